import { nearest } from '../text/nearest';
import { caseless, clean } from '../text/spelling';
import type { Cell } from './kinds';
import type { Table } from './table';

/** What is wrong with a header row; `column` is the property of the definition. */
export type LayoutFault =
  | {
      readonly code: 'missing-column';
      readonly column: string;
      readonly nearest: string | null;
      /** Whether any of our headers stands in the row: without one it is probably no header row. */
      readonly isHeaderRow: boolean;
    }
  | { readonly code: 'misspelt-column'; readonly column: string; readonly written: string }
  | { readonly code: 'duplicate-column'; readonly column: string; readonly at: readonly string[] };

/** Where a table's columns stand in a sheet. */
export interface Layout {
  /** Index (from 0) by property; a column that the sheet lacks is not in it. */
  readonly at: ReadonlyMap<string, number>;
  readonly faults: readonly LayoutFault[];
}

/** A header as it is compared; '' for an empty cell. */
export function headerKey(cell: Cell | undefined): string {
  return typeof cell === 'string' ? caseless(cell) : String(cell ?? '');
}

const NONE: ReadonlySet<number> = new Set();

/**
 * Finds a table's columns by their headers, wherever officers moved them. Columns that are not ours are left alone; the
 * first of two equal headers is the one that is read. `made` are the columns that set-up made, as their notes say: one
 * that names people is ours among these alone, and where there is none nothing is amiss.
 */
export function layoutOf(table: Table, headers: readonly Cell[], made = NONE): Layout {
  const places = new Map<string, number[]>();
  headers.forEach((cell, index) => {
    const key = headerKey(cell);
    if (key !== '') places.set(key, [...(places.get(key) ?? []), index]);
  });
  const ours = new Set(Object.values(table.columns).map((column) => caseless(column.header)));
  const foreign = [...places]
    .filter(([key]) => !ours.has(key))
    .map(([, [index]]) => clean(String(headers[index ?? 0])));

  const at = new Map<string, number>();
  const faults: LayoutFault[] = [];
  for (const [property, column] of Object.entries(table.columns)) {
    const all = places.get(caseless(column.header)) ?? [];
    const indexes = column.namesPerson === null ? all : all.filter((place) => made.has(place)).slice(0, 1);
    const [index] = indexes;
    if (index !== undefined) {
      at.set(property, index);
      if (indexes.length > 1) faults.push({ code: 'duplicate-column', column: property, at: indexes.map(letters) });
      continue;
    }
    if (column.namesPerson !== null) continue;
    if (column.required) {
      const near = nearest(column.header, foreign);
      faults.push({
        code: 'missing-column',
        column: property,
        nearest: near,
        isHeaderRow: places.size > foreign.length,
      });
      continue;
    }
    // A column of the officers' own is no fault: only one letter or the accents may differ before we ask.
    const written = nearest(column.header, foreign, 1);
    if (written !== null) faults.push({ code: 'misspelt-column', column: property, written });
  }
  return { at, faults };
}

/** Adjacent columns, first to last (from 0, both included): what is read as one range. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** The fewest ranges that cover the columns of a layout and nothing else. */
export function runsOf(layout: Layout): Run[] {
  const runs: { first: number; last: number }[] = [];
  for (const index of [...layout.at.values()].sort((a, b) => a - b)) {
    const open = runs[runs.length - 1];
    if (open?.last === index - 1) open.last = index;
    else runs.push({ first: index, last: index });
  }
  return runs;
}

/** A sheet's title as A1 notation wants it. */
export function quoted(title: string): string {
  return `'${title.replace(/'/g, "''")}'`;
}

/** `'ĐVTN'!A:C`: whole columns, so that they bring their own headers. */
export function rangeOf(title: string, { first, last }: Run): string {
  return `${quoted(title)}!${letters(first)}:${letters(last)}`;
}

/** The letters of a column, from 0: A, …, Z, AA. */
export function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

/** The cells of each column of a layout, header first, from the answers (by columns) to the ranges of its runs. */
export function columnsOf(
  layout: Layout,
  answers: readonly (readonly (readonly Cell[])[])[],
): Map<string, readonly Cell[]> {
  const runs = runsOf(layout);
  const columns = new Map<string, readonly Cell[]>();
  for (const [property, index] of layout.at) {
    const which = runs.findIndex((run) => run.first <= index && index <= run.last);
    const first = runs[which]?.first ?? 0;
    columns.set(property, answers[which]?.[index - first] ?? []);
  }
  return columns;
}
