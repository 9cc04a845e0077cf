/** Calendar days as serial numbers: day 0 is 1899-12-30, as in a sheet. */

const MS_PER_DAY = 86_400_000;
const UNIX_EPOCH = 25_569;

interface YearMonthDay {
  year: number;
  month: number;
  day: number;
}

/** The serial of a calendar date, or null when there is no such date or the year is outside 1900–2100. */
export function serialOf(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  if (day > daysInMonth(year, month)) return null;
  return Date.UTC(year, month - 1, day) / MS_PER_DAY + UNIX_EPOCH;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function partsOf(serial: number): YearMonthDay {
  const date = new Date((serial - UNIX_EPOCH) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function serialOfIso(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number);
  const serial = serialOf(year ?? 0, month ?? 0, day ?? 0);
  if (serial === null) throw new Error(`not an ISO date: ${iso}`);
  return serial;
}

/** The same day `months` later; a day that the month lacks becomes its last day (29/02 + 1 year = 28/02). */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = partsOf(serial);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = (count % 12) + 1;
  const newDay = Math.min(day, daysInMonth(newYear, newMonth));
  return Date.UTC(newYear, newMonth - 1, newDay) / MS_PER_DAY + UNIX_EPOCH;
}

export function birthday(birth: number, age: number): number {
  return addMonths(birth, 12 * age);
}

export function completedYears(birth: number, on: number): number {
  if (on < birth) return -1;
  let years = 0;
  while (birthday(birth, years + 1) <= on) years += 1;
  return years;
}

/** School years run from 1 September to 31 August. `shift` -1 = the one before. */
export function schoolYear(serial: number, shift = 0): string {
  const { year, month } = partsOf(serial);
  const first = (month >= 9 ? year : year - 1) + shift;
  return `${first}-${first + 1}`;
}

/** The last day of a day's month. */
export function endOfMonth(serial: number): number {
  const { year, month } = partsOf(serial);
  return serialOf(year, month, daysInMonth(year, month)) ?? serial;
}

/** yyyy-MM */
export function monthText(serial: number): string {
  const { year, month } = partsOf(serial);
  return `${year}-${String(month).padStart(2, '0')}`;
}
