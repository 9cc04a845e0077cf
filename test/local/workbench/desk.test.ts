import { describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { MovableClock } from '../../../src/local/apps-script/clock';
import { Store } from '../../../src/local/apps-script/store';
import { openBooks, type Book } from '../../../src/local/files/open-books';
import { Desk } from '../../../src/local/workbench/desk';
import type { FromWindow, GridChange, ToWindow } from '../../../src/local/workbench/protocol';
import { folder } from '../files/folder';
import { DEMO } from './demo-project';

const ID = 'so';
const HERE = folder();

/** A desk with one book, and the owner's window. */
async function deskWith(csv: string) {
  const [book] = await openBooks(HERE.put('Sổ.csv', csv));
  if (!book) throw new Error('no book');
  const desk = new Desk({
    books: [Object.assign(book, { id: ID })],
    project: { ...DEMO, code: '' },
    store: new Store(),
    clock: new MovableClock(),
    deskFile: join(HERE.path, '.so-doan.json'),
    scriptRun: '',
    fonts: '',
    wordsOfProblem: String,
  });
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
  return { heard, say, answer, sheet: () => book.spreadsheet.sheets[0], book };
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
