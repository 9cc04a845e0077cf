import { readFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { backupOf } from './replace-file';

/**
 * Where what Google keeps beside spreadsheets lies: in a folder of books, or beside a single one. No book's name.
 * @param name how such a file is called, behind a point.
 */
export function deskFileOf(path: string, isFolder: boolean, name: string): string {
  return isFolder ? join(path, `.${name}`) : join(dirname(path), `.${basename(path)}.${name}`);
}

/**
 * What was kept, null where there is nothing. What can't be read is set aside, never written over: `asideAs` says where.
 * @param take makes it of JSON; throws where it is none of it.
 */
export async function readDeskFile<T>(
  path: string,
  take: (json: unknown) => T,
): Promise<{ kept: T | null; asideAs?: string }> {
  try {
    return { kept: take(JSON.parse(await readFile(path, 'utf8'))) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { kept: null };
    // Where it can't be moved, it can't be written over either.
    await rename(path, backupOf(path)).catch(() => undefined);
    return { kept: null, asideAs: backupOf(path) };
  }
}
