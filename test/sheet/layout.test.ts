import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { date, int, key, text, type Cell } from '../../src/sheet/kinds';
import { columnsOf, headerKey, layoutOf, letters, quoted, rangeOf, runsOf } from '../../src/sheet/layout';
import { column, table } from '../../src/sheet/table';

const SHEET = table({
  name: 'sample',
  title: 'Kế hoạch',
  home: 'register',
  sheetId: 1,
  area: 'work',
  columns: {
    key: column('Mã', key, { system: true }),
    name: column('Họ và tên', text, { required: true }),
    due: column('Hạn nộp', date, { required: true }),
    count: column('Số lượng', int),
  },
});

interface Case {
  readonly what: string;
  readonly headers: readonly Cell[];
  readonly at: Readonly<Record<string, number>>;
  readonly faults?: readonly object[];
}

describe('layoutOf', () => {
  const all = { key: 0, name: 1, due: 2, count: 3 };
  const cases: Case[] = [
    { what: 'in order', headers: ['Mã', 'Họ và tên', 'Hạn nộp', 'Số lượng'], at: all },
    {
      what: 'case, NFD, spaces, invisible characters',
      headers: ['MÃ', ' họ  và\u00a0tên', 'Hạn nộp'.normalize('NFD'), 'Số\u200b lượng'],
      at: all,
    },
    { what: 'moved', headers: ['Số lượng', 'Hạn nộp', 'Mã', 'Họ và tên'], at: { key: 2, name: 3, due: 1, count: 0 } },
    {
      what: 'columns of the officers’ own, empty and odd headers',
      headers: ['Tổ', 'Mã', '', 'Họ và tên', null, 2026, 'Hạn nộp', true, 'Số lượng'],
      at: { key: 1, name: 3, due: 6, count: 8 },
    },
    {
      what: 'a missing required column',
      headers: ['Mã', 'Họ và tên', 'Số lượng'],
      at: { key: 0, name: 1, count: 2 },
      faults: [{ code: 'missing-column', column: 'due', nearest: null, isHeaderRow: true }],
    },
    {
      what: 'a required column that was probably misspelt',
      headers: ['Mã', 'Ho va ten', 'Hạn nộp', 'Số lượng'],
      at: { key: 0, due: 2, count: 3 },
      faults: [{ code: 'missing-column', column: 'name', nearest: 'Ho va ten', isHeaderRow: true }],
    },
    { what: 'a missing optional column is no fault', headers: ['Họ và tên', 'Hạn nộp'], at: { name: 0, due: 1 } },
    {
      what: 'an optional column one letter off',
      headers: ['Mã', 'Họ và tên', 'Hạn nộp', 'Số lượg'],
      at: { key: 0, name: 1, due: 2 },
      faults: [{ code: 'misspelt-column', column: 'count', written: 'Số lượg' }],
    },
    {
      what: 'an optional column further off is the officers’ own',
      headers: ['Mã', 'Họ và tên', 'Hạn nộp', 'Số lượt'],
      at: { key: 0, name: 1, due: 2 },
    },
    {
      what: 'a doubled column: the first is read',
      headers: ['Mã', 'Hạn nộp', 'Họ và tên', 'HẠN NỘP ', 'Số lượng', 'hạn nộp'],
      at: { key: 0, name: 2, due: 1, count: 4 },
      faults: [{ code: 'duplicate-column', column: 'due', at: ['B', 'D', 'F'] }],
    },
    {
      what: 'a doubled column of their own is none of ours',
      headers: ['Mã', 'Họ và tên', 'Hạn nộp', 'Số lượng', 'Tổ', 'Tổ'],
      at: all,
    },
    {
      what: 'our own columns are not taken for misspellings of each other',
      headers: ['Họ và tên', 'Hạn nộp', 'Mã'],
      at: { name: 0, due: 1, key: 2 },
    },
    {
      what: 'a row that holds none of our headers is probably no header row',
      headers: ['SỔ ĐOÀN', '', 2026],
      at: {},
      faults: [
        { code: 'missing-column', column: 'name', nearest: null, isHeaderRow: false },
        { code: 'missing-column', column: 'due', nearest: null, isHeaderRow: false },
      ],
    },
    {
      what: 'an empty sheet',
      headers: [],
      at: {},
      faults: [
        { code: 'missing-column', column: 'name', nearest: null, isHeaderRow: false },
        { code: 'missing-column', column: 'due', nearest: null, isHeaderRow: false },
      ],
    },
  ];
  test.each(cases)('$what', ({ headers, at, faults = [] }) => {
    const layout = layoutOf(SHEET, headers);
    expect(Object.fromEntries(layout.at)).toEqual(at);
    expect(layout.faults).toEqual(faults);
  });
});

describe('ranges', () => {
  const names: [index: number, name: string][] = [
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [18277, 'ZZZ'],
  ];
  test.each(names)('column %d is %s', (index, name) => {
    expect(letters(index)).toBe(name);
  });

  test('letters count in twenty-sixes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 18277 }), (index) => {
        const back = Array.from(letters(index)).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
        expect(back - 1).toBe(index);
      }),
    );
  });

  test('titles are quoted, an apostrophe twice; a range brings its headers', () => {
    expect(quoted('1+1')).toBe("'1+1'");
    expect(quoted("Sổ 'riêng'")).toBe("'Sổ ''riêng'''");
    expect(rangeOf('ĐVTN', { first: 0, last: 27 })).toBe("'ĐVTN'!A:AB");
    expect(rangeOf('ĐVTN', { first: 2, last: 2 })).toBe("'ĐVTN'!C:C");
  });

  const runs: { headers: Cell[]; expected: object[] }[] = [
    { headers: ['Mã', 'Họ và tên', 'Hạn nộp', 'Số lượng'], expected: [{ first: 0, last: 3 }] },
    {
      headers: ['Tổ', 'Hạn nộp', 'Mã', 'x', 'Họ và tên'],
      expected: [
        { first: 1, last: 2 },
        { first: 4, last: 4 },
      ],
    },
    {
      headers: ['Mã', 'x', 'Họ và tên', 'y', 'Hạn nộp'],
      expected: [
        { first: 0, last: 0 },
        { first: 2, last: 2 },
        { first: 4, last: 4 },
      ],
    },
    { headers: ['x'], expected: [] },
  ];
  test.each(runs)('the runs of $headers', ({ headers, expected }) => {
    expect(runsOf(layoutOf(SHEET, headers))).toEqual(expected);
  });

  test('runs cover our columns, nothing else, and never touch', () => {
    const headers = fc.shuffledSubarray(['Mã', 'Họ và tên', 'Hạn nộp', 'Số lượng', 'a', 'b', 'c', 'd', ''], {
      minLength: 9,
    });
    fc.assert(
      fc.property(headers, (row) => {
        const layout = layoutOf(SHEET, row);
        const found = runsOf(layout);
        const covered = found.flatMap(({ first, last }) =>
          Array.from({ length: last - first + 1 }, (_, step) => first + step),
        );
        expect(covered).toEqual([...layout.at.values()].sort((a, b) => a - b));
        found.forEach(({ first }, index) => expect(first).toBeGreaterThan((found[index - 1]?.last ?? -2) + 1));
      }),
    );
  });
});

describe('columnsOf', () => {
  const headers = ['Tổ', 'Hạn nộp', 'Mã', 'x', 'Họ và tên'];
  const layout = layoutOf(SHEET, headers);
  const answers = [
    [
      ['Hạn nộp', 46341],
      ['Mã', 'KH1', 'KH2'],
    ],
    [['Họ và tên', 'Ánh']],
  ];

  test('each column gets its own cells back', () => {
    expect(Object.fromEntries(columnsOf(layout, answers))).toEqual({
      key: ['Mã', 'KH1', 'KH2'],
      name: ['Họ và tên', 'Ánh'],
      due: ['Hạn nộp', 46341],
    });
    expect(Object.fromEntries(columnsOf(layout, [answers[0] ?? []]))).toMatchObject({ name: [] });
  });

  test('a header that is no text is compared as what it shows', () => {
    expect([headerKey(' MÃ '), headerKey(2026), headerKey(null), headerKey(undefined)]).toEqual(['mã', '2026', '', '']);
  });
});
