import type { Officer } from './tables';
import type { Day } from '../../text/calendar';
import { isFaulty } from '../../judging/books';

/** Whether somebody held a post on a day: from Từ ngày until Ngày thôi giữ chức; undefined where one can't be read. */
export function inOffice(officer: Officer, day: Day): boolean | undefined {
  if (officer.start !== null && officer.start > day) return false;
  if (officer.ended !== null && officer.ended <= day) return false;
  return officer.start === null || isFaulty(officer, 'ended') ? undefined : true;
}

/** Whether two holdings of a post share a day; false where a date can't be read. */
export function overlap(a: Officer, b: Officer): boolean {
  if (a.start === null || b.start === null || isFaulty(a, 'ended') || isFaulty(b, 'ended')) return false;
  return Math.max(a.start, b.start) < Math.min(a.ended ?? Infinity, b.ended ?? Infinity);
}
