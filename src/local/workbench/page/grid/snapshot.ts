import {
  BooleanNumber,
  CellValueType,
  LocaleType,
  type ICellData,
  type IColumnData,
  type IFreeze,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import type { CellFormat } from '../../../spreadsheet/format';
import type { GridBook, GridCell, GridRow, GridSheet, NewFrame } from '../../protocol';
import { rangeOf } from './boxes';
import { keptTexts, rowsOutOfSight } from './filter-texts';
import { rulesOf } from './rules';
import { PLAIN_STYLE, styleOf } from './styles';

export const DEFAULT_WIDTH = 100;
export const DEFAULT_HEIGHT = 21;
const NOTE_SIZE = { width: 260, height: 120 };

/** A whole book as the grid's library takes it. */
export function snapshotOf(unitId: string, book: GridBook): IWorkbookData {
  return {
    id: unitId,
    name: unitId,
    appVersion: '',
    locale: LocaleType.VI_VN,
    styles: stylesOf(book.formats),
    sheetOrder: book.sheets.map(({ id }) => String(id)),
    sheets: Object.fromEntries(book.sheets.map((sheet) => [String(sheet.id), sheetData(sheet)])),
    resources: [
      { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: JSON.stringify(perSheet(book, rulesOf)) },
      { name: 'SHEET_NOTE_PLUGIN', data: JSON.stringify(perSheet(book, notesOf)) },
      { name: 'SHEET_FILTER_PLUGIN', data: JSON.stringify(perSheet(book, filterOf)) },
    ],
  };
}

export function stylesOf(formats: readonly CellFormat[]): Record<string, IStyleData> {
  return Object.fromEntries(formats.map((format, index) => [styleId(index), styleOf(format)]));
}

export function freezeOf({ frozenRows, frozenColumns }: NewFrame): IFreeze {
  return {
    xSplit: frozenColumns,
    ySplit: frozenRows,
    startRow: frozenRows > 0 ? frozenRows : -1,
    startColumn: frozenColumns > 0 ? frozenColumns : -1,
  };
}

export function sheetData(sheet: GridSheet): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const [row, cells] of sheet.rows) cellData[row] = cellsOf(cells);
  return {
    id: String(sheet.id),
    name: sheet.title,
    tabColor: sheet.tabColor === undefined ? '' : `#${sheet.tabColor}`,
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    defaultColumnWidth: DEFAULT_WIDTH,
    defaultRowHeight: DEFAULT_HEIGHT,
    defaultStyle: PLAIN_STYLE,
    showGridlines: sheet.hideGridlines ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: freezeOf(sheet),
    cellData,
    mergeData: sheet.merges.map(rangeOf),
    columnData: columnData(sheet),
    rowData: rowSizes(sheet),
  };
}

function columnData({ columnWidths, hiddenColumns }: GridSheet): Record<number, Partial<IColumnData>> {
  const data: Record<number, Partial<IColumnData>> = {};
  for (const [column, w] of Object.entries(columnWidths)) data[Number(column)] = { w };
  for (const column of hiddenColumns) data[column] = { ...data[column], hd: BooleanNumber.TRUE };
  return data;
}

function rowSizes({ rowHeights, hiddenRows }: GridSheet): Record<number, Partial<IRowData>> {
  const data: Record<number, Partial<IRowData>> = {};
  for (const [row, h] of Object.entries(rowHeights)) data[Number(row)] = { h, ia: BooleanNumber.FALSE };
  for (const row of hiddenRows) data[row] = { ...data[row], hd: BooleanNumber.TRUE };
  return data;
}

/** Rows as they are set over what is there: what a cell's new self lacks is emptied. */
export function rowsOver(
  { columnCount }: GridSheet,
  rows: readonly [number, GridRow][],
  formats: readonly CellFormat[],
): Record<number, Record<number, ICellData | null>> {
  const style = (index: number) => styleOf(formats[index] ?? {});
  return Object.fromEntries(
    rows.map(([row, cells]) => {
      const data = rowData(cells, style);
      const all = Array.from({ length: Math.max(columnCount, cells.length) }, (_, column) => {
        const cell = data[column];
        return [column, cell ? { ...EMPTY, ...cell } : null];
      });
      return [row, Object.fromEntries(all) as Record<number, ICellData | null>];
    }),
  );
}

const EMPTY: ICellData = { v: null, f: null, si: null, p: null, s: null, custom: null };

/** The cells of a row by their columns, with the names of their styles. */
export function cellsOf(cells: GridRow): Record<number, ICellData> {
  return rowData(cells, styleId);
}

/** The cells of a row by their columns. `style` says how the index of a format is given. */
function rowData(cells: GridRow, style: (index: number) => string | IStyleData): Record<number, ICellData> {
  const data: Record<number, ICellData> = {};
  cells.forEach((cell, column) => {
    if (cell) data[column] = cellData(cell, style);
  });
  return data;
}

function cellData({ v, d, f, s }: GridCell, style: (index: number) => string | IStyleData): ICellData {
  return {
    ...(v === undefined ? {} : valueOf(v)),
    ...(f === undefined ? {} : { f }),
    s: s === undefined ? PLAIN_STYLE : style(s),
    ...(d === undefined ? {} : { custom: { shown: d } }),
  };
}

function valueOf(value: string | number | boolean): ICellData {
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === 'number' ? CellValueType.NUMBER : CellValueType.STRING };
}

function styleId(index: number): string {
  return `f${String(index)}`;
}

export function noteAt(row: number, col: number, note: string): object {
  return { id: `${String(row)}-${String(col)}`, row, col, note, ...NOTE_SIZE };
}

function notesOf({ rows }: GridSheet): Record<number, Record<number, object>> {
  const notes: Record<number, Record<number, object>> = {};
  for (const [row, cells] of rows) {
    cells.forEach((cell, column) => {
      if (cell?.note !== undefined) (notes[row] ??= {})[column] = noteAt(row, column, cell.note);
    });
  }
  return notes;
}

function filterOf(sheet: GridSheet): object | undefined {
  const { filter } = sheet;
  if (!filter) return undefined;
  const ref = rangeOf(filter.box);
  const filterColumns = Object.entries(filter.hidden).map(([column, hidden]) => ({
    colId: Number(column),
    filters: keptTexts(sheet, Number(column), hidden),
  }));
  return { ref, filterColumns, cachedFilteredOut: rowsOutOfSight(sheet) };
}

function perSheet<T>(book: GridBook, of: (sheet: GridSheet) => T): Record<string, NonNullable<T>> {
  const made: Record<string, NonNullable<T>> = {};
  for (const sheet of book.sheets) {
    const one = of(sheet);
    if (one !== undefined && one !== null) made[String(sheet.id)] = one;
  }
  return made;
}
