import type { IRange } from '@univerjs/core';
import type { Box } from '../../../spreadsheet/a1';

/** A box as the grid's library has it: its ends are included. */
export function rangeOf({ startRow, endRow, startColumn, endColumn }: Box): IRange {
  return { startRow, endRow: endRow - 1, startColumn, endColumn: endColumn - 1 };
}

export function boxOf({ startRow, endRow, startColumn, endColumn }: IRange): Box {
  return { startRow, endRow: endRow + 1, startColumn, endColumn: endColumn + 1 };
}
