import type { Cell } from './kinds';
import type { Place } from './write';

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
  /** The sheet's own id where it is another than the view's: in a file that was uploaded Google gave ids anew. */
  readonly sheetId?: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** The charts that stand on the sheet, and any elsewhere that bears an id of this view (`chartIdOf`). */
  readonly chartIds: readonly number[];
  /** The protections of the spreadsheet. */
  readonly protectedRangeIds: readonly number[];
}

/** The fixed id of a view's chart. */
export function chartIdOf(sheetId: number, index: number): number {
  return sheetId * 100 + index + 1;
}
