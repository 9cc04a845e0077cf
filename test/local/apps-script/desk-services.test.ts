import { describe, expect, test } from '@jest/globals';
import { SettableClock } from '../../../src/local/apps-script/clock';
import { RemoteObject } from '../../../src/local/apps-script/crossing';
import { RunTimedOut } from '../../../src/local/apps-script/errors';
import { createServices } from '../../../src/local/apps-script/services';
import { runFunction } from '../../../src/local/apps-script/run';
import { MailQuota } from '../../../src/local/apps-script/quotas';
import { Store } from '../../../src/local/apps-script/store';
import type { HtmlPage } from '../../../src/local/apps-script/ui-host';
import { boundWorld } from './world';

const SCOPE = 'https://www.googleapis.com/auth/';

describe('HtmlService', () => {
  test('shows pages of the project and of texts', async () => {
    const shown: [HtmlPage, boolean?][] = [];
    await boundWorld().run(
      `var ui = SpreadsheetApp.getUi();
      ui.showSidebar(HtmlService.createHtmlOutputFromFile('bang').setTitle('Bảng'));
      ui.showModalDialog(HtmlService.createHtmlOutput('<p>').append('x').setWidth(300).setHeight(200), 'Hộp');
      ui.showModelessDialog(HtmlService.createHtmlOutput('y'), 'Nổi');`,
      {
        pages: new Map([['bang', '<b>']]),
        ui: { sidebar: (page) => shown.push([page]), dialog: (page, modal) => shown.push([page, modal]) },
      },
    );
    expect(shown).toEqual([
      [{ html: '<b>', title: 'Bảng' }],
      [{ html: '<p>x', title: 'Hộp', width: 300, height: 200 }, true],
      [{ html: 'y', title: 'Nổi' }, false],
    ]);
  });

  test('has no page of another name', async () => {
    await expect(boundWorld().run(`HtmlService.createHtmlOutputFromFile('khac');`)).rejects.toThrow(
      'No HTML file named khac',
    );
  });
});

describe('MailApp', () => {
  const clock = new SettableClock('2026-11-23T08:00:00+07:00');

  test.each([
    [`'a@example.org', 'S', 'B'`, { to: 'a@example.org', subject: 'S', text: 'B' }],
    [
      `'a@example.org,b@example.org', 'S', 'B', {cc: 'c@example.org', htmlBody: '<p>'}`,
      { cc: 'c@example.org', htmlBody: '<p>' },
    ],
    [`{to: 'a@example.org', subject: 'S', body: 'B', name: 'Đoàn'}`, { name: 'Đoàn', text: 'B' }],
    [`'a@example.org', 'r@example.org', 'S', 'B'`, { replyTo: 'r@example.org', subject: 'S', text: 'B' }],
  ])('sendEmail(%s) lies in the outbox', async (args, mail) => {
    const { run, store } = boundWorld();
    await run(`MailApp.sendEmail(${args});`, { clock });
    expect(store.outbox).toEqual([
      expect.objectContaining({ from: 'an@example.org', fileId: 'book', at: clock.now(), ...mail }),
    ]);
  });

  test.each([
    [`'a@', 'S', 'B'`, 'Invalid email: a@'],
    [`'', 'S', 'B'`, 'no recipient'],
    [
      `'${Array.from({ length: 51 }, (_, n) => `n${String(n)}@example.org`).join()}', 'S', 'B'`,
      'email recipients per message',
    ],
    [`'a@example.org', 'S', new Array(210000).join('x')`, 'email body size'],
  ])('sendEmail(%s) is refused', async (args, message) => {
    const { run, store } = boundWorld();
    await expect(run(`MailApp.sendEmail(${args});`)).rejects.toThrow(message);
    expect(store.outbox).toEqual([]);
  });

  test('counts recipients by account, anew a day after the first', async () => {
    const { valueOf, run } = boundWorld();
    const day = new SettableClock('2026-11-23T08:00:00+07:00');
    const forty = Array.from({ length: 40 }, (_, n) => `n${String(n)}@example.org`).join();
    const send = `MailApp.sendEmail('${forty}', 'S', 'B'); return MailApp.getRemainingDailyQuota();`;
    expect(await valueOf(send, { clock: day })).toBe(60);
    day.advance(3_600_000);
    expect(await valueOf(send, { clock: day })).toBe(20);
    await expect(run(send, { clock: day })).rejects.toThrow('Service invoked too many times for one day: email.');
    expect(
      await valueOf(`return MailApp.getRemainingDailyQuota();`, {
        clock: day,
        actor: { email: 'khac@example.org', role: 'editor' },
      }),
    ).toBe(100);
    day.advance(23 * 3_600_000);
    expect(await valueOf(send, { clock: day })).toBe(60);
  });
});

describe('ScriptApp', () => {
  const install = `var t = ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(6).create();
    return [t.getHandlerFunction(), String(t.getEventType()), t.getTriggerSourceId()];`;

  test('a trigger belongs to who installed it', async () => {
    const { valueOf, run, store } = boundWorld();
    const other = { email: 'b@example.org', role: 'editor' } as const;
    expect(await valueOf(install)).toEqual(['daily', 'CLOCK', null]);
    expect(await valueOf(`return ScriptApp.getProjectTriggers().length;`)).toBe(1);
    expect(await valueOf(`return ScriptApp.getProjectTriggers().length;`, { actor: other })).toBe(0);
    await run(`ScriptApp.newTrigger('x').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();`, {
      actor: other,
    });
    expect(store.triggers.map(({ owner, source }) => [owner, source.kind])).toEqual([
      ['an@example.org', 'clock'],
      ['b@example.org', 'spreadsheet'],
    ]);
    await run(`ScriptApp.deleteTrigger(ScriptApp.getProjectTriggers()[0]);`);
    expect(store.triggers.map(({ owner }) => owner)).toEqual(['b@example.org']);
  });

  test('twenty each, no more', async () => {
    const body = `for (var i = 0; i < 21; i++) ScriptApp.newTrigger('f').timeBased().everyHours(1).create();`;
    const { run, store } = boundWorld();
    await expect(run(body)).rejects.toThrow('too many triggers');
    expect(store.triggers).toHaveLength(20);
  });

  test('what outlives the program: triggers, mails, properties, forms', async () => {
    const { run, store } = boundWorld();
    await run(`${install.replace('return', 'var x =')}
      MailApp.sendEmail('a@example.org', 'S', 'B');
      PropertiesService.getScriptProperties().setProperty('khóa', 'giá trị');
      FormApp.create('Phiếu').addTextItem().setTitle('Họ và tên');`);
    const again = new Store();
    for (const id of ['book', '']) again.takePart(id, JSON.parse(JSON.stringify(store.partOf(id))));
    for (const id of ['book', '']) expect(again.partOf(id)).toEqual(store.partOf(id));
    expect(again.scriptProperties('book').get('khóa')).toBe('giá trị');
    expect([again.triggers, again.outbox, [...again.forms.values()]].map((list) => list.length)).toEqual([1, 1, 1]);
    const quota = MailQuota.from(JSON.parse(JSON.stringify(store.mailQuota)));
    expect(quota.left('an@example.org', Date.now())).toBe(99);
  });
});

describe('authorisation', () => {
  test.each([
    [`MailApp.sendEmail('a@example.org', 'S', 'B')`, 'script.send_mail'],
    [`ScriptApp.newTrigger('f')`, 'script.scriptapp'],
    [`FormApp.create('x')`, 'forms'],
    [`SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))`, 'script.container.ui'],
    [`SpreadsheetApp.getActive().getId()`, 'spreadsheets'],
    [`Session.getActiveUser().getEmail()`, 'userinfo.email'],
  ])('%s wants %s', async (call, scope) => {
    const { run } = boundWorld();
    await expect(run(`${call};`, { scopes: [], ui: {} })).rejects.toThrow(
      /^You do not have permission to call .*Required permissions/,
    );
    await run(`${call};`, { scopes: [`${SCOPE}${scope}`], ui: {} });
  });

  test.each([
    [`MailApp.getRemainingDailyQuota()`],
    [`Sheets.Spreadsheets.get('book')`],
    [`SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))`],
    [`ScriptApp.getProjectTriggers()`],
  ])('a simple trigger may not %s', async (call) => {
    const { run } = boundWorld();
    await expect(run(`${call};`, { authMode: 'LIMITED', ui: {} })).rejects.toThrow('You do not have permission');
  });

  test('a simple trigger writes in its file, and does not know who sits there', async () => {
    const body = `SpreadsheetApp.getActive().getSheetByName('Sheet1').getRange('A1').setValue('x'); return Session.getActiveUser().getEmail();`;
    expect(await boundWorld().valueOf(body, { authMode: 'LIMITED', activeUser: '' })).toBe('');
  });
});

describe('Utilities', () => {
  test.each([
    [
      `Utilities.formatDate(new Date(Date.UTC(2026, 10, 23)), 'Asia/Ho_Chi_Minh', "dd/MM/yyyy HH:mm:ss")`,
      '23/11/2026 07:00:00',
    ],
    [`Utilities.formatDate(new Date(0), 'UTC', "yy-M-d'T'H")`, '70-1-1T0'],
    [`Utilities.base64Encode('Đoàn')`, 'xJBvw6Bu'],
    [`Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a').slice(0, 3)`, [12, -63, 117]],
  ])('%s is %j', async (expression, expected) => {
    expect(await boundWorld().valueOf(`return ${expression};`)).toEqual(expected);
  });
});

describe('a run', () => {
  test('is called with Google’s objects', async () => {
    const value = await boundWorld([['x']]).valueOf(
      `var e = arguments[0]; return [e.range.getValue(), e.value, e.source.getId()];`,
      {
        args: [
          {
            range: new RemoteObject('Range', '0 0 0 1 1'),
            source: new RemoteObject('Spreadsheet', 'book'),
            value: '5',
          },
        ],
      },
    );
    expect(value).toEqual(['x', '5', 'book']);
  });

  test.each([
    ['while (true) {}', 'without a call'],
    ['Utilities.sleep(1000000);', 'asleep'],
  ])('%s ends at its limit, %s', async (body) => {
    const spreadsheets = boundWorld().spreadsheets;
    const run = runFunction({
      code: `function f() {${body}}`,
      fileName: 'Code.js',
      functionName: 'f',
      limit: 50,
      services: createServices(spreadsheets, { active: 'book', actor: { email: 'a@example.org', role: 'owner' } }),
    });
    await expect(run).rejects.toThrow(RunTimedOut);
    await expect(run).rejects.toThrow('Exceeded maximum execution time');
  });
});
