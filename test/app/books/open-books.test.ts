import { describe, expect, test } from '@jest/globals';
import { runInProcess } from '../../support/run-in-process';
import { createServices } from '../../../src/local/apps-script/services';
import type { CellValue } from '../../../src/local/spreadsheet/sheet';
import { Spreadsheet } from '../../../src/local/spreadsheet/spreadsheet';
import type { CheckJson } from '../../../src/words/json';
import { AN, BINH, PEOPLE, PEOPLE_HEADERS, spreadsheetOf, TODAY, UNITS } from '../../cli/support/books';
import { line } from '../../cli/support/run';

/** Asks the script, and listens to what it asks the service for. */
function ask(functionName: string, books: Readonly<Record<string, Spreadsheet>>, more: object = {}) {
  const ranges: string[][] = [];
  const files = Object.keys(books).map((id) => ({ id, name: `${id}.xlsx` }));
  const { value, calls } = runInProcess({
    functionName,
    args: [{ files, today: TODAY, ...more }],
    services: createServices(new Map(Object.entries(books))),
    onCall: ({ name, args }) => {
      if (name.endsWith('batchGet')) ranges.push((args[1] as { ranges: string[] }).ranges);
      return undefined;
    },
  });
  return { value, calls, ranges };
}

function issuesOf(books: Readonly<Record<string, Spreadsheet>>): string[] {
  return (ask('check_', books).value as CheckJson).issues.map(line);
}

function people(count: number): CellValue[][] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index).padStart(6, '0');
    return [`DV${number}`, `SV${number}`, `Lê Ân ${number}`, '01/02/2006', 'KT01', '', '26/03/2022', 'Đang sinh hoạt'];
  });
}

describe('a set of books is read', () => {
  test.each([
    ['check_', {}],
    ['report_', { from: '2025-09-01', to: '2026-08-31', unit: null }],
  ])('by %s with three calls a file, at 100 rows and at 20,000', (functionName, more) => {
    const callsAt = (count: number) => {
      const book = spreadsheetOf({ 'Đơn vị': UNITS, ĐVTN: [PEOPLE_HEADERS, ...people(count)] });
      const { value, calls } = ask(functionName, { so: book }, more);
      expect(value).not.toHaveProperty('refused');
      return calls;
    };
    const calls = {
      'Sheets.Spreadsheets.get': 1,
      'Sheets.Spreadsheets.Values.batchGet': 1,
      'Sheets.Spreadsheets.getByDataFilter': 1,
    };
    expect([callsAt(100), callsAt(20_000)]).toEqual([calls, calls]);
  });

  test('with three calls for each file of a folder', () => {
    const books = {
      register: spreadsheetOf({ 'Đơn vị': UNITS, ĐVTN: PEOPLE }),
      committee: spreadsheetOf({ 'Quy hoạch': [['Mã ĐVTN', 'Đơn vị', 'Chức vụ quy hoạch', 'Giai đoạn']] }),
    };
    expect(ask('check_', books).calls).toEqual({
      'Sheets.Spreadsheets.get': 2,
      'Sheets.Spreadsheets.Values.batchGet': 2,
      'Sheets.Spreadsheets.getByDataFilter': 2,
    });
  });

  test('header rows first, then our columns alone: neighbours as one range, a column of the officers never', () => {
    const rows: CellValue[][] = [
      ['Mã đơn vị', 'Tên đơn vị', 'Quỹ riêng', 'Cấp', '', 'Trực thuộc', 'Ghi chú', 'Ý kiến'],
      ['PH', 'Đoàn Phân hiệu', 'bí mật', 'Đoàn cơ sở', 'bí mật', '', 'gốc', 'bí mật'],
    ];
    const { ranges, value } = ask('check_', { so: spreadsheetOf({ Nháp: [['bí mật']], 'Đơn vị': rows }) });
    expect(ranges).toEqual([["'Đơn vị'!1:1", "'Đơn vị'!A:B", "'Đơn vị'!D:D", "'Đơn vị'!F:G"]]);
    expect(value).toEqual({ issues: [], counts: { errors: 0, warnings: 0 } });
  });

  test('wherever officers moved its columns, also beyond Z', () => {
    const moved = (rows: readonly (readonly CellValue[])[]): CellValue[][] =>
      rows.map((row) => [...new Array<null>(24).fill(null), ...[...row].reverse()]);
    const wrong = [...AN.slice(0, 2), '', ...AN.slice(3, 5), '', ...AN.slice(6)];
    const book = spreadsheetOf({ 'Đơn vị': moved(UNITS), ĐVTN: moved([PEOPLE_HEADERS, AN, BINH, wrong]) });
    const { ranges, value } = ask('check_', { so: book });
    expect(ranges[0]).toEqual(["'Đơn vị'!1:1", "'Đơn vị'!Y:AB", "'ĐVTN'!1:1", "'ĐVTN'!Y:AF"]);
    expect((value as CheckJson).issues.map(line)).toEqual([
      'error duplicate-key ĐVTN!4 Mã ĐVTN (DV000001)',
      'error duplicate-key ĐVTN!4 MSSV (DV000001)',
      'error required ĐVTN!4 Họ và tên (DV000001)',
    ]);
  });

  test('a renamed sheet by the id that set-up gave it, its new name quoted', () => {
    const book = new Spreadsheet('Sổ');
    book.addSheet({ id: 1101, title: "Cây 'đơn vị'" }).load(UNITS.map((row) => [...row]));
    book.addSheet({ id: 1102, title: 'Danh sách K49' }).load([PEOPLE_HEADERS, [...AN.slice(0, 2), '', ...AN.slice(3)]]);
    const { ranges } = ask('check_', { so: book });
    expect(ranges[0]).toEqual([
      "'Cây ''đơn vị'''!1:1",
      "'Cây ''đơn vị'''!A:D",
      "'Danh sách K49'!1:1",
      "'Danh sách K49'!A:H",
    ]);
    expect(issuesOf({ so: book })).toEqual(['error required ĐVTN!2 Họ và tên (DV000001)']);
  });

  test('a sheet of our name rather than another that took its id', () => {
    const book = new Spreadsheet('Sổ');
    book.addSheet({ id: 1101, title: 'Nháp' }).load([['gì đó']]);
    book.addSheet({ id: 5, title: 'Đơn vị' }).load(UNITS.map((row) => [...row]));
    expect(issuesOf({ so: book })).toEqual([]);
  });
});

describe('a file as a whole', () => {
  test('with the locale of another country or another time zone is told', () => {
    const locale = spreadsheetOf({ 'Đơn vị': UNITS });
    locale.locale = 'en_US';
    const zone = spreadsheetOf({ ĐVTN: [PEOPLE_HEADERS] });
    zone.timeZone = 'America/Los_Angeles';
    const { issues, counts } = ask('check_', { a: locale, b: zone }).value as CheckJson;
    expect(issues.map(line)).toEqual(['warning wrong-locale -!null - (-)', 'warning wrong-locale -!null - (-)']);
    expect(counts).toEqual({ errors: 0, warnings: 2 });
    expect(issues[0]?.message).toContain('en_US');
    expect(issues[1]?.message).toContain('America/Los_Angeles');
  });
});
