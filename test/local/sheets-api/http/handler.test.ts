import { beforeEach, describe, expect, test } from '@jest/globals';
import { handleSheetsRequest, type ApiResponse } from '../../../../src/local/sheets-api/http/handler';
import { SheetsApi } from '../../../../src/local/sheets-api/service';
import { Spreadsheet } from '../../../../src/local/spreadsheet/spreadsheet';

let spreadsheets: Map<string, Spreadsheet>;

beforeEach(() => {
  const book = new Spreadsheet('Sổ');
  book.addSheet({ title: 'S', rowCount: 5, columnCount: 3 }).load([['Mã', 'Tên', null]]);
  spreadsheets = new Map([['so', book]]);
});

function ask(method: string, address: string, body: unknown = {}): ApiResponse {
  const { pathname: path, searchParams: query } = new URL(`http://127.0.0.1/v4/spreadsheets${address}`);
  const create = (made: Spreadsheet): string => {
    spreadsheets.set('moi', made);
    return 'moi';
  };
  return handleSheetsRequest({ api: new SheetsApi(spreadsheets), create }, { method, path, query, body });
}

const INVALID = (message: string): ApiResponse => ({
  status: 400,
  body: { error: { code: 400, message, status: 'INVALID_ARGUMENT' } },
});

describe('a method is found by its address', () => {
  test.each([
    ['GET', '/so?fields=spreadsheetId', {}, { spreadsheetId: 'so' }],
    ['POST', '/so:batchUpdate?fields=replies', { requests: [{ addSheet: {} }] }, { replies: [expect.anything()] }],
    ['POST', '/so:getByDataFilter?fields=spreadsheetId', {}, { spreadsheetId: 'so' }],
    ['GET', '/so/values/S!A1:B1?fields=range', {}, { range: 'S!A1:B1' }],
    ['GET', '/so/values/S%21A1%3AB1/?fields=values', {}, { values: [['Mã', 'Tên']] }],
    ['PUT', '/so/values/A2:B2?valueInputOption=RAW&fields=updatedCells', { values: [['a', 1]] }, { updatedCells: 2 }],
    ['POST', '/so/values/A1:B1:append?valueInputOption=RAW&fields=tableRange', {}, { tableRange: 'S!A1:B1' }],
    ['POST', '/so/values/A1:clear', {}, { spreadsheetId: 'so', clearedRange: 'S!A1' }],
    [
      'GET',
      '/so/values:batchGet?ranges=A1&ranges=B1&fields=valueRanges.values',
      {},
      { valueRanges: [{ values: [['Mã']] }, { values: [['Tên']] }] },
    ],
    ['GET', '/so/values/:batchGet?ranges=A1&fields=spreadsheetId', {}, { spreadsheetId: 'so' }],
    [
      'POST',
      '/so/values:batchUpdate?fields=totalUpdatedCells',
      { valueInputOption: 'RAW', data: [{ range: 'A1', values: [['x']] }] },
      { totalUpdatedCells: 1 },
    ],
    [
      'POST',
      '/so/values:batchClear',
      { ranges: ['A1', 'B1'] },
      { spreadsheetId: 'so', clearedRanges: ['S!A1', 'S!B1'] },
    ],
    ['POST', '/so/sheets/0:copyTo?fields=title', { destinationSpreadsheetId: 'so' }, { title: 'Copy of S' }],
  ])('%s %s', (method, address, body, answer) => {
    expect(ask(method, address, body)).toEqual({ status: 200, body: answer });
  });

  test.each([
    ['GET', ''],
    ['DELETE', '/so'],
    ['GET', '/so:batchUpdate'],
    ['POST', '/so/values/A1'],
    ['GET', '/so/values'],
    ['GET', '/so/lạ/A1'],
    ['GET', '/so/values/A1/B1'],
    ['POST', '/so/developerMetadata:search'],
    ['POST', '/so/sheets/0'],
  ])('%s %s is none', (method, address) => {
    expect(ask(method, address).status).toBe(404);
  });
});

test('a sheet whose name ends like a verb is read where its colon is encoded', () => {
  spreadsheets
    .get('so')
    ?.addSheet({ title: 'a:clear' })
    .load([['x']]);
  expect(ask('GET', '/so/values/a%3Aclear?fields=values').body).toEqual({ values: [['x']] });
});

test('an address that is badly encoded is refused', () => {
  expect(ask('GET', '/so/values/%E1')).toEqual(INVALID('Request contains an invalid argument.'));
});

describe('a body', () => {
  const CANNOT_FIND = 'Cannot find field.';
  test.each([
    [{ x: 1 }, `Invalid JSON payload received. Unknown name "x": ${CANNOT_FIND}`],
    [
      { requests: [{ AddSheet: {} }] },
      `Invalid JSON payload received. Unknown name "AddSheet" at 'requests[0]': ${CANNOT_FIND}`,
    ],
    [
      { requests: [{ updateSheetProperties: { properties: { headerValues: [] } } }] },
      `Invalid JSON payload received. Unknown name "headerValues" at 'requests[0].update_sheet_properties.properties': ${CANNOT_FIND}`,
    ],
    [
      { requests: [{ deleteSheet: { sheetId: 'a' } }, { deleteSheet: 5 }] },
      [
        `Invalid value at 'requests[0].delete_sheet.sheet_id' (TYPE_INT32), "a"`,
        `Invalid value at 'requests[1].delete_sheet' (type.googleapis.com/google.apps.sheets.v4.DeleteSheetRequest), 5`,
      ].join('\n'),
    ],
    [
      { requests: [{ deleteSheet: [] }] },
      `Invalid JSON payload received. Unknown name "deleteSheet" at 'requests[0]': Proto field is not repeating, cannot start list.`,
    ],
    [
      { requests: [{ updateSheetProperties: { properties: {}, fields: 'title,gridProperties(rowCount,rows)' } }] },
      `Invalid value at 'requests[0].update_sheet_properties.fields' (type.googleapis.com/google.protobuf.FieldMask), "gridProperties.rows"`,
    ],
    [
      { requests: [{ repeatCell: { fields: 'userEnteredFormat.textFormat.bold,note.text' } }] },
      `Invalid value at 'requests[0].repeat_cell.fields' (type.googleapis.com/google.protobuf.FieldMask), "note.text"`,
    ],
    [[], 'Invalid JSON payload received. Unknown name "": Root element must be a message.'],
    [null, 'Invalid JSON payload received. Unknown name "": Root element must be a message.'],
    [{}, 'Must specify at least one request.'],
  ])('%j of batchUpdate is refused', (body, message) => {
    expect(ask('POST', '/so:batchUpdate', body)).toEqual(INVALID(message));
  });

  test.each([
    [{ values: ['x'] }, `Invalid value at 'data.values[0]' (type.googleapis.com/google.protobuf.ListValue), "x"`],
    [{ values: 'x' }, `Invalid value at 'data.values' (type.googleapis.com/google.protobuf.ListValue), "x"`],
    [{ value: [] }, `Invalid JSON payload received. Unknown name "value" at 'data': ${CANNOT_FIND}`],
  ])('%j of values is refused', (body, message) => {
    expect(ask('PUT', '/so/values/A1?valueInputOption=RAW', body)).toEqual(INVALID(message));
  });

  test('may write a number as a text, one thing for a list of one, and null for nothing', () => {
    const range = { sheetId: '0', dimension: 'ROWS', startIndex: '1', endIndex: 2, x: undefined };
    const body = { requests: { deleteDimension: { range: { ...range, x: undefined } } }, responseRanges: null };
    expect(ask('POST', '/so:batchUpdate', JSON.parse(JSON.stringify(body))).status).toBe(200);
    expect(spreadsheets.get('so')?.sheets[0]?.properties.rowCount).toBe(4);
  });

  test.each([
    [{ requests: [{ addSlicer: {} }] }, 501],
    [{ requests: [{ setBasicFilter: { filter: { criteria: { 0: { condition: { type: 'BLANK' } } } } } }] }, 501],
    [{ requests: [{ setBasicFilter: { filter: { criteria: { 0: { hiddenValues: 'x' } } } } }] }, 200],
  ])('%j is %d', (body, status) => {
    expect(ask('POST', '/so:batchUpdate', body).status).toBe(status);
  });
});

test.each([
  [
    'GET',
    '/so/values/A1?valueRenderOption=X',
    `Invalid value at 'value_render_option' (type.googleapis.com/google.apps.sheets.v4.ValueRenderOption), "X"`,
  ],
  [
    'GET',
    '/so/values/A1?majorDimension=X',
    `Invalid value at 'major_dimension' (type.googleapis.com/google.apps.sheets.v4.Dimension), "X"`,
  ],
  ['PUT', '/so/values/A1', "'valueInputOption' is required but not specified"],
])('%s %s is refused', (method, address, message) => {
  expect(ask(method, address, { values: [['x']] })).toEqual(INVALID(message));
});

describe('create', () => {
  test('makes the sheets and the names that are asked for', () => {
    const body = {
      properties: { title: 'Mới', locale: 'en_US' },
      sheets: [{ properties: { sheetId: 7, title: 'A' } }, { properties: { title: 'B' } }],
      namedRanges: [{ namedRangeId: 'n', name: 'ten', range: { sheetId: 7 } }],
    };
    const fields = 'spreadsheetId,properties(title,locale),sheets.properties(sheetId,title),namedRanges.name';
    expect(ask('POST', `?fields=${fields}`, body)).toEqual({
      status: 200,
      body: {
        spreadsheetId: 'moi',
        properties: { title: 'Mới', locale: 'en_US' },
        sheets: [{ properties: { sheetId: 7, title: 'A' } }, { properties: { sheetId: 0, title: 'B' } }],
        namedRanges: [{ name: 'ten' }],
      },
    });
  });

  test.each([
    [{ sheets: [{ properties: { title: 'A' } }, { properties: { title: 'a' } }] }, 400],
    [{ sheets: [{ data: [] }] }, 501],
    [{ title: 'Mới' }, 400],
  ])('of %j is %d, and nothing is taken in', (body, status) => {
    expect(ask('POST', '', body).status).toBe(status);
    expect([...spreadsheets.keys()]).toEqual(['so']);
  });
});
