import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { saveBook } from '../../local/files/save-book';
import { number } from '../../text/format';
import { IMPORT_FILES, PROBLEM, PROGRESS } from '../../words/command-line';
import type { ListColumnJson, ImportJson, ListRowJson } from '../../words/json';
import type { Arguments } from '../arguments';
import { openWithList, type OpenBooks, type Progress } from '../bundle';
import { DONE, type Command } from '../command';
import { lossesOf, lossNotes, notesSection, unreadNotes } from '../file-notes';
import { textTable } from '../text-table';
import { UsageError } from '../usage-error';

/** So many lines that are not to be written are shown to people; `--json` has them all. */
const SHOWN = 30;

export const importCommand: Command = {
  options: {
    values: ['from', 'sheet', 'unit', 'columns', 'dates'],
    flags: ['all-sheets', 'by-sheet', 'letters', 'apply', 'json'],
  },
  async run(args, { print, progress, warn }) {
    const path = args.path('tệp hoặc thư mục');
    args.required('from');
    const books = await openWithList(path, args.folder('from') ?? '', progress);
    progress(PROGRESS.importing);
    const request = {
      list: books.list,
      sheet: args.text('sheet'),
      allSheets: args.flag('all-sheets'),
      unit: args.text('unit'),
      bySheet: args.flag('by-sheet'),
      columns: args.text('columns'),
      letters: args.flag('letters'),
      dates: orderIn(args),
    };
    const preview = (await books.ask('import_', request)).answer as ImportJson;
    const apply = args.flag('apply');
    const isWritten = apply && preview.add.length + preview.change.length > 0;
    const losses = lossesOf(books.books.filter((book) => basename(book.path) === preview.into));
    const notes = [...(await unreadNotes(path)), ...lossNotes(losses)];
    if (isWritten) for (const note of lossNotes(losses)) warn(note);
    const written = isWritten ? await takeIn(books, request, preview, progress) : null;
    const json: ImportJson = { ...preview, written: isWritten };
    const page = [pageOf(books.list.name, json, apply, written), ...notesSection(notes)].join('\n\n');
    print(args.flag('json') ? JSON.stringify({ ...json, ...(notes.length === 0 ? {} : { losses, notes }) }) : page);
    return DONE;
  },
};

function orderIn(args: Arguments): 'keep' | 'swap' | null {
  const order = args.text('dates');
  if (order !== null && order !== 'keep' && order !== 'swap') throw new UsageError(PROBLEM.badOrder(order));
  return order;
}

/** Writes part by part into the book that takes the list in; answers with its path. */
async function takeIn(
  books: OpenBooks,
  request: object,
  { into, add, change }: ImportJson,
  progress: Progress,
): Promise<string> {
  const all = add.length + change.length;
  const planId = randomUUID();
  let left = all;
  for (let part = 1; left > 0; part++) {
    progress(PROGRESS.writingRows(number(all - left), number(all)));
    const { answer } = await books.ask('takeIn_', { ...request, planId, part });
    left = (answer as { readonly left: number }).left;
  }
  const book = books.books.find(({ path }) => basename(path) === into);
  if (book === undefined) throw new Error(`No book ${into}.`);
  const saved = await saveBook(book, false);
  if (saved.kind === 'changed-on-disk') throw new UsageError(PROBLEM.changedOnDisk(saved.path));
  return book.path;
}

function pageOf(list: string, preview: ImportJson, isApplied: boolean, written: string | null): string {
  const { add, change, skip, decide, columns, questions, warnings } = preview;
  const same = skip.filter(({ text }) => text === undefined);
  const counts = [add, change, same, decide].map((rows) => number(rows.length)) as [string, string, string, string];
  const isOfSheets = preview.sheets.length > 1;
  const reasons = decide.map((row) => {
    const why = [...row.reasons, ...row.alike.map(({ why: like, person }) => `${like}: ${person}`)].join('; ');
    return { ...row, about: `${why}${why === '' ? '' : ' – '}${cellsOf(row)}` };
  });
  const others = skip.flatMap(({ sheet, row, text }) =>
    text === undefined ? [] : [`${isOfSheets ? `${sheet} · ` : ''}${IMPORT_FILES.row(row, text)}`],
  );
  const open = questions.filter(({ isAnswered }) => !isAnswered);
  const parts = [
    IMPORT_FILES.title(list, preview.sheets, preview.into),
    ...columnsText(columns),
    IMPORT_FILES.counts(...counts),
    listOf(
      IMPORT_FILES.sections.questions,
      open.map(({ text, option }) => IMPORT_FILES.question(text, option)),
    ),
    section(IMPORT_FILES.sections.add, add.map(withCells), isOfSheets),
    section(IMPORT_FILES.sections.change, change.map(withCells), isOfSheets),
    add.length + change.length === 0 ? '' : IMPORT_FILES.system,
    section(IMPORT_FILES.sections.decide, reasons, isOfSheets),
    decide.length === 0 ? '' : IMPORT_FILES.decideHint,
    listOf(IMPORT_FILES.sections.others, others),
    listOf(IMPORT_FILES.sections.warnings, warnings),
    written === null ? (isApplied ? IMPORT_FILES.nothing : IMPORT_FILES.preview) : IMPORT_FILES.written(written),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** What the columns stand for, by the rows of their headers. */
function columnsText(columns: readonly ListColumnJson[]): string[] {
  const rows = [...new Set(columns.map(({ row }) => row))];
  return rows.flatMap((place) => {
    const own = columns.filter(({ row }) => row === place);
    const used = own.flatMap(({ header, as }) => (as === null ? [] : [IMPORT_FILES.column(header, as)]));
    const left = own.flatMap(({ header, as, column, why }) =>
      as === null ? [IMPORT_FILES.leftColumn(header, column, why)] : [],
    );
    const title = rows.length === 1 ? IMPORT_FILES.columns : IMPORT_FILES.columnsAt(place);
    return [title + used.join(' · '), IMPORT_FILES.left(left)];
  });
}

function withCells(row: ListRowJson): ListRowJson & { readonly about: string } {
  return { ...row, about: cellsOf(row) };
}

function cellsOf({ cells }: ListRowJson): string {
  return cells
    .map(({ table, column, before, after }) => {
      const what = table === undefined ? column : `${table} › ${column}`;
      return `${what}: ${before === '' ? '' : `${before} → `}${after}`;
    })
    .join('; ');
}

function section(
  title: string,
  rows: readonly (ListRowJson & { readonly about: string })[],
  isOfSheets: boolean,
): string {
  if (rows.length === 0) return '';
  const lines = rows.map(({ sheet, row, key, name, about }) => [
    isOfSheets ? `${sheet}!${String(row)}` : String(row),
    key ?? '',
    name,
    about,
  ]);
  return `${title}\n${textTable(lines)}`;
}

function listOf(title: string, texts: readonly string[]): string {
  if (texts.length === 0) return '';
  const lines = texts.slice(0, SHOWN).map((text) => `  ${text}`);
  const more = texts.length > SHOWN ? `\n  ${IMPORT_FILES.more(number(texts.length - SHOWN))}` : '';
  return `${title}\n${lines.join('\n')}${more}`;
}
