import * as z from 'zod/mini';
import type { Books } from '../../judging/books';
import type { KnownBooks } from '../../judging/judge-edit';
import { TABLE_NAMES, tableOf } from '../../areas/tables';
import { courteously } from '../office';

const KNOWN = z.object({ units: z.array(z.string()), changed: z.array(z.string()) });
const KEY = 'known books';
/** Seconds; the longest that Google keeps anything is six hours. */
const KEPT = 21_600;

/** Keeps what the hint needs of books that were read. */
export function rememberBooks(books: Books): void {
  const changed = TABLE_NAMES.flatMap((name) =>
    Object.entries(tableOf(name).columns).flatMap(([property, column]) =>
      books.settings.choicesOn(books.today, tableOf(name), column) === null ? [] : [`${name}.${property}`],
    ),
  );
  const known: KnownBooks = { units: books.rows('units').flatMap(({ code }) => code ?? []), changed };
  courteously(() => CacheService.getDocumentCache()?.put(KEY, JSON.stringify(known), KEPT));
}

/** What was kept; null where nothing is, or it can't be read. */
export function recallBooks(): KnownBooks | null {
  return courteously(() => {
    const text = CacheService.getDocumentCache()?.get(KEY) ?? null;
    return text === null ? null : KNOWN.parse(JSON.parse(text));
  });
}
