import type { Cell } from '../sheet/kinds';
import { headerKey, letters, quoted } from '../sheet/layout';
import { placeKey } from '../sheet/marks';
import { setColumn, type Request } from '../sheet/write';
import { tableOf } from '../areas/tables';
import { caseless } from '../text/spelling';
import type { ReadSheet } from './spreadsheet-store';

/** A cell of a table to be set; `row` is the sheet's row number. */
export interface CellChange {
  readonly sheet: ReadSheet;
  readonly row: number;
  readonly property: string;
  readonly value: Cell;
}

/** What a cell held when its sheet was read; '' for nothing. */
export function cellOf(sheet: ReadSheet, property: string, row: number): Cell {
  return sheet.cells.get(property)?.[row - 1] ?? '';
}

/** Sets cells, those below each other together. */
export function changeRequests(changes: readonly CellChange[]): Request[] {
  return runsOf(changes).map(requestOf);
}

/** Changes of cells below each other, together. */
function runsOf(changes: readonly CellChange[]): CellChange[][] {
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
  const kind = first === undefined ? undefined : tableOf(first.sheet.name).columns[first.property]?.kind;
  const column = first?.sheet.layout.at.get(first.property);
  if (first === undefined || kind === undefined || column === undefined) throw new Error('A change without a column.');
  const place = { sheetId: first.sheet.info.id, row: first.row - 1, column };
  return setColumn(
    place,
    kind,
    run.map(({ value }) => value),
  );
}

/** The cells that a batch is to answer with, for `missedSheets`: header rows, and what changed rows are known by. */
export function witnessRanges(changes: readonly CellChange[]): string[] {
  const headers = changes.map(({ sheet }) => `${quoted(sheet.info.title)}!1:1`);
  const rows = runsOf(changes).flatMap((run) => {
    const [first] = run;
    if (first === undefined) return [];
    const { sheet, row } = first;
    const name = letters(sheet.layout.at.get(witnessOf(first)) ?? 0);
    return `${quoted(sheet.info.title)}!${name}${String(row)}:${name}${String(row + run.length - 1)}`;
  });
  return [...new Set([...headers, ...rows])];
}

/** By what the row of a change is known: its key; where that is what changes, the first column that every row needs. */
function witnessOf({ sheet, property }: CellChange): string {
  const { key, columns } = tableOf(sheet.name);
  const candidates = [key, ...Object.keys(columns).filter((each) => columns[each]?.required === true)];
  return candidates.find((each) => each !== null && each !== property && sheet.layout.at.has(each)) ?? property;
}

/** The sheets whose columns or changed rows were elsewhere when a batch with changes was applied, by its answer. */
export function missedSheets(
  changes: readonly CellChange[],
  answer: GoogleAppsScript.Sheets.Schema.Spreadsheet | undefined,
): Set<ReadSheet> {
  const found = cellsIn(answer);
  const foundAt = (sheetId: number, row: number, column: number): Cell =>
    found.get(placeKey({ sheetId, row, column })) ?? '';
  const missed = new Set(
    [...new Set(changes.map(({ sheet }) => sheet))].filter((sheet) => !hasColumns(sheet, foundAt)),
  );
  for (const change of changes) {
    const { sheet, row } = change;
    const witness = witnessOf(change);
    const expected = cellOf(sheet, witness, row);
    const column = sheet.layout.at.get(witness) ?? 0;
    if (expected !== '' && foundAt(sheet.info.id, row - 1, column) !== expected) missed.add(sheet);
  }
  return missed;
}

function hasColumns(
  { name, info, layout }: ReadSheet,
  foundAt: (sheetId: number, row: number, column: number) => Cell,
): boolean {
  const { columns } = tableOf(name);
  return [...layout.at].every(
    ([property, column]) => headerKey(foundAt(info.id, 0, column)) === caseless(columns[property]?.header ?? ''),
  );
}

function cellsIn(answer: GoogleAppsScript.Sheets.Schema.Spreadsheet | undefined): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { properties, data } of answer?.sheets ?? []) {
    for (const { startRow = 0, startColumn = 0, rowData } of data ?? []) {
      (rowData ?? []).forEach(({ values }, row) => {
        (values ?? []).forEach(({ effectiveValue: value }, column) => {
          const place = { sheetId: properties?.sheetId ?? 0, row: startRow + row, column: startColumn + column };
          cells.set(placeKey(place), value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? '');
        });
      });
    }
  }
  return cells;
}
