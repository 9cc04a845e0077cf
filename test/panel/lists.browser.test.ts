import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBooks } from '../../src/local/files/open-books';
import { ask, register } from '../support/panel-calls';
import { column, sheetOf } from '../support/register';
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

test('what the list asks stands before its columns; nothing is taken before a yes', async () => {
  await open('import');
  world.put('Mã cũ', [
    ['STT', 'Họ và tên', 'Ngày sinh', 'Lớp'],
    [1, 'NguyÔn V¨n §øc', '09/10/2006', 'KT01'],
    [2, 'Nguyeãn Vaên Ñöùc', '10/10/2006', 'KT01'],
  ]);
  await button('Tìm lại trang tính').click();
  await page.getByLabel('Trang tính có danh sách').selectOption('Mã cũ');
  await button('Xem trước').click();
  const question = page.getByText('“NguyÔn V¨n §øc” (TCVN3) được đọc là “Nguyễn Văn Đức”');
  await question.waitFor();
  const [asks, columns] = [await question.boundingBox(), await page.getByText('Các cột của danh sách').boundingBox()];
  expect((asks?.y ?? 999) < (columns?.y ?? 0)).toBe(true);
  expect(await button('Chưa nhập được: 2 dòng chờ xử lý.').getAttribute('aria-disabled')).toBe('true');
  await shot('nhap-ma-cu');
  await page.getByLabel('Chữ được đọc đúng, nhập các dòng này').check();
  await button('Nhập 2 người mới').click();
  await page.getByText('Đã nhập xong.').waitFor();
  expect(column(world, 'ĐVTN', 'Họ và tên').slice(-2)).toEqual(['Nguyễn Văn Đức', 'Nguyễn Văn Đức']);
});

test('a header that is only alike is offered, and taken when an officer says so', async () => {
  await open('import');
  world.put('Gần giống', [
    ['MSSV', 'Họ và tên', 'Ngày snih', 'Lớp', 'Ngày vào Đội'],
    ['SV21', 'Lý Kim An', '08/09/2006', 'KT01', '26/03/2015'],
  ]);
  await button('Tìm lại trang tính').click();
  await page.getByLabel('Trang tính có danh sách').selectOption('Gần giống');
  await button('Xem trước').click();
  await page.getByText('1 có lỗi').waitFor();
  expect(await button(/^Có thể là/).allTextContents()).toEqual(['Có thể là Ngày sinh?']);
  await button('Có thể là Ngày sinh?').click();
  await button('Nhập 1 người mới').click();
  await page.getByText('Đã nhập xong.').waitFor();
  expect(column(world, 'ĐVTN', 'Ngày sinh').at(-1)).toBe(38_968);
  expect(column(world, 'ĐVTN', 'Ngày vào Hội').at(-1)).toBeNull();
});

test('a sheet for each class is taken in one go; hidden sheets, rows and columns are named, a cover too', async () => {
  await open('import');
  const list = (name: string) => [
    ['Họ và tên', 'Ngày sinh', 'Email'],
    [name, '04/05/2006', 'a@example.com'],
    [`${name} Hai`, '05/05/2006', 'b@example.com'],
  ];
  for (const [title, name] of [
    ['KT01', 'Đỗ Một'],
    ['PH', 'Đỗ Hai'],
    ['Cũ', 'Đỗ Ba'],
  ] as const) {
    world.put(title, list(name));
  }
  world.put('Bìa', [['Trường Thử']]);
  const kt = sheetOf(world, 'KT01');
  kt.rowProperties.set(2, { hidden: true });
  kt.columns.set(2, { hidden: true });
  sheetOf(world, 'Cũ').properties.hidden = true;
  await button('Tìm lại trang tính').click();
  const choice = page.getByLabel('Trang tính có danh sách');
  await choice.getByText('Cũ (đang ẩn)').waitFor({ state: 'attached' });
  await choice.selectOption({ label: 'Nhiều trang tính (5)' });
  expect(await page.getByLabel('Cũ (đang ẩn)', { exact: true }).isChecked()).toBe(false);
  await page.getByLabel('K51', { exact: true }).uncheck();
  expect(await page.getByLabel('Chi đoàn của KT01').inputValue()).toBe('KT01');
  await page.getByLabel('Chi đoàn của PH').selectOption('KT01');
  await button('Xem trước').click();
  await page.getByText('4 người mới', { exact: true }).waitFor();
  expect(await page.locator('.box li').allTextContents()).toEqual([
    'Trang tính “Bìa” không có dòng tiêu đề nào đọc được nên không nhập. Kiểm tra lại trang tính này.',
    '1 dòng đang ẩn trong danh sách vẫn được đọc: dòng KT01!3.',
    'Cột đang ẩn “Email” vẫn được đọc.',
  ]);
  await expectToFit();
  await page.getByText('Người mới (4)').click();
  // Every cell that is written is shown.
  await page
    .getByText(
      'Họ và tên: Đỗ Hai Hai · Ngày sinh: 05/05/2006 · Chi đoàn: KT01 · Email: b@example.com · Tình trạng: Đang sinh hoạt',
    )
    .waitFor();
  await shot('nhap-nhieu-trang');
  await button('Nhập 4 người mới').click();
  await page.getByText('Đã nhập xong.').waitFor();
  expect(column(world, 'ĐVTN', 'Họ và tên').slice(-4)).toEqual(['Đỗ Một', 'Đỗ Một Hai', 'Đỗ Hai', 'Đỗ Hai Hai']);
});

test('the list of the national software is taken in from the panel', async () => {
  await open('import');
  const [book] = await openBooks(join(__dirname, '../fixtures/lists/dsdv.xlsx'));
  const source = book?.spreadsheet.sheetByTitle('DSDV');
  if (source === undefined) throw new Error('no DSDV');
  world.put(
    'DSDV',
    Array.from({ length: source.height }, (_, row) => source.row(row).map((cell) => cell ?? '')),
  );
  sheetOf(world, 'DSDV').merges.push(...source.merges);
  await button('Tìm lại trang tính').click();
  await page.getByLabel('Trang tính có danh sách').selectOption('DSDV');
  await page.getByLabel('Chi đoàn của các dòng không ghi lớp').selectOption('KT01');
  await button('Xem trước').click();
  await page.getByText('Các cột bỏ qua (23)').click();
  expect(await page.getByText('Không nhập vào sổ').count()).toBe(3);
  for (const header of ['Đơn vị']) await page.getByLabel(header, { exact: true }).selectOption('');
  await page.getByText('4 người mới', { exact: true }).waitFor();
  await expectToFit();
  await shot('nhap-dsdv');
  await button(/^Nhập 4 người mới/).click();
  await button(/^Vẫn nhập 4 người mới/).click();
  await page.getByText('Đã nhập xong.').waitFor();
  expect([
    column(world, 'ĐVTN', 'Mã định danh đoàn viên').slice(-4),
    column(world, 'ĐVTN', 'Giới tính').slice(-4),
    column(world, 'ĐVTN', 'Số NQ chuẩn y').slice(-4),
  ]).toEqual([
    ['0107000123', '0107000124', '0107000125', '0107000126'],
    ['Nam', 'Nữ', 'Nữ', 'Nam'],
    ['12-NQ/ĐTN', null, '15-NQ/ĐTN', null],
  ]);
});

test('a long list shows how far it is', async () => {
  await open('import');
  const people = Array.from({ length: 3000 }, (_, index) => [
    `SVL${String(index)}`,
    `Lê ${String(index)}`,
    '05/09/2008',
    'KT01',
  ]);
  world.put('Dài', [['MSSV', 'Họ tên', 'Ngày sinh', 'Lớp'], ...people]);
  await button('Tìm lại trang tính').click();
  await page.getByLabel('Trang tính có danh sách').selectOption('Dài');
  await button('Xem trước').click();
  await button('Nhập 3.000 người mới').click({ timeout: 60_000 });
  const bar = page.getByRole('progressbar', { name: 'Đã ghi được' });
  await page.getByText('Đang ghi, còn 3.000 dòng …').waitFor();
  const seen = new Set<string>();
  while ((await page.getByText('Đã nhập xong.').count()) === 0) {
    const at = await bar.getAttribute('value', { timeout: 500 }).catch(() => null);
    if (at !== null) seen.add(at);
    if (seen.size === 2) await shot('nhap-dang-ghi');
  }
  expect(seen.size).toBeGreaterThanOrEqual(3);
  expect(line.sent.filter((name) => name === 'importApply').length).toBeGreaterThanOrEqual(3);
  expect(column(world, 'ĐVTN', 'MSSV').filter((id) => String(id).startsWith('SVL'))).toHaveLength(3000);
}, 120_000);

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
