import { beforeEach, describe, expect, test } from '@jest/globals';
import { SheetsApi } from '../../../src/local/sheets-api/service';
import { Spreadsheet } from '../../../src/local/spreadsheet/spreadsheet';

let spreadsheet: Spreadsheet;
let api: SheetsApi;

beforeEach(() => {
  spreadsheet = new Spreadsheet('Sổ');
  const sheet = spreadsheet.addSheet({ title: 'S', rowCount: 5, columnCount: 3 });
  sheet.load([
    ['Mã', 'Tên', null],
    ['A', 'Ánh', null],
    ['B', 'Bình', null],
  ]);
  api = new SheetsApi(new Map([['id', spreadsheet]]));
});

const rows = (): unknown => api.getValues('id', 'S', { valueRenderOption: 'UNFORMATTED_VALUE' }).values;

describe('update', () => {
  test('as typed: dates and numbers by the file’s locale', () => {
    const answer = api.updateValues(
      'id',
      'S!A2:C2',
      { values: [['15/11/2026', '12,5', '=1']] },
      { valueInputOption: 'USER_ENTERED' },
    );
    expect(answer).toEqual({
      spreadsheetId: 'id',
      updatedRange: 'S!A2:C2',
      updatedRows: 1,
      updatedColumns: 3,
      updatedCells: 3,
    });
    expect(api.getValues('id', 'S!A2:B2', {}).values).toEqual([['15/11/2026', '12,5']]);
    expect(spreadsheet.sheetByTitle('S')?.formulas.get(1, 2)).toBe('=1');
  });

  test('raw: a text stays a text', () => {
    api.updateValues('id', 'S!A2', { values: [['=1+1', '0912']] }, { valueInputOption: 'RAW' });
    expect(api.getValues('id', 'S!A2:B2', {}).values).toEqual([['=1+1', '0912']]);
  });

  test('null leaves a cell, an empty text empties it', () => {
    api.updateValues('id', 'S!A2', { values: [[null, '']] }, { valueInputOption: 'RAW' });
    expect(rows()).toEqual([['Mã', 'Tên'], ['A'], ['B', 'Bình']]);
  });

  test('by columns, with what was written', () => {
    const options = { valueInputOption: 'RAW', includeValuesInResponse: true };
    const answer = api.updateValues('id', 'S!A4', { majorDimension: 'COLUMNS', values: [['C', 'D']] }, options);
    expect(answer.updatedData).toEqual({ range: 'S!A4:A5', majorDimension: 'ROWS', values: [['C'], ['D']] });
  });

  test.each([
    ['S!A2:B2', [['a'], ['b']], 'Requested writing within range [S!A2:B2], but tried writing to [A2:A3]'],
    ['S!A5', [['a'], ['b']], 'Attempting to write row: 5'],
    ['S!D1', [['a']], 'exceeds grid limits'],
    ['T!A1', [['a']], 'Unable to parse range: T!A1'],
  ])('to %s is refused, and nothing is written', (range, values, message) => {
    const before = rows();
    expect(() => api.updateValues('id', range, { values }, { valueInputOption: 'RAW' })).toThrow(message);
    expect(rows()).toEqual(before);
  });

  test('without valueInputOption is refused', () => {
    expect(() => api.updateValues('id', 'S!A1', { values: [['a']] }, {})).toThrow("'valueInputOption' is required");
  });
});

describe('append', () => {
  test('lands after the table that the range touches', () => {
    const answer = api.appendValues('id', 'S!A1', { values: [['C', 'Chi']] }, { valueInputOption: 'RAW' });
    expect(answer).toMatchObject({ tableRange: 'S!A1:B3', updates: { updatedRange: 'S!A4:B4' } });
    expect(rows()).toEqual([
      ['Mã', 'Tên'],
      ['A', 'Ánh'],
      ['B', 'Bình'],
      ['C', 'Chi'],
    ]);
  });

  test('makes room where the grid is full', () => {
    const values = [['C'], ['D'], ['E'], ['G', 'Giang', 'x', 'y']];
    api.appendValues('id', 'S!A1', { values }, { valueInputOption: 'RAW' });
    expect(spreadsheet.sheetByTitle('S')?.properties).toMatchObject({ rowCount: 7, columnCount: 4 });
    expect((rows() as unknown[])[6]).toEqual(['G', 'Giang', 'x', 'y']);
  });

  test('INSERT_ROWS moves what stands below', () => {
    spreadsheet.sheetByTitle('S')?.setValue(4, 2, 'dưới');
    const options = { valueInputOption: 'RAW', insertDataOption: 'INSERT_ROWS' };
    api.appendValues('id', 'S!A1', { values: [['C']] }, options);
    expect(rows()).toEqual([['Mã', 'Tên'], ['A', 'Ánh'], ['B', 'Bình'], ['C'], [], ['', '', 'dưới']]);
  });

  test('on an empty place begins there', () => {
    const answer = api.appendValues('id', 'S!C5', { values: [['x']] }, { valueInputOption: 'RAW' });
    expect(answer.tableRange).toBeUndefined();
    expect(answer.updates.updatedRange).toBe('S!C5');
  });
});

test('clear empties values and leaves notes', () => {
  spreadsheet.sheetByTitle('S')?.notes.set(1, 0, 'ghi chú');
  expect(api.clearValues('id', ['S!A2:B3'])).toEqual({ spreadsheetId: 'id', clearedRanges: ['S!A2:B3'] });
  expect(rows()).toEqual([['Mã', 'Tên']]);
  expect(spreadsheet.sheetByTitle('S')?.notes.get(1, 0)).toBe('ghi chú');
});

test('a batch is written whole or not at all', () => {
  const data = [
    { range: 'S!A2', values: [['x']] },
    { range: 'S!A9', values: [['y']] },
  ];
  expect(() => api.batchUpdateValues('id', { valueInputOption: 'RAW', data })).toThrow('exceeds grid limits');
  expect(rows()).toEqual([
    ['Mã', 'Tên'],
    ['A', 'Ánh'],
    ['B', 'Bình'],
  ]);
  data.pop();
  data.push({ range: 'S!B3', values: [['y']] });
  expect(api.batchUpdateValues('id', { valueInputOption: 'RAW', data })).toMatchObject({
    totalUpdatedCells: 2,
    totalUpdatedSheets: 1,
  });
});

test('a viewer writes nothing', () => {
  const viewer = new SheetsApi(new Map([['id', spreadsheet]]), { email: 'v@example.org', role: 'viewer' });
  expect(() => viewer.updateValues('id', 'S!A1', { values: [['x']] }, { valueInputOption: 'RAW' })).toThrow(
    'permission',
  );
});

describe('requests that the grid sends', () => {
  test('moveDimension, rows and columns', () => {
    const rowsOnly = { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 };
    api.batchUpdate('id', { requests: [{ moveDimension: { source: rowsOnly, destinationIndex: 3 } }] });
    expect(rows()).toEqual([
      ['Mã', 'Tên'],
      ['B', 'Bình'],
      ['A', 'Ánh'],
    ]);
    const columns = { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 };
    api.batchUpdate('id', { requests: [{ moveDimension: { source: columns, destinationIndex: 0 } }] });
    expect(rows()).toEqual([
      ['Tên', 'Mã'],
      ['Bình', 'B'],
      ['Ánh', 'A'],
    ]);
  });

  test('duplicateSheet copies cells, and leaves the first alone', () => {
    const request = { duplicateSheet: { sourceSheetId: 0, insertSheetIndex: 1, newSheetName: 'Bản sao' } };
    api.batchUpdate('id', { requests: [request] });
    api.updateValues('id', "'Bản sao'!A2", { values: [['x']] }, { valueInputOption: 'RAW' });
    expect(rows()).toEqual([
      ['Mã', 'Tên'],
      ['A', 'Ánh'],
      ['B', 'Bình'],
    ]);
    expect(api.getValues('id', "'Bản sao'!A2:B2", {}).values).toEqual([['x', 'Ánh']]);
  });

  test('a filter moves with its columns and rows, and goes with them', () => {
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 };
    api.batchUpdate('id', {
      requests: [
        { setBasicFilter: { filter: { range, criteria: { '1': { hiddenValues: ['Ánh'] } } } } },
        { insertDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } },
      ],
    });
    expect(spreadsheet.sheetByTitle('S')?.filter).toEqual({
      box: { startRow: 0, endRow: 3, startColumn: 1, endColumn: 3 },
      hidden: { 2: ['Ánh'] },
    });
    api.batchUpdate('id', { requests: [{ clearBasicFilter: { sheetId: 0 } }] });
    expect(spreadsheet.sheetByTitle('S')?.filter).toBeUndefined();
  });

  test('reorderRows', () => {
    api.reorderRows('id', 0, { startRow: 1, endRow: 3, startColumn: 0, endColumn: 3 }, [2, 1]);
    expect(rows()).toEqual([
      ['Mã', 'Tên'],
      ['B', 'Bình'],
      ['A', 'Ánh'],
    ]);
  });
});
