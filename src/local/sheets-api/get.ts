import type { Box } from '../spreadsheet/a1';
import { bounded } from '../spreadsheet/bounded';
import type { Sheet } from '../spreadsheet/sheet';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import { colorOf } from './cell-format';
import { below, masked, parseMask, takes } from './field-mask';
import { readGridData } from './grid-data';
import type { Editor } from './protection';
import { fromSheetRange, locate } from './ranges';
import { chartResource, filterResource, namedRangeResource, protectedRangeResource } from './resources';
import type { SheetPropertiesResource, SheetResource } from './schema';

/** The query parameters of `spreadsheets.get`. */
export interface GetOptions {
  ranges?: string | string[];
  includeGridData?: boolean;
  fields?: string;
}

/** The `Spreadsheet` resource, as far as `fields` asks for it. Where `ranges` is given, only their sheets. */
export function readSpreadsheet(
  id: string,
  spreadsheet: Spreadsheet,
  options: GetOptions,
  editor: Editor | undefined,
): unknown {
  const mask = options.fields === undefined ? undefined : parseMask(options.fields);
  const withData = mask ? takes(mask, 'sheets.data') : options.includeGridData === true;
  const boxes = new Map<Sheet, Box[]>();
  for (const range of [options.ranges ?? []].flat()) {
    const { sheet, box } = locate(spreadsheet, range);
    boxes.set(sheet, [...(boxes.get(sheet) ?? []), box]);
  }
  const sheets = boxes.size > 0 ? spreadsheet.sheets.filter((sheet) => boxes.has(sheet)) : spreadsheet.sheets;
  const dataMask = below(below(mask, 'sheets') ?? undefined, 'data');
  return masked(
    {
      spreadsheetId: id,
      properties: {
        title: spreadsheet.title,
        locale: spreadsheet.locale,
        timeZone: spreadsheet.timeZone,
        autoRecalc: 'ON_CHANGE',
      },
      sheets: sheets.map((sheet) => ({
        ...sheetResource(spreadsheet, sheet, editor),
        ...(withData
          ? {
              data: (boxes.get(sheet) ?? [bounded(sheet, {})]).map((box) =>
                readGridData(spreadsheet, sheet, box, dataMask ?? undefined),
              ),
            }
          : {}),
      })),
      ...(spreadsheet.namedRanges.length > 0 ? { namedRanges: spreadsheet.namedRanges.map(namedRangeResource) } : {}),
      spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${id}/edit`,
    },
    mask,
  );
}

/** `properties` of one sheet; Google leaves out what is false or 0, but not the id and the index. */
export function sheetPropertiesResource(spreadsheet: Spreadsheet, sheet: Sheet): SheetPropertiesResource {
  const { id, title, hidden, tabColor, rowCount, columnCount, frozenRows, frozenColumns, hideGridlines } =
    sheet.properties;
  return {
    sheetId: id,
    title,
    index: spreadsheet.sheets.indexOf(sheet),
    sheetType: 'GRID',
    gridProperties: {
      rowCount,
      columnCount,
      ...(frozenRows > 0 ? { frozenRowCount: frozenRows } : {}),
      ...(frozenColumns > 0 ? { frozenColumnCount: frozenColumns } : {}),
      ...(hideGridlines ? { hideGridlines: true } : {}),
    },
    ...(hidden ? { hidden: true } : {}),
    ...(tabColor === undefined ? {} : { tabColor: colorOf(tabColor), tabColorStyle: { rgbColor: colorOf(tabColor) } }),
  };
}

function sheetResource(spreadsheet: Spreadsheet, sheet: Sheet, editor: Editor | undefined): SheetResource {
  const { id } = sheet.properties;
  const ranges = spreadsheet.protectedRanges.filter(({ range }) => range.sheetId === id);
  return {
    properties: sheetPropertiesResource(spreadsheet, sheet),
    ...(sheet.merges.length > 0 ? { merges: sheet.merges.map((box) => fromSheetRange({ ...box, sheetId: id })) } : {}),
    ...(ranges.length > 0 ? { protectedRanges: ranges.map((one) => protectedRangeResource(one, editor)) } : {}),
    ...(sheet.filter ? { basicFilter: filterResource(id, sheet.filter) } : {}),
    ...(sheet.charts.length > 0 ? { charts: sheet.charts.map((chart) => chartResource(id, chart)) } : {}),
  };
}
