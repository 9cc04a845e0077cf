import { parseDay, type Day } from '../../text/calendar';

/** The day of an ISO date that is known to be one. */
export function on(iso: string): Day {
  const day = parseDay(iso);
  if (day === null) throw new RangeError(`${iso} is no date.`);
  return day;
}

/** A school year of the sample: 1 September to 31 August. */
export interface SchoolYear {
  readonly name: string;
  readonly start: Day;
  readonly end: Day;
}

export const SCHOOL_YEARS: readonly SchoolYear[] = [
  { name: '2024-2025', start: on('2024-09-01'), end: on('2025-08-31') },
  { name: '2025-2026', start: on('2025-09-01'), end: on('2026-08-31') },
];
export const RECORDS_START = on('2024-09-01');
/** The last day of which anything is told. */
export const RECORDS_END = on('2026-08-31');

/** A day as it is known on another one: what lies later is not. */
export function known(day: Day | null, now: Day): Day | null {
  return day !== null && day <= now ? day : null;
}

/** A moment as a cell holds it: the day and a time of day. */
export function moment(day: Day, hours: number, minutes: number): number {
  return day + (hours * 60 + minutes) / 1440;
}
