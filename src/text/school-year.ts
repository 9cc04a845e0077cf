import { addMonths, dayOf, partsOf, type Day } from './calendar';

/** The first month of a school year: 1 September to 31 August. */
const FIRST_MONTH = 9;

/** The school year that a day lies in, as the tables write it: `2025-2026`. */
export function schoolYearOf(day: Day): string {
  const { year, month } = partsOf(day);
  const start = month >= FIRST_MONTH ? year : year - 1;
  return `${String(start)}-${String(start + 1)}`;
}

/** The school year before. */
export function previousSchoolYear(schoolYear: string): string {
  const start = Number(schoolYear.slice(0, 4)) - 1;
  return `${String(start)}-${String(start + 1)}`;
}

/** The first and last day of the school year that a day lies in. */
export function schoolYearPeriod(day: Day): { readonly from: Day; readonly to: Day } {
  const from = dayOf(Number(schoolYearOf(day).slice(0, 4)), FIRST_MONTH, 1) ?? day;
  return { from, to: addMonths(from, 12) - 1 };
}
