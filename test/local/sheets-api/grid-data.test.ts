import { expect, test } from '@jest/globals';
import { readSpreadsheet } from '../../../src/local/sheets-api/get';
import { formatValue } from '../../../src/local/sheets-api/format-value';
import { readValues } from '../../../src/local/sheets-api/values';
import { Spreadsheet } from '../../../src/local/spreadsheet/spreadsheet';

function spreadsheet(): Spreadsheet {
  const made = new Spreadsheet('S');
  const sheet = made.addSheet({ title: 'A', rowCount: 4, columnCount: 2 });
  sheet.load([
    ['MSSV', 'Lớp'],
    [70_011, 'KT01'],
    [70_012, 'KT02'],
    [7, 'KT01'],
  ]);
  return made;
}

test('rows and columns out of sight are told, by whom they are', () => {
  const made = spreadsheet();
  const sheet = made.sheetByTitle('A');
  sheet?.rowProperties.set(1, { hidden: true });
  sheet?.columns.set(1, { hidden: true });
  if (sheet) sheet.filter = { box: { startRow: 0, endRow: 4, startColumn: 0, endColumn: 2 }, hidden: { 1: ['KT02'] } };
  const fields = 'sheets(data(rowMetadata(hiddenByUser,hiddenByFilter),columnMetadata(hiddenByUser)))';
  expect(readSpreadsheet('id', made, { fields, ranges: ["'A'"] }, undefined)).toEqual({
    sheets: [
      {
        data: [
          {
            rowMetadata: [{}, { hiddenByUser: true }, { hiddenByFilter: true }, {}],
            columnMetadata: [{}, { hiddenByUser: true }],
          },
        ],
      },
    ],
  });
});

test.each([
  [70013, '000 000', '070 013'],
  [70013, '000-000', '070-013'],
  [912345678, '0000 000 000', '0912 345 678'],
  [1234567, '000 000', '1234 567'],
  [5, '"SV"00\\-00', 'SV00-05'],
  [12, '## ##', ' 12'],
  [70013, '#,##0', '70.013'],
  [0.5, '0.00%', '50,00%'],
])('%d in the format %s is shown as %s', (value, pattern, shown) => {
  expect(formatValue(value, { type: 'NUMBER', pattern }, 'vi_VN')).toBe(shown);
});

test('a number is shown with the zeros of its format', () => {
  const made = spreadsheet();
  const sheet = made.sheetByTitle('A');
  const patterns = ['', '0000000', '0000000', '#,#00.0'];
  patterns.forEach((pattern, row) => {
    if (pattern !== '') sheet?.formats.set(row, 0, { numberFormat: { type: 'NUMBER', pattern } });
  });
  expect(readValues(made, "'A'!A2:A4", {}).values).toEqual([['0070011'], ['0070012'], ['07,0']]);
});
