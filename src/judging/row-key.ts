import type { RowPlace } from '../sheet/table';
import { tableOf, type TableName } from '../areas/tables';
import { keyOf } from '../text/spelling';
import type { AnyRow } from './books';

/** How a row is named in issues and figures: by its key, a person also by student number, else `#<row>`. */
export function rowKey(name: TableName, row: RowPlace): string {
  const table = tableOf(name);
  const cells = row as AnyRow;
  if (table.key !== null && cells[table.key] !== null) return cells[table.key] as string;
  const parts = table.composite;
  const values = parts.map((property) => (cells[property] as string | null) ?? writtenIn(cells, property));
  if (values.length > 0 && values.every((value) => value !== null)) return values.join('|');
  if (name === 'people' && typeof cells['studentId'] === 'string') return cells['studentId'];
  return `#${String(row.row)}`;
}

function writtenIn(row: AnyRow, property: string): string | null {
  const written = row.faults?.get(property);
  return written === undefined ? null : keyOf(written);
}
