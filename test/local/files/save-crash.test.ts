import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, chmodSync } from 'node:fs';
import files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupOf, keepLast, replaceFile } from '../../../src/local/files/replace-file';

const real = { ...files };

/** How many more calls of the file system go through; from then on all fail, as after a crash. */
const power = { left: Infinity };

function spend(): void {
  if (power.left-- <= 0) throw Object.assign(new Error('power is gone'), { code: 'EIO' });
}

function costly<A extends unknown[], R>(call: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
  return async (...args) => {
    spend();
    return call(...args);
  };
}

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mat-dien-'));
  path = join(folder, 'Sổ.csv');
  writeFileSync(path, 'bản cũ');
  power.left = Infinity;
  jest.spyOn(files, 'copyFile').mockImplementation(costly(real.copyFile));
  jest.spyOn(files, 'rename').mockImplementation(costly(real.rename));
  jest.spyOn(files, 'rm').mockImplementation(costly(real.rm));
  const open = costly(real.open);
  jest.spyOn(files, 'open').mockImplementation(async (...args) => {
    const file = await open(...args);
    const write = file.writeFile.bind(file);
    file.chmod = costly(file.chmod.bind(file));
    file.sync = costly(file.sync.bind(file));
    // Half of it is on the disk when the power goes.
    file.writeFile = async (text) => {
      const half = String(text).length / 2;
      await write(String(text).slice(0, half));
      spend();
      await write(String(text).slice(half));
    };
    return file;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

async function save(): Promise<void> {
  await keepLast(path);
  await replaceFile(path, 'bản mới');
}

describe('a crash', () => {
  // Copy, rename, open, chmod, write, sync, rename.
  const STEPS = 7;

  test.each(Array.from({ length: STEPS }, (_, step) => step))(
    'after %i steps leaves the old file whole',
    async (step) => {
      power.left = step;
      await expect(save()).rejects.toThrow('power is gone');
      expect(readFileSync(path, 'utf8')).toBe('bản cũ');
      power.left = Infinity;
      await save();
      expect(readFileSync(path, 'utf8')).toBe('bản mới');
      expect(readFileSync(backupOf(path), 'utf8')).toBe('bản cũ');
    },
  );

  test('takes no more steps than these', async () => {
    power.left = STEPS;
    await save();
    expect(readFileSync(path, 'utf8')).toBe('bản mới');
  });

  test('of another run leaves a draft that goes with the next save', async () => {
    writeFileSync(join(folder, '.Sổ.csv.0-3.tmp'), 'bản nửa');
    writeFileSync(join(folder, '.Sổ.csv.ghi-chú.tmp'), 'của người khác');
    await save();
    expect(readdirSync(folder).sort()).toEqual(['.Sổ.csv.ghi-chú.tmp', 'Sổ.csv', 'Sổ.csv.bak']);
  });
});

test('who may read a file stays as it was', async () => {
  chmodSync(path, 0o600);
  await save();
  expect([path, backupOf(path)].map((file) => (statSync(file).mode & 0o777).toString(8))).toEqual(['600', '600']);
});
