import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Clock } from '../local/apps-script/clock';
import { runFunction } from '../local/apps-script/run';
import { createServices } from '../local/apps-script/services';
import { bookId } from '../local/files/book-id';
import { UNCOMPUTED } from '../areas/import/cell';
import { openBooks, type Book } from '../local/files/open-books';
import type { Actor } from '../local/sheets-api/actor';
import { UncomputedFormula } from '../local/sheets-api/api-error';
import { parseRange } from '../local/spreadsheet/a1';
import type { Spreadsheet } from '../local/spreadsheet/spreadsheet';
import type { Project } from '../local/workbench/project';
import { PROBLEM, PROGRESS } from '../words/command-line';
import { packageRoot } from './package-root';
import { UsageError } from './usage-error';

/** Says on the way what is being done. */
export type Progress = (words: string) => void;

/** The books of a file or folder, open for the bundle. */
export interface OpenBooks {
  readonly books: readonly Book[];
  /**
   * Runs a function of the built bundle on the books, at the computer's time or at that of `clock`; service calls are
   * counted. What the function writes stands in `books`.
   */
  ask(
    functionName: string,
    request: object,
    clock?: Clock,
  ): Promise<{ answer: unknown; calls: Readonly<Record<string, number>> }>;
}

const DIST = 'dist';
const CODE = 'Code.js';
const MANIFEST = 'appsscript.json';

/** The script as it is pushed to Google. */
export function readProject(): Project {
  const folder = join(packageRoot(), DIST);
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const { oauthScopes, timeZone } = JSON.parse(text(MANIFEST)) as { oauthScopes: string[]; timeZone: string };
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return {
    code: text(CODE),
    fileName: CODE,
    pages: new Map(pages.map((name) => [name.replace(/\.html$/, ''), text(name)])),
    scopes: oauthScopes,
    timeZone,
  };
}

/** Whoever has the files on a computer owns them; there is no account, so there is no address. */
const OWNER: Actor = { email: '', role: 'owner' };

/**
 * Opens an .xlsx or a folder of them as one set of books.
 * @throws {FileProblem} where a file can't be read.
 */
export async function openForBundle(path: string, progress: Progress): Promise<OpenBooks> {
  return forBundle(await openAll(path, progress));
}

/** The same, with a list beside the books: a spreadsheet that the bundle may read too. */
export async function openWithList(
  path: string,
  listPath: string,
  progress: Progress,
): Promise<OpenBooks & { readonly list: BundleFile }> {
  const books = await openAll(path, progress);
  const [list, ...others] = await openAll(listPath, progress);
  if (list === undefined || others.length > 0) throw new UsageError(PROBLEM.manyLists(listPath));
  markUncomputed(list.spreadsheet);
  return { ...forBundle(books, [list]), list: fileOf(list) };
}

/** A list is read though formulas of its have no value: each stands for a cell that is told as such. */
function markUncomputed(spreadsheet: Spreadsheet): void {
  for (const sheet of spreadsheet.sheets) {
    for (let row = 0; row < sheet.formulas.height; row++) {
      for (let column = 0; column < sheet.properties.columnCount; column++) {
        if (sheet.isUncomputed(row, column)) sheet.setValue(row, column, UNCOMPUTED);
      }
    }
  }
}

/** A file as the bundle knows it. */
interface BundleFile {
  readonly id: string;
  readonly name: string;
}

function fileOf({ path }: Book): BundleFile {
  return { id: bookId(path), name: basename(path) };
}

function openAll(path: string, progress: Progress): Promise<Book[]> {
  return openBooks(path, { onProgress: (file) => progress(PROGRESS.reading(file)) });
}

/** The same for books that are at hand. */
export function forBundle(books: readonly Book[], beside: readonly Book[] = []): OpenBooks {
  const files = books.map(fileOf);
  const spreadsheets = new Map<string, Spreadsheet>(
    [...beside, ...books].map((book) => [fileOf(book).id, book.spreadsheet]),
  );
  const { code, fileName } = readProject();
  return {
    books,
    async ask(functionName, request, clock) {
      const { value, calls } = await runFunction({
        code,
        fileName,
        functionName,
        args: [{ files, ...request }],
        services: createServices(spreadsheets, {
          active: files[0]?.id ?? '',
          actor: OWNER,
          ...(clock === undefined ? {} : { clock }),
        }),
      }).catch((error: unknown) => {
        if (!(error instanceof UncomputedFormula)) throw error;
        throw new UsageError(
          PROBLEM.formulaWithoutValue(pathOf([...books, ...beside], error), error.sheet, error.cell),
        );
      });
      if (isRefusal(value)) throw new UsageError(value.refused);
      return { answer: value, calls };
    },
  };
}

/** The file that holds a formula without a value: the error knows the sheet alone. */
function pathOf(books: readonly Book[], { sheet, cell }: UncomputedFormula): string {
  const { startRow = 0, startColumn = 0 } = parseRange(cell) ?? {};
  const book = books.find(({ spreadsheet }) => spreadsheet.sheetByTitle(sheet)?.isUncomputed(startRow, startColumn));
  return book?.path ?? '';
}

function isRefusal(value: unknown): value is { refused: string } {
  return typeof value === 'object' && value !== null && 'refused' in value && typeof value.refused === 'string';
}
