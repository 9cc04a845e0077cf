import { dressRequests } from '../../sheet/dress';
import type { Request } from '../../sheet/write';
import type { Table } from '../../sheet/table';
import { TABLES, tableOf } from '../../areas/tables';
import { LOG, SYSTEM_TABLES } from '../../sheet/system-tables';
import { formatDay, partsOf } from '../../text/calendar';
import { caseless } from '../../text/spelling';
import { number } from '../../text/format';
import { headerNote } from '../../words/headers';
import { LOGGED, SET_UP } from '../../words/menu';
import { now, today } from '../clock';
import { commit } from '../commit';
import { expectSummaries } from '../health/last-summary';
import { isVietnamese, VIETNAM } from '../locale';
import { firstLogRows, logRows } from '../log';
import { inOffice, type Office } from '../office';
import { Refused } from '../refused';
import { roleBy, ROLES, tablesOf, type Role } from '../roles';
import { readSpreadsheet, type ReadFile } from '../spreadsheet-store';

/** *Cài đặt sổ*: makes and dresses the sheets that a file of its role lacks; what is there stays as it is. */
export function setUpBooks(): void {
  inOffice((office) => {
    const file = readSpreadsheet(office.id, office.cache);
    const role = roleOf(file) ?? askRole(office);
    if (role === null) return;
    const locale = localeRequests(office, file);
    const isKept = locale.length === 0 && !isVietnamese(file.layout);
    let made: string[] = [];
    commit(office, (read) => {
      const missing = tablesOf(role).filter(({ title, sheetId }) => !has(read, title, sheetId));
      made = missing.map(({ title }) => title);
      const dress = missing.flatMap((table) => dressRequests(table, { noteOf: headerNote }) as unknown as Request[]);
      const line = { action: LOGGED.setUp, sheet: '', key: '', change: LOGGED.sheets(number(made.length)) };
      const guards = missing.filter(isKeptBySystem).map(warnBeforeEdits);
      const makesLog = missing.some(({ sheetId }) => sheetId === LOG.sheetId);
      const lines = made.length === 0 ? [] : [line];
      const rows = makesLog ? firstLogRows(now(), office.actor, lines) : logRows(read, now(), office.actor, lines);
      const requests = [...locale, ...dress, ...guards];
      if (requests.length === 0 && read.state !== null) return null;
      return { changes: [], rows, requests, remembers: {}, changesLayout: true };
    });
    // What is restricted has no summaries.
    if (role !== 'restricted') expectSummaries(today());
    const told = [SET_UP.done(made), ...(isKept ? [SET_UP.localeKept] : [])].join('\n');
    office.ui.alert(SET_UP.title, told, office.ui.ButtonSet.OK);
  });
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
function askRole({ ui }: Office): Role | null {
  const answer = ui.prompt(SET_UP.title, SET_UP.askRole, ui.ButtonSet.OK_CANCEL);
  if (answer.getSelectedButton() !== ui.Button.OK) return null;
  const role = ROLES[Number(answer.getResponseText().trim()) - 1];
  if (role === undefined) throw new Refused(SET_UP.unknownRole);
  return role;
}

/** Changes locale and time zone; on a file with data only when the officer says so. */
function localeRequests({ ui }: Office, file: ReadFile): Request[] {
  if (isVietnamese(file.layout)) return [];
  const { layout, sheets } = file;
  // What stands in sheets of the officers' own isn't read: they count as filled.
  const hasData =
    sheets.some(({ cells }) => [...cells.values()].some((values) => values.length > 1)) ||
    file.foreign.some((title) => !FRESH_SHEET.test(title));
  if (hasData) {
    const question = SET_UP.askLocale(layout.locale, layout.timeZone, doubtfulDates(sheets));
    if (ui.alert(SET_UP.title, question, ui.ButtonSet.YES_NO) !== ui.Button.YES) return [];
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
