import { describe, expect, test } from '@jest/globals';
import { readTyped } from '../../../src/local/spreadsheet/typed';

const DATE = { type: 'DATE', pattern: 'dd/mm/yyyy' } as const;
const TODAY = 46_349; // 23/11/2026

describe('what is typed into a Vietnamese file', () => {
  test.each([
    ['', { value: null }],
    ['Trần Thị Ánh', { value: 'Trần Thị Ánh' }],
    ['12', { value: 12 }],
    ['0912345678', { value: 912_345_678 }],
    ['-5', { value: -5 }],
    ['+84912345678', { value: 84_912_345_678 }],
    ['12,5', { value: 12.5 }],
    ['1.234', { value: 1234, numberFormat: { type: 'NUMBER', pattern: '#,##0' } }],
    ['1.234,5', { value: 1234.5, numberFormat: { type: 'NUMBER', pattern: '#,##0.00' } }],
    ['1.2', { value: 46_054, numberFormat: DATE }],
    ['12,5%', { value: 0.125, numberFormat: { type: 'PERCENT', pattern: '0.00%' } }],
    ['50%', { value: 0.5, numberFormat: { type: 'PERCENT', pattern: '0%' } }],
    ['50.000 ₫', { value: 50_000, numberFormat: { type: 'CURRENCY', pattern: '#,##0 [$₫]' } }],
    ['50.000đ', { value: 50_000, numberFormat: { type: 'CURRENCY', pattern: '#,##0 [$₫]' } }],
    ['15/11/2026', { value: 46_341, numberFormat: DATE }],
    ['5/6/25', { value: 45_813, numberFormat: DATE }],
    ['15/11', { value: 46_341, numberFormat: DATE }],
    ['2026-11-15', { value: 46_341, numberFormat: DATE }],
    ['31/02/2005', { value: '31/02/2005' }],
    ['11/15/2026', { value: '11/15/2026' }],
    ['07:30', { value: 0.3125, numberFormat: { type: 'TIME', pattern: 'hh:mm:ss' } }],
    ['25:00', { value: '25:00' }],
    ['15/11/2026 07:30', { value: 46_341.3125, numberFormat: { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm:ss' } }],
    ['true', { value: true }],
    ['FALSE', { value: false }],
    ['=SUM(A1:A3)', { value: null, formula: '=SUM(A1:A3)' }],
    ['=', { value: '=' }],
    ["'=1+1", { value: '=1+1' }],
    ["'0912345678", { value: '0912345678' }],
    ['1.2345', { value: '1.2345' }],
    ['1,2,3', { value: '1,2,3' }],
    ['KT01', { value: 'KT01' }],
    ['Infinity', { value: 'Infinity' }],
    ['1e999', { value: '1e999' }],
  ])('%s', (text, read) => {
    expect(readTyped(text, 'vi_VN', undefined, TODAY)).toEqual(read);
  });
});

test.each([
  ['en_US', '05/06/2025', 45_783],
  ['en_GB', '05/06/2025', 45_813],
  ['fr_FR', '05/06/2025', 45_813],
  ['en_US', '15/11/2025', '15/11/2025'],
  ['en_US', '1,234.5', 1234.5],
  ['en_US', '1.234', 1.234],
])('in a file of %s, %s', (locale, text, value) => {
  expect(readTyped(text, locale, undefined).value).toBe(value);
});

describe('the cell’s format', () => {
  const text = { numberFormat: { type: 'TEXT', pattern: '@' } } as const;
  const date = { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } } as const;
  const number = { numberFormat: { type: 'NUMBER', pattern: '0' } } as const;

  test.each(['0912345678', '=1+1', '15/11/2026', "'x"])('of a text keeps %s', (typed) => {
    expect(readTyped(typed, 'vi_VN', text)).toEqual({ value: typed });
  });

  test('of a date stays', () => {
    expect(readTyped('15/11/2026', 'vi_VN', date)).toEqual({ value: 46_341 });
    expect(readTyped('12', 'vi_VN', date)).toEqual({ value: 12 });
  });

  test('of a number gives way to a date', () => {
    expect(readTyped('15/11/2026', 'vi_VN', number)).toEqual({ value: 46_341, numberFormat: DATE });
    expect(readTyped('50%', 'vi_VN', number)).toEqual({ value: 0.5 });
  });

  test('without a day to count from, a date without a year stays a text', () => {
    expect(readTyped('15/11', 'vi_VN', undefined)).toEqual({ value: '15/11' });
  });
});
