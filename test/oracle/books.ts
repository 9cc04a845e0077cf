import { clean, readCell, sameWord } from './cells';
import type { Cell } from './cells';
import { PERSON, TABLES, TRANSFER, UNIT } from './definitions';
import type { Column, Table } from './definitions';

export type Sheets = Record<string, unknown[][]>;

/** `unknown`: the answer would need a cell that can't be read, so rules are silent. */
export type Truth = 'yes' | 'no' | 'unknown';

export interface Row {
  table: string;
  row: number;
  cells: Record<string, Cell>;
}

export interface Sheet {
  table: Table;
  rows: Row[];
  found: string[];
  missing: string[];
}

export interface Books {
  sheets: Sheet[];
}

const EMPTY: Cell = { empty: true, bad: null, text: '', day: null, int: null, list: [], imprecise: false };

export function readBooks(input: Sheets): Books {
  const sheets: Sheet[] = [];
  for (const table of TABLES) {
    for (const [title, grid] of Object.entries(input)) {
      if (clean(title) === clean(table.title)) sheets.push(readSheet(table, grid));
    }
  }
  const books: Books = { sheets };
  markUnknownRefs(books);
  return books;
}

function readSheet(table: Table, grid: unknown[][]): Sheet {
  const headers = (grid[0] ?? []).map(clean);
  const places: { column: Column; index: number }[] = [];
  const missing: string[] = [];
  for (const column of table.columns) {
    const index = headers.findIndex((header) => sameWord(header, column.header));
    if (index >= 0) places.push({ column, index });
    else if (column.required) missing.push(column.header);
  }
  const rows: Row[] = [];
  for (let i = 1; i < grid.length; i += 1) {
    const cells: Record<string, Cell> = {};
    let exists = false;
    for (const { column, index } of places) {
      const cell = readCell(grid[i]?.[index], column);
      cells[column.header] = cell;
      // "when one of the table's own columns other than ⚙ columns and checkboxes is filled"
      if (!cell.empty && !column.system && column.kind !== 'yesno') exists = true;
    }
    if (exists) rows.push({ table: table.title, row: i + 1, cells });
  }
  return { table, rows, found: places.map((place) => place.column.header), missing };
}

/** "unknown-ref: the row referred to isn't there"; "a ref is silent where its answer depends on a table that is not there" */
function markUnknownRefs(books: Books): void {
  for (const sheet of books.sheets) {
    for (const column of sheet.table.columns) {
      if (column.target === null || !canResolve(books, column.target)) continue;
      for (const row of sheet.rows) {
        const cell = row.cells[column.header];
        if (cell === undefined || cell.empty) continue;
        if (resolve(books, cell.text, column.target) === null) cell.bad = 'unknown-ref';
      }
    }
  }
}

export function sheetOf(books: Books, title: string): Sheet | null {
  return books.sheets.find((sheet) => sheet.table.title === title) ?? null;
}

export function isThere(books: Books, title: string): boolean {
  return sheetOf(books, title) !== null;
}

export function rowsOf(books: Books, title: string): Row[] {
  return sheetOf(books, title)?.rows ?? [];
}

export function tableOf(title: string): Table {
  const table = TABLES.find((one) => one.title === title);
  if (table === undefined) throw new Error(`no table ${title}`);
  return table;
}

/** The header of the table's own key column, or null. */
export function keyColumn(title: string): string | null {
  return tableOf(title).columns.find((column) => column.kind === 'key')?.header ?? null;
}

function canResolve(books: Books, target: string): boolean {
  const sheet = sheetOf(books, target);
  if (sheet === null) return false;
  if (sheet.found.includes(keyColumn(target) ?? '')) return true;
  return target === PERSON && sheet.found.includes('MSSV');
}

/** "References resolve to the first row with that key (for ĐVTN: key, else MSSV), whether or not that row has issues." */
export function resolve(books: Books, text: string, target: string): Row | null {
  if (text === '') return null;
  const header = keyColumn(target) ?? '';
  for (const row of rowsOf(books, target)) if (cellOf(row, header).text === text) return row;
  if (target === PERSON) {
    for (const row of rowsOf(books, target)) if (cellOf(row, 'MSSV').text === text) return row;
  }
  return null;
}

// Cells

export function cellOf(row: Row, header: string): Cell {
  return row.cells[header] ?? EMPTY;
}

export function isEmpty(row: Row, header: string): boolean {
  return cellOf(row, header).empty;
}

export function isBad(row: Row, header: string): boolean {
  return cellOf(row, header).bad !== null;
}

/** Filled and readable. */
export function isGood(row: Row, header: string): boolean {
  return !isEmpty(row, header) && !isBad(row, header);
}

export function textOf(row: Row, header: string): string | null {
  return isGood(row, header) ? cellOf(row, header).text : null;
}

export function dayOf(row: Row, header: string): number | null {
  return isGood(row, header) ? cellOf(row, header).day : null;
}

export function intOf(row: Row, header: string): number | null {
  return isGood(row, header) ? cellOf(row, header).int : null;
}

export function refOf(books: Books, row: Row, header: string, target: string): Row | null {
  const text = textOf(row, header);
  return text === null ? null : resolve(books, text, target);
}

/** "a row without a key is named `#<row>` in issues and figures, a person by key, else MSSV, else `#<row>`" */
export function nameOf(row: Row): string {
  const none = `#${row.row}`;
  if (row.table === PERSON) {
    if (!isEmpty(row, 'Mã ĐVTN')) return cellOf(row, 'Mã ĐVTN').text;
    if (!isEmpty(row, 'MSSV')) return cellOf(row, 'MSSV').text;
    return none;
  }
  const { composite } = tableOf(row.table);
  if (composite.length > 0) {
    // "JSON `key` of a composite: parts joined by `|`"
    const parts: string[] = [];
    for (const header of composite) {
      if (isEmpty(row, header)) return none;
      parts.push(cellOf(row, header).text);
    }
    return parts.join('|');
  }
  const header = keyColumn(row.table);
  if (header === null || isEmpty(row, header)) return none;
  return cellOf(row, header).text;
}

// Three-valued answers

function truth(value: boolean): Truth {
  return value ? 'yes' : 'no';
}

export function both(a: Truth, b: Truth): Truth {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'yes' && b === 'yes' ? 'yes' : 'unknown';
}

export function either(a: Truth, b: Truth): Truth {
  if (a === 'yes' || b === 'yes') return 'yes';
  return a === 'no' && b === 'no' ? 'no' : 'unknown';
}

/** A date cell: what holds when it is empty, and the test when it is filled. */
function dated(row: Row, header: string, whenEmpty: Truth, test: (day: number) => boolean): Truth {
  if (isEmpty(row, header)) return whenEmpty;
  const day = dayOf(row, header);
  return day === null ? 'unknown' : truth(test(day));
}

/**
 * "`activeOn(p, D)`: Ngày về đơn vị empty or ≤ D, and (Tình trạng is Đang sinh hoạt or Sinh hoạt tạm thời nơi khác;
 * or Ngày rời đơn vị filled and D < it)"
 */
export function activeOn(person: Row, day: number): Truth {
  const back = dated(person, 'Ngày về đơn vị', 'yes', (it) => it <= day);
  const state = textOf(person, 'Tình trạng');
  const here: Truth =
    state === null ? 'unknown' : truth(state === 'Đang sinh hoạt' || state === 'Sinh hoạt tạm thời nơi khác');
  const notGone = dated(person, 'Ngày rời đơn vị', 'no', (it) => day < it);
  return both(back, either(here, notGone));
}

/** "`memberOn(p, org, D)`: activeOn, Ngày vào Đoàn/Hội ≤ D, Ngày ra khỏi Đoàn/Hội empty or > D" */
export function memberOn(person: Row, org: string, day: number): Truth {
  const joined = dated(person, `Ngày vào ${org}`, 'no', (it) => it <= day);
  const notOut = dated(person, `Ngày ra khỏi ${org}`, 'yes', (it) => it > day);
  return both(activeOn(person, day), both(joined, notOut));
}

/**
 * "`unitOn(p, D)`: Chi đoàn, undone through the Nội bộ transfers dated after D": the code of a unit, or null.
 * A transfer whose Từ đơn vị is not the code of a unit cannot be undone and is passed over.
 */
export function unitOn(books: Books, person: Row, day: number): string | null {
  let unit = textOf(person, 'Chi đoàn');
  let earliest: number | null = null;
  for (const transfer of rowsOf(books, TRANSFER)) {
    if (textOf(transfer, 'Loại') !== 'Nội bộ') continue;
    const on = dayOf(transfer, 'Ngày');
    if (on === null || on <= day) continue;
    if (refOf(books, transfer, 'Mã ĐVTN', PERSON) !== person) continue;
    const from = (textOf(transfer, 'Từ đơn vị') ?? '').toUpperCase();
    if (from === '' || (isThere(books, UNIT) && resolve(books, from, UNIT) === null)) continue;
    if (earliest === null || on < earliest) {
      earliest = on;
      unit = from;
    }
  }
  return unit;
}

/** "`openOn(u, D)`: Ngày thành lập empty or ≤ D, Ngày kết thúc empty or > D" */
export function openOn(unit: Row, day: number): Truth {
  const founded = dated(unit, 'Ngày thành lập', 'yes', (it) => it <= day);
  const notClosed = dated(unit, 'Ngày kết thúc', 'yes', (it) => it > day);
  return both(founded, notClosed);
}

/** Is the unit with this code `top` or below it? `unknown` when the way up meets a Trực thuộc that can't be read. */
export function isWithin(books: Books, code: string, top: string): Truth {
  const seen: string[] = [];
  let at = code;
  while (!seen.includes(at)) {
    if (at === top) return 'yes';
    seen.push(at);
    const unit = resolve(books, at, UNIT);
    if (unit === null || isEmpty(unit, 'Trực thuộc')) return 'no';
    const parent = textOf(unit, 'Trực thuộc');
    if (parent === null) return 'unknown';
    at = parent;
  }
  return 'no';
}

/** In office in [từ, thôi). */
export function inOffice(post: Row, day: number): Truth {
  const since = dated(post, 'Từ ngày', 'unknown', (it) => it <= day);
  const notLeft = dated(post, 'Ngày thôi giữ chức', 'yes', (it) => day < it);
  return both(since, notLeft);
}
