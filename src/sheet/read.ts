import { clean } from '../text/spelling';
import { Unreadable, withChoices, type Cell, type Fault, type Kind } from './kinds';
import type { Column, Columns, Row, Table } from './table';

/** A filled cell that can't be read, or can be read only roughly. */
export interface CellFault {
  readonly row: number;
  /** The property of the column. */
  readonly column: string;
  readonly code: Fault | 'date-imprecise';
  /** What stands in the cell. */
  readonly written: string;
}

/** A sheet as rows of its table. */
export interface Reading<C extends Columns = Columns> {
  readonly table: Table<C>;
  readonly rows: readonly Row<C>[];
  readonly faults: readonly CellFault[];
  /** The properties whose columns the sheet has. */
  readonly present: ReadonlySet<string>;
}

/** The words that a setting puts in the place of a column's changeable choices, or null to keep them. */
export type ChoicesOf = (table: Table, column: Column) => readonly string[] | null;

function isFilled(cell: Cell | undefined): cell is string | number | boolean {
  if (cell === undefined || cell === null || cell === '') return false;
  if (typeof cell !== 'string') return true;
  const first = cell.charCodeAt(0);
  // Most cells begin with a letter or digit; NBSP (0xa0) and the soft hyphen (0xad) may stand alone in a blank one.
  return (first > 0x20 && first < 0xa0) || (first >= 0xc0 && first < 0x250) || clean(cell) !== '';
}

/** A row exists when one of the table's own columns, other than ⚙ ones and checkboxes, is filled. */
function rowNumbers(table: Table, cells: ReadonlyMap<string, readonly Cell[]>): number[] {
  const exists: boolean[] = [];
  for (const [property, values] of cells) {
    const column = table.columns[property];
    if (column === undefined || column.system || column.kind.name === 'yes-no') continue;
    for (let index = 1; index < values.length; index++) if (isFilled(values[index])) exists[index] = true;
  }
  const numbers: number[] = [];
  for (let index = 1; index < exists.length; index++) if (exists[index] === true) numbers.push(index + 1);
  return numbers;
}

/** Kinds whose few spellings come back on every row: each is read once. */
const REPEATING = new Set(['choice', 'choices', 'ref', 'pattern']);

function readerOf(kind: Kind): (cell: string | number | boolean) => unknown {
  const read = (cell: string | number | boolean): unknown => kind.read(typeof cell === 'string' ? clean(cell) : cell);
  if (!REPEATING.has(kind.name)) return read;
  const known = new Map<string | number | boolean, unknown>();
  return (cell) => {
    let value = known.get(cell);
    if (value === undefined) known.set(cell, (value = read(cell)));
    return value;
  };
}

/**
 * Reads a table's columns (header cell first) into rows. Rows without content are skipped, row numbers stay; nothing is
 * thrown: what can't be read is a fault, and its value null.
 */
export function readRows<C extends Columns>(
  table: Table<C>,
  cells: ReadonlyMap<string, readonly Cell[]>,
  choicesOf: ChoicesOf = () => null,
): Reading<C> {
  const properties = Object.keys(table.columns);
  const blank = Object.fromEntries([
    ...properties.map((property) => [property, null]),
    ['row', 0],
    ['faults', null],
  ]) as Row;
  const numbers = rowNumbers(table, cells);
  const rows = numbers.map((row): Record<string, unknown> & Row => ({ ...blank, row }));
  const faults: CellFault[] = [];

  for (const [property, values] of cells) {
    const column = table.columns[property];
    if (column === undefined) continue;
    const words = column.kind.more === undefined ? null : choicesOf(table, column);
    const kind = words === null ? column.kind : withChoices(column.kind, words);
    const read = readerOf(kind);
    for (const row of rows) {
      const cell = values[row.row - 1];
      if (!isFilled(cell)) continue;
      const value = read(cell);
      if (value instanceof Unreadable) {
        const written = clean(String(cell));
        (row.faults ??= new Map()).set(property, written);
        faults.push({ row: row.row, column: property, code: value.fault, written });
        continue;
      }
      row[property] = value;
      const doubt = kind.doubt?.(typeof cell === 'string' ? clean(cell) : cell) ?? null;
      if (doubt !== null) faults.push({ row: row.row, column: property, code: doubt, written: clean(String(cell)) });
    }
  }
  return { table, rows: rows as unknown as readonly Row<C>[], faults, present: new Set(cells.keys()) };
}
