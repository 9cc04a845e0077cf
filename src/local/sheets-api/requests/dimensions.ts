import { bounded } from '../../spreadsheet/bounded';
import type { Sheet } from '../../spreadsheet/sheet';
import { deletedFrom, insertedInto } from '../../spreadsheet/sheet';
import type { SheetRange, Spreadsheet } from '../../spreadsheet/spreadsheet';
import { ApiError } from '../api-error';
import { takes, parseMask } from '../field-mask';
import type { DimensionRange, Requests } from '../schema';
import { gridById } from './grid';
import { moveCharts } from './move-charts';

interface Slice {
  sheet: Sheet;
  isRows: boolean;
  start: number;
  count: number;
}

export function appendDimension(draft: Spreadsheet, request: Requests['appendDimension']): object {
  const sheet = gridById(draft, request.sheetId);
  const length = request.length ?? 0;
  if (length < 1) throw ApiError.invalid('length must be at least 1');
  if (isRows(request.dimension)) sheet.properties.rowCount += length;
  else sheet.properties.columnCount += length;
  return {};
}

export function insertDimension(draft: Spreadsheet, request: Requests['insertDimension']): object {
  const { sheet, isRows: rows, start, count } = slice(draft, request.range, 'insert');
  const isAfter = request.inheritFromBefore === true;
  if (isAfter && start === 0) {
    throw ApiError.invalid('inheritFromBefore cannot be true when inserting at the start of the sheet');
  }
  if (rows) sheet.insertRows(start, count);
  else sheet.insertColumns(start, count);
  sheet.dress(rows, start, count, isAfter ? start - 1 : start + count);
  const [from, to] = rows ? (['startRow', 'endRow'] as const) : (['startColumn', 'endColumn'] as const);
  moveRanges(draft, sheet, (range) =>
    closed(sheet, range, insertedInto(bounded(sheet, range), from, to, start, count)),
  );
  return {};
}

export function deleteDimension(draft: Spreadsheet, request: Requests['deleteDimension']): object {
  const { sheet, isRows: rows, start, count } = slice(draft, request.range, 'delete');
  const size = rows ? sheet.properties.rowCount : sheet.properties.columnCount;
  if (count >= size) throw ApiError.invalid(`You can't delete all the ${rows ? 'rows' : 'columns'} on the sheet.`);
  const [from, to] = rows ? (['startRow', 'endRow'] as const) : (['startColumn', 'endColumn'] as const);
  moveRanges(draft, sheet, (range) => {
    const box = deletedFrom(bounded(sheet, range), from, to, start, count);
    return box[from] < box[to] ? closed(sheet, range, box) : undefined;
  });
  if (rows) sheet.deleteRows(start, count);
  else sheet.deleteColumns(start, count);
  return {};
}

/** The destination is counted before anything is taken out. */
export function moveDimension(draft: Spreadsheet, request: Requests['moveDimension']): object {
  const { sheet, isRows: rows, start, count } = slice(draft, request.source, 'update');
  const size = rows ? sheet.properties.rowCount : sheet.properties.columnCount;
  const { destinationIndex = 0 } = request;
  if (
    destinationIndex < 0 ||
    destinationIndex > size ||
    (destinationIndex > start && destinationIndex < start + count)
  ) {
    throw ApiError.invalid(`destinationIndex[${destinationIndex}] must lie outside of the source`);
  }
  const lines = Array.from({ length: size }, (_, index) => index);
  const source = lines.splice(start, count);
  lines.splice(destinationIndex > start ? destinationIndex - count : destinationIndex, 0, ...source);
  if (rows) sheet.reorderRows(0, lines, 0, sheet.properties.columnCount);
  else sheet.reorderColumns(lines);
  return {};
}

export function updateDimensionProperties(draft: Spreadsheet, request: Requests['updateDimensionProperties']): object {
  const { sheet, isRows: rows, start, count } = slice(draft, request.range, 'update');
  const known = rows ? sheet.rowProperties : sheet.columns;
  const mask = parseMask(request.fields ?? '*');
  const { pixelSize, hiddenByUser } = request.properties ?? {};
  for (let index = start; index < start + count; index++) {
    const old = known.get(index) ?? {};
    const size = takes(mask, 'pixelSize') ? pixelSize : old.size;
    const hidden = takes(mask, 'hiddenByUser') ? hiddenByUser : old.hidden;
    known.set(index, { ...(size === undefined ? {} : { size }), ...(hidden ? { hidden: true } : {}) });
  }
  return {};
}

/** Checked, and sizes stay: how wide a text is, nobody here knows. */
export function autoResizeDimensions(draft: Spreadsheet, request: Requests['autoResizeDimensions']): object {
  slice(draft, request.dimensions, 'update');
  return {};
}

function isRows(dimension: string | undefined): boolean {
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw ApiError.invalid('A dimension must be specified.');
  return dimension === 'ROWS';
}

function slice(draft: Spreadsheet, range: DimensionRange = {}, purpose: 'insert' | 'delete' | 'update'): Slice {
  const sheet = gridById(draft, range.sheetId);
  const rows = isRows(range.dimension);
  const size = rows ? sheet.properties.rowCount : sheet.properties.columnCount;
  const start = range.startIndex ?? 0;
  const end = range.endIndex ?? size;
  const last = purpose === 'insert' ? start : end;
  if (start < 0 || end <= start || last > size) {
    throw ApiError.invalid(
      `range.startIndex[${start}] and range.endIndex[${end}] must lie within the grid of ${size} ${rows ? 'rows' : 'columns'}`,
    );
  }
  return { sheet, isRows: rows, start, count: end - start };
}

/** Keeps the sides of a range open that were open. */
function closed(sheet: Sheet, before: SheetRange, box: Required<Omit<SheetRange, 'sheetId'>>): SheetRange {
  return {
    sheetId: sheet.properties.id,
    ...(before.startRow === undefined ? {} : { startRow: box.startRow }),
    ...(before.endRow === undefined ? {} : { endRow: box.endRow }),
    ...(before.startColumn === undefined ? {} : { startColumn: box.startColumn }),
    ...(before.endColumn === undefined ? {} : { endColumn: box.endColumn }),
  };
}

function moveRanges(draft: Spreadsheet, sheet: Sheet, move: (range: SheetRange) => SheetRange | undefined): void {
  const moved = <T extends { range: SheetRange }>(items: T[]): T[] =>
    items.flatMap((item) => {
      if (item.range.sheetId !== sheet.properties.id) return [item];
      const range = move(item.range);
      return range ? [{ ...item, range }] : [];
    });
  draft.namedRanges = moved(draft.namedRanges);
  draft.protectedRanges = moved(draft.protectedRanges);
  moveCharts(draft, sheet.properties.id, move);
}
