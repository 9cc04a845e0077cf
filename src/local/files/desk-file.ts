import { readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { backupOf, replaceFile } from './replace-file';

/** What Google keeps beside spreadsheets, for all those in a folder. It begins with a dot: no book. */
const NAME = '.so-doan.json';

/** @param path of one of the books. */
export function deskFileOf(path: string, isFolder: boolean): string {
  return join(isFolder ? path : dirname(path), NAME);
}

/** The value that was kept; null where there is none. What can't be read is set aside, never written over. */
export async function readDeskFile(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return null;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    await rename(path, backupOf(path));
    return null;
  }
}

export function writeDeskFile(path: string, value: unknown): Promise<void> {
  return replaceFile(path, JSON.stringify(value));
}
