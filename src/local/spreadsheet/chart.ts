/** A chart that lies over the cells of a sheet. */
export interface Chart {
  id: number;
  spec: ChartSpec;
  anchor: ChartAnchor;
}

/** Where a chart lies: its top left cell, zero-based, and pixels. */
export interface ChartAnchor {
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
  width: number;
  height: number;
}

/**
 * Google's `ChartSpec`, kept as it was given. Named here is what is looked at.
 * developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/charts
 */
export interface ChartSpec {
  title?: string;
  subtitle?: string;
  altText?: string;
  basicChart?: BasicChartSpec;
  pieChart?: { legendPosition?: string; domain?: ChartData; series?: ChartData; pieHole?: number };
}

interface BasicChartSpec {
  /** BAR, LINE, AREA, COLUMN, SCATTER, COMBO or STEPPED_AREA. */
  chartType?: string;
  legendPosition?: string;
  axis?: { position?: string; title?: string }[];
  domains?: { domain?: ChartData }[];
  series?: { series?: ChartData; targetAxis?: string; type?: string; colorStyle?: { rgbColor?: ChartColor } }[];
  /** Leading rows, or columns, of the sources that hold titles. */
  headerCount?: number;
  stackedType?: string;
}

interface ChartColor {
  red?: number;
  green?: number;
  blue?: number;
}

/** The cells that a domain or a series takes; one of their sides is 1 long. */
export interface ChartData {
  sourceRange?: { sources?: ChartSource[] };
}

export interface ChartSource {
  sheetId?: number;
  startRowIndex?: number;
  endRowIndex?: number;
  startColumnIndex?: number;
  endColumnIndex?: number;
}
