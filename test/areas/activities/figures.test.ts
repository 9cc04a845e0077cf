import { expect, test } from '@jest/globals';
import { figureIn, type Line } from '../book';

const YEAR = { from: '2025-09-01', to: '2026-08-31', today: '2026-06-30' };

function activity(key: string, day: string, changes: Line = {}): Line {
  return { Mã: key, 'Đơn vị': 'KT01', Ngày: day, Tên: 'Hiến máu', 'Lĩnh vực': 'Kinh tế', ...changes };
}

const book = {
  'Hoạt động': [
    activity('HD1', '01/09/2025', { 'Số ĐVTN tham gia': 30 }),
    activity('HD2', '30/06/2026', { 'Số ĐVTN tham gia': '1.200', 'Đơn vị': 'PH' }),
    activity('HD3', '01/07/2026'),
    activity('HD4', '05/10/2025', { 'Lĩnh vực': 'Văn hóa, xã hội' }),
    activity('HD5', '05/10/2025', { 'Số ĐVTN tham gia': 'nhiều' }),
  ],
};

test('activities in the period, with the participants of all of them', () => {
  expect(figureIn('activities', book, YEAR)).toEqual({ value: 3, rows: ['HD1', 'HD2', 'HD4'], participants: 1230 });
  expect(figureIn('activities', book, { ...YEAR, unit: 'LKT' })).toMatchObject({ value: 2, participants: 30 });
});

test('fieldsOfActivity: each field once', () => {
  expect(figureIn('fieldsOfActivity', book, YEAR)).toEqual({ value: 2, rows: ['Kinh tế', 'Văn hóa, xã hội'] });
});
