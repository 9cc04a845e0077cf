import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { committee, fields, register, result } from '../support/panel-calls';
import { column, fill, sheetOf } from '../support/register';
import { EDITOR, type World } from '../support/world';
import { launchBrowser } from '../support/browser';
import { find, openPanel, type Line } from './open-panel';

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

async function open(room: string, made: Promise<World> = register()): Promise<void> {
  world = await made;
  ({ page, line } = await openPanel(browser, world, room));
}

const button = (name: string | RegExp) => page.getByRole('button', { name });

describe('an answer that never came', () => {
  test('of a contact that was written: pressed again, it is there once', async () => {
    await open('recruitment');
    await button('Thêm lượt vận động').click();
    await find(page, 'Người vận động', 'an');
    await page.getByLabel('Họ và tên thanh niên').fill('Phạm Mai');
    line.isDeaf = true;
    await button('Lưu lượt vận động').click();
    await page.getByText('Chưa nhận được trả lời từ Google.').waitFor();
    line.isDeaf = false;
    expect(await page.getByLabel('Họ và tên thanh niên').isDisabled()).toBe(true);
    expect(await page.getByLabel('Họ và tên thanh niên').inputValue()).toBe('Phạm Mai');
    await page.locator('button.primary').click();
    await page.getByText('Đã lưu lượt vận động Phạm Mai.').waitFor();
    expect(column(world, '1+1', 'Họ và tên thanh niên').filter((name) => name === 'Phạm Mai')).toHaveLength(1);
  });

  test('of a step: the same', async () => {
    await open('people');
    await find(page, 'Tìm người', 'em');
    await button('Ghi rời đơn vị').click();
    await page.getByText('Chuyển sinh hoạt đi nơi khác').click();
    line.isDeaf = true;
    await button('Ghi rời đơn vị').click();
    await page.getByText('Chưa nhận được trả lời từ Google.').waitFor();
    line.isDeaf = false;
    await page.locator('button.primary').click();
    await page.getByText('Đã ghi cho Vũ Em.').waitFor();
    expect(column(world, 'Chuyển sinh hoạt', 'Mã')).toHaveLength(1);
  });

  test('what is refused is sent anew as it stands by then', async () => {
    await open('people');
    await find(page, 'Tìm người', 'an');
    await button('Ghi nơi ở').click();
    await page.getByLabel('Địa chỉ').fill('1 Lê Lợi');
    const sheet = sheetOf(world, 'ĐVTN');
    const at = sheet.row(0).map(String).indexOf('Địa chỉ');
    sheet.setValue(0, at, 'Chỗ ở');
    await button('Lưu thay đổi').click();
    await page.getByText('thiếu cột “Địa chỉ”').waitFor();
    sheet.setValue(0, at, 'Địa chỉ');
    await page.getByLabel('Địa chỉ').fill('2 Hai Bà Trưng');
    await page.locator('button.primary').click();
    await page.getByText('Đã lưu Lê Ân.').waitFor();
    expect(column(world, 'ĐVTN', 'Địa chỉ')[0]).toBe('2 Hai Bà Trưng');
    expect(await button('Thử lại').count()).toBe(0);
  });
});

describe('taking back', () => {
  test.each([
    ['people', 'a person', register],
    ['nominations', 'a nomination', committee],
  ] as const)('in the room %s says so, and offers it no more', async (room, _what, made) => {
    await open(room, made());
    if (room === 'people') {
      await find(page, 'Tìm người', 'an');
      await button('Ghi nơi ở').click();
      await page.getByLabel('Địa chỉ').fill('1 Lê Lợi');
      await button('Lưu thay đổi').click();
    } else {
      await button('Bình chọn').first().click();
      await button('Lập hồ sơ').click();
    }
    await button('Hoàn tác').click();
    await page.getByText('Đã hoàn tác.').waitFor();
    await page
      .getByText(room === 'people' ? 'Lê Ân' : 'Đủ điều kiện bình chọn (2)')
      .first()
      .waitFor();
    await page.waitForTimeout(500);
    expect(await page.getByText('Đã hoàn tác.').count()).toBe(1);
    expect(await button('Hoàn tác').count()).toBe(0);
  });
});

describe('what somebody else did meanwhile', () => {
  test('a stage: mine is written once the officer says so, theirs where they say so', async () => {
    await open('nominations', committee());
    await button('Bình chọn').first().click();
    await button('Lập hồ sơ').click();
    await button('Ghi kết quả').click();
    await page.getByLabel('Giai đoạn').selectOption('Dừng giới thiệu');
    const sent = fields({ stage: 'Đã gửi danh sách', listSent: '22/11/2026' }, { stage: 'Đoàn viên ưu tú' });
    const theirs = { table: 'nominations' as const, ref: 'GT000001', accepted: true, fields: sent };
    await result(world, 'save', theirs, { actor: EDITOR });
    await page.getByLabel('Ngày dừng').fill('22/11/2026');
    await button('Lưu kết quả').click();
    await page.getByText('Trong sổ: “Đã gửi danh sách”').waitFor();
    await page.getByText('Của tôi: “Dừng giới thiệu”').click();
    await button('Lưu kết quả').click();
    await page.getByText('Đã lưu hồ sơ của Lê Ân.').waitFor();
    expect(column(world, 'Giới thiệu vào Đảng', 'Giai đoạn')).toEqual(['Dừng giới thiệu']);
  });

  test('theirs and then mine is mine', async () => {
    await open('people');
    await find(page, 'Tìm người', 'an');
    await button('Ghi nơi ở').click();
    await page.getByLabel('Địa chỉ').fill('2 Hai Bà Trưng');
    const other = { table: 'people' as const, ref: 'DV000001', accepted: true };
    await result(world, 'save', { ...other, fields: fields({ address: '1 Lê Lợi' }) }, { actor: EDITOR });
    await button('Lưu thay đổi').click();
    await page.getByText('Trong sổ: “1 Lê Lợi”').click();
    expect(await page.getByLabel('Địa chỉ').inputValue()).toBe('1 Lê Lợi');
    await page.getByText('Của tôi: “2 Hai Bà Trưng”').click();
    expect(await page.getByLabel('Địa chỉ').inputValue()).toBe('2 Hai Bà Trưng');
  });

  test('leaving: who left meanwhile is shown, and left as the officer decides', async () => {
    await open('people');
    await find(page, 'Tìm người', 'em');
    await button('Ghi rời đơn vị').click();
    const theirs = { how: 'graduated' as const, date: '20/11/2026', to: '', slip: '', seen: 'Đang sinh hoạt' };
    await result(world, 'leave', { ref: 'DV000005', ...theirs, accepted: true }, { actor: EDITOR });
    await page.getByText('Thôi sinh hoạt').click();
    await button('Ghi rời đơn vị').click();
    await page.getByText('nay là “Tốt nghiệp”').waitFor();
    expect(column(world, 'ĐVTN', 'Tình trạng')[4]).toBe('Tốt nghiệp');
    await button('Vẫn lưu').click();
    await page.getByText('Đã ghi cho Vũ Em.').waitFor();
    expect(column(world, 'ĐVTN', 'Tình trạng')[4]).toBe('Thôi sinh hoạt');
  });
});

describe('a nomination’s votes', () => {
  test('are kept before there is a resolution; its day moves it on', async () => {
    await open('nominations', committee());
    await button('Bình chọn').first().click();
    await button('Lập hồ sơ').click();
    await button('Ghi kết quả').click();
    await page.getByLabel('Giai đoạn').selectOption('Nghị quyết giới thiệu');
    await page.getByLabel('Ngày họp chi đoàn').fill('22/11/2026');
    await page.getByLabel('Số đoàn viên').fill('30');
    await page.getByLabel('Số có mặt').fill('28');
    await page.getByLabel('Số tán thành').fill('20');
    await button('Lưu kết quả').click();
    await page.getByText('Đã lưu hồ sơ của Lê Ân.').waitFor();
    const at = (header: string): unknown => column(world, 'Giới thiệu vào Đảng', header)[0];
    expect([at('Giai đoạn'), at('Số tán thành')]).toEqual(['Đoàn viên ưu tú', 20]);
  });

  test('an earlier stage’s day is mended, and the stage stays', async () => {
    await open('nominations', committee());
    await button('Bình chọn').first().click();
    await button('Lập hồ sơ').click();
    await button('Ghi kết quả').click();
    await page.getByLabel('Ngày gửi danh sách').fill('22/11/2026');
    await button('Lưu kết quả').click();
    await button('Ghi kết quả').click();
    await page.getByLabel('Giai đoạn').selectOption('Đoàn viên ưu tú');
    await page.getByLabel('Ngày bình chọn').fill('20/11/2026');
    await button('Lưu kết quả').click();
    await page.getByText('Đã lưu hồ sơ của Lê Ân.').waitFor();
    await page.getByText('Đã gửi danh sách · 0 ngày').waitFor();
  });
});

test('a change that was refused and is put back is no change', async () => {
  await open('people');
  await find(page, 'Tìm người', 'em');
  await button('Sửa thông tin').click();
  await page.getByLabel('MSSV').fill('SV1');
  await button('Lưu thay đổi').click();
  await page.getByText('MSSV “SV1” đã có ở dòng 2 (Lê Ân).').waitFor();
  await page.getByLabel('MSSV').fill('SV5');
  await button('Lưu thay đổi').click();
  await page.getByText('Chưa có gì thay đổi.').waitFor();
  await page.getByLabel('Điện thoại').fill('0912345678');
  expect(await page.getByText('Chưa có gì thay đổi.').count()).toBe(0);
  await button('Lưu thay đổi').click();
  await page.getByText('Đã lưu Vũ Em.').waitFor();
});

test('what a step lacks is said at its field, and one goes on there', async () => {
  await open('recruitment');
  await button('Cập nhật').click();
  await button('Ghi kết nạp').click();
  await page.getByLabel('Ngày kết nạp').fill('22/11/2026');
  expect(await page.getByText('Chưa nhập Ngày sinh.').count()).toBe(0);
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.labels[0].textContent')).toBe('Ngày sinh');
  await button('Ghi kết nạp').click();
  await page.getByText('Chưa nhập Ngày sinh.').waitFor();
  await page.locator('[aria-invalid=true]:focus').waitFor();
  await page.keyboard.type('1/1/2007');
  expect(await page.locator('[aria-invalid=true]').count()).toBe(0);
  expect(line.sent).not.toContain('admit');
});

test('long lists are narrowed by typing', async () => {
  const many = async (): Promise<World> => {
    const made = await register();
    fill(
      made,
      '1+1',
      Array.from({ length: 40 }, (_, index) => ({
        'Mã lượt': `VD0001${String(index).padStart(2, '0')}`,
        'Người vận động': 'SV1',
        'Họ và tên thanh niên': index === 7 ? 'Đào Ước' : `Lê Văn ${String(index)}`,
        'Tổ chức': 'Hội',
        'Ngày vận động': '01/10/2026',
        'Trạng thái': 'Đang vận động',
      })),
    );
    return made;
  };
  await open('recruitment', many());
  await page.getByText('Đang vận động (40)').waitFor();
  expect(await button('Cập nhật').count()).toBe(8);
  await page.getByLabel('Gõ tên để tìm trong danh sách').fill('uoc');
  expect(await button('Cập nhật').count()).toBe(1);
  await button('Cập nhật').click();
  await page.getByRole('heading', { name: 'Đào Ước' }).waitFor();
});

test('a survey needs no recruiter yet; what goes on does', async () => {
  await open('recruitment');
  await button('Thêm lượt vận động').click();
  await page.getByLabel('Họ và tên thanh niên').fill('Phạm Mai');
  await button('Lưu lượt vận động').click();
  await page.getByText('Chưa nhập Người vận động.').waitFor();
  await page.getByLabel('Trạng thái').selectOption('Khảo sát');
  await button('Lưu lượt vận động').click();
  await page.getByText('Đã lưu lượt vận động Phạm Mai.').waitFor();
  expect(column(world, '1+1', 'Trạng thái').at(-1)).toBe('Khảo sát');
});

test('a contact is not recorded as admitted without its day: that is a step of its own', async () => {
  await open('recruitment');
  await button('Thêm lượt vận động').click();
  expect(await page.getByLabel('Trạng thái').locator('option').allTextContents()).toEqual([
    'Chưa chọn',
    'Khảo sát',
    'Đang vận động',
    'Đã nộp đơn',
    'Không thành công',
  ]);
  await page.getByText('bấm Ghi kết nạp').waitFor();
});
