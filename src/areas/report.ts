import type { Unit } from '../roster/units';
import { keyOf } from '../text/spelling';
import type { Books } from '../judging/books';
import type { Findings } from '../judging/findings';
import { nominationFigures } from './nominations/figures';
import { activityFigures } from './activities/figures';
import { adviceFigures } from './advice/figures';
import { meetingFigures } from './meetings/figures';
import { officerFigures, successionFigures } from './officers/figures';
import { dutyFigures, gatheringFigure, transferFigures } from './people/duty-figures';
import { peopleFigures } from './people/figures';
import { maturityFigures } from './people/maturity';
import { ratingFigures } from './people/rating-figures';
import { planFigures } from './plans/figures';
import { branchProjectFigures } from './plans/project-figures';
import { recruitmentFigures } from './recruitment/figures';
import { unitFigures } from './units/figures';
import { rootOf } from '../roster/tree';
import { Counting, followingPeople, type Figure, type Figures, type Period } from '../counting/counting';
import { Scopes } from '../counting/tally';

/** The figures of a unit with all below it, and of each unit below. */
export interface Report {
  readonly unit: Unit | undefined;
  /** How many rows were left out because of errors. */
  readonly excluded: number;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly byUnit: readonly { readonly unit: Unit; readonly figures: Readonly<Record<string, Figure>> }[];
}

/** Every figure there is, in the order of the contract, computed once for all scopes. */
export function figuresOf(counting: Counting): Figures {
  const people = peopleFigures(counting);
  return {
    ...unitFigures(counting),
    ...people,
    ...gatheringFigure(counting),
    ...maturityFigures(counting),
    ...followingPeople(counting, recruitmentFigures(counting, people.members)),
    ...followingPeople(counting, nominationFigures(counting)),
    ...followingPeople(counting, ratingFigures(counting)),
    ...followingPeople(counting, dutyFigures(counting)),
    ...followingPeople(counting, transferFigures(counting)),
    ...meetingFigures(counting),
    ...activityFigures(counting),
    ...planFigures(counting),
    ...branchProjectFigures(counting),
    ...officerFigures(counting),
    ...successionFigures(counting),
    ...adviceFigures(counting),
  };
}

/**
 * The report of a unit; without a code that of the whole books, named after their root where there is one.
 * Null where no unit has the code.
 */
export function reportOf(books: Books, found: Findings, period: Period, code: string | null): Report | null {
  const counting = new Counting(books, found, period);
  const { scopes } = counting;
  const root = rootOf(books);
  const unit = code === null ? root : books.unit(keyOf(code));
  if (code !== null && unit === undefined) return null;
  const figures = figuresOf(counting);
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
