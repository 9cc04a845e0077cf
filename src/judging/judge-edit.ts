import { Unreadable, type Cell, type Kind } from '../sheet/kinds';
import { readRows, type Reading } from '../sheet/read';
import { cellFor } from '../sheet/typed';
import { tableOf, type TableName } from '../areas/tables';
import type { Day } from '../text/calendar';
import { nearest } from '../text/nearest';
import { Books, type ReadTable } from './books';
import { Findings } from './findings';
import { checkCells, checkDateOrder, checkFuture } from './general';
import type { Issue } from './issue';
import { Settings } from './settings';

/** The rows that a person edited, as they are now. */
export interface EditedRows {
  readonly table: TableName;
  /** The sheet's number of the first of them. */
  readonly firstRow: number;
  /** Cells by property, down the rows. */
  readonly cells: ReadonlyMap<string, readonly Cell[]>;
  /** The properties of the columns that were edited. */
  readonly edited: ReadonlySet<string>;
}

/** What is known of the rest of the books without reading them; null where nothing is. */
export interface KnownBooks {
  readonly units: readonly string[];
  /** Columns whose words officers changed, as `table.property`. */
  readonly changed: readonly string[];
}

/** A cell whose spelling can be put right: `row` is the sheet's row number. */
export interface Respelling {
  readonly row: number;
  readonly property: string;
  readonly value: Cell;
}

export interface Judged {
  /** Faults of these rows that the rows alone show. */
  readonly issues: readonly Issue[];
  readonly respellings: readonly Respelling[];
}

/**
 * Judges edited rows by what they show themselves: their kinds, the order and the past of their dates, and units by
 * their codes. Empty cells and all that other rows decide are for the check.
 */
export function judgeEdit(
  { table, firstRow, cells, edited }: EditedRows,
  known: KnownBooks | null,
  today: Day,
): Judged {
  const definition = tableOf(table);
  // Header and rows: the first of them is row 2 of what is read.
  const columns = new Map([...cells].map(([property, values]) => [property, ['', ...values]]));
  const reading = readRows(definition, withoutUnsure(columns, table, known));
  const read: ReadTable = { name: table, reading };
  const found = new Findings();
  const books = new Books([read], Settings.defaults, today);
  checkCells(books, read, found);
  checkDateOrder(read, found);
  checkFuture(today, read, found);
  if (known !== null) checkUnitCodes(table, reading, known.units, found);
  const issues = found.issues().filter(({ code }) => code !== 'required');
  const shift = firstRow - 2;
  return {
    issues: issues.map((issue) => ({ ...issue, row: (issue.row ?? 0) + shift })),
    respellings: respellings(table, columns, edited).map((each) => ({ ...each, row: each.row + shift })),
  };
}

/** Columns whose words may be others than ours are not judged. */
function withoutUnsure(
  columns: ReadonlyMap<string, readonly Cell[]>,
  table: TableName,
  known: KnownBooks | null,
): Map<string, readonly Cell[]> {
  const isSure = (property: string): boolean => {
    const kind = tableOf(table).columns[property]?.kind;
    const hasWords = kind?.name === 'choice' || kind?.name === 'choices';
    if (!hasWords || (kind.more ?? []).length === 0) return true;
    return known !== null && !known.changed.includes(`${table}.${property}`);
  };
  return new Map([...columns].filter(([property]) => isSure(property)));
}

function checkUnitCodes(table: TableName, { rows }: Reading, units: readonly string[], found: Findings): void {
  const codes = new Set(units);
  for (const [property, { target }] of Object.entries(tableOf(table).columns)) {
    if (target !== 'Đơn vị') continue;
    for (const row of rows) {
      const written = row[property];
      if (typeof written !== 'string' || codes.has(written)) continue;
      const facts = { written, title: target, nearest: nearest(written, units), name: null };
      found.add('unknown-ref', table, row, property, facts);
    }
  }
}

/** Kinds that have one right spelling; a text is as people write it. */
const SPELT = new Set(['key', 'ref', 'date', 'int', 'money', 'yes-no', 'choice', 'phone', 'email']);

function respellings(
  table: TableName,
  columns: ReadonlyMap<string, readonly Cell[]>,
  edited: ReadonlySet<string>,
): Respelling[] {
  return [...columns].flatMap(([property, cells]) => {
    const column = tableOf(table).columns[property];
    if (column === undefined || column.system || !edited.has(property)) return [];
    if (!column.unique && !SPELT.has(column.kind.name)) return [];
    return cells.flatMap((cell, index) => {
      const value = index === 0 ? null : rightSpelling(column.kind, cell);
      return value === null ? [] : [{ row: index + 1, property, value }];
    });
  });
}

/** Null where the cell is as it should be, empty, or can't be read. */
function rightSpelling(kind: Kind, cell: Cell): Cell {
  if (cell === null || cell === '' || typeof cell === 'boolean') return null;
  // A number in a column of dates or numbers is what it should be; in one of texts it has lost its noughts.
  if (typeof cell === 'number' && kind.format !== '@') return null;
  const right = cellFor(kind, String(cell));
  return right === cell || kind.read(String(cell)) instanceof Unreadable ? null : right;
}
