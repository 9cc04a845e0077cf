import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { register } from '../support/panel-calls';
import type { World } from '../support/world';
import { launchBrowser } from '../support/browser';
import { find, openPanel, type Line } from './open-panel';

/** What a side panel has of a laptop's window of 1366×657, and a dialog of what it asks for there. */
const BESIDE = { width: 300, height: 540 };
const WIDE = { width: 760, height: 480 };

let browser: Browser;
let page: Page;
let line: Line;
let world: World;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});
afterEach(async () => {
  await page.close();
});

async function open(room: string, { width, height } = BESIDE, made: Promise<World> = register()): Promise<void> {
  world = await made;
  ({ page, line } = await openPanel(browser, world, room, width, height));
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Of the browser, what is used here. */
interface Box {
  contains(other: unknown): boolean;
  getBoundingClientRect(): { left: number; top: number; right: number; bottom: number };
}
interface Window {
  readonly innerWidth: number;
  readonly innerHeight: number;
  readonly document: { elementFromPoint(x: number, y: number): unknown };
  getComputedStyle(element: unknown): { backgroundColor: string };
}

/** Whether all of an element is in the window, and nothing stands before it. */
function isWhole(locator: Locator): Promise<boolean> {
  return locator.evaluate((element: Box) => {
    const { innerWidth, innerHeight, document } = globalThis as unknown as Window;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    const corners: [number, number][] = [
      [left + 2, top + 2],
      [right - 2, top + 2],
      [left + 2, bottom - 2],
      [right - 2, bottom - 2],
    ];
    return isInside && corners.every(([x, y]) => element.contains(document.elementFromPoint(x, y)));
  });
}

/** What has the focus: the label of a field, else what it says. */
const focused = (): Promise<string> =>
  page.evaluate('document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent');

/** The texts of a contact whose day lies ahead: a warning. */
async function warnedContact(): Promise<void> {
  await button('Thêm lượt vận động').click();
  await find(page, 'Người vận động', 'an');
  await page.getByLabel('Họ và tên thanh niên').fill('Hồ Lan');
  await page.getByLabel('Ngày vận động').fill('01/12/2027');
  await button('Lưu lượt vận động').click();
}

describe('a warning', () => {
  test('stands whole above the button, takes the focus, and no double click passes it over', async () => {
    await open('recruitment');
    await warnedContact();
    const warning = page.getByRole('alert').filter({ hasText: 'sau ngày hôm nay' });
    await warning.waitFor();
    expect([await isWhole(warning), await isWhole(button('Vẫn lưu'))]).toEqual([true, true]);
    expect(await focused()).toContain('sau ngày hôm nay');
    await page.keyboard.press('Enter');
    expect(line.sent.filter((name) => name === 'save')).toHaveLength(1);
    await button('Vẫn lưu').dispatchEvent('click', { detail: 2 });
    expect(line.sent.filter((name) => name === 'save')).toHaveLength(1);
    await button('Vẫn lưu').click();
    await page.getByText('Đã lưu, còn điều cần xem lại').waitFor();
  });

  test('of what was saved is told in yellow; without one in green', async () => {
    await open('recruitment');
    await warnedContact();
    await button('Vẫn lưu').click();
    const told = page.locator('.box').filter({ hasText: 'Đã lưu lượt vận động Hồ Lan' });
    await told.waitFor();
    const colour = (): Promise<string> =>
      told.evaluate((box) => (globalThis as unknown as Window).getComputedStyle(box).backgroundColor);
    expect(await colour()).toBe('rgb(254, 247, 224)');
    await button('Thêm lượt vận động').click();
    await find(page, 'Người vận động', 'an');
    await page.getByLabel('Họ và tên thanh niên').fill('Hồ Lan Hai');
    await button('Lưu lượt vận động').click();
    await page.getByText('Đã lưu lượt vận động Hồ Lan Hai.').waitFor();
    expect(await colour()).toBe('rgb(230, 244, 234)');
  });

  test('of a list is read to its end before the list is taken in', async () => {
    const withList = async (): Promise<World> => {
      const made = await register();
      const rows = Array.from({ length: 60 }, (_, index) => [
        `Lê Văn ${String(index)}`,
        `01/02/${String(1920 + index)}`,
        'KT01',
      ]);
      made.put('Danh sách', [['Họ và tên', 'Ngày sinh', 'Chi đoàn'], ...rows]);
      return made;
    };
    await open('import', WIDE, withList());
    await page.getByLabel('Trang tính có danh sách').selectOption('Danh sách');
    expect(await isWhole(button('Xem trước'))).toBe(true);
    await button('Xem trước').click();
    await button('Nhập 60 người mới').click();
    const warnings = page.getByRole('alert').filter({ hasText: '106 tuổi' });
    await warnings.waitFor();
    const anyway = button('Vẫn nhập 60 người mới');
    expect(await anyway.getAttribute('aria-disabled')).toBe('true');
    await anyway.click({ force: true });
    expect(line.sent).not.toContain('importApply');
    expect([await isWhole(warnings), await isWhole(anyway)]).toEqual([true, true]);
    await warnings.evaluate((box: { scrollTop: number }) => (box.scrollTop = 10_000));
    await anyway.click();
    await page.getByText('Đã nhập xong.').waitFor();
  });
});

describe('an error', () => {
  test('of a field is scrolled to and in the focus, above the button', async () => {
    await open('people', { width: 300, height: 420 });
    await button('Thêm người').click();
    await page.getByLabel('Họ và tên').fill('Tạ Giang');
    await page.getByLabel('Ngày sinh').fill('28/2/2006');
    await page.getByLabel('Chi đoàn').selectOption('KT01');
    await page.getByLabel('MSSV').fill('sv1');
    await page.getByLabel('Họ và tên').focus();
    await button('Lưu người này').click();
    const fault = page.getByText('MSSV “SV1” đã có ở dòng 2');
    await fault.waitFor();
    expect([await isWhole(fault), await isWhole(page.getByLabel('MSSV'))]).toEqual([true, true]);
    expect([await focused(), await isWhole(button('Lưu người này'))]).toEqual(['MSSV', true]);
  });

  test('of a whole request stands above the button', async () => {
    await open('people', { width: 300, height: 420 });
    await find(page, 'Tìm người', 'an');
    await button('Sửa thông tin').click();
    await page.getByLabel('Họ và tên').fill('Lê Thị Ân');
    line.isCut = true;
    await button('Lưu thay đổi').click();
    const told = page.getByText('Chưa nhận được trả lời từ Google.');
    await told.waitFor();
    expect([await isWhole(told), await isWhole(button('Thử lại'))]).toEqual([true, true]);
  });

  test('of a card is scrolled to', async () => {
    await open('recruitment', BESIDE);
    await warnedContact();
    await button('Vẫn lưu').click();
    await button('Hoàn tác').waitFor();
    // The list is asked for again after a save; undoing alone is to be cut.
    const read = (): number => line.sent.filter((name) => name === 'recruitment' || name === 'directory').length;
    while (read() < 4) await page.waitForTimeout(20);
    line.isCut = true;
    await button('Hoàn tác').click();
    const told = page.getByText('Chưa nhận được trả lời từ Google.');
    await told.waitFor();
    expect(await isWhole(told)).toBe(true);
  });

  test('that nothing has changed stands above the button', async () => {
    await open('people', { width: 300, height: 420 });
    await find(page, 'Tìm người', 'an');
    await button('Sửa thông tin').click();
    await button('Lưu thay đổi').click();
    expect(await isWhole(page.getByText('Chưa có gì thay đổi.'))).toBe(true);
  });
});

describe('the main button is whole', () => {
  test.each<[string, string, (() => Promise<void>) | null, string]>([
    ['recruitment', 'of the list', null, 'Thêm lượt vận động'],
    ['recruitment', 'of a new contact', () => button('Thêm lượt vận động').click(), 'Lưu lượt vận động'],
    [
      'recruitment',
      'of a contact',
      () =>
        page
          .getByRole('button', { name: /^Cập nhật/ })
          .first()
          .click(),
      'Lưu thay đổi',
    ],
    ['people', 'of somebody new', () => button('Thêm người').click(), 'Lưu người này'],
    ['import', 'of a list', null, 'Xem trước'],
    ['intake', 'of an intake', null, 'Xem trước'],
    ['graduation', 'of a graduation', null, 'Xem trước'],
  ])('%s: %s', async (room, _page, come, name) => {
    const size = ['import', 'intake', 'graduation'].includes(room) ? WIDE : BESIDE;
    await open(room, size);
    await page.locator('footer').waitFor();
    await come?.();
    await button(name).waitFor();
    expect(await isWhole(button(name))).toBe(true);
  });
});

describe('the cursor', () => {
  test.each([
    ['people', 'Tìm người'],
    ['recruitment', 'Thêm lượt vận động'],
    ['import', 'Trang tính có danh sách'],
    ['graduation', 'Chi đoàn'],
  ])('is in the panel %s when it opens: at %s', async (room, label) => {
    await open(room);
    await page.locator('footer').waitFor();
    expect(await focused()).toContain(label);
  });

  test('a contact is recorded by keyboard alone: Enter leads on, and saves at the end', async () => {
    await open('recruitment');
    await page.locator('footer').waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('Người vận động').waitFor();
    await page.keyboard.type('an');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Họ và tên thanh niên');
    await page.keyboard.type('Hồ Lan');
    await page.keyboard.press('Enter');
    await page.getByText('Đã lưu lượt vận động Hồ Lan.').waitFor();
    expect(await focused()).toContain('Đã lưu lượt vận động Hồ Lan.');
  });

  test('goes by Enter to what is still wanting, not past it', async () => {
    await open('people');
    await page.locator('footer').waitFor();
    await button('Thêm người').click();
    const seen: string[] = [];
    for (const text of ['Tạ Giang', '28/2/2006']) {
      seen.push(await focused());
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    expect([...seen, await focused()]).toEqual(['Họ và tên', 'Ngày sinh', 'Chi đoàn']);
    expect(line.sent).toEqual(['directory']);
  });

  test('moves on from a word that was picked with the mouse, not from one passed with the keys', async () => {
    await open('recruitment');
    await button('Thêm lượt vận động').click();
    const choice = page.getByLabel('Tổ chức');
    await choice.focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Tổ chức');
    await choice.dispatchEvent('pointerdown');
    await choice.selectOption('Hội');
    await page.waitForFunction('document.activeElement.placeholder === "ngày/tháng/năm"');
  });

  test.each(['by a click', 'by Tab'])('stands on the whole of a date that one comes to %s', async (way) => {
    await open('recruitment');
    await button('Thêm lượt vận động').click();
    const day = page.getByLabel('Ngày vận động');
    if (way === 'by Tab') {
      await page.getByLabel('Tổ chức').focus();
      await page.keyboard.press('Tab');
    } else await day.click();
    await page.waitForTimeout(50);
    await page.keyboard.type('20/11/2026');
    expect(await day.inputValue()).toBe('20/11/2026');
  });

  test('stays where somebody works: in the sheet, a panel that shows something new takes it no more', async () => {
    await open('recruitment');
    await page.locator('footer').waitFor();
    await page.evaluate('document.hasFocus = () => false; document.activeElement.blur()');
    await button('Thêm lượt vận động').dispatchEvent('click');
    await page.getByLabel('Người vận động').waitFor();
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
  });
});
