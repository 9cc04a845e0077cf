import { describe, expect, test } from '@jest/globals';
import { FIGURES, reportOf } from '../../../src/areas/report';
import { scorecardOf, type Scorecard } from '../../../src/areas/scorecard';
import {
  ANH,
  attendance,
  LED,
  MAI,
  meeting,
  officer,
  plan,
  proposal,
  sheetsOf,
  transfer,
  TU,
  unit,
  UNITS,
  type Book,
  type Line,
} from '../book';
import { day, open } from '../sheets';

const YEAR = '2025-2026';
const AFTER = '2026-09-30';

interface Asked {
  readonly code?: string | null;
  readonly today?: string;
  readonly year?: string;
}

function scorecardIn(book: Book, { code = 'KT01', today = AFTER, year = YEAR }: Asked = {}): Scorecard {
  const { books, found } = open(sheetsOf(book), today);
  const start = Number(year.slice(0, 4));
  const period = { from: day(`${String(start)}-09-01`), to: day(`${String(start + 1)}-08-31`) };
  const report = reportOf(books, found, period, code);
  if (report?.unit === undefined) throw new Error(`no unit ${String(code)}`);
  const labels = Object.fromEntries(FIGURES.map(({ name, label }) => [name, label]));
  return scorecardOf(books, found, year, { ...report, unit: report.unit }, labels);
}

const criterion = (changes: Line = {}): Line => ({
  'Bộ tiêu chí': 'Thử',
  Mã: '1.1',
  Cấp: 'Chi đoàn',
  Mặt: 1,
  'Nội dung': 'Có đoàn viên',
  'Tử số': 'members',
  'Mục tiêu': '4',
  'Cách tính': 'R',
  'Trọng số': 10,
  ...changes,
});

/** The only criterion of a book, as it was judged. */
function judged(changes: Line, book: Book = {}, asked: Parameters<typeof scorecardIn>[1] = {}): unknown {
  const { criteria } = scorecardIn({ ...book, 'Tiêu chí': [criterion(changes)] }, asked);
  const [{ value, target, points, mark, holds } = {}] = criteria;
  return { value, target, points, mark, holds };
}

describe('how a criterion is judged', () => {
  // KT01 has two members, Ánh and Tú.
  const cases: { when: string; changes: Line; expected: object }[] = [
    {
      when: 'in proportion to the target',
      changes: {},
      expected: { value: 2, target: 4, points: 5, mark: 'Chưa đạt', holds: false },
    },
    {
      when: 'never above its weight',
      changes: { 'Mục tiêu': '1' },
      expected: { points: 10, mark: 'Đạt', holds: true },
    },
    { when: 'all or nothing', changes: { 'Cách tính': 'T' }, expected: { points: 0, mark: 'Chưa đạt' } },
    { when: 'all', changes: { 'Cách tính': 'T', 'Mục tiêu': '2' }, expected: { points: 10, mark: 'Đạt' } },
    {
      when: 'at most: in proportion is all or nothing',
      changes: { Chiều: '≤', 'Mục tiêu': '1' },
      expected: { value: 2, points: 0, mark: 'Chưa đạt' },
    },
    { when: 'at most, reached', changes: { Chiều: '≤', 'Mục tiêu': '2' }, expected: { points: 10, mark: 'Đạt' } },
    {
      when: 'a share of sums',
      changes: { 'Tử số': 'members; associationMembers', 'Mẫu số': 'members', 'Mục tiêu': '200%' },
      expected: { value: 1.5, target: 2, points: 7.5, mark: 'Chưa đạt' },
    },
    {
      when: 'a target that is a part of another figure',
      changes: { 'Tử số': 'associationMembers', 'Mục tiêu': '0,5 × members' },
      expected: { value: 1, target: 1, mark: 'Đạt' },
    },
    {
      when: 'one choice of a figure',
      changes: { 'Tử số': 'unitsByLevel[Chi đoàn]', 'Mục tiêu': '1' },
      expected: { value: 1, mark: 'Đạt' },
    },
    {
      when: 'a figure by choice is the sum of its choices',
      changes: { 'Tử số': 'unitsByLevel', 'Mục tiêu': '1' },
      expected: { value: 1, mark: 'Đạt' },
    },
    {
      when: 'a figure that does not exist',
      changes: { 'Tử số': 'happiness' },
      expected: { value: null, points: null, mark: 'Chưa có số liệu', holds: false },
    },
    {
      when: 'a figure whose sheet is not there',
      changes: { 'Tử số': 'activities' },
      expected: { points: null, mark: 'Chưa có số liệu' },
    },
    {
      when: 'text that would be code elsewhere',
      changes: { 'Tử số': 'members)+(1' },
      expected: { points: null, mark: 'Chưa có số liệu' },
    },
    {
      when: 'nothing to be a share of',
      changes: { 'Mẫu số': 'admitted', 'Mục tiêu': '50%' },
      expected: { value: null, points: null, mark: 'Không phát sinh', holds: true },
    },
    {
      when: 'a share that had nothing to judge',
      changes: { 'Tử số': 'coverage', 'Mục tiêu': '50%' },
      expected: { value: 0, points: 0, mark: 'Chưa đạt' },
    },
    {
      when: 'a target of nothing asks for nothing',
      changes: { 'Mục tiêu': '0' },
      expected: { points: 10, mark: 'Đạt' },
    },
    {
      when: 'a target that is no number',
      changes: { 'Mục tiêu': 'nhiều' },
      expected: { points: null, mark: 'Chưa có số liệu' },
    },
  ];
  test.each(cases)('$when', ({ changes, expected }) => {
    expect(judged(changes, { '1+1': [] })).toMatchObject(expected);
  });

  test('a mandatory one in proportion holds from 95 % of its target on', () => {
    const people = (count: number): Line[] =>
      Array.from({ length: 20 }, (_, index) => ({
        ...ANH,
        'Mã ĐVTN': `P${String(index)}`,
        MSSV: `S${String(index)}`,
        'Họ và tên': `Người ${String(index)}`,
        'Cập nhật phần mềm QLĐV': index < count ? '01/10/2025' : '',
      }));
    const changes = { 'Tử số': 'membersSynced', 'Mẫu số': 'members', 'Mục tiêu': '100%' };
    expect(judged(changes, { ĐVTN: people(19) })).toMatchObject({ value: 0.95, mark: 'Chưa đạt', holds: true });
    expect(judged(changes, { ĐVTN: people(18) })).toMatchObject({ value: 0.9, mark: 'Chưa đạt', holds: false });
    const settings = [{ Mã: 'Ngưỡng bắt buộc', 'Giá trị': '90%' }];
    expect(judged(changes, { ĐVTN: people(18), 'Cấu hình': settings })).toMatchObject({ holds: true });
  });

  test('a target that the unit registered goes before the criterion’s own', () => {
    const registered = (figure: string, value: string | number): Book => ({
      'Chỉ tiêu': [{ 'Năm học': YEAR, 'Đơn vị': 'KT01', 'Chỉ số': figure, 'Giá trị': value }],
    });
    expect(judged({}, registered('1.1', 2))).toMatchObject({ target: 2, mark: 'Đạt' });
    expect(judged({}, registered('Đoàn viên', '2'))).toMatchObject({ target: 2, mark: 'Đạt' });
    expect(judged({}, registered('members', 2))).toMatchObject({ target: 2 });
    expect(judged({ 'Mẫu số': 'activePeople' }, registered('1.1', '50%'))).toMatchObject({ target: 0.5 });
    const elsewhere = { 'Chỉ tiêu': [{ 'Năm học': YEAR, 'Đơn vị': 'LKT', 'Chỉ số': '1.1', 'Giá trị': 2 }] };
    expect(judged({}, elsewhere)).toMatchObject({ target: 4 });
  });

  test('further conditions: points by the least, met when all are', () => {
    const lines = [
      criterion({ 'Mục tiêu': '2' }),
      criterion({ 'Tử số': 'associationMembers', 'Mục tiêu': '4', 'Nội dung': 'Có hội viên' }),
    ];
    const { criteria } = scorecardIn({ 'Tiêu chí': lines });
    expect(criteria).toHaveLength(1);
    expect(criteria[0]).toMatchObject({ value: 2, target: 2, points: 2.5, mark: 'Chưa đạt' });
  });

  test('the lines with the latest day up to the end day hold', () => {
    const lines = [
      criterion(),
      criterion({ 'Mục tiêu': '2', 'Hiệu lực từ': '31/08/2026' }),
      criterion({ 'Mục tiêu': '9', 'Hiệu lực từ': '01/09/2026' }),
    ];
    expect(scorecardIn({ 'Tiêu chí': lines }).criteria[0]).toMatchObject({ target: 2, mark: 'Đạt' });
    expect(scorecardIn({ 'Tiêu chí': lines }, { today: '2026-08-30' }).criteria[0]).toMatchObject({ target: 4 });
  });
});

describe('before the year is over', () => {
  const inMay = { today: '2026-05-31' };

  test('a count that isn’t reached yet is not judged, one that is reached is', () => {
    const early = { 'Tử số': 'proposalsSent', 'Mục tiêu': '2' };
    const book = { 'Tham mưu, phối hợp': [proposal({ 'Đơn vị': 'KT01', 'Ngày gửi': '01/10/2025' })] };
    expect(judged(early, book, inMay)).toEqual({
      value: 1,
      target: 2,
      points: null,
      mark: 'Chưa đến hạn',
      holds: null,
    });
    expect(judged(early, book)).toMatchObject({ points: 5, mark: 'Chưa đạt' });
    expect(judged({ ...early, 'Mục tiêu': '1' }, book, inMay)).toMatchObject({ points: 10, mark: 'Đạt' });
  });

  test('a share is judged on the way', () => {
    expect(judged({ 'Mẫu số': 'activePeople', 'Mục tiêu': '110%' }, {}, inMay)).toMatchObject({ mark: 'Chưa đạt' });
  });

  test('programmes have a deadline of their own', () => {
    const programmes = { 'Tử số': 'programmesOnTime', 'Mục tiêu': '1', 'Cách tính': 'T' };
    const book = { 'Kế hoạch': [] };
    expect(judged(programmes, book, { today: '2025-10-31' })).toMatchObject({ mark: 'Chưa đến hạn' });
    expect(judged(programmes, book, { today: '2025-11-01' })).toMatchObject({ mark: 'Chưa đạt', points: 0 });
  });

  test('a year that has not begun has nothing to judge', () => {
    const {
      points,
      judged: weight,
      met,
      band,
    } = scorecardIn(
      { 'Tiêu chí': [criterion({ 'Tử số': 'proposalsSent' })], 'Tham mưu, phối hợp': [] },
      { today: '2025-05-31' },
    );
    expect({ points, weight, met, band }).toEqual({ points: 0, weight: 0, met: false, band: null });
  });
});

describe('what a person gives', () => {
  const typed = criterion({ Mã: '9', 'Tử số': '', 'Mục tiêu': '', 'Cách tính': 'M', 'Bắt buộc': true });
  const given = (points: number | string, changes: Line = {}): Book => ({
    'Tiêu chí': [criterion({ 'Mục tiêu': '2' }), typed, { ...typed, Mã: 'T1', 'Cách tính': 'C', 'Bắt buộc': '' }],
    'Đánh giá 3 chủ động': [
      { 'Đơn vị': 'KT01', Kỳ: YEAR, 'Tiêu chí': '9', 'Điểm tự chấm': 10, 'Điểm thẩm định': points, ...changes },
    ],
  });

  test('waits until it was given, and then counts up to its weight', () => {
    expect(scorecardIn(given('')).criteria[1]).toMatchObject({ points: null, mark: 'Chờ thẩm định' });
    expect(scorecardIn(given(''))).toMatchObject({ points: 10, judged: 10, met: false });
    expect(scorecardIn(given(7)).criteria[1]).toMatchObject({ points: 7, mark: 'Chưa đạt' });
    expect(scorecardIn(given(12))).toMatchObject({ points: 20, judged: 20, met: true });
    expect(scorecardIn(given(12, { Kỳ: '2024-2025' })).criteria[1]).toMatchObject({ mark: 'Chờ thẩm định' });
  });

  test('a bonus adds to the unit’s points alone, at most five', () => {
    const bonus = scorecardIn(given(9, { 'Tiêu chí': 'T1' }));
    expect(bonus).toMatchObject({ points: 15, judged: 10, band: 85 });
    expect(bonus.areas).toEqual([{ area: 1, points: 10, judged: 10, met: false }]);
  });
});

describe('areas and bands', () => {
  const lines = (targets: readonly string[], changes: Line = {}): Book => ({
    'Tiêu chí': targets.map((target, index) =>
      criterion({ Mã: `1.${String(index)}`, 'Mục tiêu': target, ...(index === 0 ? changes : {}) }),
    ),
  });

  test('70 % of what can be judged, and every mandatory one', () => {
    expect(scorecardIn(lines(['2', '5'])).areas).toEqual([{ area: 1, points: 14, judged: 20, met: true }]);
    expect(scorecardIn(lines(['2', '5,1'])).areas[0]).toMatchObject({ met: false });
    expect(scorecardIn(lines(['5', '2'], { 'Bắt buộc': true })).areas[0]).toMatchObject({ points: 14, met: false });
  });

  test.each([
    ['2', 85],
    ['2,5', 70],
    ['3', 50],
    ['5', 0],
  ])('2 of %s is in the band from %i %%', (target, band) => {
    expect(scorecardIn(lines([target]))).toMatchObject({ band });
  });

  test('a unit is met when all its areas are', () => {
    const both = [criterion({ 'Mục tiêu': '2' }), criterion({ Mã: '2.1', Mặt: 2, 'Mục tiêu': '9' })];
    expect(scorecardIn({ 'Tiêu chí': both })).toMatchObject({ met: false });
    expect(scorecardIn({ 'Tiêu chí': both.slice(0, 1) })).toMatchObject({ met: true });
  });

  test('a level without criteria has no score', () => {
    expect(scorecardIn({}, { code: 'LKT' })).toMatchObject({ criteria: [], points: null, met: null, band: null });
  });
});

describe('traps', () => {
  test('the rows of the unit itself: what branches proposed is not the union’s', () => {
    const proposals = [
      proposal({ 'Ngày gửi': '01/10/2025' }),
      proposal({ Mã: 'TM2', 'Đơn vị': 'KT01', 'Ngày gửi': '01/10/2025' }),
    ];
    const own = (changes: Line): Book => ({
      'Tham mưu, phối hợp': proposals,
      'Tiêu chí': [criterion({ Cấp: 'Đoàn cơ sở', 'Tử số': 'proposalsSent', 'Mục tiêu': '2', ...changes })],
    });
    const [all] = scorecardIn(own({}), { code: null }).criteria;
    const [ours] = scorecardIn(own({ 'Phạm vi': 'Của đơn vị' }), { code: null }).criteria;
    expect([all?.value, all?.rows]).toEqual([2, ['TM000001', 'TM2']]);
    expect([ours?.value, ours?.rows]).toEqual([1, ['TM000001']]);
  });

  test('a diligent branch does not hide an idle one', () => {
    const months = ['09', '10', '11', '12'].flatMap((month) => [`01/${month}/2025`, `02/${month}/2025`]);
    const meetings = months.map((date, index) => meeting({ 'Mã buổi': `SH${String(index)}`, Ngày: date }));
    const { criteria } = scorecardIn({ 'Sinh hoạt': meetings }, { code: null, today: '2025-12-31' });
    expect(criteria.find(({ criterion: { code } }) => code === '2.3')).toMatchObject({ value: 0.5, mark: 'Chưa đạt' });
  });

  test('a unit that was opened in mid-year is judged on its own months', () => {
    const late = unit({ 'Mã đơn vị': 'KT09', 'Ngày thành lập': '01/05/2026' });
    const dates = ['10/05/2026', '10/06/2026', '10/07/2026', '10/08/2026'];
    const meetings = dates.map((date, index) =>
      meeting({ 'Mã buổi': `SH${String(index)}`, 'Đơn vị': 'KT09', Ngày: date }),
    );
    const { criteria } = scorecardIn({ 'Đơn vị': [...UNITS, late], 'Sinh hoạt': meetings }, { code: 'KT09' });
    expect(criteria.find(({ criterion: { code } }) => code === '2.2')).toMatchObject({ value: 1, mark: 'Đạt' });
  });

  test('nobody was to be rated, and nobody had to move: such criteria leave the sum, and hold', () => {
    const book: Book = { ĐVTN: [MAI], 'Xếp loại': [], 'Chuyển sinh hoạt': [] };
    const marks = scorecardIn(book, { code: 'KT02' }).criteria.map(({ criterion: { code }, mark }) => [code, mark]);
    expect(marks).toContainEqual(['3.5', 'Không phát sinh']);
    expect(marks).toContainEqual(['3.8', 'Không phát sinh']);
  });

  test('what stands in the private files is not known here, and never taken for zero', () => {
    const { criteria } = scorecardIn({}, { code: null });
    for (const code of ['1.10', '1.11', '3.7', '3.8', '3.9']) {
      const found = criteria.find(({ criterion: { code: own } }) => own === code);
      expect([code, found?.mark, found?.points]).toEqual([code, 'Chưa có số liệu', null]);
    }
  });
});

test('the sets that set-up installs', () => {
  const union = scorecardIn({}, { code: null }).criteria.map(({ criterion: each }) => each);
  const weights = [1, 2, 3].map((area) =>
    union.filter((each) => each.area === area).reduce((sum, { weight }) => sum + weight, 0),
  );
  expect([union.length, weights]).toEqual([30, [40, 35, 25]]);
  expect(union.filter(({ mandatory }) => mandatory).map(({ code }) => code)).toEqual([
    '1.1',
    '1.3',
    '1.5',
    '2.1',
    '2.3',
    '2.7',
    '3.1',
    '3.9',
  ]);
  const branch = scorecardIn({}).criteria.map(({ criterion: each }) => each);
  expect(
    [1, 2, 3].map((area) => branch.filter((each) => each.area === area).reduce((sum, { weight }) => sum + weight, 0)),
  ).toEqual([30, 40, 30]);
});

test('a whole year of a small union, by hand', () => {
  const book: Book = {
    ĐVTN: [
      { ...ANH, 'Cập nhật phần mềm QLĐV': '01/10/2025' },
      { ...TU, 'Cập nhật phần mềm QLĐV': '01/10/2025' },
    ],
    'Cán bộ Đoàn': [...LED, officer({ Mã: 'CB9', 'Mã ĐVTN': 'DV000002', 'Chức vụ': 'Phó Bí thư' })],
    'Kế hoạch': [plan({ Hạn: '01/10/2025', 'Trạng thái': 'Hoàn thành', 'Ngày hoàn thành': '30/09/2025' })],
    'Sinh hoạt': [meeting({ Ngày: '05/10/2025', 'Biên bản': 'bb-10' })],
    'Điểm danh': [attendance()],
    'Chuyển sinh hoạt': [transfer({ Loại: 'Tạm thời', Ngày: '01/06/2026' })],
  };
  const { criteria } = scorecardIn(book);
  const points = Object.fromEntries(criteria.map(({ criterion: { code }, points: got }) => [code, got]));
  expect(points).toMatchObject({
    '2.1': 5,
    // One month of twelve.
    '2.2': expect.closeTo(10 / 12, 9),
    // One of two came; 75 % were asked for.
    '2.3': expect.closeTo(10 / 3, 9),
    '2.4': 0,
    '2.5': 4,
    '3.3': 4,
    '3.10': 2,
  });
});
