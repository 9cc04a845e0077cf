import type { Sheet } from '../spreadsheet/sheet';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import type { DeskWindow } from './desk-window';
import { FormatTable, gridBook, gridFrame, gridRows, gridSheet, gridValidations } from './grid-book';
import { changedSince } from './grid-diff';
import type { BookChanges } from './protocol';

/** Keeps the windows that show a spreadsheet in step with it. */
export class ShownBook {
  private readonly table = new FormatTable();
  private drawn: readonly Sheet[];
  private locale: string;
  /** Who changed it since it was drawn. */
  private by = new Set<string>();
  private isDue = false;

  /** @param windows those that show it now. */
  constructor(
    private readonly fileId: string,
    private readonly spreadsheet: Spreadsheet,
    private readonly windows: () => readonly DeskWindow[],
  ) {
    this.drawn = spreadsheet.sheets.slice();
    this.locale = spreadsheet.locale;
    spreadsheet.watch((email) => this.redrawSoon(email));
  }

  /** The whole book, to one window; what is due to the others stays due. */
  draw(window: DeskWindow): void {
    const book = gridBook(this.spreadsheet, this.table);
    window.formatsKnown.set(this.fileId, book.formats.length);
    window.send({ type: 'book', fileId: this.fileId, book });
  }

  /** Some rows as they stand, to one window. */
  drawRows(window: DeskWindow, sheetId: number, rows: readonly number[]): void {
    const sheet = this.spreadsheet.sheetById(sheetId);
    if (!sheet) return;
    const drawn = [{ sheetId, rows: gridRows(sheet, this.spreadsheet.locale, this.table, rows) }];
    this.send(window, { added: [], framed: [], rows: drawn, by: [window.email] });
  }

  /** Several commits in one turn are drawn once. */
  private redrawSoon(email: string): void {
    this.by.add(email);
    if (this.isDue) return;
    this.isDue = true;
    setImmediate(() => this.redraw());
  }

  private redraw(): void {
    this.isDue = false;
    const by = [...this.by];
    this.by.clear();
    const { sheets, locale } = this.spreadsheet;
    const windows = this.windows();
    const isAnew = locale !== this.locale;
    const { order, added, framed, rows } = changedSince(this.drawn, this.spreadsheet);
    this.drawn = sheets.slice();
    this.locale = locale;
    if (isAnew) {
      for (const window of windows) this.draw(window);
      return;
    }
    if (windows.length === 0 || (order === null && framed.length + rows.length === 0)) return;
    const changes = {
      ...(order === null ? {} : { order }),
      added: added.map((sheet) => gridSheet(sheet, locale, this.table)),
      framed: framed.map(({ sheet, rules }) => ({
        ...gridFrame(sheet),
        ...(rules ? { validations: gridValidations(sheet) } : {}),
      })),
      rows: rows.map(({ sheet, rows: changed }) => ({
        sheetId: sheet.properties.id,
        rows: gridRows(sheet, locale, this.table, changed),
      })),
      by,
    };
    for (const window of windows) this.send(window, changes);
  }

  private send(window: DeskWindow, changes: Omit<BookChanges, 'formatsFrom' | 'formats'>): void {
    const formatsFrom = window.formatsKnown.get(this.fileId) ?? 0;
    const formats = this.table.formats.slice(formatsFrom);
    window.formatsKnown.set(this.fileId, this.table.formats.length);
    window.send({ type: 'changes', fileId: this.fileId, ...changes, formatsFrom, formats });
  }
}
