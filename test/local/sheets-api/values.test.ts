import { describe, expect, test } from '@jest/globals';
import { ApiError, UncomputedFormula } from '../../../src/local/sheets-api/api-error';
import { book } from '../books';

const ROWS = [['Họ tên', 'Ngày sinh', null, null], ['An', 38046, null, null], [], [null, null, false, null]];

describe('values.get', () => {
  test.each([
    ['Sheet1', 'Sheet1!A1:Z1000', [['Họ tên', 'Ngày sinh'], ['An', 38046], [], ['', '', false]]],
    [
      'A1:B2',
      'Sheet1!A1:B2',
      [
        ['Họ tên', 'Ngày sinh'],
        ['An', 38046],
      ],
    ],
    ['Sheet1!B:B', 'Sheet1!B1:B1000', [['Ngày sinh'], [38046]]],
    ['2:2', 'Sheet1!A2:Z2', [['An', 38046]]],
    ['A2:B', 'Sheet1!A2:B1000', [['An', 38046]]],
    ['C2:C3', 'Sheet1!C2:C3', undefined],
    ['B900:AC2000', 'Sheet1!B900:Z1000', undefined],
  ])('%s reads as rows, blank ends left out', (range, echo, values) => {
    const answer = book(ROWS).api.getValues('book', range, { valueRenderOption: 'UNFORMATTED_VALUE' });
    expect(answer).toEqual({ range: echo, majorDimension: 'ROWS', ...(values ? { values } : {}) });
  });

  test('by columns, blank ends of each column and blank columns at the end are left out', () => {
    const { api } = book(ROWS);
    expect(
      api.batchGetValues('book', {
        ranges: ['A1:B', 'C:D'],
        majorDimension: 'COLUMNS',
        valueRenderOption: 'UNFORMATTED_VALUE',
      }).valueRanges,
    ).toEqual([
      {
        range: 'Sheet1!A1:B1000',
        majorDimension: 'COLUMNS',
        values: [
          ['Họ tên', 'An'],
          ['Ngày sinh', 38046],
        ],
      },
      { range: 'Sheet1!C1:D1000', majorDimension: 'COLUMNS', values: [['', '', '', false]] },
    ]);
  });

  test('a title with marks of its own is found and echoed in quotes', () => {
    const { api } = book([['x']], "Đoàn viên's!");
    expect(api.getValues('book', "'Đoàn viên''s!'!A1").range).toBe("'Đoàn viên''s!'!A1");
  });

  test.each([
    [38046.75, 'dd/mm/yyyy hh:mm', '29/02/2004 18:00'],
    [38046, 'd/m/yy', '29/2/04'],
    [0.5, '[h]:mm', '12:00'],
    [1234567.5, '#,##0', '1.234.568'],
    [0.125, '0.0%', '12,5%'],
    [-3, '0.00', '-3,00'],
    [8.5, 'General', '8,5'],
    [12, '@', '12'],
  ])('%d as %s shows %s', (value, pattern, shown) => {
    const { api, batch } = book([[value]]);
    batch({
      repeatCell: {
        range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 },
        cell: { userEnteredFormat: { numberFormat: { pattern } } },
        fields: 'userEnteredFormat.numberFormat',
      },
    });
    expect(api.getValues('book', 'A1').values).toEqual([[shown]]);
  });

  test('a date reads as a serial number, or as it shows where that is asked for', () => {
    const { api, batch } = book([[38046, 8.5]]);
    batch({
      repeatCell: {
        range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 },
        cell: { userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } } },
        fields: 'userEnteredFormat.numberFormat',
      },
    });
    const read = (dateTimeRenderOption: string) =>
      api.getValues('book', 'A1:B1', { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption }).values;
    expect(read('SERIAL_NUMBER')).toEqual([[38046, 8.5]]);
    expect(read('FORMATTED_STRING')).toEqual([['29/02/2004', 8.5]]);
  });

  test('a formula that nobody computed can be read as a formula only', () => {
    const { api, batch } = book();
    batch({
      updateCells: {
        start: { rowIndex: 1, columnIndex: 2 },
        rows: [{ values: [{ userEnteredValue: { formulaValue: '=1+1' } }] }],
        fields: 'userEnteredValue',
      },
    });
    expect(api.getValues('book', 'C2', { valueRenderOption: 'FORMULA' }).values).toEqual([['=1+1']]);
    expect(() => api.getValues('book', 'Sheet1')).toThrow(new UncomputedFormula('Sheet1', 'C2', '=1+1'));
  });
});

describe('refusals', () => {
  test.each([
    ['NoSuchTab!A1', 'Unable to parse range: NoSuchTab!A1'],
    ['Sheet1!A0', 'Unable to parse range: Sheet1!A0'],
    ['nonsense', 'Unable to parse range: nonsense'],
    ['A2000', 'Range (A2000) exceeds grid limits. Max rows: 1000, max columns: 26'],
  ])('%s', (range, message) => {
    const { api } = book();
    expect(errorOf(() => api.getValues('book', range))).toEqual({ code: 400, message, status: 'INVALID_ARGUMENT' });
  });

  test('an unknown spreadsheet', () => {
    expect(errorOf(() => book().api.get('other'))).toEqual({
      code: 404,
      message: 'Requested entity was not found.',
      status: 'NOT_FOUND',
    });
  });
});

function errorOf(call: () => unknown) {
  try {
    call();
  } catch (error) {
    if (error instanceof ApiError) return error.body;
    throw error;
  }
  throw new Error('No error came');
}
