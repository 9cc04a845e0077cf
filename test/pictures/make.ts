// Takes the pictures of README and handbook from the workbench: npm run pictures. Invented people only.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { readProject } from '../../src/cli/bundle';
import { writeSample } from '../../src/cli/sample/write-sample';
import { openBooks } from '../../src/local/files/open-books';
import type { Project } from '../../src/local/workbench/project';
import { openWorkbench } from '../../src/local/workbench/workbench';
import { parseDay } from '../../src/text/calendar';
import { launchBrowser } from '../support/browser';
import { DEMO } from '../local/workbench/demo-project';

const PICTURES = join('docs', 'pictures');

/** Opens a folder's books in the workbench, and takes what `take` takes of it. */
async function taking(
  folder: string,
  project: Project,
  take: (page: Page, shot: Shot) => Promise<void>,
): Promise<void> {
  const books = await openBooks(folder);
  // The register first, as `start` has it.
  books.sort((a, b) => Number(b.path.includes('Sổ Đoàn')) - Number(a.path.includes('Sổ Đoàn')));
  const deskFile = join(folder, '.so-doan.json');
  const pageFolder = join('build', 'page');
  const workbench = await openWorkbench({ books, project, pageFolder, port: 0, deskFile, wordsOfProblem: String });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 760 } });
  await page.goto(workbench.url);
  await page.waitForSelector('#grid[data-ready=true]');
  await page.getByRole('menubar').getByRole('menuitem').first().waitFor();
  await take(page, async (name, of = page) => {
    await page.waitForTimeout(700);
    await of.screenshot({ path: join(PICTURES, `${name}.png`) });
  });
  await browser.close();
  await workbench.close();
}

type Shot = (name: string, of?: Page) => Promise<void>;

async function product(page: Page, shot: Shot): Promise<void> {
  const menu = page.getByRole('menuitem', { name: 'Sổ Đoàn' });
  const answer = async (text: string): Promise<void> => {
    await page.getByRole('alertdialog').waitFor();
    await page.keyboard.type(text);
  };
  await page.getByRole('tab', { name: 'ĐVTN' }).click();
  await page.mouse.click(600, 198);
  await page.keyboard.type('31/02/2005');
  await page.keyboard.press('Enter');
  await page.mouse.click(760, 240);
  await page.keyboard.type('0123');
  await page.keyboard.press('Enter');
  await menu.click();
  await shot('ban-thu');
  await page.getByRole('menuitem', { name: 'Kiểm tra dữ liệu' }).click();
  await page.getByText(/lỗi, .* cảnh báo/).waitFor();
  await page.mouse.move(760, 240);
  await shot('ban-thu-loi');
  await menu.click();
  await page.getByRole('menuitem', { name: 'Tổng hợp 1+1' }).click();
  await answer('2025-2026');
  await shot('ban-thu-hoi');
  await page.keyboard.press('Enter');
  await page.getByText('Đã cập nhật trang tính tổng hợp.').waitFor();
}

/** The side panels, each at what an officer does there most. */
async function panels(page: Page, shot: Shot): Promise<void> {
  const open = async (room: string): Promise<FrameLocator> => {
    await page.getByRole('menuitem', { name: 'Sổ Đoàn' }).click();
    await page.getByRole('menuitem', { name: room }).click();
    const panel = page.locator('iframe').last().contentFrame();
    await panel.locator('footer').waitFor({ timeout: 30_000 });
    return panel;
  };
  const people = await open('Đoàn viên, thanh niên …');
  await people.getByLabel('Tìm người').fill('anh');
  await people.getByRole('option').first().waitFor();
  await shot('bang-tim-nguoi');
  await people.getByRole('option').first().click();
  await people.getByRole('button', { name: 'Sửa thông tin' }).waitFor();
  await shot('bang-nguoi');
  await people.getByRole('button', { name: 'Quay lại' }).click();
  await people.getByRole('button', { name: 'Thêm người' }).click();
  await people.getByLabel('Họ và tên').fill('Tạ Giang');
  await people.getByLabel('Ngày sinh').fill('31/02/2006');
  await people.getByLabel('Điện thoại').fill('0123');
  await people.getByRole('button', { name: 'Lưu người này' }).click();
  await shot('bang-them-nguoi');
  const contacts = await open('Vận động 1+1 …');
  await contacts.getByRole('button', { name: 'Cập nhật' }).first().waitFor();
  await shot('bang-1-cong-1');
  await contacts.getByRole('button', { name: 'Thêm lượt vận động' }).click();
  await contacts.getByLabel('Người vận động').fill('minh');
  await contacts.getByRole('listbox').waitFor();
  await shot('bang-luot-van-dong');
  await open('Tình trạng sổ …');
  await shot('bang-tinh-trang');
  await page.getByRole('tab', { name: 'Sổ Ban Thường vụ' }).click();
  const board = await open('Giới thiệu vào Đảng …');
  await board.getByRole('button', { name: 'Ghi kết quả' }).first().waitFor();
  await shot('bang-gioi-thieu');
}

async function services(page: Page, shot: Shot): Promise<void> {
  const choose = async (name: string): Promise<void> => {
    await page.getByRole('menuitem', { name: 'Thử' }).click();
    await page.getByRole('menuitem', { name: 'Thêm' }).click();
    await page.getByRole('menuitem', { name }).click();
    await page.waitForTimeout(500);
  };
  for (const name of ['Biểu mẫu', 'Gửi thư', 'Cài lịch']) await choose(name);
  await page.getByRole('button', { name: 'Bàn thử' }).click();
  const drawer = page.locator('.drawer');
  await drawer.getByRole('tab', { name: 'Thư' }).click();
  await page.getByRole('button', { name: /Tổng hợp tuần/ }).click();
  await shot('ban-thu-thu');
  await drawer.getByRole('tab', { name: 'Biểu mẫu' }).click();
  const opening = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'Mở biểu mẫu' }).click();
  const form = await opening;
  await form.setViewportSize({ width: 760, height: 620 });
  await shot('ban-thu-bieu-mau', form);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'anh-'));
  await writeSample(folder, { members: 1000, seed: '1', today: parseDay('2026-11-15') ?? 0 });
  await taking(folder, readProject(), product);
  await taking(folder, readProject(), panels);
  // The product has no forms and no mail yet: these are of a script that tries the services.
  await taking(folder, DEMO, services);
  rmSync(folder, { recursive: true });
}

void main();
