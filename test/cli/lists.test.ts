import { expect, test } from '@jest/globals';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importCommand } from '../../src/cli/commands/import';
import { openBooks } from '../../src/local/files/open-books';
import type { ImportJson, ListRowJson } from '../../src/words/json';
import { STATE_SHEET } from '../../src/sheet/state';
import { scratch } from './support/books';
import { CASES } from './support/list-cases';
import { ask, ROOT } from './support/run';

/** Lists as schools hand them over, all invented, and the register that they are taken into. */
const LISTS = join(ROOT, 'test/fixtures/lists');
const { path } = scratch();

function register(name: string): string {
  const folder = join(path, name);
  cpSync(join(LISTS, 'base'), folder, { recursive: true });
  return folder;
}

const cellsOf = ({ cells }: ListRowJson): string =>
  cells
    .map(({ table, column, before, after }) => {
      const what = table === undefined ? column : `${table} › ${column}`;
      return `${what}: ${before === '' ? '' : `${before} → `}${after}`;
    })
    .join('; ');
const at = (told: ImportJson, { sheet, row }: { sheet: string; row: number }): string =>
  told.sheets.length > 1 ? `${sheet}!${String(row)}` : String(row);

/** What becomes of a list, a line each. */
function linesOf(told: ImportJson): string[] {
  const { columns, add, change, decide, skip, questions, warnings } = told;
  const left = columns
    .filter(({ as }) => as === null)
    .map(({ header, why }) => (why === null ? header : `${header} (${why})`));
  return [
    `columns ${columns.flatMap(({ header, as }) => (as === null ? [] : [header === as ? header : `${header} → ${as}`])).join(' | ')}`,
    ...(left.length === 0 ? [] : [`left ${left.join(' | ')}`]),
    ...add.map((row) => `add ${at(told, row)} ${cellsOf(row)}`),
    ...change.map((row) => `change ${at(told, row)} ${row.key ?? ''} ${cellsOf(row)}`),
    ...decide.map(
      (row) =>
        `decide ${at(told, row)} ${row.name}: ${[...row.reasons, ...row.alike.map(({ why, key }) => `${why} ${key ?? ''}`)].join(' / ')}`,
    ),
    ...skip.map((row) => `skip ${at(told, row)} ${row.text ?? row.name}`),
    ...questions.filter(({ isAnswered }) => !isAnswered).map(({ text, option }) => `ask ${option}: ${text}`),
    ...warnings.map((text) => `warn ${text}`),
  ];
}

/** Every filled cell of the register's tables, by sheet, row and header. */
async function cellsIn(folder: string): Promise<Map<string, string>> {
  const cells = new Map<string, string>();
  for (const { spreadsheet } of await openBooks(folder)) {
    for (const sheet of spreadsheet.sheets.filter(({ properties }) => properties.title !== STATE_SHEET.title)) {
      const headers = sheet.row(0).map(String);
      for (let row = 1; row < sheet.height; row++) {
        headers.forEach((header, column) => {
          const value = sheet.value(row, column);
          if (value !== null) cells.set(`${sheet.properties.title}!${String(row + 1)} ${header}`, String(value));
        });
      }
    }
  }
  return cells;
}

const SYSTEM = /Mã ĐVTN|Cập nhật lúc|Người cập nhật/;

test.each(CASES)('$name', async ({ file, name, args = [], expected }) => {
  const folder = register(name);
  const given = [folder, '--from', join(LISTS, file), ...args];
  const before = await cellsIn(folder);
  const preview = await ask('import', importCommand, ...given, '--json');
  if (preview.stdout === '') {
    expect([preview.stderr.replace(join(LISTS, file), file).trim()]).toEqual(expected);
    return;
  }
  const told = JSON.parse(preview.stdout) as ImportJson;
  expect(linesOf(told)).toEqual(expected);
  expect(await cellsIn(folder)).toEqual(before);

  const text = (await ask('import', importCommand, ...given)).stdout;
  const written = JSON.parse((await ask('import', importCommand, ...given, '--apply', '--json')).stdout) as ImportJson;
  expect(written.written).toBe(told.add.length + told.change.length > 0);
  const after = await cellsIn(folder);
  const news = [...after].filter(([cell, value]) => before.get(cell) !== value && !SYSTEM.test(cell));
  const shown = [...told.add, ...told.change].flatMap(({ cells }) => cells);
  // What was written is what the preview showed, cell by cell, in JSON and on the page; nothing is gone.
  expect(news.map(([cell, value]) => `${cell.replace(/^\S+ /, '')}=${value}`).sort()).toEqual(
    shown.map(({ column, after: value }) => `${column}=${value}`).sort(),
  );
  for (const row of [...told.add, ...told.change]) expect(text).toContain(cellsOf(row));
  expect([...before.keys()].filter((cell) => !after.has(cell))).toEqual([]);

  // A second time there is nothing new.
  const again = JSON.parse((await ask('import', importCommand, ...given, '--json')).stdout) as ImportJson;
  expect([again.add, again.change]).toEqual([[], []]);
});

test('every list that schools handed over has its case', () => {
  const files = readdirSync(LISTS).filter((name) => name !== 'base');
  expect(files.filter((name) => !CASES.some(({ file }) => file === name))).toEqual([]);
  expect(CASES.filter(({ file }) => !existsSync(join(LISTS, file)))).toEqual([]);
  expect(readFileSync(join(LISTS, 'p05-tcvn3.csv'), 'utf8')).toContain('NguyÔn V¨n §øc');
});
