import { mkdir, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileSystemProblem } from '../local/files/file-problem';
import type { Book } from '../local/files/open-books';
import { writeXlsxFile } from '../local/files/xlsx/write';
import { caseless } from '../text/spelling';
import { PROBLEM, PROGRESS } from '../words/command-line';
import type { Progress } from './bundle';
import { UsageError } from './usage-error';

/** A book and the file that it is to be written to. */
export interface Target {
  readonly book: Book;
  readonly path: string;
}

/**
 * Where the books of an input go in a folder, made where it is missing: each its own .xlsx, a folder of .csv one that is
 * named after it. `others` are further files that are to be written there.
 * @throws {UsageError} when that would be the input's own folder, or a file of that name is there already.
 */
export async function targetsIn(
  folder: string,
  input: string,
  books: readonly Book[],
  others: readonly string[],
): Promise<Target[]> {
  const made = await makeFolder(folder);
  if (made === (await folderOf(input))) throw new UsageError(PROBLEM.outIsInput(folder));
  const taken = new Set((await readdir(made)).map(caseless));
  for (const name of others) {
    if (taken.has(caseless(name))) throw new UsageError(PROBLEM.outExists(join(folder, name)));
    taken.add(caseless(name));
  }
  return books.map((book) => {
    const name = nameOf(book);
    const path = join(folder, name);
    if (taken.has(caseless(name))) throw new UsageError(PROBLEM.outExists(path));
    taken.add(caseless(name));
    return { book, path };
  });
}

/** Writes books where they are to go; answers with the paths. */
export async function writeTargets(targets: readonly Target[], progress: Progress): Promise<string[]> {
  for (const { book, path } of targets) {
    progress(PROGRESS.writingFile(path));
    await writeXlsxFile(path, book.spreadsheet);
  }
  return targets.map(({ path }) => path);
}

/** The folder by its real name, by which it is known again behind links. */
async function makeFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
    return await realpath(folder);
  } catch (error) {
    throw fileSystemProblem(error, folder, 'not-written');
  }
}

async function folderOf(input: string): Promise<string> {
  const path = await realpath(input);
  return (await stat(path)).isDirectory() ? path : dirname(path);
}

function nameOf({ path, spreadsheet }: Book): string {
  return /\.xlsx$/i.test(path) ? basename(path) : `${spreadsheet.title}.xlsx`;
}
