import type { Books } from '../judging/books';
import type { Table } from '../sheet/table';

/**
 * Tables whose keys were probably emptied, pasted over or lost with their header: most rows have none, as many were given
 * that stand nowhere any more, and other rows refer to one of those. New keys would cut those rows off for good.
 * @param last the last number given, by prefix.
 */
export function tablesWithLostKeys(books: Books, last: Readonly<Record<string, number>>): Table[] {
  return books.tables.flatMap(({ table, rows }) => {
    const { key, prefix } = table;
    if (key === null || prefix === null) return [];
    const known = new Set<unknown>();
    for (const row of rows) if (numberIn(row[key], prefix) !== null) known.add(row[key]);
    const without = rows.length - known.size;
    if (without <= known.size) return [];
    const lost = referredTo(books, prefix).filter((ref) => !known.has(ref));
    const given = Math.max(last[prefix] ?? 0, ...lost.map((ref) => numberIn(ref, prefix) ?? 0));
    return lost.length > 0 && given - known.size >= without ? [table] : [];
  });
}

function numberIn(key: unknown, prefix: string): number | null {
  const number = typeof key === 'string' && key.startsWith(prefix) ? key.slice(prefix.length) : '';
  return /^\d+$/.test(number) ? Number(number) : null;
}

/** The keys of a prefix that any row refers to, each once. */
function referredTo(books: Books, prefix: string): string[] {
  const found = new Set<string>();
  for (const { table, rows } of books.tables) {
    for (const [property, { kind }] of Object.entries(table.columns)) {
      if (kind.name !== 'ref') continue;
      for (const row of rows) if (numberIn(row[property], prefix) !== null) found.add(row[property] as string);
    }
  }
  return [...found];
}
