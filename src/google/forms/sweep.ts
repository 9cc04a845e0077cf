import { outcomeOf, type Setting } from '../../domain/forms/answers';
import { KeyGiver, type PlanStep } from '../../domain/plan';
import type { Books } from '../../domain/books';
import type { Cell } from '../../sheet/kinds';
import { CONSENT_VERSION, FORM_ANSWERS, FORM_WORDS, refusalWords } from '../../words/forms';
import type { Suggestion } from '../../tables/suggestions';
import { batchGet } from '../api';
import { now, today } from '../clock';
import { commit, type Draft } from '../commit';
import type { Desk } from '../office';
import { judge } from '../open-books';
import { draftPlan } from '../plans';
import { named } from '../register-book';
import { cachedLayout, type FileLayout, type ReadFile } from '../spreadsheet-store';
import { answersIn, stateRequests, wholeOf, type AnswerSheet, type Response, type Stated } from './answer-sheet';
import { madeForms, openMeetings, type MadeForm } from './store';

/** What a sweep did. */
export interface Swept {
  readonly taken: number;
  readonly refused: number;
}

/** So many responses are taken in one commit. */
const BATCH = 200;
/** A run ends at six minutes; the next one goes on where this one stopped. */
const LONGEST_RUN = 4 / 1440;

/**
 * Takes every response that was not taken yet, and every one that was revised since, whatever event came or did not:
 * pass after pass, each one commit, until a pass finds none.
 */
export function sweep(desk: Desk): Swept {
  const forms = madeForms(desk.id);
  const begun = now();
  let [taken, refused] = [0, 0];
  for (let pass = 0; forms.length > 0 && now() - begun < LONGEST_RUN; pass++) {
    const found: Pass = { taken: 0, refused: 0 };
    commit({ ...desk, planId: `${desk.planId}.${String(pass)}` }, (file) => {
      found.taken = 0;
      found.refused = 0;
      return draft({ ...desk, planId: `${desk.planId}.${String(pass)}` }, file, forms, found);
    });
    if (found.taken + found.refused === 0) break;
    taken += found.taken;
    refused += found.refused;
  }
  return { taken, refused };
}

interface Pass {
  taken: number;
  refused: number;
}

function draft(desk: Desk, file: ReadFile, forms: readonly MadeForm[], found: Pass): Draft | null {
  const sheets = readAnswers(desk.id, file.layout, forms);
  const todo = sheets.map((sheet) => ({ sheet, responses: sheet.responses.filter((each) => isNews(sheet, each)) }));
  if (todo.every(({ responses }) => responses.length === 0)) return null;
  const { books } = judge([named(file)], today());
  const keys = new KeyGiver(books, file.state?.keys ?? {});
  // No plan to take back: the answers would go on to say that they were taken.
  const occasion = { action: FORM_ANSWERS.log, actor: desk.actor, at: now(), planId: '' };
  const steps: PlanStep[] = [];
  const requests = todo.flatMap(({ sheet, responses }) => {
    const stated = responses.slice(0, BATCH).map((response): Stated => {
      const { row, print } = response;
      const suggestion = suggestionOf(books, sheet, response);
      // A sheet was sorted while it was written to: the row lost what stood beside it.
      if (suggestion?.print === print) return { row, print, ref: suggestion.key ?? '', reason: '' };
      const outcome = outcomeOf(sheet.form, response, settingOf(desk, books, keys, suggestion));
      if ('refused' in outcome) {
        found.refused += 1;
        return { row, print, ref: '', reason: refusalWords(outcome.refused) };
      }
      found.taken += 1;
      steps.push(...outcome.steps, ...consent(sheet, response, books));
      return { row, print, ref: outcome.ref, reason: '' };
    });
    return stated.length === 0 ? [] : stateRequests(sheet, stated);
  });
  const plan = draftPlan(file, merged(steps), { ...occasion, keys: keys.last });
  return { ...plan, requests: [...plan.requests, ...requests], changesLayout: todo.some(({ sheet }) => sheet.isNew) };
}

/** Whether a response was not taken yet as it is now; one that was refused is looked at again when it was mended. */
function isNews({ responses }: AnswerSheet, response: Response): boolean {
  const { known, print } = response;
  if (known.print === print) return false;
  return responses.length > 0;
}

function settingOf(desk: Desk, books: Books, keys: KeyGiver, before: Suggestion | null): Setting {
  return { books, keys, hand: { actor: desk.actor, at: now() }, open: openMeetings(desk.id), before };
}

/** The suggestion that an earlier version of a response made, unless it is another response's that stands there now. */
function suggestionOf(books: Books, { responses }: AnswerSheet, { known, print, row }: Response): Suggestion | null {
  const same = books.rows('suggestions').find((each) => each.print === print);
  if (same !== undefined) return same;
  const before = books.find('suggestions', known.ref === '' ? null : known.ref) as Suggestion | undefined;
  const isOthers = responses.some((each) => each.row !== row && each.print === before?.print);
  return before === undefined || isOthers ? null : before;
}

/** Two responses of one pass may be about one attendance: a row is added once. */
function merged(steps: readonly PlanStep[]): PlanStep[] {
  const seen = new Set<string>();
  return steps.filter((step) => {
    if (step.kind !== 'add' || step.table !== 'attendance') return true;
    const key = `${String(step.values['meeting'])}|${String(step.values['person'])}`;
    return seen.size < seen.add(key).size;
  });
}

/** The consent that came with personal data of one's own. */
function consent({ form }: AnswerSheet, { texts, sentAt }: Response, books: Books): PlanStep[] {
  const person = form === 'profile' ? books.person((texts['person'] ?? '').toUpperCase()) : undefined;
  if (person === undefined || !books.has('consents')) return [];
  const { title, questions } = FORM_WORDS[form];
  const isKnown = books
    .rows('consents')
    .some(
      (each) => books.person(each.person) === person && each.version === CONSENT_VERSION && each.withdrawn === null,
    );
  if (isKnown) return [];
  const values = {
    person: person.key ?? person.studentId,
    purpose: title,
    data: Object.values(questions)
      .map((question) => question.title)
      .slice(2, -1)
      .join(', '),
    version: CONSENT_VERSION,
    way: FORM_ANSWERS.agree,
    date: Math.floor(sentAt),
  };
  return [{ kind: 'add', table: 'consents', values }];
}

/**
 * Whether there may be something to take, by the answers alone: one small read. A clock calls often and mostly for
 * nothing; where it can't be told, the sweep itself finds out.
 */
export function mayHaveNews({ id, cache }: Desk): boolean {
  const forms = madeForms(id);
  const layout = cachedLayout(cache);
  if (layout === null) return forms.length > 0;
  try {
    const sheets = readAnswers(id, layout, forms);
    return sheets.length < forms.length || sheets.some((sheet) => sheet.responses.some((each) => isNews(sheet, each)));
  } catch {
    return true;
  }
}

/** All sheets of answers, in one call. */
function readAnswers(id: string, { sheets }: FileLayout, forms: readonly MadeForm[]): AnswerSheet[] {
  const known = forms.flatMap((form) => {
    const info = sheets.find((sheet) => sheet.id === form.sheetId);
    return info === undefined ? [] : [{ form, info }];
  });
  const options = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' };
  const ranges = known.map(({ info }) => wholeOf(info));
  const all = batchGet(id, ranges, options) as Cell[][][];
  return known.flatMap(({ form, info }, index) => {
    const rows = all[index] ?? [];
    return answersIn(info, form.name, rows) ?? answersIn(info, form.name, rows, titlesOf(form)) ?? [];
  });
}

/** The questions' titles as they are in the form now: officers may have renamed them. */
function titlesOf({ formId, items }: MadeForm): Map<string, string> {
  const titles = new Map(
    FormApp.openById(formId)
      .getItems()
      .map((item) => [item.getId(), item.getTitle()]),
  );
  return new Map(items.flatMap(({ question, item }) => (titles.has(item) ? [[question, titles.get(item) ?? '']] : [])));
}
