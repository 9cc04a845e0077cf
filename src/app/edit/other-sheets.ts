import { tellingColumns, type SheetCells } from '../../areas/edited-rows';
import { tableOf, type TableName } from '../../areas/tables';
import { layoutOf, letters, type Layout } from '../../sheet/layout';
import type { Cell } from '../../sheet/kinds';
import type { OpenSheet } from '../ports/open-spreadsheet';
import { ports } from '../ports/ports';
import { cellOf } from './cells';

/** Longer sheets are left to the check. */
const MOST_ROWS = 30_000;

/** A small sheet as a whole; null where the file has none. One read. */
export function wholeSheet(name: TableName): SheetCells | null {
  const sheet = sheetOf(name);
  return sheet === null ? null : cellsIn(name, sheet.getDataRange().getValues());
}

/**
 * What the rows of a table are named by, where its columns stand as set-up has put them; null where there is no such
 * sheet, its columns were moved, or it is too long. One read.
 */
export function namesOf(name: TableName): SheetCells | null {
  const sheet = sheetOf(name);
  if (sheet === null || sheet.getMaxRows() > MOST_ROWS) return null;
  const order = Object.keys(tableOf(name).columns);
  const last = Math.max(...tellingColumns(name).map((property) => order.indexOf(property)));
  const cells = cellsIn(name, sheet.getRange(`A:${letters(last)}`).getValues());
  return tableOf(name).namedBy.every((property) => cells.has(property)) ? cells : null;
}

/** What the rows of the edited sheet must differ by; null where it is too long. One read. */
export function ownNames(name: TableName, sheet: OpenSheet, { at }: Layout): SheetCells | null {
  const places = tellingColumns(name).flatMap((property) => at.get(property) ?? []);
  if (places.length === 0 || sheet.getMaxRows() > MOST_ROWS) return null;
  const range = `${letters(Math.min(...places))}:${letters(Math.max(...places))}`;
  return cellsIn(name, sheet.getRange(range).getValues());
}

function sheetOf(name: TableName): OpenSheet | null {
  return ports.spreadsheet.sheet(tableOf(name).title);
}

function cellsIn(name: TableName, values: readonly (readonly unknown[])[]): SheetCells {
  const { at } = layoutOf(tableOf(name), (values[0] ?? []) as Cell[]);
  return new Map([...at].map(([property, column]) => [property, values.map((row) => cellOf(row[column]))]));
}
