import { NAME_BY_TITLE, tableOf } from '../../areas/tables';
import type { ReadFile, ReadSheet } from './read-spreadsheet';

/** The sheet of a table in a file as it was read. */
export function sheetOf(file: ReadFile, name: string | undefined): ReadSheet | undefined {
  return file.sheets.find((sheet) => sheet.name === name);
}

/** Where a column of a table stands in a file; null where the file has no such sheet or column. */
export function placeIn(
  file: ReadFile,
  table: string,
  header: string | null,
): { sheetId: number; column: number } | null {
  const sheet = sheetOf(file, NAME_BY_TITLE.get(table));
  if (sheet === undefined) return null;
  const column = sheet.layout.at.get(propertyOf(sheet, header));
  return column === undefined ? null : { sheetId: sheet.info.id, column };
}

function propertyOf(sheet: ReadSheet, header: string | null): string {
  const columns = Object.entries(tableOf(sheet.name).columns);
  return columns.find(([, column]) => column.header === header)?.[0] ?? '';
}
