import { rollOf, rollSteps } from '../../areas/meetings/roll-call';
import { BALLOTS, MEETINGS, type Meeting } from '../../areas/meetings/tables';
import { OF_SUMMONED, QUORUM } from '../../judging/vote-rules';
import { rowKey } from '../../judging/row-key';
import type { Answer } from '../../panel-api/answer';
import type { RollCall } from '../../panel-api/attendance';
import type { ArgumentsOf } from '../../panel-api/requests';
import type { Saved } from '../../panel-api/saved';
import { nameOf } from '../../roster/membership';
import { PEOPLE } from '../../roster/people';
import { UNITS } from '../../roster/units';
import { compareNames } from '../../text/collation';
import { formatDay } from '../../text/calendar';
import { keyOf } from '../../text/spelling';
import { ATTENDANCE } from '../../words/attendance';
import { now } from '../clock';
import type { Desk } from '../desk';
import { Refused } from '../refused';
import { gone, openBook, textsOf } from './book';
import { save } from './save';
import { keysOf } from './writing';

/** A meeting's page: who was due and how each is marked, what was voted on, and its own fields. */
export function rollCall(desk: Desk, { ref }: ArgumentsOf<'rollCall'>): Answer<RollCall> {
  const { file, books } = openBook(desk);
  const meeting = books.find(MEETINGS, keyOf(ref));
  if (meeting === undefined) return gone('meetings', ref);
  const day = meeting.date ?? books.today;
  const result: RollCall = {
    ref,
    unit: books.find(UNITS, meeting.unit)?.name ?? meeting.unit ?? '',
    fields: textsOf(file, 'meetings', meeting),
    roll: rollOf(books, meeting)
      .map(({ person, isDue, row }) => ({
        ref: rowKey(PEOPLE, person),
        name: nameOf(person),
        isDue,
        presence: row?.presence ?? '',
        reason: row?.reason ?? '',
      }))
      .sort((a, b) => Number(b.isDue) - Number(a.isDue) || compareNames(a.name, b.name)),
    ballots: books
      .rows(BALLOTS)
      .filter((ballot) => books.find(MEETINGS, ballot.meeting) === meeting)
      .map((ballot) => ({ ref: rowKey(BALLOTS, ballot), fields: textsOf(file, 'ballots', ballot) })),
    quorum: books.settings.on(day, QUORUM),
    ofSummoned: books.settings.on(day, OF_SUMMONED),
    isAhead: meeting.date === null || meeting.date > books.today,
  };
  return { status: 'ok', result };
}

/** *Điểm danh cả chi đoàn*: marks are set, never turned round; what another window wrote meanwhile is shown first. */
export function callRoll(desk: Desk, { ref, marks, accepted }: ArgumentsOf<'callRoll'>): Answer<Saved> {
  return save(desk, accepted, (open) => {
    const { books } = open;
    const meeting = books.find(MEETINGS, keyOf(ref));
    if (meeting === undefined) return gone('meetings', ref);
    refuseAhead(meeting, books.today);
    const stands = new Map(
      rollOf(books, meeting).map(({ person, row }) => [rowKey(PEOPLE, person), row?.presence ?? '']),
    );
    const theirs = marks.flatMap(({ person, presence, seen }) => {
      const text = stands.get(person) ?? '';
      return text === seen || text === presence ? [] : [{ property: person, text }];
    });
    if (theirs.length > 0) return { status: 'conflict', theirs };
    return { action: ATTENDANCE.rollCall, keys: keysOf(open), steps: rollSteps(books, meeting, marks, now()) };
  });
}

/** Of a meeting to come nobody can say yet who was there. */
export function refuseAhead({ date }: Meeting, today: number): void {
  if (date === null) throw new Refused(ATTENDANCE.noDay);
  if (date > today) throw new Refused(ATTENDANCE.later(formatDay(date)));
}
