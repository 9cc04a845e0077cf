import { ports } from '../ports/ports';
import type { Answer } from '../../panel-api/answer';
import { NAME_BY_TITLE, tableOf } from '../../areas/tables';
import { keyOf } from '../../text/spelling';
import { PANEL } from '../../words/panel-refusals';
import type { Desk } from '../desk';
import { sheetOf } from '../file/locate';
import { readSpreadsheet } from '../file/read-spreadsheet';

/** *Mở dòng*: selects the row of a key in its sheet. */
export function show({ id, cache }: Desk, { table, ref }: { table: string; ref: string }): Answer<{ row: number }> {
  const name = NAME_BY_TITLE.get(table);
  const sheet = sheetOf(readSpreadsheet(id, cache), name);
  const index = (name === undefined ? [] : tableOf(name).namedBy)
    .map((property) => sheet?.cells.get(property)?.findIndex((cell, at) => at > 0 && keyOf(String(cell)) === ref) ?? -1)
    .find((found) => found > 0);
  if (sheet === undefined || index === undefined) return { status: 'refused', message: PANEL.gone(table, ref) };
  ports.ui.selectRow(sheet.info.title, index + 1, sheet.info.columnCount);
  return { status: 'ok', result: { row: index + 1 } };
}
