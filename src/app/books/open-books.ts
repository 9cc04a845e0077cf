import { KNOWN_SETTINGS } from '../../areas/all';
import { Books } from '../../judging/books';
import { MISSPELT_SHEET, WRONG_LOCALE } from '../../judging/file-rules';
import { check } from '../../areas/check';
import type { HeaderFaults } from '../../judging/general';
import type { Findings } from '../../judging/findings';
import { Settings } from '../../judging/settings';
import { readRows, type ChoicesOf, type Reading } from '../../sheet/read';
import { TABLE_NAMES, TABLES, tableOf, type TableName } from '../../areas/tables';
import type { SettingRow } from '../../judging/settings-table';
import type { Day } from '../../text/calendar';
import { nearest } from '../../text/nearest';
import { caseless } from '../../text/spelling';
import { REFUSAL } from '../../words/refusals';
import { isVietnamese } from '../file/locale';
import { Refused } from '../refused';
import { readSpreadsheet, type ReadFile, type ReadSheet } from '../file/read-spreadsheet';

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

/** A set of books as it was read, with what its rules need besides. */
export interface ReadBooks {
  readonly books: Books;
  readonly headers: readonly HeaderFaults[];
  readonly files: readonly NamedFile[];
}

/** Reads some spreadsheets as one set of books; refuses as `readBooks` does. */
export function openBooks(files: readonly BookFile[], today: Day): ReadBooks {
  return readBooks(
    files.map(({ id, name }) => ({ name, content: readSpreadsheet(id) })),
    today,
  );
}

/**
 * Makes one set of books of files that were read.
 * @throws {Refused} when a table stands in two of them, a setting has two values for one day, or there is no table at all.
 */
export function readBooks(files: readonly NamedFile[], today: Day): ReadBooks {
  const sheets = files.flatMap(({ name, content }) =>
    content.sheets.map((sheet) => ({ ...sheet, file: name, from: content })),
  );
  if (sheets.length === 0) throw new Refused(REFUSAL.noTables(files.map(({ name }) => name)));
  refuseTwice(sheets);

  const settings = settingsOf(sheets.filter(({ name }) => name === 'settings'));
  const choicesOf: ChoicesOf = (table, column) => settings.choicesOn(today, table, column);
  const tables = inOrder(sheets).map((sheet) => readingOf(sheet, choicesOf));
  const books = new Books(tables, settings, today);
  const headers = sheets.map(({ name, layout }) => ({ table: tableOf(name), faults: layout.faults }));
  return { books, headers, files };
}

/** What every rule finds in a set of books. */
export function judge({ books, headers, files }: ReadBooks): Findings {
  const found = check(books, headers);
  for (const { name, content } of files) checkFile(name, content, books, found);
  return found;
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
  const settings = Settings.of([...fileOf.keys()], KNOWN_SETTINGS);
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

function readingOf({ name, cells }: Placed, choicesOf: ChoicesOf): Reading {
  return readRows(tableOf(name), cells, choicesOf);
}

/** What is wrong with a file as a whole: its locale, and sheets whose names are nearly those of missing tables. */
function checkFile(file: string, { layout, foreign }: ReadFile, books: Books, found: Findings): void {
  if (!isVietnamese(layout)) {
    found.addFile(WRONG_LOCALE, null, { file, locale: layout.locale, timeZone: layout.timeZone });
  }
  const titles = TABLE_NAMES.map((name) => TABLES[name].title);
  const missing = titles.filter((title) => !books.tables.some(({ table }) => table.title === title));
  for (const written of foreign) {
    // Beside a sheet that is there, only one that differs by accents or spaces alone is asked about.
    const title = nearest(written, missing, 1) ?? nearest(written, titles, 0);
    if (title !== null && caseless(title) !== caseless(written)) {
      found.addFile(MISSPELT_SHEET, written, { written, title });
    }
  }
}
