import { afterEach, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { MovableClock } from '../../../src/local/apps-script/clock';
import { Store } from '../../../src/local/apps-script/store';
import type { Trigger } from '../../../src/local/apps-script/triggers';
import { addItem, newForm } from '../../../src/local/forms/form';
import { sheetSubmitEvent } from '../../../src/local/workbench/form-desk';
import { readDeskFile } from '../../../src/local/files/desk-file';
import { stampOf } from '../../../src/local/files/stamp';
import { TOLD } from '../../../src/local/workbench/words';
import { openBooks, type Book } from '../../../src/local/files/open-books';
import { Desk } from '../../../src/local/workbench/desk';
import type { FromWindow, GridChange, ToWindow } from '../../../src/local/workbench/protocol';
import { folder } from '../files/folder';
import { DEMO } from './demo-project';

const ID = 'so';
const HERE = folder();
const DESK_FILE = join(HERE.path, '.so-doan.json');
const desks: Desk[] = [];

afterEach(() => Promise.all(desks.splice(0).map((desk) => desk.close())));

/** A desk with one book, and the owner's window. */
async function deskWith(csv: string, code = '', triggers: readonly Trigger[] = []) {
  const store = new Store();
  store.triggers.push(...triggers);
  const [book] = await openBooks(HERE.put('Sổ.csv', csv));
  if (!book) throw new Error('no book');
  const desk = new Desk({
    books: [Object.assign(book, { id: ID })],
    project: { ...DEMO, code },
    store,
    clock: new MovableClock(),
    deskFile: { path: DESK_FILE, stamp: await stampOf(DESK_FILE) },
    scriptRun: '',
    fonts: '',
    wordsOfProblem: String,
  });
  desks.push(desk);
  const heard: ToWindow[] = [];
  const line = desk.connect((text) => void heard.push(JSON.parse(text) as ToWindow));
  const say = (message: FromWindow): void => line.message(message);
  say({ type: 'hello' });
  /** Answers what is asked, if anything is. */
  const answer = async (button: 'OK' | 'CANCEL'): Promise<void> => {
    await settled();
    const asked = heard.find((message) => message.type === 'ask');
    if (asked) say({ type: 'answer', id: asked.question.id, button, text: '' });
    await settled();
  };
  const runs = (): string[] =>
    (heard.findLast((message) => message.type === 'desk')?.desk.runs ?? []).map(
      ({ functionName, outcome }) => `${functionName} ${outcome}`,
    );
  return { desk, store, heard, say, answer, runs, sheet: () => book.spreadsheet.sheets[0], book };
}

function protect({ spreadsheet }: Book, warningOnly: boolean): void {
  spreadsheet.protectedRanges.push({ id: 1, warningOnly, editors: [], range: { sheetId: 0, startRow: 0, endRow: 1 } });
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const change = (...changes: GridChange[]): FromWindow => ({ type: 'change', fileId: ID, changes });
const cell = (row: number, column: number, text: string): GridChange => ({
  kind: 'cells',
  sheetId: 0,
  cells: [{ row, column, text }],
});
const withoutRow = (row: number): GridChange => ({
  kind: 'requests',
  requests: [{ deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: row, endIndex: row + 1 } } }],
});

test('a clock that leaps does not take the time of what runs', async () => {
  const day = 86_400_000;
  const schedule = { everyDays: 1, timeZone: 'Asia/Ho_Chi_Minh' };
  const daily: Trigger = {
    id: 't',
    fileId: ID,
    owner: 'chu.so@example.org',
    functionName: 'daily',
    source: { kind: 'clock', schedule },
    next: Date.now() + day / 2,
  };
  const code = 'function slow() { Utilities.sleep(300); } function daily() {}';
  const { say, runs } = await deskWith('a\n', code, [daily]);
  say({ type: 'menu-item', fileId: ID, functionName: 'slow' });
  say({ type: 'clock', to: Date.now() + day });
  for (let tries = 0; tries < 100 && runs().length < 2; tries++) await settled();
  // The latest stands first; the daily one may have come twice by now.
  expect(runs().at(-1)).toBe('slow done');
});

test('of two desks on one folder the first to write keeps its store, and the other says that it does not', async () => {
  const [first, second] = [await deskWith('a\n'), await deskWith('a\n')];
  const install = async ({ store, say }: typeof first, id: string): Promise<void> => {
    store.triggers.push({ id, fileId: ID, owner: '', functionName: 'f', source: { kind: 'form', formId: '' } });
    say({ type: 'publish-form', formId: '', published: true });
    await settled();
  };
  await install(first, 'one');
  await install(second, 'two');
  await install(second, 'three');
  expect((await readDeskFile(DESK_FILE, (json) => Store.from(json))).kept?.triggers.map(({ id }) => id)).toEqual([
    'one',
  ]);
  const told = second.heard.filter((message) => message.type === 'told');
  expect(told.map(({ message }) => message)).toEqual([TOLD.otherDesk]);
});

test('an event names the answers to two questions of one title side by side', () => {
  const form = newForm('f', 'Phiếu', '');
  for (const title of ['Ghi chú', 'Ghi chú', 'Tên']) addItem(form, 'TEXT').title = title;
  const response = { id: 'r', timestamp: 0, email: '', answers: { 1: 'một', 2: 'hai' } };
  expect(sheetSubmitEvent(form, response, 't')).toMatchObject({
    namedValues: { 'Ghi chú': ['một', 'hai'], Tên: [''] },
  });
});

test('a desk that closes ends what runs, and what was yet to run', async () => {
  const trigger = (id: string, next: number): Trigger => ({
    id,
    fileId: ID,
    owner: 'chu.so@example.org',
    functionName: 'forever',
    source: { kind: 'clock', schedule: { at: next, timeZone: 'UTC' } },
    next,
  });
  const soon = Date.now() + 1000;
  const code = 'function forever() { while (true); }';
  const { desk, say, runs } = await deskWith('a\n', code, [trigger('a', soon), trigger('b', soon + 1)]);
  say({ type: 'menu-item', fileId: ID, functionName: 'forever' });
  await settled();
  expect(runs()).toEqual(['forever running']);
  say({ type: 'clock', to: soon + 2 });
  await desk.close();
  await settled();
  expect(desk.runner.records.map(({ outcome }) => outcome)).toEqual(['failed']);
});

describe('changes of a window', () => {
  test('are made in the order in which they were sent, also while one waits for an answer', async () => {
    const { say, sheet, book, answer } = await deskWith('a\nb\nc\n');
    protect(book, true);
    say(change(withoutRow(0)));
    say(change(cell(1, 0, 'C')));
    await answer('OK');
    expect([sheet()?.row(0), sheet()?.row(1)]).toEqual([['b'], ['C']]);
  });

  test.each([
    ['is refused', false],
    ['the person takes back', true],
  ])('one that %s takes what hangs on it with it', async (_, warningOnly) => {
    const { say, sheet, book, heard, answer } = await deskWith('a\nb\nc\n');
    say({ type: 'be', email: 'can.bo@example.org' });
    protect(book, warningOnly);
    say(change(withoutRow(0), cell(1, 0, '=A1')));
    await answer('CANCEL');
    expect([0, 1, 2].map((row) => sheet()?.value(row, 0))).toEqual(['a', 'b', 'c']);
    // On coming, on sitting down anew, and with the row back in its place.
    expect(heard.filter(({ type }) => type === 'book')).toHaveLength(3);
  });
});
