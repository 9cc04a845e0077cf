import type { Form, FormItem, Forms } from '../app/ports/forms';

type GoogleForm = GoogleAppsScript.Forms.Form;
type Type = Parameters<FormItem['isOfType']>[0];
type Item = GoogleAppsScript.Forms.Item;
type Question =
  | GoogleAppsScript.Forms.TextItem
  | GoogleAppsScript.Forms.ParagraphTextItem
  | GoogleAppsScript.Forms.DateItem
  | GoogleAppsScript.Forms.ListItem
  | GoogleAppsScript.Forms.CheckboxItem;
type Choosing = GoogleAppsScript.Forms.ListItem | GoogleAppsScript.Forms.CheckboxItem;

export const forms: Forms = {
  open: (id) => formOf(FormApp.openById(id)),
  create: (title) => formOf(FormApp.create(title)),
};

/** What is newer than the types: developers.google.com/apps-script/reference/forms/form */
interface NewerForm extends GoogleForm {
  setPublished(isPublished: boolean): GoogleForm;
  setEmailCollectionType(type: object): GoogleForm;
}
interface NewerFormApp {
  readonly EmailCollectionType: { readonly VERIFIED: object; readonly DO_NOT_COLLECT: object };
}

function formOf(form: GoogleForm): Form {
  const id = form.getId();
  return {
    id,
    url: () => form.getPublishedUrl(),
    takesAnswers: () => form.isAcceptingResponses(),
    describe: ({ title, description, confirmation }) =>
      void form.setTitle(title).setDescription(description).setConfirmationMessage(confirmation),
    publish: (isVerified) => {
      const { VERIFIED, DO_NOT_COLLECT } = (FormApp as unknown as NewerFormApp).EmailCollectionType;
      const newer = form as NewerForm;
      newer.setEmailCollectionType(isVerified ? VERIFIED : DO_NOT_COLLECT);
      form.setAllowResponseEdits(isVerified);
      // New forms are not published of themselves.
      newer.setPublished(true);
      form.setAcceptingResponses(true);
    },
    items: () => form.getItems().map((item) => itemOf(item, () => questionIn(item))),
    add: (type) => {
      const question = KINDS[type].add(form);
      return itemOf(question, () => question);
    },
    linkedSheet: () =>
      SpreadsheetApp.getActiveSpreadsheet()
        .getSheets()
        .find((sheet) => sheet.getFormUrl()?.includes(id))
        ?.getSheetId() ?? null,
    linkTo: (spreadsheet) => {
      form.setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheet);
      SpreadsheetApp.flush();
    },
    prefilledUrl: (item, text) => {
      const question = form.getItems().find((each) => each.getId() === item);
      if (question === undefined) return null;
      return form.createResponse().withItemResponse(question.asTextItem().createResponse(text)).toPrefilledUrl();
    },
  };
}

/** How each type of question is called, made, and got from an item that may be of any. */
const KINDS: Readonly<
  Record<Type, { name: string; add: (form: GoogleForm) => Question; as: (item: Item) => Question }>
> = {
  text: { name: 'TEXT', add: (form) => form.addTextItem(), as: (item) => item.asTextItem() },
  paragraph: {
    name: 'PARAGRAPH_TEXT',
    add: (form) => form.addParagraphTextItem(),
    as: (item) => item.asParagraphTextItem(),
  },
  date: { name: 'DATE', add: (form) => form.addDateItem(), as: (item) => item.asDateItem() },
  choice: { name: 'LIST', add: (form) => form.addListItem(), as: (item) => item.asListItem() },
  consent: { name: 'CHECKBOX', add: (form) => form.addCheckboxItem(), as: (item) => item.asCheckboxItem() },
};

/** Google tells an item's words only when they are asked for: each is a call. */
function itemOf(item: Item | Question, question: () => Question): FormItem {
  return {
    get id() {
      return item.getId();
    },
    get title() {
      return item.getTitle();
    },
    isOfType: (type) => String(item.getType()) === KINDS[type].name,
    describe: (title, help, isRequired) => void question().setTitle(title).setHelpText(help).setRequired(isRequired),
    // What Google hands out does not tell whether it has choices: whoever offers some knows.
    offer: (choices) => void (question() as Choosing).setChoiceValues([...choices]),
  };
}

function questionIn(item: Item): Question {
  const type = String(item.getType());
  const kind = Object.values(KINDS).find(({ name }) => name === type);
  if (kind === undefined) throw new Error(`An item of type ${type} is no question of ours.`);
  return kind.as(item);
}
