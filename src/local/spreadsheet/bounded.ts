import type { Box, GridRange } from './a1';
import type { Sheet } from './sheet';

/** All four sides of a range, from the sheet's size where it is open. */
export function bounded(sheet: Sheet, range: GridRange): Box {
  return {
    startRow: range.startRow ?? 0,
    endRow: range.endRow ?? sheet.properties.rowCount,
    startColumn: range.startColumn ?? 0,
    endColumn: range.endColumn ?? sheet.properties.columnCount,
  };
}
