import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sheet } from '../spreadsheet/sheet';
import { csvText } from './csv-write';
import { fileSystemProblem } from './file-problem';
import type { Book, Source } from './open-books';
import { backupOf, keepLast, replaceFile } from './replace-file';
import { stampOf } from './stamp';
import { writeXlsxFile } from './xlsx-write';

export type SaveResult = { kind: 'saved' } | { kind: 'changed-on-disk'; path: string };

/**
 * Writes a book over the files that it came from, and keeps the last version of each beside it. A file that is not the
 * one that was opened, because somebody wrote it meanwhile, is written over only where `overwrite` says so; nothing is
 * written then. A file that is gone is written anew. Rejects with `FileProblem`.
 */
export async function saveBook(book: Book, overwrite: boolean): Promise<SaveResult> {
  for (const { path, stamp } of book.sources) {
    const now = await stampOf(path);
    if (!overwrite && now !== null && now !== stamp) return { kind: 'changed-on-disk', path };
  }
  try {
    book.sources = book.isCsv ? await saveSheets(book) : await saveWorkbook(book);
  } catch (error) {
    throw fileSystemProblem(error, book.path, 'not-written');
  }
  return { kind: 'saved' };
}

async function saveWorkbook({ path, spreadsheet }: Book): Promise<Source[]> {
  await keepLast(path);
  await writeXlsxFile(path, spreadsheet);
  return [{ path, stamp: await stampOf(path) }];
}

/** Each sheet to its own .csv. A sheet that was deleted leaves its last version, under the backup's name. */
async function saveSheets({ path, spreadsheet, sources }: Book): Promise<Source[]> {
  const written: Source[] = [];
  for (const sheet of spreadsheet.sheets) {
    const known = sources.find(({ sheetId }) => sheetId === sheet.properties.id);
    const file = known?.path ?? join(path, fileNameOf(sheet));
    const form = known?.form ?? { separator: ',', bom: true, lineEnd: '\r\n' };
    await keepLast(file);
    await replaceFile(file, csvText(sheet, spreadsheet.locale, form));
    written.push({ path: file, stamp: await stampOf(file), sheetId: sheet.properties.id, form });
  }
  for (const { path: file } of sources) {
    if (!written.some((one) => one.path === file)) await rename(file, backupOf(file));
  }
  return written;
}

/** Titles may hold what names of files may not. */
function fileNameOf({ properties }: Sheet): string {
  return `${properties.title.replace(/[\\/:*?"<>|]/g, '_')}.csv`;
}
