import { expect, test } from '@jest/globals';
import { chartIdOf, type View, type ViewCell, type ViewState } from '../../src/sheet/view';
import { viewRequests } from '../../src/sheet/view-requests';
import { book } from '../local/books';

const NOTHING: ViewState = { exists: false, rowCount: 0, columnCount: 0, chartIds: [], protectedRangeIds: [] };

const TINY: View = {
  sheetId: 77,
  title: 'Tổng hợp',
  frozenRows: 1,
  frozenColumns: 1,
  columnWidths: [200, 80, 80],
  rows: [
    [
      { value: 'Đơn vị', style: 'head', note: 'Tên đơn vị' },
      { value: 'Số lượt', style: 'head' },
    ],
    [{ value: '=1+1', style: 'plain', level: 1, link: { sheetId: 5, row: 11, column: 27 } }, null],
    [
      { value: 'Tổng cộng', style: 'total' },
      { value: 1234, style: 'total', as: 'number' },
    ],
  ],
  charts: [
    {
      type: 'BAR',
      title: 'Số lượt',
      rows: { head: 0, end: 2 },
      domain: 0,
      series: [1],
      anchor: { row: 3, column: 0 },
      width: 280,
      height: 42,
    },
  ],
  forPrint: true,
  protection: 'Hệ thống tự ghi.',
};

const blue = { rgbColor: { red: 0.043, green: 0.325, blue: 0.58 } };
const grey = { rgbColor: { red: 0.373, green: 0.388, blue: 0.408 } };
const white = { rgbColor: { red: 1, green: 1, blue: 1 } };
const usual = {
  verticalAlignment: 'MIDDLE',
  numberFormat: { type: 'TEXT', pattern: '@' },
};
const head = {
  ...usual,
  horizontalAlignment: 'CENTER',
  wrapStrategy: 'WRAP',
  backgroundColorStyle: blue,
  textFormat: { bold: true, foregroundColorStyle: white },
};
const line = { style: 'SOLID', colorStyle: { rgbColor: { red: 0.855, green: 0.863, blue: 0.878 } } };
const strong = { style: 'SOLID_MEDIUM', colorStyle: blue };
const total = {
  ...usual,
  borders: { top: strong, bottom: strong },
  backgroundColorStyle: { rgbColor: { red: 0.945, green: 0.953, blue: 0.957 } },
  textFormat: { bold: true },
};

function size(dimension: string, startIndex: number, endIndex: number, pixelSize: number) {
  const range = { sheetId: 77, dimension, startIndex, endIndex };
  return { updateDimensionProperties: { range, properties: { pixelSize }, fields: 'pixelSize' } };
}

function source(column: number) {
  const range = { sheetId: 77, startRowIndex: 0, endRowIndex: 2, startColumnIndex: column, endColumnIndex: column + 1 };
  return { sourceRange: { sources: [range] } };
}

test('a view makes its sheet and writes all of it', () => {
  expect(viewRequests(TINY, NOTHING)).toEqual([
    {
      addSheet: {
        properties: {
          sheetId: 77,
          title: 'Tổng hợp',
          tabColorStyle: grey,
          gridProperties: {
            rowCount: 5,
            columnCount: 3,
            frozenRowCount: 1,
            frozenColumnCount: 1,
            hideGridlines: true,
          },
        },
      },
    },
    {
      updateCells: {
        range: { sheetId: 77 },
        rows: [
          {
            values: [
              { userEnteredValue: { stringValue: 'Đơn vị' }, userEnteredFormat: head, note: 'Tên đơn vị' },
              { userEnteredValue: { stringValue: 'Số lượt' }, userEnteredFormat: head },
            ],
          },
          {
            values: [
              {
                userEnteredValue: { stringValue: '=1+1' },
                userEnteredFormat: {
                  ...usual,
                  numberFormat: { type: 'TEXT', pattern: '"    "@' },
                  borders: { bottom: line },
                  textFormat: {
                    foregroundColorStyle: { rgbColor: { red: 0.067, green: 0.333, blue: 0.8 } },
                    underline: false,
                    link: { uri: '#gid=5&range=AB12' },
                  },
                },
              },
              {},
            ],
          },
          {
            values: [
              { userEnteredValue: { stringValue: 'Tổng cộng' }, userEnteredFormat: total },
              {
                userEnteredValue: { numberValue: 1234 },
                userEnteredFormat: {
                  ...total,
                  horizontalAlignment: 'RIGHT',
                  numberFormat: { type: 'NUMBER', pattern: '#,##0' },
                },
              },
            ],
          },
        ],
        fields: '*',
      },
    },
    size('COLUMNS', 0, 1, 200),
    size('COLUMNS', 1, 3, 80),
    size('ROWS', 0, 1, 22),
    size('ROWS', 1, 5, 21),
    {
      addChart: {
        chart: {
          chartId: 7701,
          spec: {
            title: 'Số lượt',
            titleTextFormat: { bold: true, fontSize: 11 },
            basicChart: {
              chartType: 'BAR',
              legendPosition: 'NO_LEGEND',
              headerCount: 1,
              stackedType: 'NOT_STACKED',
              domains: [{ domain: source(0) }],
              series: [{ series: source(1), targetAxis: 'BOTTOM_AXIS', colorStyle: blue }],
            },
          },
          position: {
            overlayPosition: {
              anchorCell: { sheetId: 77, rowIndex: 3, columnIndex: 0 },
              widthPixels: 280,
              heightPixels: 42,
            },
          },
        },
      },
    },
    {
      addProtectedRange: {
        protectedRange: {
          protectedRangeId: 77,
          range: { sheetId: 77 },
          description: 'Hệ thống tự ghi.',
          warningOnly: true,
        },
      },
    },
  ]);
});

test('a sheet that is there is sized anew, loses its charts and keeps its protection', () => {
  const state = { exists: true, rowCount: 9, columnCount: 3, chartIds: [3, 7701], protectedRangeIds: [1, 77] };
  const requests = viewRequests(TINY, state);
  expect(requests.slice(0, 4)).toEqual([
    { deleteEmbeddedObject: { objectId: 3 } },
    { deleteEmbeddedObject: { objectId: 7701 } },
    { unmergeCells: { range: { sheetId: 77 } } },
    {
      updateSheetProperties: {
        properties: {
          sheetId: 77,
          gridProperties: {
            rowCount: 5,
            columnCount: 3,
            frozenRowCount: 1,
            frozenColumnCount: 1,
            hideGridlines: true,
          },
        },
        fields: 'gridProperties(rowCount,columnCount,frozenRowCount,frozenColumnCount,hideGridlines)',
      },
    },
  ]);
  expect(requests.filter((request) => 'addProtectedRange' in request || 'addSheet' in request)).toEqual([]);
});

test('a grid that fits already is left as large as it is', () => {
  const state = { exists: true, rowCount: 5, columnCount: 3, chartIds: [], protectedRangeIds: [77] };
  expect(viewRequests(TINY, state)).toContainEqual({
    updateSheetProperties: {
      properties: {
        sheetId: 77,
        gridProperties: { frozenRowCount: 1, frozenColumnCount: 1, hideGridlines: true },
      },
      fields: 'gridProperties(frozenRowCount,frozenColumnCount,hideGridlines)',
    },
  });
});

test.each<[ViewCell, string, object]>([
  [{ value: 0.125, style: 'plain', as: 'percent' }, 'RIGHT', { type: 'PERCENT', pattern: '0.0%' }],
  [{ value: 46000, style: 'plain', as: 'date' }, 'CENTER', { type: 'DATE', pattern: 'dd/MM/yyyy' }],
  [{ value: 1057, style: 'plain', as: 'plainNumber' }, 'CENTER', { type: 'NUMBER', pattern: '0' }],
  [{ value: '–', style: 'plain', as: 'number' }, 'RIGHT', { type: 'NUMBER', pattern: '#,##0' }],
])('%j stands at the %s', (cell, horizontalAlignment, numberFormat) => {
  const requests = viewRequests({ ...TINY, rows: [[cell]], charts: [] }, NOTHING);
  const written = requests.flatMap((request) => ('updateCells' in request ? request.updateCells.rows : []));
  expect(written[0]?.values[0]?.userEnteredFormat).toMatchObject({ horizontalAlignment, numberFormat });
});

test('a sheet that has its own lines gets no others', () => {
  const written = JSON.stringify(viewRequests({ ...TINY, forPrint: false }, NOTHING));
  expect(written).not.toContain('borders');
});

test('a row is as high as its longest text takes lines', () => {
  const message = (words: number): ViewCell => ({ value: 'chuyến '.repeat(words).trim(), style: 'message' });
  const view = { ...TINY, charts: [], columnWidths: [150, 80, 80], rows: [[message(3)], [message(4)], [message(7)]] };
  const rows = viewRequests(view, NOTHING).filter(
    (request) => 'updateDimensionProperties' in request && request.updateDimensionProperties.range.dimension === 'ROWS',
  );
  expect(rows).toEqual([size('ROWS', 0, 1, 22), size('ROWS', 1, 2, 38), size('ROWS', 2, 3, 54)]);
});

test('the charts of a view have ids of their own', () => {
  expect([0, 1].map((index) => chartIdOf(9201, index))).toEqual([920101, 920102]);
});

test('a view replaces whatever stood there', () => {
  const { api, batch } = book();
  const smaller = { ...TINY, rows: TINY.rows.slice(0, 1), charts: [] };
  batch(...viewRequests(TINY, NOTHING));
  const small = { exists: true, rowCount: 5, columnCount: 3, chartIds: [7701], protectedRangeIds: [77] };
  batch(...viewRequests(smaller, small));

  const other = book();
  other.batch(...viewRequests(smaller, NOTHING));
  const snapshot = (from: typeof api): unknown => from.get('book', { includeGridData: true });
  expect(snapshot(api)).toEqual(snapshot(other.api));
});
