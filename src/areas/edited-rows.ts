import { Books } from '../judging/books';
import { Findings } from '../judging/findings';
import type { Issue } from '../judging/issue';
import { checkKeys, checkLinks } from '../judging/row-rules';
import { Settings } from '../judging/settings';
import { Unreadable, type Cell, type Kind } from '../sheet/kinds';
import { readRows, type ChoicesOf, type Reading } from '../sheet/read';
import { cellFor } from '../sheet/typed';
import type { Day } from '../text/calendar';
import { clean } from '../text/spelling';
import { KNOWN_SETTINGS } from './all';
import { check } from './check';
import { NAME_BY_TITLE, TABLES, tableOf, type TableName } from './tables';

/** Cells of a sheet by property, header first. */
export type SheetCells = ReadonlyMap<string, readonly Cell[]>;

/** The rows that a person edited, as they are now. */
export interface EditedRows {
  readonly table: TableName;
  /** The sheet's number of the first of them, and how many they are. */
  readonly firstRow: number;
  readonly count: number;
  /** Cells by property, down the rows; the header is not among them. */
  readonly cells: SheetCells;
  /** The properties of the columns that were edited. */
  readonly edited: ReadonlySet<string>;
}

/** The two small sheets on which the reading of a row rests; null where the file has none. */
export interface Beside {
  readonly units: SheetCells | null;
  readonly settings: SheetCells | null;
}

/** A cell whose spelling can be put right: `row` is the sheet's row number. */
export interface Respelling {
  readonly row: number;
  readonly property: string;
  readonly value: Cell;
}

/** What other rows of the same table decide, and what an edit mends by itself: the check tells it. */
const NOT_OF_A_ROW = new Set([
  'duplicate-key',
  'possible-duplicate',
  'double-credit',
  'nominated-twice',
  'two-secretaries',
  'post-twice',
  'stale-row',
]);

/**
 * Faults of edited rows by the rules of the check, on books that hold these rows and the units alone: whatever another
 * table would decide is silent. An empty cell is judged where it was edited; one that nobody came to yet is not.
 */
export function judgeRows(rows: EditedRows, beside: Beside, today: Day): Issue[] {
  const { table } = rows;
  const whole = wholeOf(rows, beside);
  const shift = whole === null ? rows.firstRow - 2 : 0;
  const settings = settingsOf(beside);
  const choicesOf: ChoicesOf = (of, column) => settings.choicesOn(today, of, column);
  const read = (name: TableName, cells: SheetCells): Reading => readRows(tableOf(name), cells, choicesOf);
  const tables = [read(table, whole ?? withoutOwnRefs(rows))];
  if (table !== 'units' && beside.units !== null) tables.unshift(read('units', beside.units));
  const found = check(new Books(tables, settings, today));
  return found
    .issues()
    .filter(({ code }) => !NOT_OF_A_ROW.has(code))
    .map((issue) => ({ ...issue, row: (issue.row ?? 0) + shift }))
    .filter((issue) => isOfEdit(rows, issue));
}

/** Units and settings are read whole: of them the other rows are there too. */
function wholeOf({ table }: EditedRows, { units, settings }: Beside): SheetCells | null {
  return table === 'units' ? units : table === 'settings' ? settings : null;
}

function settingsOf({ settings }: Beside): Settings {
  return settings === null ? Settings.defaults : Settings.of(readRows(TABLES.settings, settings).rows, KNOWN_SETTINGS);
}

/** References to rows of the same table can't be followed: most of its rows are not there. */
function withoutOwnRefs({ table, cells }: EditedRows): SheetCells {
  const { title, columns } = tableOf(table);
  return new Map(
    [...cells]
      .filter(([property]) => columns[property]?.target !== title)
      .map(([property, values]) => [property, ['', ...values]]),
  );
}

function isOfEdit({ table, firstRow, count, cells, edited }: EditedRows, issue: Issue): boolean {
  const { title, columns } = tableOf(table);
  const index = (issue.row ?? 0) - firstRow;
  if (issue.table !== title || index < 0 || index >= count) return false;
  const property = Object.keys(columns).find((each) => columns[each]?.header === issue.column) ?? '';
  return edited.has(property) || clean(String(cells.get(property)?.[index] ?? '')) !== '';
}

/** Whether issues rest on units or settings as they were known: these are looked at anew before anything is marked. */
export function restsOn(issues: readonly Issue[]): { readonly units: boolean; readonly settings: boolean } {
  const codes = issues.map(({ code }) => code);
  return {
    units: codes.some((code) => code === 'unknown-ref' || code.startsWith('unit-')),
    settings: codes.some((code) => BY_SETTINGS.has(code)),
  };
}

const BY_SETTINGS = new Set(['bad-choice', 'age-range', 'joined-too-young', 'votes-quorum', 'certificate-expired']);

/**
 * What has to be known of other rows to judge the names in an edit: the tables that are referred to, units apart, and
 * whether those of its own rows, as values have to be unique or name them.
 */
export function namesIn({ table, edited }: EditedRows): { readonly targets: TableName[]; readonly needsOwn: boolean } {
  const { columns, composite, title } = tableOf(table);
  const isPart = composite.some((property) => edited.has(property));
  const targets = [...new Set([...edited, ...(isPart ? composite : [])])].flatMap((property) => {
    const name = NAME_BY_TITLE.get(columns[property]?.target ?? '');
    return name === undefined || name === 'units' || name === table ? [] : [name];
  });
  return {
    targets: [...new Set(targets)],
    needsOwn:
      isPart ||
      [...edited].some((property) => columns[property]?.unique === true || columns[property]?.target === title),
  };
}

/** The columns that tell what `judgeNames` has to know of a table's rows: what they are named by, and for people their names. */
export function tellingColumns(name: TableName): string[] {
  const { columns, composite, namedBy } = tableOf(name);
  const unique = Object.keys(columns).filter((property) => columns[property]?.unique === true);
  const called = Object.keys(columns).filter((property) => property === 'fullName' || property === 'name');
  return [...new Set([...namedBy, ...unique, ...composite, ...called])];
}

/**
 * References of edited cells that name no row, and values that stand in a row above; `own` are the telling columns of the
 * edited sheet, null where they don't matter, `targets` those of the sheets that are referred to.
 */
export function judgeNames(
  rows: EditedRows,
  own: SheetCells | null,
  targets: ReadonlyMap<TableName, SheetCells>,
  today: Day,
): Issue[] {
  const { table, firstRow, cells, edited } = rows;
  const { columns, title, namedBy } = tableOf(table);
  const refs = new Map(
    [...cells].flatMap(([property, values]) => {
      const target = NAME_BY_TITLE.get(columns[property]?.target ?? '');
      const isKnown = target !== undefined && (targets.has(target) || (target === table && own !== null));
      return isKnown && edited.has(property) ? [[property, ['', ...values]]] : [];
    }),
  );
  const read = (name: TableName, columnsOf: SheetCells): Reading => readRows(tableOf(name), columnsOf);
  const others = [...targets].map(([name, columnsOf]) => read(name, columnsOf));
  const keys = new Map([...(own ?? [])].filter(([property]) => namedBy.includes(property)));
  const linked = new Books([...others, read(table, keys), read(table, refs)], Settings.defaults, today);
  const found = new Findings(linked);
  checkLinks(linked, found);
  const links = found.issues().map((issue) => ({ ...issue, row: (issue.row ?? 0) + firstRow - 2 }));
  const twice = own === null ? [] : repeatedIn(read(table, own), others, today);
  return [...links, ...twice].filter((issue) => issue.table === title && isOfEdit(rows, issue));
}

function repeatedIn(whole: Reading, others: readonly Reading[], today: Day): Issue[] {
  const books = new Books([...others, whole], Settings.defaults, today);
  const found = new Findings(books);
  checkKeys(books, whole, found);
  return found.issues();
}

/** Kinds that have one right spelling; a text is as people write it. */
const SPELT = new Set(['key', 'ref', 'date', 'int', 'money', 'yes-no', 'choice', 'phone', 'email']);

/** Cells of edited columns that are spelt otherwise than the table has them. */
export function respellings({ table, firstRow, cells, edited }: EditedRows): Respelling[] {
  return [...cells].flatMap(([property, values]) => {
    const column = tableOf(table).columns[property];
    if (column === undefined || column.system || !edited.has(property)) return [];
    if (!column.unique && !SPELT.has(column.kind.name)) return [];
    return values.flatMap((cell, index) => {
      const value = rightSpelling(column.kind, cell);
      return value === null ? [] : [{ row: firstRow + index, property, value }];
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
