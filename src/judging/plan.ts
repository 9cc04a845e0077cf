import type { Cell } from '../sheet/kinds';
import type { Table } from '../sheet/table';
import type { AnyRow, Books } from './books';

/** Cells of a row by the properties of its table's definition, as they are written: dates are serial numbers. */
export type Values = Readonly<Record<string, Cell>>;

/** A row to be appended, its key among its values. */
export interface AddedRow {
  readonly kind: 'add';
  /** The table's name. */
  readonly table: string;
  readonly values: Values;
}

/** A row whose cells are to be set; `row` is the sheet's row number. What they held, whoever applies the plan has read. */
export interface ChangedRow {
  readonly kind: 'change';
  /** The table's name. */
  readonly table: string;
  readonly row: number;
  readonly values: Values;
}

/** One step of what an action does to people's tables: plain data, logged, applied once and undone as one. */
export type PlanStep = AddedRow | ChangedRow;

/** Gives keys, none of them twice: the next after the highest that stands in the books or was given before. */
export class KeyGiver {
  /** The last number given of each prefix: what the file's state is to remember. */
  readonly last: Record<string, number>;

  /** @param last the last numbers given before, by prefix. */
  constructor(books: Books, last: Readonly<Record<string, number>>) {
    this.last = { ...last };
    for (const { table } of books.tables) {
      const { key, prefix } = table;
      if (key === null || prefix === null) continue;
      this.last[prefix] = highest(books.rows(table), key, prefix, this.last[prefix] ?? 0);
    }
  }

  /** The next key of a table; throws where its rows have none. */
  next({ name, prefix }: Table): string {
    if (prefix === null) throw new Error(`Rows of ${name} have no keys.`);
    const number = (this.last[prefix] ?? 0) + 1;
    this.last[prefix] = number;
    return `${prefix}${String(number).padStart(6, '0')}`;
  }
}

function highest(rows: readonly AnyRow[], key: string, prefix: string, atLeast: number): number {
  let number = atLeast;
  for (const row of rows) {
    const value = row[key] as string | null;
    const digits = value?.startsWith(prefix) === true ? value.slice(prefix.length) : '';
    if (/^\d{1,9}$/.test(digits)) number = Math.max(number, Number(digits));
  }
  return number;
}
