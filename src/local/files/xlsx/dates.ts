const DAY = 86_400_000;
const MINUTE = 60_000;
/** Days from 1899-12-30, Google's day 0, to 1904-01-01, from which some files count. */
const DAYS_1904 = 1462;
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial number of a date cell in a file that counts from 1904; times of day stay below 1. */
export function from1904(serial: number): number {
  return serial < 1 ? serial : serial + DAYS_1904;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

/** Midnight in Vietnam, by the clock of Greenwich. */
const MIDNIGHT_HERE = /T17:00(?::00(?:\.0+)?)?Z$/;

/**
 * The serial number of a date that stands in the file as ISO 8601; `undefined` for another text. A zone at the end is
 * passed over: programs write the time that a clock on the wall showed, SheetJS with a Z behind it. But a SheetJS that
 * runs in Vietnam turns midnight into 17:00Z of the day before: such a text stays one, for somebody to look at.
 */
export function isoSerial(text: string): number | undefined {
  const found = ISO.exec(text);
  if (!found || MIDNIGHT_HERE.test(text)) return undefined;
  const [year, month, date, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((group) => Number(found[group] ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const day = Date.UTC(year, month - 1, date);
  if (new Date(day).getUTCDate() !== date || month > 12 || hour > 24 || minute > 59) return undefined;
  return (day - EPOCH) / DAY + (hour * 60 * MINUTE + minute * MINUTE + second * 1000) / DAY;
}
