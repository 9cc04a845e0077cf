import { Books, type ReadTable } from '../judging/books';
import { check, type HeaderFaults } from '../areas/check';
import type { Findings } from '../judging/findings';
import { Settings } from '../judging/settings';
import { readRows, type ChoicesOf } from '../sheet/read';
import { TABLE_NAMES, TABLES, tableOf, type TableName } from '../areas/tables';
import type { SettingRow } from '../areas/records/tables';
import type { Day } from '../text/calendar';
import { nearest } from '../text/nearest';
import { caseless } from '../text/spelling';
import { REFUSAL } from '../words/refusals';
import { isVietnamese } from './locale';
import { Refused } from './refused';
import { readSpreadsheet, type ReadFile, type ReadSheet } from './spreadsheet-store';

/** A spreadsheet and the name by which messages call it. */
export interface BookFile {
  readonly id: string;
  readonly name: string;
}

/** A sheet, and the file that it came from. */
interface Placed extends ReadSheet {
  readonly file: string;
  readonly from: ReadFile;
}

/** A file as it was read, and the name by which messages call it. */
export interface NamedFile {
  readonly name: string;
  readonly content: ReadFile;
}

/** Reads some spreadsheets as one set of books and judges it; refuses as `judge` does. */
export function openBooks(files: readonly BookFile[], today: Day): { books: Books; found: Findings } {
  return judge(
    files.map(({ id, name }) => ({ name, content: readSpreadsheet(id) })),
    today,
  );
}

/**
 * Judges files that were read as one set of books.
 * @throws {Refused} when a table stands in two of them, a setting has two values for one day, or there is no table at all.
 */
export function judge(files: readonly NamedFile[], today: Day): { books: Books; found: Findings } {
  const sheets = files.flatMap(({ name, content }) =>
    content.sheets.map((sheet) => ({ ...sheet, file: name, from: content })),
  );
  if (sheets.length === 0) throw new Refused(REFUSAL.noTables(files.map(({ name }) => name)));
  refuseTwice(sheets);

  const settings = settingsOf(sheets.filter(({ name }) => name === 'settings'));
  const choicesOf: ChoicesOf = (table, column) => settings.choicesOn(today, table, column);
  const tables = inOrder(sheets).map((sheet) => readingOf(sheet, choicesOf));
  const books = new Books(tables, settings, today);
  const headers: HeaderFaults[] = sheets.map(({ name, layout }) => ({ name, faults: layout.faults }));
  const found = check(books, headers);
  for (const { name, content } of files) checkFile(name, content, sheets, found);
  return { books, found };
}

function refuseTwice(sheets: readonly Placed[]): void {
  const first = new Map<TableName, Placed>();
  for (const sheet of sheets) {
    const other = first.get(sheet.name);
    const everyFileHasOne = tableOf(sheet.name).home === 'every' && other?.from !== sheet.from;
    if (other !== undefined && !everyFileHasOne) {
      throw new Refused(REFUSAL.tableTwice(tableOf(sheet.name).title, other.file, sheet.file));
    }
    first.set(sheet.name, sheet);
  }
}

function settingsOf(sheets: readonly Placed[]): Settings {
  const fileOf = new Map<SettingRow, string>();
  for (const { cells, file } of sheets) {
    for (const row of readRows(TABLES.settings, cells).rows) fileOf.set(row, file);
  }
  const settings = Settings.of([...fileOf.keys()]);
  const [conflict] = settings.conflicts;
  if (conflict === undefined) return settings;
  const [first, second] = conflict.rows;
  throw new Refused(
    REFUSAL.settingTwice(conflict.code, fileOf.get(first) ?? '', first.row, fileOf.get(second) ?? '', second.row),
  );
}

function inOrder(sheets: readonly Placed[]): Placed[] {
  return [...sheets].sort((a, b) => TABLE_NAMES.indexOf(a.name) - TABLE_NAMES.indexOf(b.name));
}

function readingOf({ name, cells }: Placed, choicesOf: ChoicesOf): ReadTable {
  return { name, reading: readRows(tableOf(name), cells, choicesOf) };
}

/** What is wrong with a file as a whole: its locale, and sheets whose names are nearly those of missing tables. */
function checkFile(file: string, { layout, foreign }: ReadFile, sheets: readonly Placed[], found: Findings): void {
  if (!isVietnamese(layout)) {
    found.addFile('wrong-locale', null, { file, locale: layout.locale, timeZone: layout.timeZone });
  }
  const missing = TABLE_NAMES.filter((name) => !sheets.some((sheet) => sheet.name === name)).map(
    (name) => TABLES[name].title,
  );
  const titles = TABLE_NAMES.map((name) => TABLES[name].title);
  for (const written of foreign) {
    // Beside a sheet that is there, only one that differs by accents or spaces alone is asked about.
    const title = nearest(written, missing, 1) ?? nearest(written, titles, 0);
    if (title !== null && caseless(title) !== caseless(written)) {
      found.addFile('misspelt-sheet', written, { written, title });
    }
  }
}
