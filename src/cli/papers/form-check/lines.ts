import { PLACE } from '../../../words/form-check';
import { textOf, type Block, type Paragraph, type ParagraphLook, type Run, type Table } from '../read/paper';

export type Side = 'left' | 'right' | 'whole';

/** A line of the head or the foot of a paper, as a person sees it: its half of the page, and what stands beside it. */
export interface Line {
  readonly text: string;
  /** Those that show something. */
  readonly runs: readonly Run[];
  readonly look: ParagraphLook;
  readonly side: Side;
  /** Lines of one row stand on one height. */
  readonly row: string;
  /** Whether there is a line drawn at it. */
  readonly hasRule: boolean;
  readonly where: string;
}

const SHOWN = 60;

export function placeOf({ order }: Paragraph, text: string): string {
  return PLACE.text(order, text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text);
}

export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The lines of a block; those without a text only where something is drawn. */
export function linesOf(block: Block): Line[] {
  return block.kind === 'table' ? linesOfTable(block) : linesOfParagraph(block);
}

function linesOfTable({ rows }: Table): Line[] {
  return rows.flatMap((cells, row) => {
    const filled = cells.flatMap((cell, at) =>
      linesIn(cell, 'whole', '').some(({ text }) => text !== '') ? [at] : [],
    );
    return cells.flatMap((cell, at) => linesIn(cell, sideOf(at, filled, cells.length), `row ${row}`));
  });
}

/** Of cells beside each other the first is left, the others right; a single one is where it stands. */
function sideOf(at: number, filled: readonly number[], count: number): Side {
  if (count === 1) return 'whole';
  if (filled.length > 1) return at === filled[0] ? 'left' : 'right';
  return at < count / 2 ? 'left' : 'right';
}

/** The lines of a cell; blank ones count where heights are compared. */
function linesIn(cell: readonly Block[], side: Side, row: string): Line[] {
  let at = 0;
  return cell.flatMap((block) => {
    if (block.kind === 'table') return linesOfTable(block);
    const start = at;
    const pieces = splitAt(block.runs, '\n');
    at += pieces.length;
    return pieces.flatMap((piece, more) =>
      lineOf(block, piece, { side, row: `${row} line ${start + more}`, label: more === 0 ? block.label : '' }),
    );
  });
}

function linesOfParagraph(paragraph: Paragraph): Line[] {
  return splitAt(paragraph.runs, '\n').flatMap((piece, at) => {
    const row = `paragraph ${paragraph.order} line ${at}`;
    const halves = splitAtGap(piece);
    const label = at === 0 ? paragraph.label : '';
    if (halves === null) return lineOf(paragraph, piece, { side: alignedSide(paragraph.look), row, label });
    const [left, right] = halves;
    return [
      ...lineOf(paragraph, left, { side: 'left', row, label }),
      ...lineOf(paragraph, right, { side: 'right', row, label: '' }),
    ];
  });
}

/** A third of the text's width: what begins further right is on the right. */
const FAR = 3000;

function alignedSide({ align, left, firstLine }: ParagraphLook): Side {
  return align === 'right' || left + firstLine > FAR ? 'right' : 'whole';
}

/** A line without a text is kept where it is drawn. */
function lineOf(paragraph: Paragraph, runs: readonly Run[], at: { side: Side; row: string; label: string }): Line[] {
  const { label, ...place } = at;
  const shown = runs.filter(({ text }) => text.trim() !== '');
  const text = shown.length === 0 ? '' : tidy(textOf({ ...paragraph, label, runs }));
  const { look, hasRule } = paragraph;
  return text === '' && !hasRule
    ? []
    : [{ text, runs: shown, look, hasRule, where: placeOf(paragraph, text), ...place }];
}

function splitAt(runs: readonly Run[], mark: string): Run[][] {
  const pieces: Run[][] = [[]];
  for (const { text, look } of runs) {
    text.split(mark).forEach((part, at) => {
      if (at > 0) pieces.push([]);
      if (part !== '') pieces.at(-1)?.push({ text: part, look });
    });
  }
  return pieces;
}

/** Tabs, or many spaces, put what follows them to the right. */
const GAP = /\t+| {4,}/;

function splitAtGap(runs: readonly Run[]): readonly [Run[], Run[]] | null {
  const text = runs.map((run) => run.text).join('');
  const gap = lastGap(text);
  if (gap === null) return null;
  const left: Run[] = [];
  const right: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const [before, after] = [run.text.slice(0, Math.max(0, gap.start - at)), run.text.slice(Math.max(0, gap.end - at))];
    if (before !== '') left.push({ ...run, text: before });
    if (after !== '') right.push({ ...run, text: after });
    at += run.text.length;
  }
  return [left, right];
}

/** Where the text is cut into two: the last gap that has text behind it. */
function lastGap(text: string): { readonly start: number; readonly end: number } | null {
  const gaps = [...text.matchAll(new RegExp(GAP, 'g'))].map(({ 0: gap, index }) => ({
    start: index,
    end: index + gap.length,
  }));
  return gaps.filter(({ end }) => text.slice(end).trim() !== '').at(-1) ?? null;
}
