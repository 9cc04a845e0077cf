import type { Box } from '../spreadsheet/a1';
import type { Sheet } from '../spreadsheet/sheet';

/**
 * The last table that a range touches: filled cells, up to a whole row and a whole column that are empty. Null where it
 * touches none. developers.google.com/workspace/sheets/api/guides/values#append_values
 */
export function tableAt(sheet: Sheet, range: Box): Box | null {
  const seed = lastFilled(sheet, range);
  if (seed) return grown(sheet, seed);
  // A gap within a table belongs to it: of the cells around, one is of that table.
  for (const near of neighbours(sheet, range)) {
    const table = grown(sheet, near);
    if (overlap(table, range)) return table;
  }
  return null;
}

function lastFilled(sheet: Sheet, range: Box): Box | null {
  for (let row = Math.min(range.endRow, sheet.height) - 1; row >= range.startRow; row--) {
    for (let column = range.endColumn - 1; column >= range.startColumn; column--) {
      if (sheet.isFilled(row, column)) return cell(row, column);
    }
  }
  return null;
}

/** The nearest filled cells to the left, to the right and above of where the range begins. */
function* neighbours(sheet: Sheet, { startRow, startColumn }: Box): Generator<Box> {
  for (let column = startColumn - 1; column >= 0; column--) {
    if (!sheet.isFilled(startRow, column)) continue;
    yield cell(startRow, column);
    break;
  }
  for (let column = startColumn + 1; column < sheet.properties.columnCount; column++) {
    if (!sheet.isFilled(startRow, column)) continue;
    yield cell(startRow, column);
    break;
  }
  for (let row = Math.min(startRow, sheet.height) - 1; row >= 0; row--) {
    if (!sheet.isFilled(row, startColumn)) continue;
    yield cell(row, startColumn);
    break;
  }
}

function grown(sheet: Sheet, seed: Box): Box {
  const { columnCount } = sheet.properties;
  const box = { ...seed };
  const rowFilled = (row: number): boolean => {
    for (let column = Math.max(0, box.startColumn - 1); column < Math.min(columnCount, box.endColumn + 1); column++) {
      if (sheet.isFilled(row, column)) return true;
    }
    return false;
  };
  const columnFilled = (column: number): boolean => {
    for (let row = Math.max(0, box.startRow - 1); row < Math.min(sheet.height, box.endRow + 1); row++) {
      if (sheet.isFilled(row, column)) return true;
    }
    return false;
  };
  for (let size = -1; size !== area(box);) {
    size = area(box);
    while (box.startRow > 0 && rowFilled(box.startRow - 1)) box.startRow--;
    while (box.endRow < sheet.height && rowFilled(box.endRow)) box.endRow++;
    while (box.startColumn > 0 && columnFilled(box.startColumn - 1)) box.startColumn--;
    while (box.endColumn < columnCount && columnFilled(box.endColumn)) box.endColumn++;
  }
  return box;
}

function cell(row: number, column: number): Box {
  return { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
}

function area(box: Box): number {
  return (box.endRow - box.startRow) * (box.endColumn - box.startColumn);
}

function overlap(a: Box, b: Box): boolean {
  return a.startRow < b.endRow && b.startRow < a.endRow && a.startColumn < b.endColumn && b.startColumn < a.endColumn;
}
