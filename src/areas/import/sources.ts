import type { Books } from '../../judging/books';
import type { PlanStep } from '../../judging/plan';
import { caseless, fold } from '../../text/spelling';
import { PEOPLE } from '../../roster/people';
import { withinRegister } from './columns';
import { LIST_FIELDS, type ListField, type PartField, type PersonColumn } from './fields';
import { isBarred, ownHeader } from './headers';
import type { Layout, List } from './list';
import { guessFields, type Fields } from './records';
import { IMPORT_SOURCES } from './table';

/** What a list's columns stand for, by layout, and whether somebody chose it before. */
export interface Matching {
  readonly fields: Fields;
  readonly isRemembered: boolean;
}

/** Words for the parts of our columns, and for columns left out. */
export type FieldWords = Readonly<Record<PartField | 'left', string>>;

/** A field as officers read it. */
export function fieldHeader(field: ListField, words: FieldWords): string {
  return ownHeader(field) ?? words[field as PartField];
}

const BETWEEN = ' | ';

/** By what a kind of list is known again: its headers. */
function headersText(layout: Layout): string {
  return headersOf(layout).join(BETWEEN);
}

/** Headers without the columns beside them that have none. */
function headersOf({ headers }: Layout): readonly string[] {
  return headers.slice(0, headers.length - [...headers].reverse().findIndex((header) => header !== ''));
}

/** What the columns of a list stand for: as an officer chose for its headers before, else by the table of aliases. */
export function matchingOf(books: Books, list: List, words: FieldWords): Matching {
  const guessed = guessFields(list);
  let isRemembered = false;
  const fields = list.layouts.map((layout, index) => {
    const chosen = rememberedOf(books, layout, words);
    if (chosen === null) return guessed[index] ?? [];
    isRemembered = true;
    return withoutBarred(layout.headers, chosen);
  });
  return { fields, isRemembered };
}

function rememberedOf(books: Books, layout: Layout, words: FieldWords): (ListField | null)[] | null {
  const chosen = knownSource(books, layout)
    ?.matches?.split(BETWEEN.trim())
    .map((word) => fieldCalled(word, words));
  if (chosen?.length !== headersOf(layout).length) return null;
  return layout.headers.map((_, at) => chosen[at] ?? null);
}

function knownSource(books: Books, layout: Layout) {
  const headers = fold(headersText(layout));
  return books.rows(IMPORT_SOURCES).find((row) => row.headers !== null && fold(row.headers) === headers);
}

/** What columns stand for, those left out that are never taken in. */
export function withoutBarred(
  headers: readonly string[],
  fields: readonly (ListField | null)[],
): readonly (ListField | null)[] {
  return fields.map((field, at) => (isBarred(headers[at] ?? '') ? null : field));
}

/** Fields with another choice for a column: a field is of one column, whoever had it before is left out. */
export function withChosen(
  fields: readonly (ListField | null)[],
  at: number,
  chosen: ListField | null,
): (ListField | null)[] {
  if (at < 0) return [...fields];
  return fields.map((field, index) => (index === at ? chosen : field === chosen ? null : field));
}

/** The field that officers call so. */
export function fieldCalled(word: string, words: FieldWords): ListField | null {
  return LIST_FIELDS.find((field) => caseless(fieldHeader(field, words)) === caseless(word)) ?? null;
}

/** Remembers what an officer chose, where it is other than what would be read or is remembered. */
export function rememberSteps(
  books: Books,
  source: string,
  list: List,
  fields: Fields,
  words: FieldWords,
  at: number,
): PlanStep[] {
  const has = (column: PersonColumn): boolean => books.hasColumn(PEOPLE, column);
  if (!books.has(IMPORT_SOURCES)) return [];
  const before = withinRegister(matchingOf(books, list, words).fields, has);
  const now = withinRegister(fields, has);
  return list.layouts.flatMap((layout, index): PlanStep[] => {
    const chosen = now[index] ?? [];
    if ((before[index] ?? []).join() === chosen.join()) return [];
    const matches = headersOf(layout)
      .map((_, at) => chosen[at] ?? null)
      .map((field) => (field === null ? words.left : fieldHeader(field, words)))
      .join(BETWEEN);
    const values = { source, headers: headersText(layout), matches, usedAt: at };
    const known = knownSource(books, layout);
    return [
      known === undefined
        ? { kind: 'add', table: 'importSources', values }
        : { kind: 'change', table: 'importSources', row: known.row, values },
    ];
  });
}
