import type { Chart, ChartData, ChartSource, ChartSpec } from '../../spreadsheet/chart';
import type { SheetRange, Spreadsheet } from '../../spreadsheet/spreadsheet';
import { fromSheetRange, toSheetRange } from '../ranges';

type Move = (range: SheetRange) => SheetRange | undefined;

/** Where rows or columns of a sheet came or went, its charts move along, and all charts keep to the cells they take. */
export function moveCharts(draft: Spreadsheet, sheetId: number, move: Move): void {
  for (const { properties, charts } of draft.sheets) {
    if (charts.length === 0) continue;
    const sheet = draft.writable(properties.id);
    if (!sheet) continue;
    const isHere = properties.id === sheetId;
    sheet.charts = charts.map((chart) => ({
      ...chart,
      spec: movedSpec(chart.spec, sheetId, move),
      ...(isHere ? { anchor: movedAnchor(chart.anchor, sheetId, move) } : {}),
    }));
  }
}

/** An anchor whose cell went stays where it was. */
function movedAnchor(anchor: Chart['anchor'], sheetId: number, move: Move): Chart['anchor'] {
  const { row, column } = anchor;
  const cell = move({ sheetId, startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 });
  return { ...anchor, row: cell?.startRow ?? row, column: cell?.startColumn ?? column };
}

function movedSpec(spec: ChartSpec, sheetId: number, move: Move): ChartSpec {
  const moved = <T extends ChartData | undefined>(data: T): T => movedData(data, sheetId, move);
  const { basicChart, pieChart } = spec;
  return {
    ...spec,
    ...(basicChart
      ? {
          basicChart: {
            ...basicChart,
            ...(basicChart.domains
              ? { domains: basicChart.domains.map((one) => ({ ...one, domain: moved(one.domain) ?? {} })) }
              : {}),
            ...(basicChart.series
              ? { series: basicChart.series.map((one) => ({ ...one, series: moved(one.series) ?? {} })) }
              : {}),
          },
        }
      : {}),
    ...(pieChart
      ? { pieChart: { ...pieChart, domain: moved(pieChart.domain) ?? {}, series: moved(pieChart.series) ?? {} } }
      : {}),
  };
}

/** Cells that went are no source any more. */
function movedData<T extends ChartData | undefined>(data: T, sheetId: number, move: Move): T {
  const sources = data?.sourceRange?.sources;
  if (!sources) return data;
  const moved = sources.flatMap((source): ChartSource[] => {
    if ((source.sheetId ?? 0) !== sheetId) return [source];
    const range = move(toSheetRange(source));
    return range ? [fromSheetRange(range)] : [];
  });
  return { ...data, sourceRange: { ...data.sourceRange, sources: moved } };
}
