import type { Request } from '../../sheet/write';

/**
 * Spreadsheets: the Sheets API v4, as far as it is used (developers.google.com/workspace/sheets/api/reference/rest).
 * What a call throws has the HTTP status in `details.code`; see `statusOf`.
 */
export interface Store {
  get(id: string, options: { readonly fields: string; readonly ranges?: readonly string[] }): SpreadsheetAnswer;
  /** `spreadsheets.values.batchGet`. */
  values(id: string, options: ValuesOptions): readonly unknown[][][];
  /** `spreadsheets.getByDataFilter`, with grid data. */
  cells(id: string, gridRanges: readonly object[], fields: string): SpreadsheetAnswer;
  /** `spreadsheets.batchUpdate`: all requests are applied, or none. */
  batchUpdate(id: string, body: BatchUpdate): SpreadsheetAnswer | undefined;
}

export interface ValuesOptions {
  readonly ranges: readonly string[];
  readonly majorDimension?: 'COLUMNS';
  readonly valueRenderOption?: 'UNFORMATTED_VALUE' | 'FORMATTED_VALUE';
  readonly dateTimeRenderOption?: 'SERIAL_NUMBER';
}

export interface BatchUpdate {
  readonly requests: readonly Request[];
  readonly includeSpreadsheetInResponse: boolean;
  readonly responseRanges?: readonly string[];
  readonly responseIncludeGridData?: boolean;
}

/** A Spreadsheet resource with the fields that were asked for; what is 0, false or '' may be left out. */
export interface SpreadsheetAnswer {
  readonly properties?:
    { readonly title?: Maybe<string>; locale?: Maybe<string>; timeZone?: Maybe<string> } | undefined;
  readonly namedRanges?: readonly { readonly namedRangeId?: Maybe<string> }[] | undefined;
  readonly sheets?: readonly SheetAnswer[] | undefined;
}

export interface SheetAnswer {
  readonly properties?:
    | {
        readonly sheetId?: Maybe<number>;
        readonly title?: Maybe<string>;
        readonly hidden?: Maybe<boolean>;
        readonly gridProperties?:
          { readonly rowCount?: Maybe<number>; readonly columnCount?: Maybe<number> } | undefined;
      }
    | undefined;
  readonly charts?: readonly { readonly chartId?: Maybe<number> }[] | undefined;
  readonly protectedRanges?: readonly { readonly protectedRangeId?: Maybe<number> }[] | undefined;
  readonly merges?: readonly GridRange[] | undefined;
  readonly data?: readonly GridAnswer[] | undefined;
}

export interface GridRange {
  readonly startRowIndex?: Maybe<number>;
  readonly endRowIndex?: Maybe<number>;
  readonly startColumnIndex?: Maybe<number>;
  readonly endColumnIndex?: Maybe<number>;
}

export interface GridAnswer {
  readonly startRow?: Maybe<number>;
  readonly startColumn?: Maybe<number>;
  readonly rowData?: readonly { readonly values?: readonly CellAnswer[] | undefined }[] | undefined;
  readonly rowMetadata?: readonly DimensionAnswer[] | undefined;
  readonly columnMetadata?: readonly DimensionAnswer[] | undefined;
}

export interface DimensionAnswer {
  readonly hiddenByUser?: Maybe<boolean>;
  readonly hiddenByFilter?: Maybe<boolean>;
}

export interface CellAnswer {
  readonly effectiveValue?: ValueAnswer | undefined;
  readonly userEnteredValue?: ValueAnswer | undefined;
  readonly formattedValue?: Maybe<string>;
  readonly note?: Maybe<string>;
  readonly userEnteredFormat?:
    { readonly backgroundColorStyle?: { readonly rgbColor?: ColorAnswer | undefined } | undefined } | undefined;
}

export interface ValueAnswer {
  readonly stringValue?: Maybe<string>;
  readonly numberValue?: Maybe<number>;
  readonly boolValue?: Maybe<boolean>;
  readonly errorValue?: object | undefined;
}

/** Parts from 0 to 1. */
export interface ColorAnswer {
  readonly red?: Maybe<number>;
  readonly green?: Maybe<number>;
  readonly blue?: Maybe<number>;
}

type Maybe<T> = T | undefined;
