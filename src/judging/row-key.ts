import type { RowPlace, Table } from '../sheet/table';
import { keyOf } from '../text/spelling';
import type { AnyRow } from './books';

/** How a row is named in issues and figures: by its key, a person also by student number, else `#<row>`. */
export function rowKey({ key, composite, namedBy }: Table, row: RowPlace): string {
  const cells = row as AnyRow;
  if (key !== null && cells[key] !== null) return cells[key] as string;
  const values = composite.map((property) => (cells[property] as string | null) ?? writtenIn(cells, property));
  if (values.length > 0 && values.every((value) => value !== null)) return values.join('|');
  const name = namedBy.map((property) => cells[property]).find((value) => typeof value === 'string');
  return name ?? `#${String(row.row)}`;
}

function writtenIn(row: AnyRow, property: string): string | null {
  const written = row.faults?.get(property);
  return written === undefined ? null : keyOf(written);
}
