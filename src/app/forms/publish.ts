import { FORM_NAMES, FORMS, type FormDefinition, type FormName, type Question } from '../../areas/forms/definitions';
import type { ChoicesOf } from '../../sheet/read';
import { tableOf } from '../../areas/tables';
import { CONSENT_VERSION, FORM_ANSWERS, FORM_WORDS } from '../../words/forms';
import { batchUpdate, getSpreadsheet } from '../file/api';
import { now } from '../clock';
import { courteously } from '../desk';
import { keepForms, madeForms, type MadeForm } from './made-forms';

type Form = GoogleAppsScript.Forms.Form;

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
    let form = known === undefined ? null : courteously(() => FormApp.openById(known?.formId ?? ''));
    if (known !== undefined && form === null && !isGone(title)) continue;
    if (known === undefined || form === null) {
      form = FormApp.create(title);
      known = keep({ name, formId: form.getId(), url: '', sheetId: null, items: [], texts: [] });
    }
    if (known.sheetId === null) speak(form, name);
    settle(form, name);
    const items = ask(form, known, offered);
    const texts = consentTexts(known);
    const url = form.getPublishedUrl();
    const isThere = known.sheetId !== null && sheetsOf(id).has(known.sheetId);
    const sheetId = isThere ? known.sheetId : answerSheet(id, form, FORM_WORDS[name].sheet);
    keep({ ...known, url, items, texts, sheetId });
    published.push({ name, title, url });
  }
  return published;
}

/** What is newer than the types: developers.google.com/apps-script/reference/forms/form */
interface NewerForm extends Form {
  setPublished(isPublished: boolean): Form;
  setEmailCollectionType(type: object): Form;
}
interface NewerFormApp {
  readonly EmailCollectionType: { readonly VERIFIED: object; readonly DO_NOT_COLLECT: object };
}

/** Whether a form takes answers now; where it can't be opened, it may. */
export function takesAnswers({ formId }: MadeForm): boolean {
  return courteously(() => FormApp.openById(formId).isAcceptingResponses()) ?? true;
}

/** The words around the questions; officers may choose others later. */
function speak(form: Form, name: FormName): void {
  const { title, description, confirmation } = FORM_WORDS[name];
  form.setTitle(title).setDescription(description).setConfirmationMessage(confirmation);
}

function settle(form: Form, name: FormName): void {
  const { VERIFIED, DO_NOT_COLLECT } = (FormApp as unknown as NewerFormApp).EmailCollectionType;
  const newer = form as NewerForm;
  newer.setEmailCollectionType(FORMS[name].isVerified ? VERIFIED : DO_NOT_COLLECT);
  form.setAllowResponseEdits(FORMS[name].isVerified);
  // New forms are not published of themselves.
  newer.setPublished(true);
  form.setAcceptingResponses(true);
}

/** The form's questions, those that are there already by their items. */
function ask(form: Form, { name, items, sheetId }: MadeForm, offered: Offered): MadeForm['items'] {
  const present = form.getItems();
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
      present.find((each) => each.getId() === item) ??
      present.find((each) => !claimed.has(each.getId()) && sheetId === null && isHalfMade(each, question, words.title));
    if (there !== undefined) claimed.add(there.getId());
    const isOthers = there !== undefined && !isOfType(there, question);
    // An officer made another kind of question of it: theirs to look after.
    if (isOthers) return { question: question.id, item: there.getId() };
    const made = there === undefined ? add(form, question) : cast(there, question);
    const isOurs = there === undefined || sheetId === null || question.type === 'consent';
    if (isOurs) made.setTitle(words.title).setHelpText(words.help).setRequired(question.required);
    // By the question: what Google hands out does not tell what it has.
    if (hasChoices(question)) (made as Choosing).setChoiceValues(choices);
    return { question: question.id, item: made.getId() };
  });
}

const TYPES: Readonly<Record<Question['type'], string>> = {
  text: 'TEXT',
  paragraph: 'PARAGRAPH_TEXT',
  date: 'DATE',
  choice: 'LIST',
  consent: 'CHECKBOX',
};

function isOfType(item: GoogleAppsScript.Forms.Item, { type }: Question): boolean {
  return String(item.getType()) === TYPES[type];
}

function isHalfMade(item: GoogleAppsScript.Forms.Item, question: Question, title: string): boolean {
  return isOfType(item, question) && ['', title].includes(item.getTitle());
}

/** The versions of the text that one consents to, with today's where it is another than the last. */
function consentTexts({ name, texts }: MadeForm): MadeForm['texts'] {
  const isAsked = FORMS[name].questions.some(({ type }) => type === 'consent');
  const isKnown = texts[texts.length - 1]?.version === CONSENT_VERSION;
  return !isAsked || isKnown ? texts : [...texts, { version: CONSENT_VERSION, from: now() }];
}

type Choosing = GoogleAppsScript.Forms.ListItem | GoogleAppsScript.Forms.CheckboxItem;

function hasChoices({ type }: Question): boolean {
  return type === 'choice' || type === 'consent';
}

type Item =
  | GoogleAppsScript.Forms.TextItem
  | GoogleAppsScript.Forms.ParagraphTextItem
  | GoogleAppsScript.Forms.DateItem
  | GoogleAppsScript.Forms.ListItem
  | GoogleAppsScript.Forms.CheckboxItem;

function add(form: Form, { type }: Question): Item {
  switch (type) {
    case 'text':
      return form.addTextItem();
    case 'paragraph':
      return form.addParagraphTextItem();
    case 'date':
      return form.addDateItem();
    case 'choice':
      return form.addListItem();
    case 'consent':
      return form.addCheckboxItem();
  }
}

function cast(item: GoogleAppsScript.Forms.Item, { type }: Question): Item {
  switch (type) {
    case 'text':
      return item.asTextItem();
    case 'paragraph':
      return item.asParagraphTextItem();
    case 'date':
      return item.asDateItem();
    case 'choice':
      return item.asListItem();
    case 'consent':
      return item.asCheckboxItem();
  }
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

/** The sheet that a form answers into already; null for none. */
function linkedSheet(form: Form): number | null {
  const formId = form.getId();
  const linked = SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .find((sheet) => sheet.getFormUrl()?.includes(formId));
  return linked?.getSheetId() ?? null;
}

/** Gives the form a sheet of its own and names it; answers with the sheet's id. */
function answerSheet(id: string, form: Form, title: string): number {
  const before = sheetsOf(id);
  const linked = courteously(() => linkedSheet(form));
  if (linked === null) {
    form.setDestination(FormApp.DestinationType.SPREADSHEET, id);
    SpreadsheetApp.flush();
  }
  const after = sheetsOf(id);
  const sheetId = linked ?? [...after.keys()].find((each) => !before.has(each)) ?? 0;
  const taken = new Set(after.values());
  const free = [title, ...[2, 3, 4, 5].map((number) => `${title} ${String(number)}`)].find((each) => !taken.has(each));
  if (free !== undefined) {
    batchUpdate(id, [{ updateSheetProperties: { properties: { sheetId, title: free }, fields: 'title' } }], []);
  }
  return sheetId;
}
