import { PEOPLE } from '../../roster/people';
import { caseless, fold } from '../../text/spelling';
import type { Books } from '../../judging/books';
import type { PlanStep } from '../../judging/plan';
import { isBarred, LIST_FIELDS, type ListField } from './columns';
import { guessList, type List } from './records';
import { IMPORT_SOURCES } from '../../areas/import/table';

/** What a list's columns stand for, and whether somebody chose it before. */
export interface Matching {
  readonly fields: readonly (ListField | null)[];
  readonly isRemembered: boolean;
}

/** Words for the parts of a name and for columns left out: handed in, as the domain has none of its own. */
export interface FieldWords {
  readonly familyName: string;
  readonly givenName: string;
  readonly left: string;
}

/** A field as officers read it. */
export function fieldHeader(field: ListField, words: FieldWords): string {
  if (field === 'familyName' || field === 'givenName') return words[field];
  return PEOPLE.columns[field].header;
}

const BETWEEN = ' | ';

/** By what a kind of list is known again: its headers. */
function printOf(headers: readonly string[]): string {
  return headers.join(BETWEEN);
}

/** What the columns of a list stand for: as an officer chose for its headers before, else by guessing. */
export function matchingOf(books: Books, list: List, words: FieldWords): Matching {
  const { headers } = list;
  const print = fold(printOf(headers));
  const known = books.rows(IMPORT_SOURCES).find((row) => row.headers !== null && fold(row.headers) === print);
  const chosen = known?.matches?.split(BETWEEN.trim()).map((word) => fieldOf(word, words));
  if (chosen?.length === headers.length) return { fields: withoutBarred(headers, chosen), isRemembered: true };
  return { fields: guessList(list), isRemembered: false };
}

/** What columns stand for, those left out that are never taken in. */
export function withoutBarred(
  headers: readonly string[],
  fields: readonly (ListField | null)[],
): readonly (ListField | null)[] {
  return fields.map((field, at) => (isBarred(headers[at] ?? '') ? null : field));
}

function fieldOf(word: string, words: FieldWords): ListField | null {
  return LIST_FIELDS.find((field) => caseless(fieldHeader(field, words)) === caseless(word)) ?? null;
}

/** Remembers what an officer chose, where it is other than what would be guessed or is remembered. */
export function rememberSteps(
  books: Books,
  source: string,
  list: List,
  fields: readonly (ListField | null)[],
  words: FieldWords,
  at: number,
): PlanStep[] {
  if (!books.has(IMPORT_SOURCES)) return [];
  const { headers } = list;
  const before = matchingOf(books, list, words);
  if (before.fields.join() === fields.join()) return [];
  const matches = fields.map((field) => (field === null ? words.left : fieldHeader(field, words))).join(BETWEEN);
  const values = { source, headers: printOf(headers), matches, usedAt: at };
  const known = books
    .rows(IMPORT_SOURCES)
    .find((row) => row.headers !== null && fold(row.headers) === fold(printOf(headers)));
  return [
    known === undefined
      ? { kind: 'add', table: 'importSources', values }
      : { kind: 'change', table: 'importSources', row: known.row, values },
  ];
}
