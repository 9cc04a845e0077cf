import { warning } from '../../judging/rule';
import { type Person, PEOPLE } from '../../roster/people';
import { foldName } from '../../text/spelling';
import type { Books } from '../../judging/books';
import type { Findings } from '../../judging/findings';
import { grouped } from '../../judging/grouped';
import { activeOn, nameOf } from '../../roster/membership';

export const POSSIBLE_DUPLICATE = warning({
  code: 'possible-duplicate',
  says: ({ name, row, by }: { name: string; row: number; by: 'name' | 'phone' }) =>
    by === 'name'
      ? `Có thể trùng với ${name} ở dòng ${String(row)}: cùng họ tên và ngày sinh. Kiểm tra rồi quyết định.`
      : `Có thể trùng với ${name} ở dòng ${String(row)}: cùng số điện thoại. Kiểm tra rồi quyết định.`,
});

/**
 * People who may be one: the same birth date and a name that is equal without accents, case, spaces and tone placement,
 * or the same phone. Groups in which nobody is active stay quiet. Proposes; never merges.
 */
export function checkPossibleDuplicates(books: Books, found: Findings): void {
  const people = books.rows(PEOPLE);
  const byName = grouped(people, (person) =>
    person.fullName === null || person.birthDate === null
      ? null
      : `${foldName(person.fullName)} ${String(person.birthDate)}`,
  );
  const byPhone = grouped(people, (person) => person.phone);
  const seen = new Set<Person>();
  for (const [by, property, groups] of [
    ['name', 'fullName', byName],
    ['phone', 'phone', byPhone],
  ] as const) {
    for (const group of groups.values()) {
      if (!group.some((person) => activeOn(person, books.today) === true)) continue;
      for (const person of group) {
        const other = group.find((each) => each !== person);
        if (other === undefined || seen.has(person)) continue;
        seen.add(person);
        found.add(POSSIBLE_DUPLICATE, PEOPLE, person, property, { name: nameOf(other), row: other.row, by });
      }
    }
  }
}

export const DUPLICATE_RULES = [POSSIBLE_DUPLICATE];
