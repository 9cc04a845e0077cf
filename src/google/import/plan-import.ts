import { POSSIBLE_DUPLICATE } from '../../areas/people/duplicates';
import type { Books } from '../../judging/books';
import { factsOf, type Issue } from '../../judging/issue';
import { LIST_FIELDS, type ListField } from '../../domain/import/columns';
import { judgeList, rowSteps, unitSteps, unitsWanted, type Judged, type Options } from '../../domain/import/judge-list';
import { fingerprint } from '../../areas/forms/print';
import { recordsOf, type List } from '../../domain/import/records';
import { fieldHeader, rememberSteps } from '../../domain/import/sources';
import { openOn } from '../../roster/tree';
import type { Hand } from '../../areas/people/commands';
import { KeyGiver, type PlanStep } from '../../judging/plan';
import type { ImportPreview } from '../../panel-api/requests';
import { tableOf } from '../../areas/tables';
import { PEOPLE } from '../../roster/people';
import { keyOf } from '../../text/spelling';
import { IMPORT, LIST_WORDS } from '../../words/import';
import { today } from '../clock';
import { judge, readBooks } from '../open-books';
import type { Task, Tasks } from '../parts';
import { Refused } from '../refused';
import { named } from '../register-book';
import { newIssues, simulate } from '../simulate';
import type { ReadFile } from '../spreadsheet-store';
import { UNITS } from '../../roster/units';

/** A list with what its columns stand for, and how it is to be taken in. */
export interface Wanted extends Options {
  /** What the list is called: a sheet's title or a file's name. */
  readonly source: string;
  readonly list: List;
  readonly fields: readonly (ListField | null)[];
}

/** A list judged against a file: what would be written, and what keeps rows from it. */
export interface Outlook {
  readonly books: Books;
  readonly judged: readonly Judged[];
  /** Faults of rows that the rules would find: by the list's row number. Such rows are not written. */
  readonly wrong: ReadonlyMap<number, readonly Issue[]>;
  /** What the rules would ask an officer to look at. */
  readonly warnings: readonly Issue[];
  /** Rows of the list that name nobody. */
  readonly left: readonly number[];
  /** Branches that would be founded: names by codes. */
  readonly founded: ReadonlyMap<string, string>;
}

/**
 * Judges a list by the rules of the register: its rows are tried on the file as it was read.
 * @throws {Refused} where the columns name nobody, or the file has no roster.
 */
export function outlookOf(file: ReadFile, wanted: Wanted): Outlook {
  refuseColumns(wanted.fields);
  const read = readBooks([named(file)], today());
  const { books } = read;
  if (!books.has(PEOPLE) || !books.has(UNITS)) throw new Refused(IMPORT.noRoster);
  refuseIntake(books, wanted);
  const { listed, left } = recordsOf(wanted.list, wanted.fields);
  const judged = judgeList(books, listed, wanted);
  const active = judged.filter(({ verdict }) => verdict === 'new' || verdict === 'changed');
  const tried = trial(books, file, active, wanted);
  const after = simulate(file, tried.steps);
  const found = judge(readBooks([named(after.file)], today()));
  const issues = newIssues(() => judge(read).issues(), found.issues(), after.touched);
  const rowOf = new Map(
    after.touched.map(({ table, row, step }) => [`${tableOf(table).title} ${String(row)}`, tried.rowOf.get(step)]),
  );
  const wrong = new Map<number, Issue[]>();
  const warnings: Issue[] = [];
  for (const issue of issues) {
    const row = rowOf.get(`${issue.table ?? ''} ${String(issue.row)}`);
    if (issue.severity === 'warning' && !wasAsked(issue, rowOf)) warnings.push(issue);
    if (issue.severity === 'error' && row !== undefined) wrong.set(row, [...(wrong.get(row) ?? []), issue]);
  }
  return { books, judged, wrong, warnings, left, founded: foundedFor(books, fitRows({ judged, wrong }), wanted) };
}

/** Whom of the roster a row may be was asked already; that two rows may be one was not. */
function wasAsked(issue: Issue, rowOf: ReadonlyMap<string, unknown>): boolean {
  const alike = factsOf(POSSIBLE_DUPLICATE, issue);
  return alike !== null && !rowOf.has(`${PEOPLE.title} ${String(alike.row)}`);
}

function refuseColumns(fields: readonly (ListField | null)[]): void {
  const chosen = fields.filter((field) => field !== null);
  const twice = chosen.find((field, index) => chosen.indexOf(field) !== index);
  if (twice !== undefined) throw new Refused(IMPORT.twice(fieldHeader(twice, LIST_WORDS)));
  if (!chosen.includes('fullName') && !chosen.includes('givenName')) throw new Refused(IMPORT.noName);
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
  const rowOf = new Map<PlanStep, number>();
  for (const each of rows) {
    for (const step of rowSteps(each, { ...wanted, founded }, keys, hand)) rowOf.set(step, each.row);
  }
  const units = wanted.intake === null ? [] : unitSteps(founded, wanted.intake);
  return { steps: [...units, ...rowOf.keys()], rowOf };
}

/** The rows of a list that are written: neither wrong nor waiting for anybody. */
function fitRows({ judged, wrong }: Pick<Outlook, 'judged' | 'wrong'>): Judged[] {
  return judged.filter(({ row, verdict }) => (verdict === 'new' || verdict === 'changed') && !wrong.has(row));
}

/** By what it is known that a list, and what would be written of it, are as an officer saw them. */
export function printOf({ list }: Wanted, outlook: Outlook): ImportPreview['seen'] {
  const rows = fitRows(outlook).map(({ row, values, person, changes }) => [row, person?.key, changes, values]);
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
  return { tasks: rows.length === 0 || first.length === 0 ? tasks : [() => first, ...tasks], keys };
}

/** The fields that an officer may choose from. */
export function fieldChoices(): { field: ListField; header: string }[] {
  return LIST_FIELDS.map((field) => ({ field, header: fieldHeader(field, LIST_WORDS) }));
}
