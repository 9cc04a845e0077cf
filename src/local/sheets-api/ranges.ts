import { boxName, parseRange, quoteTitle, splitReference } from '../spreadsheet/a1';
import type { Box, GridRange } from '../spreadsheet/a1';
import { bounded } from '../spreadsheet/bounded';
import type { Sheet } from '../spreadsheet/sheet';
import type { SheetRange, Spreadsheet } from '../spreadsheet/spreadsheet';
import { ApiError } from './api-error';
import type { GridRangeResource } from './schema';

/** The cells that a reference means, cut to the sheet's grid. */
export interface Located {
  sheet: Sheet;
  box: Box;
}

/** Finds `Sheet!A1:B2`, a bare title, a named range, or `A1:B2` on the first sheet. */
export function locate(spreadsheet: Spreadsheet, text: string): Located {
  const { title, range } = splitReference(text);
  if (title !== undefined) {
    const sheet = spreadsheet.sheetByTitle(title);
    const parsed = range === '' ? {} : parseRange(range);
    if (!sheet || !parsed) throw unreadable(text);
    return { sheet, box: withinGrid(sheet, parsed, text) };
  }
  const whole = spreadsheet.sheetByTitle(range);
  if (whole) return { sheet: whole, box: withinGrid(whole, {}, text) };
  const named = spreadsheet.namedRanges.find((one) => one.name === range);
  if (named) return locateGrid(spreadsheet, named.range, text);
  const first = spreadsheet.sheets[0];
  const parsed = parseRange(range);
  if (!first || !parsed) throw unreadable(text);
  return { sheet: first, box: withinGrid(first, parsed, text) };
}

/** The box as Google echoes it: `Sheet1!A1:Z1000`. */
export function describe({ sheet, box }: Located): string {
  return `${quoteTitle(sheet.properties.title)}!${boxName(box)}`;
}

export function toSheetRange(range: GridRangeResource): SheetRange {
  return {
    sheetId: range.sheetId ?? 0,
    ...(range.startRowIndex === undefined ? {} : { startRow: range.startRowIndex }),
    ...(range.endRowIndex === undefined ? {} : { endRow: range.endRowIndex }),
    ...(range.startColumnIndex === undefined ? {} : { startColumn: range.startColumnIndex }),
    ...(range.endColumnIndex === undefined ? {} : { endColumn: range.endColumnIndex }),
  };
}

export function fromSheetRange(range: SheetRange): GridRangeResource {
  return {
    sheetId: range.sheetId,
    ...(range.startRow === undefined ? {} : { startRowIndex: range.startRow }),
    ...(range.endRow === undefined ? {} : { endRowIndex: range.endRow }),
    ...(range.startColumn === undefined ? {} : { startColumnIndex: range.startColumn }),
    ...(range.endColumn === undefined ? {} : { endColumnIndex: range.endColumn }),
  };
}

function locateGrid(spreadsheet: Spreadsheet, range: SheetRange, text: string): Located {
  const sheet = spreadsheet.sheetById(range.sheetId);
  if (!sheet) throw unreadable(text);
  return { sheet, box: withinGrid(sheet, range, text) };
}

function withinGrid(sheet: Sheet, range: GridRange, text: string): Box {
  const { rowCount, columnCount } = sheet.properties;
  const box = bounded(sheet, range);
  if (box.startRow >= rowCount || box.startColumn >= columnCount) {
    throw ApiError.invalid(`Range (${text}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`);
  }
  return { ...box, endRow: Math.min(box.endRow, rowCount), endColumn: Math.min(box.endColumn, columnCount) };
}

function unreadable(text: string): ApiError {
  return ApiError.invalid(`Unable to parse range: ${text}`);
}
