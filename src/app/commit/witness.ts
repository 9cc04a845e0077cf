import type { SpreadsheetAnswer } from '../ports/store';
import type { Cell } from '../../sheet/kinds';
import { headerKey, letters, quoted } from '../../sheet/layout';
import { placeKey } from '../../sheet/marks';
import { cellOf, headerOf, type TableSheet } from '../file/table-sheet';
import { bySheet, type Writes } from './writes';

/** A row that a batch changes, or whose looks it does; `row` is the sheet's row number. */
export interface TouchedRow {
  readonly sheet: TableSheet;
  readonly row: number;
}

type Answer = SpreadsheetAnswer | undefined;

/** The cells that a batch is to answer with: header rows, and what the rows that it touches are known by. */
export function witnessRanges(writes: Writes, shown: readonly TouchedRow[]): string[] {
  const witnesses = new Witnesses(writes);
  const sheets = [...writes.changes, ...writes.rows, ...shown].map(({ sheet }) => sheet);
  const headers = sheets.map(({ info }) => `${quoted(info.title)}!1:1`);
  const touched = [...writes.changes, ...shown].flatMap((each) => witnesses.of(each));
  const rows = [...columnsOf(touched).values()].flatMap(({ sheet, property, numbers }) => {
    const name = letters(sheet.layout.at.get(property) ?? 0);
    return stretches(numbers).map(
      ([first, last]) => `${quoted(sheet.info.title)}!${name}${String(first)}:${name}${String(last)}`,
    );
  });
  return [...new Set([...headers, ...rows])];
}

/** A cell by which a row is known. */
interface Witness extends TouchedRow {
  readonly property: string;
}

interface WitnessColumn {
  readonly sheet: TableSheet;
  readonly property: string;
  readonly numbers: Set<number>;
}

function columnsOf(witnesses: readonly Witness[]): Map<string, WitnessColumn> {
  const columns = new Map<string, WitnessColumn>();
  for (const { sheet, row, property } of witnesses) {
    const name = `${String(sheet.info.id)} ${property}`;
    const known = columns.get(name) ?? { sheet, property, numbers: new Set() };
    known.numbers.add(row);
    columns.set(name, known);
  }
  return columns;
}

/** Numbers that follow each other, first to last. */
function stretches(numbers: ReadonlySet<number>): [number, number][] {
  const found: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const open = found[found.length - 1];
    if (open?.[1] === number - 1) open[1] = number;
    else found.push([number, number]);
  }
  return found;
}

/** So many columns tell rows without a key from each other. */
const MOST_WITNESSES = 4;

/** By what the rows of a batch are known: columns that it doesn't write to. */
class Witnesses {
  private readonly written: ReadonlyMap<
    TableSheet,
    { readonly properties: ReadonlySet<string>; readonly rows: ReadonlySet<number> }
  >;
  private readonly naming = new Map<TableSheet, readonly string[]>();

  constructor({ changes }: Writes) {
    const below = changes.filter(({ row }) => row > 1);
    this.written = new Map(
      [...bySheet(below)].map(([sheet, own]) => [
        sheet,
        { properties: new Set(own.map(({ property }) => property)), rows: new Set(own.map(({ row }) => row)) },
      ]),
    );
  }

  /**
   * The key of a row; where that changes or it has none, what names it or it needs. A row that is written all over is
   * known by its neighbours, as far as the grid has them. Nothing of the header row.
   */
  of({ sheet, row }: TouchedRow): Witness[] {
    const { key } = sheet.table;
    if (row === 1) return [];
    const hasKey = key !== null && this.isFree(sheet, key) && cellOf(sheet, key, row) !== '';
    const properties = hasKey ? [key] : this.namingOf(sheet);
    if (properties.length > 0) return properties.map((property) => ({ sheet, row, property }));
    const rows = this.written.get(sheet)?.rows;
    return [row - 1, row + 1]
      .filter((each) => each > 1 && each <= sheet.info.rowCount && rows?.has(each) !== true)
      .flatMap((each) => this.namesIn(sheet).map((property) => ({ sheet, row: each, property })));
  }

  private namesIn(sheet: TableSheet): string[] {
    const { key, composite, columns } = sheet.table;
    const required = Object.keys(columns).filter((each) => columns[each]?.required === true);
    const naming = [...(key === null ? [] : [key]), ...composite, ...required];
    return [...new Set(naming)].filter((each) => sheet.layout.at.has(each));
  }

  private namingOf(sheet: TableSheet): readonly string[] {
    const free = this.namesIn(sheet).filter((each) => each !== sheet.table.key && this.isFree(sheet, each));
    const known = this.naming.get(sheet) ?? free.slice(0, MOST_WITNESSES);
    this.naming.set(sheet, known);
    return known;
  }

  private isFree(sheet: TableSheet, property: string): boolean {
    return sheet.layout.at.has(property) && this.written.get(sheet)?.properties.has(property) !== true;
  }
}

/** What stood where, when a batch was applied. */
export interface Seen {
  /** Whether a sheet's columns, or rows that were touched, were elsewhere than when it was read. */
  readonly isMisplaced: boolean;
  /** The header row of a sheet by its id, from the first column on. */
  readonly headers: ReadonlyMap<number, readonly Cell[]>;
}

/** Judges a batch by its own answer. */
export function seenIn(answer: Answer, writes: Writes, shown: readonly TouchedRow[]): Seen {
  const found = cellsIn(answer);
  const foundAt = (sheet: TableSheet, row: number, column: number): Cell | undefined =>
    found.get(placeKey({ sheetId: sheet.info.id, row: row - 1, column }));
  const witnesses = new Witnesses(writes);
  const sheets = new Set([...writes.changes, ...writes.rows, ...shown].map(({ sheet }) => sheet));
  const isSame = (sheet: TableSheet, row: number, property: string): boolean =>
    isAlike(cellOf(sheet, property, row), foundAt(sheet, row, sheet.layout.at.get(property) ?? 0));
  const headersSet = bySheet(writes.changes.filter(({ row }) => row === 1));
  const hasHeader = (sheet: TableSheet, property: string): boolean => {
    const set = headersSet.get(sheet)?.find((each) => each.property === property);
    const expected = set === undefined ? headerOf(sheet, property) : set.value;
    return headerKey(foundAt(sheet, 1, sheet.layout.at.get(property) ?? 0)) === headerKey(expected);
  };
  const headersStand = [...sheets].every((sheet) =>
    [...sheet.layout.at.keys()].every((property) => hasHeader(sheet, property)),
  );
  const rowsStand = [...writes.changes, ...shown].every((touched) =>
    witnesses.of(touched).every(({ sheet, row, property }) => isSame(sheet, row, property)),
  );
  return { isMisplaced: !headersStand || !rowsStand, headers: headersIn(answer) };
}

/** Reading and writing may answer with a number's last digits differently; an error says nothing of what stands there. */
function isAlike(expected: Cell, found: Cell | undefined): boolean {
  if (found === null) return true;
  if (typeof expected === 'number' && typeof found === 'number') return Math.abs(expected - found) < 1e-6;
  return String(expected) === String(found ?? '');
}

/** Values by place; null for an error of a formula. */
function cellsIn(answer: Answer): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { properties, data } of answer?.sheets ?? []) {
    for (const { startRow = 0, startColumn = 0, rowData } of data ?? []) {
      (rowData ?? []).forEach(({ values }, row) => {
        (values ?? []).forEach(({ effectiveValue: value }, column) => {
          const place = { sheetId: properties?.sheetId ?? 0, row: startRow + row, column: startColumn + column };
          const isError = value?.errorValue !== undefined;
          cells.set(
            placeKey(place),
            isError ? null : (value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? ''),
          );
        });
      });
    }
  }
  return cells;
}

function headersIn(answer: Answer): Map<number, readonly Cell[]> {
  const headers = new Map<number, readonly Cell[]>();
  for (const { properties, data } of answer?.sheets ?? []) {
    const first = (data ?? []).find(({ startRow = 0, startColumn = 0 }) => startRow === 0 && startColumn === 0);
    const cells = (first?.rowData?.[0]?.values ?? []).map(
      ({ effectiveValue: value }) => value?.stringValue ?? value?.numberValue ?? '',
    );
    headers.set(properties?.sheetId ?? 0, cells);
  }
  return headers;
}
