import type { Sheet } from '../../spreadsheet/sheet';
import type { Spreadsheet } from '../../spreadsheet/spreadsheet';
import { ApiError } from '../api-error';
import { hexOf } from '../cell-format';
import type { Mask } from '../field-mask';
import { parseMask, takes } from '../field-mask';
import { sheetPropertiesResource } from '../get';
import type { Requests, SheetPropertiesResource } from '../schema';
import { gridById, required } from './grid';

export function addSheet(draft: Spreadsheet, request: Requests['addSheet']): object {
  const properties = request.properties ?? {};
  const { sheetId, title = freeTitle(draft), gridProperties: grid = {} } = properties;
  refuseTitle(draft, title);
  if (sheetId !== undefined && draft.sheetById(sheetId)) {
    throw ApiError.invalid(`A sheet with the ID ${sheetId} already exists. Please enter another ID.`);
  }
  const tabColor = properties.tabColorStyle?.rgbColor ?? properties.tabColor;
  const sheet = draft.addSheet(
    {
      title,
      hidden: properties.hidden ?? false,
      rowCount: grid.rowCount ?? 1000,
      columnCount: grid.columnCount ?? 26,
      frozenRows: grid.frozenRowCount ?? 0,
      frozenColumns: grid.frozenColumnCount ?? 0,
      ...(grid.hideGridlines ? { hideGridlines: true } : {}),
      ...(sheetId === undefined ? {} : { id: sheetId }),
      ...(tabColor ? { tabColor: hexOf(tabColor) } : {}),
    },
    properties.index,
  );
  return { addSheet: { properties: sheetPropertiesResource(draft, sheet) } };
}

/** Names, protections and charts stay with the first one. */
export function duplicateSheet(draft: Spreadsheet, request: Requests['duplicateSheet']): object {
  const { sourceSheetId = 0, insertSheetIndex = 0, newSheetId, newSheetName } = request;
  const source = draft.sheetById(sourceSheetId);
  if (!source) throw ApiError.invalid(`No sheet with id: ${sourceSheetId}`);
  const title = newSheetName ?? freeCopyTitle(draft, source.properties.title);
  const { addSheet: added } = addSheet(draft, {
    properties: { title, index: insertSheetIndex, ...(newSheetId === undefined ? {} : { sheetId: newSheetId }) },
  }) as { addSheet: { properties: SheetPropertiesResource } };
  const copy = gridById(draft, added.properties.sheetId);
  copy.become(source);
  return { duplicateSheet: { properties: sheetPropertiesResource(draft, copy) } };
}

/** What is named or protected on the sheet goes with it. */
export function deleteSheet(draft: Spreadsheet, request: Requests['deleteSheet']): object {
  const { sheetId = 0 } = request;
  const sheet = draft.sheetById(sheetId);
  if (!sheet) throw ApiError.invalid(`No sheet with id: ${sheetId}`);
  const left = draft.sheets.filter((one) => one !== sheet);
  if (!left.some((one) => !one.properties.hidden)) {
    throw ApiError.invalid("You can't remove all the visible sheets in a document.");
  }
  draft.sheets = left;
  draft.namedRanges = draft.namedRanges.filter(({ range }) => range.sheetId !== sheetId);
  draft.protectedRanges = draft.protectedRanges.filter(({ range }) => range.sheetId !== sheetId);
  return {};
}

export function updateSheetProperties(draft: Spreadsheet, request: Requests['updateSheetProperties']): object {
  const from = request.properties ?? {};
  const mask = parseMask(required(request.fields));
  const sheet = gridById(draft, from.sheetId);
  const { properties } = sheet;
  if (takes(mask, 'title') && from.title !== undefined && from.title !== properties.title) {
    refuseTitle(draft, from.title, sheet);
    properties.title = from.title;
  }
  if (takes(mask, 'hidden')) {
    properties.hidden = from.hidden ?? false;
    if (draft.sheets.every((one) => one.properties.hidden)) {
      throw ApiError.invalid("You can't hide all the sheets in a document.");
    }
  }
  if (takes(mask, 'tabColor') || takes(mask, 'tabColorStyle')) {
    const color = from.tabColorStyle?.rgbColor ?? from.tabColor;
    if (color) properties.tabColor = hexOf(color);
    else delete properties.tabColor;
  }
  resize(draft, from, mask);
  if (takes(mask, 'index') && from.index !== undefined) moveSheet(draft, sheet, from.index);
  return {};
}

/** The index counts the places before the move: of three sheets the first stands second at index 2 (SheetProperties). */
function moveSheet(draft: Spreadsheet, sheet: Sheet, index: number): void {
  const at = draft.sheets.indexOf(sheet);
  const rest = draft.sheets.filter((one) => one !== sheet);
  rest.splice(index > at ? index - 1 : index, 0, sheet);
  draft.sheets = rest;
}

export function updateSpreadsheetProperties(
  draft: Spreadsheet,
  request: Requests['updateSpreadsheetProperties'],
): object {
  const mask = parseMask(required(request.fields));
  const { title, locale, timeZone } = request.properties ?? {};
  if (takes(mask, 'title') && title !== undefined) draft.title = title;
  if (takes(mask, 'locale') && locale !== undefined) draft.locale = locale;
  if (takes(mask, 'timeZone') && timeZone !== undefined) draft.timeZone = timeZone;
  return {};
}

function resize(draft: Spreadsheet, from: SheetPropertiesResource, mask: Mask | undefined): void {
  const sheet = gridById(draft, from.sheetId);
  const { properties } = sheet;
  const grid = from.gridProperties ?? {};
  if (takes(mask, 'gridProperties.frozenRowCount')) properties.frozenRows = grid.frozenRowCount ?? 0;
  if (takes(mask, 'gridProperties.frozenColumnCount')) properties.frozenColumns = grid.frozenColumnCount ?? 0;
  if (takes(mask, 'gridProperties.hideGridlines')) properties.hideGridlines = grid.hideGridlines ?? false;
  if (takes(mask, 'gridProperties.rowCount') && grid.rowCount !== undefined) {
    const less = properties.rowCount - grid.rowCount;
    if (less > 0) sheet.deleteRows(grid.rowCount, less);
    else properties.rowCount = grid.rowCount;
  }
  if (takes(mask, 'gridProperties.columnCount') && grid.columnCount !== undefined) {
    const less = properties.columnCount - grid.columnCount;
    if (less > 0) sheet.deleteColumns(grid.columnCount, less);
    else properties.columnCount = grid.columnCount;
  }
}

/** Titles are unique whatever their case. */
function refuseTitle(draft: Spreadsheet, title: string, own?: Sheet): void {
  if (draft.sheets.some((one) => one !== own && one.properties.title.toLowerCase() === title.toLowerCase())) {
    throw ApiError.invalid(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
}

export function freeCopyTitle(draft: Spreadsheet, title: string): string {
  let number = 1;
  const named = (): string => (number === 1 ? `Copy of ${title}` : `Copy of ${title} ${number}`);
  while (draft.sheetByTitle(named())) number++;
  return named();
}

function freeTitle(draft: Spreadsheet): string {
  let number = draft.sheets.length + 1;
  while (draft.sheetByTitle(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}
