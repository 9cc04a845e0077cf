import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ask, register } from '../support/panel-calls';
import { column } from '../support/register';
import { EDITOR, type World } from '../support/world';
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
  for (const go of line.waiting.splice(0)) go();
  await page.close();
});

const LIST = [
  ['DANH SÁCH TÂN SINH VIÊN'],
  ['STT', 'MSSV', 'Họ và tên', 'Ngày sinh', 'Lớp', 'SĐT', 'Dân tộc'],
  [1, 'SV1', 'Lê Ân', '01/02/2006', 'KT01', '0911111111', 'Kinh'],
  [2, 'SV6', 'Phạm <b>Gấm</b> 🎓', '05/09/2008', 'K51 Toán', '', 'Tày'],
  [3, '', 'Tran Binh', '01/02/2006', 'KT01', '', ''],
  [4, 'SV8', 'Hồ Hải', '31/02/2008', 'KT01', '', ''],
];

async function open(room: string): Promise<void> {
  world = await register();
  world.put('K51', LIST);
  ({ page, line } = await openPanel(browser, world, room, 760));
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const shot = async (name: string): Promise<void> => {
  if (process.env['SHOTS'] !== undefined)
    await page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true });
};

/** The dialog is as wide as it may be, and no wider. */
async function expectToFit(): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(760);
}

test('a list is looked at, columns are put right, a doubt is decided, and it is taken in and back', async () => {
  await open('import');
  await page.getByLabel('Trang tính có danh sách').selectOption('K51');
  await button('Xem trước').click();
  await page.getByText('chờ quyết định').first().waitFor();
  expect(await page.locator('.tags span').allTextContents()).toEqual(['1 có thay đổi', '1 chờ quyết định', '2 có lỗi']);
  await expectToFit();
  await shot('nhap-xem-truoc');
  await page.getByLabel('SĐT').selectOption('');
  await page.getByText('1 không có gì mới').waitFor();
  await page.getByLabel('Tran Binh').selectOption('new');
  await button('Nhập 1 người mới').waitFor();
  await shot('nhap-quyet-dinh');
  await button('Nhập 1 người mới').dblclick();
  await page.getByText('Đã nhập xong. Còn 2 dòng có lỗi chưa nhập').waitFor();
  expect(column(world, 'ĐVTN', 'Họ và tên').slice(5)).toEqual(['Tran Binh']);
  expect(line.sent.filter((name) => name === 'importApply')).toHaveLength(1);
  await shot('nhap-xong');
  await button('Hoàn tác').click();
  await button('Nhập 1 người mới').waitFor();
  expect(column(world, 'ĐVTN', 'Họ và tên').filter((name) => name === 'Tran Binh')).toEqual([]);
});

test('a new year founds its branches; names with HTML stay names', async () => {
  await open('intake');
  await page.getByLabel('Trang tính có danh sách').selectOption('K51');
  await page.getByText('Chưa nhập Chi đoàn mới trực thuộc.').waitFor();
  await button('Xem trước').click({ force: true });
  expect(line.sent).not.toContain('importPreview');
  await page.getByLabel('Chi đoàn mới trực thuộc').selectOption('PH');
  await page.getByLabel('Khóa').fill('K51');
  await page.getByLabel('Ngày về đơn vị').fill('5/9/2026');
  await button('Xem trước').click();
  await page.getByText('Lập 1 chi đoàn mới: K51 Toán.').waitFor();
  await expectToFit();
  await shot('khoa-moi');
  await button('Nhập 1 người mới, ghi 1 thay đổi').click();
  await button('Vẫn nhập 1 người mới, ghi 1 thay đổi').click();
  await page.getByText('Đã nhập xong.').waitFor();
  expect(column(world, 'ĐVTN', 'Họ và tên').at(-1)).toBe('Phạm <b>Gấm</b> 🎓');
  expect(column(world, 'Đơn vị', 'Mã đơn vị').at(-1)).toBe('K51-TOAN');
});

test('with the network gone while taking in, nothing is taken in twice', async () => {
  await open('import');
  await page.getByLabel('Trang tính có danh sách').selectOption('K51');
  await page.getByLabel('Chi đoàn của các dòng không ghi lớp').selectOption('KT01');
  await button('Xem trước').click();
  await button('Ghi 1 thay đổi').waitFor();
  line.isCut = true;
  await button('Ghi 1 thay đổi').click();
  await page.getByText('Chưa nhận được trả lời từ Google.').waitFor();
  line.isCut = false;
  await button('Thử lại').click();
  await page.getByText('Đã nhập xong.').waitFor();
  expect(column(world, 'ĐVTN', 'Điện thoại')[0]).toBe('0911111111');
});

test('branches graduate as a second editor looked at it; who stays is unticked', async () => {
  await open('graduation');
  line.acting = { actor: EDITOR };
  await page.getByLabel('KT01').check();
  await page.getByLabel('Ngày ra trường').fill('20/11/2026');
  await page.getByLabel('Số giấy giới thiệu đầu tiên').fill('7-GGT');
  await button('Xem trước').click();
  await page.getByText('5 người ra trường, trong đó 5 đoàn viên được ghi chuyển sinh hoạt.').waitFor();
  await page.getByLabel('Ngô Chi').uncheck();
  await page.getByText('Không chi đoàn nào kết thúc vì còn người ở lại.').waitFor();
  await expectToFit();
  await shot('ra-truong');
  await button('Ghi ra trường cho 4 người').click();
  await page.getByText('Đã ghi ra trường.').waitFor();
  expect(column(world, 'ĐVTN', 'Tình trạng')).toEqual([
    'Tốt nghiệp',
    'Tốt nghiệp',
    'Đang sinh hoạt',
    'Tốt nghiệp',
    'Tốt nghiệp',
  ]);
  expect(await ask(world, 'undo', { plan: 'unknown' })).toMatchObject({ status: 'refused' });
});

test('who is unticked before the last answer is there counts too; the undoing is told', async () => {
  await open('graduation');
  await page.getByLabel('KT01').check();
  await button('Xem trước').click();
  await page.getByText('5 người ra trường').waitFor();
  line.isHeld = true;
  await page.getByLabel('Ngô Chi').uncheck();
  await page.getByLabel('Vũ Em').uncheck();
  line.isHeld = false;
  for (const go of line.waiting.splice(0).reverse()) go();
  await page.getByText('3 người ra trường').waitFor();
  await button('Ghi ra trường cho 3 người').click();
  await page.getByText('Đã ghi ra trường.').waitFor();
  expect(column(world, 'ĐVTN', 'Tình trạng').filter((status) => status === 'Đang sinh hoạt')).toHaveLength(2);
  await button('Hoàn tác').click();
  await page.getByText('Đã hoàn tác.').waitFor();
});

test('a list of 300 columns folds; a column of religion is not for choosing; a change meanwhile is told in sight', async () => {
  await open('import');
  const more = Array.from({ length: 300 }, (_, index) => `Cột ${String(index)}`);
  const list = (name: string) => [
    ['Họ và tên', 'Ngày sinh', 'Lớp', 'Tôn giáo', ...more],
    [name, '05/09/2008', 'KT01', 'Không', ...more],
  ];
  world.put('K51', list('Phạm Gấm'));
  await page.getByLabel('Trang tính có danh sách').selectOption('K51');
  await button('Xem trước').click();
  await page.getByText('Các cột bỏ qua (301)').click();
  await page.getByText('Không nhập vào sổ').waitFor();
  expect(await page.getByLabel('Tôn giáo').count()).toBe(0);
  world.put('K51', list('Phạm Cẩm'));
  await button('Nhập 1 người mới').click();
  const told = page.getByText('vừa thay đổi so với bản xem trước');
  await told.waitFor();
  const box = await told.boundingBox();
  expect(box === null ? 0 : box.y + box.height).toBeLessThanOrEqual(800);
  await button('Thử lại').click();
  await page.getByText('Phạm Cẩm').first().waitFor();
  await button('Nhập 1 người mới').click();
  await page.getByText('Đã nhập xong.').waitFor();
  expect(column(world, 'ĐVTN', 'Họ và tên').at(-1)).toBe('Phạm Cẩm');
});
