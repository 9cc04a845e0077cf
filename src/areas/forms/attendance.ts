import { PEOPLE } from '../../roster/people';
import { type Meeting, MEETINGS, ATTENDANCE } from '../meetings';
import { refOf } from '../people';
import type { Answered, Outcome, Circumstances } from './answer';
import { text, personNamed } from './read-answer';

export function attendance(answered: Answered, { books, open, hand }: Circumstances): Outcome {
  const code = text(answered, 'code').toUpperCase();
  const meetings = open.filter((each) => each.code === code);
  if (meetings.length === 0) return { refused: { code: 'wrong-code' } };
  const meeting = meetings.find(({ from, until }) => answered.sentAt >= from && answered.sentAt <= until);
  if (meeting === undefined) return { refused: { code: 'closed-code' } };
  const written = text(answered, 'person');
  const person = personNamed(books, written);
  if (person === undefined) return { refused: { code: 'no-person', written } };
  const held: Meeting | undefined = books.find(MEETINGS, meeting.meeting);
  const ref = `${meeting.meeting}|${refOf(person) ?? ''}`;
  const row = books
    .rows(ATTENDANCE)
    .find((each) => books.find(MEETINGS, each.meeting) === held && books.find(PEOPLE, each.person) === person);
  const values = { presence: 'Có mặt', recordedAt: hand.at };
  // Set, never toggled: who is there already stays there.
  if (row?.presence === 'Có mặt') return { ref, about: ref, steps: [] };
  if (row !== undefined) {
    return { ref, about: ref, steps: [{ kind: 'change', table: 'attendance', row: row.row, values }] };
  }
  const added = { ...values, meeting: meeting.meeting, person: refOf(person) };
  return { ref, about: ref, steps: [{ kind: 'add', table: 'attendance', values: added }] };
}
