import type { Annex, Block, Heading, Span } from '../paper';
import type { TemplateData, Unprinted } from './data';
import type { TemplateProblem } from './parse';
import { renderTemplate, type Atom } from './render';

/** What the first lines of a template say of the paper: their words, a line each. */
export type HeadField = 'type' | 'abstract' | 'addressee' | 'recipient' | 'authority' | 'post' | 'signer';

const FIELDS: readonly (readonly [HeadField, RegExp])[] = [
  ['type', /^loại\s*:\s*/i],
  ['abstract', /^trích yếu\s*:\s*/i],
  ['addressee', /^kính gửi\s*:\s*/i],
  ['recipient', /^nơi nhận\s*:\s*/i],
  ['authority', /^thẩm quyền ký\s*:\s*/i],
  ['post', /^chức vụ\s*:\s*/i],
  ['signer', /^người ký\s*:\s*/i],
];

/** A template that was filled in. */
export interface Filled {
  readonly head: Readonly<Partial<Record<HeadField, readonly string[]>>>;
  readonly blocks: readonly Block[];
  readonly annexes: readonly Annex[];
  readonly problems: readonly TemplateProblem[];
  /** Numbers that are not printed; the lines that have them are not, either. */
  readonly unprinted: readonly Unprinted[];
}

/**
 * Fills a template. Each line is a paragraph; `# ` to `#### ` make headings, which are numbered, and left out where
 * nothing follows; `& ` goes on with the paragraph above; `Phụ lục:` begins an annex. A line with a value that is not
 * there is left out.
 */
export function fillTemplate(text: string, data: TemplateData): Filled {
  const { atoms, problems, unprinted } = renderTemplate(text, data);
  const head: Partial<Record<HeadField, string[]>> = {};
  const parts: { title: string; isWide: boolean; blocks: Block[] }[] = [{ title: '', isWide: false, blocks: [] }];
  let isHead = true;
  for (const line of linesOf(atoms)) {
    if (isBlankLine(line)) continue;
    const start = startOf(line);
    const field = isHead ? FIELDS.find(([, pattern]) => pattern.test(start)) : undefined;
    if (field !== undefined) {
      if (isWhole(line))
        (head[field[0]] ??= []).push(
          without(line, field[1])
            .map(({ text: words }) => words)
            .join(''),
        );
      continue;
    }
    isHead = false;
    const annex = /^phụ lục\s*:\s*/i.exec(start);
    if (annex !== null) parts.push(annexOf(textOf(without(line, annex[0]))));
    else if (isWhole(line)) addLine(parts[parts.length - 1]?.blocks ?? [], line, start);
  }
  const [main, ...annexes] = parts.map((part) => ({ ...part, blocks: numbered(withContent(part.blocks)) }));
  return {
    head,
    blocks: main?.blocks ?? [],
    annexes: annexes
      .filter(({ blocks }) => blocks.length > 0)
      .map(({ title, ...annex }, at, { length }) => ({ ...annex, title: `${annexName(at, length)}\n${title}` })),
    problems,
    unprinted,
  };
}

function annexName(at: number, count: number): string {
  return count === 1 ? 'PHỤ LỤC' : `PHỤ LỤC ${at + 1}`;
}

/** A title that ends in `| ngang` lies on its side. */
function annexOf(written: string): { title: string; isWide: boolean; blocks: Block[] } {
  const wide = /\s*\|\s*ngang\s*$/i;
  return { title: written.replace(wide, ''), isWide: wide.test(written), blocks: [] };
}

type Line = readonly Atom[];

function linesOf(atoms: readonly Atom[]): Line[] {
  const lines: Atom[][] = [[]];
  for (const atom of atoms) {
    if (atom.kind !== 'text') {
      lines[lines.length - 1]?.push(atom);
      continue;
    }
    atom.text.split('\n').forEach((text, at) => {
      if (at > 0) lines.push([]);
      if (text !== '') lines[lines.length - 1]?.push({ kind: 'text', text });
    });
  }
  return lines;
}

function isBlankLine(line: Line): boolean {
  return line.every((atom) => atom.kind === 'text' && atom.text.trim() === '');
}

function isWhole(line: Line): boolean {
  return line.every(({ kind }) => kind !== 'nothing');
}

/** How a line begins as it was written: a value means nothing. */
function startOf([first]: Line): string {
  return first?.kind === 'text' ? first.text.trimStart() : '';
}

/** The spans of a line without what it begins with. */
function without(line: Line, begin: string | RegExp): Span[] {
  return line.flatMap((atom, at): Span[] => {
    if (atom.kind === 'span') return [{ ...atom.span, text: atom.span.text.replace(/\s*\n\s*/g, ' ') }];
    if (atom.kind !== 'text') return [];
    const text = at === 0 ? atom.text.trimStart().replace(begin, '') : atom.text;
    return text === '' ? [] : [{ text }];
  });
}

function textOf(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}

const HEADING = /^(#{1,4})\s+/;
const CONTINUED = /^&\s+/;
const CENTRED = /^>\s+/;

function addLine(blocks: Block[], line: Line, start: string): void {
  const heading = HEADING.exec(start);
  const tables = line.flatMap((atom) => (atom.kind === 'table' ? [atom.table] : []));
  if (heading !== null) {
    blocks.push({
      kind: 'heading',
      level: (heading[1] ?? '').length as Heading['level'],
      spans: without(line, HEADING),
    });
    return;
  }
  if (tables.length > 0) {
    blocks.push(...tables);
    return;
  }
  const last = blocks[blocks.length - 1];
  if (CONTINUED.test(start) && last?.kind === 'text') {
    blocks.splice(-1, 1, { ...last, spans: [...last.spans, { text: ' ' }, ...without(line, CONTINUED)] });
    return;
  }
  const isCentred = CENTRED.test(start);
  const spans = without(line, isCentred ? CENTRED : CONTINUED);
  blocks.push({
    kind: 'text',
    spans: isCentred ? spans.map((span) => ({ ...span, bold: true })) : spans,
    ...(isCentred ? { isCentred } : {}),
  });
}

/** Without headings below which nothing stands. */
function withContent(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  /** How deep a heading may be that something follows. */
  let follows = 0;
  for (const block of [...blocks].reverse()) {
    if (block.kind !== 'heading') follows = Infinity;
    else if (block.level >= follows || follows === 0) continue;
    else follows = block.level;
    kept.push(block);
  }
  return kept.reverse();
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** I. · 1. · 1.1. · 1.1.1. */
function numbered(blocks: readonly Block[]): Block[] {
  const counts = [0, 0, 0, 0];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const at = block.level - 1;
    counts[at] = (counts[at] ?? 0) + 1;
    counts.fill(0, at + 1);
    const [first = 0, ...others] = counts;
    const number =
      at === 0
        ? (ROMAN[first - 1] ?? String(first))
        : others
            .slice(0, at)
            .map((count) => Math.max(1, count))
            .join('.');
    return { ...block, spans: [{ text: `${number}. ` }, ...block.spans] };
  });
}
