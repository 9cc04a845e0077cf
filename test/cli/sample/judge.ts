import { makeSample, type SampleBook, type SampleOptions } from '../../../src/cli/sample/make-sample';
import { Books } from '../../../src/judging/books';
import { KNOWN_SETTINGS } from '../../../src/areas/all';
import { check } from '../../../src/areas/check';
import type { Issue } from '../../../src/judging/issue';
import { reportOf } from '../../../src/areas/report';
import type { Report } from '../../../src/counting/report';
import { Settings } from '../../../src/judging/settings';
import type { Cell } from '../../../src/sheet/kinds';
import { readRows, type Reading } from '../../../src/sheet/read';
import { TABLE_NAMES, TABLES, tableOf } from '../../../src/areas/tables';
import { parseDay, type Day } from '../../../src/text/calendar';

export function day(iso: string): Day {
  const parsed = parseDay(iso);
  if (parsed === null) throw new Error(iso);
  return parsed;
}

function readingsOf(books: readonly SampleBook[]): Reading[] {
  const readings = books.flatMap(({ tables }) =>
    tables.map(({ name, rows }) => {
      const table = tableOf(name);
      const columns = Object.entries(table.columns).map(([property, { header }]): [string, Cell[]] => [
        property,
        [header, ...rows.map((row) => row[property] ?? null)],
      ]);
      return readRows(table, new Map(columns));
    }),
  );
  return readings.sort((a, b) => orderOf(a) - orderOf(b));
}

function orderOf({ table }: Reading): number {
  return TABLE_NAMES.findIndex((name) => TABLES[name].title === table.title);
}

export interface Judged {
  readonly sample: SampleBook[];
  readonly issues: readonly Issue[];
  readonly report: Report;
}

/** The sample as the register's own rules and figures see it, for the school year 2025-2026. */
export function judge(options: Omit<SampleOptions, 'today'> & { today: string }): Judged {
  const today = day(options.today);
  const sample = makeSample({ ...options, today });
  const settingRows = sample
    .flatMap(({ tables }) => tables.filter(({ name }) => name === 'settings'))
    .map(({ rows }) => {
      const cells = Object.entries(TABLES.settings.columns).map(([property, { header }]): [string, Cell[]] => [
        property,
        [header, ...rows.map((row) => row[property] ?? null)],
      ]);
      return readRows(TABLES.settings, new Map(cells)).rows;
    });
  const books = new Books(readingsOf(sample), Settings.of(settingRows.flat(), KNOWN_SETTINGS), today);
  const found = check(books);
  const period = { from: day('2025-09-01'), to: day('2026-08-31') };
  const report = reportOf(books, found, period, null);
  if (report === null) throw new Error('no report');
  return { sample, issues: found.issues(), report };
}
