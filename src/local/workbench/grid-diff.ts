import type { Sheet } from '../spreadsheet/sheet';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import { gridFrame } from './grid-book';

/** What of a book has to be drawn again. */
export interface Redraw {
  /** All sheets in their order, where that changed or sheets came or went; else null. */
  order: number[] | null;
  /** Sheets that are new. */
  added: Sheet[];
  /** Sheets of which more than their cells changed; `rules` where those of their cells did. */
  framed: { sheet: Sheet; rules: boolean }[];
  rows: { sheet: Sheet; rows: number[] }[];
}

/** @param before the sheets as they were drawn last; copies share what did not change, so this is cheap. */
export function changedSince(before: readonly Sheet[], { sheets }: Spreadsheet): Redraw {
  const known = new Map(before.map((sheet) => [idOf(sheet), sheet]));
  const order = sheets.map(idOf);
  const redraw: Redraw = {
    order: order.join() === before.map(idOf).join() ? null : order,
    added: sheets.filter((sheet) => !known.has(idOf(sheet))),
    framed: [],
    rows: [],
  };
  for (const sheet of sheets) {
    const old = known.get(idOf(sheet));
    if (old === undefined || old === sheet) continue;
    const rows = changedRows(old, sheet);
    const rules = rows.some((row) => !sheet.validations.isSameRow(old.validations, row));
    if (rules || JSON.stringify(gridFrame(old)) !== JSON.stringify(gridFrame(sheet)))
      redraw.framed.push({ sheet, rules });
    if (rows.length > 0) redraw.rows.push({ sheet, rows });
  }
  return redraw;
}

function idOf({ properties }: Sheet): number {
  return properties.id;
}

function changedRows(old: Sheet, sheet: Sheet): number[] {
  const rows: number[] = [];
  const count = Math.max(old.properties.rowCount, sheet.properties.rowCount);
  for (let row = 0; row < count; row++) if (!sheet.isSameRow(old, row)) rows.push(row);
  return rows;
}
