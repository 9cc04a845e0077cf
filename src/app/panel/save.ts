import type { Books } from '../../judging/books';
import type { Issue } from '../../judging/issue';
import type { KeyGiver, PlanStep } from '../../judging/plan';
import type { Answer, FieldIssue, Theirs } from '../../panel-api/answer';
import type { WrittenField } from '../../panel-api/fields';
import type { Saved } from '../../panel-api/saved';
import { sameCell, textFor } from '../../sheet/typed';
import type { Cell } from '../../sheet/kinds';
import { tableOf } from '../../areas/tables';
import { messageOf } from '../../judging/issue';
import { cellOf } from '../file/table-sheet';
import { now, today } from '../clock';
import { commit } from '../commit/commit';
import type { Desk } from '../desk';
import { judge, readBooks, type NamedFile } from '../books/open-books';
import { sheetOf } from '../file/locate';
import { draftPlan } from '../commit/draft-plan';
import { named } from '../books/register-book';
import { newIssues, simulate, type Touched } from '../books/simulate';
import type { ReadFile } from '../file/read-spreadsheet';
import { withNames } from '../commit/names';

/** What a panel is about to write, planned on the books as they are. */
export interface Attempt {
  readonly action: string;
  readonly steps: readonly PlanStep[];
  readonly keys: KeyGiver;
}

/** The open file as it was read, and the books that it makes, those of other files among them. */
export interface OpenBook {
  readonly file: ReadFile;
  readonly books: Books;
}

/** The other files that a file's rules need: read once, however often it is tried. */
export type Beside = (file: ReadFile) => readonly NamedFile[];

/**
 * Writes what a panel asks for, unless the rules find a fault in the rows that it touches which was not there before:
 * the plan is tried on the books as they were read first. Warnings stop it too until the officer goes on.
 */
export function save(
  desk: Desk,
  accepted: boolean,
  plan: (book: OpenBook) => Attempt | Answer<Saved>,
  besideOf: Beside = () => [],
): Answer<Saved> {
  let beside: readonly NamedFile[] | null = null;
  let answer: Answer<Saved> = { status: 'ok', result: { plan: desk.planId, rows: [], warnings: [] } };
  commit(desk, (file) => {
    beside ??= besideOf(file);
    const read = readBooks([named(file), ...beside], today());
    const { books } = read;
    const attempt = plan({ file, books });
    if (!('steps' in attempt)) {
      answer = attempt;
      return null;
    }
    const after = simulate(file, attempt.steps);
    const found = judge(readBooks([named(after.file), ...beside], today()));
    const issues = newIssues(() => judge(read).issues(), found.issues(), after.touched);
    const stops = issues.filter(({ severity }) => severity === 'error' || !accepted);
    if (stops.length > 0) {
      answer = { status: 'issues', issues: issues.map((issue) => fieldIssue(issue, after.touched)) };
      return null;
    }
    const warnings = issues.map(messageOf);
    answer = { status: 'ok', result: { plan: desk.planId, rows: rowsOf(attempt.steps, file), warnings } };
    return draftPlan(file, withNames(file, attempt.steps, books), {
      action: attempt.action,
      actor: desk.actor,
      at: now(),
      planId: desk.planId,
      keys: attempt.keys.last,
    });
  });
  return answer;
}

/** Fields are of the row that the panel shows: the first that is touched. Faults of others are told as of the whole. */
function fieldIssue(issue: Issue, [first]: readonly Touched[]): FieldIssue {
  const { severity } = issue;
  const isShown = first !== undefined && issue.table === tableOf(first.table).title && issue.row === first.row;
  const columns = Object.entries(first === undefined ? {} : tableOf(first.table).columns);
  const property = isShown ? (columns.find(([, { header }]) => header === issue.column)?.[0] ?? null) : null;
  return { property, severity, message: messageOf(issue) };
}

function rowsOf(steps: readonly PlanStep[], file: ReadFile): Saved['rows'] {
  return steps.map((step) => {
    const sheet = sheetOf(file, step.table);
    const stands = (property: string): Cell =>
      step.kind === 'change' && sheet !== undefined ? cellOf(sheet, property, step.row) : '';
    const given = tableOf(step.table).namedBy.map((property) => step.values[property] ?? stands(property));
    return { sheet: tableOf(step.table).title, ref: String(given.find((cell) => cell !== '') ?? '') };
  });
}

/** What stands in fields now that are not as the panel read them, nor as they are to be. */
export function changedMeanwhile(
  file: ReadFile,
  table: string,
  row: number,
  fields: readonly WrittenField[],
): Theirs[] {
  const sheet = sheetOf(file, table);
  return fields.flatMap(({ property, text, seen }) => {
    const kind = tableOf(table).columns[property]?.kind;
    if (kind === undefined || sheet === undefined) return [];
    const stands = textFor(kind, cellOf(sheet, property, row));
    return sameCell(kind, stands, seen) || sameCell(kind, stands, text) ? [] : [{ property, text: stands }];
  });
}
