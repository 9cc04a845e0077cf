import type { Figure } from '../counting/counting';
import type { ByChoice } from '../counting/tally';
import type { FigureDefinition } from '../counting/figure';
import type { AnyRow, Books } from '../judging/books';
import type { Findings } from '../judging/findings';
import { rowKey } from '../judging/row-key';
import type { Cell } from '../sheet/kinds';
import type { Table } from '../sheet/table';
import { isoDay } from '../text/calendar';
import { TABLES } from './tables';

/** The rows behind a figure, each by the headers of its sheet. */
export interface FigureRows {
  /** The sheet's name; null where they stand in several, or in none. */
  readonly table: string | null;
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

/** What a key is called that names no row of a sheet: a month of a branch, a word. */
const KEY_HEADER = 'Mã';

/** Exactly the rows whose keys a figure has, in its order. Null where no rows make the number. */
export function rowsBehind(
  books: Books,
  found: Findings,
  definition: FigureDefinition,
  figure: Figure,
): FigureRows | null {
  if (figure.rows === null) return null;
  const listed = figure.rows;
  const keys = Array.isArray(listed) ? (listed as readonly string[]) : Object.values(listed as ByChoice['rows']).flat();
  const sources = sourcesOf(books, found, definition, keys);
  const used = new Set<Table>();
  const rows = keys.map((key): Readonly<Record<string, Cell>> => {
    const source = sources.find(({ byKey }) => byKey.has(key));
    const row = source?.byKey.get(key);
    if (source === undefined || row === undefined) return { [KEY_HEADER]: key };
    used.add(source.table);
    return cellsOf(source.table, row);
  });
  const [table, ...more] = used;
  return { table: table === undefined || more.length > 0 ? null : table.title, rows };
}

interface Source {
  readonly table: Table;
  readonly byKey: ReadonlyMap<string, AnyRow>;
}

/** The tables that hold the keys, the one with most of them first: those that the figure needs, else any. */
function sourcesOf(
  books: Books,
  found: Findings,
  { needs }: FigureDefinition,
  keys: readonly string[],
): readonly Source[] {
  const tables: readonly Table[] = needs.length > 0 ? needs : Object.values<Table>(TABLES);
  const sources = tables.filter((table) => books.has(table)).map((table) => sourceOf(books, found, table));
  const held = ({ byKey }: Source): number => keys.filter((key) => byKey.has(key)).length;
  return sources
    .map((source) => ({ source, count: held(source) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ source }) => source);
}

function sourceOf(books: Books, found: Findings, table: Table): Source {
  const byKey = new Map<string, AnyRow>();
  for (const row of books.rows(table)) {
    if (!found.counts(row)) continue;
    const key = rowKey(table, row);
    // Keys of two sheets may stand side by side: a row without one is named with its sheet then.
    for (const name of key.startsWith('#') ? [key, table.title + key] : [key])
      if (!byKey.has(name)) byKey.set(name, row);
  }
  return { table, byKey };
}

/** Dates as ISO, lists joined by `;`. */
function cellsOf(table: Table, row: AnyRow): Readonly<Record<string, Cell>> {
  const cells = Object.entries(table.columns).map(([property, { header, kind }]): [string, Cell] => {
    const value = row[property] as Cell | readonly string[];
    if (Array.isArray(value)) return [header, value.join('; ')];
    const isDay = typeof value === 'number' && ['date', 'imprecise-date', 'moment'].includes(kind.name);
    return [header, isDay ? isoDay(value) : (value as Cell)];
  });
  return Object.fromEntries(cells);
}
