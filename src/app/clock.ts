import type { Day } from '../text/calendar';
import { ports } from './ports/ports';

/** The time in Vietnam, which keeps UTC+7 all the year round. */

const DAY = 86_400_000;
const VIETNAM = 7 * 3_600_000;
/** 1970-01-01 as a serial number. */
const UNIX_EPOCH = 25_569;

/** Now in Vietnam as a serial number: the day, and the time of day behind the point. */
export function now(): number {
  return (ports.clock.now() + VIETNAM) / DAY + UNIX_EPOCH;
}

/** Today in Vietnam. */
export function today(): Day {
  return Math.floor(now());
}

/** Whole minutes since midnight in Vietnam. */
export function minutesToday(): number {
  return Math.floor(((ports.clock.now() + VIETNAM) % DAY) / 60_000);
}
