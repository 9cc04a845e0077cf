import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBooks } from '../../../src/local/files/open-books';
import type { Workbench } from '../../../src/local/workbench/workbench';
import { launchBrowser } from '../../support/browser';
import { demoFolder, openDemo } from './open-demo';

/** The size of a cell without a size of its own, and where the grid's first cell begins. */
const CELL = { width: 100, height: 21 };
const FIRST = { x: 46, y: 143 };

let browser: Browser;
let folder: string;
let workbench: Workbench;
let page: Page;
const outside: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  folder = await demoFolder();
  workbench = await openDemo(folder);
  page = await window();
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await workbench.close();
  rmSync(folder, { recursive: true });
});

async function window(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const opened = await context.newPage();
  opened.setDefaultTimeout(8000);
  opened.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1|data:|blob:)/.test(request.url())) outside.push(request.url());
  });
  await opened.goto(workbench.url);
  await opened.waitForSelector('#grid[data-ready=true]');
  // Menus come once `onOpen` has run.
  await opened.getByRole('menuitem', { name: 'Thử' }).waitFor();
  return opened;
}

/** A cell of the sheet in front, whose columns are of the usual width; rows and columns count from 0. */
async function click(row: number, column: number, on = page): Promise<void> {
  await on.mouse.click(FIRST.x + (column + 0.5) * CELL.width, FIRST.y + (row + 0.5) * CELL.height);
}

async function type(row: number, column: number, text: string, on = page): Promise<void> {
  await click(row, column, on);
  // Nobody types in the very moment of a click; the grid's editor takes the keys a little later.
  await on.waitForTimeout(200);
  await on.keyboard.type(text, { delay: 5 });
  await on.keyboard.press('Enter');
}

/** Values as Google would give them. */
async function values(range: string, on: Record<string, string> = {}): Promise<unknown> {
  const query = new URLSearchParams({ valueRenderOption: 'UNFORMATTED_VALUE', ...on });
  const address = `${workbench.sheetsApi}/v4/spreadsheets/${workbench.spreadsheetId}/values/${encodeURIComponent(range)}?${query.toString()}`;
  const answer = await fetch(address, { headers: { Authorization: `Bearer ${workbench.token}` } });
  return ((await answer.json()) as { values?: unknown }).values;
}

async function cell(range: string): Promise<unknown> {
  return ((await values(`'Danh sách'!${range}`)) as unknown[][] | undefined)?.[0]?.[0];
}

async function titles(): Promise<string[]> {
  const answer = await fetch(`${workbench.sheetsApi}/v4/spreadsheets/${workbench.spreadsheetId}`, {
    headers: { Authorization: `Bearer ${workbench.token}` },
  });
  const { sheets } = (await answer.json()) as { sheets: { properties: { title: string } }[] };
  return sheets.map(({ properties }) => properties.title);
}

async function until<T>(read: () => Promise<T>, wanted: T): Promise<void> {
  let last: T | undefined;
  for (let tries = 0; tries < 60; tries++) {
    last = await read();
    if (JSON.stringify(last) === JSON.stringify(wanted)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(last).toEqual(wanted);
}

async function choose(...names: string[]): Promise<void> {
  await page.getByRole('menuitem', { name: 'Thử' }).click();
  for (const name of names) await page.getByRole('menuitem', { name, exact: false }).last().click();
}

async function drawer(tab: string): Promise<void> {
  if ((await page.locator('.drawer').count()) === 0) await page.getByRole('button', { name: 'Bàn thử' }).click();
  await page.locator('.drawer').getByRole('tab', { name: tab }).click();
}

describe('the grid', () => {
  test('what is typed is read by the file’s locale and format', async () => {
    await type(3, 2, '5/9/05');
    await type(3, 1, '0912345679');
    await type(6, 5, '1.234,5');
    await type(7, 5, '15/11/2026');
    await until(() => values("'Danh sách'!B4:C4"), [['0912345679', 38_600]]);
    await until(() => values("'Danh sách'!F7:F8"), [[1234.5], [46_341]]);
    await until(
      () => values("'Danh sách'!F7:F8", { valueRenderOption: 'FORMATTED_VALUE' }),
      [['1.234,50'], ['15/11/2026']],
    );
  });

  test('what is being typed is taken before a menu or a panel is turned to', async () => {
    const typing = async (row: number, text: string): Promise<void> => {
      await click(row, 0);
      await page.keyboard.type(text);
    };
    await choose('Bảng bên');
    await typing(8, 'trước khi chọn');
    await page.getByRole('menuitem', { name: 'Thử' }).click();
    await until(() => cell('A9'), 'trước khi chọn');
    await page.keyboard.press('Escape');
    await typing(9, 'trước bảng bên');
    await page.locator('iframe').contentFrame().getByRole('button', { name: 'Gọi nhiều' }).click();
    await until(() => cell('A10'), 'trước bảng bên');
    await page.getByLabel('Đóng').click();
  });

  test('an edit fires onEdit, and what it writes shows', async () => {
    await type(2, 1, '0987654321');
    await until(() => cell('B3'), '0987654321');
    await drawer('Lần chạy');
    await page
      .getByRole('row', { name: /onEdit/ })
      .getByText(/^Xong/)
      .waitFor();
  });

  test('a formula shows its value, and scripts and clients read it', async () => {
    await type(6, 6, '=1+2');
    await until(() => cell('G7'), 3);
  });

  test('windows stay in step', async () => {
    const other = await window();
    await type(3, 0, 'Lê Hoàng Ân Em');
    await until(() => cell('A4'), 'Lê Hoàng Ân Em');
    // The other window takes it up: editing there starts from it.
    await other.waitForTimeout(300);
    await click(3, 0, other);
    await other.keyboard.press('F2');
    await other.keyboard.type(' Út');
    await other.keyboard.press('Enter');
    await until(() => cell('A4'), 'Lê Hoàng Ân Em Út');
  });

  test('a choice of a list with a comma in it, and a checkbox', async () => {
    await page.mouse.click(FIRST.x + 5 * CELL.width - 12, FIRST.y + 2.5 * CELL.height);
    await page.getByText('Đoàn, Hội').click();
    await until(() => cell('E3'), 'Đoàn, Hội');
    await click(2, 3);
    await until(() => cell('D3'), true);
  });

  test('emptying, and undoing that', async () => {
    await click(1, 0);
    await page.keyboard.press('Delete');
    await until(() => cell('A2'), undefined);
    await page.keyboard.press('Control+z');
    await until(() => cell('A2'), 'Trần Thị Ánh');
  });

  test('bold empties nothing', async () => {
    await click(1, 0);
    await page.keyboard.press('Control+b');
    await drawer('Lần chạy');
    await until(() => cell('A2'), 'Trần Thị Ánh');
  });

  test('a row put in by the menu moves the rows below', async () => {
    await page.mouse.click(20, FIRST.y + 1.5 * CELL.height, { button: 'right' });
    // Beside the number of rows, which is in the middle.
    await page.getByText('hàng ở trên').click({ position: { x: 4, y: 8 } });
    await until(() => cell('A3'), 'Trần Thị Ánh');
  });

  test('a filter and a link in a cell', async () => {
    const columns = { startColumnIndex: 0, endColumnIndex: 5 };
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 4, ...columns };
    const cell_ = {
      userEnteredValue: { stringValue: 'Mở trang hai' },
      userEnteredFormat: { textFormat: { link: { uri: '#gid=1&range=C7' } } },
    };
    await fetch(`${workbench.sheetsApi}/v4/spreadsheets/${workbench.spreadsheetId}:batchUpdate`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${workbench.token}` },
      body: JSON.stringify({
        requests: [
          { setBasicFilter: { filter: { range, criteria: { '4': { hiddenValues: ['Hội'] } } } } },
          {
            updateCells: {
              start: { sheetId: 0, rowIndex: 0, columnIndex: 5 },
              rows: [{ values: [cell_] }],
              fields: '*',
            },
          },
        ],
      }),
    });
    await page.waitForTimeout(500);
    // Of three people one is left in sight, so the row below the header's next is the fifth of the sheet.
    await type(2, 0, 'Người thứ năm');
    await until(() => cell('A5'), 'Người thứ năm');
    await click(0, 5);
    await page.waitForTimeout(500);
    await page.keyboard.type('tới đây');
    await page.keyboard.press('Enter');
    await until(() => values("'Trang hai'!C7"), [['tới đây']]);
  });

  test('a sheet gets another name and goes', async () => {
    await page.getByRole('tab', { name: 'Trang hai' }).click({ button: 'right' });
    await page.getByText('Đổi tên').click();
    // The library selects the old name a moment later.
    await page.waitForTimeout(300);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Trang cuối');
    await page.keyboard.press('Enter');
    await until(titles, ['Danh sách', 'Trang cuối']);
    await page.getByRole('tab', { name: 'Trang cuối' }).click({ button: 'right' });
    await page.getByText('Xóa', { exact: true }).click();
    await page.getByRole('button', { name: 'Xác nhận' }).click();
    await until(titles, ['Danh sách']);
  });
});

describe('around the grid', () => {
  test('a prompt and an alert by keyboard, menu and all', async () => {
    await page.getByRole('menuitem', { name: 'Thử' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog', { name: 'Hỏi tên' }).waitFor();
    await page.keyboard.type('Phạm Mai');
    await page.keyboard.press('Enter');
    await page.getByText('Đã ghi Phạm Mai').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await until(() => cell('A2'), 'Phạm Mai');
  });

  test('the cross answers for nothing', async () => {
    await choose('Hỏi');
    await page.getByRole('alertdialog').getByLabel('Đóng').click();
    await drawer('Lần chạy');
    await page.getByRole('row', { name: /ask/ }).getByText(/^Xong/).waitFor();
    expect(await cell('A2')).toBe('Trần Thị Ánh');
  });

  test('a window that closes half-way ends the run that waits for it', async () => {
    const other = await window();
    await other.getByRole('menuitem', { name: 'Thử' }).click();
    await other.getByRole('menuitem', { name: 'Hỏi' }).click();
    await other.getByRole('alertdialog').waitFor();
    await other.context().close();
    await drawer('Lần chạy');
    await page.getByText('Cửa sổ đã đóng khi chương trình đang chờ trả lời.').waitFor();
  });

  test('google.script.run answers, and refuses what Google refuses', async () => {
    await choose('Bảng bên');
    const frame = page.frameLocator('.panel.sidebar iframe');
    const answer = frame.locator('#answer');
    const press = async (id: string, wanted: string): Promise<void> => {
      await frame.locator(`#${id}`).click();
      await until(() => answer.textContent(), wanted);
    };
    await press('double', '{"twice":42,"name":"Ánh"} của Ánh');
    await press('date', 'bị chặn: Failed due to illegal value in property: when');
    await press('unknown', 'ScriptError: Script function not found: khongCo');
    await press('secret', 'ScriptError: Script function not found: secret_');
    await press('returned', 'Error: The script completed but the returned value is not a supported return type.');
    await press('many', '[0,1,2,3,4,5,6,7,8,9,10,11]');
    expect((await page.locator('.panel.sidebar').boundingBox())?.width).toBe(300);
  });

  test('a dialog that closes itself', async () => {
    await choose('Hộp thoại');
    await page.frameLocator('.panel.modal iframe').getByText('Đóng lại').click();
    await page.locator('.panel.modal').waitFor({ state: 'detached' });
  });

  test('a modeless dialog leaves the grid open, and takes the size that its page asks for', async () => {
    await choose('Cửa sổ nổi');
    await page.frameLocator('.panel.modeless iframe').getByText('Thu nhỏ').click();
    await until(async () => (await page.locator('.panel.modeless iframe').boundingBox())?.height, 90);
    await type(5, 0, 'nhập bên dưới');
    await until(() => cell('A6'), 'nhập bên dưới');
    await page.locator('.panel.modeless').getByLabel('Đóng').click();
    await page.locator('.panel.modeless').waitFor({ state: 'detached' });
  });

  test('a second editor is stopped by a protection, the owner asked by a warning', async () => {
    const protect = (warningOnly: boolean) => ({
      addProtectedRange: { protectedRange: { range: { sheetId: 0, startRowIndex: 1, endRowIndex: 2 }, warningOnly } },
    });
    const send = (...requests: object[]) =>
      fetch(`${workbench.sheetsApi}/v4/spreadsheets/${workbench.spreadsheetId}:batchUpdate`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${workbench.token}` },
        body: JSON.stringify({ requests }),
      });
    await send(protect(true));
    await type(1, 0, 'x');
    await page.getByRole('alertdialog', { name: 'Phần này được bảo vệ' }).getByText('Hủy').click();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    expect(await cell('A2')).toBe('Trần Thị Ánh');
    await send(protect(false));
    await page.getByLabel('Đang dùng với tư cách').selectOption({ index: 1 });
    await type(1, 0, 'y');
    await page.getByText('Ô hoặc trang tính này được bảo vệ').waitFor();
    expect(await cell('A2')).toBe('Trần Thị Ánh');
  });

  test('what a script throws is told', async () => {
    await choose('Báo lỗi');
    await page.getByText('Hàm fail báo lỗi: Error: không chạy được').waitFor();
  });

  test('a viewer edits nothing and has no menu; the change is taken back', async () => {
    await page.getByLabel('Đang dùng với tư cách').selectOption({ index: 2 });
    await page.getByRole('menuitem', { name: 'Thử' }).waitFor({ state: 'detached' });
    await type(1, 0, 'x');
    await page.getByText('Người xem không sửa được bảng tính.').waitFor();
    expect(await cell('A2')).toBe('Trần Thị Ánh');
  });
});

describe('beside the grid', () => {
  test('a form from its making to its row, its trigger and its double click', async () => {
    await choose('Thêm', 'Biểu mẫu');
    await choose('Thêm', 'Cài lịch');
    await drawer('Biểu mẫu');
    const opening = page.context().waitForEvent('page');
    await page.getByRole('link', { name: 'Mở biểu mẫu' }).click();
    const form = await opening;
    await form.getByRole('button', { name: 'Gửi' }).click();
    await form.getByText('Đây là câu hỏi bắt buộc.').waitFor();
    await form.getByLabel('Họ và tên').fill('=HYPERLINK("x") 😀 <b>Ánh</b>');
    await form.getByLabel('Có').check();
    await form.getByRole('button', { name: 'Gửi' }).dblclick();
    await form.getByText('Cảm ơn.').waitFor();
    await until(
      () => values("'Câu trả lời biểu mẫu 1'!A1:C9").then((rows) => (rows as unknown[][]).map((row) => row.slice(1))),
      [
        ['Họ và tên', 'Hài lòng'],
        ['=HYPERLINK("x") 😀 <b>Ánh</b>', 'Có'],
      ],
    );
    await drawer('Lần chạy');
    await page.getByRole('button', { name: 'submitted' }).first().click();
    await page.getByText('nhận =HYPERLINK("x") 😀 <b>Ánh</b> ở dòng 2').waitFor();
    await drawer('Biểu mẫu');
    await page.getByRole('button', { name: 'Ngừng xuất bản' }).click();
    await page.getByText('Chưa xuất bản').waitFor();
    await form.reload();
    await form.goto(`${workbench.sheetsApi}${new URL(form.url()).pathname.replace('formResponse', 'viewform')}`);
    await form.getByText('Biểu mẫu này chưa được xuất bản.').waitFor();
  });

  test('a mail, as it looks and as a text', async () => {
    await choose('Thêm', 'Gửi thư');
    await drawer('Thư');
    await page.getByRole('button', { name: /Tổng hợp tuần/ }).click();
    await page.frameLocator('.mail iframe').getByRole('heading', { name: 'Số liệu' }).waitFor();
    await page.getByRole('button', { name: 'Văn bản' }).click();
    await page.getByText('Số liệu: 3').waitFor();
    await drawer('Hạn mức');
    await page.getByText('99/100').waitFor();
  });

  test('a day on the clock runs what is due on the way', async () => {
    await choose('Thêm', 'Cài lịch');
    await drawer('Đồng hồ');
    await page.getByRole('button', { name: 'Tới 1 ngày' }).click();
    await until(() => cell('D1'), 'đã chạy');
    await drawer('Trình kích hoạt');
    await page.getByRole('row', { name: /daily/ }).getByText('1 ngày một lần, lúc 6 giờ').waitFor();
  });
});

describe('files', () => {
  test('are saved whole, the last one beside; what somebody else wrote is asked about', async () => {
    const path = join(folder, 'Sổ thử.xlsx');
    const before = readFileSync(path);
    await type(1, 0, 'Trần Thị Ánh Nguyệt');
    await page.getByText('Chưa lưu vào tệp').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('Đã lưu vào tệp').waitFor();
    expect(readFileSync(`${path}.bak`).equals(before)).toBe(true);
    const saved = async (): Promise<unknown> =>
      (await openBooks(folder))[0]?.spreadsheet.sheetByTitle('Danh sách')?.value(1, 0);
    expect(await saved()).toBe('Trần Thị Ánh Nguyệt');

    writeFileSync(path, before);
    utimesSync(path, 1, 1);
    await type(1, 0, 'Trần Ánh');
    await page.getByText('Chưa lưu vào tệp').waitFor();
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('alertdialog', { name: 'Tệp đã bị thay đổi bên ngoài' }).getByText('Hủy').click();
    expect(await saved()).toBe('Trần Thị Ánh');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('button', { name: 'Ghi đè' }).click();
    await page.getByText('Đã lưu vào tệp').waitFor();
    expect(await saved()).toBe('Trần Ánh');
  });

  test('what a start left unsaved is offered at the next, and stands in the grid once it is taken', async () => {
    await type(1, 0, 'Trần Thị Ánh Nguyệt');
    await page.getByText('Chưa lưu vào tệp').waitFor();
    await workbench.close();
    workbench = await openDemo(folder);
    page = await window();
    const dialog = page.getByRole('alertdialog', { name: '“Sổ thử” có thay đổi chưa lưu từ lần trước' });
    await dialog.getByRole('button', { name: 'Dùng bản khôi phục' }).click();
    await page.getByText('Đã mở bản khôi phục của “Sổ thử.xlsx”').waitFor();
    expect(await cell('A2')).toBe('Trần Thị Ánh Nguyệt');
    await page.keyboard.press('Control+s');
    await page.getByText('Đã lưu “Sổ thử.xlsx”.').waitFor();
    const [saved] = await openBooks(folder);
    expect(saved?.spreadsheet.sheetByTitle('Danh sách')?.value(1, 0)).toBe('Trần Thị Ánh Nguyệt');
    expect(readdirSync(folder).filter((name) => name.endsWith('.khoi-phuc'))).toEqual([]);
  });

  test('forms and triggers are there again after the next start', async () => {
    await choose('Thêm', 'Biểu mẫu');
    await choose('Thêm', 'Cài lịch');
    await drawer('Lần chạy');
    await page
      .getByRole('row', { name: /install/ })
      .getByText(/^Xong/)
      .waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('Đã lưu vào tệp').waitFor();
    await workbench.close();
    workbench = await openDemo(folder);
    page = await window();
    await drawer('Biểu mẫu');
    await page.getByText('Phiếu ý kiến').waitFor();
    await drawer('Trình kích hoạt');
    await page.getByRole('row', { name: /daily/ }).waitFor();
  });
});

test('nothing was asked of the outside', () => {
  expect(outside).toEqual([]);
});
