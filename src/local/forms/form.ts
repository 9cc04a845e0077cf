export const ITEM_TYPES = [
  'TEXT',
  'PARAGRAPH_TEXT',
  'MULTIPLE_CHOICE',
  'CHECKBOX',
  'LIST',
  'DATE',
  'TIME',
  'SCALE',
  'SECTION_HEADER',
  'PAGE_BREAK',
] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/** A question, or a heading between questions. */
export interface Item {
  id: number;
  type: ItemType;
  title: string;
  helpText: string;
  required: boolean;
  choices: string[];
  /** Whether an answer of one's own may stand beside the choices. */
  hasOther: boolean;
  /** Of a scale. */
  bounds: { lower: number; upper: number; lowerLabel: string; upperLabel: string };
  validation?: TextValidation;
  /** The title under which its column stands in the sheet that the form writes to, and where it was seen last. */
  header?: string;
  column?: number;
}

/** What a text must be: developers.google.com/apps-script/reference/forms/text-validation-builder */
export type TextValidation = { helpText?: string } & (
  | { kind: 'number' | 'whole-number' | 'email' | 'url' }
  | { kind: 'number-between'; least: number; most: number }
  | { kind: 'matches' | 'contains'; pattern: string }
  | { kind: 'length'; least?: number; most?: number }
);

/** One answer to each question that was answered; several of a checkbox. */
export type Answers = Record<number, string | string[]>;

export interface FormResponse {
  id: string;
  /** When it was sent, or sent anew, in milliseconds since 1970. */
  timestamp: number;
  /** '' where addresses are not collected. */
  email: string;
  answers: Answers;
  /** The row that it was written to, in the sheet that the form writes to; counted from 0. */
  row?: number;
  /** What was written there: by it the row is known again when people sorted the sheet. */
  written?: { timestamp: number; answers: Answers };
}

/** A form: developers.google.com/apps-script/reference/forms/form. Plain data. */
export interface Form {
  id: string;
  title: string;
  description: string;
  confirmation: string;
  closedMessage: string;
  published: boolean;
  accepting: boolean;
  collectsEmail: boolean;
  allowsEdits: boolean;
  showsAgain: boolean;
  items: Item[];
  responses: FormResponse[];
  owner: string;
  nextItem: number;
  destination?: { spreadsheetId: string; sheetId: number };
}

/** A new form is not published: developers.google.com/workspace/forms/api/guides/publishing (since June 2026). */
export function newForm(id: string, title: string, owner: string, published = false): Form {
  return {
    id,
    title,
    description: '',
    confirmation: '',
    closedMessage: '',
    published,
    accepting: true,
    collectsEmail: false,
    allowsEdits: false,
    showsAgain: true,
    items: [],
    responses: [],
    owner,
    nextItem: 1,
  };
}

export function addItem(form: Form, type: ItemType): Item {
  const item: Item = {
    id: form.nextItem++,
    type,
    title: '',
    helpText: '',
    required: false,
    choices: [],
    hasOther: false,
    bounds: { lower: 1, upper: 5, lowerLabel: '', upperLabel: '' },
  };
  form.items.push(item);
  return item;
}

/** Whether the item asks something. */
export function isQuestion({ type }: Item): boolean {
  return type !== 'SECTION_HEADER' && type !== 'PAGE_BREAK';
}

/** A text as answers are compared with choices: how a browser sends it is not always how it was written. */
export function plain(text: string): string {
  return text.normalize('NFC').trim();
}
