/** Pieces of the Sheets API v4's JSON that several kinds of requests share. */

/** Red, green and blue from 0 to 1. */
export interface Color {
  red: number;
  green: number;
  blue: number;
}

/** Rows and columns from 0, the ends not included; what is left out is open. */
export interface GridRange {
  sheetId: number;
  startRowIndex?: number;
  endRowIndex?: number;
  startColumnIndex?: number;
  endColumnIndex?: number;
}

export interface DimensionRange {
  sheetId: number;
  dimension: 'ROWS' | 'COLUMNS';
  startIndex: number;
  endIndex: number;
}

/** A colour of `#rrggbb`, rounded finer than the 256 steps there are: long sheets of requests stay short. */
export function color(hex: string): Color {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Math.round((parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000,
  );
  return { red, green, blue };
}
