import type { SystemCell } from '../counting/area';
import type { Books } from '../judging/books';
import { PEOPLE } from '../roster/people';
import type { Table } from '../sheet/table';

/** The column of a table that names the person of a reference beside it; null where it has none. */
export function nameColumnOf({ columns }: Table): { readonly property: string; readonly reference: string } | null {
  for (const [property, { namesPerson }] of Object.entries(columns)) {
    if (namesPerson !== null) return { property, reference: namesPerson };
  }
  return null;
}

/** A person's name as it stands beside a reference; '' where that names nobody. */
export function nameBeside(people: Books, reference: string | null): string {
  return people.find(PEOPLE, reference)?.fullName ?? '';
}

/** What the columns that name people should hold; nothing where there is no roster to look in. */
export function nameCells(books: Books, people: Books): SystemCell[] {
  if (!people.has(PEOPLE)) return [];
  return books.tables.flatMap(({ table, rows }) => {
    const names = nameColumnOf(table);
    if (names === null) return [];
    const { property, reference } = names;
    return rows.map((row) => ({ table, row, property, value: nameBeside(people, row[reference] as string | null) }));
  });
}
