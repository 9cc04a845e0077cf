import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Store } from '../../src/local/apps-script/store';
import { bookId } from '../../src/local/files/book-id';
import { openBooks } from '../../src/local/files/open-books';
import { Spreadsheet } from '../../src/local/spreadsheet/spreadsheet';
import { books as randomBooks } from '../areas/random-books';
import type { Sheets } from '../areas/sheets';
import { Build } from './build';
import { Differences, partsOfCheck, partsOfImport, partsOfReport, partsOfRun, type Meant } from './differences';

/**
 * npm run equal -- OLD NEW: whether two built checkouts do the same. Both are run on this checkout's stand-in, over the
 * synthetic branch at three sizes and over random books: `check`, `report`, `import`, and every batch of every action,
 * set-up's among them. Random books have the sheets and columns that the old build knows. Each difference is named;
 * `--meant FILE` has a line for those that are meant: the pattern of its name, a tab, and why.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '200,1000,4000' },
    books: { type: 'string', default: '400' },
    meant: { type: 'string' },
  },
});
const [oldFolder = '', newFolder = ''] = positionals;
const [old, now] = [new Build(oldFolder), new Build(newFolder)];
const differences = new Differences(values.meant === undefined ? [] : meantIn(readFileSync(values.meant, 'utf8')));

const TODAY = '2026-06-30';
const YEAR = { from: '2025-09-01', to: '2026-08-31' };

async function main(): Promise<void> {
  for (const size of values.sizes.split(',').filter((each) => each !== '')) await compareBranch(size);
  const random = fc.sample(randomBooks, { numRuns: Number(values.books), seed: 20261122 });
  const known = await knownToOld();
  for (const [index, sheets] of random.entries()) {
    await compareBooks(`random books ${String(index)}`, without(sheets, known));
  }
  await compareSetUp();
  process.exitCode = differences.tell() ? 0 : 1;
}

/** The command line and the actions over a synthetic branch, which the old build writes. */
async function compareBranch(size: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'so-doan-equal-'));
  try {
    old.command(['sample', folder, '--members', size, '--seed', '1', '--today', TODAY]);
    const list = join(folder, 'Sổ Đoàn.xlsx');
    const period = ['--from', YEAR.from, '--to', YEAR.to, '--today', TODAY];
    command(size, ['check', folder, '--today', TODAY, '--json'], partsOfCheck);
    command(size, ['report', folder, ...period, '--json'], partsOfReport);
    command(size, ['import', folder, '--from', list, '--sheet', 'ĐVTN', '--json'], partsOfImport);
    await compareActions(size, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function command(size: string, args: readonly string[], partsOf: Parameters<Differences['compare']>[3]): void {
  const [before, after] = [old, now].map((build) => read(build.command(args)));
  differences.compare(`${args[0] ?? ''} of ${size} members`, before, after, partsOf);
}

function read(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return { text };
  }
}

function meantIn(text: string): Meant[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [pattern = '', why = ''] = line.split('\t');
      return { name: new RegExp(`^(?:${pattern})$`), why };
    });
}

/** The headers of each sheet that the old build makes, by its title. */
async function knownToOld(): Promise<ReadonlyMap<string, readonly string[]>> {
  const known = new Map<string, readonly string[]>();
  for (const role of ['1', '2', '3']) {
    const spreadsheet = new Spreadsheet('Sổ');
    const prompt = { button: 'OK', text: role } as const;
    const spreadsheets = new Map([['new', spreadsheet]]);
    await old.run(spreadsheets, 'new', { functionName: 'setUpBooks', prompt, store: new Store() });
    for (const sheet of spreadsheet.sheets) known.set(sheet.properties.title, sheet.row(0).map(String));
  }
  return known;
}

function without(sheets: Sheets, known: ReadonlyMap<string, readonly string[]>): Sheets {
  return Object.fromEntries(
    Object.entries(sheets).flatMap(([title, rows]) => {
      const headers = known.get(title);
      if (headers === undefined) return [];
      const places = (rows[0] ?? []).flatMap((header, at) => (headers.includes(String(header)) ? [at] : []));
      return [[title, rows.map((row) => places.map((at) => row[at] ?? ''))]];
    }),
  );
}

/** What a click or a trigger runs in one of the three files; each goes on from what the one before has written. */
const ACTIONS: readonly { readonly file: RegExp; readonly functions: readonly string[] }[] = [
  {
    file: /^Sổ Đoàn/,
    functions: ['setUpBooks', 'checkData', 'checkData', 'summariseRecruitment', 'composeMail', 'undoLast'],
  },
  { file: /^Sổ Ban/, functions: ['setUpBooks', 'checkData', 'summariseNominations', 'composeMail'] },
  { file: /^Sổ riêng/, functions: ['setUpBooks', 'checkData'] },
];

async function compareActions(size: string, folder: string): Promise<void> {
  const worlds = await Promise.all([old, now].map(async (build) => ({ build, books: await spreadsheetsIn(folder) })));
  for (const { file, functions } of ACTIONS) {
    const stores = worlds.map(() => new Store());
    for (const functionName of functions) {
      const ran = [];
      for (const [index, { build, books }] of worlds.entries()) {
        const active = [...books].find(([, { name }]) => file.test(name))?.[0] ?? '';
        const spreadsheets = new Map([...books].map(([id, { spreadsheet }]) => [id, spreadsheet]));
        const store = stores[index] ?? new Store();
        ran.push(await build.run(spreadsheets, active, { functionName, store }));
      }
      differences.compare(`${functionName} of ${size} members`, ran[0], ran[1], partsOfRun(functionName));
    }
  }
}

async function spreadsheetsIn(folder: string): Promise<Map<string, { name: string; spreadsheet: Spreadsheet }>> {
  const books = await openBooks(folder);
  return new Map(books.map(({ path, spreadsheet }) => [bookId(path), { name: basename(path), spreadsheet }]));
}

async function compareBooks(what: string, sheets: Sheets): Promise<void> {
  const spreadsheets = new Map([['random', spreadsheetOf(sheets)]]);
  const request = { files: [{ id: 'random', name: 'Sổ' }], today: '2026-11-15' };
  for (const [functionName, asked, partsOf] of [
    ['check_', request, partsOfCheck],
    ['report_', { ...request, ...YEAR, to: '2026-12-31', unit: null }, partsOfReport],
  ] as const) {
    const answers = [];
    for (const build of [old, now]) {
      answers.push(
        (await build.run(spreadsheets, 'random', { functionName, args: [asked], store: new Store() })).value,
      );
    }
    differences.compare(`${functionName} of ${what}`, answers[0], answers[1], partsOf);
  }
}

function spreadsheetOf(sheets: Sheets): Spreadsheet {
  const spreadsheet = new Spreadsheet('Sổ');
  for (const [title, rows] of Object.entries(sheets)) {
    const sheet = spreadsheet.sheetByTitle(title) ?? spreadsheet.addSheet({ title });
    sheet.load(rows.map((row) => row.map((cell) => (cell === '' ? null : cell))));
  }
  return spreadsheet;
}

/** How every sheet is made and dressed in an empty file of each role. */
async function compareSetUp(): Promise<void> {
  for (const role of ['1', '2', '3']) {
    const ran = [];
    for (const build of [old, now]) {
      const spreadsheets = new Map([['new', new Spreadsheet('Sổ')]]);
      const prompt = { button: 'OK', text: role } as const;
      ran.push(await build.run(spreadsheets, 'new', { functionName: 'setUpBooks', prompt, store: new Store() }));
    }
    differences.compare(`set-up of file ${role}`, ran[0], ran[1], partsOfRun('set-up'));
  }
}

void main();
