import type { Chart, ChartData, ChartSpec } from '../../spreadsheet/chart';
import type { Sheet } from '../../spreadsheet/sheet';
import type { Spreadsheet } from '../../spreadsheet/spreadsheet';
import { ApiError, NotImplemented } from '../api-error';
import { chartResource } from '../resources';
import type { Requests } from '../schema';
import { gridById, gridRange, insideGrid } from './grid';

const CHART_TYPES = ['BAR', 'LINE', 'AREA', 'COLUMN', 'SCATTER', 'COMBO', 'STEPPED_AREA'];

// What Google gives a chart that names no size.
const USUAL_WIDTH = 600;
const USUAL_HEIGHT = 371;

/** Only charts over cells; those on sheets of their own are not implemented. */
export function addChart(draft: Spreadsheet, request: Requests['addChart']): object {
  const { chartId, spec, position } = request.chart ?? {};
  const overlay = position?.overlayPosition;
  if (!overlay) throw new NotImplemented('spreadsheets.batchUpdate addChart without overlayPosition');
  const { sheetId = 0, rowIndex: row = 0, columnIndex: column = 0 } = overlay.anchorCell ?? {};
  const sheet = gridById(draft, sheetId);
  insideGrid(sheet, { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 });
  const taken = new Set(draft.sheets.flatMap(({ charts }) => charts.map(({ id }) => id)));
  if (chartId !== undefined && taken.has(chartId)) {
    throw ApiError.invalid(`An embedded object with ID ${chartId} already exists.`);
  }
  let free = 1;
  while (taken.has(free)) free++;
  const added: Chart = {
    id: chartId ?? free,
    spec: checkedSpec(draft, spec),
    anchor: {
      row,
      column,
      offsetX: overlay.offsetXPixels ?? 0,
      offsetY: overlay.offsetYPixels ?? 0,
      width: overlay.widthPixels ?? USUAL_WIDTH,
      height: overlay.heightPixels ?? USUAL_HEIGHT,
    },
  };
  sheet.charts = [...sheet.charts, added];
  return { addChart: { chart: chartResource(sheetId, added) } };
}

/** The whole spec is replaced; there is no mask. */
export function updateChartSpec(draft: Spreadsheet, request: Requests['updateChartSpec']): object {
  const { sheet, chart } = known(draft, request.chartId);
  const spec = checkedSpec(draft, request.spec);
  sheet.charts = sheet.charts.map((one) => (one === chart ? { ...one, spec } : one));
  return {};
}

export function deleteEmbeddedObject(draft: Spreadsheet, request: Requests['deleteEmbeddedObject']): object {
  const { sheet, chart } = known(draft, request.objectId);
  sheet.charts = sheet.charts.filter((one) => one !== chart);
  return {};
}

function known(draft: Spreadsheet, id: number | undefined): { sheet: Sheet; chart: Chart } {
  for (const { properties, charts } of draft.sheets) {
    const chart = charts.find((one) => one.id === id);
    if (chart) return { sheet: gridById(draft, properties.id), chart };
  }
  throw ApiError.invalid(`No embedded object with id: ${id ?? 0}`);
}

function checkedSpec(draft: Spreadsheet, spec: ChartSpec | undefined): ChartSpec {
  const { basicChart, pieChart } = spec ?? {};
  if (!spec || !(basicChart ?? pieChart)) {
    if (spec && Object.keys(spec).some((key) => key.endsWith('Chart'))) {
      throw new NotImplemented(`ChartSpec ${Object.keys(spec).join(', ')}`);
    }
    throw ApiError.invalid('No chart specification set.');
  }
  if (basicChart) {
    if (!CHART_TYPES.includes(basicChart.chartType ?? '')) {
      throw ApiError.invalid(`Invalid chart type: ${basicChart.chartType ?? ''}`);
    }
    const { domains = [], series: all = [] } = basicChart;
    if (all.length === 0) throw ApiError.invalid('A basic chart must have at least one series.');
    for (const { domain } of domains) checkSources(draft, domain);
    for (const { series } of all) checkSources(draft, series);
  }
  if (pieChart) {
    checkSources(draft, pieChart.domain);
    checkSources(draft, pieChart.series);
  }
  return spec;
}

function checkSources(draft: Spreadsheet, data: ChartData | undefined): void {
  const sources = data?.sourceRange?.sources ?? [];
  if (sources.length === 0) throw ApiError.invalid('Chart data must have at least one source range.');
  for (const source of sources) {
    const { box } = gridRange(draft, source);
    if (box.endRow - box.startRow !== 1 && box.endColumn - box.startColumn !== 1) {
      throw ApiError.invalid('A chart source must have a width or a height of exactly 1.');
    }
  }
}
