import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { saveBook } from '../../local/files/save-book';
import { IMPORT_FILES, PROBLEM, PROGRESS } from '../../words/command-line';
import { number } from '../../text/format';
import type { ToldImport, ToldListRow } from '../../words/told';
import { openWithList, type OpenBooks } from '../bundle';
import { DONE, type Command } from '../command';
import { textTable } from '../text-table';
import { UsageError } from '../usage-error';

/** So many rows of a kind are shown to people; `--json` has them all. */
const SHOWN = 30;

export const importCommand: Command = {
  options: { values: ['from', 'sheet', 'unit'], flags: ['apply', 'json'] },
  async run(args, { print, progress }) {
    const path = args.path('tệp hoặc thư mục');
    args.required('from');
    const books = await openWithList(path, args.folder('from') ?? '', progress);
    progress(PROGRESS.importing);
    const apply = args.flag('apply');
    const options = { sheet: args.text('sheet'), unit: args.text('unit'), apply };
    const request = { list: books.list, planId: randomUUID(), ...options };
    const told = (await books.ask('import_', request)).answer as ToldImport;
    const written = told.written ? await save(books, told.into) : null;
    print(args.flag('json') ? JSON.stringify(told) : pageOf(books.list.name, told, apply, written));
    return DONE;
  },
};

/** Writes the book that took the list in; answers with its path. */
async function save({ books }: OpenBooks, into: string): Promise<string> {
  const book = books.find(({ path }) => basename(path) === into);
  if (book === undefined) throw new Error(`No book ${into}.`);
  const saved = await saveBook(book, false);
  if (saved.kind === 'changed-on-disk') throw new UsageError(PROBLEM.changedOnDisk(saved.path));
  return book.path;
}

function pageOf(list: string, told: ToldImport, isApplied: boolean, written: string | null): string {
  const { add, change, skip, decide, columns, warnings } = told;
  const counts = [add, change, skip, decide].map((rows) => number(rows.length)) as [string, string, string, string];
  const reasons = decide.map((row) => ({
    ...row,
    told: [...row.reasons, ...row.alike.map(({ why, person }) => `${why}: ${person}`)].join('; '),
  }));
  const used = columns.filter(({ as }) => as !== null);
  const leftOut = columns.flatMap(({ header, as }) => (as === null && header !== '' ? [header] : []));
  const parts = [
    IMPORT_FILES.title(list, told.sheet, told.into),
    IMPORT_FILES.columns + used.map(({ header, as }) => IMPORT_FILES.column(header, as)).join(' · '),
    IMPORT_FILES.left(columns.length - used.length, leftOut.slice(0, SHOWN)),
    IMPORT_FILES.counts(...counts),
    section(
      IMPORT_FILES.sections.add,
      add.map((row) => ({ ...row, told: cellsOf(row) })),
    ),
    section(
      IMPORT_FILES.sections.change,
      change.map((row) => ({ ...row, told: cellsOf(row) })),
    ),
    section(IMPORT_FILES.sections.decide, reasons),
    decide.length === 0 ? '' : IMPORT_FILES.decideHint,
    listOf(IMPORT_FILES.sections.warnings, warnings),
    written === null ? (isApplied ? IMPORT_FILES.nothing : IMPORT_FILES.preview) : IMPORT_FILES.written(written),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function cellsOf({ cells }: ToldListRow): string {
  return cells
    .map(({ column, before, after }) => `${column}: ${before === '' ? '' : `${before} → `}${after}`)
    .join('; ');
}

function section(title: string, rows: readonly (ToldListRow & { readonly told: string })[]): string {
  if (rows.length === 0) return '';
  const table = textTable(rows.slice(0, SHOWN).map(({ row, key, name, told }) => [String(row), key ?? '', name, told]));
  return `${title}\n${table}${moreOf(rows)}`;
}

function listOf(title: string, texts: readonly string[]): string {
  if (texts.length === 0) return '';
  const lines = texts.slice(0, SHOWN).map((text) => `  ${text}`);
  return `${title}\n${lines.join('\n')}${moreOf(texts)}`;
}

function moreOf({ length }: readonly unknown[]): string {
  return length > SHOWN ? `\n  ${IMPORT_FILES.more(number(length - SHOWN))}` : '';
}
