import type { Books } from '../../judging/books';
import type { KeyGiver, Values } from '../../judging/plan';
import { refOf } from '../people';
import { RECRUITMENT } from '../recruitment';
import type { Answered, Outcome, Circumstances } from './answer';
import { cellsOf, text, personNamed, isOwn, dayOf } from './read-answer';
import { type Written, suggest } from './suggestion';

export function contact(answered: Answered, setting: Circumstances): Outcome {
  const { books, keys, hand, mayWrite } = setting;
  const written = text(answered, 'recruiter');
  const recruiter = personNamed(books, written);
  if (recruiter === undefined) return { refused: { code: 'no-person', written } };
  const data: Values = {
    ...cellsOf('contact', answered),
    recruiter: refOf(recruiter),
    contacted: dayOf(answered, hand),
    status: 'Đang vận động',
    source: 'Biểu mẫu',
  };
  const direct =
    mayWrite && isOwn(recruiter, answered) ? contactWritten(books, data, resultBefore(setting), keys) : null;
  return suggest({ kind: '1+1', person: recruiter, data, direct, about: answered.revision }, answered, setting);
}

/** What an earlier version of a response was written to. */
function resultBefore({ before }: Circumstances): string | null {
  return before !== null && 'result' in before ? before.result : null;
}

/** Writes a contact: a new row, or what was revised of the one that an earlier version made. */
export function contactWritten(books: Books, data: Values, result: string | null, keys: KeyGiver): Written {
  const made = books.find(RECRUITMENT, result);
  if (made === undefined) {
    const key = keys.next(RECRUITMENT);
    return { result: key, steps: [{ kind: 'add', table: 'recruitment', values: { ...data, key } }] };
  }
  // What was done with the contact since stays.
  const { status, contacted, source, ...revised } = data;
  return { result: result ?? '', steps: [{ kind: 'change', table: 'recruitment', row: made.row, values: revised }] };
}
