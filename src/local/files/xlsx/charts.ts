import { boxName, quoteTitle } from '../../spreadsheet/a1';
import { hexOf } from '../../sheets-api/cell-format';
import { bounded } from '../../spreadsheet/bounded';
import type { Chart, ChartData } from '../../spreadsheet/chart';
import type { DimensionProperties, Sheet } from '../../spreadsheet/sheet';
import type { Spreadsheet } from '../../spreadsheet/spreadsheet';
import type { LibraryChart } from '../library';

const TYPES: Record<string, LibraryChart['type']> = { BAR: 'bar', COLUMN: 'column', LINE: 'line', AREA: 'area' };
const LEGENDS: Record<string, LibraryChart['legend']> = {
  BOTTOM_LEGEND: 'bottom',
  TOP_LEGEND: 'top',
  LEFT_LEGEND: 'left',
  RIGHT_LEGEND: 'right',
  NO_LEGEND: false,
};

// Google's sizes of what nobody sized, in pixels.
const COLUMN_WIDTH = 100;
const ROW_HEIGHT = 21;

/** Bar, column, line, area and pie charts with one source for each series; others are left out. */
export function chartsTo(spreadsheet: Spreadsheet, sheet: Sheet): LibraryChart[] {
  return sheet.charts.flatMap((chart) => {
    const made = chartTo(spreadsheet, chart);
    return made ? [{ ...made, anchor: anchorTo(sheet, chart), ...titles(chart) }] : [];
  });
}

function titles({ spec }: Chart): Partial<LibraryChart> {
  return {
    ...(spec.title === undefined ? {} : { title: spec.title }),
    ...(spec.altText === undefined ? {} : { altText: spec.altText }),
  };
}

function chartTo(spreadsheet: Spreadsheet, { spec }: Chart): Omit<LibraryChart, 'anchor'> | undefined {
  const { basicChart, pieChart } = spec;
  if (pieChart) {
    const values = cellsOf(spreadsheet, pieChart.series, 0);
    if (!values) return undefined;
    const categories = cellsOf(spreadsheet, pieChart.domain, 0)?.reference;
    const { pieHole = 0, legendPosition = '' } = pieChart;
    return {
      type: pieHole > 0 ? 'doughnut' : 'pie',
      series: [{ values: values.reference, ...(categories === undefined ? {} : { categories }) }],
      ...(pieHole > 0 ? { holeSize: Math.round(pieHole * 100) } : {}),
      ...legend(legendPosition),
    };
  }
  const type = TYPES[basicChart?.chartType ?? ''];
  if (!basicChart || !type) return undefined;
  const headers = basicChart.headerCount ?? 0;
  const categories = cellsOf(spreadsheet, basicChart.domains?.[0]?.domain, headers)?.reference;
  const series = (basicChart.series ?? []).flatMap(({ series: data, colorStyle }) => {
    const values = cellsOf(spreadsheet, data, headers);
    if (!values) return [];
    return [
      {
        values: values.reference,
        ...(values.title === '' ? {} : { name: values.title }),
        ...(categories === undefined ? {} : { categories }),
        ...(colorStyle?.rgbColor ? { color: hexOf(colorStyle.rgbColor) } : {}),
      },
    ];
  });
  if (series.length === 0) return undefined;
  const grouping = GROUPINGS[basicChart.stackedType ?? ''];
  const titleOf = (...positions: string[]): string | undefined =>
    basicChart.axis?.find(({ position = '' }) => positions.includes(position))?.title;
  // Of a bar chart Google's bottom axis has the values, and its first bar stands at the top.
  const isBar = type === 'bar';
  const x = titleOf(isBar ? 'LEFT_AXIS' : 'BOTTOM_AXIS');
  const y = titleOf(isBar ? 'BOTTOM_AXIS' : 'LEFT_AXIS');
  return {
    type,
    series,
    ...(grouping && type !== 'line' && type !== 'area' ? { barGrouping: grouping } : {}),
    ...(grouping && type === 'area' ? { areaGrouping: grouping } : {}),
    ...legend(basicChart.legendPosition ?? ''),
    axes: {
      x: { ...(x === undefined ? {} : { title: x }), ...(isBar ? { reverse: true } : {}) },
      y: { ...(y === undefined ? {} : { title: y }), ...(isBar ? { crosses: 'max' } : {}) },
    },
  };
}

const GROUPINGS: Record<string, 'stacked' | 'percentStacked'> = {
  STACKED: 'stacked',
  PERCENT_STACKED: 'percentStacked',
};

function legend(position: string): Partial<LibraryChart> {
  const place = LEGENDS[position];
  return place === undefined ? {} : { legend: place };
}

/** The cells without their header, and the text of the last header cell. */
function cellsOf(
  spreadsheet: Spreadsheet,
  data: ChartData | undefined,
  headers: number,
): { reference: string; title: string } | undefined {
  const sources = data?.sourceRange?.sources ?? [];
  const [source] = sources;
  const sheet = source && spreadsheet.sheetById(source.sheetId ?? 0);
  if (!sheet || sources.length > 1) return undefined;
  const box = bounded(sheet, {
    startRow: source.startRowIndex ?? 0,
    startColumn: source.startColumnIndex ?? 0,
    ...(source.endRowIndex === undefined ? {} : { endRow: source.endRowIndex }),
    ...(source.endColumnIndex === undefined ? {} : { endColumn: source.endColumnIndex }),
  });
  const isColumn = box.endColumn - box.startColumn === 1;
  const body = isColumn
    ? { ...box, startRow: box.startRow + headers }
    : { ...box, startColumn: box.startColumn + headers };
  if (body.startRow >= body.endRow || body.startColumn >= body.endColumn) return undefined;
  const title =
    headers === 0
      ? null
      : isColumn
        ? sheet.value(body.startRow - 1, body.startColumn)
        : sheet.value(body.startRow, body.startColumn - 1);
  const name = boxName(body).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return {
    reference: `${quoteTitle(sheet.properties.title)}!${name}`,
    title: title === null ? '' : String(title),
  };
}

/** The library anchors both corners at cells, so a chart grows to the next edge. */
function anchorTo(sheet: Sheet, { anchor }: Chart): LibraryChart['anchor'] {
  const { row, column, offsetX, offsetY, width, height } = anchor;
  return {
    from: { row, col: column },
    to: {
      row: reached(sheet.rowProperties, row, offsetY + height, ROW_HEIGHT),
      col: reached(sheet.columns, column, offsetX + width, COLUMN_WIDTH),
    },
  };
}

function reached(
  sizes: ReadonlyMap<number, DimensionProperties>,
  start: number,
  pixels: number,
  usual: number,
): number {
  let index = start;
  for (let left = pixels; left > 0; index++) {
    const { size = usual, hidden } = sizes.get(index) ?? {};
    if (!hidden) left -= size;
  }
  return index;
}
