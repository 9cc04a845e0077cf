import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { judgeList, rowSteps, type Decision, type Judged, type Options } from '../../../src/domain/import/judge-list';
import { guessList, listIn, monthsFirst, recordsOf } from '../../../src/domain/import/records';
import { matchingOf, rememberSteps } from '../../../src/domain/import/sources';
import { KeyGiver } from '../../../src/judging/plan';
import type { Cell } from '../../../src/sheet/kinds';
import { tableOf } from '../../../src/areas/tables';
import { LIST_WORDS } from '../../../src/words/import';
import { person, sheetsOf, TODAY, UNITS, type Line } from '../../areas/book';
import { open } from '../../areas/sheets';

const AN = person({ 'Mã ĐVTN': 'DV000001', MSSV: 'AB1', 'Họ và tên': 'Lê Hoà Ân', 'Điện thoại': '0912345678' });
const BINH = person({ 'Mã ĐVTN': 'DV000002', MSSV: '', 'Họ và tên': 'Trần Bình', 'Ngày sinh': '02/02/2006' });
const CHI = person({
  'Mã ĐVTN': 'DV000003',
  MSSV: 'AB3',
  'Họ và tên': 'Ngô Chi',
  'Tình trạng': 'Tốt nghiệp',
  'Ngày rời đơn vị': '30/06/2026',
});

function roster(people: readonly Line[] = [AN, BINH, CHI], more: Record<string, readonly Line[]> = {}) {
  return open(sheetsOf({ 'Đơn vị': UNITS, ĐVTN: people, ...more }), TODAY).books;
}

const PLAIN: Options = { unit: null, intake: null, decisions: new Map() };

/** A list with a header row, judged against the roster. */
function judge(rows: readonly (readonly Cell[])[], options: Partial<Options> = {}, books = roster()): Judged[] {
  const list = listIn(rows);
  if (list === null) throw new Error('no list');
  const { listed } = recordsOf(list, guessList(list));
  return judgeList(books, listed, { ...PLAIN, ...options });
}

const told = ({ verdict, person: who, alike, changes, repeats }: Judged): unknown[] => [
  verdict,
  who?.key ?? null,
  alike.map(({ person: other, why }) => `${other.key ?? ''} ${why}`).join(),
  changes.map(({ property, after }) => `${property}=${String(after)}`).join(),
  repeats,
];

const HEAD = ['MSSV', 'Họ tên', 'Ngày sinh', 'Lớp', 'SĐT'];

test.each<[string, readonly Cell[], unknown[]]>([
  ['nobody knows them', ['AB9', 'Vũ Mới', '03/03/2007', 'KT01', ''], ['new', null, '', '', null]],
  ['the same', ['AB1', 'Lê Hoà Ân', '09/09/2005', 'KT01', '0912345678'], ['same', 'DV000001', '', '', null]],
  [
    'shouted, a number as a number',
    ['ab1', 'LÊ HOÀ ÂN', 38_604, 'Chi đoàn KT01', 912345678],
    ['same', 'DV000001', '', '', null],
  ],
  ['a blank never overwrites', ['AB1', 'Lê Hoà Ân', '', '', ''], ['same', 'DV000001', '', '', null]],
  ['a new number', ['AB1', 'Lê Hoà Ân', '', '', '0987654321'], ['changed', 'DV000001', '', 'phone=0987654321', null]],
  ['another branch', ['AB1', 'Lê Hoà Ân', '', 'kt02', ''], ['changed', 'DV000001', '', 'unit=KT02', null]],
  [
    'found by name, date and branch',
    ['', 'Trần Bình', '02/02/2006', 'KT01', '0911111111'],
    ['changed', 'DV000002', '', 'phone=0911111111', null],
  ],
  [
    'name and date in another branch',
    ['', 'Trần Bình', '02/02/2006', 'KT02', ''],
    ['doubtful', null, 'DV000002 same-name', '', null],
  ],
  ['without accents', ['', 'Tran Binh', '02/02/2006', 'KT01', ''], ['doubtful', null, 'DV000002 like-name', '', null]],
  [
    'the tone elsewhere',
    ['', 'Lê Hòa Ân', '09/09/2005', 'KT01', ''],
    ['doubtful', null, 'DV000001 like-name', '', null],
  ],
  [
    'the name without accents, by number',
    ['AB1', 'LE HOA AN', '', '', '0987654321'],
    ['changed', 'DV000001', '', 'phone=0987654321', null],
  ],
  [
    'the name spelt otherwise, by number',
    ['AB1', 'Lê Hòa Ân', '', '', ''],
    ['changed', 'DV000001', '', 'fullName=Lê Hòa Ân', null],
  ],
  [
    'another number',
    ['AB7', 'Lê Hoà Ân', '09/09/2005', 'KT01', ''],
    ['doubtful', null, 'DV000001 other-number', '', null],
  ],
  [
    'a number of somebody else',
    ['AB1', 'Phạm Khác', '01/01/2007', 'KT01', ''],
    ['doubtful', null, 'DV000001 other-name', '', null],
  ],
  [
    'a telephone of somebody else',
    ['AB9', 'Lê Em', '01/01/2008', 'KT01', '0912345678'],
    ['doubtful', null, 'DV000001 same-phone', '', null],
  ],
  ['who has left', ['AB3', 'Ngô Chi', '', '', ''], ['doubtful', null, 'DV000003 gone', '', null]],
])('%s', (_, row, expected) => {
  expect(judge([HEAD, row]).map(told)).toEqual([expected]);
});

describe('what an officer decides', () => {
  const row = ['', 'Tran Binh', '02/02/2006', 'KT01', ''];
  test.each<[string, Decision, unknown[]]>([
    ['new', 'new', ['new', null]],
    ['skip', 'skip', ['skipped', null]],
    ['the person, whose name the list has without accents', { is: 'dv000002' }, ['same', 'DV000002']],
    ['somebody who is gone meanwhile', { is: 'DV000099' }, ['doubtful', null]],
  ])('%s', (_, decision, expected) => {
    const [judged] = judge([HEAD, row], { decisions: new Map([[2, decision]]) });
    expect([judged?.verdict, judged?.person?.key ?? null]).toEqual(expected);
  });

  test('somebody taken in as new is the same the next time', () => {
    const decisions = new Map<number, Decision>([[2, 'new']]);
    const twins = roster([
      BINH,
      person({ 'Mã ĐVTN': 'DV000004', MSSV: '', 'Họ và tên': 'Tran Binh', 'Ngày sinh': '02/02/2006' }),
    ]);
    expect(judge([HEAD, row], { decisions }, twins).map(({ verdict }) => verdict)).toEqual(['same']);
  });
});

describe('a list that repeats itself', () => {
  const row = ['AB9', 'Vũ Mới', '03/03/2007', 'KT01', ''];
  test.each<[string, readonly Cell[], unknown[]]>([
    ['the same again', row, ['same', 2]],
    ['shouted', ['AB9', 'VŨ MỚI', '03/03/2007', 'KT01', ''], ['same', 2]],
    ['something else', ['AB9', 'Vũ Mới', '04/03/2007', 'KT01', ''], ['doubtful', 2]],
    ['less', ['', 'Vũ Mới', '03/03/2007', '', ''], ['same', 2]],
    ['without the number, and a telephone', ['', 'Vu Moi', '03/03/2007', 'KT01', '0912345670'], ['doubtful', 2]],
    ['under another number', ['AB10', 'Vũ Mới', '03/03/2007', 'KT01', ''], ['doubtful', 2]],
    ['the name alone, under another number', ['AB10', 'Vũ Mới', '', 'KT01', ''], ['new', null]],
  ])('%s', (_, again, expected) => {
    const [, second] = judge([HEAD, row, again]);
    expect([second?.verdict, second?.repeats]).toEqual(expected);
  });
});

test('names in two columns are one, and rows that name nobody are told', () => {
  const list = listIn([
    ['STT', 'Họ đệm', 'Tên', 'Ngày sinh'],
    [1, ' Nguyễn  Văn', 'An', '01/01/2007'],
    [null, 'Tổng cộng: 1', null, null],
    ['', '', '', ''],
    [null, null, null, null, 'Người lập'],
  ]);
  if (list === null) throw new Error('no list');
  const { listed, left } = recordsOf(list, guessList(list));
  expect(listed).toEqual([{ row: 2, values: { fullName: 'Nguyễn Văn An', birthDate: 39_083 } }]);
  expect(left).toEqual([3, 5]);
});

test('who changes branches gets a row of Chuyển sinh hoạt', () => {
  const books = roster();
  const [judged] = judge([HEAD, ['AB1', 'Lê Hoà Ân', '', 'KT02', '']], {}, books);
  const keys = new KeyGiver(books, {});
  const steps =
    judged === undefined
      ? []
      : rowSteps(judged, { intake: null, founded: new Map() }, keys, { actor: 'a', at: 46_350.5 });
  expect(steps).toEqual([
    { kind: 'change', table: 'people', row: 2, values: { unit: 'KT02', updatedAt: 46_350.5, updatedBy: 'a' } },
    {
      kind: 'add',
      table: 'transfers',
      values: { key: 'CS000001', person: 'DV000001', type: 'Nội bộ', from: 'KT01', to: 'KT02', date: 46_350, slip: '' },
    },
  ]);
});

test('what an officer chose of the columns is known again', () => {
  const headers = ['Mã', 'Tên gọi', 'Ngày sinh'];
  const list = { headers, rows: [] };
  expect(matchingOf(roster([], { 'Mẫu nhập': [] }), list, LIST_WORDS)).toEqual({
    fields: [null, null, 'birthDate'],
    isRemembered: false,
  });
  const books = roster([], { 'Mẫu nhập': [] });
  const [step] = rememberSteps(books, 'K51', list, ['studentId', 'fullName', null], LIST_WORDS, 46_350);
  expect(step?.values).toEqual({
    source: 'K51',
    headers: 'Mã | Tên gọi | Ngày sinh',
    matches: 'MSSV | Họ và tên | Bỏ qua',
    usedAt: 46_350,
  });
  const known = roster([], {
    'Mẫu nhập': [{ 'Các cột': 'MÃ | Tên gọi | Ngay sinh', 'Khớp với': 'mssv | Họ và tên | Bỏ qua' }],
  });
  expect(matchingOf(known, list, LIST_WORDS)).toEqual({
    fields: ['studentId', 'fullName', null],
    isRemembered: true,
  });
  expect(rememberSteps(known, 'K51', list, ['studentId', 'fullName', null], LIST_WORDS, 1)).toEqual([]);
});

test('what the law calls sensitive is not taken in, though somebody chose it before', () => {
  const list = { headers: ['Họ tên', 'Dân tộc', 'Ngày sinh'], rows: [] };
  const known = roster([], {
    'Mẫu nhập': [{ 'Các cột': 'Họ tên | Dân tộc | Ngày sinh', 'Khớp với': 'Họ và tên | Ghi chú | Ngày sinh' }],
  });
  expect(matchingOf(known, list, LIST_WORDS).fields).toEqual(['fullName', null, 'birthDate']);
});

test.each([2006, 5])('%s is no date, though it stands in a column of dates as a number', (cell) => {
  const [judged] = judge([HEAD, ['AB9', 'Vũ Mới', cell, 'KT01', '']]);
  expect(judged?.values['birthDate']).toBe(String(cell));
});

test('dates with the month first are told, never guessed', () => {
  const list = listIn([
    ['Họ tên', 'Ngày sinh', 'Ghi chú'],
    ['An', '03/04/2006', '12/31/2006'],
    ['Bình', '12-31-2006', ''],
    ['Chi', '31/12/2006', ''],
  ]);
  if (list === null) throw new Error('no list');
  expect(monthsFirst(list, guessList(list))).toEqual([{ header: 'Ngày sinh', row: 3, written: '12-31-2006' }]);
  expect(recordsOf(list, guessList(list)).listed.map(({ values }) => values['birthDate'])).toEqual([
    38_810,
    '12-31-2006',
    39_082,
  ]);
});

describe('names over two columns', () => {
  const named = (rows: readonly (readonly Cell[])[]): unknown[] => {
    const list = listIn(rows);
    if (list === null) throw new Error('no list');
    return recordsOf(list, guessList(list)).listed.map(({ row, values }) => [row, values['fullName']]);
  };
  test.each<[string, readonly (readonly Cell[])[], unknown[]]>([
    [
      'under one header',
      [
        ['STT', 'Họ và tên', '', 'Ngày sinh'],
        [1, 'Nguyễn Văn', 'An', '01/01/2007'],
      ],
      [[2, 'Nguyễn Văn An']],
    ],
    [
      'under one header, with a line of their own',
      [
        ['STT', 'MSSV', 'Họ và tên', '', 'Ngày sinh'],
        ['', '', 'Họ đệm', 'Tên', ''],
        [1, 'SV1', 'Nguyễn Văn', 'An', '01/01/2007'],
      ],
      [[3, 'Nguyễn Văn An']],
    ],
    [
      'most of whose headers stand in the second line',
      [
        ['STT', 'MSSV', 'Thông tin sinh viên'],
        ['', '', 'Họ đệm', 'Tên', 'Ngày sinh', 'Lớp'],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
        [1, 'SV1', 'Nguyễn Văn', 'An', '01/01/2007', 'KT01'],
      ],
      [[4, 'Nguyễn Văn An']],
    ],
    [
      'the second of which is for sorting',
      [
        ['Họ và tên', 'Tên', 'Ngày sinh'],
        ['Nguyễn Văn An', 'An', '01/01/2007'],
      ],
      [[2, 'Nguyễn Văn An']],
    ],
    [
      'and a note without a header',
      [
        ['Họ và tên', '', 'Ngày sinh'],
        ['Nguyễn Văn An', '', '01/01/2007'],
      ],
      [[2, 'Nguyễn Văn An']],
    ],
  ])('%s', (_, rows, expected) => {
    expect(named(rows)).toEqual(expected);
  });
});

test('whatever a list holds, nothing throws and nothing but columns is written', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom<Cell>(null, '', '=1+1', '<b>', 'AB1', 'Trần Bình', '02/02/2006', 'KT01', true, 912345678, -1, 1e9),
  );
  const books = roster();
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { maxLength: 8 }), (rows) => {
      const judged = judge([HEAD, ...rows], {}, books);
      const keys = new KeyGiver(books, {});
      for (const each of judged) {
        for (const step of rowSteps(each, { intake: null, founded: new Map() }, keys, { actor: '', at: 1 })) {
          const { columns } = tableOf(step.table);
          expect(Object.keys(step.values).filter((property) => !(property in columns))).toEqual([]);
        }
        // Every cell of a change is other than what stands.
        expect(each.changes.every(({ before, after }) => before !== after)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});
