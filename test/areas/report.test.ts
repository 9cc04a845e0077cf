import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Figure } from '../../src/counting/counting';
import { FIGURES, reportOf } from '../../src/areas/report';
import type { Report } from '../../src/counting/report';
import type { Cell } from '../../src/sheet/kinds';
import {
  admission,
  ANH,
  figureIn,
  LED,
  MAI,
  nomination,
  person,
  project,
  rating,
  recruit,
  reportIn,
  sheetsOf,
  TODAY,
  transfer,
  TU,
  unit,
  UNITS,
  type Book,
  type Line,
} from './book';
import { day, open } from './sheets';

const BRANCHES = ['KT01', 'KT02', 'KT03', 'XD01'];
const TREE = [
  ...UNITS,
  unit({ 'Mã đơn vị': 'KT03', 'Trực thuộc': 'PH' }),
  unit({ 'Mã đơn vị': 'LXD', Cấp: 'Liên chi đoàn', 'Trực thuộc': 'PH' }),
  unit({ 'Mã đơn vị': 'XD01', 'Trực thuộc': 'LXD', 'Ngày kết thúc': '01/03/2026' }),
];

/** Days around the school year 2025-2026, now and then unreadable. */
const days: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: day('2025-07-01'), max: day('2026-12-31') }) },
  { weight: 5, arbitrary: fc.constantFrom<Cell>(day('2025-08-31'), day('2025-09-01'), day('2026-08-31'), day(TODAY)) },
  { weight: 1, arbitrary: fc.constant('hôm qua') },
);
const maybe = (weight: number): fc.Arbitrary<Cell> =>
  fc.oneof({ weight, arbitrary: days }, { weight: 3, arbitrary: fc.constant<Cell>('') });
const branch = fc.constantFrom(...BRANCHES, ...BRANCHES, 'KT99');
const who = fc.constantFrom('DV1', 'DV2', 'DV3', 'DV4', 'S5', 's6', 'DV99');

const people = fc
  .array(
    fc.record<Line>({
      'Chi đoàn': branch,
      'Tình trạng': fc.constantFrom(
        'Đang sinh hoạt',
        'Đang sinh hoạt',
        'Tốt nghiệp',
        'Sinh hoạt tạm thời nơi khác',
        'x',
      ),
      'Ngày vào Đoàn': maybe(9),
      'Ngày vào Hội': maybe(9),
      'Ngày về đơn vị': maybe(2),
      'Ngày rời đơn vị': maybe(3),
      'Ngày ra khỏi Đoàn': maybe(1),
      'Ngày ra khỏi Hội': maybe(1),
      'Lý do ra khỏi Đoàn': fc.constantFrom('', 'Trưởng thành', 'Xóa tên', 'Khác'),
      'Nơi ở': fc.constantFrom('', 'Nội trú', 'Nhà trọ'),
      'Cập nhật lúc': maybe(3),
      'Cập nhật phần mềm QLĐV': maybe(3),
    }),
    { maxLength: 9 },
  )
  .map((lines) =>
    lines.map((line, index) =>
      person({ ...line, 'Mã ĐVTN': index === 4 ? '' : `DV${String(index + 1)}`, MSSV: `S${String(index + 1)}` }),
    ),
  );

const recruits = fc
  .array(
    fc.record<Line>({
      'Người vận động': who,
      'MSSV thanh niên': fc.constantFrom('', 'S1', 'S2', 'S3', 'N1', 'N2'),
      'Tổ chức': fc.constantFrom('Đoàn', 'Hội'),
      'Ngày vận động': days,
      'Trạng thái': fc.constantFrom('Đã kết nạp', 'Đã kết nạp', 'Đang vận động', 'Đã nộp đơn', 'x'),
      'Ngày kết nạp': maybe(9),
    }),
    { maxLength: 9 },
  )
  .map((lines) => lines.map((line, index) => recruit({ ...line, 'Mã lượt': `VD${String(index)}` })));

const nominations = fc
  .array(
    fc.record<Line>({
      'Mã ĐVTN': who,
      'Giai đoạn': fc.constantFrom('Đoàn viên ưu tú', 'Nghị quyết giới thiệu', 'Kết nạp Đảng', 'Dừng giới thiệu'),
      'Ngày bình chọn': maybe(9),
      'Ngày nghị quyết': maybe(9),
      'Ngày kết nạp Đảng': maybe(9),
      'Ngày dừng': maybe(3),
    }),
    { maxLength: 6 },
  )
  .map((lines) => lines.map((line, index) => nomination({ ...line, 'Mã hồ sơ': `GT${String(index)}` })));

const ratings = fc.array(
  fc.record<Line>({ 'Mã ĐVTN': who, 'Năm học': fc.constantFrom('2025-2026', '2024-2025') }).map((line) => rating(line)),
  { maxLength: 5 },
);

const moves = fc.array(
  fc
    .record<Line>({ 'Mã ĐVTN': who, 'Từ đơn vị': branch, Ngày: days, Mã: fc.constant('') })
    .map((line) => transfer(line)),
  { maxLength: 4 },
);

const books: fc.Arbitrary<Book> = fc.record({
  'Đơn vị': fc.constant(TREE),
  ĐVTN: people,
  '1+1': recruits,
  'Giới thiệu vào Đảng': nominations,
  'Xếp loại': ratings,
  'Chuyển sinh hoạt': moves,
});

const periods = fc.constantFrom(
  { from: '2025-09-01', to: '2026-08-31' },
  { from: '2026-01-01', to: '2026-03-31' },
  { from: '2026-09-01', to: '2027-08-31' },
  { from: '2026-02-10', to: '2026-02-10' },
);

type Figures = Report['figures'];

/** Shares, and what is the same for every unit: they don't add up. */
const NEVER_ADDED = new Set(['coverage', 'attendanceRate', 'gatheringRate', 'meetingsKept', 'fieldsInForce']);

/** Every count of a report by name, those by choice by name and choice; shares left out. */
function countsOf(figures: Figures): Map<string, { value: number; rows: readonly string[] }> {
  const counts = new Map<string, { value: number; rows: readonly string[] }>();
  for (const [name, { value, rows }] of Object.entries<Figure>(figures)) {
    if (NEVER_ADDED.has(name) || value === null) continue;
    if (typeof value === 'number') counts.set(name, { value, rows: rows as readonly string[] });
    else {
      for (const [choice, number] of Object.entries(value)) {
        counts.set(`${name}.${choice}`, {
          value: number,
          rows: (rows as Record<string, readonly string[]>)[choice] ?? [],
        });
      }
    }
  }
  return counts;
}

function every(report: Report): Figures[] {
  return [report.figures, ...report.byUnit.map(({ figures }) => figures)];
}

/** Counts of things: not numbers of months, nor what stands beside a count. */
function isOfRows(name: string): boolean {
  return name !== 'meetingsRequired';
}

const RUNS = { numRuns: 60 };

describe('laws of every report', () => {
  test('rows has exactly `value` distinct keys', () => {
    fc.assert(
      fc.property(books, periods, (book, period) => {
        for (const figures of every(reportIn(book, period))) {
          for (const [name, { value, rows }] of countsOf(figures)) {
            if (isOfRows(name))
              expect({ name, keys: new Set(rows).size, rows: rows.length }).toEqual({ name, keys: value, rows: value });
          }
        }
      }),
      RUNS,
    );
  });

  test('a unit’s figure is the sum over its children; units count themselves too', () => {
    fc.assert(
      fc.property(books, periods, (book, period) => {
        const { byUnit } = reportIn(book, period);
        const of = (code: string) => countsOf(byUnit.find((each) => each.unit.code === code)?.figures ?? {});
        for (const [above, below] of [
          ['LKT', ['KT01', 'KT02']],
          ['LXD', ['XD01']],
        ] as const) {
          const whole = of(above);
          expect(whole.size).toBeGreaterThan(20);
          for (const [name, { value }] of whole) {
            const parts = below.map((code) => of(code).get(name)?.value ?? 0);
            const itself = name === 'unitsByLevel.Liên chi đoàn' ? 1 : 0;
            expect([name, parts.reduce((sum, part) => sum + part, itself)]).toEqual([name, value]);
          }
        }
      }),
      RUNS,
    );
  });

  test('the whole is the sum over the units right below the root, and what belongs to none', () => {
    fc.assert(
      fc.property(books, periods, (book, period) => {
        const report = reportIn(book, period);
        const of = (code: string) => countsOf(report.byUnit.find((each) => each.unit.code === code)?.figures ?? {});
        const parts = ['LKT', 'LXD', 'KT03'].map(of);
        for (const [name, { value, rows }] of countsOf(report.figures)) {
          const placed = parts.flatMap((part) => part.get(name)?.rows ?? []);
          expect(rows).toEqual(expect.arrayContaining([...placed]));
          expect(new Set(placed).size).toBe(placed.length);
          expect(placed.length).toBeLessThanOrEqual(value);
        }
      }),
      RUNS,
    );
  });

  test('members at the start, those who came, those who went and those at the end balance', () => {
    fc.assert(
      fc.property(books, periods, (book, period) => {
        for (const figures of every(reportIn(book, period))) {
          const rows = (name: string): readonly string[] => countsOf(figures).get(name)?.rows ?? [];
          const ins = ['admitted', 'arrived'].flatMap(rows);
          const outs = ['left', 'matured', 'removed'].flatMap(rows);
          const stayed = rows('membersStart').filter((key) => !outs.includes(key));
          expect(outs.filter((key) => !rows('membersStart').includes(key))).toEqual([]);
          expect([...stayed, ...ins].sort()).toEqual([...rows('membersEnd')].sort());
          expect(rows('membersEnd')).toEqual(rows('members'));
        }
      }),
      RUNS,
    );
  });

  test('shares lie between 0 and 1, and are of the numerator’s rows', () => {
    fc.assert(
      fc.property(books, periods, (book, period) => {
        for (const { coverage, members } of every(reportIn(book, period))) {
          if (coverage === undefined || members === undefined) throw new Error('a figure is missing');
          if (members.value === 0) expect(coverage).toEqual({ value: null, of: 0, rows: [] });
          else expect(coverage.value).toBe((coverage.rows as readonly string[]).length / (members.value as number));
        }
      }),
      RUNS,
    );
  });

  test('a period that is over does not move as days go by', () => {
    fc.assert(
      fc.property(books, (book) => {
        const asked = { from: '2025-09-01', to: '2026-08-31' };
        const now = reportIn(book, { ...asked, today: '2026-12-31' });
        const later = reportIn(book, { ...asked, today: '2027-12-31' });
        expect(countsOf(later.figures)).toEqual(countsOf(now.figures));
      }),
      RUNS,
    );
  });

  test('a period that is not over ends today', () => {
    fc.assert(
      fc.property(books, (book) => {
        const open = reportIn(book, { from: '2026-09-01', to: '2027-08-31' });
        const closed = reportIn(book, { from: '2026-09-01', to: TODAY });
        expect(open.figures).toEqual(closed.figures);
      }),
      RUNS,
    );
  });
});

describe('the scope of a report', () => {
  const book: Book = {
    ĐVTN: [ANH, TU, { ...MAI, 'Ngày vào Đoàn': '26/03/2024' }],
    '1+1': [admission(), recruit({ 'Mã lượt': 'VD2', 'Người vận động': '', 'Trạng thái': 'Khảo sát' })],
    'Cán bộ Đoàn': LED,
  };
  const funnel = (unitCode: string | null): unknown =>
    (figureIn('recruitmentFunnel', book, { unit: unitCode }) as { rows: Record<string, unknown> }).rows['Khảo sát'];

  test('the root stands for the whole books, with what belongs to no unit', () => {
    expect(funnel(null)).toEqual(['VD2']);
    expect(funnel('PH')).toEqual(['VD2']);
    expect(funnel('LKT')).toEqual([]);
    expect(reportIn(book).unit?.code).toBe('PH');
  });

  test('a unit’s report has those below it', () => {
    const codes = (code: string | null): unknown => reportIn(book, { unit: code }).byUnit.map((each) => each.unit.code);
    expect(codes(null)).toEqual(['LKT', 'KT01', 'KT02']);
    expect(codes('lkt ')).toEqual(['KT01', 'KT02']);
    expect(codes('KT02')).toEqual([]);
    expect(reportIn(book, { unit: 'KT02' }).figures['members']).toEqual({ value: 1, rows: ['DV000003'] });
  });

  test('no unit has the code', () => {
    const { books, found } = open(sheetsOf(book), TODAY);
    expect(reportOf(books, found, { from: day('2026-09-01'), to: day(TODAY) }, 'KT99')).toBeNull();
  });

  test('of two roots the first stands for the whole, as every other is a fault', () => {
    expect(reportIn({ ...book, 'Đơn vị': [...UNITS, unit({ 'Trực thuộc': '' })] }).unit?.code).toBe('PH');
    expect(reportIn({ 'Đơn vị': [], ĐVTN: [] }).unit).toBeUndefined();
  });

  test('without ĐVTN what follows people has no unit', () => {
    const alone = { ...book, ĐVTN: null };
    expect(figureIn('recruitedIntoAssociation', alone)).toEqual({ value: 1, rows: ['VD000001'] });
    expect(figureIn('recruitedIntoAssociation', alone, { unit: 'KT01' })).toEqual({ value: null, rows: [] });
    expect(figureIn('unitsByLevel', alone, { unit: 'KT01' })).toMatchObject({ value: { 'Chi đoàn': 1 } });
  });

  test('without ĐVTN nobody knows the whole of a unit’s share of people', () => {
    const { figures } = reportIn({ ĐVTN: null }, { unit: 'KT01' });
    const shares = FIGURES.filter(({ follows, nature }) => follows === 'person' && nature === 'share');
    const unknown = { value: null, of: null, rows: [] };
    expect(shares.map(({ name }) => [name, figures[name]])).toEqual([
      ['gatheringRate', unknown],
      ['coverage', unknown],
    ]);
  });

  test('a member who left after the period is over still counts in it', () => {
    const left = { ...ANH, 'Tình trạng': 'Tốt nghiệp', 'Ngày rời đơn vị': '15/10/2026' };
    const members = (line: Line): unknown =>
      figureIn('members', { ĐVTN: [line] }, { from: '2025-09-01', to: '2026-08-31' });
    expect(members(ANH)).toEqual({ value: 1, rows: ['DV000001'] });
    expect(members(left)).toEqual(members(ANH));
  });
});

describe('what leaves a row out of every figure', () => {
  const cases: { when: string; book: Book; excluded: number }[] = [
    { when: 'nothing', book: {}, excluded: 0 },
    {
      when: 'a bad phone, address, word or number that no figure reads',
      excluded: 0,
      book: {
        ĐVTN: [{ ...ANH, 'Điện thoại': '12', Email: 'x', 'Giới tính': 'N', 'Gia hạn đến': 'x' }, TU],
        'Giới thiệu vào Đảng': [nomination({ 'Số có mặt': 'x', 'Ngày họp BCH': 'x' })],
      },
    },
    {
      when: 'warnings',
      excluded: 0,
      book: { ĐVTN: [{ ...ANH, 'Ngày sinh': '05/05/1980' }], '1+1': [admission({ 'Minh chứng': '' })] },
    },
    { when: 'a required cell that is empty', excluded: 1, book: { ĐVTN: [{ ...ANH, 'Họ và tên': '' }] } },
    {
      when: 'a date or state that figures read, though the row needs none',
      excluded: 3,
      book: {
        ĐVTN: [
          { ...ANH, 'Ngày vào Hội': 'x' },
          { ...TU, 'Nơi ở': 'x' },
        ],
        'Giới thiệu vào Đảng': [nomination({ 'Mã ĐVTN': 'DV000002', 'Ngày nghị quyết': 'x' })],
      },
    },
    {
      when: 'a reference to nobody, though the row needs none',
      excluded: 1,
      book: { '1+1': [recruit({ 'ĐVTN được kết nạp': 'DV99' })] },
    },
    { when: 'a second key', excluded: 1, book: { ĐVTN: [ANH, { ...TU, MSSV: 'AB1001' }] } },
    {
      when: 'dates that go back, whichever',
      excluded: 1,
      book: { 'Công trình': [project({ 'Từ ngày': '02/01/2026', 'Đến ngày': '01/01/2026' })] },
    },
    {
      when: 'a later stage without its date',
      excluded: 1,
      book: { 'Giới thiệu vào Đảng': [nomination({ 'Giai đoạn': 'Kết nạp Đảng' })] },
    },
    {
      when: 'votes that can’t be',
      excluded: 1,
      book: { 'Giới thiệu vào Đảng': [nomination({ 'Số có mặt': 3, 'Số tán thành': 4 })] },
    },
    {
      when: 'a nominee who is no member',
      excluded: 1,
      book: { 'Giới thiệu vào Đảng': [nomination({ 'Mã ĐVTN': 'DV000003' })] },
    },
    {
      when: 'a recruiter who is none, or the youth',
      excluded: 2,
      book: {
        ĐVTN: [ANH, person()],
        '1+1': [
          recruit({ 'Người vận động': 'DV000009' }),
          recruit({ 'Mã lượt': 'VD2', 'ĐVTN được kết nạp': 'DV000001' }),
        ],
      },
    },
    { when: 'a youth who was in already', excluded: 1, book: { '1+1': [recruit({ 'MSSV thanh niên': 'AB1003' })] } },
    { when: 'an admission without its day', excluded: 1, book: { '1+1': [admission({ 'Ngày kết nạp': '' })] } },
    {
      when: 'a unit in the wrong place, and a person in one that is no branch',
      excluded: 2,
      book: {
        'Đơn vị': [...UNITS, unit({ 'Trực thuộc': 'KT01' })],
        ĐVTN: [{ ...ANH, 'Chi đoàn': 'LKT' }],
      },
    },
    {
      when: 'several faults of one row: it is one row',
      excluded: 1,
      book: { ĐVTN: [{ ...ANH, 'Ngày sinh': 'x', 'Ngày về đơn vị': 'y' }] },
    },
    {
      when: 'a row of a table that figures count',
      excluded: 1,
      book: { 'Chuyển sinh hoạt': [transfer({ Ngày: 'x' })] },
    },
  ];
  test.each(cases)('$when', ({ book, excluded }) => {
    expect(reportIn(book).excluded).toBe(excluded);
  });

  test('in one organisation as in the other', () => {
    expect(figureIn('associationMembers', { ĐVTN: [{ ...TU, 'Ngày vào Đoàn': 'x' }] })).toEqual({ value: 0, rows: [] });
  });
});
