import type { SheetRange } from '../spreadsheet/spreadsheet';

export const BUTTONS = ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'] as const;
export const BUTTON_SETS = ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'] as const;
export type Button = (typeof BUTTONS)[number];
export type ButtonSet = (typeof BUTTON_SETS)[number];

/** An alert or a prompt as it stands on the screen. */
export interface Dialog {
  title?: string;
  message: string;
  buttons: ButtonSet;
}

export interface Toast {
  message: string;
  title?: string;
  seconds?: number;
}

export type MenuEntry =
  { kind: 'item'; caption: string; functionName: string } | { kind: 'separator' } | { kind: 'menu'; menu: Menu };

export interface Menu {
  caption: string;
  entries: MenuEntry[];
}

/**
 * The person before the screen. The run waits while an alert or a prompt is open. One that nobody is there to answer
 * ends the run with an error of the host's, which the script can't catch.
 */
export interface UiHost {
  alert?: (dialog: Dialog) => Button | Promise<Button>;
  prompt?: (dialog: Dialog) => PromptAnswer | Promise<PromptAnswer>;
  toast?: (toast: Toast) => void;
  menu?: (menu: Menu) => void;
  /** A sheet was brought to the front or, with a range, cells of it were selected. */
  activate?: (range: SheetRange) => void;
  /** A page of the script's own beside the grid; the last one gives way to it. */
  sidebar?: (page: HtmlPage) => void;
  /** A page of the script's own over the grid, which a modal one closes to clicks. */
  dialog?: (page: HtmlPage, modal: boolean) => void;
}

/** What `HtmlService` made. Sizes are in pixels. */
export interface HtmlPage {
  html: string;
  title: string;
  width?: number;
  height?: number;
}

export interface PromptAnswer {
  button: Button;
  text: string;
}
