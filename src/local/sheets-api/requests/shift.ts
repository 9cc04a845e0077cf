import type { Box } from '../../spreadsheet/a1';
import type { Sheet } from '../../spreadsheet/sheet';
import type { Spreadsheet } from '../../spreadsheet/spreadsheet';
import { ApiError } from '../api-error';
import type { Requests } from '../schema';
import { gridRange } from './grid';

/** The cells from the range on move down or to the right, those of the same columns or rows alone. The grid grows. */
export function insertRange(draft: Spreadsheet, request: Requests['insertRange']): object {
  const { sheet, box } = gridRange(draft, request.range);
  const isRows = movesRows(request.shiftDimension);
  const { properties } = sheet;
  const count = isRows ? box.endRow - box.startRow : box.endColumn - box.startColumn;
  const end = isRows
    ? lastFilled(sheet.lastDataRow, box.startRow, (row) => isRowFilled(sheet, row, box))
    : lastFilled(properties.columnCount, box.startColumn, (column) => isColumnFilled(sheet, column, box));
  if (isRows) properties.rowCount = Math.max(properties.rowCount, end + count);
  else properties.columnCount = Math.max(properties.columnCount, end + count);
  shift(sheet, box, isRows, count);
  return {};
}

/** The cells below or to the right move up or back, those of the same columns or rows alone. */
export function deleteRange(draft: Spreadsheet, request: Requests['deleteRange']): object {
  const { sheet, box } = gridRange(draft, request.range);
  const isRows = movesRows(request.shiftDimension);
  shift(sheet, box, isRows, isRows ? box.startRow - box.endRow : box.startColumn - box.endColumn);
  return {};
}

function movesRows(dimension: string | undefined): boolean {
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw ApiError.invalid('A dimension must be specified.');
  return dimension === 'ROWS';
}

/** What comes from beyond the grid, or from before the range, is empty. */
function shift(sheet: Sheet, box: Box, isRows: boolean, by: number): void {
  const { rowCount, columnCount } = sheet.properties;
  const [start, end] = isRows ? [box.startRow, rowCount] : [box.startColumn, columnCount];
  const order = Array.from({ length: end - start }, (_, offset) => {
    const from = start + offset - by;
    return from < start ? end : from;
  });
  if (isRows) sheet.reorderRows(start, order, box.startColumn, box.endColumn);
  else sheet.reorderCells(start, order, box.startRow, box.endRow);
}

function lastFilled(end: number, start: number, isFilled: (index: number) => boolean): number {
  let last = end;
  while (last > start && !isFilled(last - 1)) last--;
  return last;
}

function isRowFilled(sheet: Sheet, row: number, box: Box): boolean {
  for (let column = box.startColumn; column < box.endColumn; column++) if (sheet.isFilled(row, column)) return true;
  return false;
}

function isColumnFilled(sheet: Sheet, column: number, box: Box): boolean {
  for (let row = box.startRow; row < Math.min(box.endRow, sheet.height); row++) {
    if (sheet.isFilled(row, column)) return true;
  }
  return false;
}
