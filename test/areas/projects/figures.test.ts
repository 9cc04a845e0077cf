import { describe, expect, test } from '@jest/globals';
import { figureIn, project, type Line } from '../book';

const YEAR = { from: '2025-09-01', to: '2026-08-31', today: '2026-06-30' };

function of(key: string, changes: Line): Line {
  return project({ Mã: key, ...changes });
}

describe('youth projects and pieces of work', () => {
  const book = {
    'Công trình': [
      of('CT1', { 'Từ ngày': '01/09/2025', 'Giá trị': '1.500.000', 'Số ĐVTN tham gia': 12 }),
      of('CT2', { 'Từ ngày': '30/06/2026', 'Đơn vị': 'KT02', Loại: 'Phần việc thanh niên', 'Số ĐVTN tham gia': 8 }),
      of('CT3', { 'Từ ngày': '01/07/2026' }),
      of('CT4', { 'Từ ngày': '01/10/2025', 'Trạng thái': 'Hủy', 'Giá trị': 9 }),
      of('CT5', {
        'Từ ngày': '01/05/2025',
        'Trạng thái': 'Được công nhận',
        'Ngày công nhận': '15/12/2025',
        'Giá trị': 20,
      }),
      of('CT6', {
        'Từ ngày': '01/05/2026',
        'Trạng thái': 'Được công nhận',
        'Ngày công nhận': '01/05/2026',
        'Giá trị': 'x',
      }),
      of('CT7', { 'Trạng thái': 'Đăng ký' }),
    ],
  };

  test('registered: those that begin in the period, up to today, with value and participants', () => {
    expect(figureIn('projectsRegistered', book, YEAR)).toEqual({
      value: 2,
      rows: ['CT1', 'CT2'],
      amount: 1_500_000,
      participants: 20,
    });
  });

  test('recognised: by the day of the recognition, whenever they began', () => {
    expect(figureIn('projectsRecognised', book, YEAR)).toEqual({
      value: 1,
      rows: ['CT5'],
      amount: 20,
      participants: 0,
    });
  });

  test('belong to their own unit', () => {
    expect(figureIn('projectsRegistered', book, { ...YEAR, unit: 'KT02' })).toEqual({
      value: 1,
      rows: ['CT2'],
      amount: 0,
      participants: 8,
    });
  });

  test('are unknown without the sheet, and none in an empty one', () => {
    expect(figureIn('projectsRecognised', { 'Công trình': null }, YEAR)).toEqual({ value: null, rows: [] });
    expect(figureIn('projectsRecognised', { 'Công trình': [] }, YEAR)).toMatchObject({ value: 0, rows: [] });
  });
});
