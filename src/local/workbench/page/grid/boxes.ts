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

/** The fewest boxes that are found at once to hold these cells and no others. @param cells by rows, then columns. */
export function boxesAround(cells: readonly { row: number; column: number }[]): Box[] {
  const boxes: Box[] = [];
  const lowest = new Map<string, Box>();
  for (const run of runs(cells)) {
    const sides = `${String(run.startColumn)} ${String(run.endColumn)}`;
    const above = lowest.get(sides);
    if (above?.endRow === run.startRow) {
      above.endRow = run.endRow;
    } else {
      boxes.push(run);
      lowest.set(sides, run);
    }
  }
  return boxes;
}

/** Cells of a row that lie side by side, as boxes one row high. */
function runs(cells: readonly { row: number; column: number }[]): Box[] {
  const found: Box[] = [];
  for (const { row, column } of cells) {
    const last = found.at(-1);
    if (last?.startRow === row && last.endColumn === column) last.endColumn++;
    else found.push({ startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 });
  }
  return found;
}

/** Where texts go that are put into a selection, and as often as they fit into it side by side and below. */
export function tiled(selection: Box, texts: readonly (readonly string[])[]): { box: Box; rows: string[][] } {
  const { startRow, startColumn } = selection;
  const width = Math.max(...texts.map((row) => row.length));
  const times = (room: number, size: number): number => (room % size === 0 ? room / size : 1);
  const down = times(selection.endRow - startRow, texts.length);
  const across = times(selection.endColumn - startColumn, width);
  const wide = texts.map((row) => Array.from({ length: width * across }, (_, i) => row[i % width] ?? ''));
  const rows = Array.from({ length: texts.length * down }, (_, i) => wide[i % texts.length] ?? []);
  return {
    box: { startRow, startColumn, endRow: startRow + rows.length, endColumn: startColumn + width * across },
    rows,
  };
}
