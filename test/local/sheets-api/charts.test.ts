import { describe, expect, test } from '@jest/globals';
import type { ChartSpec } from '../../../src/local/spreadsheet/chart';
import type { EmbeddedChart, Requests } from '../../../src/local/sheets-api/schema';
import { book } from '../books';

const column = (index: number) => ({
  sourceRange: {
    sources: [{ sheetId: 0, startRowIndex: 0, endRowIndex: 3, startColumnIndex: index, endColumnIndex: index + 1 }],
  },
});
const spec = (title: string): ChartSpec => ({
  title,
  basicChart: {
    chartType: 'COLUMN',
    headerCount: 1,
    domains: [{ domain: column(0) }],
    series: [{ series: column(1), targetAxis: 'LEFT_AXIS' }],
  },
});
const position = { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 4, columnIndex: 1 } } };
const add = (chart: EmbeddedChart): Partial<Requests> => ({ addChart: { chart: { position, ...chart } } });

describe('a chart', () => {
  test('has the id of the caller, or a free one, and is read back', () => {
    const { api, batch } = book();
    const overlayPosition = {
      anchorCell: { sheetId: 0, rowIndex: 4, columnIndex: 1 },
      offsetXPixels: 0,
      offsetYPixels: 0,
      widthPixels: 600,
      heightPixels: 371,
    };
    expect(batch(add({ chartId: 700, spec: spec('a') }), add({ spec: spec('b') })).replies).toEqual([
      { addChart: { chart: { chartId: 700, spec: spec('a'), position: { overlayPosition } } } },
      { addChart: { chart: { chartId: 1, spec: spec('b'), position: { overlayPosition } } } },
    ]);
    expect(api.get('book', { fields: 'sheets.charts(chartId,spec.title)' })).toEqual({
      sheets: [
        {
          charts: [
            { chartId: 700, spec: { title: 'a' } },
            { chartId: 1, spec: { title: 'b' } },
          ],
        },
      ],
    });
  });

  test('takes another spec, goes, and comes again in one batch', () => {
    const { batch, spreadsheet } = book();
    batch(add({ chartId: 700, spec: spec('a') }));
    batch({ updateChartSpec: { chartId: 700, spec: spec('b') } });
    expect(spreadsheet.sheets[0]?.charts.map((chart) => chart.spec.title)).toEqual(['b']);
    batch({ deleteEmbeddedObject: { objectId: 700 } }, add({ chartId: 700, spec: spec('c') }));
    expect(spreadsheet.sheets[0]?.charts.map((chart) => chart.spec.title)).toEqual(['c']);
  });

  test('moves with its cells, and keeps to their numbers', () => {
    const { batch, spreadsheet } = book();
    batch(add({ chartId: 700, spec: spec('a') }), {
      insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 2 } },
    });
    const chart = spreadsheet.sheets[0]?.charts[0];
    expect(chart?.anchor.row).toBe(6);
    expect(chart?.spec.basicChart?.domains?.[0]?.domain?.sourceRange?.sources?.[0]).toMatchObject({
      startRowIndex: 2,
      endRowIndex: 5,
    });
  });

  test('is not there after a batch that fails', () => {
    const { batch, spreadsheet } = book();
    expect(() => batch(add({ spec: spec('a') }), { deleteEmbeddedObject: { objectId: 9 } })).toThrow(
      'Invalid requests[1].deleteEmbeddedObject: No embedded object with id: 9',
    );
    expect(spreadsheet.sheets[0]?.charts).toEqual([]);
  });

  const basic = (more: ChartSpec['basicChart']): ChartSpec => ({ basicChart: { ...spec('').basicChart, ...more } });
  const square = { sourceRange: { sources: [{ sheetId: 0, endRowIndex: 2, endColumnIndex: 2 }] } };
  test.each<[string, Partial<Requests>]>([
    ['An embedded object with ID 1 already exists', add({ chartId: 1, spec: spec('b') })],
    ['No chart specification set', add({ spec: { title: 'b' } })],
    ['Invalid chart type: PIE', add({ spec: basic({ chartType: 'PIE' }) })],
    ['at least one series', add({ spec: basic({ series: [] }) })],
    ['a width or a height of exactly 1', add({ spec: basic({ series: [{ series: square }] }) })],
    ['No grid with id: 5', add({ spec: spec('b'), position: { overlayPosition: { anchorCell: { sheetId: 5 } } } })],
    ['No embedded object with id: 9', { updateChartSpec: { chartId: 9, spec: spec('b') } }],
  ])('%s', (message, request) => {
    const { batch } = book();
    batch(add({ chartId: 1, spec: spec('a') }));
    expect(() => batch(request)).toThrow(message);
  });
});
