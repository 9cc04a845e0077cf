import { dirname, join } from 'node:path';
import type { Sheet } from '../spreadsheet/sheet';
import { csvText, type CsvForm } from './csv-write';
import type { Book, SheetSource } from './open-books';

const NEW_FORM: CsvForm = { separator: ',', bom: true, lineEnd: '\r\n' };

/** A .csv that is to be written. */
export interface CsvFile {
  path: string;
  sheet: SheetSource;
  contents: string;
}

/**
 * Each sheet as a file. A sheet that keeps its title keeps its file, under the name that it has; a new or renamed one
 * gets a file of its title. A book that was opened as a single .csv keeps that file whatever its sheet is called.
 */
export function csvFiles({ path, isFolder, sources, spreadsheet }: Book): CsvFile[] {
  const folder = isFolder ? path : dirname(path);
  const known = spreadsheet.sheets.map((sheet) => {
    const source = sources.find((one) => one.sheet?.id === sheet.properties.id);
    const keeps = source && (!isFolder || keyOf(source.sheet?.title ?? '') === keyOf(sheet.properties.title));
    return { sheet, form: source?.sheet?.form ?? NEW_FORM, path: keeps ? source.path : undefined };
  });
  const taken = new Set(known.flatMap((one) => (one.path === undefined ? [] : [keyOf(one.path)])));
  return known.map(({ sheet, form, path: kept }) => {
    const file = kept ?? freePath(folder, sheet, taken);
    taken.add(keyOf(file));
    const { id, title } = sheet.properties;
    return { path: file, sheet: { id, title, form }, contents: csvText(sheet, spreadsheet.locale, form) };
  });
}

/** Names that differ in case or in how marks are typed are one on some computers. */
function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Titles may hold what names of files may not, or what makes a folder's reader pass them over. */
function freePath(folder: string, { properties }: Sheet, taken: ReadonlySet<string>): string {
  const name = properties.title.replace(/[\\/:*?"<>|]|^\.|^~/g, '_');
  let path = join(folder, `${name}.csv`);
  for (let count = 2; taken.has(keyOf(path)); count++) path = join(folder, `${name} (${String(count)}).csv`);
  return path;
}
