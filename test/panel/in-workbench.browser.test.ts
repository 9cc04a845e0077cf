import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { readProject } from '../../src/cli/bundle';
import { openBooks } from '../../src/local/files/open-books';
import { writeXlsxFile } from '../../src/local/files/xlsx/write';
import { openWorkbench, type Workbench } from '../../src/local/workbench/workbench';
import { register } from '../support/panel-calls';
import { fill } from '../support/register';
import { launchBrowser } from '../support/browser';

const PAGE = join(__dirname, '..', '..', 'build', 'page');

/** The workbench goes by the clock of this computer, in Vietnam. */
function today(): number {
  return Math.floor((Date.now() + 7 * 3_600_000) / 86_400_000) + 25_569;
}

let browser: Browser;
let page: Page;
let workbench: Workbench;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'luot-dau-'));
  const world = await register();
  fill(world, 'Sinh hoạt', [
    {
      'Mã buổi': 'SH000001',
      'Đơn vị': 'KT01',
      Ngày: today(),
      'Hình thức': 'Thường kỳ',
      'Cách tổ chức': 'Trực tiếp',
      'Nội dung': 'x',
    },
  ]);
  await writeXlsxFile(join(folder, 'Sổ Đoàn.xlsx'), world.book);
  workbench = await openWorkbench({
    books: await openBooks(folder),
    project: readProject(),
    pageFolder: PAGE,
    port: 0,
    deskFile: join(folder, '.so-doan.json'),
    wordsOfProblem: String,
  });
  browser = await launchBrowser();
  // A laptop of 1366×768, without what the browser takes of it.
  page = await browser.newPage({ viewport: { width: 1366, height: 657 } });
  page.setDefaultTimeout(60_000);
  await page.goto(workbench.url);
  await page.waitForSelector('#grid[data-ready=true]');
});
afterAll(async () => {
  await browser.close();
  await workbench.close();
  rmSync(folder, { recursive: true });
});

test('the first contact of a new officer takes three clicks and no Tab', async () => {
  let clicks = 0;
  const click = async (name: string): Promise<void> => {
    clicks += 1;
    await page.getByRole('menuitem', { name, exact: true }).click();
  };
  await click('Sổ Đoàn');
  await click('Vận động 1+1 …');
  const panel = page.locator('iframe').last().contentFrame();
  await panel.getByRole('button', { name: 'Thêm lượt vận động' }).and(panel.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await panel.getByLabel('Người vận động').and(panel.locator(':focus')).waitFor();
  await page.keyboard.type('binh');
  await panel.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Hồ Lan');
  clicks += 1;
  await panel.getByRole('button', { name: 'Lưu lượt vận động' }).click();
  await panel.getByText('Đã lưu lượt vận động Hồ Lan.').waitFor();
  expect(clicks).toBe(3);
});

test('the form of attendance opens from the panel on a telephone, with the code filled in', async () => {
  const menu = async (...names: string[]): Promise<void> => {
    for (const name of ['Sổ Đoàn', ...names]) await page.getByRole('menuitem', { name, exact: true }).click();
  };
  await menu('Biểu mẫu', 'Tạo biểu mẫu');
  await page.getByRole('alertdialog').waitFor();
  await page.keyboard.press('Enter');
  await menu('Biểu mẫu', 'Điểm danh …');
  const panel = page.locator('iframe').last().contentFrame();
  await panel.getByRole('button', { name: /^Mở điểm danh/ }).click();
  const code = await panel.locator('.code').textContent();
  const opening = page.context().waitForEvent('page');
  await panel.getByRole('link', { name: 'Mở biểu mẫu' }).click();
  const form = await opening;
  await form.setViewportSize({ width: 360, height: 740 });
  expect(await form.getByLabel('Mã ngắn ở phòng họp').inputValue()).toBe(code);
  expect(await form.evaluate('document.documentElement.scrollWidth')).toBe(360);
  const send = await form.getByRole('button', { name: 'Gửi' }).boundingBox();
  expect((send?.y ?? 999) + (send?.height ?? 999)).toBeLessThan(740);
  await form.getByLabel('MSSV hoặc Mã ĐVTN').fill('SV1');
  await form.getByRole('button', { name: 'Gửi' }).click();
  await form.getByText('Đã gửi. Có mặt được ghi khi mã đúng và còn giờ.').waitFor();
  await panel.getByRole('button', { name: 'Đếm lại' }).click();
  await panel.getByText('Đã ghi 1 người có mặt').waitFor();
});
