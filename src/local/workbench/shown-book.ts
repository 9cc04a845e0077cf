import type { Sheet } from '../spreadsheet/sheet';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import type { DeskWindow } from './desk-window';
import {
  FormatTable,
  gridBook,
  gridCells,
  gridFrame,
  gridRows,
  gridSheet,
  gridValidations,
  maySendLater,
} from './grid-book';
import { changedSince } from './grid-diff';
import type { BookChanges, GridBook } from './protocol';

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

  /** The book, to a window that opens it: the sheet in front first; it asks for the cells of the others. */
  open(window: DeskWindow): void {
    this.sendBook(window, gridBook(this.spreadsheet, this.table, maySendLater(this.spreadsheet)));
  }

  /** The whole book, to one window; what is due to the others stays due. */
  draw(window: DeskWindow): void {
    this.sendBook(window, gridBook(this.spreadsheet, this.table));
  }

  /** The cells that a sheet holds now, to one window; none where the sheet is gone. */
  drawCells(window: DeskWindow, sheetId: number): void {
    const sheet = this.spreadsheet.sheetById(sheetId);
    const rows = sheet ? gridCells(sheet, this.spreadsheet.locale, this.table) : [];
    window.send({ type: 'cells', fileId: this.fileId, sheetId, rows, ...this.newFormats(window) });
  }

  private sendBook(window: DeskWindow, book: GridBook): void {
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
    window.send({ type: 'changes', fileId: this.fileId, ...changes, ...this.newFormats(window) });
  }

  /** The formats that a window doesn't know yet, and knows from now on. */
  private newFormats(window: DeskWindow): Pick<BookChanges, 'formatsFrom' | 'formats'> {
    const formatsFrom = window.formatsKnown.get(this.fileId) ?? 0;
    window.formatsKnown.set(this.fileId, this.table.formats.length);
    return { formatsFrom, formats: this.table.formats.slice(formatsFrom) };
  }
}
