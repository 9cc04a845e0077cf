import { columnName, type Box } from '../spreadsheet/a1';
import type { CellFormat } from '../spreadsheet/format';
import type { Sheet } from '../spreadsheet/sheet';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import { readTyped } from '../spreadsheet/typed';
import { ApiError } from './api-error';
import { describe, locate, type Located } from './ranges';
import type { CellData, Requests } from './schema';
import { tableAt } from './values-table';

/** Options of the methods that write values: developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values */
export interface WriteOptions {
  valueInputOption?: string;
  insertDataOption?: string;
  includeValuesInResponse?: boolean;
  responseValueRenderOption?: string;
  responseDateTimeRenderOption?: string;
}

/** Values as a caller gives them; nothing is sure of them yet. */
export interface GivenRange {
  range?: string;
  majorDimension?: string;
  values?: unknown[][];
}

/** What values become as requests, and the box that they fill. */
export interface Written {
  requests: Partial<Requests>[];
  located: Located;
}

/** Values put at the top left of a range. A null leaves a cell as it is. */
export function updated(spreadsheet: Spreadsheet, range: string, given: GivenRange, options: WriteOptions): Written {
  const { sheet, box } = locate(spreadsheet, range);
  const rows = rowsOf(given);
  const at = { startRow: box.startRow, startColumn: box.startColumn };
  const filled = boxOf(at, rows);
  const { rowCount, columnCount } = sheet.properties;
  if (filled.endRow > rowCount || filled.endColumn > columnCount) {
    const name = describe({ sheet, box: filled });
    throw ApiError.invalid(`Range (${name}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`);
  }
  // A single cell says where to begin, and no more.
  if (!isOneCell(box)) {
    const within = `Requested writing within range [${describe({ sheet, box })}], but tried writing to`;
    if (filled.endRow > box.endRow) throw ApiError.invalid(`${within} row [${box.endRow + 1}]`);
    if (filled.endColumn > box.endColumn) throw ApiError.invalid(`${within} column [${columnName(box.endColumn)}]`);
  }
  return { requests: cellRequests(spreadsheet, sheet, at, rows, options), located: { sheet, box: filled } };
}

/** Values put after the last row of the table that the range touches. The grid grows to take them. */
export function appended(
  spreadsheet: Spreadsheet,
  range: string,
  given: GivenRange,
  options: WriteOptions,
): Written & { table: Box | null } {
  const { sheet, box } = locate(spreadsheet, range);
  const rows = rowsOf(given);
  const table = tableAt(sheet, box);
  const at = { startRow: table?.endRow ?? box.startRow, startColumn: table?.startColumn ?? box.startColumn };
  const filled = boxOf(at, rows);
  const { endRow, endColumn } = filled;
  const sheetId = sheet.properties.id;
  const requests: Partial<Requests>[] = [];
  const isInserted =
    rows.length > 0 && options.insertDataOption === 'INSERT_ROWS' && at.startRow < sheet.properties.rowCount;
  if (isInserted) {
    const lines = { sheetId, dimension: 'ROWS', startIndex: at.startRow, endIndex: endRow };
    requests.push({ insertDimension: { range: lines, inheritFromBefore: at.startRow > 0 } });
  } else if (endRow > sheet.properties.rowCount) {
    requests.push({ appendDimension: { sheetId, dimension: 'ROWS', length: endRow - sheet.properties.rowCount } });
  }
  if (endColumn > sheet.properties.columnCount) {
    const length = endColumn - sheet.properties.columnCount;
    requests.push({ appendDimension: { sheetId, dimension: 'COLUMNS', length } });
  }
  // Rows put in look like the row before them.
  const formatRow = isInserted && at.startRow > 0 ? at.startRow - 1 : undefined;
  const cells = cellRequests(spreadsheet, sheet, at, rows, options, formatRow);
  return { requests: [...requests, ...cells], located: { sheet, box: filled }, table };
}

/** Values of a range emptied; formats, notes and rules stay. */
export function cleared(spreadsheet: Spreadsheet, range: string): Written {
  const located = locate(spreadsheet, range);
  const { sheet, box } = located;
  const target = {
    sheetId: sheet.properties.id,
    startRowIndex: box.startRow,
    endRowIndex: box.endRow,
    startColumnIndex: box.startColumn,
    endColumnIndex: box.endColumn,
  };
  return { requests: [{ repeatCell: { range: target, cell: {}, fields: 'userEnteredValue' } }], located };
}

function rowsOf({ values = [], majorDimension = 'ROWS' }: GivenRange): unknown[][] {
  if (!Array.isArray(values) || values.some((row: unknown) => !Array.isArray(row))) {
    throw ApiError.invalid("Invalid value at 'data.values' (type.googleapis.com/google.protobuf.ListValue)");
  }
  if (majorDimension !== 'COLUMNS') return values;
  const height = values.reduce((most, column) => Math.max(most, column.length), 0);
  return Array.from({ length: height }, (_, row) => values.map((column) => column[row] ?? null));
}

function boxOf({ startRow, startColumn }: Pick<Box, 'startRow' | 'startColumn'>, rows: readonly unknown[][]): Box {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return { startRow, startColumn, endRow: startRow + rows.length, endColumn: startColumn + width };
}

function isOneCell(box: Box): boolean {
  return box.endRow - box.startRow === 1 && box.endColumn - box.startColumn === 1;
}

/** One request for each run of cells of a row whose fields are the same. */
function cellRequests(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  at: { startRow: number; startColumn: number },
  rows: readonly unknown[][],
  { valueInputOption }: WriteOptions,
  formatRow?: number,
): Partial<Requests>[] {
  if (valueInputOption !== 'RAW' && valueInputOption !== 'USER_ENTERED') {
    throw ApiError.invalid("'valueInputOption' is required but not specified");
  }
  const isRaw = valueInputOption === 'RAW';
  const requests: Partial<Requests>[] = [];
  rows.forEach((row, offset) => {
    const rowIndex = at.startRow + offset;
    let run: { end: number; fields: string; cells: CellData[] } | null = null;
    row.forEach((value, column) => {
      if (value === null || value === undefined) return;
      if (typeof value === 'object') {
        const kind = Array.isArray(value) ? 'list_value' : 'struct_value';
        throw ApiError.invalid(`Invalid values[${offset}][${column}]: ${kind} ${JSON.stringify(value)}`);
      }
      const columnIndex = at.startColumn + column;
      const format = sheet.formats.get(formatRow ?? rowIndex, columnIndex);
      const cell = isRaw || typeof value !== 'string' ? rawCell(value) : typedCell(value, spreadsheet.locale, format);
      const fields = cell.userEnteredFormat ? 'userEnteredValue,userEnteredFormat.numberFormat' : 'userEnteredValue';
      if (run?.end !== column || run.fields !== fields) {
        run = { end: column, fields, cells: [] };
        const start = { sheetId: sheet.properties.id, rowIndex, columnIndex };
        requests.push({ updateCells: { start, rows: [{ values: run.cells }], fields } });
      }
      run.cells.push(cell);
      run.end = column + 1;
    });
  });
  return requests;
}

function rawCell(value: unknown): CellData {
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
  if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } };
  return typeof value === 'string' && value !== '' ? { userEnteredValue: { stringValue: value } } : {};
}

function typedCell(text: string, locale: string, cellFormat: CellFormat | undefined): CellData {
  const { value, formula, numberFormat } = readTyped(text, locale, cellFormat);
  const format = numberFormat ? { userEnteredFormat: { numberFormat } } : {};
  return { ...(formula === undefined ? rawCell(value) : { userEnteredValue: { formulaValue: formula } }), ...format };
}
