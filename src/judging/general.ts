import type { LayoutFault } from '../sheet/layout';
import type { CellFault } from '../sheet/read';
import type { Column } from '../sheet/table';
import { NAME_BY_TITLE, tableOf, type TableName } from '../areas/tables';
import type { Meeting } from '../areas/meetings/tables';
import { needsRecruiter, type Recruitment } from '../areas/recruitment/table';
import { nearest } from '../text/nearest';
import type { Day } from '../text/calendar';
import { isFaulty, type AnyRow, type Books, type ReadTable } from './books';
import type { Findings } from './findings';

/** Faults of a header row. */
export function checkHeaders(name: TableName, faults: readonly LayoutFault[], found: Findings): void {
  for (const fault of faults) {
    const header = headerOf(name, fault.column);
    switch (fault.code) {
      case 'missing-column':
        found.addHeader(fault.code, name, fault.column, {
          header,
          nearest: fault.nearest,
          isHeaderRow: fault.isHeaderRow,
        });
        break;
      case 'misspelt-column':
        found.addHeader(fault.code, name, fault.column, { header, written: fault.written });
        break;
      case 'duplicate-column':
        found.addHeader(fault.code, name, fault.column, { header, at: fault.at });
        break;
    }
  }
}

function headerOf(name: TableName, property: string): string {
  return tableOf(name).columns[property]?.header ?? property;
}

/** Cells that can't be read as their kind, and required ones that are empty. */
export function checkCells(books: Books, { name, reading }: ReadTable, found: Findings): void {
  const rows = new Map(reading.rows.map((row) => [row.row, row]));
  for (const fault of reading.faults) {
    const row = rows.get(fault.row);
    if (row !== undefined) addCellFault(books, name, row, fault, found);
  }
  for (const [property, column] of Object.entries(reading.table.columns)) {
    if (!column.required || !reading.present.has(property)) continue;
    for (const row of reading.rows) {
      if (row[property] !== null || isFaulty(row, property) || mayBeEmpty(name, property, row)) continue;
      found.add('required', name, row, property, { header: column.header });
    }
  }
}

function mayBeEmpty(name: TableName, property: string, row: AnyRow): boolean {
  return name === 'recruitment' && property === 'recruiter' && !needsRecruiter((row as unknown as Recruitment).status);
}

function addCellFault(books: Books, name: TableName, row: AnyRow, fault: CellFault, found: Findings): void {
  const { code, column: property, written } = fault;
  const column = tableOf(name).columns[property];
  if (column === undefined) return;
  const { header, kind } = column;
  switch (code) {
    case 'bad-date':
      found.add(code, name, row, property, { written, imprecise: kind.name === 'imprecise-date' });
      break;
    case 'bad-number':
      found.add(code, name, row, property, { written, header });
      break;
    case 'bad-choice': {
      const more = books.settings.choicesOn(books.today, tableOf(name), column) ?? kind.more ?? [];
      const allowed = kind.name === 'yes-no' ? ['Có', 'Không'] : [...(kind.fixed ?? []), ...more];
      found.add(code, name, row, property, { written, header, allowed, example: kind.example ?? null });
      break;
    }
    case 'bad-email':
    case 'bad-phone':
    case 'date-imprecise':
      found.add(code, name, row, property, { written });
      break;
  }
}

/** Only small tables are searched for what was probably meant: the others have no names that one mistypes. */
const SEARCHED = 2000;

/** References that name no row. */
export function checkLinks(books: Books, found: Findings): void {
  const guesses = new Map<string, string | null>();
  for (const { name, row, property } of books.brokenLinks) {
    const title = tableOf(name).columns[property]?.target ?? '';
    const written = row[property] as string;
    const guess = `${title} ${written}`;
    if (!guesses.has(guess)) guesses.set(guess, nearestName(books, title, written));
    const near = guesses.get(guess) ?? null;
    const target = NAME_BY_TITLE.get(title);
    const meant = target === undefined ? undefined : books.find(target, near);
    const called = meant?.['name'] ?? meant?.['fullName'] ?? null;
    found.add('unknown-ref', name, row, property, {
      written,
      title,
      nearest: near,
      name: typeof called === 'string' ? called : null,
    });
  }
}

function nearestName(books: Books, title: string, written: string): string | null {
  const target = NAME_BY_TITLE.get(title);
  if (target === undefined || books.rows(target).length > SEARCHED) return null;
  return nearest(written, books.namesIn(target));
}

/** Keys, student numbers and composite keys: every row after the first of a value. */
export function checkKeys(books: Books, { name, reading }: ReadTable, found: Findings): void {
  const { columns, composite } = reading.table;
  for (const [property, column] of Object.entries(columns)) {
    if (!column.unique) continue;
    reportRepeated(name, reading.rows, property, found, (row) => row[property] as string | null);
  }
  const last = composite[composite.length - 1];
  if (last === undefined) return;
  reportRepeated(name, reading.rows, last, found, (row) => {
    const parts = composite.map((property) => identityOf(books, columns[property], row[property] as string | null));
    return parts.includes(null) ? null : parts.join('|');
  });
}

/** A person counts as one, whether written by key or by student number. */
function identityOf(books: Books, column: Column | undefined, value: string | null): string | null {
  const target = NAME_BY_TITLE.get(column?.target ?? '');
  return target === undefined ? value : books.identity(target, value);
}

function reportRepeated(
  name: TableName,
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
    found.add('duplicate-key', name, row, property, {
      header: headerOf(name, property),
      value: String(row[property]),
      row: other.row,
      name: typeof called === 'string' ? called : null,
    });
  }
}

/** Dates that go back; one issue a row. */
export function checkDateOrder({ name, reading }: ReadTable, found: Findings): void {
  for (const row of reading.rows) {
    for (const chain of reading.table.order) {
      const fault = firstStepBack(row, chain);
      if (fault === null) continue;
      const [earlier, later] = fault;
      found.add('date-order', name, row, later, {
        earlier: headerOf(name, earlier),
        earlierDay: row[earlier] as Day,
        later: headerOf(name, later),
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
export function checkFuture(today: Day, { name, reading }: ReadTable, found: Findings): void {
  for (const [property, column] of Object.entries(reading.table.columns)) {
    const meetingDay = name === 'meetings' && property === 'date';
    if (!column.past && !meetingDay) continue;
    for (const row of reading.rows) {
      const day = row[property] as Day | null;
      if (day === null || day <= today) continue;
      if (meetingDay && ((row as unknown as Meeting).status === 'Dự kiến' || isFaulty(row, 'status'))) continue;
      found.add('date-in-future', name, row, property, { header: column.header, day });
    }
  }
}

/** Rows of Cấu hình that say nothing the system understands. */
export function checkSettings(books: Books, found: Findings): void {
  for (const fault of books.settings.faults) {
    const { row } = fault;
    switch (fault.code) {
      case 'unknown-setting':
        found.add(fault.code, 'settings', row, 'code', { written: row.code ?? '', nearest: fault.nearest });
        break;
      case 'bad-number':
        found.add(fault.code, 'settings', row, 'value', { written: row.value ?? '', header: row.code ?? '' });
        break;
      default:
        found.add('bad-choice', 'settings', row, 'value', {
          written: row.value ?? '',
          header: row.code ?? '',
          allowed: [],
          example: null,
        });
    }
  }
}
