import { CellValueType, type ICellData } from '@univerjs/core';
import type { GridSheet } from '../../protocol';
import type { Matrix } from './cell-changes';
import { UNKNOWN } from './shown-cells';

export interface ComputedCell {
  row: number;
  column: number;
  value: string | number | boolean;
}

/** Of what the library computed, the results that the desk does not have yet. */
export function newResults(sheet: GridSheet, computed: Matrix): ComputedCell[] {
  const known = new Map(sheet.rows);
  return Object.entries(computed).flatMap(([row, cells]) =>
    Object.entries(cells ?? {}).flatMap(([column, cell]) => {
      const value = valueOf(cell);
      const old = known.get(Number(row))?.[Number(column)];
      const isNew = value !== null && old?.f !== undefined && old.v !== value;
      const isWorse = value === UNKNOWN && old?.v !== undefined;
      return isNew && !isWorse ? [{ row: Number(row), column: Number(column), value }] : [];
    }),
  );
}

function valueOf(cell: ICellData | null): string | number | boolean | null {
  if (cell?.v === undefined || cell.v === null) return null;
  return cell.t === CellValueType.BOOLEAN ? cell.v === 1 || cell.v === true : cell.v;
}
