import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { committee, fields, register, result } from '../support/panel-calls';
import { column, fill, sheetOf } from '../support/register';
import { EDITOR, VIEWER, type World } from '../support/world';
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

/** Whether the page is as wide as it may be, and no wider. */
async function expectToFit(): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(300);
}

describe('finding somebody', () => {
  test('by parts of the name without accents, by number and telephone, with the keyboard alone', async () => {
    const withPhone = async (): Promise<World> => {
      const made = await register();
      const args = {
        table: 'people' as const,
        ref: 'DV000003',
        fields: fields({ phone: '0912345678' }),
        accepted: true,
      };
      await result(made, 'save', args);
      return made;
    };
    await open('people', withPhone());
    await page.getByLabel('Tìm người').waitFor();
    for (const [query, found] of [
      ['binh', 'Trần Bình · KT01 · SV2'],
      ['tran b', 'Trần Bình · KT01 · SV2'],
      ['Đỗ', 'Đỗ Dung · KT01 · SV4'],
      ['sv3', 'Ngô Chi · KT01 · SV3'],
      ['+84 912 345 678', 'Ngô Chi · KT01 · SV3'],
      ['0912.345.678', 'Ngô Chi · KT01 · SV3'],
      ['345 678', 'Ngô Chi · KT01 · SV3'],
    ] as const) {
      await page.getByLabel('Tìm người').fill(query);
      expect(await page.getByRole('option').allTextContents()).toEqual([found]);
    }
    await page.getByLabel('Tìm người').fill('không ai');
    await page.getByText('Không tìm thấy ai.').waitFor();
    await find(page, 'Tìm người', 'an');
    await page.getByRole('heading', { name: 'Lê Ân' }).waitFor();
    await expectToFit();
    expect(line.sent).toEqual(['directory', 'person']);
  });

  test('who was never named by a key is told', async () => {
    await open('people');
    await page.getByText('Tài khoản đang dùng: chu@example.edu.vn').waitFor();
    expect(await page.getByText('chưa có Mã ĐVTN').count()).toBe(0);
  });
});

describe('adding somebody', () => {
  const fill = async (texts: Readonly<Record<string, string>>): Promise<void> => {
    for (const [label, text] of Object.entries(texts)) await page.getByLabel(label).first().fill(text);
  };

  test('checks while one types, keeps what was typed, and takes it back', async () => {
    await open('people');
    await button('Thêm người').click();
    await fill({ 'Họ và tên': 'Tạ Giang', 'Ngày sinh': '31/02/2006', 'Điện thoại': '0123' });
    await button('Lưu người này').click();
    await page.getByText('“31/02/2006” không phải là ngày hợp lệ').waitFor();
    await page.getByText('Chưa nhập Chi đoàn.').waitFor();
    expect(line.sent).toEqual(['directory']);
    await fill({ 'Ngày sinh': '28/2/2006', 'Điện thoại': '912345678', MSSV: 'sv1' });
    await page.getByLabel('Chi đoàn').selectOption('KT01');
    expect(await page.locator('[aria-invalid=true]').count()).toBe(0);
    await button('Lưu người này').click();
    await page.getByText('MSSV “SV1” đã có ở dòng 2 (Lê Ân).').waitFor();
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Tạ Giang');
    await fill({ MSSV: 'sv6' });
    await button('Lưu người này').click();
    await page.getByText('Đã thêm Tạ Giang.').waitFor();
    await expectToFit();
    expect(column(world, 'ĐVTN', 'MSSV').at(-1)).toBe('SV6');
    await find(page, 'Tìm người', 'giang');
    await page.getByRole('heading', { name: 'Tạ Giang' }).waitFor();
    await button('Quay lại').click();
    await button('Hoàn tác').click();
    await page.getByText('Đã hoàn tác.').waitFor();
    expect(column(world, 'ĐVTN', 'Họ và tên')).toHaveLength(5);
  });

  test('twice at once is once', async () => {
    await open('people');
    await button('Thêm người').click();
    await fill({ 'Họ và tên': 'Tạ Giang', 'Ngày sinh': '28/2/2006' });
    await page.getByLabel('Chi đoàn').selectOption('KT01');
    await page.getByRole('button', { name: 'Lưu người này' }).dblclick();
    await page.getByText('Đã thêm Tạ Giang.').waitFor();
    expect(column(world, 'ĐVTN', 'Họ và tên').filter((name) => name === 'Tạ Giang')).toHaveLength(1);
    expect(line.sent.filter((name) => name === 'save')).toHaveLength(1);
  });

  test('with the network gone loses nothing, and is written once when it is back', async () => {
    await open('people');
    await button('Thêm người').click();
    await fill({ 'Họ và tên': 'Tạ Giang', 'Ngày sinh': '28/2/2006' });
    await page.getByLabel('Chi đoàn').selectOption('KT01');
    line.isHeld = true;
    await button('Lưu người này').click();
    expect(await button('Đang lưu …').getAttribute('aria-busy')).toBe('true');
    line.isHeld = false;
    line.isCut = true;
    for (const go of line.waiting.splice(0)) go();
    await page.getByText('Chưa nhận được trả lời từ Google.').waitFor();
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Tạ Giang');
    line.isCut = false;
    await button('Thử lại').click();
    await page.getByText('Đã thêm Tạ Giang.').waitFor();
    expect(column(world, 'ĐVTN', 'Họ và tên').filter((name) => name === 'Tạ Giang')).toHaveLength(1);
  });

  test('a viewer is told why not', async () => {
    await open('people');
    await button('Thêm người').waitFor();
    line.acting = { actor: VIEWER };
    await button('Thêm người').click();
    await fill({ 'Họ và tên': 'Tạ Giang', 'Ngày sinh': '28/2/2006' });
    await page.getByLabel('Chi đoàn').selectOption('KT01');
    await button('Lưu người này').click();
    await page.getByText('không có quyền sửa bảng tính này').waitFor();
    await page.getByText('nhiều tài khoản Google').waitFor();
  });
});

describe('changing somebody', () => {
  test('whom a second editor changed meanwhile shows both, and the officer decides', async () => {
    await open('people');
    await find(page, 'Tìm người', 'an');
    await button('Ghi nơi ở').click();
    await page.getByLabel('Địa chỉ').fill('2 Hai Bà Trưng');
    const theirs = {
      table: 'people' as const,
      ref: 'DV000001',
      fields: fields({ address: '1 Lê Lợi' }),
      accepted: true,
    };
    await result(world, 'save', theirs, { actor: EDITOR });
    await button('Lưu thay đổi').click();
    await page.getByText('Trong sổ: “1 Lê Lợi”').waitFor();
    await page.getByText('Của tôi: “2 Hai Bà Trưng”').click();
    await button('Lưu thay đổi').click();
    await page.getByText('Đã lưu Lê Ân.').waitFor();
    expect(column(world, 'ĐVTN', 'Địa chỉ')[0]).toBe('2 Hai Bà Trưng');
  });

  test('nothing changed is nothing sent', async () => {
    await open('people');
    await find(page, 'Tìm người', 'an');
    await button('Sửa thông tin').click();
    await button('Lưu thay đổi').click();
    await page.getByText('Chưa có gì thay đổi.').waitFor();
    expect(line.sent).not.toContain('save');
  });

  test('leaving: graduated', async () => {
    await open('people');
    await find(page, 'Tìm người', 'em');
    await button('Ghi rời đơn vị').click();
    await page.getByText('Tốt nghiệp').click();
    await page.getByLabel('Từ ngày').fill('20/11/2026');
    await button('Ghi rời đơn vị').click();
    await page.getByText('Đã ghi cho Vũ Em.').waitFor();
    expect(column(world, 'ĐVTN', 'Tình trạng')[4]).toBe('Tốt nghiệp');
  });
});

describe('1+1', () => {
  test('a first contact takes one search, one name and one click; HTML and formulas stay texts', async () => {
    await open('recruitment');
    await button('Thêm lượt vận động').click();
    await find(page, 'Người vận động', 'an');
    await page.getByLabel('Họ và tên thanh niên').fill('<b onclick=x>=1+1</b> 🎉');
    await button('Lưu lượt vận động').click();
    await page.getByText('Đã lưu lượt vận động <b onclick=x>=1+1</b> 🎉.').waitFor();
    await page.getByText('Đang vận động (2)').waitFor();
    await expectToFit();
    expect(column(world, '1+1', 'Họ và tên thanh niên').at(-1)).toBe('<b onclick=x>=1+1</b> 🎉');
  });

  test('a first contact by keyboard alone, taken back', async () => {
    await open('recruitment');
    await button('Thêm lượt vận động').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('an');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await button('Đổi: Lê Ân · KT01 · SV1').waitFor();
    await page.keyboard.type('Phạm Mai');
    await page.keyboard.press('Enter');
    await page.getByText('Đã lưu lượt vận động Phạm Mai.').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Đã hoàn tác.').waitFor();
    expect(column(world, '1+1', 'Họ và tên thanh niên')).not.toContain('Phạm Mai');
  });

  test('begins at the unit of the officer whose account it is', async () => {
    const officers = async (): Promise<World> => {
      const made = await register();
      const at = sheetOf(made, 'ĐVTN').row(0).indexOf('Email');
      sheetOf(made, 'ĐVTN').setValue(2, at, 'Chu@example.edu.vn');
      const post = { 'Mã ĐVTN': 'DV000002', 'Đơn vị': 'KT01', 'Chức vụ': 'Bí thư', 'Từ ngày': '01/09/2025' };
      fill(made, 'Cán bộ Đoàn', [post]);
      return made;
    };
    await open('recruitment', officers());
    await page.getByText('Năm học 2026-2027').waitFor();
    expect(await page.getByLabel('Đơn vị').inputValue()).toBe('KT01');
  });

  test('a contact is admitted and stands in the chain', async () => {
    await open('recruitment', withProof());
    await button('Cập nhật').click();
    await button('Ghi kết nạp').click();
    await page.getByText('Chưa có trong ĐVTN').waitFor();
    await page.getByLabel('Ngày kết nạp').fill('20/11/2026');
    await page.getByLabel('Minh chứng').fill('QĐ 15');
    await page.getByLabel('Ngày sinh').fill('1/1/2007');
    await button('Ghi kết nạp').click();
    await page.getByText('Đã ghi Lý Khoa vào Hội.').waitFor();
    await find(page, 'Xem chuỗi vận động của', 'an');
    await page.getByText('Lý Khoa').waitFor();
    await page.getByText('Hội · 20/11/2026 · KT01').waitFor();
  });

  test('a warning stands for what was sent: whoever changes it is warned anew', async () => {
    await open('recruitment', withProof());
    await page.locator('.card', { hasText: 'Lý Khoa' }).getByRole('button', { name: 'Cập nhật' }).click();
    await button('Ghi kết nạp').click();
    await page.getByLabel('Ngày kết nạp').fill('20/11/2026');
    await page.getByLabel('Ngày sinh').fill('1/1/2007');
    await button('Ghi kết nạp').click();
    await button('Vẫn lưu').waitFor();
    await page.getByLabel('Ngày kết nạp').fill('21/11/2026');
    expect(await page.getByText('chưa có Minh chứng').count()).toBe(0);
    await button('Ghi kết nạp').click();
    await page.getByText('chưa có Minh chứng').waitFor();
    await button('Vẫn lưu').click();
    await page.getByText('Đã ghi Lý Khoa vào Hội.').waitFor();
  });
});

/** The open contact’s recruiter can be judged. */
async function withProof(): Promise<World> {
  const made = await register();
  const args = { table: 'recruitment' as const, ref: 'VD000003', accepted: true };
  await result(made, 'save', { ...args, fields: fields({ recruiter: 'DV000001' }, { recruiter: 'SV2' }) });
  return made;
}

describe('nominations', () => {
  test('choose who is eligible, and record a stage with its votes', async () => {
    await open('nominations', committee());
    await page.getByText('Đủ điều kiện bình chọn (2)').waitFor();
    await page.getByText('Chưa đủ điều kiện (xem lý do)').click();
    await page.getByLabel('Gõ tên để xem lý do').fill('binh');
    await page.getByText('Không được xếp loại Hoàn thành xuất sắc nhiệm vụ').waitFor();
    await button('Bình chọn').first().click();
    await button('Lập hồ sơ').click();
    await page.getByText('Đã lập hồ sơ cho Lê Ân.').waitFor();
    await button('Ghi kết quả').click();
    expect(await page.getByLabel('Giai đoạn').inputValue()).toBe('Đã gửi danh sách');
    await page.getByLabel('Ngày gửi danh sách').fill('22/11/2026');
    await button('Lưu kết quả').click();
    await page.getByText('Đã lưu hồ sơ của Lê Ân.').waitFor();
    await page.getByText('Đã gửi danh sách · 0 ngày').waitFor();
    await expectToFit();
  });
});

test('the state of the file: what is wrong, with the way to a row', async () => {
  await open('health');
  await page.getByText(/\d+ lỗi, \d+ cảnh báo\./).waitFor();
  await page.getByText('Chưa có bản tổng hợp nào').waitFor();
  await button('Mở dòng').first().click();
  await expectToFit();
  expect(line.sent).toContain('show');
});

test('a panel of an older build says to open it anew', async () => {
  await open('people');
  await button('Thêm người').waitFor();
  line.acting = {};
  await page.evaluate(() => {
    const { script } = (
      globalThis as unknown as { google: { script: { run: { panelCall: (request: object) => void } } } }
    ).google;
    const made = script.run as unknown as { withSuccessHandler: (handler: unknown) => typeof made; panelCall: unknown };
    const first = made.withSuccessHandler.bind(made);
    made.withSuccessHandler = (handler) => {
      const runner = first(handler);
      const failing = (runner as unknown as { withFailureHandler: (handler: unknown) => typeof runner })
        .withFailureHandler;
      return Object.assign(runner, {
        withFailureHandler: (failed: unknown) => {
          const last = failing(failed) as unknown as { panelCall: (request: object) => void };
          const call = last.panelCall;
          return Object.assign(last, { panelCall: (request: object) => call({ ...request, build: 'older' }) });
        },
      });
    };
  });
  await find(page, 'Tìm người', 'an');
  await page.getByText('Sổ vừa được nâng cấp. Mở lại bảng').waitFor();
});
