import type { SystemCell } from '../counting/area';
import type { Books } from '../judging/books';
import type { Findings } from '../judging/findings';
import { KeyGiver } from '../judging/plan';
import type { Table } from '../sheet/table';
import { AREAS } from './all';

/** What the ⚙ columns of people's tables should hold today; keys are given apart (`missingKeys`). */
export function systemCells(books: Books, found: Findings): SystemCell[] {
  return AREAS.flatMap((area) => area.systemCells?.(books, found) ?? []);
}

/**
 * Rows of keyed tables that have no key yet, with the next ones of their prefix; `last` is what was given before. None of
 * tables whose keys were lost: these are to be had back first.
 */
export function missingKeys(
  books: Books,
  last: Readonly<Record<string, number>>,
  lost: readonly Table[],
): { cells: SystemCell[]; last: Record<string, number> } {
  const keys = new KeyGiver(books, last);
  const cells: SystemCell[] = [];
  for (const { table, rows, present } of books.tables) {
    const { key, prefix } = table;
    if (key === null || prefix === null || !present.has(key) || lost.includes(table)) continue;
    for (const row of rows) if (row[key] === null) cells.push({ table, row, property: key, value: keys.next(table) });
  }
  return { cells, last: keys.last };
}
