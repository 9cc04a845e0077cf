import type { Books } from '../../judging/books';
import type { KeyGiver, PlanStep } from '../../judging/plan';
import { PEOPLE } from '../../roster/people';
import { refOf, signed, type Hand } from '../people';
import { contactWritten } from './contact';
import { type Written, decided, valuesIn } from './suggestion';
import type { Suggestion } from './table';

/** What accepting a suggestion writes; null where it can't be read, or the person is gone. */
export function acceptSteps(books: Books, suggestion: Suggestion, keys: KeyGiver, hand: Hand): PlanStep[] | null {
  const data = valuesIn(suggestion.data);
  const person = books.find(PEOPLE, suggestion.person);
  if (data === null || person === undefined) return null;
  const { result, steps }: Written =
    suggestion.kind === '1+1'
      ? contactWritten(books, data, suggestion.result, keys)
      : {
          result: refOf(person) ?? '',
          steps: [{ kind: 'change', table: 'people', row: person.row, values: signed(data, hand) }],
        };
  return [...steps, decided(suggestion, 'Đã nhận', result, hand)];
}
