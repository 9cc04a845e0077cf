import { describe, expect, test } from '@jest/globals';
import { ANH, figureIn, LED, MAI, rating, transfer, TU, type Book, type Line } from '../book';

const YEAR = { from: '2025-09-01', to: '2026-08-31', today: '2026-08-20' };

describe('toBeRated and ratedOnTime', () => {
  const none: Book = { 'Chuyển sinh hoạt': [] };
  const joined = (day: string): Line => ({ ...ANH, 'Ngày vào Đoàn': day });
  const away = (until: string, day = '01/06/2026'): Book => ({
    ĐVTN: [ANH],
    'Chuyển sinh hoạt': [transfer({ Loại: 'Tạm thời', Ngày: day, Hạn: until })],
  });

  const cases: { when: string; book: Book; value: number | null }[] = [
    { when: 'six months a member on the end day', book: { ...none, ĐVTN: [joined('20/02/2026')] }, value: 1 },
    { when: 'a day less', book: { ...none, ĐVTN: [joined('21/02/2026')] }, value: 0 },
    {
      when: 'as a setting says',
      book: {
        ...none,
        ĐVTN: [joined('21/02/2026')],
        'Cấu hình': [{ Mã: 'Số tháng trước khi xếp loại', 'Giá trị': 3 }],
      },
      value: 1,
    },
    { when: 'away with no end', book: away(''), value: 0 },
    { when: 'away until the day after', book: away('21/08/2026'), value: 0 },
    { when: 'back on the end day', book: away('20/08/2026'), value: 1 },
    { when: 'not away yet', book: away('', '21/08/2026'), value: 1 },
    { when: 'of the Association only', book: { ...none, ĐVTN: [MAI] }, value: 0 },
    { when: 'without Chuyển sinh hoạt nobody can tell', book: { ĐVTN: [ANH] }, value: null },
  ];
  test.each(cases)('$when', ({ book, value }) => {
    expect(figureIn('toBeRated', book, YEAR)).toMatchObject({ value });
  });

  test('on time: met by the deadline and by the end day, whatever the grade', () => {
    const book: Book = {
      ...none,
      'Xếp loại': [
        rating({ 'Ngày họp': '20/08/2026', 'Xếp loại': 'Không xếp loại' }),
        rating({ 'Mã ĐVTN': 'DV000002', 'Ngày họp': '21/08/2026' }),
      ],
    };
    expect(figureIn('ratedOnTime', book, YEAR)).toEqual({ value: 1, rows: ['DV000001'] });
    const later = { ...YEAR, today: '2026-12-31' };
    expect(figureIn('ratedOnTime', book, later)).toEqual({ value: 2, rows: ['DV000001', 'DV000002'] });
    const earlier = { ...book, 'Cấu hình': [{ Mã: 'Hạn xếp loại', 'Giá trị': '30/06' }] };
    expect(figureIn('ratedOnTime', earlier, later)).toEqual({ value: 0, rows: [] });
    const undated = { ...none, 'Xếp loại': [rating()] };
    expect(figureIn('ratedOnTime', undated, YEAR)).toEqual({ value: 0, rows: [] });
  });

  test('rated: with a grade of the school year; good: of the two highest', () => {
    const book: Book = {
      'Xếp loại': [
        rating({ 'Xếp loại': 'Hoàn thành tốt nhiệm vụ' }),
        rating({ 'Mã ĐVTN': 'DV000002', 'Xếp loại': 'Hoàn thành nhiệm vụ' }),
        rating({ 'Mã ĐVTN': 'DV000003' }),
      ],
    };
    expect(figureIn('rated', book, YEAR)).toEqual({ value: 2, rows: ['DV000001', 'DV000002'] });
    expect(figureIn('ratedGood', book, YEAR)).toEqual({ value: 1, rows: ['DV000001'] });
    expect(figureIn('rated', { 'Xếp loại': [rating({ 'Xếp loại': 'Không xếp loại' })] }, YEAR)).toMatchObject({
      value: 0,
    });
  });
});

test('a school year begins when the setting says', () => {
  const settings = [{ Mã: 'Ngày bắt đầu năm học', 'Giá trị': '15/08' }];
  const book = { 'Xếp loại': [rating({ 'Năm học': '2026-2027' })], 'Cấu hình': settings };
  expect(figureIn('rated', book, YEAR)).toEqual({ value: 1, rows: ['DV000001'] });
  expect(figureIn('rated', book, { ...YEAR, today: '2026-08-14' })).toEqual({ value: 0, rows: [] });
});

test('trainingRegistered: members registered for the school year by the end day', () => {
  const line = (who: string, day: string, year = '2025-2026'): Line => ({
    'Mã ĐVTN': who,
    'Năm học': year,
    'Ngày đăng ký': day,
  });
  const book = {
    'Rèn luyện': [line('DV000001', '20/08/2026'), line('DV000002', '21/08/2026'), line('DV000003', '01/10/2025')],
  };
  expect(figureIn('trainingRegistered', book, YEAR)).toEqual({ value: 1, rows: ['DV000001'] });
  const other = { 'Rèn luyện': [line('DV000001', '', '2025-2026'), line('DV000002', '01/10/2024', '2024-2025')] };
  expect(figureIn('trainingRegistered', other, YEAR)).toEqual({ value: 0, rows: [] });
});

describe('feesPaid: up to the last month that is over on the end day', () => {
  const paid = (until: string, collected = ''): Book => ({
    'Đoàn phí': [{ 'Mã ĐVTN': 'DV000001', 'Năm học': '2025-2026', 'Đã đóng đến tháng': until, 'Ngày thu': collected }],
  });
  const cases: { when: string; book: Book; today: string; value: number }[] = [
    { when: 'the month before', book: paid('07/2026'), today: '2026-08-30', value: 1 },
    { when: 'two months before', book: paid('06/2026'), today: '2026-08-30', value: 0 },
    { when: 'its own month is over on its last day', book: paid('07/2026'), today: '2026-08-31', value: 0 },
    { when: 'paid ahead', book: paid('12/2027'), today: '2026-08-31', value: 1 },
    { when: 'collected on the end day', book: paid('08/2026', '20/08/2026'), today: '2026-08-20', value: 1 },
    { when: 'collected after it', book: paid('08/2026', '21/08/2026'), today: '2026-08-20', value: 0 },
  ];
  test.each(cases)('$when', ({ book, today, value }) => {
    expect(figureIn('feesPaid', book, { ...YEAR, today })).toMatchObject({ value });
  });
});

describe('transfers', () => {
  const gone = (left: string): Book => ({
    ĐVTN: [{ ...ANH, 'Tình trạng': 'Đã chuyển sinh hoạt', 'Ngày rời đơn vị': left }],
    'Chuyển sinh hoạt': [transfer({ Loại: 'Chuyển đi', Ngày: '31/01/2026' })],
  });

  test('due a month later, on the last day of a shorter one', () => {
    expect(figureIn('transfersDue', gone('01/02/2026'), { ...YEAR, today: '2026-02-28' })).toMatchObject({ value: 1 });
    expect(figureIn('transfersDue', gone('01/02/2026'), { ...YEAR, today: '2026-02-27' })).toMatchObject({ value: 0 });
  });

  test('on time: left by then', () => {
    expect(figureIn('transfersOnTime', gone('28/02/2026'), YEAR)).toEqual({ value: 1, rows: ['CS000001'] });
    expect(figureIn('transfersOnTime', gone('01/03/2026'), YEAR)).toEqual({ value: 0, rows: [] });
  });
});

test('gatheringRate: of those aged 16 to 30, in either organisation', () => {
  const outside = { ...MAI, 'Mã ĐVTN': 'DV4', MSSV: 'S4', 'Họ và tên': 'Lý Bốn', 'Ngày vào Hội': '' };
  const almost31 = { ...outside, 'Mã ĐVTN': 'DV5', MSSV: 'S5', 'Họ và tên': 'Lý Năm', 'Ngày sinh': '21/08/1995' };
  const is31 = { ...outside, 'Mã ĐVTN': 'DV6', MSSV: 'S6', 'Họ và tên': 'Lý Sáu', 'Ngày sinh': '20/08/1995' };
  const is15 = { ...outside, 'Mã ĐVTN': 'DV7', MSSV: 'S7', 'Họ và tên': 'Lý Bảy', 'Ngày sinh': '21/08/2010' };
  const book = { ĐVTN: [ANH, TU, MAI, outside, almost31, is31, is15] };
  expect(figureIn('gatheringRate', book, YEAR)).toEqual({
    value: 0.6,
    of: 5,
    rows: ['DV000001', 'DV000002', 'DV000003'],
  });
  expect(figureIn('gatheringRate', { ĐVTN: [is31] }, YEAR)).toEqual({ value: null, of: 0, rows: [] });
});

test('overAgeActive: beyond the 30th birthday on the end day, no longer stay, no post', () => {
  const old = { ...ANH, 'Ngày sinh': '19/08/1996' };
  const posts = (rows: readonly Line[]): Book => ({ ĐVTN: [old], 'Cán bộ Đoàn': rows });
  expect(figureIn('overAgeActive', posts([]), YEAR)).toEqual({ value: 1, rows: ['DV000001'] });
  expect(figureIn('overAgeActive', posts([]), { ...YEAR, today: '2026-08-19' })).toEqual({ value: 0, rows: [] });
  expect(figureIn('overAgeActive', posts(LED), YEAR)).toEqual({ value: 0, rows: [] });
  const longer = { ĐVTN: [{ ...old, 'Gia hạn đến': '20/08/2026' }], 'Cán bộ Đoàn': [] };
  expect(figureIn('overAgeActive', longer, YEAR)).toEqual({ value: 0, rows: [] });
  expect(figureIn('overAgeActive', { ĐVTN: [old] }, YEAR)).toEqual({ value: null, rows: [] });
});
