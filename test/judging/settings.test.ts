import { describe, expect, test } from '@jest/globals';
import { KNOWN_SETTINGS } from '../../src/areas/all';
import { RECRUITS_PER_MEMBER } from '../../src/areas/recruitment/settings';
import type { Setting } from '../../src/judging/setting';
import { Settings } from '../../src/judging/settings';
import { readRows } from '../../src/sheet/read';
import { PEOPLE } from '../../src/roster/people';
import { SETTINGS } from '../../src/judging/settings-table';
import { ANH, figureIn, issuesIn, issuesOf, nomination, person, rating, TU, type Book, type Line } from '../areas/book';
import { day } from '../areas/sheets';

type Written = readonly [code: string, value: string | number, from?: string];

function settingsOf(...lines: Written[]): Settings {
  const column = (index: number): (string | number)[] => ['', ...lines.map((line) => line[index] ?? '')];
  const cells = new Map([
    ['code', column(0)],
    ['value', column(1)],
    ['from', column(2)],
  ]);
  return Settings.of(readRows(SETTINGS, cells).rows, KNOWN_SETTINGS);
}

function settings(...lines: Written[]): Book {
  return {
    'Cấu hình': lines.map(([code, value, from = '']): Line => ({ Mã: code, 'Giá trị': value, 'Hiệu lực từ': from })),
  };
}

function settingOf(code: string): Setting<unknown> {
  const setting = KNOWN_SETTINGS.settings.find((each) => each.code === code);
  if (setting === undefined) throw new Error(`no setting is called ${code}`);
  return setting;
}

describe('values and the days from which they hold', () => {
  const dated = settingsOf(
    ['Chỉ tiêu 1+1', 3, '01/09/2026'],
    ['chỉ tiêu  1+1', '2'],
    ['CHỈ TIÊU 1+1', 4, '01/09/2027'],
  );
  const days: { iso: string; expected: number }[] = [
    { iso: '1990-01-01', expected: 2 },
    { iso: '2026-08-31', expected: 2 },
    { iso: '2026-09-01', expected: 3 },
    { iso: '2027-08-31', expected: 3 },
    { iso: '2027-09-01', expected: 4 },
  ];
  test.each(days)('on $iso it is $expected', ({ iso, expected }) => {
    expect(dated.on(day(iso), RECRUITS_PER_MEMBER)).toBe(expected);
    expect([dated.faults, dated.conflicts]).toEqual([[], []]);
  });

  test('before its first day the default holds', () => {
    const later = settingsOf(['Chỉ tiêu 1+1', 3, '01/09/2026']);
    expect(later.on(day('2026-08-31'), RECRUITS_PER_MEMBER)).toBe(1);
  });

  test.each(KNOWN_SETTINGS.settings)('the default of $code is what is written as such', (setting) => {
    const { read, written, fallback, later } = setting;
    expect(read(written)).toEqual(fallback);
    expect(Settings.defaults.on((later?.from ?? day('2026-11-15') + 1) - 1, setting)).toEqual(fallback);
  });

  const readings: { code: string; value: string | number; expected: unknown }[] = [
    { code: 'Tuổi tối thiểu', value: 16, expected: 16 },
    { code: 'Tuổi tối đa', value: '40', expected: 40 },
    { code: 'Tuổi vào Đoàn', value: 17, expected: 17 },
    { code: 'Tuổi trưởng thành Đoàn', value: 28, expected: 28 },
    { code: 'Số tháng phải cập nhật', value: 6, expected: 6 },
    { code: 'Tỷ lệ dự họp giới thiệu', value: '3 / 4', expected: { of: 3, parts: 4 } },
    { code: 'Tỷ lệ dự họp giới thiệu', value: '1/1', expected: { of: 1, parts: 1 } },
    { code: 'Số năm hiệu lực chứng nhận', value: 3, expected: 3 },
    { code: 'Tháng nghỉ', value: '7; 8', expected: [7, 8] },
    { code: 'Tháng nghỉ', value: 7, expected: [7] },
    { code: 'Cơ sở tính biểu quyết', value: 'Triệu tập', expected: true },
    { code: 'Cột hồ sơ đầy đủ', value: 'mssv; Địa chỉ', expected: ['studentId', 'address'] },
  ];
  test.each(readings)('$code = $value', ({ code, value, expected }) => {
    expect(settingsOf([code, value]).on(day('2026-11-15'), settingOf(code))).toEqual(expected);
  });

  const refused: [code: string, value: string | number, fault: string][] = [
    ['Tuổi tối thiểu', 'mười lăm', 'bad-number'],
    ['Tuổi tối thiểu', -1, 'bad-number'],
    ['Số tháng phải cập nhật', 0, 'bad-number'],
    ['Tỷ lệ dự họp giới thiệu', '67%', 'bad-number'],
    ['Tỷ lệ dự họp giới thiệu', '3/2', 'bad-number'],
    ['Tỷ lệ dự họp giới thiệu', '0/0', 'bad-number'],
    ['Tháng nghỉ', '13', 'bad-number'],
    ['Tháng nghỉ', '7,8', 'bad-number'],
    ['Cột hồ sơ đầy đủ', 'MSSV; Sở thích', 'bad-choice'],
  ];
  test.each(refused)('%s = %s is refused, and the default stays', (code, value, fault) => {
    const read = settingsOf([code, value]);
    expect(read.faults.map((each) => [each.code, each.row.row])).toEqual([[fault, 2]]);
    for (const setting of KNOWN_SETTINGS.settings) {
      expect(read.on(day('2026-11-15'), setting)).toEqual(setting.later?.fallback ?? setting.fallback);
    }
    expect(issuesIn(settings([code, value]))).toEqual([`${fault} Cấu hình!2 Giá trị (#2)`]);
  });

  test('two values for one day are a conflict, which names both rows; the same value twice is none', () => {
    const rows = (...lines: Written[]): unknown =>
      settingsOf(...lines).conflicts.map(({ code, rows: [a, b] }) => [code, a.row, b.row]);
    expect(rows(['Tuổi tối đa', 34], ['Chỉ tiêu 1+1', 1], ['tuổi tối đa', 36])).toEqual([['tuổi tối đa', 2, 4]]);
    expect(rows(['Tuổi tối đa', 35, '01/09/2026'], ['Tuổi tối đa', 36, '2026-09-01'])).toEqual([['Tuổi tối đa', 2, 3]]);
    expect(rows(['Tuổi tối đa', 35], ['Tuổi tối đa', '35'])).toEqual([]);
    expect(rows(['Tuổi tối đa', 35], ['Tuổi tối đa', 36, '01/09/2026'])).toEqual([]);
    expect(rows(['ĐVTN.Sổ đoàn', 'Đã nộp'], ['ĐVTN.Sổ đoàn', 'Chưa nộp'])).toEqual([['ĐVTN.Sổ đoàn', 2, 3]]);
  });

  test('an undated row equal to the default counts as absent, a dated one always counts', () => {
    const base = settingOf('Cơ sở tính biểu quyết');
    const [before, after] = [day('2026-06-25'), day('2026-06-26')];
    const said = (...lines: Written[]): unknown[] => [before, after].map((on) => settingsOf(...lines).on(on, base));
    expect(said()).toEqual([false, true]);
    expect(said(['Cơ sở tính biểu quyết', 'Có mặt'])).toEqual([false, true]);
    expect(said(['Cơ sở tính biểu quyết', 'triệu tập'])).toEqual([true, true]);
    expect(said(['Cơ sở tính biểu quyết', 'có mặt', '01/09/2025'])).toEqual([false, false]);
    expect(settingsOf(['Tuổi tối đa', 35], ['Tuổi tối đa', 36]).conflicts).toEqual([]);
    expect(settingsOf(['Tuổi tối đa', 35], ['Tuổi tối đa', 36]).on(after, settingOf('Tuổi tối đa'))).toBe(36);
    expect(settingsOf(['Đoàn phí mỗi tháng', 2000]).on(after, settingOf('Đoàn phí mỗi tháng'))).toBe(2000);
  });

  test('a setting of units has a value of its own for each that has one', () => {
    const begin = settingOf('Ngày bắt đầu nhiệm kỳ');
    const read = settingsOf(['Ngày bắt đầu nhiệm kỳ', '01/10/2022'], ['ngày bắt đầu nhiệm kỳ.kt01', '05/11/2024']);
    expect([read.faults, read.conflicts]).toEqual([[], []]);
    const on = day('2026-11-15');
    expect([null, 'KT01', 'KT02'].map((unit) => read.on(on, begin, unit))).toEqual([
      day('2022-10-01'),
      day('2024-11-05'),
      day('2022-10-01'),
    ]);
    expect(settingsOf(['Tuổi tối đa.KT01', 36]).faults.map(({ code }) => code)).toEqual(['unknown-setting']);
  });

  test('a setting of words is taken as it is written', () => {
    const read = settingsOf(['Cơ quan cấp trên', 'Thành đoàn Hà Nội']);
    expect(read.faults).toEqual([]);
    expect(read.on(day('2026-11-15'), settingOf('Cơ quan cấp trên'))).toBe('Thành đoàn Hà Nội');
  });

  test('a code that is none is told, with the one that was probably meant', () => {
    const { faults } = settingsOf(['Tuoi toi da', 35], ['Màu áo', 'xanh']);
    expect(faults.map((fault) => (fault.code === 'unknown-setting' ? fault.nearest : fault.code))).toEqual([
      'Tuổi tối đa',
      null,
    ]);
    expect(issuesIn(settings(['Tuoi toi da', 35]))).toEqual(['unknown-setting Cấu hình!2 Mã (#2)']);
  });

  test('rows that are incomplete or whose day can’t be read change nothing', () => {
    expect(issuesIn(settings(['Tuổi tối thiểu', 30, 'mai'], ['Tuổi tối đa', ''], ['', 5]))).toEqual([
      'bad-date Cấu hình!2 Hiệu lực từ (#2)',
      'required Cấu hình!3 Giá trị (#3)',
      'required Cấu hình!4 Mã (#4)',
    ]);
  });
});

describe('choices that a setting changes', () => {
  const column = PEOPLE.columns.unionBook;
  test('they replace the changeable words from a day on', () => {
    const changed = settingsOf(['đvtn.sổ đoàn', ' Đã nộp ; Ở nhà;', '01/09/2026']);
    expect(changed.choicesOn(day('2026-08-31'), PEOPLE, column)).toBeNull();
    expect(changed.choicesOn(day('2026-09-01'), PEOPLE, column)).toEqual(['Đã nộp', 'Ở nhà']);
  });

  test('cells are read by them', () => {
    const book = (from: string): Book => ({
      ...settings(['ĐVTN.Sổ đoàn', 'Đã nộp; Ở nhà', from]),
      ĐVTN: [
        { ...ANH, 'Sổ đoàn': 'ở NHÀ' },
        { ...TU, 'Sổ đoàn': 'Thất lạc' },
      ],
    });
    expect(issuesIn(book('15/11/2026'))).toEqual(['bad-choice ĐVTN!3 Sổ đoàn (DV000002)']);
    expect(issuesIn(book('16/11/2026'))).toEqual(['bad-choice ĐVTN!2 Sổ đoàn (DV000001)']);
  });

  test('words that rules read can’t be taken away; a column of fixed words has no setting', () => {
    const kept = { ...settings(['ĐVTN.Nơi ở', 'Ký túc xá khác']), ĐVTN: [{ ...ANH, 'Nơi ở': 'Nội trú' }] };
    expect(issuesIn(kept)).toEqual([]);
    expect(issuesIn({ ...kept, ĐVTN: [{ ...ANH, 'Nơi ở': 'Nhà trọ' }] })).toEqual([
      'bad-choice ĐVTN!2 Nơi ở (DV000001)',
    ]);
    expect(issuesIn(settings(['ĐVTN.Tình trạng', 'Nghỉ']))).toEqual(['unknown-setting Cấu hình!2 Mã (#2)']);
  });

  test('a figure by choice has the words of the setting', () => {
    const book = {
      ...settings(['Xếp loại.Xếp loại', 'Tốt; Chưa tốt']),
      'Xếp loại': [rating({ 'Xếp loại': 'tốt' }), rating({ 'Mã ĐVTN': 'DV000002' })],
    };
    expect(figureIn('ratedByGrade', book, { from: '2025-09-01', to: '2026-08-31' })).toMatchObject({
      value: { 'Hoàn thành xuất sắc nhiệm vụ': 1, Tốt: 1, 'Chưa tốt': 0 },
    });
  });
});

describe('what each setting moves', () => {
  const cases: { setting: Written; code: string; book: Book; before: number; after: number }[] = [
    { setting: ['Tuổi tối thiểu', 22], code: 'age-range', book: { ĐVTN: [ANH] }, before: 0, after: 1 },
    { setting: ['Tuổi tối đa', 20], code: 'age-range', book: { ĐVTN: [ANH] }, before: 0, after: 1 },
    { setting: ['Tuổi vào Đoàn', 17], code: 'joined-too-young', book: { ĐVTN: [ANH] }, before: 0, after: 1 },
    {
      setting: ['Tuổi vào Đoàn', 17, '27/03/2022'],
      code: 'joined-too-young',
      book: { ĐVTN: [ANH] },
      before: 0,
      after: 0,
    },
    {
      setting: ['Tuổi trưởng thành Đoàn', 21],
      code: 'over-30-active',
      book: { ĐVTN: [ANH], 'Cán bộ Đoàn': [] },
      before: 0,
      after: 1,
    },
    {
      setting: ['Số tháng phải cập nhật', 1],
      code: 'stale-row',
      book: { ĐVTN: [{ ...ANH, 'Cập nhật lúc': '14/10/2026' }] },
      before: 0,
      after: 1,
    },
    {
      setting: ['Số năm hiệu lực chứng nhận', 6],
      code: 'certificate-expired',
      book: { 'Giới thiệu vào Đảng': [nomination({ 'Ngày học lớp nhận thức': '01/11/2021' })] },
      before: 1,
      after: 0,
    },
  ];
  test.each(cases)('$setting: $code', ({ setting, code, book, before, after }) => {
    expect(issuesOf([code], book)).toHaveLength(before);
    expect(issuesOf([code], { ...book, ...settings(setting) })).toHaveLength(after);
  });

  test('ages hold as of today', () => {
    const old = { ĐVTN: [person({ 'Ngày sinh': '15/11/1986' })] };
    expect(issuesIn({ ...old, ...settings(['Tuổi tối đa', 40, '15/11/2026']) })).toEqual([]);
    expect(issuesIn({ ...old, ...settings(['Tuổi tối đa', 40, '16/11/2026']) })).toEqual([
      'age-range ĐVTN!2 Ngày sinh (DV000009)',
    ]);
  });
});
