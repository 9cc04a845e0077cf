import { readFile, rename } from 'node:fs/promises';
import { csvFiles } from './csv-files';
import { digestOf } from './digest';
import { FileProblem, fileSystemProblem } from './file-problem';
import type { Book, Source } from './open-books';
import { backupOf, keepLast, replaceFile } from './replace-file';
import { stampOf } from './stamp';
import { toXlsx } from './xlsx/write';

export type SaveResult = { kind: 'saved' } | { kind: 'changed-on-disk'; path: string };

/**
 * Writes a book over the files that it came from, and keeps the last version of each beside it. A file that is not the
 * one that was opened, because somebody wrote it meanwhile, is written over only where `overwrite` says so; nothing is
 * written then. A file that is gone is written anew; the file of a sheet that was deleted or renamed leaves its last
 * version. Rejects with `FileProblem`.
 * @param announced is told what the files will hold, before any is touched.
 */
export async function saveBook(
  book: Book,
  overwrite: boolean,
  announced: (digest: string) => Promise<void> = () => Promise.resolve(),
): Promise<SaveResult> {
  refuseFormat(book.path);
  const files = book.isCsv
    ? csvFiles(book)
    : [{ path: book.path, contents: await toXlsx(book.path, book.spreadsheet) }];
  for (const path of new Set([...files, ...book.sources].map((file) => file.path))) {
    const now = await stampOf(path);
    const known = book.sources.find((source) => source.path === path)?.stamp;
    if (!overwrite && now !== null && now !== known) return { kind: 'changed-on-disk', path };
  }
  await announced(digestOf(files));
  for (const file of files) {
    const own = book.sources.find(({ sheet }) => 'sheet' in file && sheet?.id === file.sheet.id) ?? book.sources[0];
    const isThere = await holds(file.path, file.contents);
    const stamp = isThere ? await stampOf(file.path) : await written(file.path, file.contents, own?.path);
    const source: Source = { path: file.path, stamp, ...('sheet' in file ? { sheet: file.sheet } : {}) };
    book.sources = [...book.sources.filter(({ path }) => path !== file.path), source];
  }
  for (const source of book.sources.filter(({ path }) => !files.some((file) => file.path === path))) {
    await setAside(source.path);
    book.sources = book.sources.filter((one) => one !== source);
  }
  // What the file held besides went with it.
  if (!book.isCsv) book.losses = [];
  return { kind: 'saved' };
}

/** Macros would go with an .xlsm, and an .ods is read alone. */
function refuseFormat(path: string): void {
  if (/\.xlsm$/i.test(path)) throw new FileProblem('has-macros', path);
  if (/\.ods$/i.test(path)) throw new FileProblem('not-written-ods', path);
}

/** Whether a file is already what it would become: of a folder of sheets most are. */
async function holds(path: string, contents: Uint8Array | string): Promise<boolean> {
  const now = await readFile(path).catch(() => null);
  return now?.equals(typeof contents === 'string' ? Buffer.from(contents) : contents) === true;
}

/** @param like a file of the same person's, whose rights a new one gets. */
async function written(path: string, contents: Uint8Array | string, like?: string): Promise<string | null> {
  try {
    await keepLast(path);
    return await replaceFile(path, contents, like);
  } catch (error) {
    throw fileSystemProblem(error, path, 'not-written');
  }
}

async function setAside(path: string): Promise<void> {
  try {
    if ((await stampOf(path)) !== null) await rename(path, backupOf(path));
  } catch (error) {
    throw fileSystemProblem(error, path, 'not-written');
  }
}
