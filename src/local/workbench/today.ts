const DAY = 86_400_000;
/** Serial number of 1970-01-01; day 0 is 1899-12-30. */
const EPOCH = 25_569;

/** The day of a moment in a time zone, as the serial number of a date. */
export function todayIn(timeZone: string, now: number): number {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
  return Date.parse(`${parts}T00:00:00Z`) / DAY + EPOCH;
}
