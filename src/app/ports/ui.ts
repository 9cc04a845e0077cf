/** What the person in front of the spreadsheet sees. Questions wait for the answer. */
export interface Ui {
  tell(title: string, text: string): void;
  /** Whether the person says yes. */
  ask(title: string, question: string): boolean;
  /** What the person types; null where they think better of it. */
  prompt(title: string, question: string): string | null;
  /** Shows a sentence for a few seconds; the next takes its place. */
  toast(sentence: string): void;
  /** Brings a sheet to the front, by its title. */
  showSheet(title: string): void;
  /** Selects a whole row of a sheet, of so many columns. */
  selectRow(title: string, row: number, width: number): void;
  openPanel(panel: Panel): void;
  /** Shows a page in front of everything else. */
  showPage(title: string, html: string): void;
  buildMenu(menu: Menu): void;
}

/** A room of the panels' page. */
export interface Panel {
  readonly room: string;
  readonly title: string;
  /** The sheet that it begins with; '' for none. */
  readonly sheet: string;
  /** Whether it needs more room than beside the sheet. */
  readonly isWide: boolean;
}

/** Entries in groups, with a line between these. */
export interface Menu {
  readonly title: string;
  readonly groups: readonly (readonly (MenuItem | Menu)[])[];
}

export interface MenuItem {
  readonly title: string;
  /** The name of the bundle's function. */
  readonly calls: string;
}
