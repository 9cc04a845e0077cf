import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { Spreadsheet } from '../spreadsheet/spreadsheet';
import { loadCsv } from './csv';
import type { CsvForm } from './csv-write';
import { FileProblem, fileSystemProblem } from './file-problem';
import type { Loss } from './xlsx/losses';
import { readOdsFile } from './ods/read';
import { stampOf } from './stamp';
import { readXlsxFile } from './xlsx/read';

/** A file that a book came from, as it was when it was read or written last. */
export interface Source {
  path: string;
  stamp: string | null;
  /** Of a .csv. */
  sheet?: SheetSource;
}

/** The sheet that a .csv holds, under the title that gave the file its name, and how the file is written. */
export interface SheetSource {
  id: number;
  title: string;
  form: CsvForm;
}

/** One spreadsheet and where it came from: an .xlsx, an .xlsm, an .ods, a .csv, or a folder for all .csv in it. */
export interface Book {
  path: string;
  spreadsheet: Spreadsheet;
  sources: Source[];
  isCsv: boolean;
  /** Whether `path` is a folder. */
  isFolder: boolean;
  /** What is in the files and not in the spreadsheet. */
  losses: readonly Loss[];
}

export interface OpenOptions {
  /** Called before each file is read. */
  onProgress?: (path: string) => void;
}

/**
 * Opens an .xlsx, a .csv, or a folder of both. In a folder each .xlsx is a spreadsheet, and all .csv together are one
 * more, a sheet per file. Rejects with {@link FileProblem}.
 */
export async function openBooks(path: string, options: OpenOptions = {}): Promise<Book[]> {
  const isFolder = (await reading(path, () => stat(path))).isDirectory();
  if (!isFolder) {
    options.onProgress?.(path);
    return [isCsv(path) ? await csvBook(path, [path], false, {}) : await workbookBook(path)];
  }
  const names = await namesIn(path);
  const books: Book[] = [];
  for (const name of names.filter((each) => isXlsx(each) || isOds(each))) {
    const file = join(path, name);
    options.onProgress?.(file);
    books.push(await workbookBook(file));
  }
  const csvs = names.filter(isCsv).map((name) => join(path, name));
  if (csvs.length > 0) books.push(await csvBook(path, csvs, true, options));
  if (books.length === 0) throw new FileProblem('no-books', path, { others: unreadable(names) });
  return books;
}

/** The files of a folder that are spreadsheets and that nothing reads; none where the path is a file's. */
export async function unreadFiles(path: string): Promise<string[]> {
  const isFolder = (await reading(path, () => stat(path))).isDirectory();
  return isFolder ? unreadable(await namesIn(path)) : [];
}

/** Kinds of spreadsheets that are not read. */
const UNREAD = /\.(xls|xlsb|xlt|xltx|xltm|xlw|fods|ots|sxc|numbers|et|ett|tsv|tab|wk[s1-4]|gsheet)$/i;

function unreadable(names: readonly string[]): string[] {
  return names.filter((name) => UNREAD.test(name));
}

/** The files of a folder, but those that programs hide beside what they have open. */
async function namesIn(path: string): Promise<string[]> {
  return (await reading(path, () => readdir(path, { withFileTypes: true })))
    .filter((entry) => !entry.isDirectory() && !/^(\.|~\$)/.test(entry.name))
    .map((entry) => entry.name)
    .sort((a, b) => (a < b ? -1 : 1));
}

/** A file's or folder's name without its ending, in NFC: macOS and some archives hold names in NFD. */
function titleOf(path: string): string {
  const name = basename(path);
  return (isXlsx(name) || isOds(name) || isCsv(name) ? name.slice(0, -extname(name).length) : name).normalize('NFC');
}

async function workbookBook(path: string): Promise<Book> {
  const stamp = await stampOf(path);
  const same = { path, sources: [{ path, stamp }], isCsv: false, isFolder: false };
  if (isOds(path)) {
    const spreadsheet = await readOdsFile(path, titleOf(path), await reading(path, () => readFile(path)));
    return { ...same, spreadsheet, losses: ['ods'] };
  }
  // The bytes stay without a name here, so that they can go while the model is built.
  const { spreadsheet, losses } = await readXlsxFile(path, titleOf(path), await reading(path, () => readFile(path)));
  return { ...same, spreadsheet, losses };
}

async function csvBook(path: string, files: readonly string[], isFolder: boolean, options: OpenOptions): Promise<Book> {
  const spreadsheet = new Spreadsheet(titleOf(path));
  const sources: Source[] = [];
  for (const file of files) {
    options.onProgress?.(file);
    const title = titleOf(file);
    if (spreadsheet.sheetByTitle(title)) throw new FileProblem('duplicate-sheet', file, { sheet: title });
    const stamp = await stampOf(file);
    const { sheetId: id, form } = loadCsv(spreadsheet, file, title, await reading(file, () => readFile(file)));
    sources.push({ path: file, stamp, sheet: { id, title, form } });
  }
  return { path, spreadsheet, sources, isCsv: true, isFolder, losses: ['csv'] };
}

function isXlsx(name: string): boolean {
  return /\.xls[xm]$/i.test(name);
}

function isOds(name: string): boolean {
  return /\.ods$/i.test(name);
}

function isCsv(name: string): boolean {
  return /\.csv$/i.test(name);
}

async function reading<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw fileSystemProblem(error, path, 'unreadable');
  }
}
