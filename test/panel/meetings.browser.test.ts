import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { register } from '../support/panel-calls';
import { column, fill, person } from '../support/register';
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

/** A branch of 35 members and a meeting of today. */
async function open(): Promise<void> {
  world = await register();
  const names = Array.from({ length: 35 }, (_, index) => `Nguyễn Văn A${String(index + 1).padStart(2, '0')}`);
  fill(
    world,
    'ĐVTN',
    names.map((name, index) => person(name, { 'Mã ĐVTN': `DV${String(index + 1).padStart(6, '0')}` })),
  );
  fill(world, 'Sinh hoạt', [
    {
      'Mã buổi': 'SH000001',
      'Đơn vị': 'KT01',
      Ngày: '22/11/2026',
      'Trạng thái': 'Dự kiến',
      'Hình thức': 'Thường kỳ',
      'Cách tổ chức': 'Trực tiếp',
      'Nội dung': 'Sinh hoạt tháng 11',
    },
  ]);
  ({ page } = await openPanel(browser, world, 'meetings', 300, 657));
  await button('Mở: Sinh hoạt tháng 11').click();
}

test('the roll of 35 is called by one click for all, one for each absent, one to save', async () => {
  await open();
  let clicks = 0;
  const click = async (name: string): Promise<void> => {
    clicks += 1;
    await button(name).click();
  };
  await page.getByText('Có mặt 0/35').waitFor();
  await click('Tất cả có mặt');
  await click('Vắng có lý do: Nguyễn Văn A07');
  await click('Vắng không có lý do: Nguyễn Văn A21');
  await page.getByText('Có mặt 33/35 (94,3%)').waitFor();
  await page.getByText('Đủ 2/3 (cần 24)').waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(300);
  await click('Lưu điểm danh');
  await page.getByText('Đã điểm danh: có mặt 33/35.').waitFor();
  expect(clicks).toBe(2 + 2);
  expect(column(world, 'Điểm danh', 'Tham dự').filter((mark) => mark === 'Có mặt')).toHaveLength(33);
  expect(column(world, 'Sinh hoạt', 'Trạng thái')).toEqual(['Đã họp']);
});

test('votes begin with the numbers of the roll; minutes tell all that is recorded', async () => {
  await open();
  await button('Tất cả có mặt').click();
  await button('Vắng có lý do: Nguyễn Văn A07').click();
  await page.getByLabel('Lý do vắng của Nguyễn Văn A07').selectOption('Công tác');
  await button('Lưu điểm danh').click();
  await page.getByText('Đã điểm danh').waitFor();
  await button('Biểu quyết').click();
  await button('Thêm nội dung biểu quyết').click();
  await page.getByText('Quá một nửa số được triệu tập: cần ít nhất 18 phiếu tán thành.').waitFor();
  expect(await page.getByLabel('Số phải dự').inputValue()).toBe('35');
  expect(await page.getByLabel('Số có mặt').inputValue()).toBe('34');
  await page.getByLabel('Nội dung').fill('Kế hoạch tháng 12');
  await page.getByLabel('Tán thành', { exact: true }).fill('35');
  await button('Lưu biểu quyết').click();
  await page.getByText('Tán thành (35) nhiều hơn Số có mặt (34).').waitFor();
  await page.getByLabel('Tán thành', { exact: true }).fill('30');
  await button('Lưu biểu quyết').click();
  await page.getByText('Đã lưu biểu quyết “Kế hoạch tháng 12”.').waitFor();
  await page.getByText('Tán thành 30/35').waitFor();
  await button('Biên bản').click();
  await page.getByLabel('Chủ trì').fill('Bí thư');
  await button('Lưu biên bản').click();
  await page.getByText('Đã lưu buổi sinh hoạt “Sinh hoạt tháng 11”.').waitFor();
  await page.getByText('Nội dung biên bản (chép vào văn bản)').click();
  expect((await page.getByRole('textbox', { name: /^Nội dung biên bản/ }).inputValue()).split('\n')).toEqual([
    'Chi đoàn: Chi đoàn KT01. Thời gian: ngày 22/11/2026.',
    'Cách tổ chức: Trực tiếp.',
    'Hình thức: Thường kỳ.',
    'Chủ trì: Bí thư.',
    'Có mặt 34/35 (97,1%).',
    'Vắng có lý do: Nguyễn Văn A07 (Công tác).',
    'Nội dung: Sinh hoạt tháng 11.',
    'Biểu quyết “Kế hoạch tháng 12”: tán thành 30/35 (85,7%).',
  ]);
});

test('a month of a branch is planned in one step, by what the register proposes', async () => {
  world = await register();
  fill(world, 'Sinh hoạt', [
    {
      'Mã buổi': 'SH000001',
      'Đơn vị': 'KT01',
      Ngày: '18/01/2027',
      Giờ: '17:30',
      'Trạng thái': 'Dự kiến',
      'Hình thức': 'Thường kỳ',
      'Cách tổ chức': 'Trực tiếp',
      'Nội dung': 'Tháng 1',
      'Kết luận': 'Làm bồn hoa',
    },
  ]);
  ({ page } = await openPanel(browser, world, 'meetings', 300, 657));
  await button('Lên kế hoạch tháng').click();
  await page.getByLabel('Tháng (MM/yyyy)').fill('02/2027');
  await page.getByText('Làm bồn hoa').first().waitFor();
  expect(await page.getByLabel('Ngày').inputValue()).toBe('18/02/2027');
  expect(await page.getByLabel('Giờ').inputValue()).toBe('17:30');
  await page.getByLabel('Cách tổ chức').selectOption('Trực tuyến');
  await page.getByText('Họp trực tuyến cần có văn bản cho phép').waitFor();
  await page.getByLabel('Cách tổ chức').selectOption('Trực tiếp');
  await button('Thêm một buổi').click();
  await page.getByLabel('Ngày').nth(1).fill('25/02/2027');
  await button('Lưu 2 buổi dự kiến').click();
  await page.getByText('Đã lên kế hoạch 2 buổi của Chi đoàn KT01.').waitFor();
  expect(column(world, 'Sinh hoạt', 'Mã buổi')).toEqual(['SH000001', 'SH000002', 'SH000003']);
  expect(column(world, 'Sinh hoạt', 'Hình thức').slice(1)).toEqual(['Thường kỳ; Sinh nhật đoàn viên', 'Chuyên đề']);
  expect(column(world, 'Sinh hoạt', 'Nội dung')[1]).toBe(
    'Sinh hoạt chi đoàn tháng 02/2027; Thực hiện kết luận lần trước: Làm bồn hoa; Mừng sinh nhật: Lê Ân, Trần Bình, Ngô Chi, Vũ Em',
  );
});
