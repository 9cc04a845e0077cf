import { expect, test } from '@jest/globals';
import { course, figureIn, LED, officer, succession, UNITS } from '../book';

const YEAR = { from: '2025-09-01', to: '2026-08-31', today: '2026-06-30' };

test('postsVacant: open units without a secretary in office on the end day', () => {
  const book = {
    'Cán bộ Đoàn': [
      officer({ 'Đơn vị': 'PH' }),
      officer({ Mã: 'CB2', 'Đơn vị': 'LKT', 'Ngày thôi giữ chức': '30/06/2026' }),
      officer({ Mã: 'CB3', 'Chức vụ': 'Phó Bí thư' }),
      officer({ Mã: 'CB4', 'Đơn vị': 'KT02', 'Từ ngày': '30/06/2026' }),
    ],
  };
  expect(figureIn('postsVacant', book, YEAR)).toEqual({ value: 2, rows: ['LKT', 'KT01'] });
  const closed = { ...UNITS[2], 'Ngày kết thúc': '01/06/2026' };
  const without = { ...book, 'Đơn vị': [...UNITS.slice(0, 2), closed, ...UNITS.slice(3)] };
  expect(figureIn('postsVacant', without, YEAR)).toEqual({ value: 1, rows: ['LKT'] });
  expect(figureIn('postsVacant', {}, YEAR)).toEqual({ value: null, rows: [] });
});

test('officersInOffice: each once for a unit, so that the units below add up', () => {
  const book = {
    'Cán bộ Đoàn': [
      officer(),
      officer({ Mã: 'CB2', 'Chức vụ': 'Ủy viên BCH' }),
      officer({ Mã: 'CB3', 'Chức vụ': 'Ủy viên BCH', 'Đơn vị': 'LKT' }),
      officer({ Mã: 'CB4', 'Mã ĐVTN': 'AB1002', 'Chức vụ': 'Phó Bí thư' }),
      officer({ Mã: 'CB5', 'Mã ĐVTN': 'DV000003', 'Chức vụ': 'Phó Bí thư', 'Ngày thôi giữ chức': '01/06/2026' }),
    ],
  };
  expect(figureIn('officersInOffice', book, YEAR)).toEqual({
    value: 3,
    rows: ['KT01|DV000001', 'LKT|DV000001', 'KT01|DV000002'],
  });
  expect(figureIn('officersInOffice', book, { ...YEAR, unit: 'KT01' })).toEqual({
    value: 2,
    rows: ['KT01|DV000001', 'KT01|DV000002'],
  });
});

test('officersTrained: officers of the end day with a course in the period, each once', () => {
  const book = {
    'Cán bộ Đoàn': LED,
    'Bồi dưỡng': [
      course({ 'Từ ngày': '01/10/2025' }),
      course({ Mã: 'BD2', 'Mã ĐVTN': 'AB1001', 'Từ ngày': '02/10/2025' }),
      course({ Mã: 'BD3', 'Mã ĐVTN': 'DV000002', 'Từ ngày': '31/08/2025' }),
      course({ Mã: 'BD4', 'Mã ĐVTN': 'DV000003', 'Từ ngày': '01/10/2025' }),
    ],
  };
  expect(figureIn('officersTrained', book, YEAR)).toEqual({ value: 1, rows: ['DV000001'] });
  expect(figureIn('officersTrained', { ...book, 'Bồi dưỡng': null }, YEAR)).toEqual({ value: null, rows: [] });
});

test('termsOver: in office after the term', () => {
  const book = {
    'Cán bộ Đoàn': [
      officer({ 'Ngày hết nhiệm kỳ': '29/06/2026' }),
      officer({ Mã: 'CB2', 'Đơn vị': 'KT02', 'Ngày hết nhiệm kỳ': '30/06/2026' }),
      officer({ Mã: 'CB3', 'Đơn vị': 'LKT' }),
    ],
  };
  expect(figureIn('termsOver', book, YEAR)).toEqual({ value: 1, rows: ['CB000001'] });
});

test('succession: approved by the end day; people once, and open units of every level', () => {
  const book = {
    'Quy hoạch': [
      succession({ 'Ngày phê duyệt': '30/06/2026' }),
      succession({ Mã: 'QH2', 'Ngày phê duyệt': '01/01/2026', 'Chức vụ quy hoạch': 'Phó Bí thư' }),
      succession({ Mã: 'QH3', 'Đơn vị': 'PH', 'Mã ĐVTN': 'DV000002', 'Ngày phê duyệt': '01/01/2026' }),
      succession({ Mã: 'QH4', 'Đơn vị': 'KT02', 'Mã ĐVTN': 'DV000003', 'Ngày phê duyệt': '01/07/2026' }),
      succession({ Mã: 'QH5', 'Đơn vị': 'KT02', 'Mã ĐVTN': 'DV000003' }),
    ],
  };
  expect(figureIn('inSuccession', book, YEAR)).toEqual({ value: 2, rows: ['DV000001', 'DV000002'] });
  expect(figureIn('unitsInSuccession', book, YEAR)).toEqual({ value: 2, rows: ['PH', 'KT01'] });
});
