import type { Circumstances, Outcome } from '../../areas/forms/answer';
import { isConcernOf, speakerOf } from '../../areas/forms/concern';
import { outcomeOf } from '../../areas/forms/outcome';
import { KeyGiver, type PlanStep } from '../../judging/plan';
import type { Books } from '../../judging/books';
import type { Cell } from '../../sheet/kinds';
import { FORM_ANSWERS, FORM_WORDS, refusalWords } from '../../words/forms';
import { type Concern, CONCERNS } from '../../areas/care/tables';
import { type Suggestion, SUGGESTIONS } from '../../areas/forms/table';
import { batchGet, statusOf } from '../file/api';
import { now, today } from '../clock';
import { commit, type Draft } from '../commit/commit';
import { orNull, type Desk } from '../desk';
import { judge, readBooks } from '../books/open-books';
import { draftPlan } from '../commit/draft-plan';
import { named } from '../books/register-book';
import { newIssues, simulate } from '../books/simulate';
import { cachedLayout, readSpreadsheet, type FileLayout, type ReadFile } from '../file/read-spreadsheet';
import { withNames } from '../commit/names';
import {
  answersIn,
  dressRequests,
  stateChanges,
  undressRequests,
  wholeOf,
  type AnswerSheet,
  type Response,
  type Stated,
} from './answer-sheet';
import { consentSteps } from './consent';
import { madeForms, openMeetings, versionAt, type MadeForm } from './made-forms';
import { ports } from '../ports/ports';
import { PEOPLE } from '../../roster/people';

/** What a sweep did. */
export interface Swept {
  readonly taken: number;
  readonly refused: number;
  /** Forms whose answers can't be read: their sheet is gone, or the column of a question that is needed. */
  readonly lost: readonly string[];
}

/** So many responses of a form are taken in one commit. */
const BATCH = 200;
/** A run ends at six minutes; the next one goes on where this one stopped. */
const LONGEST_RUN = 4 / 1440;

/**
 * Takes every response that was not taken yet, and every one that was revised since, whatever event came or did not:
 * pass after pass, each one commit, until a pass finds none. `again` looks at those too that were refused: the books may
 * have what they lacked.
 */
export function sweep(desk: Desk, again = false): Swept {
  const forms = madeForms(desk.id);
  const begun = now();
  const swept: Pass = { taken: 0, refused: 0, lost: [] };
  for (let pass = 0; forms.length > 0 && now() - begun < LONGEST_RUN; pass++) {
    const found: Pass = { taken: 0, refused: 0, lost: [] };
    const planId = `${desk.planId}.${String(pass)}`;
    const written = commit({ ...desk, planId }, (file) => {
      Object.assign(found, { taken: 0, refused: 0 });
      return draft({ ...desk, planId }, file, forms, found, again && pass === 0);
    });
    swept.taken += found.taken;
    swept.refused += found.refused;
    swept.lost = found.lost;
    // What was only written down anew beside an answer is no reason to look again.
    if (written === null || found.taken + found.refused === 0) break;
  }
  return swept;
}

interface Pass {
  taken: number;
  refused: number;
  lost: readonly string[];
}

/** A response, and what is to become of it. */
interface Judged {
  readonly sheet: AnswerSheet;
  readonly response: Response;
  readonly outcome: Outcome;
}

function draft(desk: Desk, file: ReadFile, forms: readonly MadeForm[], found: Pass, again: boolean): Draft | null {
  const sheets = presentAnswers(desk, file, forms);
  found.lost = forms
    .filter(({ name }) => !sheets.some(({ form }) => form === name))
    .map(({ name }) => FORM_WORDS[name].title);
  const todo = sheets.flatMap((sheet) =>
    sheet.responses
      .filter((response) => isNews(response, again))
      .sort((a, b) => a.sentAt - b.sentAt)
      .slice(0, BATCH)
      .map((response) => ({ sheet, response })),
  );
  if (todo.length === 0) return null;
  const { judged, keys, books } = judgeAll(desk, file, todo);
  const steps: PlanStep[] = [];
  const stated = new Map<AnswerSheet, Stated[]>();
  for (const { sheet, response, outcome } of judged) {
    const { row, revision, known } = response;
    const reason = 'refused' in outcome ? refusalWords(outcome.refused) : '';
    const ref = 'refused' in outcome ? '' : outcome.ref;
    if ('refused' in outcome) found.refused += 1;
    else {
      if (outcome.steps.length > 0) found.taken += 1;
      steps.push(...outcome.steps, ...consent(forms, { sheet, response, outcome }, books));
    }
    if (known.revision === revision && known.reason === reason) continue;
    stated.set(sheet, [...(stated.get(sheet) ?? []), { row, revision, ref, reason }]);
  }
  if (stated.size === 0) return null;
  // Without a plan's id in the log: what members sent is not for an officer's Hoàn tác.
  const occasion = { action: FORM_ANSWERS.log, actor: desk.actor, at: now(), planId: '' };
  const plan = draftPlan(file, withNames(file, steps, books), { ...occasion, keys: keys.last });
  const changes = [...stated].flatMap(([sheet, lines]) => stateChanges(sheet, lines));
  const dressed = [...stated.keys()];
  return {
    ...plan,
    changes: [...plan.changes, ...changes],
    requests: dressed.flatMap(dressRequests),
    requestsBack: dressed.flatMap(undressRequests),
    changesLayout: sheets.some(({ isNew }) => isNew),
  };
}

/** Whether a response was not taken yet as it is now; one that was refused is looked at again when it was mended. */
function isNews({ known, revision }: Response, again: boolean): boolean {
  return known.revision !== revision || (again && known.reason !== '');
}

type Todo = Pick<Judged, 'sheet' | 'response'>;

interface All {
  readonly judged: readonly Judged[];
  readonly keys: KeyGiver;
  readonly books: Books;
}

/** What becomes of each; what would be written at once, but the rules find a fault in it, waits for an officer instead. */
function judgeAll(desk: Desk, file: ReadFile, todo: readonly Todo[]): All {
  const read = readBooks([named(file)], today());
  const { books } = read;
  const denied = new Set<Response>();
  for (;;) {
    const keys = new KeyGiver(books, file.state?.keys ?? {});
    const judged = judgeOnce(desk, books, keys, todo, denied);
    const direct = judged.flatMap(({ response, outcome }) =>
      'refused' in outcome || outcome.steps.length < 2 ? [] : outcome.steps.map((step) => ({ response, step })),
    );
    if (direct.length === 0) return { judged, keys, books };
    const after = simulate(
      file,
      direct.map(({ step }) => step),
    );
    const issues = newIssues(
      () => judge(read).issues(),
      judge(readBooks([named(after.file)], today())).issues(),
      after.touched,
    );
    const errors = issues.filter(({ severity }) => severity === 'error');
    const faulty = after.touched
      .filter((touched) => newIssues(() => [], errors, [touched]).length > 0)
      .map(({ step }) => step);
    if (faulty.length === 0) return { judged, keys, books };
    for (const { response, step } of direct) if (faulty.includes(step)) denied.add(response);
  }
}

function judgeOnce(
  desk: Desk,
  books: Books,
  keys: KeyGiver,
  todo: readonly Todo[],
  denied: ReadonlySet<Response>,
): Judged[] {
  const hand = { actor: desk.actor, at: now() };
  const open = openMeetings(desk.id);
  const seen = new Set<string>();
  return todo.flatMap(({ sheet, response }): Judged[] => {
    const suggestion = suggestionOf(books, sheet, response);
    // A sheet was sorted while it was written to: the row lost what stood beside it.
    if (suggestion?.revision === response.revision) {
      return [{ sheet, response, outcome: { ref: suggestion.key ?? '', about: '', steps: [] } }];
    }
    const before = sheet.form === 'concern' ? concernOf(books, sheet, response, hand) : suggestion;
    const setting: Circumstances = { books, keys, hand, open, before, mayWrite: !denied.has(response) };
    const outcome = outcomeOf(sheet.form, response, setting);
    if ('refused' in outcome) return [{ sheet, response, outcome }];
    // The second about the same waits for the next pass, which reads what the first has left.
    const about = `${sheet.form} ${outcome.about}`;
    if (seen.has(about)) return [];
    seen.add(about);
    return [{ sheet, response, outcome }];
  });
}

/** The suggestion that an earlier version of a response made, unless it is another response's that stands there now. */
function suggestionOf(books: Books, { responses }: AnswerSheet, { known, revision, row }: Response): Suggestion | null {
  const same = books.rows(SUGGESTIONS).find((each) => each.revision === revision);
  if (same !== undefined) return same;
  const before = books.find(SUGGESTIONS, known.ref === '' ? null : known.ref);
  const isOthers = responses.some((each) => each.row !== row && each.revision === before?.revision);
  return before === undefined || isOthers ? null : before;
}

/** The concern that a response, or an earlier version of it, made; not one that is another response's. */
function concernOf(
  books: Books,
  { responses }: AnswerSheet,
  response: Response,
  hand: Circumstances['hand'],
): Concern | null {
  const others = responses.filter(({ row }) => row !== response.row);
  const isTaken = ({ key }: Concern): boolean =>
    others.some(({ known, revision }) => known.ref === key && known.revision === revision);
  const same = books.rows(CONCERNS).find((each) => isConcernOf(each, response, hand) && !isTaken(each));
  if (same !== undefined) return same;
  const before = books.find(CONCERNS, response.known.ref === '' ? null : response.known.ref);
  if (before === undefined || isTaken(before)) return null;
  return others.some((each) => isConcernOf(before, each, hand)) ? null : before;
}

/** The consent that came with one's own data, or with a concern in one's own name. */
function consent(forms: readonly MadeForm[], { sheet: { form }, response, outcome }: Judged, books: Books): PlanStep[] {
  const made = forms.find(({ name }) => name === form);
  if (made === undefined || 'refused' in outcome) return [];
  // Of what waits for an officer nobody knows yet whose consent it is.
  const isDirect = outcome.steps.some(({ table }) => table === 'people');
  const person = form === 'concern' ? speakerOf(response) : isDirect ? outcome.about : null;
  const { texts, sentAt } = response;
  return consentSteps(books, form, {
    person: books.find(PEOPLE, person)?.key ?? person,
    version: versionAt(made, sentAt),
    texts,
    day: Math.floor(sentAt > 0 ? sentAt : now()),
  });
}

/**
 * Whether there may be something to take, by the answers alone: one small read, as the timed trigger runs often and
 * mostly finds nothing. True where the answers can't be read here: the sweep itself then finds out.
 */
export function mayHaveNews({ id, cache }: Desk): boolean {
  const forms = madeForms(id);
  const layout = cachedLayout(cache);
  if (layout === null) return forms.length > 0;
  try {
    const sheets = readAnswers(id, layout, forms);
    return sheets.length < forms.length || sheets.some((sheet) => sheet.responses.some((each) => isNews(each, false)));
  } catch {
    return true;
  }
}

/** The same by the sheets as they are now, where the layout that was kept names one that is gone or has another title. */
function presentAnswers({ id, cache }: Desk, { layout }: ReadFile, forms: readonly MadeForm[]): AnswerSheet[] {
  try {
    return readAnswers(id, layout, forms);
  } catch (error) {
    if (statusOf(error) !== 400) throw error;
    cache.remove();
    return readAnswers(id, readSpreadsheet(id).layout, forms);
  }
}

/** All sheets of answers, in one call. */
function readAnswers(id: string, { sheets }: FileLayout, forms: readonly MadeForm[]): AnswerSheet[] {
  const known = forms.flatMap((form) => {
    const info = sheets.find((sheet) => sheet.id === form.sheetId);
    return info === undefined ? [] : [{ form, info }];
  });
  if (known.length === 0) return [];
  const options = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' } as const;
  const ranges = known.map(({ info }) => wholeOf(info));
  const all = batchGet(id, ranges, options) as Cell[][][];
  return known.flatMap(({ form, info }, index) => {
    const rows = all[index] ?? [];
    return answersIn(info, form.name, rows) ?? answersIn(info, form.name, rows, titlesOf(form)) ?? [];
  });
}

/** The questions' titles as they are in the form now: officers may have renamed them. None where it can't be opened. */
function titlesOf({ formId, items }: MadeForm): Map<string, string> {
  const present = orNull(() => ports.forms.open(formId).items()) ?? [];
  const titles = new Map(present.map(({ id, title }) => [id, title]));
  return new Map(items.flatMap(({ question, item }) => (titles.has(item) ? [[question, titles.get(item) ?? '']] : [])));
}
