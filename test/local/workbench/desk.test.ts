import { afterEach, describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { MovableClock } from '../../../src/local/apps-script/clock';
import type { Trigger } from '../../../src/local/apps-script/triggers';
import { addItem, newForm } from '../../../src/local/forms/form';
import { sheetSubmitEvent } from '../../../src/local/workbench/form-desk';
import { digestOnDisk } from '../../../src/local/files/digest';
import { saveBook } from '../../../src/local/files/save-book';
import { TOLD } from '../../../src/local/workbench/words';
import { openBooks, type Book } from '../../../src/local/files/open-books';
import { Desk } from '../../../src/local/workbench/desk';
import { KeptStore } from '../../../src/local/workbench/kept-store';
import { findRecoveries } from '../../../src/local/workbench/recoveries';
import type { FromWindow, GridChange, ToWindow } from '../../../src/local/workbench/protocol';
import { folder } from '../files/folder';
import { DEMO } from './demo-project';

const ID = 'so';
const HERE = folder();
const DESK_FILE = join(HERE.path, '.so-doan.json');
const desks: Desk[] = [];

afterEach(async () => {
  await Promise.all(desks.splice(0).map((desk) => desk.close()));
  for (const name of readdirSync(HERE.path)) rmSync(join(HERE.path, name));
});

/** A desk with one book, and the owner's window. */
async function deskWith(csv: string, code = '', triggers: readonly Trigger[] = []) {
  HERE.put('Sổ.csv', csv);
  return deskOn(code, triggers);
}

/** The same, on what lies in the folder. */
async function deskOn(code = '', triggers: readonly Trigger[] = []) {
  const [opened] = await openBooks(join(HERE.path, 'Sổ.csv'));
  if (!opened) throw new Error('no book');
  const book = Object.assign(opened, { id: ID });
  const { keeper } = await KeptStore.open(DESK_FILE, undefined, () => digestOnDisk([book.path]));
  const { store } = keeper;
  store.triggers.push(...triggers);
  const desk = new Desk({
    books: [book],
    project: { ...DEMO, code },
    keeper,
    clock: new MovableClock(keeper.ahead),
    recoveries: (await findRecoveries([book])).found,
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

const copies = (): string[] => readdirSync(HERE.path).filter((name) => name.endsWith('.khoi-phuc'));
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
  // A busy machine writes later: the second comes when the first has written, and is told when it has tried.
  const isWritten = (): boolean => existsSync(DESK_FILE) && readFileSync(DESK_FILE, 'utf8').includes('"one"');
  for (let tries = 0; tries < 200 && !isWritten(); tries++) await settled();
  await install(second, 'two');
  await install(second, 'three');
  const isTold = (): boolean => second.heard.some(({ type }) => type === 'told');
  for (let tries = 0; tries < 200 && !isTold(); tries++) await settled();
  const { keeper } = await KeptStore.open(DESK_FILE, undefined, () => Promise.resolve(null));
  expect(keeper.store.triggers.map(({ id }) => id)).toEqual(['one']);
  const told = second.heard.filter((message) => message.type === 'told');
  expect(told.map(({ message }) => message)).toEqual([TOLD.otherDesk]);
});

describe('what is not saved', () => {
  const TRIGGER: Trigger = { id: 't', fileId: ID, owner: '', functionName: 'f', source: { kind: 'form', formId: '' } };
  const MENU = `function onOpen() { SpreadsheetApp.getUi().createMenu('Sổ').addItem('Ghi', 'write').addToUi(); }
    function write() {
      SpreadsheetApp.getActive().getSheets()[0].getRange('A2').setValue('mới');
      PropertiesService.getDocumentProperties().setProperty('a', 'mới');
    }`;
  const property = ({ store }: { store: KeptStore['store'] }): string | undefined =>
    store.documentProperties(ID).get('a');
  /** What a start finds that nobody told anything. */
  const found = async () => {
    const next = await deskOn();
    const cells = [next.sheet()?.value(1, 0) ?? null, property(next) ?? null];
    return { next, cells };
  };

  test('is kept beside when the desk ends, with what belongs to it, and is there again on a word alone', async () => {
    const { desk, say, book } = await deskWith('a\ncũ\n', MENU);
    say({ type: 'menu-item', fileId: ID, functionName: 'write' });
    await desk.runner.idle();
    await settled();
    expect(await desk.close()).toEqual([{ path: book.path, copy: expect.stringMatching(/\.Sổ\.csv\..*\.khoi-phuc$/) }]);
    // Until then book and properties are as they were saved, both.
    const { next, cells } = await found();
    expect(cells).toEqual(['cũ', null]);
    next.say({ type: 'be', email: 'nguoi.xem@example.org' });
    next.say({ type: 'recover', fileId: ID, take: true });
    await settled();
    expect(next.sheet()?.value(1, 0)).toBe('cũ');
    next.say({ type: 'be', email: 'chu.so@example.org' });
    next.say({ type: 'recover', fileId: ID, take: true });
    for (let tries = 0; tries < 100 && next.sheet()?.value(1, 0) !== 'mới'; tries++) await settled();
    await settled();
    expect([next.sheet()?.value(1, 0), property(next)]).toEqual(['mới', 'mới']);
    const state = next.heard.findLast((message) => message.type === 'desk')?.desk.files[0];
    expect([state?.unsaved, state?.recovery]).toEqual([true, undefined]);
    next.say({ type: 'save', fileIds: [ID], overwrite: false });
    const isSaved = (): boolean =>
      next.heard.some((one) => one.type === 'told' && one.message === TOLD.saved(['Sổ.csv']));
    for (let tries = 0; tries < 100 && !isSaved(); tries++) await settled();
    expect(await next.desk.close()).toEqual([]);
    expect((await found()).cells).toEqual(['mới', 'mới']);
    expect(copies()).toEqual([]);
  });

  test('is gone for good once it was dropped', async () => {
    const { desk, say } = await deskWith('a\ncũ\n', MENU);
    say({ type: 'menu-item', fileId: ID, functionName: 'write' });
    await desk.runner.idle();
    await desk.close();
    const { next } = await found();
    expect(copies()).toHaveLength(1);
    next.say({ type: 'recover', fileId: ID, take: false });
    for (let tries = 0; tries < 100 && copies().length > 0; tries++) await settled();
    expect(copies()).toEqual([]);
    expect((await found()).cells).toEqual(['cũ', null]);
  });

  test('tells when the file was written after it', async () => {
    const { desk, say } = await deskWith('a\ncũ\n', MENU);
    say({ type: 'menu-item', fileId: ID, functionName: 'write' });
    await desk.runner.idle();
    await desk.close();
    HERE.put('Sổ.csv', 'a\nkhác\n');
    const { next } = await found();
    await settled();
    const state = next.heard.findLast((message) => message.type === 'desk')?.desk.files[0];
    expect(state?.recovery?.isFileNewer).toBe(true);
  });

  test.each([
    ['before it touches the book', true, ['cũ', null]],
    ['before it says that the book is written', false, ['mới', 'mới']],
  ])(
    'a program that is killed while it saves, %s, leaves a book and what is kept beside it that agree',
    async (_, isEarly, expected) => {
      const { store, book } = await deskWith('a\ncũ\n');
      const draft = book.spreadsheet.draft();
      draft.writable(0)?.setValue(1, 0, 'mới');
      book.spreadsheet.adopt(draft);
      store.documentProperties(ID).set('a', 'mới');
      const { keeper } = await KeptStore.open(DESK_FILE, undefined, () => Promise.resolve(null));
      keeper.store.takePart(ID, store.partOf(ID));
      const saved = saveBook(book, false, async (digest) => {
        keeper.announce(ID, digest, keeper.partText(ID));
        await keeper.write();
        if (isEarly) throw new Error('killed');
      });
      await saved.catch(() => undefined);
      expect((await found()).cells).toEqual(expected);
    },
  );

  test('what is kept beside a book whose file holds all is written at once, else with the book', async () => {
    const { store, say } = await deskWith('a\ncũ\n');
    store.triggers.push({ ...TRIGGER });
    say({ type: 'publish-form', formId: '', published: true });
    await settled();
    const kept = async (): Promise<string[]> => (await found()).next.store.triggers.map(({ id }) => id);
    for (let tries = 0; tries < 20 && !existsSync(DESK_FILE); tries++) await settled();
    expect(await kept()).toEqual(['t']);
    say(change(cell(1, 0, 'mới')));
    store.triggers.push({ ...TRIGGER, id: 'u' });
    say({ type: 'publish-form', formId: '', published: true });
    await settled();
    expect(await kept()).toEqual(['t']);
  });
});

test('a clock that was moved is no earlier after the next start', async () => {
  const { desk, say } = await deskWith('a\n');
  const ahead = 3_600_000;
  say({ type: 'clock', to: Date.now() + ahead });
  await settled();
  await desk.close();
  const before = Date.now();
  const { heard } = await deskOn();
  const now = heard.find((message) => message.type === 'desk')?.desk.now ?? 0;
  expect(now).toBeGreaterThanOrEqual(before + ahead - 1000);
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

  test('one that is refused is drawn by its rows, not with the whole book', async () => {
    const { say, sheet, book, heard } = await deskWith('a\nb\nc\n');
    say({ type: 'be', email: 'can.bo@example.org' });
    await settled();
    protect(book, false);
    heard.length = 0;
    say(change(cell(0, 0, 'A')));
    await settled();
    expect(sheet()?.value(0, 0)).toBe('a');
    expect(heard.map(({ type }) => type)).toEqual(['told', 'changes']);
  });
});

describe('a message that no window of ours sends', () => {
  test.each<[string, unknown]>([
    ['of no type', { type: 'toString' }],
    ['nothing', null],
    ['a change without changes', { type: 'change', fileId: ID }],
    ['a cell before the first row', change({ kind: 'cells', sheetId: 0, cells: [{ row: -1, column: 0, text: 'x' }] })],
    ['a box of half a place', { type: 'selected', fileId: ID, sheetId: 0, box: { startRow: 0 } }],
    ['a clock beyond all dates', { type: 'clock', to: 1e300 }],
    ['a clock of no time', { type: 'clock', to: null }],
  ])('%s is told in words, and changes nothing', async (_, message) => {
    const { desk, say, sheet, heard } = await deskWith('a\n');
    await settled();
    heard.length = 0;
    say(message as FromWindow);
    await settled();
    expect(heard).toEqual([{ type: 'told', message: TOLD.notUnderstood, tone: 'error' }]);
    expect(sheet()?.row(0)).toEqual(['a']);
    say({ type: 'clock', to: Date.now() + 1000 });
    await settled();
    const stands = heard.findLast((each) => each.type === 'desk');
    expect(Number.isFinite(stands?.desk.now)).toBe(true);
    await desk.close();
  });
});
