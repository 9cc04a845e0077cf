import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { Spreadsheet } from '../spreadsheet/spreadsheet';
import { loadCsv } from './csv';
import { FileProblem, fileSystemProblem } from './file-problem';
import { readXlsxFile } from './xlsx-read';

/** One spreadsheet and where it came from: an .xlsx, a .csv, or a folder for all .csv in it. */
export interface Book {
  path: string;
  spreadsheet: Spreadsheet;
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
    if (isCsv(path)) return [{ path, spreadsheet: await csvSpreadsheet(path, [path], {}) }];
    return [{ path, spreadsheet: await xlsxSpreadsheet(path) }];
  }
  const names = (await reading(path, () => readdir(path, { withFileTypes: true })))
    .filter((entry) => !entry.isDirectory() && !/^(\.|~\$)/.test(entry.name))
    .map((entry) => entry.name)
    .sort((a, b) => (a < b ? -1 : 1));
  const books: Book[] = [];
  for (const name of names.filter(isXlsx)) {
    const file = join(path, name);
    options.onProgress?.(file);
    books.push({ path: file, spreadsheet: await xlsxSpreadsheet(file) });
  }
  const csvs = names.filter(isCsv).map((name) => join(path, name));
  if (csvs.length > 0) books.push({ path, spreadsheet: await csvSpreadsheet(path, csvs, options) });
  if (books.length === 0) throw new FileProblem('no-books', path);
  return books;
}

/** A file's or folder's name without its ending, in NFC: macOS and some archives hold names in NFD. */
function titleOf(path: string): string {
  const name = basename(path);
  return (isXlsx(name) || isCsv(name) ? name.slice(0, -extname(name).length) : name).normalize('NFC');
}

async function xlsxSpreadsheet(path: string): Promise<Spreadsheet> {
  // The bytes stay without a name here, so that they can go while the model is built.
  return readXlsxFile(path, titleOf(path), await reading(path, () => readFile(path)));
}

async function csvSpreadsheet(path: string, files: readonly string[], options: OpenOptions): Promise<Spreadsheet> {
  const spreadsheet = new Spreadsheet(titleOf(path));
  for (const file of files) {
    options.onProgress?.(file);
    const title = titleOf(file);
    if (spreadsheet.sheetByTitle(title)) throw new FileProblem('duplicate-sheet', file, { sheet: title });
    loadCsv(spreadsheet, file, title, await reading(file, () => readFile(file)));
  }
  return spreadsheet;
}

function isXlsx(name: string): boolean {
  return /\.xlsx$/i.test(name);
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
