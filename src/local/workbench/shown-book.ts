import type { Sheet } from '../spreadsheet/sheet';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import type { DeskWindow } from './desk-window';
import { FormatTable, gridBook, gridRows } from './grid-book';
import { changedSince } from './grid-diff';

/** Keeps the windows that show a spreadsheet in step with it. */
export class ShownBook {
  private readonly table = new FormatTable();
  private drawn: readonly Sheet[];
  private locale: string;
  private isDue = false;

  /** @param windows those that show it now. */
  constructor(
    private readonly fileId: string,
    private readonly spreadsheet: Spreadsheet,
    private readonly windows: () => readonly DeskWindow[],
  ) {
    this.drawn = spreadsheet.sheets.slice();
    this.locale = spreadsheet.locale;
    spreadsheet.watch(() => this.redrawSoon());
  }

  /** The whole book, to one window; what is due to the others stays due. */
  draw(window: DeskWindow): void {
    const book = gridBook(this.spreadsheet, this.table);
    window.formatsKnown.set(this.fileId, book.formats.length);
    window.send({ type: 'book', fileId: this.fileId, book });
  }

  /** Several commits in one turn are drawn once. */
  private redrawSoon(): void {
    if (this.isDue) return;
    this.isDue = true;
    setImmediate(() => this.redraw());
  }

  private redraw(): void {
    this.isDue = false;
    const { sheets, locale } = this.spreadsheet;
    const changed = locale === this.locale ? changedSince(this.drawn, this.spreadsheet) : 'all';
    this.drawn = sheets.slice();
    this.locale = locale;
    const windows = this.windows();
    if (changed === 'all') {
      for (const window of windows) this.draw(window);
      return;
    }
    for (const { sheet, rows } of changed) {
      const drawn = gridRows(sheet, locale, this.table, rows);
      for (const window of windows) {
        const formatsFrom = window.formatsKnown.get(this.fileId) ?? 0;
        window.formatsKnown.set(this.fileId, this.table.formats.length);
        window.send({
          type: 'rows',
          fileId: this.fileId,
          sheetId: sheet.properties.id,
          rows: drawn,
          formatsFrom,
          formats: this.table.formats.slice(formatsFrom),
        });
      }
    }
  }
}
