import type { Button, ButtonSet, Menu } from '../apps-script/ui-host';
import type { Requests } from '../sheets-api/schema';
import type { Box } from '../spreadsheet/a1';
import type { CellFormat, Validation } from '../spreadsheet/format';

/**
 * What the page and the desk say to each other over one WebSocket per window: JSON, one message a frame. Rows and
 * columns count from 0, ends are excluded, times are milliseconds since 1970 on the desk's clock.
 */

// ---- the grid ----

/** A cell as the grid draws it; what is empty of all is null. */
export interface GridCell {
  v?: string | number | boolean;
  /** How the value shows in the file's locale, where that is another text than the value itself. */
  d?: string;
  /** The formula, with its `=`; `v` is the value last computed. */
  f?: string;
  /** Index into the book's formats. */
  s?: number;
  note?: string;
}

export type GridRow = (GridCell | null)[];

export interface GridValidation extends Validation {
  boxes: Box[];
}

export interface GridFilter {
  box: Box;
  /** Texts that are not shown, by column. */
  hidden: Readonly<Record<number, readonly string[]>>;
}

/** A sheet without its cells. */
export interface GridFrame {
  id: number;
  title: string;
  hidden: boolean;
  /** Six hex digits. */
  tabColor?: string;
  rowCount: number;
  columnCount: number;
  frozenRows: number;
  frozenColumns: number;
  hideGridlines: boolean;
  /** Sizes in pixels of the rows and columns that have one of their own. */
  columnWidths: Record<number, number>;
  rowHeights: Record<number, number>;
  hiddenColumns: number[];
  hiddenRows: number[];
  merges: Box[];
  validations: GridValidation[];
  filter?: GridFilter;
  /** Another number once rows or columns with data have changed places. */
  moves: number;
}

export interface GridSheet extends GridFrame {
  /** Its cells come once the window asks for them. */
  isUnsent?: true;
  /** Rows that hold anything. */
  rows: [row: number, cells: GridRow][];
}

/** A frame that is to take the place of another; without `validations` the rules stay as they are. */
export type NewFrame = Omit<GridFrame, 'validations'> & Partial<Pick<GridFrame, 'validations'>>;

/** The cells of a sheet that came without. */
export interface SheetCells {
  sheetId: number;
  rows: [number, GridRow][];
  /** The formats from index `formatsFrom` on. */
  formatsFrom: number;
  formats: CellFormat[];
}

/** What of a book is other than it was. */
export interface BookChanges {
  /** The ids of all sheets in their order, where that changed or sheets came or went. */
  order?: number[];
  added: GridSheet[];
  framed: NewFrame[];
  /** These rows now hold this, no more. */
  rows: { sheetId: number; rows: [number, GridRow][] }[];
  /** The formats from index `formatsFrom` on. */
  formatsFrom: number;
  formats: CellFormat[];
  /** Addresses of those who brought it about. */
  by: string[];
}

export interface GridBook {
  sheets: GridSheet[];
  formats: CellFormat[];
  locale: string;
}

/** What a person does in the grid. */
export type GridChange =
  /** Cells filled by hand, by paste or by fill. A `text` is read by the file's locale as if typed; '' empties. */
  | { kind: 'cells'; sheetId: number; cells: GridEdit[] }
  /** Formats, notes, rows, columns, sheets: as requests of the Sheets API. */
  | { kind: 'requests'; requests: Partial<Requests>[] }
  /** Whole rows of the box change places: row `box.startRow + i` gets what stood in row `order[i]`. */
  | { kind: 'reorder'; sheetId: number; box: Box; order: number[] }
  | { kind: 'filter'; sheetId: number; filter: GridFilter | null };

export interface GridEdit {
  row: number;
  column: number;
  /** As typed; a formula begins with `=`. */
  text?: string;
  /** A value that is copied as it is. */
  value?: string | number | boolean;
}

// ---- what stands around the grid ----

export type Role = 'owner' | 'editor' | 'viewer';

export interface Person {
  email: string;
  name: string;
  role: Role;
}

export interface DeskFile {
  id: string;
  title: string;
  path: string;
  /** Whether it holds what the file on disk does not. */
  unsaved: boolean;
  /** Whether it is being written. */
  saving: boolean;
  /** What saving would lose, in words; empty where nothing. */
  losses: string[];
  /** What an earlier run left unsaved, and when it kept it on the computer's clock. */
  recovery?: { at: number; isFileNewer: boolean };
  menus: Menu[];
}

export type RunSource = 'menu' | 'panel' | 'open' | 'edit' | 'trigger' | 'form';

export interface RunRecord {
  id: number;
  fileId: string;
  functionName: string;
  source: RunSource;
  /** Whose rights it had. */
  email: string;
  startedAt: number;
  /** On the desk's clock; absent while it runs. */
  milliseconds?: number;
  outcome: 'running' | 'done' | 'failed';
  error?: string;
  logs: string[];
  calls: Record<string, number>;
}

export interface TriggerRecord {
  id: string;
  fileId: string;
  owner: string;
  functionName: string;
  /** What fires it. */
  event: 'clock' | 'open' | 'edit' | 'change' | 'form-submit';
  /** For a clock, how often, in words of Apps Script: `everyDays 1 atHour 6`. */
  schedule?: string;
  /** For a clock, when next. */
  next?: number;
  last?: number;
  disabled?: boolean;
}

export interface FormRecord {
  id: string;
  title: string;
  /** The page to fill it in, on this desk. */
  path: string;
  fileId?: string;
  published: boolean;
  accepting: boolean;
  responses: number;
}

export interface MailRecord {
  id: string;
  /** Who sent it: the account that the run belonged to. */
  from: string;
  to: string;
  cc?: string;
  bcc?: string;
  replyTo?: string;
  subject: string;
  at: number;
  text: string;
  /** Whether it has an HTML body, at `/mail/<id>`. */
  html: boolean;
}

export interface QuotaRecord {
  email: string;
  /** Recipients that are left today. */
  mailLeft: number;
  mailOf: number;
}

/** All that a window shows around the grid. */
export interface DeskState {
  now: number;
  timeZone: string;
  people: Person[];
  /** The person in front of this window. */
  me: string;
  files: DeskFile[];
  runs: RunRecord[];
  triggers: TriggerRecord[];
  forms: FormRecord[];
  mails: MailRecord[];
  quotas: QuotaRecord[];
}

/** A side panel or dialog with a page of a script's own, at `/panel/<id>`. */
export interface Panel {
  id: string;
  fileId: string;
  kind: 'sidebar' | 'modal' | 'modeless';
  title: string;
  /** In pixels; a sidebar is always 300 wide. */
  width?: number;
  height?: number;
}

export interface Question {
  id: number;
  kind: 'alert' | 'prompt';
  title?: string;
  message: string;
  buttons: ButtonSet;
}

export type ToWindow =
  | { type: 'desk'; desk: DeskState }
  | { type: 'book'; fileId: string; book: GridBook }
  | ({ type: 'changes'; fileId: string } & BookChanges)
  | ({ type: 'cells'; fileId: string } & SheetCells)
  /** Text in words, from the desk itself: what could not be done and why. */
  | { type: 'told'; message: string; tone: 'info' | 'error' }
  | { type: 'toast'; message: string; title?: string; seconds?: number }
  | { type: 'ask'; question: Question }
  /** The question was answered, or its run has ended. */
  | { type: 'asked'; id: number }
  | { type: 'panel'; panel: Panel }
  | { type: 'panel-gone'; id: string }
  | { type: 'called'; panelId: string; callId: number; value?: unknown; error?: { name: string; message: string } }
  | { type: 'select'; fileId: string; sheetId: number; box?: Box }
  /** A file on disk is another than was opened: to be overwritten only on a word. */
  | { type: 'changed-on-disk'; fileId: string };

export type FromWindow =
  /** First of all; `me` is who sat there before. */
  | { type: 'hello'; me?: string; fileId?: string }
  /** Show me this file from now on. */
  | { type: 'open'; fileId: string }
  /** The book is drawn. */
  | { type: 'drawn' }
  /** Send me the cells of a sheet that came without. */
  | { type: 'cells'; fileId: string; sheetId: number }
  /** One step of the person's; where one of its changes is refused, those behind it mean nothing any more. */
  | { type: 'change'; fileId: string; changes: readonly GridChange[] }
  /** Results of formulas that this window computed. */
  | {
      type: 'computed';
      fileId: string;
      sheetId: number;
      cells: { row: number; column: number; value: string | number | boolean }[];
    }
  | { type: 'selected'; fileId: string; sheetId: number; box: Box }
  | { type: 'menu-item'; fileId: string; functionName: string }
  | { type: 'answer'; id: number; button: Button; text: string }
  | { type: 'call'; panelId: string; callId: number; functionName: string; argsJson: string }
  | { type: 'panel-close'; id: string }
  | { type: 'be'; email: string }
  /** Moves the clock forward to that time; what is due on the way runs. */
  | { type: 'clock'; to: number }
  | { type: 'save'; fileIds: readonly string[]; overwrite: boolean }
  /** What an earlier run left unsaved is taken, or dropped for good. */
  | { type: 'recover'; fileId: string; take: boolean }
  | { type: 'publish-form'; formId: string; published: boolean }
  | { type: 'delete-trigger'; triggerId: string };
