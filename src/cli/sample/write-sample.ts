import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileSystemProblem } from '../../local/files/file-problem';
import { writeXlsxFile } from '../../local/files/xlsx/write';
import { SheetsApi } from '../../local/sheets-api/service';
import { Spreadsheet } from '../../local/spreadsheet/spreadsheet';
import { dressRequests } from '../../sheet/dress';
import { date, type Cell } from '../../sheet/kinds';
import type { Table } from '../../sheet/table';
import { tableOf } from '../../areas/tables';
import { SYSTEM_TABLES } from '../../sheet/system-tables';
import { headerNote } from '../../words/headers';
import { makeSample, SAMPLE_FILES, type SampleBook, type SampleOptions } from './make-sample';

/** Rows that are dressed beyond those that are filled. */
const EMPTY_ROWS = 500;

/** Writes the sample into a folder, made where it is missing: one .xlsx per file. Returns their paths. */
export async function writeSample(folder: string, options: SampleOptions): Promise<string[]> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw fileSystemProblem(error, folder, 'not-written');
  }
  const paths: string[] = [];
  for (const book of makeSample(options)) {
    const path = join(folder, book.fileName);
    await writeXlsxFile(path, sampleSpreadsheet(book));
    paths.push(path);
  }
  return paths;
}

/** The first of the sample's files that a folder has already: it may hold somebody's work. */
export function sampleFileIn(folder: string): string | null {
  return SAMPLE_FILES.map((name) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** One of the sample's files as a spreadsheet: every sheet made and dressed as set-up does, then filled. */
export function sampleSpreadsheet(book: SampleBook): Spreadsheet {
  const spreadsheet = new Spreadsheet(book.title);
  const api = new SheetsApi(new Map([[book.file, spreadsheet]]));
  const sheets = [
    ...book.tables.map(({ name, rows }) => ({ table: tableOf(name), rows })),
    ...SYSTEM_TABLES.filter((table: Table) => table.home === 'every' || table.home === book.file).map(
      (table: Table) => ({ table, rows: [] }),
    ),
  ];
  const requests = sheets.flatMap(({ table, rows }) =>
    dressRequests(table, { noteOf: headerNote, rowCount: Math.max(1000, rows.length + EMPTY_ROWS) }),
  );
  api.batchUpdate(book.file, { requests });
  for (const { table, rows } of sheets) fill(spreadsheet, table, rows);
  return spreadsheet;
}

/** In bulk: a request of that many cells would be refused by Google, and is slow here. */
function fill(spreadsheet: Spreadsheet, table: Table, rows: readonly Readonly<Record<string, Cell>>[]): void {
  const properties = Object.keys(table.columns);
  const header = Object.values(table.columns).map((column): Cell => column.header);
  const cells = rows.map((row) => properties.map((property) => row[property] ?? null));
  const sheet = spreadsheet.sheetById(table.sheetId);
  sheet?.load([header, ...cells]);
  // What is typed there stays a text; the whole dates that we write are shown as dates.
  Object.values(table.columns).forEach(({ kind }, column) => {
    if (kind.name !== 'imprecise-date') return;
    const box = { startRow: 1, endRow: cells.length + 1, startColumn: column, endColumn: column + 1 };
    sheet?.formats.update(box, (format) => ({ ...format, numberFormat: { type: 'DATE', pattern: date.format } }));
  });
}
