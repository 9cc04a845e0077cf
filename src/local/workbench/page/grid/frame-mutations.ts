import { BooleanNumber, type IRange } from '@univerjs/core';
import type { Box } from '../../../spreadsheet/a1';
import type { GridSheet } from '../../protocol';
import { rangeOf } from './boxes';
import { keptTexts } from './filter-texts';
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, freezeOf } from './snapshot';

/** A change of the library's state, without the book and the sheet that it is for. */
export interface FrameMutation {
  id: string;
  params: object;
}

/** What makes a sheet look as it does now, but for its cells and the rules of those. */
export function frameMutations(old: GridSheet, now: GridSheet): FrameMutation[] {
  const mutations: (FrameMutation | null)[] = [
    differs(old, now, 'title') && { id: 'set-worksheet-name', params: { name: now.title } },
    differs(old, now, 'hidden') && { id: 'set-worksheet-hidden', params: { hidden: flag(now.hidden) } },
    differs(old, now, 'tabColor') && {
      id: 'set-tab-color',
      params: { color: now.tabColor === undefined ? '' : `#${now.tabColor}` },
    },
    differs(old, now, 'rowCount') && { id: 'set-worksheet-row-count', params: { rowCount: now.rowCount } },
    differs(old, now, 'columnCount') && {
      id: 'set-worksheet-column-count',
      params: { columnCount: now.columnCount },
    },
    (differs(old, now, 'frozenRows') ?? differs(old, now, 'frozenColumns')) && {
      id: 'set-frozen',
      params: freezeOf(now),
    },
    differs(old, now, 'hideGridlines') && {
      id: 'toggle-gridlines',
      params: { showGridlines: flag(!now.hideGridlines) },
    },
    ...shown('row', old.hiddenRows, now.hiddenRows),
    ...shown('col', old.hiddenColumns, now.hiddenColumns),
    sized(old.columnWidths, now.columnWidths, DEFAULT_WIDTH, (ranges, colWidth) => ({
      id: 'set-worksheet-col-width',
      params: { ranges: ranges.map(columnRange), colWidth },
    })),
    sized(old.rowHeights, now.rowHeights, DEFAULT_HEIGHT, (ranges, rowHeight) => ({
      id: 'set-worksheet-row-height',
      params: { ranges: ranges.map(rowRange), rowHeight },
    })),
    ...merged(old.merges, now.merges),
  ];
  return [
    ...mutations.flatMap((one) => (one ? [{ ...one, id: `sheet.mutation.${one.id}` }] : [])),
    ...(differs(old, now, 'filter') ? filterMutations(now, old.filter !== undefined) : []),
  ];
}

/** True where they differ, else null. */
function differs(old: GridSheet, now: GridSheet, key: keyof GridSheet): true | null {
  return JSON.stringify(old[key]) === JSON.stringify(now[key]) ? null : true;
}

function flag(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function columnRange(column: number): IRange {
  return { startRow: 0, endRow: 0, startColumn: column, endColumn: column };
}

function rowRange(row: number): IRange {
  return { startRow: row, endRow: row, startColumn: 0, endColumn: 0 };
}

function shown(kind: 'row' | 'col', old: readonly number[], now: readonly number[]): FrameMutation[] {
  const range = kind === 'row' ? rowRange : columnRange;
  const hide = now.filter((index) => !old.includes(index));
  const show = old.filter((index) => !now.includes(index));
  return [
    ...(hide.length > 0 ? [{ id: `set-${kind}-hidden`, params: { ranges: hide.map(range) } }] : []),
    ...(show.length > 0 ? [{ id: `set-${kind}-visible`, params: { ranges: show.map(range) } }] : []),
  ];
}

function sized(
  old: Readonly<Record<number, number>>,
  now: Readonly<Record<number, number>>,
  usual: number,
  mutation: (lines: number[], sizes: Record<number, number>) => FrameMutation,
): FrameMutation | null {
  const lines = [...new Set([...Object.keys(old), ...Object.keys(now)].map(Number))];
  const other = lines.filter((line) => old[line] !== now[line]);
  if (other.length === 0) return null;
  return mutation(other, Object.fromEntries(other.map((line) => [line, now[line] ?? usual])));
}

function merged(old: readonly Box[], now: readonly Box[]): FrameMutation[] {
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  return [
    ...(old.length > 0 ? [{ id: 'remove-worksheet-merge', params: { ranges: old.map(rangeOf) } }] : []),
    ...(now.length > 0 ? [{ id: 'add-worksheet-merge', params: { ranges: now.map(rangeOf) } }] : []),
  ];
}

/** What gives a sheet its filter, instead of the one that it had. */
export function filterMutations(sheet: GridSheet, hadFilter: boolean): FrameMutation[] {
  const off = hadFilter ? [{ id: 'sheet.mutation.remove-filter', params: {} }] : [];
  const { filter } = sheet;
  if (!filter) return off;
  const criteria = Object.entries(filter.hidden).map(([column, hidden]) => ({
    id: 'sheet.mutation.set-filter-criteria',
    params: {
      col: Number(column),
      criteria: { colId: Number(column), filters: keptTexts(sheet, Number(column), hidden) },
    },
  }));
  return [...off, { id: 'sheet.mutation.set-filter-range', params: { range: rangeOf(filter.box) } }, ...criteria];
}
