import { describe, expect, test } from '@jest/globals';
import type { CellData, Requests } from '../../../src/local/sheets-api/schema';
import { SheetsApi } from '../../../src/local/sheets-api/service';
import { Spreadsheet } from '../../../src/local/spreadsheet/spreadsheet';
import { book } from '../books';

const text = (stringValue: string): CellData => ({ userEnteredValue: { stringValue } });
const write = (row: number, column: number, ...values: CellData[]): Partial<Requests> => ({
  updateCells: {
    start: { sheetId: 0, rowIndex: row, columnIndex: column },
    rows: [{ values }],
    fields: 'userEnteredValue',
  },
});

describe('a batch', () => {
  test('with one bad request among good ones applies nothing', () => {
    const { api, batch, values } = book([['a']]);
    const before = api.get('book', { includeGridData: true });
    expect(() =>
      batch(
        write(0, 0, text('b')),
        { addSheet: { properties: { title: 'Mới' } } },
        { updateCells: { start: { sheetId: 999999 }, rows: [{ values: [text('x')] }], fields: 'userEnteredValue' } },
      ),
    ).toThrow(
      expect.objectContaining({
        body: {
          code: 400,
          message: 'Invalid requests[2].updateCells: No grid with id: 999999',
          status: 'INVALID_ARGUMENT',
        },
      }),
    );
    expect(values('Sheet1')).toEqual([['a']]);
    expect(api.get('book', { includeGridData: true })).toEqual(before);
  });

  test('answers a reply for each request', () => {
    const { batch } = book();
    expect(batch(write(0, 0, text('a')), { addSheet: { properties: { sheetId: 7, title: 'Mới' } } })).toEqual({
      spreadsheetId: 'book',
      replies: [
        {},
        {
          addSheet: {
            properties: {
              sheetId: 7,
              title: 'Mới',
              index: 1,
              sheetType: 'GRID',
              gridProperties: { rowCount: 1000, columnCount: 26 },
            },
          },
        },
      ],
      commentUpdateState: 'NO_UPDATES_REQUESTED',
    });
  });

  test('reads cells back when asked', () => {
    const { api } = book([['k1', 'An']]);
    const answer = api.batchUpdate('book', {
      requests: [write(0, 1, text('Bình'))],
      includeSpreadsheetInResponse: true,
      responseIncludeGridData: true,
      responseRanges: ['Sheet1!A1:A1'],
    });
    expect(answer.updatedSpreadsheet).toMatchObject({
      sheets: [{ data: [{ rowData: [{ values: [{ effectiveValue: { stringValue: 'k1' } }] }] }] }],
    });
  });

  test('reads notes and colours back, of the ranges that are named', () => {
    const { api } = book([['k1'], ['k2'], ['k3']]);
    const cell: CellData = { note: 'Xem lại', userEnteredFormat: { backgroundColor: { red: 1 } } };
    const answer = api.batchUpdate('book', {
      requests: [
        { updateCells: { start: { rowIndex: 1 }, rows: [{ values: [cell] }], fields: 'note,userEnteredFormat' } },
      ],
      includeSpreadsheetInResponse: true,
      responseIncludeGridData: true,
      responseRanges: ['Sheet1!A2', 'Sheet1!A3'],
    });
    const color = { backgroundColor: { red: 1 }, backgroundColorStyle: { rgbColor: { red: 1 } } };
    expect(answer.updatedSpreadsheet).toMatchObject({
      sheets: [
        {
          data: [
            {
              startRow: 1,
              rowData: [
                {
                  values: [
                    {
                      effectiveValue: { stringValue: 'k2' },
                      note: 'Xem lại',
                      userEnteredFormat: color,
                      effectiveFormat: color,
                    },
                  ],
                },
              ],
            },
            { startRow: 2, rowData: [{ values: [{ effectiveValue: { stringValue: 'k3' } }] }] },
          ],
        },
      ],
    });
  });

  test('is not carried out where what it is to answer with can’t be read', () => {
    const { api, values } = book([['a']]);
    expect(() =>
      api.batchUpdate('book', {
        requests: [write(0, 0, text('b'))],
        includeSpreadsheetInResponse: true,
        responseRanges: ['NoSuchTab!A1'],
      }),
    ).toThrow('Unable to parse range: NoSuchTab!A1');
    expect(values('A1')).toEqual([['a']]);
  });

  test('names a request that is not there yet', () => {
    const { api } = book();
    const requests: object[] = [{ addSlicer: {} }];
    expect(() => api.batchUpdate('book', { requests })).toThrow(
      'spreadsheets.batchUpdate addSlicer is not implemented here',
    );
  });
});

describe('cells', () => {
  test('a text that begins with = stays a text', () => {
    const { batch, api } = book();
    batch(write(0, 0, text('=SUM(A1)'), text('+84912'), { userEnteredValue: { boolValue: false } }, text('')));
    expect(api.getValues('book', 'Sheet1', { valueRenderOption: 'UNFORMATTED_VALUE' }).values).toEqual([
      ['=SUM(A1)', '+84912', false],
    ]);
  });

  test('are not written beyond the grid', () => {
    const { batch } = book();
    expect(() => batch(write(0, 26, text('x')))).toThrow('beyond the last column of: 25');
    expect(() => batch(write(1000, 0, text('x')))).toThrow('beyond the last row of: 999');
    batch({ appendDimension: { sheetId: 0, dimension: 'COLUMNS', length: 1 } }, write(0, 26, text('x')));
  });

  test('appended ones land after the last row that holds data, and the grid grows', () => {
    const { batch, values, spreadsheet } = book([['a'], [null], [null, false]]);
    batch(
      {
        repeatCell: {
          range: { sheetId: 0 },
          cell: { userEnteredFormat: { textFormat: { bold: true } }, note: 'n' },
          fields: 'userEnteredFormat.textFormat.bold,note',
        },
      },
      {
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties: { rowCount: 3 } },
          fields: 'gridProperties.rowCount',
        },
      },
      { appendCells: { sheetId: 0, rows: [{ values: [text('b')] }], fields: 'userEnteredValue' } },
    );
    expect(values('A1:B')).toEqual([['a'], [], ['', false], ['b']]);
    expect(spreadsheet.sheets[0]?.properties.rowCount).toBe(4);
  });

  test('a mask keeps what it does not name, and * resets it', () => {
    const { batch, spreadsheet } = book();
    const put = (fields: string, cell: CellData) =>
      batch({ updateCells: { start: { sheetId: 0 }, rows: [{ values: [cell] }], fields } });
    put('userEnteredFormat,note', {
      userEnteredFormat: { backgroundColor: { red: 1 }, textFormat: { bold: true } },
      note: 'Xem lại',
    });
    put('userEnteredValue', text('a'));
    put('userEnteredFormat.textFormat', { userEnteredFormat: { textFormat: { italic: true } } });
    const sheet = () => spreadsheet.sheets[0];
    expect(sheet()?.formats.get(0, 0)).toEqual({ fill: 'FF0000', italic: true });
    expect(sheet()?.notes.get(0, 0)).toBe('Xem lại');
    put('*', text('b'));
    expect([sheet()?.formats.get(0, 0), sheet()?.notes.get(0, 0), sheet()?.value(0, 0)]).toEqual([
      undefined,
      undefined,
      'b',
    ]);
  });

  test('a link is read back', () => {
    const { batch, api } = book();
    const link = { uri: '#gid=0&range=A5' };
    batch({
      repeatCell: {
        range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 },
        cell: { userEnteredFormat: { textFormat: { link } } },
        fields: 'userEnteredFormat.textFormat.link',
      },
    });
    expect(api.get('book', { fields: 'sheets.data.rowData.values.userEnteredFormat' })).toEqual({
      sheets: [{ data: [{ rowData: [{ values: [{ userEnteredFormat: { textFormat: { link } } }] }] }] }],
    });
  });

  test('a larger range than rows clears the rest', () => {
    const { batch, values } = book([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    batch({
      updateCells: {
        range: { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 },
        rows: [{ values: [text('x')] }],
        fields: 'userEnteredValue',
      },
    });
    expect(values('Sheet1')).toEqual([['x']]);
  });
});

describe('sheets', () => {
  test.each<[string, Partial<Requests>]>([
    ['A sheet with the name "SHEET1" already exists', { addSheet: { properties: { title: 'SHEET1' } } }],
    ['A sheet with the ID 0 already exists', { addSheet: { properties: { title: 'B', sheetId: 0 } } }],
    ["You can't remove all the visible sheets", { deleteSheet: { sheetId: 0 } }],
    ['No sheet with id: 5', { deleteSheet: { sheetId: 5 } }],
  ])('%s', (message, request) => {
    const { batch } = book();
    expect(() => batch(request)).toThrow(message);
  });

  test('properties are read back as they were set', () => {
    const { batch, api } = book();
    batch(
      { addSheet: { properties: { sheetId: 3, title: 'Phụ' } } },
      {
        updateSheetProperties: {
          properties: {
            sheetId: 3,
            title: 'Danh mục',
            hidden: true,
            index: 0,
            tabColorStyle: { rgbColor: { green: 1 } },
            gridProperties: { frozenRowCount: 1, rowCount: 10, hideGridlines: true },
          },
          fields: 'title,hidden,index,tabColorStyle,gridProperties(frozenRowCount,rowCount,hideGridlines)',
        },
      },
      {
        updateSpreadsheetProperties: {
          properties: { locale: 'en_US', timeZone: 'Etc/UTC' },
          fields: 'locale,timeZone',
        },
      },
    );
    expect(api.get('book', { fields: 'properties(locale,timeZone),sheets.properties' })).toEqual({
      properties: { locale: 'en_US', timeZone: 'Etc/UTC' },
      sheets: [
        {
          properties: {
            sheetId: 3,
            title: 'Danh mục',
            index: 0,
            sheetType: 'GRID',
            hidden: true,
            gridProperties: { rowCount: 10, columnCount: 26, frozenRowCount: 1, hideGridlines: true },
            tabColor: { green: 1 },
            tabColorStyle: { rgbColor: { green: 1 } },
          },
        },
        {
          properties: {
            sheetId: 0,
            title: 'Sheet1',
            index: 1,
            sheetType: 'GRID',
            gridProperties: { rowCount: 1000, columnCount: 26 },
          },
        },
      ],
    });
  });
});

test.each([
  [0, 0, 'abc'],
  [0, 1, 'abc'],
  [0, 2, 'bac'],
  [0, 3, 'bca'],
  [2, 0, 'cab'],
  [2, 1, 'acb'],
  [1, 3, 'acb'],
])('the sheet at %i moves to index %i, counted before the move: %s', (at, index, order) => {
  const book = new Spreadsheet('Sổ');
  const ids = ['a', 'b', 'c'].map((title) => book.addSheet({ title }).properties.id);
  const api = new SheetsApi(new Map([['book', book]]));
  const properties = { sheetId: ids[at] ?? 0, index };
  api.batchUpdate('book', { requests: [{ updateSheetProperties: { properties, fields: 'index' } }] });
  expect(book.sheets.map(({ properties: { title } }) => title).join('')).toBe(order);
});

describe('ranges', () => {
  const named = (namedRangeId: string, name = namedRangeId): Partial<Requests> => ({
    addNamedRange: {
      namedRange: { namedRangeId, name, range: { sheetId: 0, startRowIndex: 4, endRowIndex: 5 } },
    },
  });

  test('of two writers that trade the same name the second fails whole', () => {
    const { batch, values } = book();
    batch(named('sd_1'));
    const turn = [{ deleteNamedRange: { namedRangeId: 'sd_1' } }, named('sd_2')];
    batch(...turn, write(0, 0, text('first')));
    expect(() => batch(...turn, write(0, 0, text('second')))).toThrow(
      'Invalid requests[0].deleteNamedRange: No named range with id: sd_1',
    );
    expect(() => batch(named('other', 'SD_2'))).toThrow('already exists');
    expect(values('Sheet1')).toEqual([['first']]);
  });

  test('take another name and place, and keep the id', () => {
    const { batch, api } = book();
    batch(named('n'), named('other'));
    batch({
      updateNamedRange: { namedRange: { namedRangeId: 'n', name: 'm', range: { sheetId: 0 } }, fields: 'name,range' },
    });
    expect(api.get('book', { fields: 'namedRanges(namedRangeId,name,range.sheetId)' })).toEqual({
      namedRanges: [
        { namedRangeId: 'n', name: 'm', range: { sheetId: 0 } },
        { namedRangeId: 'other', name: 'other', range: { sheetId: 0 } },
      ],
    });
    const rename = (id: string, name: string) => () =>
      batch({ updateNamedRange: { namedRange: { namedRangeId: id, name }, fields: 'name' } });
    expect(rename('n', 'OTHER')).toThrow('already exists');
    expect(rename('x', 'y')).toThrow('No named range with id: x');
    rename('n', 'M')();
  });

  test('without an id get one that is free', () => {
    const { batch, spreadsheet } = book();
    const add = (name: string): Partial<Requests> => ({
      addNamedRange: { namedRange: { name, range: { sheetId: 0 } } },
    });
    batch(add('a'));
    const id = spreadsheet.namedRanges[0]?.id ?? '';
    batch({ updateNamedRange: { namedRange: { namedRangeId: id, name: 'b' }, fields: 'name' } }, add('a'));
    expect(new Set(spreadsheet.namedRanges.map((one) => one.id)).size).toBe(2);
  });

  test('move with rows and columns put in before them', () => {
    const { batch, spreadsheet, values } = book([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    batch(
      named('n'),
      {
        addProtectedRange: {
          protectedRange: { range: { sheetId: 0, startColumnIndex: 1, endColumnIndex: 2 }, warningOnly: true },
        },
      },
      { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 3 } } },
      { deleteDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } },
    );
    expect(spreadsheet.namedRanges[0]?.range).toEqual({ sheetId: 0, startRow: 6, endRow: 7 });
    expect(spreadsheet.protectedRanges[0]?.range).toEqual({ sheetId: 0, startColumn: 0, endColumn: 1 });
    expect(values('Sheet1')).toEqual([['b'], [], [], ['d']]);
  });

  test('merged cells keep the first value', () => {
    const { batch, values, api } = book([['a', 'b', 'c']]);
    batch({ mergeCells: { range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 2 } } });
    expect(values('Sheet1')).toEqual([['a', '', 'c']]);
    expect(api.get('book', { fields: 'sheets.merges' })).toEqual({
      sheets: [{ merges: [{ sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 }] }],
    });
  });

  test('merged cells come apart, but not by half', () => {
    const { batch, spreadsheet } = book([['a']]);
    const range = { sheetId: 0, endRowIndex: 1, endColumnIndex: 3 };
    batch({ mergeCells: { range } });
    expect(() => batch({ unmergeCells: { range: { ...range, endColumnIndex: 2 } } })).toThrow(
      'You must select all cells in a merged range to merge or unmerge them.',
    );
    batch({ unmergeCells: { range: { ...range, endRowIndex: 5 } } });
    expect(spreadsheet.sheets[0]?.merges).toEqual([]);
  });

  test('borders and sizes by content are checked, and not kept', () => {
    const { batch } = book();
    const range = { sheetId: 0, endRowIndex: 1 };
    batch({ updateBorders: { range, top: { style: 'SOLID' }, innerVertical: { style: 'NONE' } } });
    expect(() => batch({ updateBorders: { range, top: { style: 'WAVY' } } })).toThrow('Invalid border style: WAVY');
    const dimensions = { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 3 };
    batch({ autoResizeDimensions: { dimensions } });
    expect(() => batch({ autoResizeDimensions: { dimensions: { ...dimensions, endIndex: 99 } } })).toThrow(
      '26 columns',
    );
  });

  test('sorting takes notes along and puts blanks last', () => {
    const { batch, values, spreadsheet } = book([
      ['b', 1],
      [null, 2],
      ['a', 3],
      [5, 4],
    ]);
    batch(
      { updateCells: { start: { rowIndex: 2 }, rows: [{ values: [{ note: 'của a' }] }], fields: 'note' } },
      {
        sortRange: {
          range: { sheetId: 0, endRowIndex: 4, endColumnIndex: 2 },
          sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }],
        },
      },
    );
    expect(values('Sheet1')).toEqual([
      ['b', 1],
      ['a', 3],
      [5, 4],
      ['', 2],
    ]);
    expect(spreadsheet.sheets[0]?.notes.get(1, 0)).toBe('của a');
  });

  test('a drop-down on a column is read back from its cells', () => {
    const { batch, api } = book();
    const rule = {
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Nam' }, { userEnteredValue: 'Nữ' }] },
      showCustomUi: true,
    };
    batch({
      setDataValidation: { range: { sheetId: 0, startRowIndex: 1, startColumnIndex: 3, endColumnIndex: 4 }, rule },
    });
    expect(api.get('book', { ranges: 'D999:D1000', fields: 'sheets.data.rowData.values.dataValidation' })).toEqual({
      sheets: [
        { data: [{ rowData: [{ values: [{ dataValidation: rule }] }, { values: [{ dataValidation: rule }] }] }] },
      ],
    });
  });

  test('widths', () => {
    const { batch, api } = book();
    batch({
      updateDimensionProperties: {
        range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
        properties: { pixelSize: 180 },
        fields: 'pixelSize',
      },
    });
    expect(api.get('book', { ranges: 'A1:C1', fields: 'sheets.data.columnMetadata.pixelSize' })).toEqual({
      sheets: [{ data: [{ columnMetadata: [{ pixelSize: 100 }, { pixelSize: 180 }, { pixelSize: 100 }] }] }],
    });
  });
});
