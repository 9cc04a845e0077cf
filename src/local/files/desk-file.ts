import { readFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { backupOf } from './replace-file';

/** Where what Google keeps beside spreadsheets lies: in a folder of books, or beside a single one. No book's name. */
export function deskFileOf(path: string, isFolder: boolean): string {
  return isFolder ? join(path, '.so-doan.json') : join(dirname(path), `.${basename(path)}.so-doan.json`);
}

/** The value that was kept; null where there is none. What can't be read is set aside, never written over. */
export async function readDeskFile(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    // Where it can't be moved, it can't be written over either.
    await rename(path, backupOf(path)).catch(() => undefined);
    return null;
  }
}
