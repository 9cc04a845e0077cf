import { POSSIBLE_DUPLICATE } from '../../areas/people/duplicates';
import type { Books } from '../../judging/books';
import { factsOf, messageOf, type Issue } from '../../judging/issue';
import { withinRegister } from '../../areas/import/columns';
import { columnOf, LIST_FIELDS, type ListField, type PersonColumn } from '../../areas/import/fields';
import { judgeList, rowSteps, unitSteps, unitsWanted, type Judged, type Options } from '../../areas/import/judge-list';
import type { List } from '../../areas/import/list';
import { Matcher, unitFinder } from '../../areas/import/match';
import { questionsOf, type Question } from '../../areas/import/questions';
import { recordsOf, type Answers, type Fields, type Records } from '../../areas/import/records';
import { rememberSteps } from '../../areas/import/sources';
import { doubtfulDates } from '../../areas/import/turned-dates';
import { fingerprint } from '../../areas/forms/fingerprint';
import { openOn } from '../../roster/tree';
import type { Hand } from '../../areas/people/commands';
import { KeyGiver, type PlanStep } from '../../judging/plan';
import type { ImportPreview } from '../../panel-api/import';
import { tableOf } from '../../areas/tables';
import { PEOPLE } from '../../roster/people';
import { caseless, keyOf } from '../../text/spelling';
import { faultText, fieldText, IMPORT, LIST_WORDS } from '../../words/import';
import { REFUSAL } from '../../words/refusals';
import { today } from '../clock';
import { judge, readBooks } from '../books/open-books';
import type { Task, Tasks } from '../commit/in-parts';
import { sheetOf } from '../file/locate';
import { Refused } from '../refused';
import { named } from '../books/register-book';
import { newIssues, simulate } from '../books/simulate';
import type { ReadFile } from '../file/read-spreadsheet';
import { UNITS } from '../../roster/units';

/** A list with what its columns stand for, and how it is to be taken in. */
export interface Wanted extends Options {
  /** What the list is called: a sheet's title or a file's name. */
  readonly source: string;
  readonly list: List;
  readonly fields: Fields;
  readonly answers: Answers;
  /** Branches of rows that name none, by the titles of sheets, as a person has said. */
  readonly units: ReadonlyMap<string, string>;
  /** Whether such rows are of the branch that their sheet is called after. */
  readonly trustsSheets: boolean;
}

/** A list judged against a file: what would be written, and what keeps rows from it. */
export interface Outlook {
  readonly file: ReadFile;
  readonly books: Books;
  readonly judged: readonly Judged[];
  /** Why rows are not written, though they are clear: by their ids. */
  readonly wrong: ReadonlyMap<string, readonly string[]>;
  /** What rows write, by their ids. */
  readonly steps: ReadonlyMap<string, readonly PlanStep[]>;
  /** What the rules would ask an officer to look at. */
  readonly warnings: readonly Issue[];
  /** Rows that name nobody, and what else is to be said of the list. */
  readonly records: Records;
  readonly questions: readonly Question[];
  /** Branches that would be founded: names by codes. */
  readonly founded: ReadonlyMap<string, string>;
}

/** Whether the register has a column for something. */
export function hasColumn(books: Books): (column: PersonColumn) => boolean {
  // A key is looked for, never written.
  return (column) => column === 'key' || books.hasColumn(PEOPLE, column);
}

/**
 * Judges a list by the rules of the register: its rows are tried on the file as it was read.
 * @throws {Refused} where the columns name nobody, no row does, or the file has no roster.
 */
export function outlookOf(file: ReadFile, wanted: Wanted): Outlook {
  refuseColumns(wanted.fields);
  const read = readBooks([named(file)], today());
  const { books } = read;
  if (!books.has(PEOPLE) || !books.has(UNITS)) throw new Refused(IMPORT.noRoster);
  refuseIntake(books, wanted);
  const { records, questions } = readList(books, wanted);
  if (records.listed.length === 0) throw new Refused(IMPORT.nobody(wanted.list.layouts[0]?.sheet ?? wanted.source));
  const judged = judgeList(books, records.listed, wanted);
  const active = judged.filter(isClear);
  const tried = trial(books, file, active, wanted);
  const after = simulate(file, tried.steps);
  const found = judge(readBooks([named(after.file)], today()));
  const issues = newIssues(() => judge(read).issues(), found.issues(), after.touched);
  const idOf = new Map(
    after.touched.map(({ table, row, step }) => [`${tableOf(table).title} ${String(row)}`, tried.idOf.get(step)]),
  );
  const wrong = new Map<string, string[]>();
  const refuse = (id: string, why: string): unknown => wrong.set(id, [...(wrong.get(id) ?? []), why]);
  for (const { id, faults } of active) for (const fault of faults) refuse(id, faultText(fault));
  for (const [step, id] of tried.idOf) {
    if (sheetOf(file, step.table) === undefined) refuse(id, REFUSAL.noSheet(tableOf(step.table).title));
  }
  const warnings: Issue[] = [];
  for (const issue of issues) {
    const id = idOf.get(`${issue.table ?? ''} ${String(issue.row)}`);
    if (issue.severity === 'warning' && !wasAsked(issue, idOf)) warnings.push(issue);
    if (issue.severity === 'error' && id !== undefined) refuse(id, messageOf(issue));
  }
  const founded = foundedFor(books, fitRows({ judged, wrong }), wanted);
  return { file, books, judged, wrong, steps: stepsById(tried.idOf), warnings, records, questions, founded };
}

/** The rows of a list as records, and what a person has to say before some are taken. */
function readList(books: Books, { list, fields, answers, units, trustsSheets, intake }: Wanted) {
  const within = withinRegister(fields, hasColumn(books));
  const doubtful = doubtfulDates(list, within);
  const open = doubtful.filter(({ column }) => answers.dates[column] === undefined);
  const matcher = new Matcher(books);
  const unitOf = unitFinder(books);
  const records = recordsOf(list, within, {
    answers,
    doubtful: new Set(open.map(({ column }) => column)),
    unitOf,
    unitOfSheet: (sheet) => units.get(caseless(sheet)) ?? (trustsSheets ? unitOf(sheet) : null),
    isFounding: intake !== null,
    isKey: (key) => matcher.byKey(keyOf(key)) !== undefined,
  });
  return { records, questions: questionsOf(list, records.listed, doubtful) };
}

/** Whether it is known what a row writes. */
function isClear({ verdict }: Judged): boolean {
  return verdict === 'new' || verdict === 'changed';
}

function stepsById(idOf: ReadonlyMap<PlanStep, string>): Map<string, PlanStep[]> {
  const steps = new Map<string, PlanStep[]>();
  for (const [step, id] of idOf) {
    const own = steps.get(id);
    if (own === undefined) steps.set(id, [step]);
    else own.push(step);
  }
  return steps;
}

/** Whom of the roster a row may be was asked already; that two rows may be one was not. */
function wasAsked(issue: Issue, idOf: ReadonlyMap<string, unknown>): boolean {
  const alike = factsOf(POSSIBLE_DUPLICATE, issue);
  return alike !== null && !idOf.has(`${PEOPLE.title} ${String(alike.row)}`);
}

function refuseColumns(fields: Fields): void {
  for (const chosen of fields.map((each) => each.filter((field) => field !== null))) {
    const twice = chosen.find((field, index) => chosen.indexOf(field) !== index);
    if (twice !== undefined) throw new Refused(IMPORT.twice(fieldText(twice)));
    if (!chosen.some((field) => columnOf(field) === 'fullName')) throw new Refused(IMPORT.noName);
  }
}

function refuseIntake(books: Books, { intake }: Wanted): void {
  if (intake === null) return;
  const parent = books.find(UNITS, keyOf(intake.parent));
  const isAbove = parent?.level === 'Liên chi đoàn' || parent?.level === 'Đoàn cơ sở';
  if (parent === undefined || !isAbove || openOn(parent, books.today) === false)
    throw new Refused(IMPORT.noParent(intake.parent));
}

function foundedFor(books: Books, rows: readonly Judged[], { intake }: Wanted): ReadonlyMap<string, string> {
  return intake === null ? new Map() : unitsWanted(books, rows);
}

/** All steps of some rows, and of which row each is; keys are tried and forgotten. */
function trial(books: Books, file: ReadFile, rows: readonly Judged[], wanted: Wanted) {
  const keys = new KeyGiver(books, file.state?.keys ?? {});
  const founded = foundedFor(books, rows, wanted);
  const hand: Hand = { actor: '', at: today() };
  const idOf = new Map<PlanStep, string>();
  for (const each of rows) {
    for (const step of rowSteps(each, { ...wanted, founded }, keys, hand)) idOf.set(step, each.id);
  }
  const units = wanted.intake === null ? [] : unitSteps(founded, wanted.intake);
  return { steps: [...units, ...idOf.keys()], idOf };
}

/** The rows of a list that are written: neither wrong nor waiting for anybody. */
function fitRows({ judged, wrong }: Pick<Outlook, 'judged' | 'wrong'>): Judged[] {
  return judged.filter((each) => isClear(each) && !wrong.has(each.id));
}

/** By what it is known that a list, and what would be written of it, are as an officer saw them. */
export function seenOf({ list }: Wanted, outlook: Outlook): ImportPreview['seen'] {
  const rows = fitRows(outlook).map(({ id, values, person, changes }) => [id, person?.key, changes, values]);
  return { list: printOfList(list), rows: fingerprint(JSON.stringify(rows)) };
}

export function printOfList(list: List): string {
  return fingerprint(JSON.stringify(list));
}

/** What is to be written of a list: branches first, and what its columns stand for. */
export function tasksOf(file: ReadFile, wanted: Wanted, outlook: Outlook, hand: Hand): Tasks {
  const { books, founded } = outlook;
  const keys = new KeyGiver(books, file.state?.keys ?? {});
  const first: PlanStep[] = [
    ...(wanted.intake === null ? [] : unitSteps(founded, wanted.intake)),
    ...rememberSteps(books, wanted.source, wanted.list, wanted.fields, LIST_WORDS, hand.at),
  ];
  const rows = fitRows(outlook);
  const tasks = rows.map(
    (each): Task =>
      () =>
        rowSteps(each, { ...wanted, founded }, keys, hand),
  );
  return { tasks: rows.length === 0 || first.length === 0 ? tasks : [() => first, ...tasks], keys, books };
}

/** The fields that an officer may choose from. */
export function fieldChoices(): { field: ListField; header: string }[] {
  return LIST_FIELDS.map((field) => ({ field, header: fieldText(field) }));
}
