import { judgeEdit, type Judged } from '../../judging/judge-edit';
import type { Cell } from '../../sheet/kinds';
import { layoutOf, type Layout } from '../../sheet/layout';
import { TABLE_NAMES, TABLES, tableOf, type TableName } from '../../areas/tables';
import { caseless } from '../../text/spelling';
import { number } from '../../text/format';
import { EDITED } from '../../words/menu';
import { now, today } from '../clock';
import { courteously } from '../office';
import { recallBooks } from './known-books';
import { markRows, type Rows } from './mark-rows';
import { respell } from './respell';

/** More rows at once are left to the check. */
const MOST_ROWS = 1000;

/**
 * A hint right after typing: a simple trigger, which never stops anybody and tells no error. It asks SpreadsheetApp alone,
 * for the edited rows and the header: as many calls for one cell as for a thousand rows.
 */
export function onEdit(event: unknown): void {
  courteously(() => {
    const range = rangeIn(event);
    if (range !== null) hint(range);
  });
}

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

function rangeIn(event: unknown): Range | null {
  if (typeof event !== 'object' || event === null || !('range' in event)) return null;
  return event.range as Range;
}

function hint(range: Range): void {
  const sheet = range.getSheet();
  const table = tableIn(sheet);
  const first = Math.max(2, range.getRow());
  const count = range.getLastRow() - first + 1;
  if (table === null || count < 1) return;
  if (count > MOST_ROWS) {
    toast(EDITED.tooMany(number(count)));
    return;
  }
  const layout = layoutOf(tableOf(table), sheet.getRange('1:1').getValues()[0] as Cell[]);
  const edited = editedIn(layout, range);
  if (edited.size === 0) return;
  const width = Math.max(...layout.at.values()) + 1;
  const block = sheet.getRange(first, 1, count, width);
  const values = block.getValues() as unknown[][];
  const cells = new Map(
    [...layout.at].map(([property, column]) => [property, values.map((row) => cellOf(row[column]))]),
  );
  const judged = judgeEdit({ table, firstRow: first, cells, edited }, recallBooks(), today());
  // All that is read comes before all that is written: one flush.
  const rows: Rows = { table, sheet, block, layout, first, edited, cells };
  const mark = markRows(rows, judged.issues);
  const mended = respell(rows, judged.respellings);
  mark();
  mended.write();
  stamp(rows, count);
  tell(judged, mended.count);
}

function tableIn(sheet: Sheet): TableName | null {
  const title = caseless(sheet.getName());
  const id = sheet.getSheetId();
  return (
    TABLE_NAMES.find((name) => caseless(TABLES[name].title) === title) ??
    TABLE_NAMES.find((name) => TABLES[name].sheetId === id) ??
    null
  );
}

/** The properties of the columns in a range that officers fill. */
function editedIn({ at }: Layout, range: Range): Set<string> {
  const [left, right] = [range.getColumn() - 1, range.getLastColumn() - 1];
  return new Set([...at].flatMap(([property, column]) => (column >= left && column <= right ? [property] : [])));
}

const DAY = 86_400_000;
const VIETNAM = 7 * 3_600_000;
const UNIX_EPOCH = 25_569;

/** A cell as the Sheets API would give it: SpreadsheetApp makes moments of dates, at midnight in Vietnam. */
function cellOf(value: unknown): Cell {
  if (isMoment(value)) return Math.round(((value.getTime() + VIETNAM) / DAY) * 24) / 24 + UNIX_EPOCH;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
}

function isMoment(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** When people's rows were edited, and that nobody knows by whom; neither where the row was emptied. */
function stamp({ table, sheet, layout, first, cells }: Rows, count: number): void {
  const at = layout.at.get('updatedAt');
  const by = layout.at.get('updatedBy');
  if (table !== 'people' || at === undefined) return;
  const filled = Object.entries(TABLES.people.columns).flatMap(([property, { system }]) =>
    system ? [] : [cells.get(property) ?? []],
  );
  const stamps = Array.from({ length: count }, (_, row) => [filled.some((each) => isFilled(each[row])) ? now() : '']);
  sheet
    .getRange(first, at + 1, count, 1)
    .setValues(stamps)
    .setNumberFormat(TABLES.people.columns.updatedAt.kind.format);
  if (by !== undefined) sheet.getRange(first, by + 1, count, 1).clearContent();
}

/** Checkboxes say nothing of themselves. */
function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && cell !== null && cell !== '' && typeof cell !== 'boolean';
}

function tell({ issues }: Judged, respelt: number): void {
  const words = [
    ...(issues.length > 0 ? [EDITED.faults(number(issues.length))] : []),
    ...(respelt > 0 ? [EDITED.respelt(number(respelt))] : []),
  ];
  if (words.length > 0) toast(words.join(' '));
}

function toast(message: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(message);
}
