import type { Counting, Figures, Period } from '../counting/counting';
import { reportWith, type Report } from '../counting/report';
import type { Books } from '../judging/books';
import type { Findings } from '../judging/findings';
import { AREAS } from './all';

/** Every figure there is, in the order of the areas, computed once for all scopes. */
function figuresOf(counting: Counting): Figures {
  const figures: Figures = {};
  return Object.assign(figures, ...AREAS.map((area) => area.figures?.(counting))) as Figures;
}

/**
 * The report of a unit; without a code that of the whole books, named after their root where there is one.
 * Null where no unit has the code.
 */
export function reportOf(books: Books, found: Findings, period: Period, code: string | null): Report | null {
  return reportWith(figuresOf, books, found, period, code);
}
