import { MEETINGS } from '../../tables/meetings';
import type { Books } from '../books';
import type { Findings } from '../check/findings';
import { activeOn, nameOf, unitOn } from '../people/membership';
import { isWithin } from '../units/tree';

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
    const unit = unitOn(books, person, day);
    // Where somebody was on a day depends on the transfers since.
    const known = books.has('transfers') && host !== undefined && unit !== undefined;
    const elsewhere = known && isWithin(books, unit, host) === false;
    if (active !== false && (active === undefined || !elsewhere)) continue;
    found.add('attendance-not-member', 'attendance', row, 'person', {
      name: nameOf(person),
      day,
      unit: active === false ? null : (host?.name ?? host?.code ?? null),
    });
  }
}
