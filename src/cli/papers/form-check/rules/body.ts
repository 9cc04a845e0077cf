import { FOUND } from '../../../../words/form-check';
import { FORM } from '../../../../areas/papers/form';
import type { Paragraph, ParagraphLook } from '../../read/paper';
import { departure, type Departure } from '../departure';
import { headingLevels } from '../headings';
import { placeOf } from '../lines';
import { decimal, pointsOf } from '../looks';
import { ADDRESSEE, DASHES, isUpper, textIn, type Parts } from '../parts';

const NEAR = 20;
const TWIPS_A_CENTIMETRE = 1440 / 2.54;
/** The height of a single line of Times New Roman, in its size. */
const LINE = 1.15;

/** Paragraphs of the text: size, alignment, first line, and the space around and within. */
export function bodyFollowsForm({ body }: Parts): Departure[] {
  const levels = headingLevels(body);
  let isAddressed = false;
  return body.flatMap((paragraph) => {
    const text = textIn(paragraph);
    if (ADDRESSEE.test(text)) isAddressed = true;
    // Those to whom a letter goes stand below each other before its text.
    else if (isAddressed && (paragraph.look.left > FORM.firstLine || /^[-–]/.test(text))) return [];
    else isAddressed &&= text === '';
    if (text === '' || ADDRESSEE.test(text) || DASHES.test(text)) return [];
    const where = placeOf(paragraph, text);
    const spaces = [...spacingOf(paragraph.look, where), ...lineOf(paragraph, where)];
    if (levels.has(paragraph) || isCentredLine(paragraph)) return spaces;
    return [...sizesOf(paragraph, where), ...alignOf(paragraph, where), ...firstLineOf(paragraph, where), ...spaces];
  });
}

/** QUYẾT ĐỊNH: and the like stand in the middle. */
function isCentredLine({ look, runs }: Paragraph): boolean {
  const isMarked = runs.every((run) => run.look.bold || run.look.italic || isUpper(run.text) || run.text.trim() === '');
  return look.align === 'center' && isMarked;
}

function sizesOf({ runs }: Paragraph, where: string): Departure[] {
  const others = runs.filter(({ text, look }) => text.trim() !== '' && look.size !== FORM.size.body);
  return [...new Set(others.map(({ look }) => pointsOf(look)))].map((points) =>
    departure('body-size', where, FOUND.size(points)),
  );
}

function alignOf({ look }: Paragraph, where: string): Departure[] {
  return look.align === 'justify' ? [] : [departure('body-align', where, FOUND.align[look.align])];
}

/** A list may hang, as long as its numbers begin where other first lines do. A tab at the margin goes as far as well. */
function firstLineOf({ look, label, runs }: Paragraph, where: string): Departure[] {
  const begin = look.left + look.firstLine + (/^\t[^\t]/.test(runs[0]?.text ?? '') ? FORM.firstLine : 0);
  const isBlock = label === '' && look.left > NEAR;
  if (Math.abs(begin - FORM.firstLine) <= NEAR && !isBlock) return [];
  const length = FOUND.centimetres(decimal(begin / TWIPS_A_CENTIMETRE));
  return [departure('body-first-line', where, isBlock ? `${FOUND.hanging}, ${length}` : length)];
}

function spacingOf({ before, after }: ParagraphLook, where: string): Departure[] {
  if (before <= FORM.mostSpacing && after <= FORM.mostSpacing) return [];
  return [departure('body-spacing', where, FOUND.spacing(decimal(before / 20), decimal(after / 20)))];
}

function lineOf({ look, runs }: Paragraph, where: string): Departure[] {
  const [least, most] = FORM.lines;
  if (look.lineRule === 'auto') {
    const isWithin = look.line >= least && look.line <= most;
    return isWithin ? [] : [departure('body-line', where, FOUND.lines(decimal(look.line / 240)))];
  }
  const size = Math.max(0, ...runs.map((run) => run.look.size));
  const single = size * 10 * LINE;
  const isTooTight = look.lineRule === 'exact' && look.line < size * 10;
  const isTooWide = look.line > (single * most) / 240 + NEAR;
  return isTooTight || isTooWide ? [departure('body-line', where, FOUND.points(decimal(look.line / 20)))] : [];
}
