import type { Books } from '../judging/books';
import type { Findings } from '../judging/findings';
import { rootOf } from '../roster/tree';
import { UNITS, type Unit } from '../roster/units';
import { keyOf } from '../text/spelling';
import { Counting, type Figure, type Figures, type Period } from './counting';
import { Scopes } from './tally';

/** The figures of a unit with all below it, and of each unit below. */
export interface Report {
  readonly unit: Unit | undefined;
  /** How many rows were left out because of errors. */
  readonly excluded: number;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly byUnit: readonly { readonly unit: Unit; readonly figures: Readonly<Record<string, Figure>> }[];
}

/** Counts a set of books for a period. */
export type Count = (counting: Counting) => Figures;

/**
 * The report of a unit; without a code that of the whole books, named after their root where there is one.
 * Null where no unit has the code.
 */
export function reportWith(
  count: Count,
  books: Books,
  found: Findings,
  period: Period,
  code: string | null,
): Report | null {
  const counting = new Counting(books, found, period);
  const { scopes } = counting;
  const root = rootOf(books);
  const unit = code === null ? root : books.find(UNITS, keyOf(code));
  if (code !== null && unit === undefined) return null;
  const figures = count(counting);
  const inScope = (scope: number): Record<string, Figure> =>
    Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, figure(scope)]));
  const whole = unit === undefined || unit === root;
  const scope = whole ? Scopes.whole : scopes.indexOf(unit);
  const below = scopes.units.filter((each) => each !== unit && (whole || scopes.of(each).includes(scope)));
  return {
    unit,
    excluded: found.excluded,
    figures: inScope(scope),
    byUnit: below.map((each) => ({ unit: each, figures: inScope(scopes.indexOf(each)) })),
  };
}
