// The only place that names the spreadsheet library, so that another can take its place.
import { parseCsv } from 'hucre/csv';
import { readXlsx, resolveThemeColor, writeXlsx } from 'hucre/xlsx';
import type { Cell, Workbook, WriteOptions } from 'hucre/xlsx';

export type {
  Cell,
  CellStyle,
  ColumnDef,
  DataValidation,
  Sheet as LibrarySheet,
  SheetChart as LibraryChart,
  Workbook,
  WriteSheet,
} from 'hucre/xlsx';

export type Hyperlink = NonNullable<Cell['hyperlink']>;

/** Reads the sheets of these titles, all where none is named. */
export function readWorkbook(bytes: Uint8Array, titles: readonly string[] = []): Promise<Workbook> {
  return readXlsx(bytes, { readStyles: true, sheets: [...titles] });
}

export function writeWorkbook(workbook: WriteOptions): Promise<Uint8Array> {
  return writeXlsx(workbook);
}

/** Rows of texts; nothing is taken for a number or a date. */
export function readSeparated(text: string, separator: string): string[][] {
  return parseCsv(text, { delimiter: separator, skipBom: true }) as string[][];
}

/** A theme's colour as six hex digits. */
export function themeColor(theme: readonly string[], index: number, tint: number | undefined): string {
  return resolveThemeColor([...theme], index, tint);
}
