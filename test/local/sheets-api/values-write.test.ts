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
    ['S!A2:B2', [['a'], ['b']], 'Requested writing within range [S!A2:B2], but tried writing to row [3]'],
    ['S!A2:A3', [['a', 'b']], 'Requested writing within range [S!A2:A3], but tried writing to column [B]'],
    ['S!A5', [['a'], ['b']], 'Range (S!A5:A6) exceeds grid limits. Max rows: 5, max columns: 3'],
    ['S!D1', [['a']], 'Range (S!D1) exceeds grid limits. Max rows: 5, max columns: 3'],
    ['S!A1', [['a', ['b']]], 'Invalid values[0][1]: list_value ["b"]'],
    ['S!A1', [[{ a: 1 }]], 'Invalid values[0][0]: struct_value {"a":1}'],
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

test('an update without values says where it would have begun', () => {
  const answer = api.updateValues('id', 'S!B2:C3', { values: [] }, { valueInputOption: 'RAW' });
  expect(answer).toEqual({ spreadsheetId: 'id', updatedRange: 'S!B2' });
});

test('a protection is told in its own words', () => {
  spreadsheet.protectedRanges.push({ id: 1, range: { sheetId: 0 }, warningOnly: false, editors: [] });
  const editor = new SheetsApi(new Map([['id', spreadsheet]]), { email: 'e@example.org', role: 'editor' });
  const given = { range: 'S!A1', values: [['x']] };
  expect(() => editor.updateValues('id', 'S!A1', given, { valueInputOption: 'RAW' })).toThrow(
    /^You are trying to edit a protected cell/,
  );
  expect(() => editor.batchUpdateValues('id', { valueInputOption: 'RAW', data: [given] })).toThrow(
    /^Invalid data\[0\]: You are trying to edit a protected cell/,
  );
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

  test('takes as many rows as a body holds', () => {
    const values = Array.from({ length: 150_000 }, (_, index) => [index]);
    const answer = api.appendValues('id', 'S!A1', { values }, { valueInputOption: 'RAW' });
    expect(answer.updates.updatedRange).toBe('S!A4:A150003');
    expect(spreadsheet.sheetByTitle('S')?.value(150_002, 0)).toBe(149_999);
  });

  test('INSERT_ROWS moves what stands below', () => {
    spreadsheet.sheetByTitle('S')?.setValue(4, 2, 'dưới');
    const options = { valueInputOption: 'RAW', insertDataOption: 'INSERT_ROWS' };
    api.appendValues('id', 'S!A1', { values: [['C']] }, options);
    expect(rows()).toEqual([['Mã', 'Tên'], ['A', 'Ánh'], ['B', 'Bình'], ['C'], [], ['', '', 'dưới']]);
  });

  // The example of developers.google.com/workspace/sheets/api/guides/values#append_values
  test.each([
    ['G', 'G!B4:D6', 'G!B7'],
    ['G!B4', 'G!B4:D6', 'G!B7'],
    ['G!C5:D5', 'G!B4:D6', 'G!B7'],
    ['G!B2:D4', 'G!B4:D6', 'G!B7'],
    ['G!A3:G10', 'G!B4:D6', 'G!B7'],
    ['G!A1', 'G!A1:C2', 'G!A3'],
    ['G!E4', undefined, 'G!E4'],
    ['G!A4', undefined, 'G!A4'],
  ])('to %s finds %s and begins at %s', (range, table, begins) => {
    const two = spreadsheet.addSheet({ title: 'G' });
    two.load([
      ['x', 'y', 'z'],
      ['x', 'y', 'z'],
      [null, null, null, null],
      [null, 'x', 'y', 'z'],
      [null, 'x', null, 'z'],
      [null, 'x', 'y', 'z'],
    ]);
    const answer = api.appendValues('id', range, { values: [['m']] }, { valueInputOption: 'RAW' });
    expect([answer.tableRange, answer.updates.updatedRange]).toEqual([table, begins]);
  });

  test('to a gap within a table is after that table', () => {
    spreadsheet.sheetByTitle('S')?.setValue(1, 1, null);
    const answer = api.appendValues('id', 'S!B2', { values: [['m']] }, { valueInputOption: 'RAW' });
    expect([answer.tableRange, answer.updates.updatedRange]).toEqual(['S!A1:B3', 'S!A4']);
  });

  test('INSERT_ROWS reads what is typed by the formats of the row before', () => {
    spreadsheet.sheetByTitle('S')?.formats.set(2, 0, { numberFormat: { type: 'TEXT', pattern: '@' } });
    const options = { valueInputOption: 'USER_ENTERED', insertDataOption: 'INSERT_ROWS' };
    api.appendValues('id', 'S!A1', { values: [['012', '012']] }, options);
    expect((rows() as unknown[])[3]).toEqual(['012', 12]);
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
  expect(() => api.batchUpdateValues('id', { valueInputOption: 'RAW', data })).toThrow(
    'Invalid data[1]: Range (S!A9) exceeds grid limits. Max rows: 5, max columns: 3',
  );
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

  test('a filter is read back', () => {
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 };
    const filterSpecs = [{ columnIndex: 1, filterCriteria: { hiddenValues: ['Ánh'] } }];
    api.batchUpdate('id', { requests: [{ setBasicFilter: { filter: { range, filterSpecs } } }] });
    expect(api.get('id', { fields: 'sheets.basicFilter' })).toEqual({
      sheets: [{ basicFilter: { range, criteria: { 1: { hiddenValues: ['Ánh'] } }, filterSpecs } }],
    });
  });

  test.each([
    ['insertRange', 'ROWS', [['Mã', 'Tên'], ['', 'Ánh'], ['A', 'Bình'], ['B']]],
    [
      'insertRange',
      'COLUMNS',
      [
        ['Mã', 'Tên'],
        ['', 'A', 'Ánh'],
        ['B', 'Bình'],
      ],
    ],
    [
      'deleteRange',
      'ROWS',
      [
        ['Mã', 'Tên'],
        ['B', 'Ánh'],
        ['', 'Bình'],
      ],
    ],
    ['deleteRange', 'COLUMNS', [['Mã', 'Tên'], ['Ánh'], ['B', 'Bình']]],
  ])('%s of %s moves what is beside it, with what hangs on it', (name, shiftDimension, after) => {
    const sheet = spreadsheet.sheetByTitle('S');
    sheet?.notes.set(1, 0, 'A');
    sheet?.notes.set(1, 1, 'Ánh');
    sheet?.notes.set(2, 0, 'B');
    const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 };
    api.batchUpdate('id', { requests: [{ [name]: { range, shiftDimension } }] });
    expect(rows()).toEqual(after);
    spreadsheet.sheetByTitle('S')?.notes.forEach((note, row, column) => {
      expect(spreadsheet.sheetByTitle('S')?.value(row, column)).toBe(note);
    });
  });

  test('insertRange lets the grid grow where the last cells are filled', () => {
    spreadsheet.sheetByTitle('S')?.setValue(4, 0, 'cuối');
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 };
    api.batchUpdate('id', { requests: [{ insertRange: { range, shiftDimension: 'ROWS' } }] });
    expect(spreadsheet.sheetByTitle('S')?.properties.rowCount).toBe(7);
    expect(spreadsheet.sheetByTitle('S')?.value(6, 0)).toBe('cuối');
  });

  test.each([
    [true, 'FF0000', 40],
    [false, '00FF00', undefined],
  ])('rows put in look like those before (%s) or behind', (inheritFromBefore, fill, size) => {
    const sheet = spreadsheet.sheetByTitle('S');
    sheet?.formats.set(0, 1, { fill: 'FF0000' });
    sheet?.formats.set(1, 1, { fill: '00FF00' });
    sheet?.rowProperties.set(0, { size: 40, hidden: true });
    const range = { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 3 };
    api.batchUpdate('id', { requests: [{ insertDimension: { range, inheritFromBefore } }] });
    const after = spreadsheet.sheetByTitle('S');
    const fills = [0, 1, 2, 3].map((row) => after?.formats.get(row, 1)?.fill);
    expect(fills).toEqual(['FF0000', fill, fill, '00FF00']);
    expect(after?.rowProperties.get(2)).toEqual(size === undefined ? undefined : { size });
  });

  test('columns put in look like those before', () => {
    const rule = { type: 'BOOLEAN', values: [], strict: true, showCustomUi: true };
    spreadsheet.sheetByTitle('S')?.validations.set(1, 1, rule);
    const range = { sheetId: 0, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 };
    api.batchUpdate('id', { requests: [{ insertDimension: { range, inheritFromBefore: true } }] });
    const after = spreadsheet.sheetByTitle('S')?.validations;
    expect([after?.get(1, 1), after?.get(1, 2), after?.get(1, 3)]).toEqual([rule, rule, undefined]);
  });

  test('a sheet takes its own name in another case', () => {
    const rename = (title: string): void => {
      api.batchUpdate('id', {
        requests: [{ updateSheetProperties: { properties: { sheetId: 0, title }, fields: 'title' } }],
      });
    };
    rename('s');
    expect(spreadsheet.sheets[0]?.properties.title).toBe('s');
    spreadsheet.addSheet({ title: 'T' });
    expect(() => {
      rename('t');
    }).toThrow('already exists');
  });
});

describe('reorderRows', () => {
  const box = { startRow: 1, endRow: 3, startColumn: 0, endColumn: 3 };

  test('moves whole rows of a box', () => {
    api.reorderRows('id', 0, box, [2, 1]);
    expect(rows()).toEqual([
      ['Mã', 'Tên'],
      ['B', 'Bình'],
      ['A', 'Ánh'],
    ]);
  });

  test.each([[[1, 1]], [[1]], [[2, 3]], [[2, 1, 1]]])('refuses the order %j', (order) => {
    expect(() => {
      api.reorderRows('id', 0, box, order);
    }).toThrow('Each row must be named once');
  });

  test('refuses a box beyond the grid, and an editor whom a protection stops', () => {
    expect(() => {
      api.reorderRows('id', 0, { ...box, startRow: 4, endRow: 6 }, [5, 4]);
    }).toThrow('beyond the last row');
    const range = { sheetId: 0, startRow: 2, endRow: 3 };
    spreadsheet.protectedRanges.push({ id: 1, range, warningOnly: false, editors: [] });
    const editor = new SheetsApi(new Map([['id', spreadsheet]]), { email: 'e@example.org', role: 'editor' });
    expect(() => {
      editor.reorderRows('id', 0, box, [2, 1]);
    }).toThrow('protected cell');
  });
});

describe('copySheetTo', () => {
  test('puts a copy behind, which lives on its own', () => {
    const other = new Spreadsheet('Khác');
    other.addSheet({ title: 'S' });
    const both = new SheetsApi(
      new Map([
        ['id', spreadsheet],
        ['other', other],
      ]),
    );
    expect(both.copySheetTo('id', 0, 'other')).toMatchObject({ sheetId: 1, title: 'Copy of S', index: 1 });
    both.updateValues('other', "'Copy of S'!A2", { values: [['x']] }, { valueInputOption: 'RAW' });
    expect(both.getValues('other', "'Copy of S'!A2:B2", {}).values).toEqual([['x', 'Ánh']]);
    expect(rows()).toEqual([
      ['Mã', 'Tên'],
      ['A', 'Ánh'],
      ['B', 'Bình'],
    ]);
  });

  test('knows the sheet, both files and who may write', () => {
    expect(() => api.copySheetTo('id', 7, 'id')).toThrow('not found');
    expect(() => api.copySheetTo('id', 0, 'ai')).toThrow('not found');
    const viewer = new SheetsApi(new Map([['id', spreadsheet]]), { email: 'v@example.org', role: 'viewer' });
    expect(() => viewer.copySheetTo('id', 0, 'id')).toThrow('permission');
  });
});
