import { keyOf } from '../../../text/spelling';
import { TYPES, UNNUMBERED } from '../../../areas/papers/form';
import { paragraphsOf, textOf, type Block, type Paper, type Paragraph, type Section } from '../read/paper';
import { linesOf, tidy, type Line } from './lines';

/** The parts of a paper that the form speaks of. */
export interface Parts {
  readonly paper: Paper;
  readonly head: readonly Line[];
  /** The words of a known type of paper, as BÁO CÁO; null for a letter and where there is none. */
  readonly type: string | null;
  readonly title: Line | undefined;
  readonly abstract: readonly Line[];
  readonly hasDashes: boolean;
  /** Paragraphs between the title and the signature, those of tables left out. */
  readonly body: readonly Paragraph[];
  /** Lines of the signature and the recipients. */
  readonly foot: readonly Line[];
  /** Everything behind the signature. */
  readonly annexes: readonly Block[];
}

export const NUMBER = /^số\s*[:.]?\s*\S/i;
export const DATE = /ngày.*tháng.*năm/i;
export const STATE = /^CỘNG H(ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM/i;
const MOTTO = /^độc lập\s*[-–—]\s*tự do\s*[-–—]\s*hạnh phúc/i;
export const UNION = /^đoàn (tncs|tn|thanh niên)\b.*(hồ chí minh|cộng sản)/i;
export const STARS = /^[*]{3}$|^\* \* \*$/;
export const DASHES = /^[-–—_*=]{2,}$/;
export const ADDRESSEE = /^kính gửi/i;
export const RECIPIENTS = /^nơi nhận/i;
export const AUTHORITY = /^(TM|TL|KT|T\/M|T\/L|K\/T|TUQ)\s*[./]?\s/i;
export const POST =
  /^[([]?\s*(phó |quyền |q\. )?(bí thư|chánh văn phòng|trưởng ban|trưởng đoàn|chủ nhiệm|chủ tịch|ủy viên|uỷ viên|chủ trì|chủ tọa|chủ toạ|thư ký|người )/i;
const ANNEX = /^phụ lục/i;

/** Takes a paper apart. */
export function partsOf(paper: Paper): Parts {
  const [first, ...others] = paper.sections;
  const blocks = [...(first?.blocks ?? [])];
  const annexAt = blocks.findIndex((block) => block.kind === 'paragraph' && ANNEX.test(textIn(block)));
  const main = annexAt < 0 ? blocks : blocks.slice(0, annexAt);
  for (const section of annexAt < 0 ? others : []) {
    if (isAnnex(section)) break;
    main.push(...section.blocks);
  }
  const all = paper.sections.flatMap((section) => section.blocks);
  const headEnd = endOfHead(main);
  const head = [...edgeLines(first), ...main.slice(0, headEnd).flatMap(linesOf)];
  const titled = titleIn(main, headEnd);
  const footStart = startOfFoot(main, titled.end);
  return {
    paper,
    head: head.filter(isShown),
    ...titled,
    body: main.slice(titled.end, footStart).filter((block) => block.kind === 'paragraph'),
    foot: main
      .slice(footStart)
      .flatMap(linesOf)
      .filter(({ text }) => text !== ''),
    annexes: all.slice(main.length),
  };
}

export function textIn(paragraph: Paragraph): string {
  return tidy(textOf(paragraph));
}

export function isAnnex({ blocks }: Section): boolean {
  const first = paragraphsOf(blocks).find((paragraph) => textIn(paragraph) !== '');
  return first !== undefined && ANNEX.test(textIn(first));
}

function isShown({ text, hasRule }: Line): boolean {
  return text !== '' || hasRule;
}

/** Some put the head of a paper into the header of its first page. */
function edgeLines(section: Section | undefined): Line[] {
  const blocks = section?.headers.first ?? section?.headers.default ?? [];
  const lines = blocks.flatMap(linesOf);
  return lines.some(({ text }) => isHeadWord(text)) ? lines : [];
}

function isHeadWord(text: string): boolean {
  return NUMBER.test(text) || STATE.test(text) || MOTTO.test(text) || UNION.test(text) || isDate(text);
}

function isDate(text: string): boolean {
  return DATE.test(text) && text.length < 90;
}

/** The head has at most so many blocks. */
const MOST_HEAD = 40;

function endOfHead(blocks: readonly Block[]): number {
  let end = 0;
  let hasNumberOrDate = false;
  for (const [at, block] of blocks.slice(0, MOST_HEAD).entries()) {
    const lines = linesOf(block).filter(({ text }) => text !== '');
    if (lines.length === 0) continue;
    const isHead =
      block.kind === 'table'
        ? lines.some(({ text }) => isHeadWord(text)) || (end === 0 && lines.some(({ side }) => side === 'right'))
        : lines.every((line) => isHeadLine(line, hasNumberOrDate));
    if (!isHead) break;
    end = at + 1;
    hasNumberOrDate ||= lines.some(({ text }) => NUMBER.test(text) || isDate(text));
  }
  return end;
}

function isHeadLine({ text, side, runs }: Line, hasNumberOrDate: boolean): boolean {
  if (isHeadWord(text) || STARS.test(text)) return true;
  if (typeIn(text) !== null || ADDRESSEE.test(text)) return false;
  if (side !== 'whole' || DASHES.test(text)) return true;
  if (/^(v\/v|về việc)/i.test(text)) return true;
  return !hasNumberOrDate && (isUpper(text) || runs.every(({ look }) => look.capitals));
}

export function isUpper(text: string): boolean {
  return text === text.toLocaleUpperCase('vi') && /\p{L}/u.test(text);
}

/** The known type of paper that a line begins with. */
export function typeIn(text: string): string | null {
  const words = keyOf(text);
  const types = [...TYPES.keys(), ...UNNUMBERED, 'CÔNG VĂN'];
  return types.find((type) => words === type || words.startsWith(`${type} `)) ?? null;
}

interface Titled {
  readonly type: string | null;
  readonly title: Line | undefined;
  readonly abstract: readonly Line[];
  readonly hasDashes: boolean;
  /** The block behind it. */
  readonly end: number;
}

/** The title's few blocks behind the head: its type, abstract and dashes. */
function titleIn(blocks: readonly Block[], start: number): Titled {
  let title: Line | undefined;
  const abstract: Line[] = [];
  let hasDashes = false;
  let end = start;
  for (const [at, block] of blocks.entries()) {
    if (at < start || hasDashes) continue;
    const lines = linesOf(block).filter(isShown);
    if (lines.length === 0) continue;
    if (block.kind === 'table' || !lines.every((line) => isOfTitle(line, title))) break;
    for (const line of lines) {
      if (line.text === '' || DASHES.test(line.text)) hasDashes = true;
      else if (title === undefined) title = line;
      else abstract.push(line);
      hasDashes ||= line.hasRule && abstract.length > 0;
    }
    end = at + 1;
  }
  return { type: title === undefined ? null : typeIn(title.text), title, abstract, hasDashes, end };
}

function isOfTitle(line: Line, title: Line | undefined): boolean {
  if (ADDRESSEE.test(line.text)) return false;
  if (title === undefined) return typeIn(line.text) !== null || (line.look.align === 'center' && isUpper(line.text));
  const isBold = line.runs.every(({ look }) => look.bold);
  const isHeading = /^([IVX]+|\d+)[.)]/.test(line.text);
  return line.text === '' || DASHES.test(line.text) || ((line.look.align === 'center' || isBold) && !isHeading);
}

/** The last blocks: recipients and signature stand there. */
function startOfFoot(blocks: readonly Block[], start: number): number {
  const marks = blocks.map((block) => linesOf(block).some(({ text }) => RECIPIENTS.test(text) || AUTHORITY.test(text)));
  const last = marks.lastIndexOf(true);
  if (last >= start) {
    let first = last;
    // Recipients may stand above the signature or below it, a few lines apart.
    for (let at = last - 1; at >= Math.max(start, last - 14); at--) if (marks[at] === true) first = at;
    return first;
  }
  const signed = blocks.findLastIndex((block) =>
    linesOf(block).some(({ text, side }) => POST.test(text) && (side === 'right' || text.length < 40)),
  );
  return signed >= start && signed >= blocks.length - 12 ? signed : blocks.length;
}
