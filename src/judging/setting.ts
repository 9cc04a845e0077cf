import { dayOf, type Day } from '../text/calendar';
import { USUAL_START, type YearDay } from '../text/school-year';
import { emails, int, partsOf, Unreadable, type Fault } from '../sheet/kinds';

/** A share in whole numbers, so that a count is never compared with a rounded one. */
export interface Fraction {
  readonly of: number;
  readonly parts: number;
}

/** Another spreadsheet; '' where none is named. */
export interface Address {
  readonly id: string;
}

/** A setting that officers may change in Cấu hình. */
export interface Setting<T> {
  /** How a row of Cấu hình names it. */
  readonly code: string;
  readonly read: (value: string) => T | Fault;
  readonly fallback: T;
  /** The default from a day on, where that is another. */
  readonly later?: { readonly from: Day; readonly fallback: T; readonly written: string };
  /** Whether a unit may have a value of its own, under the code with a dot and the unit's code. */
  readonly byUnit?: boolean;
  /** The default as an officer would write it. */
  readonly written: string;
  /** Where the default comes from, and what it is for, as set-up writes it beside the default. */
  readonly basis: string;
  readonly purpose: string;
}

/** A setting, with the type of its values. */
export function setting<T>(definition: Setting<T>): Setting<T> {
  return definition;
}

/** Reads a whole number that is not below one. */
export function whole(least: number) {
  return (value: string): number | Fault => {
    const number = int.read(value);
    return number instanceof Unreadable || number < least ? 'bad-number' : number;
  };
}

/** Reads `2/3`. */
export function fraction(value: string): Fraction | Fault {
  const match = /^(\d{1,3}) ?\/ ?(\d{1,3})$/.exec(value);
  const [of, parts] = [Number(match?.[1]), Number(match?.[2])];
  return match && parts > 0 && of <= parts ? { of, parts } : 'bad-number';
}

/** Reads a day of every year, written `31/08`. */
export function yearDay(value: string): YearDay | Fault {
  const match = /^(\d{1,2})[/.-](\d{1,2})$/.exec(value);
  const [date, month] = [Number(match?.[1]), Number(match?.[2])];
  // A common year, so that every year has the day.
  return match && dayOf(2001, month, date) !== null ? { month, date } : 'bad-date';
}

/** Reads months by their numbers, joined by `;`. */
export function months(value: string): readonly number[] | Fault {
  const numbers = partsOf(value).map(Number);
  return numbers.every((month) => Number.isInteger(month) && month >= 1 && month <= 12) ? numbers : 'bad-number';
}

/** Reads addresses for mail, joined by `;`; none where nothing is written. */
export function addresses(value: string): readonly string[] | Fault {
  if (value === '') return [];
  const read = emails.read(value);
  return read instanceof Unreadable ? 'bad-email' : read;
}

/** Reads the id of a spreadsheet, from its address or written alone. */
export function address(value: string): Address | Fault {
  if (value === '') return { id: '' };
  const id = /\/d\/([\w-]{10,})/.exec(value)?.[1] ?? /^[\w-]{10,}$/.exec(value)?.[0];
  return id === undefined ? 'bad-choice' : { id };
}

/** The one setting that reading the books themselves needs. */
export const SCHOOL_YEAR_START = setting<YearDay>({
  code: 'Ngày bắt đầu năm học',
  read: yearDay,
  fallback: USUAL_START,
  written: '01/09',
  basis: 'Quy ước của đơn vị',
  purpose: 'Ngày đầu của năm học, viết ngày/tháng.',
});
