import { describe, expect, test } from '@jest/globals';
import { SettableClock } from '../../../src/local/apps-script/clock';
import { RunStopped } from '../../../src/local/apps-script/errors';
import { boundWorld } from './world';

const START = '2026-11-22T08:00:00+07:00';

describe('properties', () => {
  test('outlive the run, by store and by person', async () => {
    const { valueOf } = boundWorld();
    await valueOf(`
      PropertiesService.getDocumentProperties().setProperty('a', '1').setProperties({ b: '2', c: '3' }).deleteProperty('b');
      PropertiesService.getScriptProperties().setProperty('a', 'script');
      PropertiesService.getUserProperties().setProperty('a', 'An');`);
    const read = `var s = PropertiesService;
      return [s.getDocumentProperties().getProperties(), s.getScriptProperties().getProperty('a'),
        s.getUserProperties().getProperty('a'), s.getDocumentProperties().getProperty('b')];`;
    expect(await valueOf(read)).toEqual([{ a: '1', c: '3' }, 'script', 'An', null]);
    expect(await valueOf(read, { actor: { email: 'binh@example.org', role: 'editor' } })).toEqual([
      { a: '1', c: '3' },
      'script',
      null,
      null,
    ]);
  });

  test('refuse a value over 9 KB, and all that came with it', async () => {
    const { valueOf } = boundWorld();
    const body = (length: number) => `var p = PropertiesService.getDocumentProperties();
      try { p.setProperties({ a: 'x', b: 'x'.repeat(${length}) }); } catch (e) { return [String(e), p.getKeys()]; }
      return p.getKeys();`;
    expect(await valueOf(body(9217))).toEqual(['Exception: Argument too large: value', []]);
    expect(await valueOf(body(9216))).toEqual(['a', 'b']);
  });

  test('a call can be carried out and its answer lost', async () => {
    const { run, valueOf } = boundWorld();
    await expect(
      run(`PropertiesService.getDocumentProperties().setProperty('a', '1');`, {
        onCall: ({ index }) => (index === 2 ? { kind: 'stop-after' } : undefined),
      }),
    ).rejects.toEqual(new RunStopped('Properties#setProperty', 2, true));
    expect(await valueOf(`return PropertiesService.getDocumentProperties().getProperty('a');`)).toBe('1');
  });
});

describe('the cache', () => {
  test('forgets when the time is over', async () => {
    const { valueOf } = boundWorld();
    const clock = new SettableClock(START);
    const get = `return ['a', 'b', 'c'].map(function (key) { return CacheService.getDocumentCache().get(key); });`;
    await valueOf(
      `var c = CacheService.getDocumentCache(); c.put('a', 'x'); c.put('b', 'y', 30); c.put('c', 'z'); c.remove('c');`,
      { clock },
    );
    expect(await valueOf(get, { clock })).toEqual(['x', 'y', null]);
    clock.advance(30_000);
    expect(await valueOf(get, { clock })).toEqual(['x', null, null]);
    clock.advance(570_000);
    expect(await valueOf(get, { clock })).toEqual([null, null, null]);
  });

  test.each([
    [`'k'.repeat(251), 'v'`, 'Exception: Argument too large: key'],
    [`'k', 'v'.repeat(102401)`, 'Exception: Argument too large: value'],
  ])('refuses %s', async (args, message) => {
    const body = `try { CacheService.getDocumentCache().put(${args}); } catch (e) { return String(e); }`;
    expect(await boundWorld().valueOf(body)).toBe(message);
  });
});

describe('the clock', () => {
  test('is the one of the script, and sleeping moves it', async () => {
    const clock = new SettableClock(START);
    const began = Date.now();
    const { value } = await boundWorld().run(
      `var before = new Date().toISOString(); Utilities.sleep(3600000);
      return [before, new Date(Date.now()).toISOString(), new Date(0).toISOString(), new Date(2026, 0).getFullYear(),
        new Date() instanceof Date, new Date().constructor === Date, typeof Date(), Date.UTC(1970, 0, 2)];`,
      { clock },
    );
    expect(value).toEqual([
      '2026-11-22T01:00:00.000Z',
      '2026-11-22T02:00:00.000Z',
      '1970-01-01T00:00:00.000Z',
      2026,
      true,
      true,
      'string',
      86_400_000,
    ]);
    expect(Date.now() - began).toBeLessThan(60_000);
  });

  test('without one of the host is the computer’s', async () => {
    const value = await boundWorld().valueOf('return Date.now();');
    expect(Math.abs(Number(value) - Date.now())).toBeLessThan(60_000);
  });

  test.each(['new Date().constructor', 'Date.now', 'Date'])('%s leads to nothing of Node', async (expression) => {
    const value = await boundWorld().valueOf(`return (${expression}).constructor('return typeof process')();`, {
      clock: new SettableClock(START),
    });
    expect(value).toBe('undefined');
  });
});

describe('who and where', () => {
  test('the session', async () => {
    expect(
      await boundWorld().valueOf(
        `return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), Session.getScriptTimeZone(),
          ScriptApp.getProjectTriggers()];`,
        { actor: { email: 'binh@example.org', role: 'editor' } },
      ),
    ).toEqual(['binh@example.org', 'binh@example.org', 'Asia/Ho_Chi_Minh', []]);
  });

  test('ids of the same seed are the same, and look like ids', async () => {
    const { valueOf } = boundWorld();
    const body = 'return [Utilities.getUuid(), Utilities.getUuid()];';
    const [a, again, other] = [
      await valueOf(body, { seed: 'a' }),
      await valueOf(body, { seed: 'a' }),
      await valueOf(body, { seed: 'b' }),
    ] as string[][];
    expect(a).toEqual(again);
    expect(new Set([...(a ?? []), ...(other ?? [])]).size).toBe(4);
    for (const id of a ?? [])
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('the open spreadsheet', async () => {
    const { valueOf, spreadsheet } = boundWorld();
    const body = `var s = SpreadsheetApp.getActiveSpreadsheet();
      s.setSpreadsheetLocale('en_US'); s.setSpreadsheetTimeZone('Etc/UTC');
      return [s.getId(), s.getName(), s.getUrl(), s.getSpreadsheetLocale(), SpreadsheetApp.getActive().getSpreadsheetTimeZone(),
        s.getSheetByName('nothing'), s.getSheetByName('Sheet1').getSheetId()];`;
    expect(await valueOf(body)).toEqual([
      'book',
      'Thử',
      'https://docs.google.com/spreadsheets/d/book/edit',
      'en_US',
      'Etc/UTC',
      null,
      0,
    ]);
    expect([spreadsheet.locale, spreadsheet.timeZone]).toEqual(['en_US', 'Etc/UTC']);
  });

  test('a viewer changes no settings', async () => {
    await expect(
      boundWorld().run(`SpreadsheetApp.getActive().setSpreadsheetLocale('en_US');`, {
        actor: { email: 'v@example.org', role: 'viewer' },
      }),
    ).rejects.toMatchObject({ scriptName: 'Exception' });
  });

  test.each([
    ['SpreadsheetApp.getActive().copy("A")', 'Spreadsheet.copy'],
    ['SpreadsheetApp.getUi().createSomething(1)', 'Ui.createSomething'],
    ['CacheService.getDocumentCache().putAll({})', 'Cache.putAll'],
    ['PropertiesService.getDocumentProperties().setProperty("a", 1)', 'Properties.setProperty with number'],
    ['GmailApp.search("a")', 'GmailApp.search'],
  ])('%s is named as not implemented', async (expression, name) => {
    await expect(boundWorld().run(`${expression};`, { ui: {} })).rejects.toMatchObject({
      message: `${name} is not implemented here`,
    });
  });
});
