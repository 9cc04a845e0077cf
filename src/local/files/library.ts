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

/** Dates arrive as `Date` in UTC, everything else as it stands in the file. */
export function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  return readXlsx(bytes, { readStyles: true });
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

/** What the library's refusal of a file means. */
export function refusalOf(error: unknown): 'not-a-workbook' | 'too-large' | 'broken' {
  const message = error instanceof Error ? error.message : '';
  if (/missing \[Content_Types\]|missing _rels|cannot find workbook relationship/.test(message))
    return 'not-a-workbook';
  return /over the \d+ limit/.test(message) ? 'too-large' : 'broken';
}
