import { boxName, quoteTitle, type Box } from '../spreadsheet/a1';
import type { Sheet } from '../spreadsheet/sheet';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import { readTyped } from '../spreadsheet/typed';
import { ApiError } from './api-error';
import { locate, type Located } from './ranges';
import type { CellData, Requests } from './schema';

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
  const [height, width] = [rows.length, Math.max(0, ...rows.map((row) => row.length))];
  if (height > box.endRow - box.startRow || width > box.endColumn - box.startColumn) {
    const name = boxName({ ...box, endRow: box.startRow + height, endColumn: box.startColumn + width });
    if (!isOneCell(box))
      throw ApiError.invalid(`Requested writing within range [${range}], but tried writing to [${name}]`);
  }
  const at = { startRow: box.startRow, startColumn: box.startColumn };
  const filled = { ...at, endRow: at.startRow + height, endColumn: at.startColumn + width };
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
  const endRow = at.startRow + rows.length;
  const endColumn = at.startColumn + Math.max(0, ...rows.map((row) => row.length));
  const sheetId = sheet.properties.id;
  const requests: Partial<Requests>[] = [];
  const isInserted = options.insertDataOption === 'INSERT_ROWS' && at.startRow < sheet.properties.rowCount;
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
  requests.push(...cellRequests(spreadsheet, sheet, at, rows, options));
  return { requests, located: { sheet, box: { ...at, endRow, endColumn } }, table };
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

export function tableName(sheet: Sheet, table: Box): string {
  return `${quoteTitle(sheet.properties.title)}!${boxName(table)}`;
}

function rowsOf({ values = [], majorDimension = 'ROWS' }: GivenRange): unknown[][] {
  if (!Array.isArray(values) || values.some((row: unknown) => !Array.isArray(row))) {
    throw ApiError.invalid('Invalid data[0]: values must be a list of lists');
  }
  if (majorDimension !== 'COLUMNS') return values;
  const height = Math.max(0, ...values.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => values.map((column) => column[row] ?? null));
}

function isOneCell(box: Box): boolean {
  return box.endRow - box.startRow === 1 && box.endColumn - box.startColumn === 1;
}

function cellRequests(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  at: { startRow: number; startColumn: number },
  rows: readonly unknown[][],
  { valueInputOption }: WriteOptions,
): Partial<Requests>[] {
  if (valueInputOption !== 'RAW' && valueInputOption !== 'USER_ENTERED') {
    throw ApiError.invalid("'valueInputOption' is required but not specified");
  }
  const read = valueInputOption === 'RAW' ? rawCell : typedCell;
  return rows.flatMap((row, offset) =>
    row.flatMap((value, column) => {
      if (value === null || value === undefined) return [];
      const place = { row: at.startRow + offset, column: at.startColumn + column };
      const start = { sheetId: sheet.properties.id, rowIndex: place.row, columnIndex: place.column };
      const cell = read(value, spreadsheet, sheet, place);
      const fields = cell.userEnteredFormat ? 'userEnteredValue,userEnteredFormat.numberFormat' : 'userEnteredValue';
      return [{ updateCells: { start, rows: [{ values: [cell] }], fields } }];
    }),
  );
}

function rawCell(value: unknown): CellData {
  if (value === '') return {};
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
  if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } };
  if (typeof value === 'string') return { userEnteredValue: { stringValue: value } };
  throw ApiError.invalid('Invalid values: list_value and struct_value can’t be written to a cell');
}

function typedCell(
  value: unknown,
  { locale }: Spreadsheet,
  sheet: Sheet,
  { row, column }: { row: number; column: number },
): CellData {
  if (typeof value !== 'string') return rawCell(value);
  const { value: read, formula, numberFormat } = readTyped(value, locale, sheet.formats.get(row, column));
  const format = numberFormat ? { userEnteredFormat: { numberFormat } } : {};
  return formula === undefined
    ? { ...rawCell(read ?? ''), ...format }
    : { userEnteredValue: { formulaValue: formula }, ...format };
}

/** The box of filled cells around a range, without gaps of whole rows or columns; null where all is empty. */
function tableAt(sheet: Sheet, range: Box): Box | null {
  const isFilled = (row: number, column: number): boolean =>
    sheet.value(row, column) !== null || sheet.formulas.get(row, column) !== undefined;
  const last = sheet.lastDataRow;
  const width = sheet.properties.columnCount;
  let startRow = range.startRow;
  while (startRow < Math.min(range.endRow, last) && !rowFilled(startRow, range.startColumn, range.endColumn))
    startRow++;
  if (startRow >= Math.min(range.endRow, last)) return null;
  let [startColumn, endColumn] = [range.startColumn, range.startColumn];
  while (startColumn < width && !isFilled(startRow, startColumn)) startColumn++;
  endColumn = startColumn;
  while (endColumn < width && columnFilled(endColumn, startRow, last)) endColumn++;
  while (startColumn > 0 && columnFilled(startColumn - 1, startRow, last)) startColumn--;
  let endRow = startRow;
  while (endRow < last && rowFilled(endRow, startColumn, endColumn)) endRow++;
  return { startRow, endRow, startColumn, endColumn };

  function rowFilled(row: number, from: number, to: number): boolean {
    for (let column = from; column < to; column++) if (isFilled(row, column)) return true;
    return false;
  }
  function columnFilled(column: number, from: number, to: number): boolean {
    for (let row = from; row < to; row++) if (isFilled(row, column)) return true;
    return false;
  }
}
