import * as z from 'zod/mini';
import { lazy } from '../../text/lazy';
import type { Beside, SheetCells } from '../../areas/edited-rows';
import { tableOf, type TableName } from '../../areas/tables';
import type { Books } from '../../judging/books';
import type { Cell } from '../../sheet/kinds';
import { orNull } from '../desk';
import { ports } from '../ports/ports';

const known = lazy(() => {
  const cell = z.custom<Cell>((value) => value === null || ['string', 'number', 'boolean'].includes(typeof value));
  const columns = z.nullable(z.array(z.object({ property: z.string(), cells: z.array(cell) })));
  return z.object({ units: columns, settings: columns });
});
const KEY = 'known books';
/** Seconds; the longest that Google keeps anything is six hours. */
const KEPT = 21_600;
/** A cached value holds a hundred kilobytes. */
const LONGEST = 90_000;

/** Keeps what the hint needs of books that were read. */
export function rememberBooks(books: Books): void {
  rememberBeside({ units: cellsOf(books, 'units'), settings: cellsOf(books, 'settings') });
}

/** A table's values as cells of a sheet; what could not be read is looked at anew when it comes to that. */
function cellsOf(books: Books, name: TableName): SheetCells | null {
  const table = tableOf(name);
  if (!books.has(table)) return null;
  const rows = books.rows(table) as unknown as readonly Readonly<Record<string, Cell | readonly string[]>>[];
  const text = (value: Cell | readonly string[] | undefined): Cell =>
    Array.isArray(value) ? value.join(';') : ((value ?? null) as Cell);
  return new Map(
    Object.keys(table.columns).map((property) => [property, ['', ...rows.map((row) => text(row[property]))]]),
  );
}

export function rememberBeside({ units, settings }: Beside): void {
  const text = JSON.stringify({ units: columnsOf(units), settings: columnsOf(settings) });
  orNull(() => {
    if (text.length > LONGEST) ports.cache.remove(KEY);
    else ports.cache.put(KEY, text, KEPT);
  });
}

/** What was kept; null where nothing is, or it can't be read. */
export function recallBeside(): Beside | null {
  return orNull(() => {
    const text = ports.cache.get(KEY);
    if (text === null) return null;
    const { units, settings } = known().parse(JSON.parse(text));
    return { units: byProperty(units), settings: byProperty(settings) };
  });
}

type Columns = readonly { readonly property: string; readonly cells: readonly Cell[] }[];

function columnsOf(sheet: SheetCells | null): Columns | null {
  return sheet && [...sheet].map(([property, cells]) => ({ property, cells }));
}

function byProperty(columns: Columns | null): SheetCells | null {
  return columns && new Map(columns.map(({ property, cells }) => [property, cells]));
}
