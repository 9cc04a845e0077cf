import { describe, expect, test } from '@jest/globals';
import type { Dialog, Menu, Toast } from '../../../src/local/apps-script/ui-host';
import { RunStopped } from '../../../src/local/apps-script/errors';
import { boundWorld } from './world';

describe('a person before the screen', () => {
  test('sees the menu', async () => {
    const menus: Menu[] = [];
    await boundWorld().run(
      `var ui = SpreadsheetApp.getUi();
      ui.createMenu('Sổ').addItem('Kiểm tra', 'check').addSeparator()
        .addSubMenu(ui.createMenu('Thêm').addItem('Hoàn tác', 'undo')).addToUi();`,
      { ui: { menu: (menu) => menus.push(menu) } },
    );
    expect(menus).toEqual([
      {
        caption: 'Sổ',
        entries: [
          { kind: 'item', caption: 'Kiểm tra', functionName: 'check' },
          { kind: 'separator' },
          {
            kind: 'menu',
            menu: { caption: 'Thêm', entries: [{ kind: 'item', caption: 'Hoàn tác', functionName: 'undo' }] },
          },
        ],
      },
    ]);
  });

  test('answers alerts, and the run waits', async () => {
    const dialogs: Dialog[] = [];
    const alert = async (dialog: Dialog) => {
      dialogs.push(dialog);
      await new Promise((resolve) => setTimeout(resolve, 30));
      return dialog.buttons === 'OK' ? 'CLOSE' : 'YES';
    };
    const value = await boundWorld().valueOf(
      `var ui = SpreadsheetApp.getUi();
      var answers = [ui.alert('a'), ui.alert('b', ui.ButtonSet.YES_NO), ui.alert('T', 'c', ui.ButtonSet.YES_NO_CANCEL)];
      return [answers[0] === ui.Button.CLOSE, answers[1] === ui.Button.YES, answers[2] == SpreadsheetApp.getUi().Button.YES,
        answers[1] === ui.Button.NO, String(answers[1])];`,
      { ui: { alert } },
    );
    expect(value).toEqual([true, true, true, false, 'YES']);
    expect(dialogs).toEqual([
      { message: 'a', buttons: 'OK' },
      { message: 'b', buttons: 'YES_NO' },
      { title: 'T', message: 'c', buttons: 'YES_NO_CANCEL' },
    ]);
  });

  test('answers prompts', async () => {
    const value = await boundWorld().valueOf(
      `var ui = SpreadsheetApp.getUi(), answer = ui.prompt('T', 'Mã?', ui.ButtonSet.OK_CANCEL);
      return [answer.getSelectedButton() === ui.Button.OK, answer.getResponseText()];`,
      { ui: { prompt: () => ({ button: 'OK', text: 'CĐ-1' }) } },
    );
    expect(value).toEqual([true, 'CĐ-1']);
  });

  test('sees toasts and the sheet that comes to the front', async () => {
    const seen: (Toast | number)[] = [];
    await boundWorld().run(
      `var s = SpreadsheetApp.getActive(), sheet = s.getSheetByName('Sheet1');
      s.toast('Xong'); s.toast('Xong', 'Sổ', 5); s.setActiveSheet(sheet).activate();`,
      { ui: { toast: (toast) => seen.push(toast), activate: ({ sheetId }) => seen.push(sheetId) } },
    );
    expect(seen).toEqual([{ message: 'Xong' }, { message: 'Xong', title: 'Sổ', seconds: 5 }, 0, 0]);
  });

  test('who has no answer ends the run, whatever the script catches', async () => {
    const body = `try { SpreadsheetApp.getUi().alert('Xoá?'); } catch (e) { return 'caught'; }`;
    await expect(boundWorld().run(body, { ui: {} })).rejects.toThrow('Nobody is there to answer the alert: Xoá?');
  });

  test('can only press the buttons that are there', async () => {
    await expect(
      boundWorld().run(`SpreadsheetApp.getUi().alert('a');`, { ui: { alert: () => 'YES' } }),
    ).rejects.toThrow('There is no button YES among OK: a');
  });

  test('a run can be killed while an alert is open', async () => {
    await expect(
      boundWorld().run(`SpreadsheetApp.getUi().alert('a');`, {
        ui: { alert: () => 'OK' },
        onCall: ({ name }) => (name === 'Ui#alert' ? { kind: 'stop-after' } : undefined),
      }),
    ).rejects.toThrow(RunStopped);
  });
});

describe('nobody before the screen', () => {
  test('has no ui, and sees no toast', async () => {
    const value = await boundWorld().valueOf(
      `SpreadsheetApp.getActive().toast('Xong');
      try { SpreadsheetApp.getUi(); } catch (e) { return [e instanceof Error, String(e)]; }`,
    );
    expect(value).toEqual([true, 'Exception: Cannot call SpreadsheetApp.getUi() from this context.']);
  });
});
