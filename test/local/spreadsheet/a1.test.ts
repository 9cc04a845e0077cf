import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { columnIndex, columnName, parseRange, quoteTitle, splitReference } from '../../../src/local/spreadsheet/a1';

describe('a range', () => {
  test.each([
    ['A1', { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 }],
    ['$C$3', { startRow: 2, endRow: 3, startColumn: 2, endColumn: 3 }],
    ['C5:B2', { startRow: 1, endRow: 5, startColumn: 1, endColumn: 3 }],
    ['A:C', { startColumn: 0, endColumn: 3 }],
    ['2:5', { startRow: 1, endRow: 5 }],
    ['A2:C', { startRow: 1, startColumn: 0, endColumn: 3 }],
    ['aa10:ab10', { startRow: 9, endRow: 10, startColumn: 26, endColumn: 28 }],
  ])('%s', (text, expected) => {
    expect(parseRange(text)).toEqual(expected);
  });

  test.each(['', 'A', '5', 'A0', 'A1:B2:C3', 'Sheet1', ':', 'Đ1'])('"%s" is none', (text) => {
    expect(parseRange(text)).toBeUndefined();
  });
});

test.each([
  ["'Đoàn viên'!A1:B", { title: 'Đoàn viên', range: 'A1:B' }],
  ["'It''s a!b'!C3", { title: "It's a!b", range: 'C3' }],
  ["'Cả trang'", { title: 'Cả trang', range: '' }],
  ['Sheet1!A1', { title: 'Sheet1', range: 'A1' }],
  ['A1:B2', { title: undefined, range: 'A1:B2' }],
])('the reference %s is split', (text, expected) => {
  expect(splitReference(text)).toEqual(expected);
});

test.each([
  ['Sheet1', 'Sheet1'],
  ['Q1', "'Q1'"],
  ["It's", "'It''s'"],
  ['ĐVTN', "'ĐVTN'"],
  ['A_1', 'A_1'],
])('the title %s is quoted where it must be', (title, expected) => {
  expect(quoteTitle(title)).toBe(expected);
});

test('columns go from numbers to letters and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 18277 }), (index) => {
      expect(columnIndex(columnName(index))).toBe(index);
    }),
  );
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});
