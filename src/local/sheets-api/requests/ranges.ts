import type { Box } from '../../spreadsheet/a1';
import type { CellValue, Sheet } from '../../spreadsheet/sheet';
import type { Spreadsheet } from '../../spreadsheet/spreadsheet';
import { ApiError, NotImplemented } from '../api-error';
import type { Requests } from '../schema';
import { gridRange } from './grid';

/** Only the cell at the top left keeps its value. */
export function mergeCells(draft: Spreadsheet, request: Requests['mergeCells']): object {
  const { sheet, box } = gridRange(draft, request.range);
  const { mergeType = 'MERGE_ALL' } = request;
  if (mergeType !== 'MERGE_ALL') throw new NotImplemented(`spreadsheets.batchUpdate mergeCells ${mergeType}`);
  removeMerges(sheet, box);
  for (let row = box.startRow; row < Math.min(box.endRow, sheet.height); row++) {
    for (let column = box.startColumn; column < box.endColumn; column++) {
      const isFirst = row === box.startRow && column === box.startColumn;
      if (!isFirst && sheet.isFilled(row, column)) sheet.setValue(row, column, null);
    }
  }
  sheet.merges.push(box);
  return {};
}

export function unmergeCells(draft: Spreadsheet, request: Requests['unmergeCells']): object {
  const { sheet, box } = gridRange(draft, request.range);
  removeMerges(sheet, box);
  return {};
}

function removeMerges(sheet: Sheet, box: Box): void {
  sheet.merges = sheet.merges.filter((one) => {
    const apart =
      one.endRow <= box.startRow ||
      one.startRow >= box.endRow ||
      one.endColumn <= box.startColumn ||
      one.startColumn >= box.endColumn;
    const inside =
      one.startRow >= box.startRow &&
      one.endRow <= box.endRow &&
      one.startColumn >= box.startColumn &&
      one.endColumn <= box.endColumn;
    if (!apart && !inside)
      throw ApiError.invalid('You must select all cells in a merged range to merge or unmerge them.');
    return apart;
  });
}

/** Numbers before texts before booleans, blanks last in either order. Texts compare by code units, not by a locale. */
export function sortRange(draft: Spreadsheet, request: Requests['sortRange']): object {
  const { sheet, box } = gridRange(draft, request.range);
  const specs = request.sortSpecs ?? [];
  const order = Array.from({ length: box.endRow - box.startRow }, (_, offset) => box.startRow + offset);
  order.sort((a, b) => {
    for (const { dimensionIndex = 0, sortOrder } of specs) {
      const difference = compareCells(sheet, a, b, dimensionIndex, sortOrder === 'DESCENDING');
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  sheet.reorderRows(box.startRow, order, box.startColumn, box.endColumn);
  return {};
}

function compareCells(sheet: Sheet, a: number, b: number, column: number, descending: boolean): number {
  const [left, right] = [sheet.value(a, column), sheet.value(b, column)];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const difference = rank(left) - rank(right) || (left < right ? -1 : left > right ? 1 : 0);
  return descending ? -difference : difference;
}

function rank(value: NonNullable<CellValue>): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}
