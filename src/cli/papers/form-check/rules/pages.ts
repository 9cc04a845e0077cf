import { FOUND, PLACE } from '../../../../words/form-check';
import { FORM } from '../../../../areas/papers/form';
import { paragraphsOf, type Block, type Field, type Paper, type Paragraph, type Section } from '../../read/paper';
import { departure, type Departure } from '../departure';
import { decimal, pointsOf } from '../looks';
import { isAnnex, textIn, type Parts } from '../parts';

/** Programs round lengths: a third of a millimetre. */
const NEAR = 20;
/** A page holds about so many letters. */
const LETTERS_A_PAGE = 2500;
const TWIPS_A_MILLIMETRE = 1440 / 25.4;

function isNear(found: number | undefined, wanted: number): boolean {
  return found !== undefined && Math.abs(found - wanted) <= NEAR;
}

/** A4, its margins, and numbers on its pages. */
export function pagesFollowForm({ paper, annexes }: Parts): Departure[] {
  const sections = paper.sections.flatMap((section, at) => {
    const where = paper.sections.length === 1 ? PLACE.page : PLACE.section([at + 1]);
    return [...sizeOf(section, at, where), ...marginsOf(section, where)];
  });
  return [...sections, ...numbersOf(paper), ...annexNumbers(paper, annexes)];
}

function sizeOf({ width, height, blocks }: Section, at: number, where: string): Departure[] {
  const { page } = FORM;
  if (isNear(width, page.width) && isNear(height, page.height)) return [];
  const isTurned = isNear(width, page.height) && isNear(height, page.width);
  if (isTurned && at > 0 && blocks.some(({ kind }) => kind === 'table')) return [];
  return [departure('paper-size', where, isTurned ? FOUND.landscape : paperOf(width, height))];
}

function paperOf(width: number | undefined, height: number | undefined): string {
  if (width === undefined || height === undefined) return FOUND.unsaid;
  const lengths = FOUND.paper(millimetres(width), millimetres(height));
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (!isNear(short, 12240)) return lengths;
  if (isNear(long, 15840)) return `${FOUND.letterPaper}, ${lengths}`;
  return isNear(long, 20160) ? `${FOUND.legalPaper}, ${lengths}` : lengths;
}

/** A page that is turned may have its binding at the top. */
function marginsOf({ margins, width, height }: Section, where: string): Departure[] {
  const { top, bottom, left, right } = FORM.margins;
  const are = (...wanted: readonly [number, number, number, number]): boolean =>
    [margins.top, margins.bottom, margins.left, margins.right].every((found, at) => isNear(found, wanted[at] ?? 0));
  if (are(top, bottom, left, right)) return [];
  if ((width ?? 0) > (height ?? 0) && are(left, right, bottom, top)) return [];
  const shown = (found: number | undefined): string => (found === undefined ? FOUND.unsaid : millimetres(found));
  if (Object.values(margins).every((length) => length === undefined))
    return [departure('margins', where, FOUND.unsaid)];
  const found = FOUND.margins(shown(margins.top), shown(margins.bottom), shown(margins.left), shown(margins.right));
  return [departure('margins', where, found)];
}

function millimetres(length: number): string {
  return decimal(Math.round((length / TWIPS_A_MILLIMETRE) * 10) / 10);
}

function numbersOf(paper: Paper): Departure[] {
  const numbered = paper.sections.filter(({ headers }) => numberIn(headers.default) !== null);
  if (numbered.length === 0)
    return hasManyPages(paper) ? [departure('page-number', PLACE.header, elsewhere(paper))] : [];
  const found: Departure[] = [];
  for (const { headers, hasTitlePage, numberFormat } of paper.sections) {
    const number = numberIn(headers.default);
    if (number === null) continue;
    found.push(...lookOfNumber(number));
    if (numberFormat !== 'decimal' && numberFormat !== 'numberInDash')
      found.push(departure('page-number-format', PLACE.header, numberFormat));
    if (paper.hasEvenPages && numberIn(headers.even) === null)
      found.push(departure('page-number', PLACE.header, FOUND.nothing));
    const isFirst = headers === paper.sections[0]?.headers;
    if (isFirst && (!hasTitlePage || numberIn(headers.first) !== null))
      found.push(departure('page-number-first', PLACE.header, FOUND.onFirst));
  }
  return found;
}

function lookOfNumber({ paragraph, field }: PageNumber): Departure[] {
  const found: Departure[] = [];
  // The usual style of headers has its middle at the first tab.
  const isCentred =
    paragraph.look.align === 'center' || /^\t[^\t]*$/.test(paragraph.runs.map(({ text }) => text).join(''));
  if (!isCentred) found.push(departure('page-number-align', PLACE.header, FOUND.align[paragraph.look.align]));
  const [least, most] = FORM.pageNumberSizes;
  if (field.look.size < least || field.look.size > most)
    found.push(departure('page-number-size', PLACE.header, FOUND.size(pointsOf(field.look))));
  return found;
}

interface PageNumber {
  readonly paragraph: Paragraph;
  readonly field: Field;
}

function numberIn(blocks: readonly Block[] | undefined): PageNumber | null {
  for (const paragraph of paragraphsOf(blocks ?? [])) {
    const field = paragraph.fields.find(({ code }) => /^\s*PAGE\b/i.test(code));
    if (field !== undefined) return { paragraph, field };
  }
  return null;
}

function elsewhere({ sections }: Paper): string {
  return sections.some(({ footers }) => numberIn(footers.default) !== null) ? FOUND.inFooter : FOUND.nothing;
}

function hasManyPages({ sections, pages, hasRenderedBreaks }: Paper): boolean {
  if (pages !== undefined && pages > 1) return true;
  const paragraphs = sections.flatMap(({ blocks }) => paragraphsOf(blocks));
  const letters = paragraphs.reduce((sum, paragraph) => sum + textIn(paragraph).length, 0);
  const breaks = paragraphs.some(({ hasPageBreak }) => hasPageBreak);
  return hasRenderedBreaks || breaks || sections.length > 1 || letters > LETTERS_A_PAGE;
}

/** Annexes count their own pages, so each set of them begins a section. */
function annexNumbers(paper: Paper, annexes: readonly Block[]): Departure[] {
  const starts = paper.sections.filter(isAnnex);
  const wrong = starts.filter(({ numberStart }) => numberStart !== 1);
  const hasOwn = annexes.length === 0 || starts.length > 0;
  return wrong.length > 0 || !hasOwn ? [departure('annex-number', PLACE.header, FOUND.goesOn)] : [];
}
