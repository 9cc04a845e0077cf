import type { Cell } from '../sheet/kinds';
import { headerKey, letters, quoted } from '../sheet/layout';
import { placeKey } from '../sheet/marks';
import { caseless } from '../text/spelling';
import { cellOf, headerOf, type TableSheet } from './table-sheet';
import { bySheet, runsOf, type CellChange, type Writes } from './writes';

/** A row that a batch changes, or whose looks it does; `row` is the sheet's row number. */
export interface TouchedRow {
  readonly sheet: TableSheet;
  readonly row: number;
}

type Answer = GoogleAppsScript.Sheets.Schema.Spreadsheet | undefined;

/** The cells that a batch is to answer with: header rows, and what the rows that it touches are known by. */
export function witnessRanges(writes: Writes, shown: readonly TouchedRow[]): string[] {
  const witnesses = new Witnesses(writes);
  const sheets = [...writes.changes, ...writes.rows, ...shown].map(({ sheet }) => sheet);
  const headers = sheets.map(({ info }) => `${quoted(info.title)}!1:1`);
  const rows = runsOf([...writes.changes, ...shown.map(asChange)]).flatMap((run) => {
    const [first] = run;
    if (first === undefined) return [];
    const { sheet, row } = first;
    return [...new Set(run.flatMap((each) => witnesses.of(each)))].map((witness) => {
      const name = letters(sheet.layout.at.get(witness) ?? 0);
      return `${quoted(sheet.info.title)}!${name}${String(row)}:${name}${String(row + run.length - 1)}`;
    });
  });
  return [...new Set([...headers, ...rows])];
}

/** Looks are of a row as a whole. */
function asChange({ sheet, row }: TouchedRow): CellChange {
  return { sheet, row, property: '', value: null };
}

/** So many columns tell rows without a key from each other. */
const MOST_WITNESSES = 4;

/** By what the rows of a batch are known: columns that it doesn't write to. */
class Witnesses {
  private readonly written: ReadonlyMap<TableSheet, ReadonlySet<string>>;
  private readonly naming = new Map<TableSheet, readonly string[]>();

  constructor({ changes }: Writes) {
    const below = changes.filter(({ row }) => row > 1);
    this.written = new Map(
      [...bySheet(below)].map(([sheet, own]) => [sheet, new Set(own.map(({ property }) => property))]),
    );
  }

  /** The key of a row; where that changes or it has none, what names it or it needs. Nothing of the header row. */
  of({ sheet, row }: TouchedRow): readonly string[] {
    const { key } = sheet.table;
    if (row === 1) return [];
    return key !== null && this.isFree(sheet, key) && cellOf(sheet, key, row) !== '' ? [key] : this.namingOf(sheet);
  }

  private namingOf(sheet: TableSheet): readonly string[] {
    const { composite, columns } = sheet.table;
    const required = Object.keys(columns).filter((each) => columns[each]?.required === true);
    const free = [...new Set([...composite, ...required])].filter((each) => this.isFree(sheet, each));
    const known = this.naming.get(sheet) ?? free.slice(0, MOST_WITNESSES);
    this.naming.set(sheet, known);
    return known;
  }

  private isFree(sheet: TableSheet, property: string): boolean {
    return sheet.layout.at.has(property) && this.written.get(sheet)?.has(property) !== true;
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
  const hasHeader = (sheet: TableSheet, property: string): boolean =>
    headerKey(foundAt(sheet, 1, sheet.layout.at.get(property) ?? 0)) === caseless(headerOf(sheet, property));
  const headersStand = [...sheets].every((sheet) =>
    [...sheet.layout.at.keys()].every((property) => hasHeader(sheet, property)),
  );
  const rowsStand = [...writes.changes, ...shown].every((touched) =>
    witnesses.of(touched).every((witness) => isSame(touched.sheet, touched.row, witness)),
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
