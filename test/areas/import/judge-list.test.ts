import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { judgeList, rowSteps, type Decision, type Judged, type Options } from '../../../src/areas/import/judge-list';
import type { List } from '../../../src/areas/import/list';
import { Matcher, unitFinder } from '../../../src/areas/import/match';
import { matchingOf, rememberSteps } from '../../../src/areas/import/sources';
import { KeyGiver } from '../../../src/judging/plan';
import type { Cell } from '../../../src/sheet/kinds';
import { tableOf } from '../../../src/areas/tables';
import { LIST_WORDS } from '../../../src/words/import';
import { person, sheetsOf, TODAY, UNITS, type Line } from '../book';
import { open } from '../sheets';
import { listOf, recordsIn, sheet } from './lists';

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

const PLAIN: Options = { intake: null, decisions: new Map() };

/** A list with a header row, judged against the roster. */
function judge(rows: readonly (readonly Cell[])[], options: Partial<Options> = {}, books = roster()): Judged[] {
  const matcher = new Matcher(books);
  const { listed } = recordsIn(listOf(sheet(rows)), {
    unitOf: unitFinder(books),
    isKey: (key) => matcher.byKey(key) !== undefined,
  });
  return judgeList(books, listed, { ...PLAIN, ...options });
}

const told = ({ verdict, person: who, alike, changes, repeats }: Judged): unknown[] => [
  verdict,
  who?.key ?? null,
  alike.map(({ person: other, why }) => `${other.key ?? ''} ${why}`).join(),
  changes.map(({ property, after }) => `${property}=${String(after)}`).join(),
  repeats?.row ?? null,
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
    const [judged] = judge([HEAD, row], { decisions: new Map([['DS!2', decision]]) });
    expect([judged?.verdict, judged?.person?.key ?? null]).toEqual(expected);
  });

  test('somebody taken in as new is the same the next time', () => {
    const decisions = new Map<string, Decision>([['DS!2', 'new']]);
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
    expect([second?.verdict, second?.repeats?.row ?? null]).toEqual(expected);
  });
});

describe('whom a row means', () => {
  const head = ['Mã ĐVTN', 'MSSV', 'Họ tên', 'Ngày sinh', 'Lớp', 'SĐT'];
  test.each<[string, readonly Cell[], unknown[]]>([
    [
      'a key of ours',
      ['DV000002', '', '', '', '', '0911111111'],
      ['changed', 'DV000002', '', 'phone=0911111111', null],
    ],
    [
      'a key of another system, and a student number of ours',
      ['0107000123', 'AB1', 'Lê Hoà Ân', '09/09/2005', 'KT01', '0911111111'],
      ['changed', 'DV000001', '', 'phone=0911111111', null],
    ],
    [
      'a key of another system, and no number',
      ['0107000124', '', 'Trần Bình', '02/02/2006', 'KT01', '0911111111'],
      ['changed', 'DV000002', '', 'phone=0911111111', null],
    ],
    [
      'a key and a number of two people',
      ['DV000002', 'AB1', 'Lê Hoà Ân', '09/09/2005', 'KT01', ''],
      ['doubtful', null, 'DV000002 two-people,DV000001 two-people', '', null],
    ],
    [
      'a number that is another’s key',
      ['', 'DV000001', 'Vũ Mới', '03/03/2007', 'KT01', ''],
      ['new', null, '', '', null],
    ],
  ])('%s', (_, row, expected) => {
    expect(judge([head, row]).map(told)).toEqual([expected]);
  });
});

describe('further telephone numbers', () => {
  const roster3 = roster([
    AN,
    person({
      'Mã ĐVTN': 'DV000004',
      MSSV: 'AB4',
      'Họ và tên': 'Hồ Dung',
      'Điện thoại': '0912345670',
      'Ghi chú': 'Tổ trưởng',
    }),
    person({
      'Mã ĐVTN': 'DV000005',
      MSSV: 'AB5',
      'Họ và tên': 'Hồ Em',
      'Điện thoại': '0912345670',
      'Ghi chú': 'SĐT khác: 0987654321',
    }),
  ]);
  test.each<[string, readonly Cell[], string, Cell]>([
    [
      'of somebody new stand in Ghi chú',
      ['AB9', 'Vũ Mới', '03/03/2007', 'KT01', '0912345611/0987654321'],
      'new',
      'SĐT khác: 0987654321',
    ],
    [
      'stand behind what stands there',
      ['AB4', 'Hồ Dung', '', '', '0912345670/0987654321'],
      'changed',
      'Tổ trưởng; SĐT khác: 0987654321',
    ],
    ['are not added again', ['AB5', 'Hồ Em', '', '', '0912345670/0987654321'], 'same', null],
  ])('%s', (_, row, verdict, note) => {
    const [judged] = judge([HEAD, row], {}, roster3);
    const written =
      judged?.verdict === 'new'
        ? judged.values['note']
        : judged?.changes.find(({ property }) => property === 'note')?.after;
    expect([judged?.verdict, written ?? null]).toEqual([verdict, note]);
  });
});

test('a row waits while a question about the list is open, unless it says nothing new', () => {
  const rows: Cell[][] = [
    ['AB9', 'NguyÔn V¨n §øc', '03/03/2007', 'KT01', ''],
    ['AB1', 'Lê Hoà Ân', '09/09/2005', 'KT01', ''],
  ];
  expect(judge([HEAD, ...rows]).map(({ verdict, doubts }) => [verdict, doubts])).toEqual([
    ['waiting', ['letters']],
    ['same', []],
  ]);
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

describe('what an officer chose of the columns', () => {
  const listWith = (...headers: string[]): List => ({
    layouts: [{ sheet: 'K51', row: 1, column: 0, headers, old: null }],
    rows: [],
    others: [],
    listless: [],
    hiddenColumns: [],
  });
  const list = listWith('Mã', 'Tên gọi', 'Ngày sinh', '');

  test('is remembered by the headers', () => {
    const books = roster([], { 'Mẫu nhập': [] });
    expect(matchingOf(books, list, LIST_WORDS)).toEqual({
      fields: [[null, null, 'birthDate', null]],
      isRemembered: false,
    });
    const [step] = rememberSteps(books, 'K51', list, [['studentId', 'fullName', null, null]], LIST_WORDS, 46_350);
    expect(step?.values).toEqual({
      source: 'K51',
      headers: 'Mã | Tên gọi | Ngày sinh',
      matches: 'MSSV | Họ và tên | Bỏ qua',
      usedAt: 46_350,
    });
  });

  test('is known again, and not written twice', () => {
    const known = roster([AN], {
      'Mẫu nhập': [{ 'Các cột': 'MÃ | Tên gọi | Ngay sinh', 'Khớp với': 'mssv | Họ và tên | Bỏ qua' }],
    });
    const fields = [['studentId', 'fullName', null, null]] as const;
    expect(matchingOf(known, list, LIST_WORDS)).toEqual({ fields, isRemembered: true });
    expect(rememberSteps(known, 'K51', list, fields, LIST_WORDS, 1)).toEqual([]);
  });

  test('never takes in what the law calls sensitive', () => {
    const known = roster([], {
      'Mẫu nhập': [{ 'Các cột': 'Họ tên | Dân tộc | Ngày sinh', 'Khớp với': 'Họ và tên | Ghi chú | Ngày sinh' }],
    });
    const { fields } = matchingOf(known, listWith('Họ tên', 'Dân tộc', 'Ngày sinh'), LIST_WORDS);
    expect(fields).toEqual([['fullName', null, 'birthDate']]);
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
