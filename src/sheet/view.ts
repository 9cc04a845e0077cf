import type { Cell } from './kinds';
import { letters } from './layout';
import { valueOf, type Place } from './write';

/** What a cell of a view is for; how it looks follows from it. */
export type ViewStyle =
  | 'title'
  | 'subtitle'
  | 'headline'
  | 'section'
  | 'head'
  | 'listHead'
  | 'plain'
  | 'group'
  | 'total'
  | 'message'
  | 'error'
  | 'warning'
  | 'remark';

/** How a value is shown; without it as a text. A plain number stands in the middle and has no groups. */
export type ViewFormat = 'number' | 'percent' | 'date' | 'plainNumber';

export interface ViewCell {
  readonly value: Cell;
  readonly style: ViewStyle;
  readonly as?: ViewFormat;
  /** How far a unit's name stands in, below the unit that it belongs to. */
  readonly level?: number;
  /** A cell of the same spreadsheet that a text leads to. */
  readonly link?: Place;
  readonly note?: string;
}

export type ViewRow = readonly (ViewCell | null)[];

/** A chart of columns that stand in the same view. */
export interface ViewChart {
  readonly type: 'BAR' | 'COLUMN' | 'LINE';
  readonly title: string;
  readonly stacked?: boolean;
  /** The row of the heads and the row after the last (from 0). */
  readonly rows: { readonly head: number; readonly end: number };
  /** The column of the names, and those of the numbers (from 0). */
  readonly domain: number;
  readonly series: readonly number[];
  /** The cell at whose upper left corner it stands, and its size in pixels. */
  readonly anchor: { readonly row: number; readonly column: number };
  readonly width: number;
  readonly height: number;
}

/** A whole system sheet, which is rewritten each time. */
export interface View {
  readonly sheetId: number;
  readonly title: string;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** In pixels; there are as many columns as widths. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly ViewRow[];
  readonly charts: readonly ViewChart[];
  /** Without the sheet's own lines, as paper has none: tables have lines of their own then. */
  readonly forPrint: boolean;
  /** What somebody who types there is told. */
  readonly protection: string;
}

/** What is there before. */
export interface ViewState {
  readonly exists: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  /** The charts that stand on the sheet, and any elsewhere that bears an id of this view (`chartIdOf`). */
  readonly chartIds: readonly number[];
  /** The protections of the spreadsheet. */
  readonly protectedRangeIds: readonly number[];
}

interface Color {
  red: number;
  green: number;
  blue: number;
}

interface Border {
  style: 'SOLID' | 'SOLID_MEDIUM';
  colorStyle: { rgbColor: Color };
}

type Alignment = 'LEFT' | 'CENTER' | 'RIGHT';

interface Format {
  backgroundColorStyle?: { rgbColor: Color };
  borders?: { top?: Border; bottom?: Border };
  horizontalAlignment?: Alignment;
  verticalAlignment: 'MIDDLE';
  wrapStrategy?: 'WRAP';
  textFormat?: {
    bold?: boolean;
    italic?: boolean;
    underline?: false;
    fontSize?: number;
    foregroundColorStyle?: { rgbColor: Color };
    link?: { uri: string };
  };
  numberFormat: { type: 'TEXT' | 'NUMBER' | 'PERCENT' | 'DATE'; pattern: string };
}

interface CellData {
  userEnteredValue?: object;
  userEnteredFormat?: Format;
  note?: string;
}

interface GridRange {
  sheetId: number;
  startRowIndex?: number;
  endRowIndex?: number;
  startColumnIndex?: number;
  endColumnIndex?: number;
}

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

interface DimensionRange {
  sheetId: number;
  dimension: 'ROWS' | 'COLUMNS';
  startIndex: number;
  endIndex: number;
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

const BLUE = color('#0b5394');
const GREY = color('#5f6368');
const LINK = color('#1155cc');
const WHITE = color('#ffffff');
const LINE: Border = { style: 'SOLID', colorStyle: { rgbColor: color('#dadce0') } };
const STRONG_LINE: Border = { style: 'SOLID_MEDIUM', colorStyle: { rgbColor: BLUE } };
const SERIES = ['#0b5394', '#e8710a', '#188038'].map(color);

type Look = Partial<Omit<Format, 'textFormat' | 'backgroundColorStyle'>> & {
  readonly fill?: Color;
  readonly font?: Color;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
};

const TABLE_CELL: Look = { borders: { bottom: LINE } };
const LIST_HEAD: Look = { bold: true, font: WHITE, fill: BLUE };

const LOOKS: Readonly<Record<ViewStyle, Look>> = {
  title: { bold: true, size: 14, font: BLUE },
  subtitle: { font: GREY },
  headline: { bold: true, size: 18, font: BLUE, horizontalAlignment: 'LEFT' },
  section: { bold: true, font: BLUE },
  head: { ...LIST_HEAD, horizontalAlignment: 'CENTER', wrapStrategy: 'WRAP' },
  listHead: LIST_HEAD,
  plain: TABLE_CELL,
  group: { ...TABLE_CELL, bold: true, fill: color('#e8f0fe') },
  total: { bold: true, fill: color('#f1f3f4'), borders: { top: STRONG_LINE, bottom: STRONG_LINE } },
  message: { ...TABLE_CELL, wrapStrategy: 'WRAP' },
  error: { ...TABLE_CELL, fill: color('#fce8e6') },
  warning: { ...TABLE_CELL, fill: color('#fef7e0') },
  remark: { italic: true, font: GREY },
};

const NUMBER_FORMATS: Readonly<Record<ViewFormat, Format['numberFormat']>> = {
  number: { type: 'NUMBER', pattern: '#,##0' },
  percent: { type: 'PERCENT', pattern: '0.0%' },
  date: { type: 'DATE', pattern: 'dd/MM/yyyy' },
  plainNumber: { type: 'NUMBER', pattern: '0' },
};

const ALIGNMENTS: Readonly<Record<ViewFormat, Alignment>> = {
  number: 'RIGHT',
  percent: 'RIGHT',
  date: 'CENTER',
  plainNumber: 'CENTER',
};

const USUAL_HEIGHT = 21;
/** Usual widths of a letter in Arial 10, in pixels. */
const [LETTER, BOLD_LETTER] = [6.2, 7.5];
const HEIGHTS: Readonly<Partial<Record<ViewStyle, number>>> = { title: 30, headline: 32 };

/**
 * Makes the sheet where it isn't there and rewrites all of it: a view written twice is the same sheet. The officers' own
 * charts on it go, as everything that stood there.
 */
export function viewRequests(view: View, state: ViewState): ViewRequest[] {
  const { sheetId } = view;
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
    ...view.charts.map((chart, index) => ({ addChart: { chart: embedded(view, chart, index) } })),
    ...protect(view, state),
  ];
}

/** The fixed id of a view's chart. */
export function chartIdOf(sheetId: number, index: number): number {
  return sheetId * 100 + index + 1;
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

function rowsOf({ rows, forPrint }: View): { values: CellData[] }[] {
  return rows.map((row) => ({ values: row.map((cell) => cellData(cell, forPrint)) }));
}

function cellData(cell: ViewCell | null, forPrint: boolean): CellData {
  if (cell === null) return {};
  const { value, note } = cell;
  return {
    ...(value === null || value === '' ? {} : { userEnteredValue: valueOf(value) }),
    userEnteredFormat: formatOf(cell, forPrint),
    ...(note === undefined ? {} : { note }),
  };
}

function formatOf({ style, as, level = 0, link }: ViewCell, forPrint: boolean): Format {
  const { fill, font: usual, size, bold, italic, borders, ...look } = LOOKS[style];
  const font = link === undefined ? usual : LINK;
  const textFormat: Format['textFormat'] = {
    ...(bold === true ? { bold } : {}),
    ...(italic === true ? { italic } : {}),
    ...(size === undefined ? {} : { fontSize: size }),
    ...(font === undefined ? {} : { foregroundColorStyle: { rgbColor: font } }),
    ...(link === undefined ? {} : { underline: false, link: { uri: uriOf(link) } }),
  };
  return {
    verticalAlignment: 'MIDDLE',
    numberFormat: as === undefined ? textFormatOf(level) : NUMBER_FORMATS[as],
    ...(as === undefined ? {} : { horizontalAlignment: ALIGNMENTS[as] }),
    ...look,
    ...(forPrint && borders !== undefined ? { borders } : {}),
    ...(fill === undefined ? {} : { backgroundColorStyle: { rgbColor: fill } }),
    ...(Object.keys(textFormat).length > 0 ? { textFormat } : {}),
  };
}

/** A text stays a text; the format shows it further in, so that the value itself has no spaces. */
function textFormatOf(level: number): Format['numberFormat'] {
  return { type: 'TEXT', pattern: level > 0 ? `"${'    '.repeat(level)}"@` : '@' };
}

function uriOf({ sheetId, row, column }: Place): string {
  return `#gid=${sheetId}&range=${letters(column)}${row + 1}`;
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

/** A row that was given a height keeps it whatever is written later, so wrapped texts are measured here. */
function rowHeight({ rows, columnWidths }: View, index: number): number {
  const heights = (rows[index] ?? []).map((cell, column) => {
    if (cell === null) return USUAL_HEIGHT;
    if (LOOKS[cell.style].wrapStrategy !== 'WRAP') return HEIGHTS[cell.style] ?? USUAL_HEIGHT;
    const lines = linesOf(
      String(cell.value ?? ''),
      columnWidths[column] ?? 0,
      cell.style === 'head' ? BOLD_LETTER : LETTER,
    );
    return Math.max(USUAL_HEIGHT, lines * 16 + 6);
  });
  return Math.max(USUAL_HEIGHT, ...heights);
}

/** How many lines a text takes in a column, by the usual width of a letter. */
function linesOf(text: string, width: number, letter: number): number {
  const most = Math.max(1, Math.floor((width - 8) / letter));
  let [lines, used] = [1, 0];
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length > most) [lines, used] = [lines + 1, length];
    else used += (used > 0 ? 1 : 0) + length;
  }
  return lines;
}

function embedded({ sheetId }: View, chart: ViewChart, index: number): EmbeddedChart {
  const { type, title, stacked, rows, domain, series, anchor, width, height } = chart;
  const source = (column: number): ChartData => {
    const [startRowIndex, endRowIndex] = [rows.head, rows.end];
    const range = { sheetId, startRowIndex, endRowIndex, startColumnIndex: column, endColumnIndex: column + 1 };
    return { sourceRange: { sources: [range] } };
  };
  return {
    chartId: chartIdOf(sheetId, index),
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
function protect({ sheetId, protection: description }: View, { protectedRangeIds }: ViewState): ViewRequest[] {
  if (protectedRangeIds.includes(sheetId)) return [];
  const protectedRange = { protectedRangeId: sheetId, range: { sheetId }, description, warningOnly: true } as const;
  return [{ addProtectedRange: { protectedRange } }];
}

/** Rounded finer than the 256 steps there are, which keeps long sheets of requests short. */
function color(hex: string): Color {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    return Math.round((parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000;
  });
  return { red, green, blue };
}
