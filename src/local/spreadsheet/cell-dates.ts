import { zoneOffset } from './zoned-parts';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The moment that a serial number shows in a time zone. */
export function dateIn(serial: number, timeZone: string): Date {
  const shown = EPOCH + Math.round(serial * DAY);
  // The zone's distance is looked up at about that time, and once more where the clocks change in between.
  const guess = shown - zoneOffset(shown, timeZone);
  return new Date(shown - zoneOffset(guess, timeZone));
}

/** What a moment shows in a time zone, as a serial number. */
export function serialIn(date: Date, timeZone: string): number {
  return (date.getTime() + zoneOffset(date.getTime(), timeZone) - EPOCH) / DAY;
}
