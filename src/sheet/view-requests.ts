import { color, type Color, type DimensionRange, type GridRange } from './json';
import { chartIdOf, type View, type ViewChart, type ViewState } from './view';
import { BLUE, GREY, rowHeight, rowsOf, USUAL_HEIGHT, type CellData } from './view-looks';

interface GridProperties {
  rowCount?: number;
  columnCount?: number;
  frozenRowCount: number;
  frozenColumnCount: number;
  hideGridlines: boolean;
}

interface SheetProperties {
  sheetId: number;
  title?: string;
  tabColorStyle?: { rgbColor: Color };
  gridProperties: GridProperties;
}

interface ChartData {
  sourceRange: { sources: GridRange[] };
}

interface EmbeddedChart {
  chartId: number;
  spec: {
    title: string;
    titleTextFormat: { bold: boolean; fontSize: number };
    basicChart: {
      chartType: ViewChart['type'];
      legendPosition: 'BOTTOM_LEGEND' | 'NO_LEGEND';
      headerCount: 1;
      stackedType?: 'STACKED' | 'NOT_STACKED';
      domains: { domain: ChartData }[];
      series: {
        series: ChartData;
        targetAxis: 'BOTTOM_AXIS' | 'LEFT_AXIS';
        colorStyle: { rgbColor: Color };
      }[];
    };
  };
  position: {
    overlayPosition: {
      anchorCell: { sheetId: number; rowIndex: number; columnIndex: number };
      widthPixels: number;
      heightPixels: number;
    };
  };
}

interface ProtectedRange {
  protectedRangeId: number;
  range: GridRange;
  description: string;
  warningOnly: true;
}

/** The requests of a Sheets API v4 batchUpdate that rewrite a sheet, as its JSON has them. */
export type ViewRequest =
  | { addSheet: { properties: SheetProperties } }
  | { updateSheetProperties: { properties: SheetProperties; fields: string } }
  | { updateCells: { range: GridRange; rows: { values: CellData[] }[]; fields: '*' } }
  | { updateDimensionProperties: { range: DimensionRange; properties: { pixelSize: number }; fields: 'pixelSize' } }
  | { unmergeCells: { range: GridRange } }
  | { deleteEmbeddedObject: { objectId: number } }
  | { addChart: { chart: EmbeddedChart } }
  | { addProtectedRange: { protectedRange: ProtectedRange } };

const SERIES = ['#0b5394', '#e8710a', '#188038'].map(color);

/**
 * Makes the sheet where it isn't there and rewrites all of it: a view written twice is the same sheet. The officers' own
 * charts on it go, as everything that stood there.
 */
export function viewRequests(defined: View, state: ViewState): ViewRequest[] {
  const sheetId = state.sheetId ?? defined.sheetId;
  const view = { ...defined, sheetId };
  return [
    ...state.chartIds.map((objectId) => ({ deleteEmbeddedObject: { objectId } })),
    ...sizeGrid(view, state),
    // What the rows don't cover is cleared by the same request: formats, notes and drop-downs too.
    { updateCells: { range: { sheetId }, rows: rowsOf(view), fields: '*' } },
    ...sizes(sheetId, 'COLUMNS', view.columnWidths),
    ...sizes(
      sheetId,
      'ROWS',
      Array.from({ length: heightOf(view) }, (_, index) => rowHeight(view, index)),
    ),
    ...view.charts.map((chart, index) => ({
      addChart: { chart: embedded(sheetId, chart, chartIdOf(defined.sheetId, index)) },
    })),
    ...protect(defined, sheetId, state),
  ];
}

/** Rows of the grid: all that is written, one that is not frozen, and what the charts cover. */
function heightOf({ rows, frozenRows, charts }: View): number {
  const bottoms = charts.map(({ anchor, height }) => anchor.row + Math.ceil(height / USUAL_HEIGHT));
  return Math.max(rows.length, frozenRows + 1, ...bottoms);
}

function sizeGrid(view: View, state: ViewState): ViewRequest[] {
  const { sheetId, title, frozenRows, frozenColumns, columnWidths, forPrint } = view;
  const [rowCount, columnCount] = [heightOf(view), columnWidths.length];
  const look = { frozenRowCount: frozenRows, frozenColumnCount: frozenColumns, hideGridlines: forPrint };
  const tabColorStyle = { rgbColor: GREY };
  if (!state.exists) {
    const gridProperties = { rowCount, columnCount, ...look };
    return [{ addSheet: { properties: { sheetId, title, tabColorStyle, gridProperties } } }];
  }
  const fits = state.rowCount === rowCount && state.columnCount === columnCount;
  const gridProperties = { ...(fits ? {} : { rowCount, columnCount }), ...look };
  const fields = `gridProperties(${Object.keys(gridProperties).join(',')})`;
  return [
    // The values of merged cells would be swallowed.
    { unmergeCells: { range: { sheetId } } },
    { updateSheetProperties: { properties: { sheetId, gridProperties }, fields } },
  ];
}

/** One request for each run of equal sizes. */
function sizes(sheetId: number, dimension: DimensionRange['dimension'], pixels: readonly number[]): ViewRequest[] {
  const runs: { startIndex: number; endIndex: number; pixelSize: number }[] = [];
  pixels.forEach((pixelSize, index) => {
    const open = runs[runs.length - 1];
    if (open?.pixelSize === pixelSize) open.endIndex = index + 1;
    else runs.push({ startIndex: index, endIndex: index + 1, pixelSize });
  });
  return runs.map(({ pixelSize, ...range }) => ({
    updateDimensionProperties: {
      range: { sheetId, dimension, ...range },
      properties: { pixelSize },
      fields: 'pixelSize',
    },
  }));
}

function embedded(sheetId: number, chart: ViewChart, chartId: number): EmbeddedChart {
  const { type, title, stacked, rows, domain, series, anchor, width, height } = chart;
  const source = (column: number): ChartData => {
    const [startRowIndex, endRowIndex] = [rows.head, rows.end];
    const range = { sheetId, startRowIndex, endRowIndex, startColumnIndex: column, endColumnIndex: column + 1 };
    return { sourceRange: { sources: [range] } };
  };
  return {
    chartId,
    spec: {
      title,
      titleTextFormat: { bold: true, fontSize: 11 },
      basicChart: {
        chartType: type,
        legendPosition: series.length > 1 ? 'BOTTOM_LEGEND' : 'NO_LEGEND',
        headerCount: 1,
        ...(type === 'LINE' ? {} : { stackedType: stacked === true ? 'STACKED' : 'NOT_STACKED' }),
        domains: [{ domain: source(domain) }],
        series: series.map((column, place) => ({
          series: source(column),
          targetAxis: type === 'BAR' ? 'BOTTOM_AXIS' : 'LEFT_AXIS',
          colorStyle: { rgbColor: SERIES[place % SERIES.length] ?? BLUE },
        })),
      },
    },
    position: {
      overlayPosition: {
        anchorCell: { sheetId, rowIndex: anchor.row, columnIndex: anchor.column },
        widthPixels: width,
        heightPixels: height,
      },
    },
  };
}

/** A warning before anybody types there; never a list of editors, because each officer's run writes the sheet. */
function protect(
  { sheetId: protectedRangeId, protection: description }: View,
  sheetId: number,
  state: ViewState,
): ViewRequest[] {
  if (state.protectedRangeIds.includes(protectedRangeId)) return [];
  const protectedRange = { protectedRangeId, range: { sheetId }, description, warningOnly: true } as const;
  return [{ addProtectedRange: { protectedRange } }];
}
