import type { Cell } from '../../sheet/kinds';

const DAY = 86_400_000;
const VIETNAM = 7 * 3_600_000;
const UNIX_EPOCH = 25_569;

/** A cell as the Sheets API would give it: SpreadsheetApp makes moments of dates, at midnight in Vietnam. */
export function cellOf(value: unknown): Cell {
  if (isMoment(value)) return Math.round(((value.getTime() + VIETNAM) / DAY) * 24) / 24 + UNIX_EPOCH;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
}

function isMoment(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
