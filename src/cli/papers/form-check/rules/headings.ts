import { FORM } from '../../../../areas/papers/form';
import type { Departure } from '../departure';
import { headingLevels, type HeadingLevel } from '../headings';
import { linesOf } from '../lines';
import { lookOf } from '../looks';
import type { Parts } from '../parts';

const LOOKS = {
  1: { bold: true, italic: false, capitals: true },
  2: { bold: true, italic: false },
  3: { bold: true, italic: true },
  4: { bold: false, italic: true },
} as const satisfies Record<HeadingLevel, object>;

/** I. CAPITALS, bold · 1. bold · 1.1 bold italic · 1.1.1 italic. */
export function headingsFollowForm({ body }: Parts): Departure[] {
  return [...headingLevels(body)].flatMap(([paragraph, level]) => {
    const lines = linesOf(paragraph).filter(({ text }) => text !== '');
    return lookOf(`heading-${level}`, lines, { size: FORM.size.heading, ...LOOKS[level] });
  });
}
