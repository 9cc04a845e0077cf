/**
 * A calendar date: the serial number of Google Sheets and Excel, whole days since 1899-12-30. No time zone, no clock.
 * Source: developers.google.com/workspace/sheets/api/guides/formats (serial numbers).
 */
export type Day = number;

/** A year, month or day of a date that was not known to the day. */
export type Precision = 'day' | 'month' | 'year';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
/** Days from 0000-03-01 to 1899-12-30 in the proleptic Gregorian calendar. */
const EPOCH = 693899;

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** Years counted from March, so that the leap day is the last of its year. */
function serialOf(year: number, month: number, date: number): Day {
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    date -
    1 -
    EPOCH
  );
}

/** The day of a date, or null where the calendar has none (31/02) or the year lies outside 1900–2100. */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null;
  if (date < 1 || date > daysInMonth(year, month)) return null;
  return serialOf(year, month, date);
}

const FIRST_DAY = serialOf(FIRST_YEAR, 1, 1);
const LAST_DAY = serialOf(LAST_YEAR, 12, 31);

/** A serial number as a day: the part before the time of day; null outside 1900–2100. */
export function dayOfSerial(serial: number): Day | null {
  const day = Math.floor(serial);
  return day >= FIRST_DAY && day <= LAST_DAY ? day : null;
}

/** Year, month (1–12) and date (1–31) of a day. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  const days = day + EPOCH;
  const era = Math.floor(days / 146097);
  const ofEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * ofYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: ofYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const VIETNAMESE = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;

/** A date written as d/M/yyyy (also with "-" or ".") or yyyy-MM-dd; null for anything else. Nothing is guessed. */
export function parseDay(text: string): Day | null {
  const iso = ISO.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = VIETNAMESE.exec(text);
  if (written) return dayOf(Number(written[4]), Number(written[3]), Number(written[1]));
  return null;
}

const TIME_OF_DAY =
  /^(\S+)(?:[Tt]|,? )(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?(AM|SA|PM|CH))?(?: ?(Z|[+-]\d{2}:?\d{2}))?$/i;
/** The offset of the one time zone that Vietnam has. */
const HERE = /^\+07:?00$/;

/**
 * A date as programs write it: a date of `parseDay`, or yyyy/MM/dd, with a time of day perhaps. `hasTime` says that the
 * time is other than midnight. A time elsewhere on earth is read at midnight alone: at another hour it may be another
 * day here. Null for anything else.
 */
export function parseStamp(text: string): { day: Day; hasTime: boolean } | null {
  const [, written = text, hours = '0', minutes = '0', seconds = '0', half = '', zone = ''] =
    TIME_OF_DAY.exec(text) ?? [];
  const day = parseDay(written.replace(/^(\d{4})\/(\d{2})\/(\d{2})$/, '$1-$2-$3'));
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (/[PC]/i.test(half) ? 12 : 0);
  if (day === null || hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const hasTime = hour + Number(minutes) + Number(seconds) > 0;
  return hasTime && zone !== '' && !HERE.test(zone) ? null : { day, hasTime };
}

/**
 * A date that may be known by its year or month alone: a year 1900–2100 (text or number), MM/yyyy, or a whole date.
 * Counts as its first day.
 */
export function parseImpreciseDay(cell: string | number): { day: Day; precision: Precision } | null {
  if (/^\d{4}$/.test(String(cell))) {
    const firstOfYear = dayOf(Number(cell), 1, 1);
    if (firstOfYear !== null) return { day: firstOfYear, precision: 'year' };
  }
  const month = typeof cell === 'string' ? /^(\d{1,2})\/(\d{4})$/.exec(cell) : null;
  if (month) {
    const firstOfMonth = dayOf(Number(month[2]), Number(month[1]), 1);
    return firstOfMonth === null ? null : { day: firstOfMonth, precision: 'month' };
  }
  const day = typeof cell === 'number' ? dayOfSerial(cell) : (parseStamp(cell)?.day ?? null);
  return day === null ? null : { day, precision: 'day' };
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

/** dd/MM/yyyy, as officers write it. */
export function formatDay(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${padded(date, 2)}/${padded(month, 2)}/${padded(year, 4)}`;
}

/** yyyy-MM-dd. */
export function isoDay(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
}

/**
 * The same date so many months later (or earlier); where that month is too short, its last day, as the Civil Code counts
 * terms (Bộ luật Dân sự 2015, điều 148). So a birthday of 29/02 falls on 28/02 in common years.
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return serialOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/** The day on which somebody born on `birth` completes so many years. */
export function birthday(birth: Day, years: number): Day {
  return addMonths(birth, years * 12);
}

/** Completed years on a day: by date, never by year. */
export function ageOn(birth: Day, day: Day): number {
  const years = partsOf(day).year - partsOf(birth).year;
  return birthday(birth, years) <= day ? years : years - 1;
}

/** HH:mm of so many minutes after midnight. */
export function formatMinutes(minutes: number): string {
  return `${padded(Math.floor(minutes / 60), 2)}:${padded(minutes % 60, 2)}`;
}

/** yyyy-MM, the month of a day. */
export function monthOf(day: Day): string {
  return isoDay(day).slice(0, 7);
}

/** The last day of a day's month. */
export function monthEnd(day: Day): Day {
  const { year, month } = partsOf(day);
  return serialOf(year, month, daysInMonth(year, month));
}

/** The last days of months that lie between two days, both included. */
export function monthEnds(from: Day, to: Day): Day[] {
  const ends: Day[] = [];
  for (let end = monthEnd(from); end <= to; end = monthEnd(end + 1)) ends.push(end);
  return ends;
}
