import type { GridCell, GridSheet } from '../../protocol';

/** How a cell shows. */
export function shownText(cell: GridCell | null | undefined): string {
  if (cell?.d !== undefined) return cell.d;
  if (typeof cell?.v === 'boolean') return cell.v ? 'TRUE' : 'FALSE';
  return cell?.v === undefined ? '' : String(cell.v);
}

/** Which texts of a filtered column stay in sight, as the grid's library has it: it names those, Google the others. */
export function keptTexts(
  sheet: GridSheet,
  column: number,
  hidden: readonly string[],
): { blank?: true; filters: string[] } {
  const texts = new Set(textsBelow(sheet, column));
  const filters = [...texts].filter((text) => text !== '' && !hidden.includes(text));
  return hidden.includes('') ? { filters } : { blank: true, filters };
}

/** Which texts of a filtered column are out of sight, when those that stay are these. */
export function hiddenTexts(sheet: GridSheet, column: number, kept: { blank?: true; filters?: string[] }): string[] {
  const texts = new Set(textsBelow(sheet, column));
  return [...texts].filter((text) => (text === '' ? kept.blank !== true : kept.filters?.includes(text) !== true));
}

/** The rows that a sheet's filter hides. */
export function rowsOutOfSight({ filter, rows }: GridSheet): number[] {
  if (!filter) return [];
  const columns = Object.entries(filter.hidden);
  const cells = new Map(rows);
  const below = Array.from(
    { length: filter.box.endRow - filter.box.startRow - 1 },
    (_, i) => filter.box.startRow + 1 + i,
  );
  return below.filter((row) =>
    columns.some(([column, hidden]) => hidden.includes(shownText(cells.get(row)?.[Number(column)]))),
  );
}

/** The texts of a filter's column below its header. */
function textsBelow(sheet: GridSheet, column: number): string[] {
  const { startRow = 0, endRow = 0 } = sheet.filter?.box ?? {};
  const rows = new Map(sheet.rows);
  return Array.from({ length: Math.max(0, endRow - startRow - 1) }, (_, offset) =>
    shownText(rows.get(startRow + 1 + offset)?.[column]),
  );
}
