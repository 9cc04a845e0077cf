import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import jsQR from 'jsqr';
import type { Browser, Page } from 'playwright-core';
import { result } from '../support/panel-calls';
import { column, fill } from '../support/register';
import { respond, withForms } from '../support/respondents';
import type { World } from '../support/world';
import { launchBrowser } from '../support/browser';
import { openPanel, type Line } from './open-panel';

let browser: Browser;
let page: Page;
let line: Line;

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

async function atMeeting(): Promise<World> {
  const world = await withForms();
  const meeting = { 'Đơn vị': 'KT01', 'Hình thức': 'Thường kỳ', 'Cách tổ chức': 'Trực tiếp' };
  fill(world, 'Sinh hoạt', [
    { ...meeting, 'Mã buổi': 'SH000001', Ngày: '21/11/2026', 'Nội dung': 'Hôm qua' },
    { ...meeting, 'Mã buổi': 'SH000002', Ngày: '22/11/2026', Giờ: '08:00', 'Nội dung': 'Chuyên đề' },
    { ...meeting, 'Mã buổi': 'SH000003', Ngày: '25/11/2026', 'Nội dung': 'Tuần sau' },
  ]);
  ({ page, line } = await openPanel(browser, world, 'attendance', 760, 480));
  return world;
}

/** What a telephone reads of the QR code on the page. */
async function scanned(): Promise<string | undefined> {
  const code = page.locator('svg.qr');
  const size = Number((await code.getAttribute('viewBox'))?.split(' ')[2]);
  const path = (await code.locator('path').getAttribute('d')) ?? '';
  const scale = 4;
  const width = size * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < scale; row++) {
      const start = ((Number(y) * scale + row) * width + Number(x) * scale) * 4;
      for (let at = start; at < start + scale * 4; at++) if (at % 4 !== 3) pixels[at] = 0;
    }
  }
  return jsQR(pixels, width, width)?.data;
}

test('a meeting of today is opened by a click, scanned, counted and closed', async () => {
  const world = await atMeeting();
  const cards = page.locator('.card');
  await cards.first().waitFor();
  expect(await cards.locator('b').allTextContents()).toEqual(['Chi đoàn KT01', 'Chi đoàn KT01']);
  expect(await cards.first().textContent()).toContain('22/11/2026 08:00Chuyên đềChưa ghi ai có mặt');
  await page.getByText('1 buổi sắp tới mở được vào ngày họp.').waitFor();
  await button('Mở điểm danh: Chi đoàn KT01, 22/11/2026 08:00').click();
  await page.getByText('Nhận đến 08:15').waitFor();
  const { code, link } = await result(world, 'attended', { ref: 'SH000002' });
  expect(await page.locator('.code').textContent()).toBe(code);
  expect(await scanned()).toBe(link);
  expect(await page.getByRole('link').getAttribute('href')).toBe(link);
  // The code is to be seen from the last row, and all of it on a low screen.
  const box = await page.locator('svg.qr').boundingBox();
  expect((box?.width ?? 0) >= 200 && (box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 999) < 400).toBe(true);

  respond(world, 'attendance', { person: 'SV1', code }, { id: 'response-1' });
  await button('Đếm lại').click();
  await page.getByText('Đã ghi 1 người có mặt').waitFor();
  await page.getByLabel('Số người đếm được ở phòng họp').fill('2');
  await button('Chốt điểm danh').click();
  await page.getByText('phòng họp có 2 người, nên chưa chốt').waitFor();
  await page.getByLabel('Số người đếm được ở phòng họp').fill('1');
  await page.keyboard.press('Enter');
  await page.getByText('Đã chốt: 1 người có mặt.').waitFor();
  expect(column(world, 'Sinh hoạt', 'Trạng thái')).toEqual([null, 'Đã họp', null]);
  await page.getByText('Đã chốt · Đã ghi 1 người có mặt').waitFor();
  await button('Hoàn tác').click();
  await page.getByText('Đã hoàn tác.').waitFor();
  expect(column(world, 'Sinh hoạt', 'Trạng thái')).toEqual([null, null, null]);
});

test('a code that is over is opened again', async () => {
  const world = await atMeeting();
  await button(/^Mở điểm danh/)
    .first()
    .click();
  await page.getByText('Nhận đến 08:15').waitFor();
  await world.clock.pass(16 * 60_000);
  await button('Đếm lại').click();
  await page.getByText('Đã hết giờ nhận điểm danh.').waitFor();
  await button('Mở điểm danh').click();
  await page.getByText('Nhận đến 08:31').waitFor();
  expect(line.sent.filter((name) => name === 'openMeeting')).toHaveLength(2);
});
