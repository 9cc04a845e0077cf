import { describe, expect, test } from '@jest/globals';
import { ANH, attendance, figureIn, meeting, person, reportIn, transfer, TU, unit, UNITS, type Line } from '../book';

/** The first half of a school year. */
const HALF = { from: '2025-09-01', to: '2026-01-31', today: '2026-06-30' };

const [PH, LKT, KT01, KT02] = UNITS as [Line, Line, Line, Line];

function on(key: string, day: string, changes: Line = {}): Line {
  return meeting({ 'Mã buổi': key, Ngày: day, ...changes });
}

describe('meetingsHeld and what is told of them', () => {
  const book = {
    'Sinh hoạt': [
      on('SH1', '05/09/2025', { 'Hình thức': 'Thường kỳ; Kỹ năng', 'Biên bản': 'bb-01' }),
      on('SH2', '30/09/2025', { 'Hình thức': 'Khác', 'Trạng thái': 'Đã họp' }),
      on('SH3', '01/10/2025', { 'Trạng thái': 'Dự kiến' }),
      on('SH4', '02/10/2025', { 'Trạng thái': 'Hoãn' }),
      on('SH5', '05/11/2025', { 'Đơn vị': 'LKT' }),
      on('SH6', '31/08/2025'),
      on('SH7', '01/02/2026'),
      on('SH8', '05/09/2025', { 'Đơn vị': 'KT02', 'Hình thức': 'Kỹ năng; Dã ngoại' }),
    ],
  };

  test('of branches, held, in the period', () => {
    expect(figureIn('meetingsHeld', book, HALF)).toEqual({ value: 3, rows: ['SH1', 'SH2', 'SH8'] });
    expect(figureIn('meetingsHeld', book, { ...HALF, unit: 'KT02' })).toEqual({ value: 1, rows: ['SH8'] });
  });

  test('two meetings of a branch in one month are one month', () => {
    expect(figureIn('meetingMonthsMet', book, HALF)).toEqual({ value: 2, rows: ['KT01|2025-09', 'KT02|2025-09'] });
  });

  test('by form, a meeting under each of its forms; usual ones are no variety', () => {
    expect(reportIn(book, HALF).figures['meetingsByForm']).toMatchObject({
      value: { 'Thường kỳ': 1, 'Kỹ năng': 2, 'Dã ngoại': 1, Khác: 1, 'Chuyên đề': 0 },
      rows: { 'Kỹ năng': ['SH1', 'SH8'] },
    });
    expect(figureIn('formsOfMeeting', book, HALF)).toEqual({ value: 2, rows: ['Kỹ năng', 'Dã ngoại'] });
  });

  test('with minutes', () => {
    expect(figureIn('meetingsWithMinutes', book, HALF)).toEqual({ value: 1, rows: ['SH1'] });
  });

  test('what may not be decided online happened all the same', () => {
    const online = on('SH1', '05/09/2025', { 'Cách tổ chức': 'Trực tuyến', 'Nội dung biểu quyết': 'Kết nạp' });
    expect(figureIn('meetingsHeld', { 'Sinh hoạt': [online] }, HALF)).toEqual({ value: 1, rows: ['SH1'] });
  });

  test('without the sheet nothing is known; an empty one says zero', () => {
    expect(figureIn('meetingsHeld', {}, HALF)).toEqual({ value: null, rows: [] });
    expect(figureIn('meetingsKept', {}, HALF)).toEqual({ value: null, of: null, rows: [] });
    expect(figureIn('meetingsHeld', { 'Sinh hoạt': [] }, HALF)).toEqual({ value: 0, rows: [] });
    expect(figureIn('meetingsHeld', { 'Sinh hoạt': [], 'Đơn vị': null }, HALF)).toEqual({ value: null, rows: [] });
  });
});

describe('meetingsRequired and meetingsKept', () => {
  const required = (branch: Line, settings: Line[] = [], asked = HALF): unknown =>
    figureIn('meetingsRequired', { 'Đơn vị': [PH, LKT, { ...KT01, ...branch }], 'Cấu hình': settings }, asked);

  const cases: { when: string; branch: Line; settings?: Line[]; value: number }[] = [
    { when: 'a meeting a month', branch: {}, value: 5 },
    { when: 'every second month: a rest falls away', branch: { 'Chu kỳ sinh hoạt': 2 }, value: 2 },
    { when: 'founded on the last day of October', branch: { 'Ngày thành lập': '31/10/2025' }, value: 4 },
    { when: 'founded on the first of November', branch: { 'Ngày thành lập': '01/11/2025' }, value: 3 },
    { when: 'closed on the last day of October', branch: { 'Ngày kết thúc': '31/10/2025' }, value: 1 },
    {
      when: 'months off left out before dividing',
      branch: { 'Chu kỳ sinh hoạt': 3 },
      settings: [{ Mã: 'Tháng nghỉ', 'Giá trị': '9; 1' }],
      value: 1,
    },
  ];
  test.each(cases)('$when', ({ branch, settings, value }) => {
    expect(required(branch, settings)).toEqual({ value, rows: null });
  });

  test('a month that is not over on the end day is not asked for', () => {
    expect(required({}, [], { ...HALF, today: '2025-11-29' })).toEqual({ value: 2, rows: null });
    expect(required({}, [], { ...HALF, today: '2025-11-30' })).toEqual({ value: 3, rows: null });
  });

  test('a cycle below 1 is no number', () => {
    expect(required({ 'Chu kỳ sinh hoạt': 0 })).toEqual({ value: 0, rows: null });
  });

  test('a diligent branch does not hide an idle one', () => {
    const daily = ['05/09/2025', '06/09/2025', '07/10/2025', '08/10/2025', '09/11/2025', '10/12/2025', '11/01/2026'];
    const book = {
      'Đơn vị': [PH, LKT, KT01, KT02],
      'Sinh hoạt': daily.map((day, index) => on(`SH${String(index)}`, day)),
    };
    expect(figureIn('meetingsKept', book, HALF)).toEqual({
      value: 0.5,
      of: 10,
      rows: ['KT01|2025-09', 'KT01|2025-10', 'KT01|2025-11', 'KT01|2025-12', 'KT01|2026-01'],
    });
    expect(figureIn('meetingsKept', book, { ...HALF, unit: 'KT02' })).toEqual({ value: 0, of: 5, rows: [] });
  });

  test('a block of a cycle is kept by a meeting in any of its months, and named by its first', () => {
    const book = {
      'Đơn vị': [PH, LKT, { ...KT01, 'Chu kỳ sinh hoạt': 2, 'Ngày thành lập': '15/10/2025' }],
      'Sinh hoạt': [on('SH1', '20/11/2025')],
    };
    expect(figureIn('meetingsKept', book, HALF)).toEqual({ value: 0.5, of: 2, rows: ['KT01|2025-10'] });
  });

  test('without a month to be judged there is no share', () => {
    const book = { 'Đơn vị': [PH, LKT, { ...KT01, 'Ngày thành lập': '01/02/2026' }], 'Sinh hoạt': [] };
    expect(figureIn('meetingsKept', book, HALF)).toEqual({ value: null, of: 0, rows: [] });
  });
});

describe('attendanceRate', () => {
  const LATE = person({ 'Mã ĐVTN': 'DV7', MSSV: 'S7', 'Họ và tên': 'Bùi Sáu', 'Ngày vào Đoàn': '06/10/2025' });
  const MOVED = person({
    'Mã ĐVTN': 'DV8',
    MSSV: 'S8',
    'Họ và tên': 'Hồ Tám',
    'Chi đoàn': 'KT02',
    'Ngày vào Đoàn': '26/03/2022',
  });
  const book = {
    ĐVTN: [ANH, TU, LATE, MOVED],
    'Chuyển sinh hoạt': [transfer({ 'Mã ĐVTN': 'DV8', 'Từ đơn vị': 'KT01', 'Đến đơn vị': 'KT02', Ngày: '01/11/2025' })],
    'Sinh hoạt': [on('SH1', '05/10/2025'), on('SH2', '05/12/2025'), on('SH3', '06/12/2025')],
    'Điểm danh': [
      attendance({ 'Mã buổi': 'SH1' }),
      attendance({ 'Mã buổi': 'SH1', 'Mã ĐVTN': 'DV000002', 'Tham dự': 'Vắng có lý do' }),
      attendance({ 'Mã buổi': 'SH1', 'Mã ĐVTN': 'DV8' }),
      attendance({ 'Mã buổi': 'SH2', 'Mã ĐVTN': 'DV000002' }),
      attendance({ 'Mã buổi': 'SH2', 'Mã ĐVTN': 'DV8' }),
    ],
  };

  test('of the members of the branch on that day; a meeting without attendance is not judged', () => {
    // SH1: Ánh, Tú and Tám, who moved away later. SH2: Ánh, Tú and Sáu, who had joined by then.
    expect(figureIn('attendanceRate', book, HALF)).toEqual({
      value: 0.5,
      of: 6,
      rows: ['SH1|DV000001', 'SH1|DV8', 'SH2|DV000002'],
    });
  });

  test('nobody was due', () => {
    const nobody = { ...book, ĐVTN: [{ ...ANH, 'Chi đoàn': 'KT02' }], 'Chuyển sinh hoạt': [] };
    expect(figureIn('attendanceRate', nobody, HALF)).toEqual({ value: null, of: 0, rows: [] });
    expect(figureIn('attendanceRate', { ...book, 'Điểm danh': null }, HALF)).toEqual({
      value: null,
      of: null,
      rows: [],
    });
  });
});

test('branchesOpen: founded by the end day and not closed', () => {
  const closed = unit({ 'Mã đơn vị': 'KT08', 'Ngày kết thúc': '31/01/2026' });
  const founded = unit({ 'Mã đơn vị': 'KT09', 'Ngày thành lập': '31/01/2026' });
  expect(figureIn('branchesOpen', { 'Đơn vị': [...UNITS, closed, founded] }, HALF)).toEqual({
    value: 3,
    rows: ['KT01', 'KT02', 'KT09'],
  });
});
