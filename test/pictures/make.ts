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

const PICTURES = join('docs', 'pictures');

/** What a school sends: titles first, columns by names of its own, and some mistakes. */
const FRESHMEN = [
  ['TRƯỜNG ĐẠI HỌC HẢI VÂN', null, null, null, null, null],
  ['DANH SÁCH SINH VIÊN KHÓA 26', null, null, null, null, null],
  ['STT', 'Mã SV', 'Họ và tên đệm', 'Tên', 'Ngày sinh', 'Lớp', 'SĐT'],
  [1, '26CN001', 'Nguyễn Thị', 'Hạnh', '12/03/2008', 'CN26-01 Công nghệ thông tin', '0912000001'],
  [2, '26CN002', 'Trần Quốc', 'Bảo', '31/02/2008', 'CN26-01 Công nghệ thông tin', '0912000002'],
  [3, '26CN003', 'Lê Hoàng', 'Yến', '25/11/2008', 'CN26-02 Điện tử', null],
  [4, '26CN004', 'Phạm Minh', 'Đức', '07/01/2008', 'CN26-02 Điện tử', '912000004'],
  [null, 'Tổng cộng: 4 sinh viên', null, null, null, null, null],
];

/** Opens a folder's books in the workbench, and takes what `take` takes of it. */
async function taking(
  folder: string,
  project: Project,
  take: (page: Page, shot: Shot) => Promise<void>,
): Promise<void> {
  const books = await openBooks(folder);
  // The register first, as `start` has it; somebody has pasted a list into it.
  books.sort((a, b) => Number(b.path.includes('Sổ Đoàn')) - Number(a.path.includes('Sổ Đoàn')));
  books[0]?.spreadsheet.addSheet({ title: 'Danh sách K26' }).load(FRESHMEN);
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
  await shot('ban-thu-hoi');
  await page.getByRole('menuitem', { name: 'Năm học trước' }).click();
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

/** A month in the life of a branch, by the clock: forms, answers, letters, a new year's list and a graduation. */
async function month(page: Page, shot: Shot): Promise<void> {
  const menu = async (...names: string[]): Promise<void> => {
    for (const name of ['Sổ Đoàn', ...names]) await page.getByRole('menuitem', { name, exact: true }).click();
  };
  const alert = page.getByRole('alertdialog');
  const answer = async (text = ''): Promise<void> => {
    await alert.waitFor({ timeout: 30_000 });
    if (text !== '') await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    // Another question may follow at once.
    await page.waitForTimeout(1500);
  };
  const drawer = page.locator('.drawer');
  const tab = (name: string): Promise<void> => drawer.getByRole('tab', { name }).click();
  const close = (): Promise<void> => page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
  const room = (): FrameLocator => page.locator('iframe').last().contentFrame();

  await menu('Danh sách, năm học', 'Nhận khóa mới …');
  await room().getByLabel('Trang tính có danh sách').selectOption('Danh sách K26', { timeout: 30_000 });
  await room().getByLabel('Chi đoàn mới trực thuộc').selectOption('LCN');
  await room().getByLabel('Khóa').fill('K26');
  await room().getByLabel('Ngày về đơn vị').fill('05/09/2026');
  await room().getByRole('button', { name: 'Xem trước' }).click();
  await room().getByText('Lập 2 chi đoàn mới').scrollIntoViewIfNeeded({ timeout: 30_000 });
  await shot('nhap-danh-sach');
  await room().getByRole('button', { name: 'Nhập 3 người mới' }).click();
  await room().getByText('Đã nhập xong.').waitFor({ timeout: 30_000 });
  await close();
  await menu('Danh sách, năm học', 'Ra trường …');
  await room().getByLabel('Khóa').selectOption('K23', { timeout: 30_000 });
  await room().getByRole('button', { name: 'Xem trước' }).click();
  await room().getByText('Bỏ dấu chọn ở người').scrollIntoViewIfNeeded({ timeout: 30_000 });
  await shot('ra-truong');
  await close();

  await menu('Biểu mẫu', 'Tạo biểu mẫu');
  await alert.waitFor({ timeout: 30_000 });
  await shot('bieu-mau-da-tao');
  await answer();
  await menu('Biểu mẫu', 'Điểm danh …');
  await room()
    .getByRole('button', { name: /^Mở điểm danh/ })
    .first()
    .click({ timeout: 30_000 });
  await room().locator('svg').waitFor({ timeout: 30_000 });
  await shot('diem-danh');
  await close();
  await menu('Thư tự động', 'Cài đặt tự động');
  await answer();
  await menu('Thư tự động', 'Chế độ gửi thư');
  await shot('che-do-gui-thu');
  await page.getByRole('menuitem', { name: 'Gửi thật', exact: true }).click();
  await answer();

  await page.getByRole('button', { name: 'Bàn thử' }).click();
  await tab('Biểu mẫu');
  const opening = page.context().waitForEvent('page');
  await drawer
    .getByRole('listitem')
    .filter({ hasText: 'Báo cáo lượt vận động' })
    .getByRole('link', { name: 'Mở biểu mẫu' })
    .click();
  const form = await opening;
  await form.setViewportSize({ width: 760, height: 900 });
  await form.getByLabel('MSSV hoặc Mã ĐVTN của người vận động').fill('DV000010');
  await form.getByLabel('Họ và tên thanh niên').fill('Phạm Thị Mai');
  await form.getByLabel('Vận động vào').selectOption('Hội');
  await form.locator('#email').fill('an.nguyen@example.edu.vn');
  await form.getByLabel('Tôi đồng ý').check();
  await shot('ban-thu-bieu-mau', form);
  await form.getByRole('button', { name: 'Gửi' }).click();
  await form.getByText('Đã nhận báo cáo.').waitFor();
  await form.close();
  await menu('Biểu mẫu', 'Đề nghị của đoàn viên …');
  await room().getByRole('button', { name: 'Nhận' }).first().waitFor({ timeout: 30_000 });
  await shot('bang-de-nghi');
  await room().getByRole('button', { name: 'Nhận' }).first().click();
  await room().getByText('Đã nhận đề nghị').waitFor();

  await menu('Thư tự động', 'Soạn thư đến hạn');
  await page.getByText(/Đã soạn \d+ thư/).waitFor({ timeout: 30_000 });
  await menu('Thư tự động', 'Xem trước thư');
  await page.locator('iframe').last().contentFrame().locator('iframe').first().waitFor();
  await shot('xem-truoc-thu');
  await close();
  await tab('Đồng hồ');
  // The first of the month that comes: by then a month's letters are due, and every trigger on the way has run.
  const [year = 0, after = 0] = new Date().toISOString().split('-').map(Number);
  const next = new Date(Date.UTC(year, after, 2)).toISOString().slice(0, 10);
  await drawer.getByLabel('Tới ngày').fill(next);
  await drawer.getByRole('button', { name: 'Chạy tới' }).click();
  const shown = next.split('-').reverse().join('/');
  await drawer.getByText(shown).waitFor({ timeout: 900_000 });
  await tab('Trình kích hoạt');
  await shot('ban-thu-kich-hoat');
  await tab('Thư');
  await page
    .getByRole('button', { name: /Tổng hợp tháng/ })
    .first()
    .click();
  await shot('ban-thu-thu');
  const letter = page.locator('.mail iframe').contentFrame().locator('body');
  for (const [name, title] of [
    ['thu-thang', /Tổng hợp tháng .*Đoàn Phân hiệu/],
    ['thu-nhac-viec', /Nhắc việc .*Chi đoàn/],
  ] as const) {
    await page.getByRole('button', { name: title }).first().click();
    await page.waitForTimeout(500);
    const html = await letter.evaluate((body: { outerHTML: string }) => body.outerHTML);
    const sheet = await page.context().browser()?.newPage();
    if (sheet === undefined) throw new Error('no browser');
    await sheet.setViewportSize({ width: 660, height: 300 });
    await sheet.setContent(html);
    const height = Number(await sheet.evaluate('document.documentElement.scrollHeight'));
    await sheet.setViewportSize({ width: 660, height });
    await shot(name, sheet);
    await sheet.close();
  }
  await drawer.getByRole('button', { name: 'Đóng' }).click();
  await menu('Tình trạng sổ …');
  await room().getByText('Chạy bằng tài khoản').scrollIntoViewIfNeeded({ timeout: 60_000 });
  await shot('bang-tu-dong');
}

async function main(): Promise<void> {
  // Each on books of its own: what the one before has not saved would be offered first.
  for (const take of [product, panels, month]) {
    const folder = mkdtempSync(join(tmpdir(), 'anh-'));
    await writeSample(folder, { members: 1000, seed: '1', today: parseDay('2026-11-15') ?? 0 });
    await taking(folder, readProject(), take);
    rmSync(folder, { recursive: true });
  }
}

void main();
