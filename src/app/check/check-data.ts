import type { Issue } from '../../judging/issue';
import { tablesWithLostKeys } from '../../areas/lost-keys';
import { nameCells, nameColumnOf } from '../../areas/names';
import { missingKeys, systemCells } from '../../areas/system-columns';
import type { SystemCell } from '../../counting/area';
import type { Books } from '../../judging/books';
import { PEOPLE } from '../../roster/people';
import { tableOf } from '../../areas/tables';
import type { Cell } from '../../sheet/kinds';
import { FINDINGS } from '../../sheet/system-tables';
import type { MarkedCell } from '../../sheet/state';
import type { Place } from '../../sheet/write';
import { number } from '../../text/format';
import { CHECKED, KEYS_LOST, LOGGED } from '../../words/menu';
import { findingsView } from '../../words/views/findings';
import { now, today } from '../clock';
import { commit, type Draft } from '../commit/commit';
import { forgetHints, hintMarks } from '../edit/hint-marks';
import { rememberBooks } from '../edit/known-books';
import { logRows, type LogLine } from '../commit/log';
import { marking } from './marking';
import { menuAction, orNull, type MenuDesk } from '../desk';
import { judge, readBooks } from '../books/open-books';
import { named, register } from '../books/register-book';
import { placeIn, sheetOf } from '../file/locate';
import type { ReadFile } from '../file/read-spreadsheet';
import type { TouchedRow } from '../commit/witness';
import { rewrite, updatedNow } from '../summary/rewrite-view';
import type { CellChange } from '../commit/writes';

/** *Kiểm tra dữ liệu*: lists and marks what is wrong, gives missing keys, refreshes the ⚙ columns. One commit. */
export function checkData(): void {
  menuAction((desk) => {
    desk.toast(CHECKED.working);
    let summary = '';
    const hinted = hintMarks();
    // Marks of a try whose cells turned out to be elsewhere.
    const stray: Place[] = [];
    const check = (file: ReadFile): Draft => {
      const { draft, words, marked } = draftCheck(desk, file, hinted, stray);
      stray.push(...marked);
      summary = words;
      return draft;
    };
    const written = commit(desk, check);
    if (written?.isRepaired === true) {
      // What the first try wrote is in its place by now; its marks may not be.
      commit({ ...desk, planId: `${desk.planId}-again` }, (file) => {
        const draft = check(file);
        return draft.changes.length > 0 ? draft : { ...draft, rows: [] };
      });
    }
    if (hinted.length > 0) forgetHints();
    desk.show(FINDINGS.title);
    desk.toast(summary);
  });
}

interface Checked {
  readonly draft: Draft;
  readonly words: string;
  readonly marked: readonly Place[];
}

function draftCheck(desk: MenuDesk, file: ReadFile, hinted: readonly MarkedCell[], stray: readonly Place[]): Checked {
  const read = readBooks([named(file)], today());
  const { books } = read;
  const found = judge(read);
  rememberBooks(books);
  const given = file.state?.keys ?? {};
  const lost = tablesWithLostKeys(books, given);
  const keys = missingKeys(books, given, lost);
  const issues = withKeys(found.issues(), keys.cells);
  const cells = [...keys.cells, ...systemCells(books, found), ...nameCells(books, peopleFor(file, books))];
  const changes = changesOf(file, cells);
  const keyOf = new Map(keys.cells.map(({ row, value }) => [row, String(value)]));
  const { requests, marked, unmarked, places } = marking(desk.id, file, books, issues, keyOf, { hinted, stray });
  const view = findingsView(issues, (table, _row, column) => placeIn(file, table, column), updatedNow());
  return {
    draft: {
      changes,
      rows: logRows(file, now(), desk.actor, logOf(changes)),
      requests: [...requests, ...rewrite(view, file)],
      shown: rowsAt(file, places),
      remembers: { keys: keys.last, marks: marked },
      changesLayout: !file.layout.sheets.some(({ id }) => id === view.sheetId),
    },
    words: [wordsOf(issues, keys.cells.length, unmarked), ...lost.map(({ title }) => KEYS_LOST(title))].join(' '),
    marked: places,
  };
}

/** The rows of marked cells, each once and in their order. */
function rowsAt({ sheets }: ReadFile, places: readonly Place[]): TouchedRow[] {
  return sheets.flatMap((sheet) => {
    const rows = places.flatMap(({ sheetId, row }) => (sheetId === sheet.info.id ? [row + 1] : []));
    return [...new Set(rows)].sort((a, b) => a - b).map((row) => ({ sheet, row }));
  });
}

/** Where names are looked up: in the file itself, else in the register, as far as that is known and open. */
function peopleFor(file: ReadFile, books: Books): Books {
  const hasNames = file.sheets.some(({ name, layout }) => layout.at.has(nameColumnOf(tableOf(name))?.property ?? ''));
  if (books.has(PEOPLE) || !hasNames) return books;
  return orNull(() => readBooks([named(file), ...register(file)], today()).books) ?? books;
}

/** Issues of rows that get their keys in the same commit, with those. */
function withKeys(issues: readonly Issue[], given: readonly SystemCell[]): Issue[] {
  const keys = new Map(given.map(({ table, row, value }) => [`${table.title} ${row.row}`, String(value)]));
  return issues.map((issue) => ({ ...issue, key: keys.get(`${issue.table} ${issue.row}`) ?? issue.key }));
}

function wordsOf(issues: readonly Issue[], keys: number, unmarked: number): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return [
    issues.length === 0 ? CHECKED.clean : CHECKED.done(number(errors), number(issues.length - errors)),
    ...(keys > 0 ? [CHECKED.keys(number(keys))] : []),
    ...(unmarked > 0 ? [CHECKED.unmarked(number(unmarked))] : []),
  ].join(' ');
}

/** Cells of ⚙ columns that hold something else than they should. */
function changesOf(file: ReadFile, cells: readonly SystemCell[]): CellChange[] {
  return cells.flatMap(({ table, row, property, value }) => {
    const sheet = sheetOf(file, table.name);
    if (sheet?.layout.at.has(property) !== true) return [];
    return same(sheet.cells.get(property)?.[row.row - 1], value) ? [] : [{ sheet, row: row.row, property, value }];
  });
}

function same(stands: Cell | undefined, wanted: Cell): boolean {
  return (stands ?? '') === (wanted ?? '');
}

/** One line for each column that was written; the rows behind it are in the sheet. */
function logOf(changes: readonly CellChange[]): LogLine[] {
  const counts = new Map<string, { sheet: string; header: string; cells: number }>();
  for (const { sheet, property } of changes) {
    const header = sheet.table.columns[property]?.header ?? property;
    const column = `${sheet.info.title}.${header}`;
    const count = counts.get(column) ?? { sheet: sheet.info.title, header, cells: 0 };
    counts.set(column, { ...count, cells: count.cells + 1 });
  }
  const lines = [...counts.values()].map(({ sheet, header, cells }) => ({
    action: LOGGED.check,
    sheet,
    key: '',
    change: LOGGED.cells(header, number(cells)),
  }));
  return lines.length > 0 ? lines : [{ action: LOGGED.check, sheet: '', key: '', change: '' }];
}
