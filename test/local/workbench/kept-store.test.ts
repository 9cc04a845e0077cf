import { beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newForm } from '../../../src/local/forms/form';
import { KeptStore } from '../../../src/local/workbench/kept-store';
import { folder } from '../files/folder';

const HERE = folder();
const PATH = join(HERE.path, '.so-doan.json');

beforeEach(() => {
  for (const name of readdirSync(HERE.path)) rmSync(join(HERE.path, name), { recursive: true });
});

const opened = async (digest: string | null = null): Promise<KeptStore> =>
  (await KeptStore.open(PATH, undefined, () => Promise.resolve(digest))).keeper;
const property = ({ store }: KeptStore, id: string): string | undefined => store.documentProperties(id).get('a');

describe('what is kept beside spreadsheets', () => {
  test('is written of those that are told of, and there again, with how far the clock is ahead', async () => {
    const keeper = await opened();
    keeper.store.documentProperties('so').set('a', 'Đoàn');
    keeper.store.documentProperties('phu').set('a', 'Hội');
    keeper.store.forms.set('f', newForm('f', 'Phiếu', ''));
    expect(keeper.take(['so'], 5000)).toBe(true);
    // What comes between is not of that moment.
    keeper.store.documentProperties('so').set('a', 'khác');
    await keeper.write();
    const again = await opened();
    expect([property(again, 'so'), property(again, 'phu'), again.ahead]).toEqual(['Đoàn', undefined, 5000]);
    expect([...again.store.forms.keys()]).toEqual(['f']);
    expect(again.take(['so'], 5000)).toBe(false);
  });

  test.each([
    ['the files hold what was announced', 'mới', 'Đoàn'],
    ['the files are still the old ones', 'cũ', undefined],
    ['the files can’t be read', null, undefined],
  ])('a part that was announced stands after a kill where %s', async (_, onDisk, expected) => {
    const keeper = await opened();
    keeper.store.documentProperties('so').set('a', 'Đoàn');
    keeper.announce('so', 'mới', keeper.partText('so'));
    await keeper.write();
    const again = await opened(onDisk);
    expect(property(again, 'so')).toBe(expected);
    again.take([], 0);
    await again.write();
    expect(property(await opened('mới'), 'so')).toBe(expected);
  });

  test('a part that was announced is the spreadsheet’s once its files are written, else not', async () => {
    const keeper = await opened();
    keeper.store.documentProperties('so').set('a', 'Đoàn');
    for (const [isWritten, expected] of [
      [false, undefined],
      [true, 'Đoàn'],
    ] as const) {
      keeper.announce('so', 'mới', keeper.partText('so'));
      keeper.settle('so', isWritten);
      await keeper.write();
      expect(property(await opened(), 'so')).toBe(expected);
    }
  });

  test('is read of a file in which all of it stood together', async () => {
    const form = { ...newForm('f', 'Phiếu', ''), destination: { spreadsheetId: 'so', sheetId: 1 } };
    const old = {
      triggers: [],
      outbox: [],
      mailQuota: [],
      forms: [form],
      properties: [['document so', [['a', 'Đoàn']]]],
    };
    writeFileSync(PATH, JSON.stringify(old));
    const keeper = await opened();
    expect([property(keeper, 'so'), keeper.store.forms.get('f')]).toEqual(['Đoàn', form]);
  });

  test('is not written where there is nothing to keep', async () => {
    const keeper = await opened();
    expect(keeper.take(['so'], 0)).toBe(false);
    await keeper.write();
    expect(existsSync(PATH)).toBe(false);
  });

  test('is set aside where it can’t be read', async () => {
    const keeper = await opened();
    keeper.store.documentProperties('so').set('a', 'Đoàn');
    keeper.take(['so'], 0);
    await keeper.write();
    const whole = JSON.parse(readFileSync(PATH, 'utf8')) as object;
    const part = { triggers: [], outbox: [], forms: [{}], properties: [] };
    for (const text of ['{', 'null', '[1]', '{"triggers":5}', JSON.stringify({ ...whole, parts: { so: part } })]) {
      writeFileSync(PATH, text);
      const { keeper: fresh, asideAs } = await KeptStore.open(PATH, undefined, () => Promise.resolve(null));
      expect([asideAs, fresh.store.triggers, existsSync(PATH)]).toEqual([`${PATH}.bak`, [], false]);
      expect(readFileSync(`${PATH}.bak`, 'utf8')).toBe(text);
    }
    rmSync(`${PATH}.bak`);
    mkdirSync(PATH);
    expect((await KeptStore.open(PATH, undefined, () => Promise.resolve(null))).asideAs).toBe(`${PATH}.bak`);
  });
});
