import { MEETINGS } from './tables';
import type { Person } from '../../roster/people';
import type { Unit } from '../../roster/units';
import type { Day } from '../../text/calendar';
import type { Books } from '../../judging/books';
import type { Findings } from '../../judging/findings';
import { activeOn, nameOf, unitOn } from '../../roster/membership';
import { isWithin } from '../../roster/tree';

/** The fixed words of Nội dung biểu quyết are those that may not be decided online (20-HD/TWĐTN-BTC). */
const NOT_ONLINE = new Set<string>(MEETINGS.columns.votes.kind.fixed);

/** The rules of Sinh hoạt. */
export function checkMeetings(books: Books, found: Findings): void {
  for (const meeting of books.rows('meetings')) {
    if (meeting.mode === null || meeting.mode === 'Trực tiếp') continue;
    const votes = (meeting.votes ?? []).filter((vote) => NOT_ONLINE.has(vote));
    if (votes.length > 0) found.add('online-forbidden', 'meetings', meeting, 'mode', { votes });
  }
}

/** The rules of Điểm danh: who came belonged to the unit that met, on that day. */
export function checkAttendance(books: Books, found: Findings): void {
  for (const row of books.rows('attendance')) {
    const meeting = books.meeting(row.meeting);
    const person = books.person(row.person);
    if (meeting === undefined || person === undefined || meeting.date === null) continue;
    const { date: day } = meeting;
    const active = activeOn(person, day);
    const host = books.unit(meeting.unit);
    if (active !== false && !wasElsewhere(books, person, day, host)) continue;
    found.add('attendance-not-member', 'attendance', row, 'person', {
      name: nameOf(person),
      day,
      unit: active === false ? null : (host?.name ?? host?.code ?? null),
    });
  }
}

/** Whether somebody certainly belonged to another unit on a day; that depends on the transfers since. */
function wasElsewhere(books: Books, person: Person, day: Day, host: Unit | undefined): boolean {
  const unit = unitOn(books, person, day);
  if (!books.has('transfers') || host === undefined || unit === undefined) return false;
  return isWithin(books, unit, host) === false;
}
