import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type {
  BookChanges,
  GridBook,
  GridChange,
  GridRow,
  GridSheet,
  SheetCells,
} from '../../../src/local/workbench/protocol';
import { launchBrowser } from '../../support/browser';
import { serveGrid } from './grid-page';

/** The size of a cell, and where the first one begins. */
const CELL = { width: 100, height: 21 };
const FIRST = { x: 46, y: 88 };

interface GridPage {
  start: (book: GridBook) => Promise<void>;
  grid: {
    take: (changes: BookChanges, isOwn: boolean) => void;
    show: (book: GridBook, isSameFile?: boolean) => void;
    fill: (cells: SheetCells) => void;
  };
  seen: unknown[];
}

let browser: Browser;
let page: Page;
let close: () => void;

beforeAll(async () => {
  const served = await serveGrid();
  close = served.close;
  browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 700 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  page.setDefaultTimeout(5000);
  await page.goto(served.url);
  await page.evaluate((book) => (globalThis as unknown as GridPage).start(book), bookOf());
});
afterAll(async () => {
  await browser.close();
  close();
});

beforeEach(async () => {
  await page.keyboard.press('Escape');
  await show(bookOf());
  await page.waitForTimeout(150);
  await told();
});

const PLAIN_SHEET: Omit<GridSheet, 'id' | 'title' | 'rows'> = {
  hidden: false,
  rowCount: 20,
  columnCount: 10,
  frozenRows: 0,
  frozenColumns: 0,
  hideGridlines: false,
  columnWidths: {},
  rowHeights: {},
  hiddenColumns: [],
  hiddenRows: [],
  merges: [],
  validations: [],
  moves: 0,
};

const column = (at: number) => ({ startRow: 1, endRow: 10, startColumn: at, endColumn: at + 1 });

function bookOf(): GridBook {
  return {
    locale: 'vi_VN',
    formats: [{ numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } }],
    sheets: [
      {
        ...PLAIN_SHEET,
        id: 5,
        title: 'Danh sách',
        validations: [
          { type: 'BOOLEAN', values: [], strict: true, showCustomUi: true, boxes: [column(3)] },
          { type: 'ONE_OF_LIST', values: ['Đoàn', 'Đoàn, Hội'], strict: true, showCustomUi: true, boxes: [column(4)] },
        ],
        rows: [
          [0, [{ v: 'Họ và tên' }, { v: 'Điện thoại', note: 'Số di động.' }, { v: 'Ngày sinh' }]],
          [1, [{ v: 'Bình' }, { v: '0912345678' }, { v: 38412, d: '01/03/2005', s: 0 }, { v: true }, { v: 'Đoàn' }]],
          [2, [{ v: 'Chi' }, null, { v: 1234.5, d: '1.234,5' }]],
          [3, [{ v: 'Ánh' }, null, { f: '=C3*2', v: 2469, d: '2.469' }, null, null, { f: '=QUERY(A1:C3)', v: 'cũ' }]],
        ],
      },
      { ...PLAIN_SHEET, id: 7, title: 'Trang hai', rows: [] },
    ],
  };
}

async function show(book: GridBook): Promise<void> {
  await page.evaluate((shown) => (globalThis as unknown as GridPage).grid.show(shown), book);
}

async function take(changes: Partial<BookChanges>, isOwn = true): Promise<void> {
  const whole: BookChanges = { added: [], framed: [], rows: [], formatsFrom: 1, formats: [], by: [], ...changes };
  await page.evaluate(([taken, own]) => (globalThis as unknown as GridPage).grid.take(taken, own), [
    whole,
    isOwn,
  ] as const);
}

/** The first sheet's rows come anew. */
async function takeRows(rows: [number, GridRow][], isOwn = true): Promise<void> {
  await take({ rows: [{ sheetId: 5, rows }] }, isOwn);
}

async function click(row: number, at: number, options?: { button: 'right' }): Promise<void> {
  await page.mouse.click(FIRST.x + (at + 0.5) * CELL.width, FIRST.y + (row + 0.5) * CELL.height, options);
}

async function select(from: [number, number], to: [number, number]): Promise<void> {
  await page.mouse.move(FIRST.x + (from[1] + 0.5) * CELL.width, FIRST.y + (from[0] + 0.5) * CELL.height);
  await page.mouse.down();
  await page.mouse.move(FIRST.x + (to[1] + 0.5) * CELL.width, FIRST.y + (to[0] + 0.5) * CELL.height, { steps: 3 });
  await page.mouse.up();
}

/** What the grid told since the last look, once it is quiet. */
async function told(): Promise<unknown[]> {
  await page.waitForTimeout(300);
  return page.evaluate(() => (globalThis as unknown as GridPage).seen.splice(0));
}

async function changes(): Promise<GridChange[]> {
  return (await told()).flatMap((event) => {
    const [name, step] = event as [string, GridChange[]];
    return name === 'change' ? step : [];
  });
}

async function edits(): Promise<unknown[]> {
  return (await changes()).flatMap((change) => (change.kind === 'cells' ? change.cells : []));
}

async function requests(): Promise<unknown[]> {
  return (await changes()).flatMap((change) => (change.kind === 'requests' ? change.requests : []));
}

describe('filling cells', () => {
  test('what is typed goes out as typed, and Enter goes down', async () => {
    const texts = ['0912345678', '15/11/2026', '12,5%', '1.234,5', '-5 abc', 'TRUE', "'007", '=C3+1'];
    await click(5, 1);
    for (const text of texts) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    expect(await edits()).toEqual(texts.map((text, i) => ({ row: 5 + i, column: 1, text })));
  });

  test('what is typed, taken back and done again is what was typed', async () => {
    await click(1, 2);
    await page.keyboard.type('15/11/2026');
    await page.keyboard.press('Enter');
    const typed = { row: 1, column: 2, text: '15/11/2026' };
    expect(await edits()).toEqual([typed]);
    await takeRows([[1, [null, null, { v: 46341, d: '15/11/2026', s: 0 }]]]);
    await page.keyboard.press('Control+z');
    expect(await edits()).toEqual([{ row: 1, column: 2, value: 38412 }]);
    await page.keyboard.press('Control+y');
    expect(await edits()).toEqual([typed]);
  });

  test('an edit starts from what shows', async () => {
    await click(1, 2);
    await page.keyboard.press('F2');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('6');
    await page.keyboard.press('Enter');
    expect(await edits()).toEqual([{ row: 1, column: 2, text: '01/03/2006' }]);
  });

  test('from the desk: it shows, and comes back as nothing', async () => {
    await takeRows([[1, [{ v: 'Giang' }, null, { v: 7, d: '7,00' }]]]);
    expect(await changes()).toEqual([]);
    await click(1, 2);
    await page.keyboard.press('F2');
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    expect(await edits()).toEqual([{ row: 1, column: 2, text: '7,005' }]);
  });

  test('typing goes on while the book changes, and is refused where its row is another by then', async () => {
    const changed = (rows: [number, GridRow][]): Promise<void> => {
      const book = bookOf();
      const [first] = book.sheets;
      if (first) Object.assign(first, { rowCount: 30, rows: [...first.rows.slice(0, 2), ...rows] });
      return page.evaluate((shown) => (globalThis as unknown as GridPage).grid.show(shown, true), book);
    };
    await click(2, 0);
    await page.keyboard.type('Gia');
    await changed([[2, [{ v: 'Chi' }, null, { v: 1234.5, d: '1.234,5' }]]]);
    await page.waitForTimeout(200);
    await page.keyboard.type('ng');
    await page.keyboard.press('Enter');
    expect(await edits()).toEqual([{ row: 2, column: 0, text: 'Giang' }]);
    await page.keyboard.type('Hà');
    await changed([[3, [{ v: 'Chi' }]]]);
    await page.waitForTimeout(200);
    await page.keyboard.type(' My');
    await page.keyboard.press('Enter');
    expect(await told()).toEqual([['unplaced', 'Hà My']]);
  });

  test('a choice of a list, typed or picked; what a strict list lacks is refused', async () => {
    await click(2, 4);
    await page.keyboard.type('Đoàn');
    await page.keyboard.press('Enter');
    expect(await edits()).toEqual([{ row: 2, column: 4, text: 'Đoàn' }]);
    await page.mouse.click(FIRST.x + 5 * CELL.width - 12, FIRST.y + 3.5 * CELL.height);
    await page.getByText('Đoàn, Hội').click();
    expect(await edits()).toEqual([{ row: 3, column: 4, text: 'Đoàn, Hội' }]);
    await click(5, 4);
    await page.keyboard.type('Hội');
    await page.keyboard.press('Enter');
    await page.getByText('Chỉ nhận giá trị trong danh sách.').waitFor();
    await page.getByRole('button', { name: 'Xác nhận' }).click();
    expect(await edits()).toEqual([{ row: 5, column: 4, text: '' }]);
  });

  test('a click on a checkbox', async () => {
    await click(1, 3);
    expect(await edits()).toEqual([{ row: 1, column: 3, text: 'FALSE' }]);
  });

  test('from outside comes text, once for each part of a larger selection', async () => {
    const paste = async (text: string): Promise<void> => {
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
      await page.keyboard.press('Control+v');
    };
    await click(6, 0);
    await paste('0912345678\t15/11/2026\r\n"hai ""dòng""\nở đây"\t1.234,5\r\n');
    expect(await edits()).toEqual([
      { row: 6, column: 0, text: '0912345678' },
      { row: 6, column: 1, text: '15/11/2026' },
      { row: 7, column: 0, text: 'hai "dòng"\nở đây' },
      { row: 7, column: 1, text: '1.234,5' },
    ]);
    await select([10, 0], [11, 0]);
    await paste('x');
    expect(await edits()).toEqual([
      { row: 10, column: 0, text: 'x' },
      { row: 11, column: 0, text: 'x' },
    ]);
    await click(19, 0);
    await paste('a\nb');
    expect(await changes()).toEqual([
      { kind: 'requests', requests: [{ appendDimension: { sheetId: 5, dimension: 'ROWS', length: 1 } }] },
      {
        kind: 'cells',
        sheetId: 5,
        cells: [
          { row: 19, column: 0, text: 'a' },
          { row: 20, column: 0, text: 'b' },
        ],
      },
    ]);
  });

  test('what is copied keeps its values and formats, and is undone', async () => {
    await select([1, 1], [1, 2]);
    await page.keyboard.press('Control+c');
    await page.waitForTimeout(200);
    await click(6, 6);
    await page.keyboard.press('Control+v');
    const [cells, looks] = await changes();
    expect(cells).toEqual({
      kind: 'cells',
      sheetId: 5,
      cells: [
        { row: 6, column: 6, value: '0912345678' },
        { row: 6, column: 7, value: 38412 },
      ],
    });
    expect(JSON.stringify(looks)).toContain('"numberFormat":{"type":"DATE","pattern":"dd/mm/yyyy"}');
    await page.keyboard.press('Control+z');
    expect(await edits()).toEqual([
      { row: 6, column: 6, text: '' },
      { row: 6, column: 7, text: '' },
    ]);
  });

  test('a formula that is drawn down fits each row', async () => {
    await click(3, 2);
    await page.waitForTimeout(100);
    await page.mouse.move(FIRST.x + 3 * CELL.width, FIRST.y + 4 * CELL.height);
    await page.mouse.down();
    await page.mouse.move(FIRST.x + 2.9 * CELL.width, FIRST.y + 5.5 * CELL.height, { steps: 5 });
    await page.mouse.up();
    expect(await edits()).toEqual([
      { row: 4, column: 2, text: '=C4*2' },
      { row: 5, column: 2, text: '=C5*2' },
    ]);
  });

  test('results of formulas are told; what the library has no function for stays', async () => {
    await click(2, 2);
    await page.keyboard.type('10');
    await page.keyboard.press('Enter');
    await takeRows([[2, [{ v: 'Chi' }, null, { v: 10 }]]]);
    const computed = (await told()).filter((event) => (event as string[])[0] === 'computed');
    expect(computed).toEqual([['computed', 5, [{ row: 3, column: 2, value: 20 }]]]);
  });
});

describe('looks', () => {
  test('bold empties nothing, and one box is one request', async () => {
    await select([1, 0], [3, 2]);
    await page.keyboard.press('Control+b');
    const range = { sheetId: 5, startRowIndex: 1, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 3 };
    expect(await changes()).toEqual([
      {
        kind: 'requests',
        requests: [
          {
            repeatCell: {
              range,
              cell: { userEnteredFormat: { textFormat: { bold: true } } },
              fields: 'userEnteredFormat.textFormat.bold',
            },
          },
        ],
      },
    ]);
  });

  test('a note shows under the pointer, and goes', async () => {
    await page.mouse.move(FIRST.x + 1.5 * CELL.width, FIRST.y + 0.5 * CELL.height);
    await page.getByText('Số di động.').waitFor();
    await click(0, 1, { button: 'right' });
    await page.getByText('Xóa ghi chú').click();
    const start = { sheetId: 5, rowIndex: 0, columnIndex: 1 };
    expect(await requests()).toEqual([{ updateCells: { start, rows: [{ values: [{}] }], fields: 'note' } }]);
  });
});

describe('rows, columns and sheets', () => {
  test('a row above', async () => {
    await page.mouse.click(20, FIRST.y + 2.5 * CELL.height, { button: 'right' });
    // Beside the number of rows, which is in the middle.
    await page.getByText('hàng ở trên').click({ position: { x: 4, y: 8 } });
    const range = { sheetId: 5, dimension: 'ROWS', startIndex: 2, endIndex: 3 };
    const all = await changes();
    expect(all[0]).toEqual({ kind: 'requests', requests: [{ insertDimension: { range, inheritFromBefore: true } }] });
    expect(all.flatMap((change) => (change.kind === 'cells' ? change.cells : []))).toContainEqual({
      row: 4,
      column: 2,
      text: '=C4*2',
    });
  });

  test('a column goes with its note, and no other note with it', async () => {
    await page.mouse.click(FIRST.x + 1.5 * CELL.width, FIRST.y - 10, { button: 'right' });
    await page.getByText('Xóa cột đã chọn').click();
    const range = { sheetId: 5, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 };
    expect(await requests()).toEqual([{ deleteDimension: { range } }]);
  });

  test('a column gets another width', async () => {
    await page.mouse.move(FIRST.x + CELL.width, FIRST.y - 10);
    await page.waitForTimeout(100);
    await page.mouse.down();
    await page.mouse.move(FIRST.x + CELL.width + 40, FIRST.y - 10, { steps: 4 });
    await page.mouse.up();
    const range = { sheetId: 5, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 };
    expect(await requests()).toEqual([
      { updateDimensionProperties: { range, properties: { pixelSize: 138 }, fields: 'pixelSize' } },
    ]);
  });

  test('sorting says which row goes where, by the alphabet', async () => {
    await select([1, 0], [3, 4]);
    await page.mouse.click(1141, 20);
    await page.getByText('Tăng dần trong vùng đã chọn').click();
    const box = { startRow: 1, endRow: 4, startColumn: 0, endColumn: 5 };
    expect(await changes()).toEqual([{ kind: 'reorder', sheetId: 5, box, order: [3, 1, 2] }]);
  });

  test('a filter names what is hidden', async () => {
    await select([0, 0], [3, 2]);
    await page.mouse.click(1089, 20);
    await page.waitForTimeout(200);
    await page.mouse.click(FIRST.x + CELL.width - 10, FIRST.y + 10);
    const name = await page
      .locator('[data-u-comp=sheets-filter-panel]')
      .getByText('Chi', { exact: true })
      .boundingBox();
    // The box is before the name.
    if (name) await page.mouse.click(name.x - 20, name.y + name.height / 2);
    await page.getByRole('button', { name: 'Xác nhận' }).click();
    const box = { startRow: 0, endRow: 4, startColumn: 0, endColumn: 3 };
    expect(await changes()).toEqual([
      { kind: 'filter', sheetId: 5, filter: { box, hidden: {} } },
      { kind: 'filter', sheetId: 5, filter: { box, hidden: { 0: ['Chi'] } } },
    ]);
  });

  test('a sheet gets another name', async () => {
    await page.getByText('Trang hai').click({ button: 'right' });
    await page.getByText('Đổi tên').click();
    // The library selects the old name a moment later.
    await page.waitForTimeout(300);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Cuối');
    await page.keyboard.press('Enter');
    expect(await requests()).toEqual([
      { updateSheetProperties: { properties: { sheetId: 7, title: 'Cuối' }, fields: 'title' } },
    ]);
  });

  test('a new sheet is in front once the desk has it, and stays there', async () => {
    await page.mouse.click(35, 682);
    expect(await requests()).toEqual([{ addSheet: { properties: { index: 2, title: 'Trang tính1' } } }]);
    const added: GridSheet[] = [{ ...PLAIN_SHEET, id: 9, title: 'Trang tính1', rows: [] }];
    await take({ order: [5, 7, 9], added });
    await take({});
    await page.waitForTimeout(200);
    await click(0, 0);
    await page.keyboard.type('mới');
    await page.keyboard.press('Enter');
    expect(await changes()).toEqual([{ kind: 'cells', sheetId: 9, cells: [{ row: 0, column: 0, text: 'mới' }] }]);
  });
});

describe('what is changed elsewhere', () => {
  const type = async (text: string): Promise<void> => {
    await click(5, 1);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await told();
  };
  const undo = async (): Promise<unknown[]> => {
    await page.keyboard.press('Control+z');
    return edits();
  };
  const { rows: _rows, validations: _rules, ...frame } = (bookOf().sheets[0] ?? fail()) satisfies GridSheet;

  test('a check leaves what a person can undo: cells, marks, notes, a sheet more, one of another size', async () => {
    await type('Sai');
    await takeRows([[5, [null, { v: 'Sai' }]]]);
    await takeRows([[5, [null, { v: 'Sai', note: 'Chưa đúng.' }, { v: 1 }]]], false);
    const added: GridSheet[] = [
      { ...PLAIN_SHEET, id: 9, title: 'Lỗi dữ liệu', rows: [[0, [{ v: 'Mức', note: 'Lỗi hoặc cảnh báo.' }]]] },
    ];
    await take(
      { order: [9, 5, 7], added, framed: [{ ...frame, rowCount: 40, frozenRows: 1, columnWidths: { 0: 180 } }] },
      false,
    );
    expect(await undo()).toEqual([{ row: 5, column: 1, text: '' }]);
    expect(await page.getByRole('tablist').innerText()).toMatch(/^Lỗi dữ liệu\s+Danh sách\s+Trang hai/);
  });

  test('a cell that somebody else filled meanwhile is not undone, and what was typed before it is', async () => {
    await type('một');
    await click(6, 1);
    await page.keyboard.type('hai');
    await page.keyboard.press('Enter');
    await told();
    const mine = [null, { v: 'một' }];
    await take({
      rows: [
        {
          sheetId: 5,
          rows: [
            [5, mine],
            [6, [null, { v: 'hai' }]],
          ],
        },
      ],
    });
    await take({ rows: [{ sheetId: 5, rows: [[6, [null, { v: 'của người khác' }]]] }] }, false);
    expect(await undo()).toEqual([{ row: 5, column: 1, text: '' }]);
    expect(await undo()).toEqual([]);
  });

  test('in a sheet whose rows were moved nothing is undone, in others it is', async () => {
    await type('một');
    await page.getByText('Trang hai').click();
    await click(0, 0);
    await page.keyboard.type('hai');
    await page.keyboard.press('Enter');
    await told();
    await take(
      {
        framed: [{ ...frame, moves: 1 }],
        rows: [
          {
            sheetId: 5,
            rows: [
              [5, []],
              [6, [null, { v: 'một' }]],
            ],
          },
        ],
      },
      false,
    );
    expect(await undo()).toEqual([{ row: 0, column: 0, text: '' }]);
    expect(await undo()).toEqual([]);
  });

  test('a sheet that goes takes nothing else with it, and rules come and go', async () => {
    await take({ framed: [{ ...frame, title: 'Đổi tên', validations: [] }], order: [5] });
    await page.getByRole('tablist').getByText('Đổi tên').waitFor();
    expect(await page.getByText('Trang hai').count()).toBe(0);
    await click(1, 4);
    await page.keyboard.type('không có trong danh sách');
    await page.keyboard.press('Enter');
    expect(await edits()).toEqual([{ row: 1, column: 4, text: 'không có trong danh sách' }]);
  });
});

describe('cells that come later', () => {
  const waiting = async (): Promise<unknown[]> =>
    (await told()).filter((event) => ['wanted', 'waiting'].includes((event as [string])[0]));

  test('are asked for, and nothing is typed where they are missing', async () => {
    const book = bookOf();
    const [first, second] = book.sheets;
    if (!first || !second) return fail();
    await show({ ...book, sheets: [first, { ...second, isUnsent: true }] });
    await page.waitForFunction(() => (globalThis as unknown as GridPage).seen.length > 0);
    expect(await waiting()).toEqual([['wanted', 7]]);
    await page.getByText('Trang hai').click();
    expect(await waiting()).toEqual([['waiting', true]]);
    await page.evaluate((cells) => (globalThis as unknown as GridPage).grid.fill(cells), {
      sheetId: 7,
      rows: [
        [0, [{ v: 'Mã' }, { v: 'Ngày', note: 'Ghi chú' }]],
        [3, [null, { v: 38412, d: '01/03/2005', s: 1 }]],
      ] satisfies [number, GridRow][],
      formatsFrom: 1,
      formats: [{ bold: true }],
    });
    expect(await waiting()).toEqual([['waiting', false]]);
    await click(3, 1);
    await page.keyboard.press('F2');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('6');
    await page.keyboard.press('Enter');
    expect(await edits()).toEqual([{ row: 3, column: 1, text: '01/03/2006' }]);
    await page.keyboard.press('Control+z');
    expect(await edits()).toEqual([{ row: 3, column: 1, value: 38412 }]);
    await page.keyboard.press('Control+z');
    expect(await edits()).toEqual([]);
  });
});

function fail(): never {
  throw new Error('no sheet');
}
