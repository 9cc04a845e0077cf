import type { ProtectedRange, SheetRange, Spreadsheet } from '../spreadsheet/spreadsheet';
import { ApiError } from './api-error';
import { toSheetRange } from './ranges';
import type { DimensionRange, GridRangeResource, RequestName, Requests } from './schema';

/** A caller whom protections may stop; the owner is none. */
export interface Editor {
  email: string;
  /** Whether they may edit what is not protected. */
  mayEdit: boolean;
}

/** Who calls: an address, '' for scripts and nobody in particular, and whether protections may stop them. */
export interface Caller {
  by: string;
  editor: Editor | undefined;
}

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Whether a protection lets the caller through. */
export function mayEdit({ warningOnly, editors }: ProtectedRange, editor: Editor | undefined): boolean {
  if (!editor) return true;
  return editor.mayEdit && (warningOnly || editors.some((email) => sameAddress(email, editor.email)));
}

/** Refuses a request that writes where a protection stops the caller, on the draft as earlier requests left it. */
export function refuseProtected<K extends RequestName>(
  draft: Spreadsheet,
  name: K,
  request: Requests[K],
  editor: Editor | undefined,
): void {
  const closed = draft.protectedRanges.filter((one) => !mayEdit(one, editor));
  if (closed.length === 0) return;
  for (const touched of TOUCHES[name](request, draft)) {
    if (closed.some((one) => isTouched(one, touched))) throw ApiError.invalid(PROTECTED);
  }
}

/** Whether any of the requests writes what a protection only warns of. */
export function isWarned(spreadsheet: Spreadsheet, requests: readonly Partial<Requests>[]): boolean {
  const warning = spreadsheet.protectedRanges.filter(({ warningOnly }) => warningOnly);
  if (warning.length === 0) return false;
  const writes = <K extends RequestName>(name: K, request: Requests[K] | undefined): boolean =>
    request !== undefined &&
    TOUCHES[name](request, spreadsheet).some((touched) => warning.some((one) => isTouched(one, touched)));
  return requests.some((one) => Object.keys(one).some((name) => writes(name as RequestName, one[name as RequestName])));
}

/**
 * What a request writes: cells, a sheet's own properties and objects, a protection itself, or the border between two
 * rows or columns, given by the cells on either side.
 */
type Touched =
  | { cells: SheetRange }
  | { sheet: number }
  | { protection: number | undefined }
  | { between: [SheetRange, SheetRange] };

const TOUCHES: { [K in RequestName]: (request: Requests[K], draft: Spreadsheet) => Touched[] } = {
  addSheet: () => [],
  // The sheet goes with all that is protected on it.
  deleteSheet: ({ sheetId = 0 }) => [{ cells: { sheetId } }],
  updateSheetProperties: ({ properties }) => [{ sheet: properties?.sheetId ?? 0 }],
  updateSpreadsheetProperties: () => [],
  updateCells: ({ range, start, rows = [] }) =>
    range
      ? cells(range)
      : rows.flatMap(({ values = [] }, offset) =>
          values.length === 0
            ? []
            : [{ cells: rowRange(start?.sheetId, (start?.rowIndex ?? 0) + offset, start?.columnIndex, values.length) }],
        ),
  appendCells: ({ sheetId = 0, rows = [] }, draft) => {
    const startRow = draft.sheetById(sheetId)?.lastDataRow ?? 0;
    const width = Math.max(0, ...rows.map(({ values }) => values?.length ?? 0));
    return [{ cells: { sheetId, startRow, endRow: startRow + rows.length, startColumn: 0, endColumn: width } }];
  },
  repeatCell: ({ range }) => cells(range),
  setDataValidation: ({ range }) => cells(range),
  updateBorders: ({ range }) => cells(range),
  updateDimensionProperties: ({ range }) => [{ sheet: range?.sheetId ?? 0 }],
  autoResizeDimensions: ({ dimensions }) => [{ sheet: dimensions?.sheetId ?? 0 }],
  appendDimension: ({ sheetId = 0 }) => [{ sheet: sheetId }],
  insertDimension: ({ range }) => [{ sheet: range?.sheetId ?? 0 }, ...inside(range)],
  deleteDimension: ({ range }) => [{ cells: dimensionCells(range) }],
  insertRange: shiftedCells,
  deleteRange: shiftedCells,
  moveDimension: ({ source }) => [{ cells: dimensionCells(source) }],
  duplicateSheet: () => [],
  setBasicFilter: ({ filter }) => [{ sheet: filter?.range?.sheetId ?? 0 }],
  clearBasicFilter: ({ sheetId = 0 }) => [{ sheet: sheetId }],
  addNamedRange: () => [],
  updateNamedRange: () => [],
  deleteNamedRange: () => [],
  addProtectedRange: () => [],
  updateProtectedRange: ({ protectedRange }) => [{ protection: protectedRange?.protectedRangeId }],
  deleteProtectedRange: ({ protectedRangeId }) => [{ protection: protectedRangeId }],
  mergeCells: ({ range }) => cells(range),
  unmergeCells: ({ range }) => cells(range),
  sortRange: ({ range }) => cells(range),
  addChart: ({ chart }) => [{ sheet: chart?.position?.overlayPosition?.anchorCell?.sheetId ?? 0 }],
  updateChartSpec: ({ chartId }, draft) => chartSheet(draft, chartId),
  deleteEmbeddedObject: ({ objectId }, draft) => chartSheet(draft, objectId),
};

function cells(range: GridRangeResource = {}): Touched[] {
  return [{ cells: toSheetRange(range) }];
}

/** What moves goes as far as the grid. */
function shiftedCells({ range = {}, shiftDimension }: Requests['insertRange']): Touched[] {
  const { endRowIndex, endColumnIndex, ...start } = range;
  return cells(
    shiftDimension === 'COLUMNS'
      ? { ...start, ...defined('endRowIndex', endRowIndex) }
      : { ...start, ...defined('endColumnIndex', endColumnIndex) },
  );
}

function rowRange(sheetId = 0, row: number, startColumn = 0, width: number): SheetRange {
  return { sheetId, startRow: row, endRow: row + 1, startColumn, endColumn: startColumn + width };
}

function chartSheet(draft: Spreadsheet, id: number | undefined): Touched[] {
  const sheet = draft.sheets.find(({ charts }) => charts.some((chart) => chart.id === id));
  return sheet ? [{ sheet: sheet.properties.id }] : [];
}

function dimensionCells({ sheetId = 0, dimension, startIndex, endIndex }: DimensionRange = {}): SheetRange {
  return toSheetRange(
    dimension === 'COLUMNS'
      ? { sheetId, ...defined('startColumnIndex', startIndex), ...defined('endColumnIndex', endIndex) }
      : { sheetId, ...defined('startRowIndex', startIndex), ...defined('endRowIndex', endIndex) },
  );
}

/** Rows put in before a protected range only move it; those put in amid it change it. */
function inside(range: DimensionRange = {}): Touched[] {
  const { startIndex = 0 } = range;
  const line = (index: number): SheetRange => dimensionCells({ ...range, startIndex: index, endIndex: index + 1 });
  return startIndex === 0 ? [] : [{ between: [line(startIndex - 1), line(startIndex)] }];
}

function defined<K extends string>(key: K, value: number | undefined): Partial<Record<K, number>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, number>>);
}

function isTouched(one: ProtectedRange, touched: Touched): boolean {
  if ('protection' in touched) return one.id === touched.protection;
  if ('sheet' in touched) return one.range.sheetId === touched.sheet && isWholeSheet(one.range);
  if ('between' in touched) return touched.between.every((line) => overlaps(one.range, line));
  return overlaps(one.range, touched.cells);
}

function isWholeSheet({ startRow = 0, endRow, startColumn = 0, endColumn }: SheetRange): boolean {
  return startRow === 0 && startColumn === 0 && endRow === undefined && endColumn === undefined;
}

function overlaps(a: SheetRange, b: SheetRange): boolean {
  return (
    a.sheetId === b.sheetId &&
    (a.startRow ?? 0) < (b.endRow ?? Infinity) &&
    (b.startRow ?? 0) < (a.endRow ?? Infinity) &&
    (a.startColumn ?? 0) < (b.endColumn ?? Infinity) &&
    (b.startColumn ?? 0) < (a.endColumn ?? Infinity)
  );
}

function sameAddress(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
