import { beforeEach, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBooks, type Book } from '../../../src/local/files/open-books';
import {
  leftRecoveries,
  readRecovery,
  recoveryPathOf,
  recoveryRun,
  writeRecovery,
} from '../../../src/local/files/recovery';
import { folder } from './folder';

const HERE = folder();

beforeEach(() => {
  for (const name of readdirSync(HERE.path)) rmSync(join(HERE.path, name), { recursive: true });
});

async function opened(path = HERE.path): Promise<Book> {
  const [book] = await openBooks(path);
  if (!book) throw new Error('no book');
  return book;
}

const RUN = recoveryRun();

/** The number of a process that is over. */
const DEAD = spawnSync(process.execPath, ['-e', '']).pid;

test('a copy is read again as it was kept, and no folder is opened with it', async () => {
  HERE.put('Danh sách.csv', 'Họ và tên\nTrần Thị Ánh\n');
  for (const path of [HERE.path, join(HERE.path, 'Danh sách.csv')]) {
    const book = await opened(path);
    book.spreadsheet.sheets[0]?.setValue(1, 0, 'Lê Hoàng Ân');
    await writeRecovery(book, RUN, { at: 5, digest: 'x', beside: '{"a":1}' });
    const recovery = await readRecovery(recoveryPathOf(book, RUN), 'Sổ');
    expect([recovery?.at, recovery?.digest, recovery?.beside]).toEqual([5, 'x', { a: 1 }]);
    expect(recovery?.spreadsheet.sheets[0]?.value(1, 0)).toBe('Lê Hoàng Ân');
    expect((await opened(path)).spreadsheet.sheets).toHaveLength(1);
  }
});

test('copies are left by programs that run no more, the latest first', async () => {
  HERE.put('Sổ.csv', 'a\n');
  HERE.put('Sổ.csv khác.csv', 'a\n');
  const book = await opened(join(HERE.path, 'Sổ.csv'));
  const path = (owner: number): string => recoveryPathOf(book, `${String(owner)}-abc`);
  const put = (owner: number, minutesAgo: number): void => {
    const time = new Date(Date.now() - minutesAgo * 60_000);
    writeFileSync(path(owner), '');
    utimesSync(path(owner), time, time);
  };
  // Of one that runs: its parent's. A program that runs touches its copies; a number may be another's by now.
  put(process.ppid, 0);
  put(process.pid, 0);
  put(DEAD, 2);
  HERE.put('.Sổ.csv.x.khoi-phuc', '');
  HERE.put('.Sổ.csv khác.csv.1-a.khoi-phuc', '');
  expect(await leftRecoveries(book)).toEqual([path(process.pid), path(DEAD)]);
  put(process.ppid, 1);
  expect(await leftRecoveries(book)).toEqual([path(process.pid), path(process.ppid), path(DEAD)]);
});

test.each(['', '{', '{"version":2}', '{"version":1,"sheets":[{}]}'])('%j is no copy', async (text) => {
  expect(await readRecovery(HERE.put('x', text), 'Sổ')).toBeNull();
});
