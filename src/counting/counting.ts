import type { RowPlace } from '../sheet/table';
import type { Person } from '../roster/people';
import type { Day } from '../text/calendar';
import type { Books } from '../judging/books';
import type { Findings } from '../judging/findings';
import { unitOn } from '../roster/membership';
import { openOn } from '../roster/tree';
import { UNITS, type Unit } from '../roster/units';
import { Scopes, type ByChoice, type Count } from './tally';

/** First and last day of a report, both included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** One figure of one scope. */
export type Figure = Count | ByChoice;

/** The figures of one area: each tells its value for a scope. */
export type Figures = Readonly<Record<string, (scope: number) => Figure>>;

/** What every figure is counted from. */
export class Counting {
  readonly scopes: Scopes;
  /** The earlier of the period's last day and today: nothing dated later counts. */
  readonly endDay: Day;
  /** By row number, so that recruits and nominations needn't ask again. */
  private readonly placed: (readonly number[])[] = [];
  private readonly derived = new Map<unknown, unknown>();

  constructor(
    readonly books: Books,
    readonly found: Findings,
    readonly period: Period,
  ) {
    this.scopes = new Scopes(books);
    this.endDay = Math.min(period.to, books.today);
  }

  /** Whether a row has none of the errors that keep it out of figures. */
  readonly counts = (row: RowPlace): boolean => this.found.counts(row);

  /** Whether a day lies in the period, up to the end day. */
  includes(day: Day | null): day is Day {
    return day !== null && day >= this.period.from && day <= this.endDay;
  }

  /** The scopes that a person counts in: those of the branch where they were on the end day. */
  scopesOf(person: Person | undefined): readonly number[] {
    if (person === undefined) return this.scopes.of(undefined);
    return (this.placed[person.row] ??= this.scopes.of(unitOn(this.books, person, this.endDay)));
  }

  /** The Chi đoàn that were open on the end day. */
  openBranches(): readonly Unit[] {
    return this.books
      .rows(UNITS)
      .filter((unit) => unit.level === 'Chi đoàn' && this.counts(unit) && openOn(unit, this.endDay) === true);
  }

  /** What a function makes of this counting: worked out at the first asking. */
  once<T>(derive: (counting: Counting) => T): T {
    if (!this.derived.has(derive)) this.derived.set(derive, derive(this));
    return this.derived.get(derive) as T;
  }
}

/** Nothing to judge: no number, which is not zero. */
export const UNKNOWN: Count = { value: null, rows: [] };

/** A share of a table that isn't there: nothing is known of what it would be of. */
export const UNKNOWN_SHARE: Count = { value: null, of: null, rows: [] };

/** A share of what was counted; null where there was nothing to judge. */
export function shareOf(part: readonly string[], whole: Figure['value']): Count {
  if (typeof whole !== 'number') return UNKNOWN_SHARE;
  return { value: whole === 0 ? null : part.length / whole, of: whole, rows: whole === 0 ? [] : part };
}

/** Numbers by choice of a table that isn't there. */
export const UNKNOWN_CHOICES: ByChoice = { value: null, rows: {} };
