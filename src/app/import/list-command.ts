import type { DateOrder } from '../../areas/import/cell';
import type { PersonColumn } from '../../areas/import/fields';
import type { List } from '../../areas/import/list';
import type { Question } from '../../areas/import/questions';
import type { Fields } from '../../areas/import/records';
import { fieldCalled, matchingOf, withChosen, withoutBarred } from '../../areas/import/sources';
import { messageOf } from '../../judging/issue';
import type { ImportRow } from '../../panel-api/import';
import { PEOPLE } from '../../roster/people';
import { UNITS } from '../../roster/units';
import { caseless, clean, keyOf } from '../../text/spelling';
import { fieldText, IMPORT, LEFT_OUT, LIST_WORDS, noteText } from '../../words/import';
import { REFUSAL } from '../../words/refusals';
import type { ListColumnJson, ImportJson, ListRowJson } from '../../words/json';
import { now, today } from '../clock';
import { readBooks, type BookFile } from '../books/open-books';
import { commitInParts } from '../commit/in-parts';
import { Refused } from '../refused';
import { named } from '../books/register-book';
import { NO_CACHE, readSpreadsheet, type ReadFile } from '../file/read-spreadsheet';
import { chosenList, type ChosenList } from './lists';
import { outlookOf, tasksOf, type Outlook, type Wanted } from './plan-import';
import { tellLayouts, tellOther, tellQuestion, tellRow } from './tell';

export interface ImportOptions {
  /** The sheet of the list; null for the first that has one. */
  readonly sheet: string | null;
  /** Whether all sheets that are to be seen are one list. */
  readonly allSheets: boolean;
  /** The branch of rows that name none. */
  readonly unit: string | null;
  /** Whether the branches of such rows are what their sheets are called. */
  readonly bySheet: boolean;
  /** What columns stand for: Header=Column of ĐVTN; Header= */
  readonly columns: string | null;
  /** Whether texts of an old code were read rightly. */
  readonly letters: boolean;
  /** The order of dates that are doubtful; null where nobody has said. */
  readonly dates: DateOrder | null;
}

/** A list, the file with the roster, and what is asked of both. */
interface Opened {
  readonly roster: { readonly file: BookFile; readonly content: ReadFile };
  readonly chosen: ChosenList;
  readonly wanted: Wanted;
}

/** Judges a list against the one of some files that has the roster. */
export function previewList(files: readonly BookFile[], from: BookFile, options: ImportOptions): ImportJson {
  const { roster, chosen, wanted } = openList(files, from, options);
  return tellImport(roster.file, chosen, wanted, options, outlookOf(roster.content, wanted));
}

/**
 * Writes what of a list needs nobody's decision, one part a call.
 * @returns how many rows are left.
 */
export function takeListIn(
  files: readonly BookFile[],
  from: BookFile,
  { planId, part, ...options }: ImportOptions & { readonly planId: string; readonly part: number },
): number {
  const { roster, wanted } = openList(files, from, options);
  return commitInParts(
    { id: roster.file.id, cache: NO_CACHE, actor: '', planId: `${planId}-${String(part)}` },
    { action: IMPORT.action, plan: planId, longest: 0 },
    (file) => tasksOf(file, wanted, outlookOf(file, wanted), { actor: '', at: now() }),
  );
}

function openList(files: readonly BookFile[], from: BookFile, options: ImportOptions): Opened {
  const { sheet, allSheets, unit, bySheet, columns, letters, dates } = options;
  const read = files.map((file) => ({ file, content: readSpreadsheet(file.id) }));
  const roster = read.find(({ content }) => content.sheets.some(({ name }) => name === PEOPLE.name));
  if (roster === undefined) throw new Refused(IMPORT.noRoster);
  const chosen = chosenList(from.id, { sheet, isAll: allSheets });
  const { books } = readBooks([named(roster.content)], today());
  if (unit !== null && books.find(UNITS, keyOf(unit)) === undefined) throw new Refused(REFUSAL.noUnit(unit));
  const { list } = chosen;
  const { fields } = matchingOf(books, list, LIST_WORDS);
  const wanted: Wanted = {
    source: from.name,
    list,
    fields: columns === null ? fields : withColumns(list, fields, columns),
    answers: { letters, dates: dates === null ? {} : everyDate(dates) },
    units: new Map(unit === null ? [] : chosen.titles.map((title) => [caseless(title), keyOf(unit)])),
    trustsSheets: bySheet,
    intake: null,
    decisions: new Map(),
  };
  return { roster, chosen, wanted };
}

function everyDate(order: DateOrder): Partial<Record<PersonColumn, DateOrder>> {
  return Object.fromEntries(Object.keys(PEOPLE.columns).map((column) => [column, order]));
}

/** What columns stand for, as they were guessed and as somebody said. @throws {Refused} for what is no column. */
function withColumns(list: List, fields: Fields, said: string): Fields {
  let chosen = fields;
  for (const part of said.split(';').map(clean)) {
    if (part === '') continue;
    const cut = part.lastIndexOf('=');
    if (cut < 1) throw new Refused(IMPORT.badColumns(part));
    const [header, word] = [caseless(part.slice(0, cut)), clean(part.slice(cut + 1))];
    const field = word === '' ? null : fieldCalled(word, LIST_WORDS);
    if (word !== '' && field === null) throw new Refused(IMPORT.noField(word));
    const places = list.layouts.map(({ headers }) => headers.findIndex((each) => caseless(each) === header));
    if (places.every((at) => at < 0)) throw new Refused(IMPORT.noHeader(part.slice(0, cut)));
    chosen = chosen.map((each, layout) => withChosen(each, places[layout] ?? -1, field));
  }
  return list.layouts.map(({ headers }, layout) => withoutBarred(headers, chosen[layout] ?? []));
}

function tellImport(
  into: BookFile,
  { titles, unseen, others, hidden }: ChosenList,
  wanted: Wanted,
  options: ImportOptions,
  outlook: Outlook,
): ImportJson {
  const rows = outlook.judged.map((each) => tellRow(outlook, each));
  const of = (...kinds: readonly ImportRow['kind'][]): ImportRow[] => rows.filter(({ kind }) => kinds.includes(kind));
  const { records, questions } = outlook;
  const columns = tellLayouts(outlook, wanted).flatMap(({ place, columns: each }) =>
    each.filter(({ header, isFilled }) => header !== '' || isFilled).map((column) => columnJson(place, column)),
  );
  return {
    into: into.name,
    sheet: titles[0] ?? '',
    sheets: titles,
    columns,
    add: of('new').map(rowJson),
    change: of('changed').map(rowJson),
    skip: [
      ...of('same').map(({ sheet, row, name }) => ({ sheet, row, name })),
      ...records.others.map((other) => ({ ...tellOther(other), name: '' })),
    ],
    decide: of('doubtful', 'waiting', 'wrong').map((row) => ({
      ...rowJson(row),
      reasons: row.reasons,
      alike: row.alike.map(({ ref, label, why }) => ({ key: ref === '' ? null : ref, person: label, why })),
    })),
    questions: questions.map((question) => ({ text: tellQuestion(question).text, ...optionFor(question, options) })),
    warnings: [
      ...(others.length === 0 ? [] : [IMPORT.otherLists(titles, others)]),
      ...(unseen.length === 0 ? [] : [IMPORT.unseenList(unseen)]),
      ...(hidden.length === 0 ? [] : [IMPORT.hiddenLists(hidden)]),
      ...columns.flatMap(({ header, like }) => (like === null ? [] : [IMPORT.like(header, like)])),
      ...records.notes.map(noteText),
      ...new Set(outlook.warnings.map(messageOf)),
    ],
    written: false,
  };
}

function columnJson(row: string, column: ReturnType<typeof tellLayouts>[number]['columns'][number]): ListColumnJson {
  const { header, field, at, like, why } = column;
  return {
    header,
    as: field === null ? null : fieldText(field),
    row,
    column: at,
    like: like === null ? null : fieldText(like),
    why: why === null ? null : LEFT_OUT[why],
  };
}

/** The option of the command that answers a question, and whether it was given. */
function optionFor(
  question: Question,
  { letters, dates, bySheet }: ImportOptions,
): { option: string; isAnswered: boolean } {
  switch (question.kind) {
    case 'letters':
      return { option: '--letters', isAnswered: letters };
    case 'dates':
      return { option: '--dates keep | --dates swap', isAnswered: dates !== null };
    case 'unit':
      return { option: '--by-sheet', isAnswered: bySheet };
  }
}

function rowJson({ sheet, row, ref, name, cells }: ImportRow): ListRowJson {
  const cellsJson = cells.map(({ table, header, before, after }) => ({
    ...(table === '' ? {} : { table }),
    column: header,
    before,
    after,
  }));
  return { sheet, row, key: ref === '' ? null : ref, name, cells: cellsJson };
}
