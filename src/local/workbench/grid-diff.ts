import type { Sheet } from '../spreadsheet/sheet';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import { gridFrame } from './grid-book';

/** What of a book has to be drawn again: rows of some sheets or, where more than rows changed, all of it. */
export type Redraw = 'all' | { sheet: Sheet; rows: number[] }[];

/** @param before the sheets as they were drawn last; copies share what did not change, so this is cheap. */
export function changedSince(before: readonly Sheet[], { sheets }: Spreadsheet): Redraw {
  if (before.length !== sheets.length) return 'all';
  const changed: { sheet: Sheet; rows: number[] }[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const old = before[index];
    if (old === sheet) continue;
    if (old === undefined || JSON.stringify(gridFrame(old)) !== JSON.stringify(gridFrame(sheet))) return 'all';
    const rows = changedRows(old, sheet);
    if (rows.some((row) => !sheet.validations.isSameRow(old.validations, row))) return 'all';
    if (rows.length > 0) changed.push({ sheet, rows });
  }
  return changed;
}

function changedRows(old: Sheet, sheet: Sheet): number[] {
  const rows: number[] = [];
  for (let row = 0; row < sheet.properties.rowCount; row++) if (!sheet.isSameRow(old, row)) rows.push(row);
  return rows;
}
