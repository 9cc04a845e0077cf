import { describe, expect, test } from '@jest/globals';
import {
  date,
  impreciseDate,
  int,
  key,
  openChoice,
  openChoices,
  ref,
  text,
  yesNo,
  type Cell,
} from '../../src/sheet/kinds';
import { readRows, type ChoicesOf } from '../../src/sheet/read';
import { column, table } from '../../src/sheet/table';
import { PEOPLE } from '../../src/roster/people';

const SHEET = table({
  name: 'sample',
  title: 'Thử',
  home: 'register',
  sheetId: 1,
  area: 'work',
  key: 'key',
  columns: {
    key: column('Mã', key, { system: true }),
    name: column('Tên', text, { required: true }),
    day: column('Ngày', date),
    joined: column('Ngày vào Đoàn', impreciseDate),
    count: column('Số', int),
    done: column('Xong', yesNo),
    type: column('Loại', openChoice(['Một'], ['Hai'])),
    forms: column('Hình thức', openChoices([], ['A', 'B'])),
    unit: column('Đơn vị', ref, { target: 'Đơn vị' }),
  },
});

type Sheet = Readonly<Record<string, readonly Cell[]>>;

function read(sheet: Sheet, choices?: ChoicesOf) {
  const cells = new Map(Object.entries(sheet).map(([property, values]) => [property, ['(tiêu đề)', ...values]]));
  return readRows(SHEET, cells, choices);
}

describe('which rows exist', () => {
  const cases: { what: string; sheet: Sheet; rows: number[] }[] = [
    { what: 'none in an empty sheet', sheet: {}, rows: [] },
    { what: 'none under bare headers', sheet: { name: [], day: [] }, rows: [] },
    {
      what: 'those with a cell of ours; numbers stay',
      sheet: { name: ['Ánh', '', 'Mai'], day: ['', '', ''], count: ['', '', '', 5] },
      rows: [2, 4, 5],
    },
    { what: 'not those with a system column alone', sheet: { key: ['DV1', 'DV2'], name: ['', 'Mai'] }, rows: [3] },
    {
      what: 'not those with a checkbox alone',
      sheet: { done: [false, true, 'x'], name: ['', '', '', 'Mai'] },
      rows: [5],
    },
    {
      what: 'not those with nothing that can be seen',
      sheet: { name: [' ', '\u00a0', '\u200b', '\u00ad', ' \t', null, ''] },
      rows: [],
    },
    { what: 'zero is something', sheet: { count: [0] }, rows: [2] },
    { what: 'a cell that can’t be read is something', sheet: { day: ['x'] }, rows: [2] },
    { what: 'columns of different lengths', sheet: { name: ['Ánh'], day: ['', '', 46341] }, rows: [2, 4] },
  ];
  test.each(cases)('$what', ({ sheet, rows }) => {
    expect(read(sheet).rows.map(({ row }) => row)).toEqual(rows);
  });

  test('ten thousand prepared rows with empty checkboxes are no rows', () => {
    const prepared = Array<Cell>(10_000).fill(false);
    const { rows, faults } = read({
      done: prepared,
      key: Array<Cell>(10_000).fill('DV'),
      name: ['Ánh', ...Array<Cell>(9_999).fill('')],
    });
    expect(rows.map(({ row, done }) => [row, done])).toEqual([[2, false]]);
    expect(faults).toEqual([]);
  });

  test('the people of the register too', () => {
    const cells = new Map<string, Cell[]>([
      ['fullName', ['Họ và tên', '', 'Phạm Mai']],
      ['registeredStay', ['Đã đăng ký tạm trú', true, false]],
      ['updatedAt', ['Cập nhật lúc', 46341, 46341]],
    ]);
    expect(
      readRows(PEOPLE, cells).rows.map(({ row, fullName, registeredStay }) => [row, fullName, registeredStay]),
    ).toEqual([[3, 'Phạm Mai', false]]);
  });
});

describe('what rows hold', () => {
  test('values of their kinds; empty and absent columns are null', () => {
    const {
      rows,
      faults,
      present,
      table: of,
    } = read({
      key: ['dv1'],
      name: [' Trần\u00a0 Thị Ánh'.normalize('NFD')],
      day: ['15/11/2026'],
      count: ['1.200'],
      done: ['Có'],
      type: ['MỘT '],
      forms: ['b; a'],
      unit: [' kt01'],
    });
    expect(rows).toEqual([
      {
        row: 2,
        faults: null,
        key: 'DV1',
        name: 'Trần Thị Ánh',
        day: 46341,
        joined: null,
        count: 1200,
        done: true,
        type: 'Một',
        forms: ['B', 'A'],
        unit: 'KT01',
      },
    ]);
    expect(faults).toEqual([]);
    expect(of).toBe(SHEET);
    expect([present.has('day'), present.has('joined')]).toEqual([true, false]);
  });

  test('what can’t be read is null and a fault, with what stands in the cell', () => {
    const { rows, faults } = read({
      name: ['Ánh', '', 'Mai'],
      day: [' 31/02/2005\u200b', '', 'x'],
      count: [2.5, '', ''],
      type: ['Ba', '', 'Ba'],
    });
    expect(faults).toEqual([
      { row: 2, column: 'day', code: 'bad-date', written: '31/02/2005' },
      { row: 4, column: 'day', code: 'bad-date', written: 'x' },
      { row: 2, column: 'count', code: 'bad-number', written: '2.5' },
      { row: 2, column: 'type', code: 'bad-choice', written: 'Ba' },
      { row: 4, column: 'type', code: 'bad-choice', written: 'Ba' },
    ]);
    expect(rows.map(({ day, count, type }) => [day, count, type])).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
    expect(rows.map((row) => Object.fromEntries(row.faults ?? []))).toEqual([
      { day: '31/02/2005', count: '2.5', type: 'Ba' },
      { day: 'x', type: 'Ba' },
    ]);
  });

  test('a date known only roughly has a value and a word', () => {
    const { rows, faults } = read({ joined: [2022, ' 03/2022', '26/03/2022', 'xưa'] });
    expect(rows.map(({ joined, faults: own }) => [joined, own?.size ?? 0])).toEqual([
      [44562, 0],
      [44621, 0],
      [44646, 0],
      [null, 1],
    ]);
    expect(faults).toEqual([
      { row: 2, column: 'joined', code: 'date-imprecise', written: '2022' },
      { row: 3, column: 'joined', code: 'date-imprecise', written: '03/2022' },
      { row: 5, column: 'joined', code: 'bad-date', written: 'xưa' },
    ]);
  });

  test('spellings that come back are read alike, whether text, number or truth', () => {
    const { rows } = read({ unit: ['1', 1, 'TRUE', true, ' 1 ', '1'] });
    expect(rows.map(({ unit }) => unit)).toEqual(['1', '1', 'TRUE', 'TRUE', '1', '1']);
  });

  test('rows do not share their faults', () => {
    const { rows } = read({ name: ['a', 'b'], day: ['x', ''] });
    expect(rows.map(({ faults }) => faults?.size ?? null)).toEqual([1, null]);
  });

  test('columns that are not the table’s are left alone', () => {
    expect(read({ name: ['Ánh'], color: ['xanh'] }).rows[0]).not.toHaveProperty('color');
  });
});

describe('choices changed by a setting', () => {
  const asked: string[] = [];
  const choices: ChoicesOf = (of, { header }) => {
    asked.push(`${of.title}.${header}`);
    return header === 'Loại' ? ['Ba'] : null;
  };
  const { rows, faults } = read({ name: ['a', 'b', 'c'], type: ['ba', 'Một', 'Hai'], forms: ['A', 'B', 'C'] }, choices);

  test('take the place of the changeable words; fixed ones stay, other columns too', () => {
    expect(rows.map(({ type, forms }) => [type, forms])).toEqual([
      ['Ba', ['A']],
      ['Một', ['B']],
      [null, null],
    ]);
    expect(faults.map(({ row, column: at, code }) => [row, at, code])).toEqual([
      [4, 'type', 'bad-choice'],
      [4, 'forms', 'bad-choice'],
    ]);
  });

  test('are asked for once a column, of columns that have any', () => {
    expect(asked).toEqual(['Thử.Loại', 'Thử.Hình thức']);
  });
});
