import { dressBlank, dressRequests } from '../../sheet/dress';
import { quoted } from '../../sheet/layout';
import type { Request } from '../../sheet/write';
import type { Table } from '../../sheet/table';
import { TABLES, tableOf } from '../../areas/tables';
import { LOG, SYSTEM_TABLES } from '../../sheet/system-tables';
import { formatDay, partsOf } from '../../text/calendar';
import { caseless } from '../../text/spelling';
import { number } from '../../text/format';
import { headerNote } from '../../words/headers';
import { LOGGED, SET_UP } from '../../words/menu';
import { batchGet } from '../file/api';
import { now, today } from '../clock';
import { commit } from '../commit/commit';
import { expectSummaries } from '../summary/last-summary';
import { isVietnamese, VIETNAM } from '../file/locale';
import { listSheets, readList } from '../import/lists';
import { firstLogRows, logRows } from '../commit/log';
import { buildMenu } from '../menu/menu';
import { orNull, menuAction, type Desk, type MenuDesk } from '../desk';
import { addColumns, lackingColumns } from './lacking-columns';
import { showImport } from '../panel/open';
import { Refused } from '../refused';
import { roleBy, ROLES, tablesOf, type Role } from '../file/roles';
import { headersOf, readSpreadsheet, type ReadFile } from '../file/read-spreadsheet';
import { sheetOf } from '../file/locate';
import { madeSheet, type SheetInfo, type TableSheet } from '../file/table-sheet';
import { SETTINGS } from '../../judging/settings-table';
import { fillSettings } from './default-settings';

/**
 * *Cài đặt sổ*: makes and dresses the sheets that a file of its role lacks; what is there stays as it is. Then the menu
 * is that of the role, and a list that lies in the file is offered to be taken in.
 */
export function setUpBooks(): void {
  setUp(askRole);
}

// What the menu offers for a file that is nothing yet.

export function setUpRegister(): void {
  setUp(() => 'register');
}

export function setUpCommittee(): void {
  setUp(() => 'committee');
}

export function setUpRestricted(): void {
  setUp(() => 'restricted');
}

function setUp(chosen: (desk: MenuDesk) => Role | null): void {
  menuAction((desk) => {
    const file = readSpreadsheet(desk.id, desk.cache);
    const role = roleOf(file) ?? chosen(desk);
    if (role === null) return;
    const locale = localeRequests(desk, file);
    const isKept = locale.length === 0 && !isVietnamese(file.layout);
    const { made, told } = dressBooks(desk, role, { locale, addsColumns: mayAddColumns(desk, file) });
    // What is restricted has no summaries.
    if (role !== 'restricted') expectSummaries(today());
    buildMenu(role);
    const message = [SET_UP.done(made), ...told, ...(isKept ? [SET_UP.localeKept] : [])].join('\n');
    const list = role === 'register' ? listToTake(desk) : null;
    if (list === null) desk.ui.tell(SET_UP.title, message);
    else {
      const question = `${message}\n\n${SET_UP.askList(list.title, number(list.rows))}`;
      if (desk.ui.ask(SET_UP.title, question)) {
        showImport(list.title);
      }
    }
  });
}

/** What an officer has said yes to beside the sheets. */
interface Wish {
  readonly locale: readonly Request[];
  readonly addsColumns: boolean;
}

const NO_WISH: Wish = { locale: [], addsColumns: false };

/** Makes and dresses what a file of a role lacks, with one commit; answers with the titles of what was made, and what else is told. */
export function dressBooks(
  desk: Desk,
  role: Role,
  { locale, addsColumns }: Wish = NO_WISH,
): { readonly made: readonly string[]; readonly told: readonly string[] } {
  let [made, told]: [string[], string[]] = [[], []];
  commit(desk, (read) => {
    const missing = tablesOf(role).filter(({ title, sheetId }) => !has(read, title, sheetId));
    const blank = blankSheets(desk.id, read, role);
    made = [...missing, ...blank.map(({ table }) => table)].map(({ title }) => title);
    const dress = [
      ...missing.flatMap((table) => dressRequests(table, { noteOf: headerNote })),
      ...blank.flatMap(({ table, info }) => dressBlank(table, info, { noteOf: headerNote })),
    ] as unknown as Request[];
    const line = { action: LOGGED.setUp, sheet: '', key: '', change: LOGGED.sheets(number(made.length)) };
    const guards = missing.filter(isKeptBySystem).map(warnBeforeEdits);
    const makesLog = missing.some(({ sheetId }) => sheetId === LOG.sheetId);
    const settings = fillSettings(settingsSheet(read, blank));
    const filled = { ...line, sheet: SETTINGS.title, change: LOGGED.rows(number(settings.rows.length)) };
    const added = addColumns(desk.id, addsColumns ? lackingColumns(read) : []);
    const columns = { ...line, change: LOGGED.columns(number(added.changes.length)) };
    const lines = [
      ...(made.length === 0 ? [] : [line]),
      ...(added.changes.length === 0 ? [] : [columns]),
      ...(settings.rows.length === 0 || made.includes(SETTINGS.title) ? [] : [filled]),
    ];
    const rows = makesLog ? firstLogRows(now(), desk.actor, lines) : logRows(read, now(), desk.actor, lines);
    told = settings.moved.map(([code, was, now]) => SET_UP.newDefault(code, was, now));
    const requests = [...locale, ...dress, ...guards, ...added.requests];
    const isEmpty = requests.length + settings.rows.length + settings.changes.length === 0;
    if (isEmpty && read.state !== null) return null;
    const changes = [...added.changes, ...settings.changes];
    const { requestsBack } = added;
    return { changes, rows: [...rows, ...settings.rows], requests, requestsBack, remembers: {}, changesLayout: true };
  });
  return { made, told };
}

/** Cấu hình as it is, or as the same batch makes it. */
function settingsSheet(read: ReadFile, blank: readonly { table: Table; info: SheetInfo }[]): TableSheet {
  const dressed = blank.find(({ table }) => table.sheetId === SETTINGS.sheetId)?.info;
  const stands = dressed === undefined ? sheetOf(read, SETTINGS.name) : undefined;
  return stands ?? madeSheet(SETTINGS, dressed?.id);
}

/** Whether an older register is to get the columns that its sheets lack. */
function mayAddColumns({ ui }: MenuDesk, file: ReadFile): boolean {
  const lacking = lackingColumns(file);
  if (lacking.length === 0) return false;
  const lines = lacking.map(({ sheet, columns }) => `${sheet.info.title}: ${[...columns.values()].join(', ')}`);
  return ui.ask(SET_UP.title, SET_UP.askColumns(lines));
}

/** Sheets of people's tables that have our name and nothing in them: they are ours to dress. */
function blankSheets(id: string, read: ReadFile, role: Role): { table: Table; info: SheetInfo }[] {
  const named = tablesOf(role)
    .filter((table) => !isKeptBySystem(table))
    .flatMap((table) => {
      const info = read.layout.sheets.find(({ title }) => caseless(title) === caseless(table.title));
      const isHeaderless = info !== undefined && headersOf(read.layout, info.title).every((cell) => cell === '');
      return isHeaderless ? [{ table, info }] : [];
    });
  if (named.length === 0) return [];
  const cells = batchGet(
    id,
    named.map(({ info }) => quoted(info.title)),
    {},
  );
  return named.filter((_, index) => (cells[index] ?? []).flat().every((cell) => cell === ''));
}

/** The first sheet of the file that is a list of people, and how many rows it has. */
function listToTake({ id }: Desk): { title: string; rows: number } | null {
  for (const { title } of listSheets(id, readSpreadsheet(id))) {
    const list = orNull(() => readList(id, [title]));
    if (list !== null && list.rows.length > 0) return { title, rows: list.rows.length };
  }
  return null;
}

/** Sheets that nobody but the system writes. */
function isKeptBySystem({ sheetId }: Table): boolean {
  return [...SYSTEM_TABLES.map((table: Table) => table.sheetId), TABLES.confirmed.sheetId].includes(sheetId);
}

/** A warning, never a list of editors: each officer's own run writes there. */
function warnBeforeEdits({ sheetId }: Table): Request {
  return {
    addProtectedRange: { protectedRange: { protectedRangeId: sheetId, range: { sheetId }, warningOnly: true } },
  };
}

function roleOf(file: ReadFile): Role | null {
  const titles = new Set(file.sheets.map(({ name }) => tableOf(name).title));
  return roleBy((title) => titles.has(title));
}

function has(file: ReadFile, title: string, sheetId: number): boolean {
  return file.layout.sheets.some((info) => info.id === sheetId || caseless(info.title) === caseless(title));
}

/** The role that the officer types; null when they think better of it. */
function askRole({ ui }: MenuDesk): Role | null {
  const answer = ui.prompt(SET_UP.title, SET_UP.askRole);
  if (answer === null) return null;
  const role = ROLES[Number(answer.trim()) - 1];
  if (role === undefined) throw new Refused(SET_UP.unknownRole);
  return role;
}

/** Changes locale and time zone; on a file with data only when the officer says so. */
function localeRequests({ ui }: MenuDesk, file: ReadFile): Request[] {
  if (isVietnamese(file.layout)) return [];
  const { layout, sheets } = file;
  // What stands in sheets of the officers' own isn't read: they count as filled.
  const hasData =
    sheets.some(({ cells }) => [...cells.values()].some((values) => values.length > 1)) ||
    file.foreign.some((title) => !FRESH_SHEET.test(title));
  if (hasData) {
    const question = SET_UP.askLocale(layout.locale, layout.timeZone, doubtfulDates(sheets));
    if (!ui.ask(SET_UP.title, question)) return [];
  }
  return [{ updateSpreadsheetProperties: { properties: VIETNAM, fields: 'locale,timeZone' } }];
}

/** The one sheet of a new spreadsheet, as Google names it. */
const FRESH_SHEET = /^(?:Sheet|Trang tính) ?1$/i;

const SHOWN = 20;

/** Dates whose day is at most 12: month and day may have changed places when they were typed under another locale. */
function doubtfulDates(sheets: ReadFile['sheets']): string[] {
  const dates = sheets.flatMap(({ name, info, cells }) =>
    [...cells].flatMap(([property, values]) => {
      const column = tableOf(name).columns[property];
      if (column?.kind.name !== 'date') return [];
      return values.flatMap((cell, index) =>
        index > 0 && typeof cell === 'number' && partsOf(Math.floor(cell)).date <= 12
          ? [`${info.title}, dòng ${String(index + 1)}, ${column.header}: ${formatDay(Math.floor(cell))}`]
          : [],
      );
    }),
  );
  const more = dates.length > SHOWN ? [SET_UP.moreDates(number(dates.length - SHOWN))] : [];
  return [...dates.slice(0, SHOWN), ...more];
}
