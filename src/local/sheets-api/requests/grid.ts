import type { Box } from '../../spreadsheet/a1';
import { bounded } from '../../spreadsheet/bounded';
import type { Sheet } from '../../spreadsheet/sheet';
import type { Spreadsheet } from '../../spreadsheet/spreadsheet';
import { ApiError } from '../api-error';
import { toSheetRange } from '../ranges';
import type { GridRangeResource } from '../schema';

/** The sheet to write, or Google's refusal. A missing id is 0, as everywhere in the API. */
export function gridById(draft: Spreadsheet, id = 0): Sheet {
  const sheet = draft.writable(id);
  if (!sheet) throw ApiError.invalid(`No grid with id: ${id}`);
  return sheet;
}

/** A range of a request: its sheet, to be written, and its box, which must lie inside the grid. */
export function gridRange(draft: Spreadsheet, range: GridRangeResource = {}): { sheet: Sheet; box: Box } {
  const sheet = gridById(draft, range.sheetId);
  const box = bounded(sheet, toSheetRange(range));
  insideGrid(sheet, box);
  return { sheet, box };
}

export function insideGrid(sheet: Sheet, box: Box): void {
  const { rowCount, columnCount } = sheet.properties;
  if (box.startRow < 0 || box.startColumn < 0 || box.endRow < box.startRow || box.endColumn < box.startColumn) {
    throw ApiError.invalid('Invalid range');
  }
  if (box.endRow > rowCount) {
    throw ApiError.invalid(`Attempting to write row: ${box.endRow - 1}, beyond the last row of: ${rowCount - 1}`);
  }
  if (box.endColumn > columnCount) {
    throw ApiError.invalid(
      `Attempting to write column: ${box.endColumn - 1}, beyond the last column of: ${columnCount - 1}`,
    );
  }
}

/** A request's field mask, which Google wants to be there. */
export function required(fields: string | undefined): string {
  if (fields === undefined || fields === '') {
    throw ApiError.invalid("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  }
  return fields;
}
