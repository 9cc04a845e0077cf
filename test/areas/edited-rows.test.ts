import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  judgeNames,
  judgeRows,
  respellings,
  restsOn,
  type Beside,
  type EditedRows,
  type SheetCells,
} from '../../src/areas/edited-rows';
import { TABLE_NAMES, tableOf, type TableName } from '../../src/areas/tables';
import type { Cell } from '../../src/sheet/kinds';
import { parseDay } from '../../src/text/calendar';

const TODAY = parseDay('2026-11-22') ?? 0;
type Columns = Readonly<Record<string, readonly Cell[]>>;

/** Rows from the seventh on; what is not said to be edited is there already. */
function rows(table: TableName, cells: Columns, edited = Object.keys(cells)): EditedRows {
  const count = Math.max(...Object.values(cells).map((values) => values.length));
  return { table, firstRow: 7, count, cells: new Map(Object.entries(cells)), edited: new Set(edited) };
}

function sheet(cells: Columns): SheetCells {
  return new Map(Object.entries(cells).map(([property, values]) => [property, ['', ...values]]));
}

const NOTHING: Beside = { units: null, settings: null };
const UNITS = sheet({
  code: ['PH', 'KT01'],
  name: ['Đoàn Phân hiệu', 'Chi đoàn KT01'],
  level: ['Đoàn cơ sở', 'Chi đoàn'],
  parent: ['', 'PH'],
});

function codes(table: TableName, cells: Columns, edited?: string[], beside = NOTHING): string[] {
  return judgeRows(rows(table, cells, edited), beside, TODAY).map(({ code }) => code);
}

describe('edited rows', () => {
  test('are told by the rows of the sheet', () => {
    const edited = rows('people', { phone: ['0912345678', '0123', '912345678'], fullName: ['A', 'B', 'C'] });
    const issues = judgeRows(edited, NOTHING, TODAY);
    expect(issues.map(({ code, row, column }) => [code, row, column])).toEqual([['bad-phone', 8, 'Điện thoại']]);
    expect(respellings(edited)).toEqual([{ row: 9, property: 'phone', value: '0912345678' }]);
  });

  test.each<[string, TableName, Columns, string[]]>([
    ['a day to come', 'people', { birthDate: [TODAY + 1] }, ['date-in-future']],
    ['a day that is none', 'people', { birthDate: ['31/02/2005'] }, ['bad-date']],
    ['leaving before coming', 'people', { arrived: [TODAY], left: [TODAY - 1] }, ['date-order']],
    ['a year alone', 'people', { joinedUnion: ['2021'] }, ['date-imprecise']],
    ['a fixed word', 'people', { status: ['Đi đâu đó'] }, ['bad-choice']],
    ['a word that officers may change', 'people', { residence: ['Ký túc xá'] }, ['bad-choice']],
    ['a grade', 'ratings', { grade: ['Xuất sắc lắm'] }, ['bad-choice']],
    ['a school year', 'ratings', { schoolYear: ['2025'] }, ['bad-choice']],
    ['a unit where there are none', 'people', { unit: ['KT99'] }, []],
    ['what was needed and is gone', 'people', { fullName: [''], birthDate: [38_000] }, ['required']],
    ['an age', 'people', { birthDate: [20_000], status: ['Đang sinh hoạt'] }, ['age-range']],
    ['votes online', 'meetings', { mode: ['Trực tuyến'], votes: ['Kết nạp'], unit: ['KT01'] }, ['online-forbidden']],
    ['more votes than people', 'nominations', { branchPresent: [10], branchFor: [11] }, ['votes-arithmetic']],
    ['a plan that ends before it begins', 'plans', { start: [TODAY], due: [TODAY - 1] }, ['date-order']],
  ])('%s', (_what, table, cells, expected) => {
    expect(codes(table, cells)).toEqual(expected);
  });

  test('have no fault where nobody has come yet: a row is typed from left to right', () => {
    expect(
      codes('recruitment', { recruiter: ['SV1'], admitted: [''], proof: [''], status: ['Đã kết nạp'] }, ['status']),
    ).toEqual([]);
    expect(codes('people', { fullName: ['Lê Ân'], birthDate: [''] }, ['fullName'])).toEqual([]);
    expect(codes('recruitment', { recruiter: ['SV1'], admitted: [''], status: ['Đã kết nạp'] }, ['admitted'])).toEqual([
      'admitted-without-date',
    ]);
  });

  test('are judged by units and settings as they are', () => {
    const beside = {
      units: UNITS,
      settings: sheet({ code: ['ĐVTN.Nơi ở', 'Tuổi tối đa'], value: ['Ký túc xá', '60'], from: ['', ''] }),
    };
    const cells = {
      unit: ['KT01', 'KT11', 'PH'],
      residence: ['Ký túc xá', 'Nhà trọ', ''],
      birthDate: [25_000, '', ''],
    };
    expect(codes('people', cells, undefined, beside)).toEqual([
      'required',
      'unknown-ref',
      'bad-choice',
      'required',
      'unit-level',
    ]);
  });

  test('of units and settings are judged among all the others', () => {
    const units = sheet({
      code: ['PH', 'KT01', 'KT02'],
      name: ['P', 'K', 'K'],
      level: ['Đoàn cơ sở', 'Chi đoàn', 'Chi đoàn'],
      parent: ['', 'PH', ''],
    });
    const edited: EditedRows = {
      table: 'units',
      firstRow: 4,
      count: 1,
      cells: new Map([['parent', ['']]]),
      edited: new Set(['parent']),
    };
    expect(judgeRows(edited, { units, settings: null }, TODAY).map(({ code, row }) => [code, row])).toEqual([
      ['unit-root', 4],
    ]);
    const settings = sheet({ code: ['Tuổi tối đa', 'Tuổi lạ'], value: ['nhiều', '3'] });
    const both: EditedRows = {
      table: 'settings',
      firstRow: 2,
      count: 2,
      cells: settings,
      edited: new Set(['code', 'value']),
    };
    expect(judgeRows(both, { units: null, settings }, TODAY).map(({ code, row }) => [code, row])).toEqual([
      ['bad-number', 2],
      ['unknown-setting', 3],
    ]);
  });

  test('rest on what is looked at anew', () => {
    const issues = (cells: Columns) => judgeRows(rows('people', cells), { units: UNITS, settings: null }, TODAY);
    expect(restsOn(issues({ unit: ['KT99'] }))).toEqual({ units: true, settings: false });
    expect(restsOn(issues({ residence: ['Ký túc xá'] }))).toEqual({ units: false, settings: true });
    expect(restsOn(issues({ phone: ['0123'] }))).toEqual({ units: false, settings: false });
  });
});

describe('names', () => {
  const people = sheet({ key: ['DV000001', 'DV000002'], studentId: ['SV1', 'SV2'], fullName: ['Lê Ân', 'Trần Bình'] });

  test('that nobody goes by, of rows that were edited alone', () => {
    const edited = rows('recruitment', { recruiter: ['SV1', 'SV9', ''], youthName: ['a', 'b', 'c'] });
    const issues = judgeNames(edited, null, new Map([['people', people]]), TODAY);
    expect(issues.map(({ code, row, column }) => [code, row, column])).toEqual([['unknown-ref', 8, 'Người vận động']]);
    const other = rows('recruitment', { recruiter: ['SV9'], youthName: ['a'] }, ['youthName']);
    expect(judgeNames(other, null, new Map([['people', people]]), TODAY)).toEqual([]);
  });

  test('that stand above already: the later row is marked, by key or number', () => {
    const blank = ['', '', '', ''];
    const own = sheet({ person: ['SV1', ...blank, 'DV000001'], schoolYear: ['2025-2026', ...blank, '2025-2026'] });
    const edited = rows('ratings', { person: ['DV000001'], schoolYear: ['2025-2026'] });
    const issues = judgeNames(edited, own, new Map([['people', people]]), TODAY);
    expect(issues.map(({ code, row, column, facts }) => [code, row, column, facts])).toEqual([
      ['duplicate-key', 7, 'Năm học', { header: 'Năm học', value: '2025-2026', row: 2, name: null }],
    ]);
  });
});

describe('spellings', () => {
  test('a spelling is put right once: what was put right is right', () => {
    const cell = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(fc.constantFrom(...TABLE_NAMES), fc.array(cell, { minLength: 1, maxLength: 4 }), (table, cells) => {
        const properties = Object.keys(tableOf(table).columns);
        const columns = new Map(properties.map((property) => [property, [...cells]]));
        const edited = new Set(properties);
        const edit = { table, firstRow: 2, count: cells.length, cells: columns, edited };
        for (const { row, property, value } of respellings(edit)) {
          const column = columns.get(property);
          if (column !== undefined) column[row - 2] = value;
        }
        expect(respellings(edit)).toEqual([]);
      }),
    );
  });
});
