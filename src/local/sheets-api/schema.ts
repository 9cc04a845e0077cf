import type { ChartSpec } from '../spreadsheet/chart';

/**
 * The part of the Sheets API v4 resources that is implemented. Names and meanings are Google's:
 * developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets
 */
export interface ExtendedValue {
  numberValue?: number;
  stringValue?: string;
  boolValue?: boolean;
  formulaValue?: string;
  errorValue?: { type: string; message: string };
}

export interface Color {
  red?: number;
  green?: number;
  blue?: number;
  alpha?: number;
}

export interface ColorStyle {
  rgbColor?: Color;
  themeColor?: string;
}

export interface CellFormatResource {
  numberFormat?: { type?: string; pattern?: string };
  backgroundColor?: Color;
  backgroundColorStyle?: ColorStyle;
  horizontalAlignment?: string;
  verticalAlignment?: string;
  wrapStrategy?: string;
  textFormat?: {
    foregroundColor?: Color;
    foregroundColorStyle?: ColorStyle;
    fontFamily?: string;
    fontSize?: number;
    bold?: boolean;
    italic?: boolean;
    strikethrough?: boolean;
    underline?: boolean;
    link?: { uri?: string };
  };
}

export interface DataValidationRule {
  condition?: { type?: string; values?: { userEnteredValue?: string; relativeDate?: string }[] };
  inputMessage?: string;
  strict?: boolean;
  showCustomUi?: boolean;
}

export interface CellData {
  userEnteredValue?: ExtendedValue;
  effectiveValue?: ExtendedValue;
  formattedValue?: string;
  userEnteredFormat?: CellFormatResource;
  effectiveFormat?: CellFormatResource;
  note?: string;
  dataValidation?: DataValidationRule;
}

export interface RowData {
  values?: CellData[];
}

export interface GridRangeResource {
  sheetId?: number;
  startRowIndex?: number;
  endRowIndex?: number;
  startColumnIndex?: number;
  endColumnIndex?: number;
}

interface GridCoordinate {
  sheetId?: number;
  rowIndex?: number;
  columnIndex?: number;
}

export interface SheetPropertiesResource {
  sheetId?: number;
  title?: string;
  index?: number;
  sheetType?: string;
  hidden?: boolean;
  tabColor?: Color;
  tabColorStyle?: ColorStyle;
  gridProperties?: {
    rowCount?: number;
    columnCount?: number;
    frozenRowCount?: number;
    frozenColumnCount?: number;
    hideGridlines?: boolean;
  };
}

export interface NamedRangeResource {
  namedRangeId?: string;
  name?: string;
  range?: GridRangeResource;
}

export interface ProtectedRangeResource {
  protectedRangeId?: number;
  range?: GridRangeResource;
  description?: string;
  warningOnly?: boolean;
  requestingUserCanEdit?: boolean;
  editors?: { users?: string[]; groups?: string[]; domainUsersCanEdit?: boolean };
  unprotectedRanges?: GridRangeResource[];
  namedRangeId?: string;
}

export interface EmbeddedChart {
  chartId?: number;
  spec?: ChartSpec;
  position?: {
    sheetId?: number;
    newSheet?: boolean;
    overlayPosition?: {
      anchorCell?: GridCoordinate;
      offsetXPixels?: number;
      offsetYPixels?: number;
      widthPixels?: number;
      heightPixels?: number;
    };
  };
}

export interface Border {
  style?: string;
  width?: number;
  color?: Color;
  colorStyle?: ColorStyle;
}

export interface DimensionRange {
  sheetId?: number;
  dimension?: string;
  startIndex?: number;
  endIndex?: number;
}

export interface BasicFilter {
  range?: GridRangeResource;
  /** By column, counted from 0 in the sheet. */
  criteria?: Readonly<Record<string, FilterCriteria>>;
  filterSpecs?: { columnIndex?: number; filterCriteria?: FilterCriteria }[];
}

interface FilterCriteria {
  hiddenValues?: readonly string[];
  condition?: object;
}

export interface ValueRange {
  range: string;
  majorDimension: string;
  values?: (string | number | boolean)[][];
}

export interface GridData {
  startRow?: number;
  startColumn?: number;
  rowData?: RowData[];
  rowMetadata?: { pixelSize: number; hiddenByUser?: boolean; hiddenByFilter?: boolean }[];
  columnMetadata?: { pixelSize: number; hiddenByUser?: boolean }[];
}

export interface SheetResource {
  properties: SheetPropertiesResource;
  data?: GridData[];
  merges?: GridRangeResource[];
  protectedRanges?: ProtectedRangeResource[];
  basicFilter?: BasicFilter;
  charts?: EmbeddedChart[];
}

/** What each request of a batch takes. */
export interface Requests {
  addSheet: { properties?: SheetPropertiesResource };
  deleteSheet: { sheetId?: number };
  updateSheetProperties: { properties?: SheetPropertiesResource; fields?: string };
  updateSpreadsheetProperties: {
    properties?: { title?: string; locale?: string; timeZone?: string };
    fields?: string;
  };
  updateCells: { rows?: RowData[]; fields?: string; start?: GridCoordinate; range?: GridRangeResource };
  appendCells: { sheetId?: number; rows?: RowData[]; fields?: string };
  repeatCell: { range?: GridRangeResource; cell?: CellData; fields?: string };
  updateBorders: {
    range?: GridRangeResource;
    top?: Border;
    bottom?: Border;
    left?: Border;
    right?: Border;
    innerHorizontal?: Border;
    innerVertical?: Border;
  };
  setDataValidation: { range?: GridRangeResource; rule?: DataValidationRule };
  updateDimensionProperties: {
    range?: DimensionRange;
    properties?: { pixelSize?: number; hiddenByUser?: boolean };
    fields?: string;
  };
  autoResizeDimensions: { dimensions?: DimensionRange };
  appendDimension: { sheetId?: number; dimension?: string; length?: number };
  insertDimension: { range?: DimensionRange; inheritFromBefore?: boolean };
  deleteDimension: { range?: DimensionRange };
  addNamedRange: { namedRange?: NamedRangeResource };
  updateNamedRange: { namedRange?: NamedRangeResource; fields?: string };
  deleteNamedRange: { namedRangeId?: string };
  addProtectedRange: { protectedRange?: ProtectedRangeResource };
  updateProtectedRange: { protectedRange?: ProtectedRangeResource; fields?: string };
  deleteProtectedRange: { protectedRangeId?: number };
  insertRange: { range?: GridRangeResource; shiftDimension?: string };
  deleteRange: { range?: GridRangeResource; shiftDimension?: string };
  moveDimension: { source?: DimensionRange; destinationIndex?: number };
  duplicateSheet: { sourceSheetId?: number; insertSheetIndex?: number; newSheetId?: number; newSheetName?: string };
  setBasicFilter: { filter?: BasicFilter };
  clearBasicFilter: { sheetId?: number };
  mergeCells: { range?: GridRangeResource; mergeType?: string };
  unmergeCells: { range?: GridRangeResource };
  sortRange: { range?: GridRangeResource; sortSpecs?: { dimensionIndex?: number; sortOrder?: string }[] };
  addChart: { chart?: EmbeddedChart };
  updateChartSpec: { chartId?: number; spec?: ChartSpec };
  deleteEmbeddedObject: { objectId?: number };
}

export type RequestName = keyof Requests;

export interface BatchUpdateRequest {
  requests?: Partial<Requests>[];
  includeSpreadsheetInResponse?: boolean;
  responseRanges?: string[];
  responseIncludeGridData?: boolean;
}

export interface BatchUpdateResponse {
  spreadsheetId: string;
  replies: object[];
  updatedSpreadsheet?: object;
  commentUpdateState: string;
}
