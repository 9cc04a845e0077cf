import { FORM_NAMES, FORMS, type FormDefinition, type FormName, type Question } from '../../areas/forms/definitions';
import type { ChoicesOf } from '../../sheet/read';
import { tableOf } from '../../areas/tables';
import { CONSENT_VERSION, FORM_ANSWERS, FORM_WORDS } from '../../words/forms';
import { batchUpdate, getSpreadsheet } from '../file/api';
import { now } from '../clock';
import { orNull } from '../desk';
import type { Form, FormItem } from '../ports/forms';
import { ports } from '../ports/ports';
import { keepForms, madeForms, type MadeForm } from './made-forms';

/** A form as the officer hears of it. */
export interface Published {
  readonly name: FormName;
  readonly title: string;
  readonly url: string;
}

/** What questions offer: the words of a column, and units, each by its code and its name. */
export interface Offered {
  readonly choicesOf: ChoicesOf;
  readonly units: readonly string[];
}

/**
 * Makes the forms of a file that it lacks, and renews the choices of those that are there and the text that one consents
 * to: never a second one. One that can't be opened is made anew where `isGone` says so.
 */
export function publishForms(
  id: string,
  home: FormDefinition['home'],
  offered: Offered,
  isGone: (title: string) => boolean,
): Published[] {
  const made = madeForms(id);
  const published: Published[] = [];
  // After each step: a run that is stopped goes on where it was.
  const keep = (form: MadeForm): MadeForm => {
    const at = made.findIndex(({ name }) => name === form.name);
    if (at < 0) made.push(form);
    else made[at] = form;
    keepForms(id, made);
    return form;
  };
  for (const name of FORM_NAMES) {
    if (FORMS[name].home !== home) continue;
    const { title } = FORM_WORDS[name];
    let known = made.find((each) => each.name === name);
    let form = known === undefined ? null : orNull(() => ports.forms.open(known?.formId ?? ''));
    if (known !== undefined && form === null && !isGone(title)) continue;
    if (known === undefined || form === null) {
      form = ports.forms.create(title);
      known = keep({ name, formId: form.id, url: '', sheetId: null, items: [], texts: [] });
    }
    // Officers may choose other words later.
    if (known.sheetId === null) form.describe(FORM_WORDS[name]);
    form.publish(FORMS[name].isVerified);
    const items = ask(form, known, offered);
    const texts = consentTexts(known);
    const url = form.url();
    const isThere = known.sheetId !== null && sheetsOf(id).has(known.sheetId);
    const sheetId = isThere ? known.sheetId : answerSheet(id, form, FORM_WORDS[name].sheet);
    keep({ ...known, url, items, texts, sheetId });
    published.push({ name, title, url });
  }
  return published;
}

/** Whether a form takes answers now; where it can't be opened, it may. */
export function takesAnswers({ formId }: MadeForm): boolean {
  return orNull(() => ports.forms.open(formId).takesAnswers()) ?? true;
}

/** The form's questions, those that are there already by their items. */
function ask(form: Form, { name, items, sheetId }: MadeForm, offered: Offered): MadeForm['items'] {
  const present = form.items();
  const claimed = new Set<number>();
  return FORMS[name].questions.map((defined: Question) => {
    const choices = wordsFor(defined, offered);
    // What nobody can say the choices of is typed.
    const question: Question =
      defined.type === 'choice' && choices.length === 0 ? { ...defined, type: 'text' } : defined;
    const words = FORM_WORDS[name].questions[question.id] ?? { title: question.id, help: '' };
    const item = items.find((each) => each.question === question.id)?.item;
    // One whose making was stopped is known by its title, or has none yet.
    const there =
      present.find((each) => each.id === item) ??
      present.find((each) => !claimed.has(each.id) && sheetId === null && isHalfMade(each, question, words.title));
    if (there !== undefined) claimed.add(there.id);
    const isOthers = there !== undefined && !there.isOfType(question.type);
    // An officer made another kind of question of it: theirs to look after.
    if (isOthers) return { question: question.id, item: there.id };
    const made = there ?? form.add(question.type);
    const isOurs = there === undefined || sheetId === null || question.type === 'consent';
    if (isOurs) made.describe(words.title, words.help, question.required);
    // By the question: what Google hands out does not tell what it has.
    if (question.type === 'choice' || question.type === 'consent') made.offer(choices);
    return { question: question.id, item: made.id };
  });
}

function isHalfMade(item: FormItem, { type }: Question, title: string): boolean {
  return item.isOfType(type) && ['', title].includes(item.title);
}

/** The versions of the text that one consents to, with today's where it is another than the last. */
function consentTexts({ name, texts }: MadeForm): MadeForm['texts'] {
  const isAsked = FORMS[name].questions.some(({ type }) => type === 'consent');
  const isKnown = texts[texts.length - 1]?.version === CONSENT_VERSION;
  return !isAsked || isKnown ? texts : [...texts, { version: CONSENT_VERSION, from: now() }];
}

/** What a question offers: never ticked beforehand. */
function wordsFor({ type, column }: Question, { choicesOf, units }: Offered): string[] {
  if (type === 'consent') return [FORM_ANSWERS.agree];
  if (type !== 'choice') return [];
  if (column === 'concerns.unit') return [...units];
  const [name = '', property = ''] = (column ?? '').split('.');
  const table = tableOf(name);
  const definition = table.columns[property];
  if (definition === undefined) return [];
  const { kind } = definition;
  return [...(kind.fixed ?? []), ...(choicesOf(table, definition) ?? kind.more ?? [])];
}

/** The sheets of the file: titles by ids. */
function sheetsOf(id: string): Map<number, string> {
  const { sheets } = getSpreadsheet(id, 'sheets(properties(sheetId,title))');
  return new Map((sheets ?? []).map(({ properties }) => [properties?.sheetId ?? 0, properties?.title ?? '']));
}

/** Gives the form a sheet of its own and names it; answers with the sheet's id. */
function answerSheet(id: string, form: Form, title: string): number {
  const before = sheetsOf(id);
  const linked = orNull(() => form.linkedSheet());
  if (linked === null) form.linkTo(id);
  const after = sheetsOf(id);
  const sheetId = linked ?? [...after.keys()].find((each) => !before.has(each)) ?? 0;
  const taken = new Set(after.values());
  const free = [title, ...[2, 3, 4, 5].map((number) => `${title} ${String(number)}`)].find((each) => !taken.has(each));
  if (free !== undefined) {
    batchUpdate(id, [{ updateSheetProperties: { properties: { sheetId, title: free }, fields: 'title' } }], []);
  }
  return sheetId;
}
