import type { Reading } from '../sheet/read';
import type { Table } from '../sheet/table';
import { formatDay, type Day } from '../text/calendar';
import { quote } from '../text/format';
import { nearest } from '../text/nearest';
import type { AnyRow, Books } from './books';
import type { Findings } from './findings';
import { error, warning } from './rule';

export const UNKNOWN_REF = error({
  code: 'unknown-ref',
  says: ({ written, title, nearest, name }: UnknownRef) =>
    `Trang tính ${title} không có mã ${quote(written)}.` +
    (nearest === null ? ' Kiểm tra lại mã.' : ` Có phải ${quote(nearest)}${name === null ? '' : ` (${name})`}?`),
});

interface UnknownRef {
  readonly written: string;
  /** Of the sheet that should have it. */
  readonly title: string;
  readonly nearest: string | null;
  readonly name: string | null;
}

const DUPLICATE_KEY = error({
  code: 'duplicate-key',
  keepsRowOut: true,
  says: ({ header, value, row, name }: { header: string; value: string; row: number; name: string | null }) =>
    `${header} ${quote(value)} đã có ở dòng ${String(row)}${name === null ? '' : ` (${name})`}.`,
});

const DATE_ORDER = error({
  code: 'date-order',
  keepsRowOut: true,
  says: ({ earlier, earlierDay, later, laterDay }: DatePair) =>
    `${later} (${formatDay(laterDay)}) trước ${earlier} (${formatDay(earlierDay)}).`,
});

/** A dated thing that should have come first. */
interface DatePair {
  readonly earlier: string;
  readonly earlierDay: Day;
  readonly later: string;
  readonly laterDay: Day;
}

export const DATE_IN_FUTURE = warning({
  code: 'date-in-future',
  says: ({ header, day }: { header: string; day: Day }) =>
    `${header} (${formatDay(day)}) sau ngày hôm nay. Kiểm tra lại ngày.`,
});

export const ROW_RULES = [UNKNOWN_REF, DUPLICATE_KEY, DATE_ORDER, DATE_IN_FUTURE];

/** Only small tables are searched for what was probably meant: the others have no names that one mistypes. */
const SEARCHED = 2000;

/** References that name no row. */
export function checkLinks(books: Books, found: Findings): void {
  const guesses = new Map<string, string | null>();
  for (const { table, row, property, target } of books.brokenLinks) {
    const written = row[property] as string;
    const guess = `${target.title} ${written}`;
    if (!guesses.has(guess)) guesses.set(guess, nearestName(books, target, written));
    const near = guesses.get(guess) ?? null;
    const meant = books.find(target, near);
    const called = meant?.['name'] ?? meant?.['fullName'] ?? null;
    const name = typeof called === 'string' ? called : null;
    found.add(UNKNOWN_REF, table, row, property, { written, title: target.title, nearest: near, name });
  }
}

function nearestName(books: Books, target: Table, written: string): string | null {
  return books.rows(target).length > SEARCHED ? null : nearest(written, books.namesIn(target));
}

/** Keys, student numbers and composite keys: every row after the first of a value. */
export function checkKeys(books: Books, { table, rows }: Reading, found: Findings): void {
  const { columns, composite } = table;
  for (const [property, column] of Object.entries(columns)) {
    if (!column.unique) continue;
    reportRepeated(table, rows, property, found, (row) => row[property] as string | null);
  }
  const last = composite[composite.length - 1];
  if (last === undefined) return;
  const parts = composite.map((property) => ({ property, target: books.targetOf(columns[property]?.target ?? null) }));
  reportRepeated(table, rows, last, found, (row) => {
    // A person counts as one, whether written by key or by student number.
    const values = parts.map(({ property, target }) => {
      const value = row[property] as string | null;
      return target === undefined ? value : books.identity(target, value);
    });
    return values.includes(null) ? null : values.join('|');
  });
}

function reportRepeated(
  table: Table,
  rows: readonly AnyRow[],
  property: string,
  found: Findings,
  valueOf: (row: AnyRow) => string | null,
): void {
  const first = new Map<string, AnyRow>();
  for (const row of rows) {
    const value = valueOf(row);
    if (value === null) continue;
    const other = first.get(value);
    if (other === undefined) {
      first.set(value, row);
      continue;
    }
    const called = other['fullName'] ?? null;
    found.add(DUPLICATE_KEY, table, row, property, {
      header: headerOf(table, property),
      value: String(row[property]),
      row: other.row,
      name: typeof called === 'string' ? called : null,
    });
  }
}

function headerOf({ columns }: Table, property: string): string {
  return columns[property]?.header ?? property;
}

/** Dates that go back; one issue a row. */
export function checkDateOrder({ table, rows }: Reading, found: Findings): void {
  for (const row of rows) {
    for (const chain of table.order) {
      const fault = firstStepBack(row, chain);
      if (fault === null) continue;
      const [earlier, later] = fault;
      found.add(DATE_ORDER, table, row, later, {
        earlier: headerOf(table, earlier),
        earlierDay: row[earlier] as Day,
        later: headerOf(table, later),
        laterDay: row[later] as Day,
      });
      break;
    }
  }
}

function firstStepBack(row: AnyRow, chain: readonly string[]): [string, string] | null {
  let before: string | null = null;
  for (const property of chain) {
    if (row[property] === null) continue;
    if (before !== null && (row[property] as Day) < (row[before] as Day)) return [before, property];
    before = property;
  }
  return null;
}

/** Dates of what has happened that lie after today; a meeting that is only planned may. */
export function checkFuture(today: Day, { table, rows }: Reading, found: Findings): void {
  for (const [property, { header, past, mayBeAhead }] of Object.entries(table.columns)) {
    if (!past && mayBeAhead === null) continue;
    for (const row of rows) {
      const day = row[property] as Day | null;
      if (day === null || day <= today || mayBeAhead?.(row) === true) continue;
      found.add(DATE_IN_FUTURE, table, row, property, { header, day });
    }
  }
}
