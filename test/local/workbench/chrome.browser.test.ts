import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import type { ButtonSet } from '../../../src/local/apps-script/ui-host';
import type { DeskFile, FromWindow, ToWindow } from '../../../src/local/workbench/protocol';
import { launchBrowser } from '../../support/browser';
import { buildPage, FakeDesk } from './fake-desk';
import { BOOK, DESK, NOTHING } from './page/desk-state';

const PANEL_PAGE = `<!doctype html><html><head></head><body>
<form id="form"><input name="ten" value="Ánh"><input type="checkbox" name="lop" value="KT01" checked>
<input type="checkbox" name="lop" value="KT02" checked><input type="checkbox" name="lop" value="KT03"></form>
<input id="typed"><p id="answer"></p>
<script>
  const said = [];
  const say = (text) => { said.push(text); answer.textContent = said.join('|'); };
  const loop = {}; loop.self = loop;
  const run = google.script.run;
  const failing = run.withFailureHandler((error, user) => say(error.name + ': ' + error.message + ' ' + user));
  const heard = run.withSuccessHandler((value, user) => say(JSON.stringify(value) + ' ' + user));
  const attempt = (...args) => { try { run.take(...args); } catch (error) { say(error.name + ': ' + error.message); } };
</script></body></html>`;

const LOST = 'NetworkError: Connection failure due to HTTP 0 undefined';

let browser: Browser;
let files: ReadonlyMap<string, string>;
let desk: FakeDesk;
let page: Page;
let shown: string;

beforeAll(async () => {
  [browser, files] = await Promise.all([launchBrowser(), buildPage()]);
});
afterAll(() => browser.close());

beforeEach(async () => {
  shown = 'so';
  desk = new FakeDesk(files, answer);
  desk.pages.set('/panel/p1', PANEL_PAGE);
  desk.pages.set('/mail/m1', '<h1>Số liệu</h1>');
  const url = await desk.listen();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  page.setDefaultTimeout(4000);
  await page.goto(url);
  await page.waitForSelector('#grid[data-ready=true]');
  await menuItem('Sổ').waitFor();
});
afterEach(async () => {
  await page.context().close();
  await desk.close();
});

function answer(message: FromWindow): ToWindow[] {
  if (message.type === 'open') shown = message.fileId;
  if (message.type === 'hello' || message.type === 'open') {
    return [
      { type: 'desk', desk: DESK },
      { type: 'book', fileId: shown, book: BOOK },
    ];
  }
  return message.type === 'panel-close' ? [{ type: 'panel-gone', id: message.id }] : [];
}

/** Waits until so many messages of a type came, and gives them all. */
async function heard<T extends FromWindow['type']>(type: T, count = 1): Promise<Extract<FromWindow, { type: T }>[]> {
  for (let tries = 0; tries < 100 && desk.heardOf(type).length < count; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return desk.heardOf(type);
}

function menuItem(name: string): Locator {
  return page.getByRole('menuitem', { name, exact: true });
}

async function keys(...names: string[]): Promise<void> {
  for (const name of names) await page.keyboard.press(name);
}

const focused = (): Promise<string> => page.evaluate('document.activeElement.textContent');
const isInGrid = (): Promise<boolean> => page.evaluate('document.activeElement.closest("#grid") !== null');

describe('menus', () => {
  test('by mouse, with one within another', async () => {
    await menuItem('Sổ').click();
    expect(await page.locator('.entries hr').count()).toBe(1);
    await menuItem('Tổng hợp').hover();
    await menuItem('Tổng hợp tháng').click();
    expect(await heard('menu-item')).toEqual([{ type: 'menu-item', fileId: 'so', functionName: 'reportMonth' }]);
    await menuItem('Kiểm tra dữ liệu').waitFor({ state: 'detached' });
    expect(await isInGrid()).toBe(true);
  });

  test('by keyboard, there and back', async () => {
    await menuItem('Sổ').focus();
    await keys('ArrowDown');
    expect(await focused()).toBe('Kiểm tra dữ liệu');
    await keys('ArrowUp');
    expect(await focused()).toBe('Tự kiểm tra');
    await keys('ArrowUp', 'ArrowRight');
    expect(await focused()).toBe('Tổng hợp tháng');
    await keys('ArrowLeft');
    expect(await focused()).toBe('Tổng hợp');
    await keys('ArrowLeft');
    expect(await focused()).toBe('Gửi tổng hợp');
    await keys('Escape');
    expect(await focused()).toBe('Thư');
    await keys('ArrowRight', 'Enter', 'ArrowDown', 'Enter', 'ArrowDown', 'Enter');
    expect(await heard('menu-item')).toEqual([{ type: 'menu-item', fileId: 'so', functionName: 'reportYear' }]);
  });

  test.each([
    ['a click beside', () => page.mouse.click(600, 500)],
    ['Escape', () => keys('Escape')],
  ])('close on %s', async (_, close) => {
    await menuItem('Sổ').click();
    await menuItem('Kiểm tra dữ liệu').waitFor();
    await close();
    await menuItem('Kiểm tra dữ liệu').waitFor({ state: 'detached' });
    expect(desk.heardOf('menu-item')).toEqual([]);
  });
});

describe('alerts and prompts', () => {
  async function ask(kind: 'alert' | 'prompt', buttons: ButtonSet): Promise<void> {
    desk.say({ type: 'ask', question: { id: 5, kind, title: 'Xóa dữ liệu', message: 'Dòng 1\nDòng 2', buttons } });
    await page.getByRole('alertdialog', { name: 'Xóa dữ liệu' }).waitFor();
  }

  test.each([
    ['alert', 'OK', 'OK', 'OK'],
    ['alert', 'OK_CANCEL', 'Hủy', 'CANCEL'],
    ['alert', 'YES_NO', 'Không', 'NO'],
    ['alert', 'YES_NO_CANCEL', 'Có', 'YES'],
    ['alert', 'YES_NO', 'Đóng', 'CLOSE'],
    ['prompt', 'OK_CANCEL', 'OK', 'OK'],
  ] as const)('%s with %s: %s answers %s', async (kind, buttons, name, button) => {
    await ask(kind, buttons);
    await page.getByRole('alertdialog').getByRole('button', { name, exact: true }).click();
    expect(await heard('answer')).toEqual([{ type: 'answer', id: 5, button, text: '' }]);
  });

  test.each([
    ['alert', 'Enter', 'YES', ''],
    ['alert', 'Escape', 'CLOSE', ''],
    ['prompt', 'Enter', 'YES', 'Đặng'],
    ['prompt', 'Escape', 'CLOSE', 'Đặng'],
  ] as const)('%s: %s answers %s', async (kind, key, button, text) => {
    await ask(kind, 'YES_NO');
    await page.keyboard.type(text);
    await keys(key);
    expect(await heard('answer')).toEqual([{ type: 'answer', id: 5, button, text }]);
  });

  test('hold the focus, and give it back to the grid', async () => {
    await ask('alert', 'OK_CANCEL');
    for (let tabs = 0; tabs < 6; tabs++) {
      await keys('Tab');
      // Between the last and the first the browser's own controls have their turn.
      expect(await page.evaluate('document.activeElement.matches("body, dialog *")')).toBe(true);
    }
    desk.say({ type: 'asked', id: 5 });
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    expect(await isInGrid()).toBe(true);
  });
});

describe('google.script.run', () => {
  let frame: FrameLocator;

  beforeEach(async () => {
    desk.say({ type: 'panel', panel: { id: 'p1', fileId: 'so', kind: 'sidebar', title: 'Bảng thử' } });
    frame = page.frameLocator('.panel.sidebar iframe');
    await frame.locator('#form').waitFor();
  });

  const inPanel = (code: string): Promise<unknown> => frame.locator('body').evaluate(`(() => { ${code} })()`);
  const said = (wanted: string): Promise<void> => frame.locator('#answer').getByText(wanted, { exact: true }).waitFor();

  test('gives the value and the user object to the success handler', async () => {
    await inPanel(`heard.withUserObject('Ánh').double(21, { list: [1, undefined], none: undefined }, null)`);
    expect(await heard('call')).toEqual([
      { type: 'call', panelId: 'p1', callId: 1, functionName: 'double', argsJson: '[21,{"list":[1,null]},null]' },
    ]);
    desk.say({ type: 'called', panelId: 'p1', callId: 1, value: { twice: 42 } });
    await said('{"twice":42} Ánh');
  });

  test('gives an error to the failure handler of that runner alone', async () => {
    await inPanel(`failing.withUserObject(3).first(); failing.withFailureHandler(() => say('other')); run.second()`);
    await heard('call', 2);
    const logged = page.waitForEvent('console');
    const error = { name: 'Error', message: 'không được' };
    desk.say({ type: 'called', panelId: 'p1', callId: 1, error }, { type: 'called', panelId: 'p1', callId: 2, error });
    expect((await logged).text()).toContain('Error: không được');
    await said('Error: không được 3');
  });

  test.each([
    ['a date', 'new Date(0)', 'TypeError: Failed due to illegal value in property: 0'],
    ['a date within', '1, { ngay: new Date(0) }', 'TypeError: Failed due to illegal value in property: ngay'],
    ['a function within a list', '[0, () => 1]', 'TypeError: Failed due to illegal value in property: 1'],
    ['an element', 'answer', 'TypeError: Failed due to illegal value in property: 0'],
    ['a form beside another', 'form, 1', 'TypeError: Failed due to illegal value in property: 0'],
    ['a form within', '{ form }', 'TypeError: Failed due to illegal value in property: form'],
    ['a map', 'new Map()', 'TypeError: Failed due to illegal value in property: 0'],
    ['what contains itself', 'loop', 'TypeError: Failed due to circular reference.'],
  ])('refuses %s where it is called', async (_, args, thrown) => {
    await inPanel(`attempt(${args})`);
    await said(thrown);
    expect(desk.heardOf('call')).toEqual([]);
  });

  test('takes a form alone, and the same thing twice', async () => {
    await inPanel(`attempt(form); const twice = { a: 1 }; attempt(twice, twice)`);
    expect((await heard('call', 2)).map(({ argsJson }) => argsJson)).toEqual([
      '[{"ten":"Ánh","lop":["KT01","KT02"]}]',
      '[{"a":1},{"a":1}]',
    ]);
  });

  test('has ten calls under way, and the next when one is done', async () => {
    await inPanel(`for (let i = 0; i < 12; i++) heard.nth(i)`);
    await heard('call', 10);
    await page.waitForTimeout(100);
    expect(desk.heardOf('call')).toHaveLength(10);
    desk.say({ type: 'called', panelId: 'p1', callId: 7, value: 6 });
    expect((await heard('call', 11)).slice(10)).toMatchObject([{ callId: 11, argsJson: '[10]' }]);
    desk.say({ type: 'called', panelId: 'p1', callId: 1, value: 0 });
    await said('6 undefined|0 undefined');
  });

  test('fails when the line breaks, and while it is down', async () => {
    await inPanel('failing.slow()');
    await heard('call');
    desk.drop();
    await said(LOST);
    await inPanel('failing.again()');
    await said(`${LOST}|${LOST}`);
  });

  test('keys in a panel are not the grid’s, until the panel gives them back', async () => {
    await page.evaluate(`addEventListener('keydown', (event) => { globalThis.leaked = event.key; }, true)`);
    await frame.locator('#typed').click();
    await page.keyboard.type('abc');
    expect(await frame.locator('#typed').inputValue()).toBe('abc');
    expect(await page.evaluate('globalThis.leaked')).toBeUndefined();
    await inPanel('google.script.host.editor.focus()');
    await page.waitForFunction('document.activeElement.closest("#grid") !== null');
  });

  test('a message of no panel is nothing to the page', async () => {
    await page.evaluate(`postMessage({ from: 'google.script', type: 'call', callId: 1, functionName: 'x' }, '*')`);
    await inPanel('heard.last()');
    expect(await heard('call')).toMatchObject([{ functionName: 'last' }]);
  });
});

describe('panels', () => {
  test.each(['sidebar', 'modal', 'modeless'] as const)('a %s closes by its cross', async (kind) => {
    desk.say({ type: 'panel', panel: { id: 'p1', fileId: 'so', kind, title: 'Bảng thử' } });
    await page.locator(`.panel.${kind}`).getByRole('button', { name: 'Đóng' }).click();
    expect(await heard('panel-close')).toEqual([{ type: 'panel-close', id: 'p1' }]);
    await page.locator('.panel').waitFor({ state: 'detached' });
  });

  test('the side panel is 300 pixels wide, and the grid takes the rest', async () => {
    desk.say({ type: 'panel', panel: { id: 'p1', fileId: 'so', kind: 'sidebar', title: 'Bảng thử', width: 500 } });
    await page.locator('.panel').waitFor();
    expect((await page.locator('.panel').boundingBox())?.width).toBe(300);
    expect((await page.locator('#grid').boundingBox())?.width).toBe(980);
  });

  test('a modal dialog is as large as it asks, also later, and keeps the rest closed', async () => {
    const panel = { id: 'p1', fileId: 'so', kind: 'modal', title: 'Hộp', width: 320, height: 120 } as const;
    desk.say({ type: 'panel', panel });
    const frame = page.locator('.panel.modal iframe');
    const body = page.frameLocator('.panel.modal iframe').locator('body');
    await body.locator('#form').waitFor();
    expect(await frame.boundingBox()).toMatchObject({ width: 320, height: 120 });
    await body.evaluate('google.script.host.setWidth(400); google.script.host.setHeight(200)');
    await page.waitForFunction(`document.querySelector('.panel.modal iframe').offsetHeight === 200`);
    expect(await frame.boundingBox()).toMatchObject({ width: 400, height: 200 });
    await expect(page.locator('.menu > button').first().click({ timeout: 300 })).rejects.toThrow('Timeout');
    await body.evaluate('google.script.host.close()');
    expect(await heard('panel-close')).toEqual([{ type: 'panel-close', id: 'p1' }]);
  });

  test('a modeless dialog is carried by its title, never out of sight', async () => {
    desk.say({ type: 'panel', panel: { id: 'p1', fileId: 'so', kind: 'modeless', title: 'Hộp', width: 300 } });
    const dialog = page.locator('.panel.modeless');
    expect(await dialog.boundingBox()).toMatchObject({ x: 490, y: 120, width: 300 });
    await page.mouse.move(540, 140);
    await page.mouse.down();
    await page.mouse.move(640, 180);
    expect(await dialog.boundingBox()).toMatchObject({ x: 590, y: 160 });
    await page.mouse.move(5000, 5000);
    await page.mouse.up();
    // What was taken hold of stands 48 pixels from either edge.
    expect(await dialog.boundingBox()).toMatchObject({ x: 1280 - 48 - 50, y: 800 - 48 - 20 });
  });
});

describe('notices', () => {
  test('a toast goes after its seconds, or stays until it is closed', async () => {
    const toast = page.locator('.toast');
    desk.say({ type: 'toast', message: 'nhanh', seconds: 0.2 });
    await toast.getByText('nhanh').waitFor();
    await toast.waitFor({ state: 'detached' });
    desk.say({ type: 'toast', title: 'Kiểm tra', message: 'còn lại', seconds: -1 });
    await toast.getByText('còn lại').waitFor();
    await page.waitForTimeout(300);
    await toast.getByText('Kiểm tra').waitFor();
    await toast.getByRole('button', { name: 'Đóng' }).click();
    await toast.waitFor({ state: 'detached' });
  });

  test('one of many days does not go at once', async () => {
    desk.say({ type: 'toast', message: 'lâu', seconds: 3_000_000 });
    await page.locator('.toast').waitFor();
    await page.waitForTimeout(200);
    expect(await page.locator('.toast').count()).toBe(1);
  });

  test('an error is an alert', async () => {
    desk.say({ type: 'told', message: 'Hàm checkData báo lỗi: Error: x', tone: 'error' });
    expect(await page.getByRole('alert').innerText()).toContain('Hàm checkData báo lỗi: Error: x');
  });
});

describe('files', () => {
  const save = (): Locator => page.getByRole('button', { name: 'Lưu', exact: true });
  const sayFiles = (change: Partial<DeskFile>): void =>
    desk.say({ type: 'desk', desk: { ...DESK, files: DESK.files.map((file) => ({ ...file, ...change })) } });

  test('another file comes to the front, with its own menus, and again after a break', async () => {
    await page.getByRole('tab', { name: 'Sổ phụ' }).click();
    await menuItem('Sổ').waitFor({ state: 'detached' });
    expect(await page.title()).toBe('Sổ phụ – Bàn thử');
    await page.getByLabel('Đang dùng với tư cách').selectOption('can.bo@example.org');
    expect(await heard('be')).toEqual([{ type: 'be', email: 'can.bo@example.org' }]);
    desk.drop();
    await page.getByText('Mất kết nối').waitFor();
    desk.isOpen = true;
    expect(await heard('hello', 2)).toEqual([
      { type: 'hello' },
      { type: 'hello', me: 'can.bo@example.org', fileId: 'phu' },
    ]);
  });

  test('a panel of one file is out of sight while another is shown, and then there again with what was typed', async () => {
    desk.pages.set('/panel/p9', '<input aria-label="Tên">');
    desk.say({ type: 'panel', panel: { id: 'p9', fileId: 'so', kind: 'sidebar', title: 'Bảng bên' } });
    const field = page.frameLocator('iframe').getByLabel('Tên');
    await field.fill('Trần Thị Ánh');
    desk.say({ type: 'book', fileId: 'phu', book: BOOK });
    await page.getByRole('complementary').waitFor({ state: 'hidden' });
    desk.say({ type: 'book', fileId: 'so', book: BOOK });
    await page.getByRole('complementary').waitFor();
    expect(await field.inputValue()).toBe('Trần Thị Ánh');
    expect(desk.heardOf('panel-close')).toEqual([]);
  });

  test('what another file’s script selects, and other files’ rows, do not reach the grid', async () => {
    desk.say(
      { type: 'select', fileId: 'phu', sheetId: 1 },
      { type: 'changes', fileId: 'phu', ...NOTHING },
      { type: 'select', fileId: 'so', sheetId: 2 },
    );
    await page.waitForFunction('told.length === 2');
    expect(await page.evaluate('told.map(([what, sheetId]) => [what, typeof sheetId])')).toEqual([
      ['show', 'object'],
      ['select', 'number'],
    ]);
  });

  test('are saved by Ctrl+S, with Caps Lock too; where nothing is new that is said, and what else is not saved', async () => {
    await keys('Control+s', 'Control+S');
    const wanted = { type: 'save', fileIds: ['so'], overwrite: false };
    expect(await heard('save', 2)).toEqual([wanted, wanted]);
    const files = DESK.files.map((file) => ({ ...file, unsaved: file.id === 'phu' }));
    desk.say({ type: 'desk', desk: { ...DESK, files } });
    await page.getByText('Đã lưu vào tệp').waitFor();
    expect(await save().isDisabled()).toBe(true);
    await keys('Control+s');
    await page.getByText('“Sổ thử” không có thay đổi chưa lưu. Chưa lưu: Sổ phụ.').waitFor();
    expect(desk.heardOf('save')).toHaveLength(2);
  });

  test('all of them are saved at once, and what is being saved is not saved again', async () => {
    const all = page.getByRole('button', { name: 'Lưu tất cả' });
    await all.click();
    expect(await heard('save')).toEqual([{ type: 'save', fileIds: ['so', 'phu'], overwrite: false }]);
    sayFiles({ saving: true });
    await page.getByText('Đang lưu …').waitFor();
    expect(await save().isDisabled()).toBe(true);
    sayFiles({ unsaved: false });
    await all.waitFor({ state: 'detached' });
  });

  test('what an earlier run left of one is taken or dropped on a word, which may wait', async () => {
    const recovery = { at: Date.UTC(2026, 10, 14, 3), isFileNewer: false };
    const say = (ids: readonly string[]): void => {
      const files = DESK.files.map((file) => (ids.includes(file.id) ? { ...file, recovery } : file));
      desk.say({ type: 'desk', desk: { ...DESK, files } });
    };
    const dialog = (title: string): Locator =>
      page.getByRole('alertdialog', { name: `“${title}” có thay đổi chưa lưu từ lần trước` });
    say(['so', 'phu']);
    await dialog('Sổ thử').getByText('Bản khôi phục giữ lúc 14/11/2026 10:00:00.').waitFor();
    await dialog('Sổ thử').getByRole('button', { name: 'Dùng bản khôi phục' }).click();
    expect(await heard('recover')).toEqual([{ type: 'recover', fileId: 'so', take: true }]);
    say(['phu']);
    await dialog('Sổ phụ').getByRole('button', { name: 'Để sau' }).click();
    await dialog('Sổ phụ').waitFor({ state: 'detached' });
    await page.reload();
    await dialog('Sổ phụ').getByRole('button', { name: 'Bỏ, mở như đã lưu' }).waitFor({ state: 'detached' });
    say(['phu']);
    await dialog('Sổ phụ').getByRole('button', { name: 'Bỏ, mở như đã lưu' }).click();
    expect(await heard('recover', 2)).toContainEqual({ type: 'recover', fileId: 'phu', take: false });
  });

  test('losses are told before saving', async () => {
    sayFiles({ title: 'Có biểu đồ', losses: ['biểu đồ', 'hình ảnh'] });
    await page.getByRole('tab', { name: 'Có biểu đồ' }).first().waitFor();
    await save().click();
    const dialog = page.getByRole('alertdialog', { name: 'Lưu sẽ làm mất một phần của tệp' });
    await dialog.getByText('biểu đồ; hình ảnh').waitFor();
    await dialog.getByRole('button', { name: 'Hủy' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(desk.heardOf('save')).toEqual([]);
    await save().click();
    await dialog.getByRole('button', { name: 'Vẫn lưu' }).click();
    expect(await heard('save')).toEqual([{ type: 'save', fileIds: ['so'], overwrite: false }]);
  });

  test('one that changed on disk is written over on a word alone', async () => {
    const dialog = page.getByRole('alertdialog', { name: 'Tệp đã bị thay đổi bên ngoài' });
    desk.say({ type: 'changed-on-disk', fileId: 'phu' });
    await dialog.getByText('/so/Sổ phụ.xlsx').waitFor();
    await keys('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(desk.heardOf('save')).toEqual([]);
    desk.say({ type: 'changed-on-disk', fileId: 'phu' });
    await dialog.getByRole('button', { name: 'Ghi đè' }).click();
    expect(await heard('save')).toEqual([{ type: 'save', fileIds: ['phu'], overwrite: true }]);
  });
});

test('while the line is down nothing can be typed, and what was is said to be lost', async () => {
  const change = (text: string): Promise<unknown> =>
    page.evaluate(
      `gridEvents.change([{ kind: 'cells', sheetId: 0, cells: [{ row: 0, column: 0, text: '${text}' }] }])`,
    );
  desk.drop();
  await page.getByText('Mất kết nối').waitFor();
  expect(await page.locator('#grid').getAttribute('inert')).toBe('');
  await change('x');
  await page.getByText('Thao tác vừa rồi chưa được ghi vì mất kết nối.').waitFor();
  desk.isOpen = true;
  await page.getByText('Mất kết nối với chương trình').waitFor({ state: 'detached' });
  expect(await page.locator('#grid').getAttribute('inert')).toBeNull();
  await change('y');
  expect(await heard('change')).toEqual([
    {
      type: 'change',
      fileId: 'so',
      changes: [{ kind: 'cells', sheetId: 0, cells: [{ row: 0, column: 0, text: 'y' }] }],
    },
  ]);
});

describe('the drawer', () => {
  const tab = (name: string): Locator => page.locator('.drawer').getByRole('tab', { name });

  beforeEach(() => page.getByRole('button', { name: 'Bàn thử' }).click());

  test('forms open beside, and are published or not', async () => {
    expect(await page.getByRole('link', { name: 'Mở biểu mẫu' }).getAttribute('href')).toBe('/forms/f1/viewform');
    await page.getByText('Đã xuất bản · 3 câu trả lời').waitFor();
    await page.getByRole('button', { name: 'Ngừng xuất bản' }).click();
    expect(await heard('publish-form')).toEqual([{ type: 'publish-form', formId: 'f1', published: false }]);
  });

  test('mails stay here, and show as they look and as a text', async () => {
    await tab('Thư').click();
    await page.getByText('Không thư nào rời khỏi máy này.').waitFor();
    await page.getByRole('button', { name: /Tổng hợp tuần/ }).click();
    await page.frameLocator('.mail iframe').getByRole('heading', { name: 'Số liệu' }).waitFor();
    expect(await page.locator('.mail iframe').getAttribute('sandbox')).toBe('allow-popups');
    await page.getByRole('button', { name: 'Văn bản' }).click();
    await page.getByText('Số liệu: 3').waitFor();
  });

  test('triggers say when they are due, and are deleted', async () => {
    await tab('Trình kích hoạt').click();
    const row = page.getByRole('row', { name: /sendSummary/ });
    expect(await row.innerText()).toMatch(/Sổ thử[^]*Theo giờ · 1 ngày một lần, lúc 6 giờ[^]*16\/11\/2026 06:00:00/);
    await row.getByRole('button', { name: 'Xóa' }).click();
    expect(await heard('delete-trigger')).toEqual([{ type: 'delete-trigger', triggerId: 't1' }]);
  });

  test('the clock goes on, and never back', async () => {
    await tab('Đồng hồ').click();
    await page.getByText(/15\/11\/2026 07:30:/).waitFor();
    await page.getByRole('button', { name: 'Tới 1 tuần' }).click();
    const [moved] = await heard('clock');
    expect(Math.floor(((moved?.to ?? 0) - DESK.now) / 86_400_000)).toBe(7);
    const go = page.getByRole('button', { name: 'Chạy tới' });
    await page.getByLabel('Tới ngày').fill('2026-11-15');
    expect(await go.isDisabled()).toBe(true);
    await page.getByLabel('Tới ngày').fill('2026-12-01');
    await go.click();
    expect((await heard('clock', 2)).slice(1)).toEqual([{ type: 'clock', to: Date.UTC(2026, 10, 30, 17) }]);
  });

  test('runs tell what failed, what they wrote and whom they called', async () => {
    await tab('Lần chạy').click();
    const failed = page.getByRole('row', { name: /checkData/ });
    await failed.getByText('Lỗi: Error: Không đọc được trang tính Đơn vị.').waitFor();
    const color = await page.evaluate(`getComputedStyle(document.querySelector('.failed .outcome')).color`);
    expect(color).toBe('rgb(217, 48, 37)');
    const done = page.getByRole('row', { name: /onOpen/ });
    await done.getByText('Xong, 0,1 giây').waitFor();
    await failed.getByRole('button', { name: 'checkData' }).click();
    await page.getByText('đọc 40 dòng').waitFor();
    await page.getByText('Sheets.Spreadsheets.Values.batchGet × 2').waitFor();
    await done.getByRole('button', { name: 'onOpen' }).click();
    await page.getByText('Không gọi dịch vụ nào.').waitFor();
  });

  test('tabs go by arrow keys, and the last one is remembered', async () => {
    await tab('Biểu mẫu').focus();
    await keys('ArrowLeft');
    await page.getByText('97/100').waitFor();
    await page.locator('.drawer').getByRole('button', { name: 'Đóng' }).click();
    await page.getByRole('button', { name: 'Bàn thử' }).click();
    await page.getByText('97/100').waitFor();
  });

  test.each([
    ['Biểu mẫu', 'Chưa có biểu mẫu nào.'],
    ['Thư', 'Chưa có thư nào.'],
    ['Trình kích hoạt', 'Chưa có trình kích hoạt nào được cài.'],
    ['Lần chạy', 'Chưa có hàm nào chạy.'],
  ])('%s, while there are none', async (name, words) => {
    desk.say({ type: 'desk', desk: { ...DESK, forms: [], mails: [], triggers: [], runs: [] } });
    await tab(name).click();
    await page.getByText(words).waitFor();
  });
});
