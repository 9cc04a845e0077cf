import { type Day, formatDay } from '../../text/calendar';
import { error, warning } from '../../judging/rule';
import { BALLOTS, MEETINGS, ATTENDANCE } from './tables';
import { type Person, PEOPLE } from '../../roster/people';
import { type Unit, UNITS } from '../../roster/units';
import type { AnyRow, Books } from '../../judging/books';
import { votesAddUp, votesSuffice } from '../../judging/vote-rules';
import type { Findings } from '../../judging/findings';
import { activeOn, nameOf, unitOn } from '../../roster/membership';
import { isWithin } from '../../roster/tree';
import { TRANSFERS } from '../../roster/transfers';

/** The fixed words of Nội dung biểu quyết are those that may not be decided online (20-HD/TWĐTN-BTC). */
const NOT_ONLINE = new Set<string>(MEETINGS.columns.votes.kind.fixed);

export const ONLINE_FORBIDDEN = error({
  code: 'online-forbidden',
  keepsRowOut: false,
  says: ({ votes }: { votes: readonly string[] }) =>
    `Không được họp trực tuyến hoặc kết hợp khi có nội dung: ${votes.join(', ')}.`,
});

/** The rules of Sinh hoạt. */
export function checkMeetings(books: Books, found: Findings): void {
  for (const meeting of books.rows(MEETINGS)) {
    if (meeting.mode === null || meeting.mode === 'Trực tiếp') continue;
    const votes = (meeting.votes ?? []).filter((vote) => NOT_ONLINE.has(vote));
    if (votes.length > 0) found.add(ONLINE_FORBIDDEN, MEETINGS, meeting, 'mode', { votes });
  }
}

const BALLOT = { all: 'due', present: 'present', votesFor: 'votesFor', against: 'against' };

/** The rules of Biểu quyết, by the settings of the meeting's day. */
export function checkBallots(books: Books, found: Findings): void {
  const { settings, today } = books;
  for (const ballot of books.rows(BALLOTS)) {
    const row = ballot as unknown as AnyRow;
    const day = books.find(MEETINGS, ballot.meeting)?.date ?? today;
    if (votesAddUp(BALLOTS, row, [BALLOT], found)) votesSuffice(BALLOTS, row, BALLOT, { settings, day, found });
  }
}

const ATTENDANCE_NOT_MEMBER = warning({
  code: 'attendance-not-member',
  says: ({ name, day, unit }: { name: string; day: Day; unit: string | null }) =>
    unit === null
      ? `Ngày ${formatDay(day)}, ${name} không sinh hoạt tại đơn vị.`
      : `Ngày ${formatDay(day)}, ${name} không thuộc ${unit}.`,
});

/** The rules of Điểm danh: who came belonged to the unit that met, on that day. */
export function checkAttendance(books: Books, found: Findings): void {
  for (const row of books.rows(ATTENDANCE)) {
    const meeting = books.find(MEETINGS, row.meeting);
    const person = books.find(PEOPLE, row.person);
    if (meeting === undefined || person === undefined || meeting.date === null) continue;
    const { date: day } = meeting;
    const active = activeOn(person, day);
    const host = books.find(UNITS, meeting.unit);
    if (active !== false && !wasElsewhere(books, person, day, host)) continue;
    found.add(ATTENDANCE_NOT_MEMBER, ATTENDANCE, row, 'person', {
      name: nameOf(person),
      day,
      unit: active === false ? null : (host?.name ?? host?.code ?? null),
    });
  }
}

/** Whether somebody certainly belonged to another unit on a day; that depends on the transfers since. */
function wasElsewhere(books: Books, person: Person, day: Day, host: Unit | undefined): boolean {
  const unit = unitOn(books, person, day);
  if (!books.has(TRANSFERS) || host === undefined || unit === undefined) return false;
  return isWithin(books, unit, host) === false;
}

export const MEETING_RULES = [ONLINE_FORBIDDEN, ATTENDANCE_NOT_MEMBER];
