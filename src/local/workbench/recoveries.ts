import { basename } from 'node:path';
import { digestOnDisk } from '../files/digest';
import { leftRecoveries, readRecovery, type Recovery } from '../files/recovery';
import type { DeskBook } from './desk-book';

/** A copy that an earlier run left of a book, until a person says what becomes of it. */
export interface LeftRecovery extends Recovery {
  path: string;
  /** Whether somebody wrote the file after the copy was kept. */
  isFileNewer: boolean;
}

/**
 * The latest copy of each book that an earlier run left, by the book's id, and the names of those that can't be read. An
 * older one stays where it is until the later is settled.
 */
export async function findRecoveries(
  books: readonly DeskBook[],
): Promise<{ found: Map<string, LeftRecovery>; unreadable: string[] }> {
  const found = new Map<string, LeftRecovery>();
  const unreadable: string[] = [];
  for (const book of books) {
    for (const path of await leftRecoveries(book)) {
      const recovery = await readRecovery(path, book.spreadsheet.title);
      if (!recovery) unreadable.push(basename(path));
      else if (!found.has(book.id)) {
        const now = await digestOnDisk(book.sources.map((source) => source.path));
        found.set(book.id, { ...recovery, path, isFileNewer: now !== recovery.digest });
      }
    }
  }
  return { found, unreadable };
}
