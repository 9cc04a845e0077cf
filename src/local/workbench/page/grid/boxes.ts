import type { IRange } from '@univerjs/core';
import type { Box } from '../../../spreadsheet/a1';

/** A box as the grid's library has it: its ends are included. */
export function rangeOf({ startRow, endRow, startColumn, endColumn }: Box): IRange {
  return { startRow, endRow: endRow - 1, startColumn, endColumn: endColumn - 1 };
}

export function boxOf({ startRow, endRow, startColumn, endColumn }: IRange): Box {
  return { startRow, endRow: endRow + 1, startColumn, endColumn: endColumn + 1 };
}

/** The box of a cell by its name, as B12. */
export function boxOfCell(name: string): Box {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return { startRow: row - 1, endRow: row, startColumn: column - 1, endColumn: column };
}
