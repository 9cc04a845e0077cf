import { access, writeFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { writeWorkbook } from '../local/files/library';
import { fileSystemProblem } from '../local/files/file-problem';
import { csvLines } from '../text/csv';
import type { Cell } from '../sheet/kinds';
import { PROBLEM } from '../words/command-line';
import { UsageError } from './usage-error';

type Row = Readonly<Record<string, Cell>>;

/**
 * Writes rows to a new .csv or .xlsx. Texts stay texts: whatever would be read as a formula in a .csv gets an
 * apostrophe before it.
 * @throws {UsageError} for another ending, and for a file that is there already.
 */
export async function writeRows(path: string, title: string, rows: readonly Row[]): Promise<void> {
  const ending = extname(path).toLowerCase();
  if (ending !== '.csv' && ending !== '.xlsx') throw new UsageError(PROBLEM.rowsEnding(path));
  if (await exists(path)) throw new UsageError(PROBLEM.rowsExist(path));
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row) => headers.map((header) => row[header] ?? null));
  const content = ending === '.csv' ? csvLines([headers, ...cells]) : await workbookOf(title, [headers, ...cells]);
  try {
    await writeFile(path, content, { flag: 'wx' });
  } catch (error) {
    throw fileSystemProblem(error, dirname(path), 'not-written');
  }
}

function workbookOf(title: string, rows: Cell[][]): Promise<Uint8Array> {
  return writeWorkbook({ sheets: [{ name: title.slice(0, 31), rows }] });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
