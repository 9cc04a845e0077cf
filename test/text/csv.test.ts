import { expect, test } from '@jest/globals';
import { csvLines } from '../../src/text/csv';

test('fields with commas, quotes and breaks are quoted; lines end as spreadsheets expect', () => {
  expect(
    csvLines([
      ['Họ và tên', 'Ghi chú'],
      ['Trần "Ánh"', 'một, hai\nba'],
      [12, true],
      [null, 2.5],
    ]),
  ).toBe('\ufeffHọ và tên,Ghi chú\r\n"Trần ""Ánh""","một, hai\nba"\r\n12,TRUE\r\n,2.5\r\n');
});

test.each(['=1+1', '+84912345678', '-1', '@SUM(A1)', '\t=1'])('%j is no formula', (text) => {
  expect(csvLines([[text]])).toBe(`\ufeff'${text}\r\n`);
});

test('a number below zero is a number', () => {
  expect(csvLines([[-1]])).toBe('\ufeff-1\r\n');
});
