import type { Cell } from '../../sheet/kinds';

/** Merged cells: the ends are not in it. Counted from 0. */
export interface Merge {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** A sheet with somebody's list, as it was read. */
export interface ListSheet {
  readonly title: string;
  readonly isHidden: boolean;
  readonly cells: readonly (readonly Cell[])[];
  /** The same cells as the sheet shows them: a number with the zeros of its format. */
  readonly shown: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
  /** Counted from 0. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** A sheet of which nothing but its cells is known. */
export function plainSheet(title: string, cells: readonly (readonly Cell[])[]): ListSheet {
  return { title, isHidden: false, cells, shown: [], merges: [], hiddenRows: new Set(), hiddenColumns: new Set() };
}
