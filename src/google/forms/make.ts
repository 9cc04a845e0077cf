import { FORM_NAMES, FORMS, type FormDefinition, type FormName, type Question } from '../../domain/forms/definitions';
import type { ChoicesOf } from '../../sheet/read';
import { tableOf, type TableName } from '../../tables/all';
import { FORM_ANSWERS, FORM_WORDS } from '../../words/forms';
import { batchUpdate, getSpreadsheet } from '../api';
import { courteously } from '../office';
import { keepForms, madeForms, type MadeForm } from './store';

type Form = GoogleAppsScript.Forms.Form;

/** A form as the officer hears of it. */
export interface Published {
  readonly title: string;
  readonly url: string;
}

/** Makes the forms of a file that it lacks, and renews words and choices of those that are there: never a second one. */
export function publishForms(id: string, home: FormDefinition['home'], choicesOf: ChoicesOf): Published[] {
  const made = madeForms(id);
  const published: Published[] = [];
  for (const name of FORM_NAMES) {
    if (FORMS[name].home !== home) continue;
    const known = made.find((each) => each.name === name);
    const found = known === undefined ? null : courteously(() => FormApp.openById(known.formId));
    const form = found ?? FormApp.create(FORM_WORDS[name].title);
    const items = ask(form, name, found === null ? [] : (known?.items ?? []), choicesOf);
    settle(form, name);
    const sheetId = found === null ? answerSheet(id, form, FORM_WORDS[name].sheet) : (known?.sheetId ?? 0);
    const at = made.findIndex((each) => each.name === name);
    const kept: MadeForm = { name, formId: form.getId(), sheetId, items };
    if (at < 0) made.push(kept);
    else made[at] = kept;
    // After each: a run that is stopped doesn't make one twice.
    keepForms(id, made);
    published.push({ title: FORM_WORDS[name].title, url: form.getPublishedUrl() });
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

function settle(form: Form, name: FormName): void {
  const { title, description, confirmation } = FORM_WORDS[name];
  const { VERIFIED, DO_NOT_COLLECT } = (FormApp as unknown as NewerFormApp).EmailCollectionType;
  const newer = form as NewerForm;
  form.setTitle(title).setDescription(description).setConfirmationMessage(confirmation);
  newer.setEmailCollectionType(FORMS[name].isVerified ? VERIFIED : DO_NOT_COLLECT);
  form.setAllowResponseEdits(FORMS[name].isVerified);
  // New forms are not published of themselves.
  newer.setPublished(true);
  form.setAcceptingResponses(true);
}

/** The form's questions, those that are there already by their items. */
function ask(form: Form, name: FormName, known: MadeForm['items'], choicesOf: ChoicesOf): MadeForm['items'] {
  const present = new Map(form.getItems().map((item) => [item.getId(), item]));
  return FORMS[name].questions.map((question) => {
    const item = known.find((each) => each.question === question.id)?.item ?? 0;
    const there = present.get(item);
    const words = FORM_WORDS[name].questions[question.id] ?? { title: question.id, help: '' };
    const made = there === undefined ? add(form, question) : cast(there, question);
    made.setTitle(words.title).setHelpText(words.help);
    made.setRequired(question.required);
    // By the question: what Google hands out does not tell what it has.
    if (hasChoices(question)) (made as Choosing).setChoiceValues(wordsFor(question, choicesOf));
    return { question: question.id, item: made.getId() };
  });
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
function wordsFor({ type, column }: Question, choicesOf: ChoicesOf): string[] {
  if (type === 'consent') return [FORM_ANSWERS.agree];
  const [name = '', property = ''] = (column ?? '').split('.');
  const table = tableOf(name as TableName);
  const definition = table.columns[property];
  if (definition === undefined) return [];
  const { kind } = definition;
  return [...(kind.fixed ?? []), ...(choicesOf(table, definition) ?? kind.more ?? [])];
}

/** Gives the form a sheet of its own and names it; answers with the sheet's id. */
function answerSheet(id: string, form: Form, title: string): number {
  const sheets = (): Map<number, string> =>
    new Map(
      (getSpreadsheet(id, 'sheets(properties(sheetId,title))').sheets ?? []).map(({ properties }) => [
        properties?.sheetId ?? 0,
        properties?.title ?? '',
      ]),
    );
  const before = sheets();
  form.setDestination(FormApp.DestinationType.SPREADSHEET, id);
  SpreadsheetApp.flush();
  const after = sheets();
  const sheetId = [...after.keys()].find((each) => !before.has(each)) ?? 0;
  const taken = new Set(after.values());
  const free = [title, ...[2, 3, 4, 5].map((number) => `${title} ${String(number)}`)].find((each) => !taken.has(each));
  if (free !== undefined) {
    batchUpdate(id, [{ updateSheetProperties: { properties: { sheetId, title: free }, fields: 'title' } }], []);
  }
  return sheetId;
}
