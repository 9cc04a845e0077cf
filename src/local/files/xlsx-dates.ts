const DAY = 86_400_000;
// The library's zero points: day 1 is 1900-01-01, and from day 61 on one less for the 29 February 1900 that never was.
const EPOCH_1900 = Date.UTC(1899, 11, 31);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LEAP_BUG = 60;
const DAYS_1904 = 1462;

/**
 * The serial number behind a date that the library made of a number. Counts in UTC, so no time zone slips in. Times of
 * day stay below 1; dates of a file that counts from 1904 are moved to Google's day 0, 1899-12-30.
 * A number too large to be a date, as a telephone number typed in a date's cell, is lost in the library: it reads as
 * the error that the spreadsheet shows for it.
 */
export function serialOf(date: Date, dateSystem: '1900' | '1904' | undefined): number | '#NUM!' {
  const time = date.getTime();
  if (Number.isNaN(time)) return '#NUM!';
  if (dateSystem === '1904') {
    const days = (time - EPOCH_1904) / DAY;
    return days < 1 ? days : days + DAYS_1904;
  }
  const days = (time - EPOCH_1900) / DAY;
  return days >= LEAP_BUG ? days + 1 : days;
}
