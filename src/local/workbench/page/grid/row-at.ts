import type { GridRow, GridSheet } from '../../protocol';

/** A row of a sheet. Each cell that is drawn asks for it, and mostly each row stands at its own number. */
export function rowAt(rows: GridSheet['rows'], row: number): GridRow | undefined {
  const guess = rows[row];
  return guess?.[0] === row ? guess[1] : rows.find(([at]) => at === row)?.[1];
}
