import type { Cell } from '../../sheet/kinds';
import { TABLES, type TableName } from '../../areas/tables';

/** Cells of a row by the properties of its table; what is left out is empty. */
export type SampleRow<N extends TableName> = {
  readonly [K in keyof (typeof TABLES)[N]['columns']]?: Cell;
};

/** The key of a table's row with that index (from 0): DV000001. */
export function keyAt(name: TableName, index: number): string {
  return `${TABLES[name].prefix ?? ''}${String(index + 1).padStart(6, '0')}`;
}

/** Rows with the keys that they get in the order in which they stand. */
export function keyed<R extends object>(name: TableName, rows: readonly R[]): (R & { key: string })[] {
  return rows.map((row, index) => ({ key: keyAt(name, index), ...row }));
}
