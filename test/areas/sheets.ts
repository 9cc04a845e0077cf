import { Books } from '../../src/judging/books';
import { KNOWN_SETTINGS } from '../../src/areas/all';
import { check } from '../../src/areas/check';
import type { Findings } from '../../src/judging/findings';
import { Settings } from '../../src/judging/settings';
import type { Cell } from '../../src/sheet/kinds';
import { layoutOf } from '../../src/sheet/layout';
import { readRows } from '../../src/sheet/read';
import { TABLE_NAMES, TABLES, tableOf } from '../../src/areas/tables';
import { parseDay } from '../../src/text/calendar';

/** Sheets by title: the header row first. */
export type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

export function day(iso: string): number {
  const parsed = parseDay(iso);
  if (parsed === null) throw new Error(`${iso} is no date`);
  return parsed;
}

/** The books that sheets make, judged. */
export function open(sheets: Sheets, today: string): { books: Books; found: Findings } {
  const titles = TABLE_NAMES.filter((name) => sheets[TABLES[name].title] !== undefined);
  const read = titles.map((name) => {
    const rows = sheets[TABLES[name].title] ?? [];
    const layout = layoutOf(tableOf(name), rows[0] ?? []);
    const cells = new Map([...layout.at].map(([property, index]) => [property, rows.map((row) => row[index] ?? '')]));
    return { name, layout, cells };
  });
  const settingCells = read.find(({ name }) => name === 'settings')?.cells;
  const settings = settingCells
    ? Settings.of(readRows(TABLES.settings, settingCells).rows, KNOWN_SETTINGS)
    : Settings.defaults;
  const tables = read.map(({ name, cells }) =>
    readRows(tableOf(name), cells, (table, column) => settings.choicesOn(day(today), table, column)),
  );
  const books = new Books(tables, settings, day(today));
  const headers = read.map(({ name, layout }) => ({ table: tableOf(name), faults: layout.faults }));
  return { books, found: check(books, headers) };
}

/** `code sheet!row column (key)` for each issue, sorted: what two readers must agree on. */
export function shown(
  issues: readonly {
    code: string;
    table: string | null;
    row: number | null;
    column: string | null;
    key: string | null;
  }[],
): string[] {
  return issues
    .map(
      ({ code, table, row, column, key }) => `${code} ${table ?? '-'}!${String(row)} ${column ?? '-'} (${key ?? '-'})`,
    )
    .sort();
}
