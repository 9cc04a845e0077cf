import type { Counting, Figures, Period } from '../counting/counting';
import { countGroups, type FigureDefinition } from '../counting/figure';
import { reportWith, type Report } from '../counting/report';
import type { Books } from '../judging/books';
import type { Findings } from '../judging/findings';
import { AREAS } from './all';

const GROUPS = AREAS.flatMap(({ figures }) => figures ?? []);

/** What every figure is, in the order in which reports show them. */
export const FIGURES: readonly FigureDefinition[] = GROUPS.flatMap(({ figures }) => figures);

/** Every figure there is, computed once for all scopes. */
function figuresOf(counting: Counting): Figures {
  return countGroups(GROUPS, counting);
}

/**
 * The report of a unit; without a code that of the whole books, named after their root where there is one.
 * Null where no unit has the code.
 */
export function reportOf(books: Books, found: Findings, period: Period, code: string | null): Report | null {
  return reportWith(figuresOf, books, found, period, code);
}
