import type { Box } from '../spreadsheet/a1';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import { ApiError } from './api-error';
import { refuseProtected, type Caller } from './protection';
import { fromSheetRange } from './ranges';
import { gridById, insideGrid } from './requests/grid';

/**
 * Whole rows of a box change places: row `box.startRow + i` gets what stood in row `order[i]`. Google's API has no such
 * request; its own grid sorts like that.
 * @throws {ApiError} where a protection stops the editor, or the order does not name every row of the box once.
 */
export function reorderRows(
  spreadsheet: Spreadsheet,
  sheetId: number,
  box: Box,
  order: readonly number[],
  { by, editor }: Caller,
): void {
  const draft = spreadsheet.draft();
  const sheet = gridById(draft, sheetId);
  insideGrid(sheet, box);
  const rows = new Set(order.filter((row) => row >= box.startRow && row < box.endRow));
  const height = box.endRow - box.startRow;
  if (order.length !== height || rows.size !== height) throw ApiError.invalid('Each row must be named once');
  refuseProtected(draft, 'sortRange', { range: fromSheetRange({ sheetId, ...box }) }, editor);
  sheet.reorderRows(box.startRow, order, box.startColumn, box.endColumn);
  spreadsheet.adopt(draft, by);
}
