import type { AnyRow, Books } from '../../judging/books';
import type { PlanStep } from '../../judging/plan';
import { type Person, PEOPLE } from '../../roster/people';
import { refOf, signed } from '../people';
import type { Answered, Outcome, Circumstances } from './answer';
import { text, cellsOf, personNamed, isOwn } from './read-answer';
import { PROFILE, suggest, sentAtOf } from './suggestion';
import { SUGGESTIONS } from './table';

export function profile(answered: Answered, setting: Circumstances): Outcome {
  const { books, hand, mayWrite } = setting;
  const written = text(answered, 'person');
  const person = personNamed(books, written);
  if (person === undefined) return { refused: { code: 'no-person', written } };
  const cells = cellsOf('profile', answered, ['birthDate']);
  if (cellsOf('profile', answered)['birthDate'] !== person.birthDate) return { refused: { code: 'other-birth-date' } };
  const row = person as unknown as AnyRow;
  const data = Object.fromEntries(Object.entries(cells).filter(([property, cell]) => row[property] !== cell));
  if (Object.keys(data).length === 0) return { refused: { code: 'nothing-new' } };
  const change: PlanStep = { kind: 'change', table: 'people', row: person.row, values: signed(data, hand) };
  const about = refOf(person) ?? '';
  const isDirect = mayWrite && isOwn(person, answered) && !isOvertaken(books, person, answered);
  const direct = isDirect ? { result: about, steps: [change] } : null;
  return suggest({ kind: PROFILE, person, data, direct, about }, answered, setting);
}

/** Whether the same person said something later that was taken already: what comes late must not take that back. */
function isOvertaken(books: Books, person: Person, { sentAt }: Answered): boolean {
  return books
    .rows(SUGGESTIONS)
    .some(
      (each) =>
        each.kind === PROFILE &&
        each.state === 'Đã nhận' &&
        sentAtOf(each) > sentAt &&
        books.find(PEOPLE, each.person) === person,
    );
}
