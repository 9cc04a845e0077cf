import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import type { FromWindow } from './protocol';

/** Puts in what a window found for formulas as it drew them: scripts and clients read that. @param by the address of who sits there. */
export function takeComputed(
  spreadsheet: Spreadsheet | undefined,
  { sheetId, cells }: Extract<FromWindow, { type: 'computed' }>,
  by: string,
): void {
  const draft = spreadsheet?.draft();
  const sheet = draft?.writable(sheetId);
  if (!spreadsheet || !draft || !sheet) return;
  const news = cells.filter(({ row, column, value }) => {
    return sheet.formulas.get(row, column) !== undefined && sheet.value(row, column) !== value;
  });
  if (news.length === 0) return;
  for (const { row, column, value } of news) {
    sheet.setFormula(row, column, sheet.formulas.get(row, column) ?? '', value);
  }
  spreadsheet.adopt(draft, by);
}
