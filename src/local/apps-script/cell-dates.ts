const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The moment that a serial number shows in a time zone. */
export function dateIn(serial: number, timeZone: string): Date {
  const shown = EPOCH + Math.round(serial * DAY);
  // The zone's distance is looked up at about that time, and once more where the clocks change in between.
  const guess = shown - offset(shown, timeZone);
  return new Date(shown - offset(guess, timeZone));
}

/** What a moment shows in a time zone, as a serial number. */
export function serialIn(date: Date, timeZone: string): number {
  return (date.getTime() + offset(date.getTime(), timeZone) - EPOCH) / DAY;
}

/** How far a time zone is ahead of UTC at a moment, in milliseconds. */
function offset(time: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(time);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return shown - Math.floor(time / 1000) * 1000;
}
