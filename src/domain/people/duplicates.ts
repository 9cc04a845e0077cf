import type { Person } from '../../tables/people';
import { foldName } from '../../text/spelling';
import type { Books } from '../books';
import type { Findings } from '../check/findings';
import { activeOn, nameOf } from './membership';

/**
 * People who may be one: the same birth date and a name that is equal without accents, case, spaces and tone placement,
 * or the same phone. Groups in which nobody is active stay quiet. Proposes; never merges.
 */
export function checkPossibleDuplicates(books: Books, found: Findings): void {
  const people = books.rows('people');
  const byName = groupsOf(people, (person) =>
    person.fullName === null || person.birthDate === null
      ? null
      : `${foldName(person.fullName)} ${String(person.birthDate)}`,
  );
  const byPhone = groupsOf(people, (person) => person.phone);
  const seen = new Set<Person>();
  for (const [by, property, groups] of [
    ['name', 'fullName', byName],
    ['phone', 'phone', byPhone],
  ] as const) {
    for (const group of groups) {
      const active = group.filter((person) => activeOn(person, books.today) === true);
      if (active.length === 0) continue;
      for (const person of group) {
        const other = group.find((each) => each !== person);
        if (other === undefined || seen.has(person)) continue;
        seen.add(person);
        found.add('possible-duplicate', 'people', person, property, { name: nameOf(other), row: other.row, by });
      }
    }
  }
}

function groupsOf(people: readonly Person[], valueOf: (person: Person) => string | null): Person[][] {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const value = valueOf(person);
    if (value === null) continue;
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [person]);
    else group.push(person);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
