import type { Books } from '../judging/books';
import { PEOPLE, type Person } from './people';
import { TRANSFERS, type Transfer } from './transfers';

const NONE: readonly Transfer[] = [];

/** A person's moves within the unit's own branches, latest first. */
export function internalTransfers(books: Books, person: Person): readonly Transfer[] {
  return books.once(byPerson).get(person) ?? NONE;
}

function byPerson(books: Books): ReadonlyMap<Person, readonly Transfer[]> {
  const groups = new Map<Person, Transfer[]>();
  for (const transfer of books.rows(TRANSFERS)) {
    const person = books.find(PEOPLE, transfer.person);
    if (transfer.type !== 'Nội bộ' || transfer.date === null || person === undefined) continue;
    groups.set(person, [...(groups.get(person) ?? []), transfer]);
  }
  for (const group of groups.values()) group.sort((a, b) => (b.date ?? 0) - (a.date ?? 0) || b.row - a.row);
  return groups;
}
