import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Sheet, type SheetJson } from '../spreadsheet/sheet';
import { Spreadsheet } from '../spreadsheet/spreadsheet';
import type { Book } from './open-books';
import { replaceFile } from './replace-file';

/**
 * A spreadsheet with what its file does not hold yet, kept beside the file for when the program ends before it is saved.
 */
export interface Recovery {
  /** When it was kept, in milliseconds since 1970. */
  at: number;
  /** Of the file when it was opened or written last: by it is known whether somebody wrote the file since. */
  digest: string | null;
  spreadsheet: Spreadsheet;
  /** What goes with it of what is kept beside spreadsheets. JSON. */
  beside: unknown;
}

const VERSION = 1;
const ENDING = 'khoi-phuc';
/** A program that runs touches its copies more often than this, in milliseconds. */
const IN_USE = 30_000;

/** A name for what keeps copies: computers give numbers of processes again, some of them the same ones at every start. */
export function recoveryRun(): string {
  return `${String(process.pid)}-${randomBytes(4).toString('hex')}`;
}

/** Each run keeps a copy of its own. Its name begins with a dot, so that no folder is read with it. */
export function recoveryPathOf(book: Pick<Book, 'path' | 'isFolder'>, run: string): string {
  return join(folderOf(book), `.${basename(book.path)}.${run}.${ENDING}`);
}

function folderOf({ path, isFolder }: Pick<Book, 'path' | 'isFolder'>): string {
  return isFolder ? path : dirname(path);
}

/** A sheet is never written once it was taken over, so its JSON is made once. */
const texts = new WeakMap<Sheet, string>();

function textOf(sheet: Sheet): string {
  const text = texts.get(sheet) ?? JSON.stringify(sheet);
  texts.set(sheet, text);
  return text;
}

/** Rejects with the error of the file system. @param kept as {@link Recovery}; `beside` is a text. */
export async function writeRecovery(
  book: Book,
  run: string,
  kept: Pick<Recovery, 'at' | 'digest'> & { beside: string },
): Promise<void> {
  const { sheets, namedRanges, protectedRanges, locale, timeZone } = book.spreadsheet;
  const { at, digest, beside } = kept;
  const head = JSON.stringify({ version: VERSION, at, digest, namedRanges, protectedRanges, locale, timeZone });
  const text = `${head.slice(0, -1)},"beside":${beside},"sheets":[${sheets.map(textOf).join()}]}`;
  await replaceFile(recoveryPathOf(book, run), text, book.sources[0]?.path);
}

/** Tells that the program which wrote it still runs. */
export async function touchRecovery(path: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now).catch(() => undefined);
}

export async function dropRecovery(path: string): Promise<void> {
  await rm(path, { force: true });
}

/** Copies of a book that programs left which run no more, the latest first; to be asked before any is kept here. */
export async function leftRecoveries(book: Book): Promise<string[]> {
  const folder = folderOf(book);
  const start = `.${basename(book.path)}.`.normalize('NFC');
  const names = await readdir(folder).catch(() => []);
  const found: { path: string; time: number }[] = [];
  for (const name of names) {
    const whole = name.normalize('NFC');
    if (!whole.startsWith(start) || !whole.endsWith(`.${ENDING}`)) continue;
    const owner = /^(\d+)-[\da-z]+$/.exec(whole.slice(start.length, -ENDING.length - 1))?.[1];
    if (owner === undefined) continue;
    const path = join(folder, name);
    const time = (await stat(path).catch(() => null))?.mtimeMs;
    if (time !== undefined && !(Date.now() - time < IN_USE && isRunning(Number(owner)))) found.push({ path, time });
  }
  return found.sort((a, b) => b.time - a.time).map(({ path }) => path);
}

function isRunning(processId: number): boolean {
  if (processId === process.pid) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Null where it can't be read: another version's, or not whole. */
export async function readRecovery(path: string, title: string): Promise<Recovery | null> {
  try {
    const json = JSON.parse(await readFile(path, 'utf8')) as RecoveryJson;
    if (json.version !== VERSION) return null;
    const spreadsheet = new Spreadsheet(title);
    spreadsheet.sheets = json.sheets.map((sheet) => Sheet.from(sheet));
    spreadsheet.namedRanges = json.namedRanges;
    spreadsheet.protectedRanges = json.protectedRanges;
    spreadsheet.locale = json.locale;
    spreadsheet.timeZone = json.timeZone;
    return { at: json.at, digest: json.digest, spreadsheet, beside: json.beside };
  } catch {
    return null;
  }
}

interface RecoveryJson extends Pick<Spreadsheet, 'namedRanges' | 'protectedRanges' | 'locale' | 'timeZone'> {
  version: number;
  at: number;
  digest: string | null;
  beside: unknown;
  sheets: SheetJson[];
}
