import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { register } from '../support/panel-calls';
import { column, fill, type Cells } from '../support/register';
import type { World } from '../support/world';
import { launchBrowser } from '../support/browser';
import { openPanel } from './open-panel';

let browser: Browser;
let page: Page;
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

const button = (name: string | RegExp) => page.getByRole('button', { name });
const plan = (key: string, more: Cells): Cells => ({
  Mã: key,
  'Đơn vị': 'PH',
  Loại: 'Nhiệm vụ',
  'Từ ngày': '15/09/2026',
  'Trạng thái': 'Chưa làm',
  ...more,
});

async function open(): Promise<void> {
  world = await register();
  fill(world, 'Kế hoạch', [
    plan('KH000001', {
      Loại: 'Chương trình công tác năm',
      'Nội dung': 'Chương trình năm học 2026-2027',
      'Căn cứ': 'Nghị quyết của Đảng ủy',
      Hạn: '31/08/2027',
      'Trạng thái': 'Đang làm',
    }),
    plan('KH000002', { Thuộc: 'KH000001', 'Nội dung': 'Đại hội chi đoàn', Hạn: '20/11/2026' }),
    plan('KH000003', { Thuộc: 'KH000001', 'Nội dung': 'Thăm ngoại trú', Hạn: '22/11/2026' }),
  ]);
  ({ page } = await openPanel(browser, world, 'plans', 300, 657));
}

test('a task is done in two clicks, with proof; overdue and due this week are computed', async () => {
  await open();
  await page.getByText('0/2 nhiệm vụ xong · 1 đến hạn tuần này · 1 quá hạn').first().waitFor();
  await button('Xong: Đại hội chi đoàn').click();
  await page.getByLabel('Minh chứng').fill('12-BB/CĐ');
  await button('Ghi hoàn thành').click();
  await page.getByText('Đã ghi hoàn thành “Đại hội chi đoàn”.').waitFor();
  expect(['Trạng thái', 'Ngày hoàn thành', 'Minh chứng'].map((header) => column(world, 'Kế hoạch', header)[1])).toEqual(
    ['Hoàn thành', 46_348, '12-BB/CĐ'],
  );
  await page.getByText('1/2 nhiệm vụ xong · 1 đến hạn tuần này').first().waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(300);
});

test('last year’s programme is copied with its days moved, and stands in its own year', async () => {
  await open();
  await button('Chép sang năm sau: Chương trình năm học 2026-2027').click();
  await page.getByText('Chép 3 dòng').waitFor();
  await button('Chép sang năm sau').click();
  await page.getByText('Đã chép 3 dòng sang năm sau.').waitFor();
  expect(column(world, 'Kế hoạch', 'Thuộc').slice(3)).toEqual([null, 'KH000004', 'KH000004']);
  await page.getByLabel('Năm học', { exact: true }).selectOption('2027-2028');
  await page.getByText('Chương trình năm học 2027-2028').first().waitFor();
});
