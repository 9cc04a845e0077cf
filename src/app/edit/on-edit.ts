import {
  judgeNames,
  judgeRows,
  namesIn,
  respellings,
  restsOn,
  type Beside,
  type SheetCells,
} from '../../areas/edited-rows';
import { TABLE_NAMES, TABLES, tableOf, type TableName } from '../../areas/tables';
import type { Issue } from '../../judging/issue';
import type { Cell } from '../../sheet/kinds';
import { layoutOf, type Layout } from '../../sheet/layout';
import { caseless } from '../../text/spelling';
import { number } from '../../text/format';
import { EDITED } from '../../words/menu';
import { now, today } from '../clock';
import { orNull } from '../desk';
import { cellOf } from './cells';
import type { OpenSheet, SheetRange } from '../ports/open-spreadsheet';
import { ports } from '../ports/ports';
import { offerBack, overwrittenKey } from './key-guard';
import { recallBeside, rememberBeside } from './known-books';
import { markRows, type Rows } from './mark-rows';
import { namesOf, ownNames, wholeSheet } from './other-sheets';
import { respell } from './respell';

/** More rows at once are left to the check. */
const MOST_ROWS = 1000;

/**
 * A hint right after typing: a simple trigger, which never stops anybody and tells no error. It asks SpreadsheetApp alone,
 * for the edited rows, the header and what these rows name: as many calls for one cell as for a thousand rows.
 */
export function onEdit(event: unknown): void {
  orNull(() => {
    if (typeof event === 'object' && event !== null && 'range' in event) hint(event.range as SheetRange, event);
  });
}

function hint(range: SheetRange, event: object): void {
  const sheet = range.getSheet();
  const table = tableIn(sheet);
  const first = Math.max(2, range.getRow());
  const count = range.getLastRow() - first + 1;
  if (table === null || count < 1) return;
  if (count > MOST_ROWS) {
    ports.ui.toast(EDITED.tooMany(number(count)));
    return;
  }
  const layout = layoutOf(tableOf(table), sheet.getRange('1:1').getValues()[0] as Cell[]);
  const edited = editedIn(layout, range);
  if (edited.size === 0) return;
  const width = Math.max(...layout.at.values()) + 1;
  const block = sheet.getRange(first, 1, count, width);
  const values = block.getValues();
  const cells = new Map(
    [...layout.at].map(([property, column]) => [property, values.map((row) => cellOf(row[column]))]),
  );
  const rows: Rows = { table, sheet, block, layout, firstRow: first, count, edited, cells };
  const { issues, reads } = issuesIn(rows);
  // All that is read comes before all that is written: one flush.
  const mark = markRows(rows, issues);
  const mayRead = HEADER_AND_ROWS + reads + mark.reads + FLUSH < MOST_CALLS;
  const mended = respell(rows, mayRead ? respellings(rows) : []);
  mark.write();
  mended.write();
  stamp(rows);
  tell(issues, mended.count);
  const overwritten = overwrittenKey(rows, event, range);
  if (overwritten === null) return;
  ports.spreadsheet.flush();
  offerBack(overwritten);
}

/** So many calls of an edit reach the server at most; a spelling that would be one more stays as it is typed. */
const MOST_CALLS = 8;
const HEADER_AND_ROWS = 2;
const FLUSH = 1;

/** The faults of edited rows, as the check would find them in these cells. */
function issuesIn(rows: Rows): { readonly issues: readonly Issue[]; readonly reads: number } {
  const { table, sheet, layout } = rows;
  const { targets, needsOwn } = namesIn(rows);
  const names = new Map<TableName, SheetCells>();
  for (const name of targets) {
    const cells = namesOf(name);
    if (cells !== null) names.set(name, cells);
  }
  const own = needsOwn ? ownNames(table, sheet, layout) : null;
  const { beside, reads } = besideOf(rows);
  return {
    issues: [...judgeRows(rows, beside, today()), ...judgeNames(rows, own, names, today())],
    reads: reads + targets.length + (needsOwn ? 1 : 0),
  };
}

/**
 * Units and settings as they are kept from an earlier run, and as they are where a fault rests on them: somebody may
 * have entered the unit a moment ago.
 */
function besideOf(rows: Rows): { readonly beside: Beside; readonly reads: number } {
  const kept = recallBeside();
  const isThere = rows.table === 'units' || rows.table === 'settings';
  const rests = kept === null || isThere ? ALL : restsOn(judgeRows(rows, kept, today()));
  const beside: Beside = {
    units: kept === null || rests.units ? wholeSheet('units') : kept.units,
    settings: kept === null || rests.settings ? wholeSheet('settings') : kept.settings,
  };
  const reads = [rests.units, rests.settings].filter((isRead) => isRead).length;
  if (reads > 0) rememberBeside(beside);
  return { beside, reads };
}

const ALL = { units: true, settings: true };

function tableIn(sheet: OpenSheet): TableName | null {
  const title = caseless(sheet.getName());
  const id = sheet.getSheetId();
  return (
    TABLE_NAMES.find((name) => caseless(TABLES[name].title) === title) ??
    TABLE_NAMES.find((name) => TABLES[name].sheetId === id) ??
    null
  );
}

/** The properties of the columns in a range that officers fill. */
function editedIn({ at }: Layout, range: SheetRange): Set<string> {
  const [left, right] = [range.getColumn() - 1, range.getLastColumn() - 1];
  return new Set([...at].flatMap(([property, column]) => (column >= left && column <= right ? [property] : [])));
}

/** When people's rows were edited, and that nobody knows by whom; neither where the row was emptied. */
function stamp({ table, sheet, layout, firstRow, count, cells }: Rows): void {
  const at = layout.at.get('updatedAt');
  const by = layout.at.get('updatedBy');
  if (table !== 'people' || at === undefined) return;
  const filled = Object.entries(TABLES.people.columns).flatMap(([property, { system }]) =>
    system ? [] : [cells.get(property) ?? []],
  );
  const stamps = Array.from({ length: count }, (_, row) => [filled.some((each) => isFilled(each[row])) ? now() : '']);
  sheet
    .getRange(firstRow, at + 1, count, 1)
    .setValues(stamps)
    .setNumberFormat(TABLES.people.columns.updatedAt.kind.format);
  if (by !== undefined) sheet.getRange(firstRow, by + 1, count, 1).clearContent();
}

/** Checkboxes say nothing of themselves. */
function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && cell !== null && cell !== '' && typeof cell !== 'boolean';
}

function tell(issues: readonly Issue[], respelt: number): void {
  const words = [
    ...(issues.length > 0 ? [EDITED.faults(number(issues.length))] : []),
    ...(respelt > 0 ? [EDITED.respelt(number(respelt))] : []),
  ];
  if (words.length > 0) ports.ui.toast(words.join(' '));
}
