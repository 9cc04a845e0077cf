import type { ResultOf } from '../../panel-api/requests';
import { type Day } from '../../text/calendar';
type Row = ResultOf<'tableRows'>[number];
/** A programme, plan or task with all that stands below it. */
export interface Plan {
  readonly ref: string;
  readonly fields: Row['fields'];
  readonly children: readonly Plan[];
  /** Tasks here and below that were not cancelled, and those of them that are done. */
  readonly tasks: number;
  readonly done: number;
  readonly overdue: number;
  readonly thisWeek: number;
}
export declare function isTask({ fields }: Row): boolean;
/** Whether it is still to be done: neither done nor cancelled. */
export declare function isOpen({ fields }: Row): boolean;
/** Its day has passed, and it is still open. */
export declare function isOverdue(row: Row, today: Day): boolean;
export declare function isDueThisWeek(row: Row, today: Day): boolean;
/** Rows as trees: below no other stands what names none, one that isn't there, or itself on a way round. */
export declare function treesOf(rows: readonly Row[], today: Day): Plan[];
/** The school year in which something begins, or is due where it has no beginning. */
export declare function yearOf({ fields }: Row): string;
/** How the tasks of each unit stand. */
export declare function byUnit(
  rows: readonly Row[],
  today: Day,
): {
  unit: string;
  tasks: number;
  done: number;
  overdue: number;
}[];
/**
 * A programme with all below it as rows of the year after: days a year later (29/02 falls on 28/02), years in texts
 * moved on, nothing done yet. `@n` names the nth of them.
 */
export declare function copyOf(plan: Plan): Record<string, string>[];
export {};
