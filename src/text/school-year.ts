import { addMonths, dayOf, partsOf, type Day } from './calendar';

/** A day of every year: the 1st of September is month 9, date 1. */
export interface YearDay {
  readonly month: number;
  readonly date: number;
}

/** The default of the setting *Ngày bắt đầu năm học*, and what holds where no books were read. */
export const USUAL_START: YearDay = { month: 9, date: 1 };

/** The first such day on or after a day; 29/02 can't be one. */
export function nextYearDay({ month, date }: YearDay, day: Day): Day {
  const { year } = partsOf(day);
  const thisYear = dayOf(year, month, date) ?? day;
  return thisYear >= day ? thisYear : addMonths(thisYear, 12);
}

/**
 * The school year that a day lies in, as the tables write it: `2025-2026`.
 * @param start the first day of school years (setting *Ngày bắt đầu năm học*).
 */
export function schoolYearOf(day: Day, start: YearDay): string {
  const { year } = partsOf(day);
  const first = day >= (dayOf(year, start.month, start.date) ?? day) ? year : year - 1;
  return `${String(first)}-${String(first + 1)}`;
}

/** The school year before. */
export function previousSchoolYear(schoolYear: string): string {
  const start = Number(schoolYear.slice(0, 4)) - 1;
  return `${String(start)}-${String(start + 1)}`;
}

/** The first and last day of a school year such as `2025-2026`. */
export function daysOfSchoolYear(schoolYear: string, start: YearDay): { readonly from: Day; readonly to: Day } {
  const from = dayOf(Number(schoolYear.slice(0, 4)), start.month, start.date) ?? 0;
  return { from, to: addMonths(from, 12) - 1 };
}
