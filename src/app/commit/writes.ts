import type { Cell, Kind } from '../../sheet/kinds';
import { appendRows, setColumn, type Request } from '../../sheet/write';
import { kindOf, type TableSheet } from '../file/table-sheet';

/** A cell to be set; `row` is the sheet's row number. In row 1 stand the headers. */
export interface CellChange {
  readonly sheet: TableSheet;
  readonly row: number;
  readonly property: string;
  readonly value: Cell;
}

/** A row to be added below the last one that holds data. */
export interface NewRow {
  readonly sheet: TableSheet;
  readonly values: Readonly<Record<string, Cell>>;
}

/** What a batch writes into sheets that people use too: proved by the batch's own answer. */
export interface Writes {
  readonly changes: readonly CellChange[];
  readonly rows: readonly NewRow[];
}

/** Sets cells, those below each other together. */
export function changeRequests(changes: readonly CellChange[]): Request[] {
  return runsOf(changes).map(requestOf);
}

/** Changes of cells below each other, together. */
export function runsOf(changes: readonly CellChange[]): CellChange[][] {
  const runs: CellChange[][] = [];
  for (const change of changes) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    const follows = last?.sheet === change.sheet && last.property === change.property && last.row + 1 === change.row;
    if (follows) run?.push(change);
    else runs.push([change]);
  }
  return runs;
}

function requestOf(run: readonly CellChange[]): Request {
  const [first] = run;
  const column = first?.sheet.layout.at.get(first.property);
  if (first === undefined || column === undefined) throw new Error('A change without a column.');
  const place = { sheetId: first.sheet.info.id, row: first.row - 1, column };
  return setColumn(
    place,
    kindOf(first.sheet, first.property),
    run.map(({ value }) => value),
  );
}

/** Adds rows, those of a sheet together. */
export function rowRequests(rows: readonly NewRow[]): Request[] {
  return [...bySheet(rows)].flatMap(([sheet, added]) => {
    const { at } = sheet.layout;
    if (at.size === 0) return [];
    const kinds = new Map<number, Kind>([...at].map(([property, column]) => [column, kindOf(sheet, property)]));
    const cells = added.map(
      ({ values }) => new Map([...at].map(([property, column]) => [column, values[property] ?? null])),
    );
    return [appendRows(sheet.info.id, kinds, cells)];
  });
}

/** The same writes by the sheets that they go to. */
export function bySheet<T extends { readonly sheet: TableSheet }>(writes: readonly T[]): Map<TableSheet, T[]> {
  const sheets = new Map<TableSheet, T[]>();
  for (const each of writes) {
    const ofSheet = sheets.get(each.sheet);
    if (ofSheet === undefined) sheets.set(each.sheet, [each]);
    else ofSheet.push(each);
  }
  return sheets;
}
