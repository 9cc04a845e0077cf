import { describe, expect, test } from '@jest/globals';
import { SettableClock } from '../../../src/local/apps-script/clock';
import type { Host } from '../../../src/local/apps-script/host';
import type { Toast } from '../../../src/local/apps-script/ui-host';
import type { Actor } from '../../../src/local/sheets-api/actor';
import { boundWorld } from './world';

// Reads, asks, and writes in one batch under the lock, as an action of a menu does.
const ACTION = `
var ui = SpreadsheetApp.getUi(), id = SpreadsheetApp.getActiveSpreadsheet().getId();
if (ui.alert('Ghi?', ui.ButtonSet.YES_NO) !== ui.Button.YES) return 'no';
var lock = LockService.getDocumentLock();
lock.waitLock(30000);
try {
  var text = Session.getActiveUser().getEmail() + ' ' + new Date().toISOString();
  Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: {
    start: { sheetId: 0 }, rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }], fields: 'userEnteredValue',
  } }] }, id);
} catch (e) {
  return [e.name, e.details.code, e.details.status];
} finally {
  lock.releaseLock();
}
SpreadsheetApp.getActive().toast('Xong');
return 'yes';`;

const EDITOR: Actor = { email: 'binh@example.org', role: 'editor' };

function world() {
  const made = boundWorld([['cũ']]);
  const toasts: Toast[] = [];
  const host = (answer: 'YES' | 'NO'): Partial<Host> => ({
    clock: new SettableClock('2026-11-22T08:00:00+07:00'),
    ui: { alert: () => answer, toast: (toast) => toasts.push(toast) },
  });
  return { ...made, toasts, host };
}

describe('an action of a menu', () => {
  test('of a second editor who says yes', async () => {
    const { run, values, toasts, host } = world();
    const { value, calls } = await run(ACTION, { ...host('YES'), actor: EDITOR });
    expect(value).toBe('yes');
    expect(values('A1')).toEqual([['binh@example.org 2026-11-22T01:00:00.000Z']]);
    expect(toasts).toEqual([{ message: 'Xong' }]);
    expect(calls).toMatchObject({ 'Sheets.Spreadsheets.batchUpdate': 1, 'Lock#waitLock': 1, 'Ui#alert': 1 });
  });

  test('of one who says no', async () => {
    const { run, values, host } = world();
    expect((await run(ACTION, { ...host('NO'), actor: EDITOR })).value).toBe('no');
    expect(values('A1')).toEqual([['cũ']]);
  });

  test('of a viewer', async () => {
    const { run, values, host } = world();
    const actor: Actor = { email: 'cuc@example.org', role: 'viewer' };
    expect((await run(ACTION, { ...host('YES'), actor })).value).toEqual([
      'GoogleJsonResponseException',
      403,
      'PERMISSION_DENIED',
    ]);
    expect(values('A1')).toEqual([['cũ']]);
  });

  test('of an editor in the owner’s cells', async () => {
    const { run, values, host, batch } = world();
    batch({ addProtectedRange: { protectedRange: { range: { sheetId: 0, endRowIndex: 1 } } } });
    expect((await run(ACTION, { ...host('YES'), actor: EDITOR })).value).toEqual([
      'GoogleJsonResponseException',
      400,
      'INVALID_ARGUMENT',
    ]);
    expect(values('A1')).toEqual([['cũ']]);
  });

  test('stopped at any call leaves the cell as it was or as it was to be, and the lock free', async () => {
    const total = Object.values((await world().run(ACTION, { ...world().host('YES') })).calls).reduce(
      (a, b) => a + b,
      0,
    );
    expect(total).toBeGreaterThan(8);
    for (let index = 1; index <= total; index++) {
      for (const kind of ['stop-before', 'stop-after'] as const) {
        const { run, values, host, store } = world();
        await expect(
          run(ACTION, { ...host('YES'), onCall: (call) => (call.index === index ? { kind } : undefined) }),
        ).rejects.toMatchObject({ name: 'RunStopped', index });
        expect([['cũ'], ['an@example.org 2026-11-22T01:00:00.000Z']]).toContainEqual(values('A1')?.[0]);
        const other = {};
        expect(await store.locksOf('book', '').document.take(other, 0, new SettableClock(0))).toBe(true);
      }
    }
  });
});
