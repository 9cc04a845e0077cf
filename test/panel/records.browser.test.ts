import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { register } from '../support/panel-calls';
import { column, fill } from '../support/register';
import type { World } from '../support/world';
import { launchBrowser } from '../support/browser';
import { openPanel, type Line } from './open-panel';

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

async function open(): Promise<void> {
  world = await register();
  fill(world, 'Công trình', [
    {
      Mã: 'CT000001',
      Loại: 'Phần việc thanh niên',
      'Đơn vị': 'KT01',
      Tên: 'Đường sáng',
      'Từ ngày': '01/10/2026',
      'Trạng thái': 'Đang thực hiện',
    },
  ]);
  ({ page, line } = await openPanel(browser, world, 'projects'));
}

const button = (name: string | RegExp) => page.getByRole('button', { name });

describe('the panel of a table', () => {
  test('adds a row by the fields of its definition, shows it, and takes it back', async () => {
    await open();
    await page.getByText('Năm học 2026-2027').waitFor();
    await button('Thêm công trình, phần việc').click();
    const save = button('Lưu');
    await save.click();
    await page.getByText('Chưa nhập Đơn vị.').waitFor();
    expect(await page.getByLabel('Từ ngày').inputValue()).toBe('22/11/2026');
    // What is registered may be any unit's, not a branch's alone.
    expect(await page.getByLabel('Đơn vị').locator('option').allTextContents()).toEqual([
      'Chưa chọn',
      'PH · Đoàn Phân hiệu',
      'KT01 · Chi đoàn KT01',
    ]);
    await page.getByLabel('Đơn vị').selectOption('PH');
    await page.getByLabel('Tên').fill('Sân chơi thiếu nhi');
    await page.getByLabel('Giá trị').fill('ba triệu');
    await save.click();
    await page.getByText('“ba triệu” không phải là số hợp lệ cho Giá trị.').waitFor();
    await page.getByLabel('Giá trị').fill('3.000.000');
    await save.click();
    await page.getByText('Đã thêm “Sân chơi thiếu nhi”.').waitFor();
    await page.getByText('Đang theo dõi (2)').waitFor();
    expect(column(world, 'Công trình', 'Giá trị')).toEqual([null, 3_000_000]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(300);
    await button('Hoàn tác').click();
    await page.getByText('Đang theo dõi (1)').waitFor();
    expect(line.sent.filter((name) => name !== 'directory')).toEqual(['records', 'save', 'records', 'undo', 'records']);
  });

  test('opens a row, changes it, and folds away what is over', async () => {
    await open();
    await button('Mở: Đường sáng').click();
    await page.getByRole('heading', { name: 'Đường sáng' }).waitFor();
    await page.getByLabel('Trạng thái').selectOption('Được công nhận');
    await button('Lưu thay đổi').click();
    await page.getByText('“Được công nhận” cần có Ngày công nhận.').waitFor();
    await page.getByLabel('Ngày công nhận').fill('20/11/2026');
    await button('Lưu thay đổi').click();
    await page.getByText('Đã lưu “Đường sáng”.').waitFor();
    await page.getByText('Đã kết thúc (1)').waitFor();
    await page.getByText('Không có dòng nào đang theo dõi.').waitFor();
    expect(column(world, 'Công trình', 'Ngày công nhận')).toEqual([46_346]);
  });
});
