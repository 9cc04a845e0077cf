import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { committee, register } from '../support/panel-calls';
import { column } from '../support/register';
import { AGREED, CONTACT, respond } from '../support/respondents';
import { EDITOR, OWNER, type Acting, type World } from '../support/world';
import { launchBrowser } from '../support/browser';
import { find, openPanel } from './open-panel';

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

async function open(room: string, acting: Acting, made: Promise<World> = register()): Promise<void> {
  world = await made;
  const opened = await openPanel(browser, world, room);
  page = opened.page;
  opened.line.acting = acting;
  await page.reload();
}

const button = (name: string | RegExp) => page.getByRole('button', { name });

describe.each([
  ['the owner', OWNER],
  ['a second editor', EDITOR],
])('%s', (_, actor) => {
  const acting: Acting = { actor };

  test('changes a person, and is named in the log and on the row', async () => {
    await open('people', acting);
    await page.getByText(`Tài khoản đang dùng: ${actor.email}`).waitFor();
    await find(page, 'Tìm người', 'chi');
    await button('Sửa thông tin').click();
    await page.getByLabel('Điện thoại').fill('0911 222 333');
    await button('Lưu thay đổi').click();
    await page.getByText('Đã lưu Ngô Chi.').waitFor();
    expect([column(world, 'ĐVTN', 'Điện thoại')[2], column(world, 'ĐVTN', 'Người cập nhật')[2]]).toEqual([
      '0911222333',
      actor.email,
    ]);
    expect(column(world, 'Nhật ký', 'Người').at(-1)).toBe(actor.email);
  });

  test('records a contact', async () => {
    await open('recruitment', acting);
    await button('Thêm lượt vận động').click();
    await find(page, 'Người vận động', 'ân');
    await page.getByLabel('Họ và tên thanh niên').fill('Tạ Giang');
    await button('Lưu lượt vận động').click();
    await page.getByText('Đã lưu lượt vận động Tạ Giang.').waitFor();
    expect(column(world, '1+1', 'Họ và tên thanh niên').at(-1)).toBe('Tạ Giang');
  });

  test('chooses somebody for the Party’s list', async () => {
    await open('nominations', acting, committee());
    await button('Bình chọn').first().click();
    await page.getByLabel('Ngày bình chọn').fill('20/11/2026');
    await button('Lập hồ sơ').click();
    await page.getByText(/Đã lập hồ sơ cho/).waitFor();
    expect(column(world, 'Giới thiệu vào Đảng', 'Giai đoạn')).toEqual(['Đoàn viên ưu tú']);
  });

  test('sees the state of the file', async () => {
    await open('health', acting);
    await page.getByText('người đang sinh hoạt').waitFor();
    await page.getByText('Các quyền đã hỏi và vì sao').click();
    await page.getByText('Gửi thư: chỉ gửi khi chế độ thư cho phép').waitFor();
  });

  test('accepts what a member sent, refuses the same youth of another, with texts as texts', async () => {
    const sent = async (): Promise<World> => {
      const made = await register();
      await made.act('makeForms');
      respond(made, 'contact', { ...CONTACT, youthName: '<img src=x onerror=alert(1)> =1+1 🎓' }, { id: 'một' });
      respond(made, 'contact', { ...CONTACT, recruiter: 'SV3', consent: AGREED }, { id: 'hai' });
      await made.act('sweepNow');
      return made;
    };
    await open('suggestions', acting, sent());
    await page.getByText('<img src=x onerror=alert(1)> =1+1 🎓').waitFor();
    expect(await page.locator('img').count()).toBe(0);
    // The one that came last stands first.
    await button('Nhận').last().click();
    await page.getByText('Đã nhận đề nghị của Lê Ân.').waitFor();
    // What was taken stands there until the list has been read again.
    await button('Từ chối').nth(1).waitFor({ state: 'detached' });
    await button('Từ chối').click();
    await page.getByText('Đã từ chối đề nghị của Ngô Chi.').waitFor();
    await page.getByText('Không có đề nghị nào chờ duyệt.').waitFor();
    expect(column(world, '1+1', 'Họ và tên thanh niên').at(-1)).toBe('<img src=x onerror=alert(1)> =1+1 🎓');
    expect(column(world, 'Đề nghị', 'Trạng thái')).toEqual(['Đã nhận', 'Từ chối']);
    expect(column(world, 'Đề nghị', 'Người duyệt')).toEqual([actor.email, actor.email]);
  });
});
