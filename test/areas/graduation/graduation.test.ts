import { expect, test } from '@jest/globals';
import { KeyGiver } from '../../../src/judging/plan';
import { slipAfter, planGraduation, type Graduation } from '../../../src/areas/graduation/graduation';
import { officer, person, recruit, sheetsOf, TODAY, UNITS } from '../book';
import { day, open } from '../sheets';

const who = (number: number, more = {}) =>
  person({ 'Mã ĐVTN': `DV00000${String(number)}`, MSSV: `AB${String(number)}`, ...more });

const { books } = open(
  sheetsOf({
    'Đơn vị': UNITS,
    ĐVTN: [
      who(1, { 'Họ và tên': 'Lê Ân', 'Ngày vào Đoàn': '26/03/2021' }),
      who(2, { 'Họ và tên': 'Trần Bình' }),
      who(3, { 'Họ và tên': 'Ngô Chi', 'Tình trạng': 'Thôi sinh hoạt', 'Ngày rời đơn vị': '01/01/2026' }),
      who(4, { 'Họ và tên': 'Đỗ Dung', 'Chi đoàn': 'KT02', 'Ngày vào Đoàn': '26/03/2021' }),
    ],
    'Cán bộ Đoàn': [
      officer({ 'Mã ĐVTN': 'DV000001' }),
      officer({ Mã: 'CB000002', 'Mã ĐVTN': 'DV000001', 'Ngày thôi giữ chức': '01/10/2026' }),
    ],
    '1+1': [
      recruit({ 'Người vận động': 'AB1', 'Ghi chú': 'hẹn thứ hai' }),
      recruit({ 'Mã lượt': 'VD000002', 'Người vận động': 'AB1', 'Trạng thái': 'Không thành công' }),
      recruit({ 'Mã lượt': 'VD000003', 'Người vận động': 'AB4' }),
    ],
  }),
  TODAY,
);

const ASKED: Graduation = {
  units: ['kt01', 'KT02', 'NONE'],
  day: day('2026-11-20'),
  to: 'Xã An Bình',
  slip: '09-GGT',
  staying: [],
};
const WORDS = { reason: 'Ra trường', failure: 'Khác' };
const HAND = { actor: 'a@b.vn', at: 46_346.5 };

const plan = (changes: Partial<Graduation> = {}) => planGraduation(books, { ...ASKED, ...changes }, WORDS, HAND);
const stepsOf = (changes: Partial<Graduation> = {}) => {
  const keys = new KeyGiver(books, {});
  return plan(changes).groups.flatMap((group) => group(keys));
};

test('who is there leaves, with posts and open contacts ended, slips in order, and the branches close', () => {
  expect(stepsOf()).toEqual([
    {
      kind: 'change',
      table: 'people',
      row: 2,
      values: { status: 'Tốt nghiệp', left: 46_346, updatedAt: 46_346.5, updatedBy: 'a@b.vn' },
    },
    {
      kind: 'add',
      table: 'transfers',
      values: {
        key: 'CS000001',
        person: 'DV000001',
        type: 'Chuyển đi',
        from: 'KT01',
        to: 'Xã An Bình',
        date: 46_346,
        slip: '09-GGT',
      },
    },
    { kind: 'change', table: 'officers', row: 2, values: { ended: 46_346, whyEnded: 'Ra trường' } },
    {
      kind: 'change',
      table: 'recruitment',
      row: 2,
      values: { status: 'Không thành công', failure: 'Khác', note: 'hẹn thứ hai; Ra trường' },
    },
    {
      kind: 'change',
      table: 'people',
      row: 3,
      values: { status: 'Tốt nghiệp', left: 46_346, updatedAt: 46_346.5, updatedBy: 'a@b.vn' },
    },
    {
      kind: 'change',
      table: 'people',
      row: 5,
      values: { status: 'Tốt nghiệp', left: 46_346, updatedAt: 46_346.5, updatedBy: 'a@b.vn' },
    },
    {
      kind: 'add',
      table: 'transfers',
      values: {
        key: 'CS000002',
        person: 'DV000004',
        type: 'Chuyển đi',
        from: 'KT02',
        to: 'Xã An Bình',
        date: 46_346,
        slip: '10-GGT',
      },
    },
    {
      kind: 'change',
      table: 'recruitment',
      row: 4,
      values: { status: 'Không thành công', failure: 'Khác', note: 'Ra trường' },
    },
    { kind: 'change', table: 'units', row: 4, values: { closed: 46_346 } },
    { kind: 'change', table: 'units', row: 5, values: { closed: 46_346 } },
  ]);
});

test('branches one after the other, each by given name', () => {
  const { books: others } = open(
    sheetsOf({
      'Đơn vị': UNITS,
      ĐVTN: [
        who(1, { 'Họ và tên': 'Lê Yến' }),
        who(2, { 'Họ và tên': 'Vũ Ánh', 'Chi đoàn': 'KT02' }),
        who(3, { 'Họ và tên': 'Trần Ân' }),
      ],
    }),
    TODAY,
  );
  const { graduates } = planGraduation(others, ASKED, WORDS, HAND);
  expect(graduates.map(({ person: { fullName } }) => fullName)).toEqual(['Trần Ân', 'Lê Yến', 'Vũ Ánh']);
});

test('a branch in which somebody stays stays open', () => {
  const { graduates, closing } = plan({ staying: ['AB2'] });
  expect(
    graduates.map(({ person: { fullName }, slip, posts, contacts }) => [fullName, slip, posts.length, contacts.length]),
  ).toEqual([
    ['Lê Ân', '09-GGT', 1, 1],
    ['Đỗ Dung', '10-GGT', 0, 1],
  ]);
  expect(closing.map(({ code }) => code)).toEqual(['KT02']);
});

test('a branch stays open for who comes later, and for who may be there', () => {
  const closing = (more: Record<string, string>) => {
    const { books: others } = open(sheetsOf({ 'Đơn vị': UNITS, ĐVTN: [who(1), who(2, more)] }), TODAY);
    return planGraduation(others, { ...ASKED, units: ['KT01'] }, WORDS, HAND).closing.map(({ code }) => code);
  };
  expect(closing({ 'Ngày về đơn vị': '01/12/2026' })).toEqual([]);
  expect(closing({ 'Tình trạng': '' })).toEqual([]);
  expect(closing({ 'Tình trạng': 'Tốt nghiệp', 'Ngày rời đơn vị': '30/06/2026' })).toEqual(['KT01']);
});

test('slips go on where an earlier part stopped', () => {
  const transfer = { Mã: 'CS000001', 'Mã ĐVTN': 'DV000009', Loại: 'Chuyển đi', Ngày: '20/11/2026' };
  const { books: others } = open(
    sheetsOf({
      'Đơn vị': UNITS,
      ĐVTN: [who(1, { 'Ngày vào Đoàn': '26/03/2021' }), who(2, { 'Ngày vào Đoàn': '26/03/2021' })],
      'Chuyển sinh hoạt': [
        { ...transfer, 'Số giấy giới thiệu': '09-GGT' },
        { ...transfer, Mã: 'CS000002', 'Số giấy giới thiệu': '11-GGT' },
        { ...transfer, Mã: 'CS000003', 'Số giấy giới thiệu': '10-GGT', Ngày: '20/11/2025' },
      ],
    }),
    TODAY,
  );
  const slips = (slip: string) =>
    planGraduation(others, { ...ASKED, slip }, WORDS, HAND).graduates.map((graduate) => graduate.slip);
  expect(slips('09-GGT')).toEqual(['10-GGT', '12-GGT']);
  expect(slips('')).toEqual(['', '']);
});

test('no branch, no graduation', () => {
  expect(plan({ units: [] })).toEqual({ graduates: [], closing: [], groups: [] });
});

test.each([
  ['15-GGT/ĐTN', '16-GGT/ĐTN'],
  ['099', '100'],
  ['009/GGT-2026', '010/GGT-2026'],
  ['không số', 'không số'],
  ['', ''],
])('after %s comes %s', (slip, next) => {
  expect(slipAfter(slip)).toBe(next);
});
