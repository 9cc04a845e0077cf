import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { readProject } from '../../src/cli/bundle';
import { openBooks } from '../../src/local/files/open-books';
import { writeXlsxFile } from '../../src/local/files/xlsx/write';
import { openWorkbench, type Workbench } from '../../src/local/workbench/workbench';
import { register } from '../google/panel-calls';
import { launchBrowser } from '../support/browser';

const PAGE = join(__dirname, '..', '..', 'build', 'page');

let browser: Browser;
let page: Page;
let workbench: Workbench;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'luot-dau-'));
  await writeXlsxFile(join(folder, 'Sổ Đoàn.xlsx'), (await register()).book);
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
  page.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await browser.close();
  await workbench.close();
  rmSync(folder, { recursive: true });
});

test('the first contact of a new officer takes three clicks and no Tab', async () => {
  await page.goto(workbench.url);
  await page.waitForSelector('#grid[data-ready=true]');
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
