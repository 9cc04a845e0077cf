import { describe, expect, test } from '@jest/globals';
import type { Sheet } from '../../../src/local/spreadsheet/sheet';
import {
  ADMITTED,
  column,
  fill,
  fillAt,
  person,
  recruitment,
  setUp,
  sheetOf,
  smallRegister,
  UNITS,
} from '../../support/register';
import type { World } from '../../support/world';

/** The fill and the note of a cell by its header. */
function lookOf(sheet: Sheet, row: number, header: string): [string | null, string | undefined] {
  const at = sheet.row(0).indexOf(header);
  return [fillAt(sheet, row - 1, at), sheet.notes.get(row - 1, at)];
}

const BAD_PHONE =
  'Sổ Đoàn: Số điện thoại “0123” chưa đúng. Số di động có 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09.';

describe('calls', () => {
  const CACHED = {
    'LockService.getDocumentLock': 2,
    'Lock#tryLock': 1,
    'SpreadsheetApp.getActiveSpreadsheet': 4,
    'CacheService.getDocumentCache': 2,
    'PropertiesService.getDocumentProperties': 1,
    'Properties#getProperty': 1,
    'Cache#put': 1,
    'Spreadsheet#getId': 1,
    'Session.getActiveUser': 1,
    'User#getEmail': 1,
    'Utilities.getUuid': 1,
    'Spreadsheet#toast': 2,
    'Cache#get': 1,
    'Sheet#activate': 1,
    'Spreadsheet#getSheetByName': 1,
    'Sheets.Spreadsheets.Values.batchGet': 1,
    'Sheets.Spreadsheets.getByDataFilter': 1,
    'Sheets.Spreadsheets.batchUpdate': 1,
    'Lock#releaseLock': 1,
  };

  test.each([50, 5_000])('of a check of %i people', async (count) => {
    const world = await setUp();
    fill(world, 'Đơn vị', UNITS);
    const people = Array.from({ length: count }, (_, index) => person(`Lê Ân ${String(index)}`));
    fill(world, 'ĐVTN', [...people.slice(1), person('Trần Bình', { 'Điện thoại': '0123' })]);
    const { calls: first } = await world.act('checkData');
    const fresh = {
      'Sheets.Spreadsheets.get': 1,
      'Sheets.Spreadsheets.getByDataFilter': 2,
      'CacheService.getDocumentCache': 3,
      'Cache#put': 2,
    };
    expect(first).toEqual({ ...CACHED, ...fresh });
    expect((await world.act('checkData')).calls).toEqual(CACHED);
    expect(column(world, 'ĐVTN', 'Mã ĐVTN').at(-1)).toBe(count === 50 ? 'DV000050' : 'DV005000');
  });
});

test('a check ends on the sheet that it has written', async () => {
  const world = await smallRegister();
  await world.act('checkData');
  expect(world.shown).toEqual(['Lỗi dữ liệu']);
});

describe('keys', () => {
  test('are given in order, after the highest, and never again once a row was deleted', async () => {
    const world = await setUp();
    fill(world, 'Đơn vị', UNITS);
    const rows = [person('Lê Ân'), person('Trần Bình', { 'Mã ĐVTN': 'DV000007' }), person('Ngô Chi')];
    fill(world, 'ĐVTN', rows);
    await world.act('checkData');
    expect(column(world, 'ĐVTN', 'Mã ĐVTN')).toEqual(['DV000008', 'DV000007', 'DV000009']);
    expect(world.toasts.at(-1)).toMatch(/Đã cấp 2 mã mới\.$/);
    sheetOf(world, 'ĐVTN').deleteRows(3, 1);
    sheetOf(world, 'ĐVTN').setValue(3, 2, 'Đỗ Dung');
    await world.act('checkData');
    expect(column(world, 'ĐVTN', 'Mã ĐVTN')).toEqual(['DV000008', 'DV000007', 'DV000010']);
  });

  test('go to no row of checkboxes alone', async () => {
    const world = await setUp();
    fill(world, 'Đơn vị', UNITS);
    fill(world, 'ĐVTN', [person('Lê Ân'), { 'Đã đăng ký tạm trú': false }, { 'Đã đăng ký tạm trú': true }]);
    await world.act('checkData');
    expect(column(world, 'ĐVTN', 'Mã ĐVTN')).toEqual(['DV000001', null, null]);
  });
});

describe('columns of the system', () => {
  test('of recruitments say what counts, and why not', async () => {
    const world = await smallRegister();
    sheetOf(world, '1+1').setValue(3, sheetOf(world, '1+1').row(0).indexOf('Được tính'), true);
    await world.act('checkData');
    expect(column(world, '1+1', 'Mã lượt')).toEqual(['VD000001', 'VD000002', 'VD000003']);
    expect(column(world, '1+1', 'Được tính')).toEqual(['Có', 'Không', null]);
    expect(column(world, '1+1', 'Lý do không tính')).toEqual([
      null,
      'Trang tính ĐVTN không có mã “SV9”. Có phải “SV1” (Lê Ân)?',
      null,
    ]);
  });

  test('of meetings count who was due and who came', async () => {
    const world = await smallRegister();
    fill(world, 'Sinh hoạt', [{ 'Mã buổi': 'SH000001', 'Đơn vị': 'KT01', Ngày: '01/11/2026', 'Nội dung': 'Học' }]);
    fill(world, 'Điểm danh', [
      { 'Mã buổi': 'SH000001', 'Mã ĐVTN': 'SV1', 'Tham dự': 'Có mặt' },
      { 'Mã buổi': 'SH000001', 'Mã ĐVTN': 'SV2', 'Tham dự': 'Vắng có lý do' },
    ]);
    await world.act('checkData');
    const told = ['Số phải dự', 'Số có mặt', 'Tỷ lệ'].map((header) => column(world, 'Sinh hoạt', header));
    expect(told).toEqual([[5], [1], [0.2]]);
  });

  test('of nominations say what is next and how long it waits', async () => {
    const world = await setUp('2');
    fill(world, 'Giới thiệu vào Đảng', [
      { 'Mã ĐVTN': 'DV000001', 'Giai đoạn': 'Đoàn viên ưu tú', 'Ngày bình chọn': '01/10/2026' },
    ]);
    await world.act('checkData');
    expect(column(world, 'Giới thiệu vào Đảng', 'Mã hồ sơ')).toEqual(['GT000001']);
    expect(column(world, 'Giới thiệu vào Đảng', 'Việc tiếp theo')).toEqual(['Gửi danh sách đoàn viên ưu tú']);
    expect(column(world, 'Giới thiệu vào Đảng', 'Số ngày chờ')).toEqual([52]);
    expect(world.dialogs).toEqual([]);
  });
});

describe('marks', () => {
  test('tell errors from warnings by colour, with a note', async () => {
    const world = await smallRegister();
    await world.act('checkData');
    expect(lookOf(sheetOf(world, 'ĐVTN'), 3, 'Điện thoại')).toEqual(['fce8e6', BAD_PHONE]);
    expect(lookOf(sheetOf(world, '1+1'), 2, 'ĐVTN được kết nạp')).toEqual([
      'fef7e0',
      'Sổ Đoàn: Tạ Giang chưa có trong trang tính ĐVTN. Thêm người này vào danh sách.',
    ]);
  });

  test('leave the note and the colour of an officer alone', async () => {
    const world = await smallRegister();
    const people = sheetOf(world, 'ĐVTN');
    const [phone, born] = ['Điện thoại', 'Ngày sinh'].map((header) => people.row(0).indexOf(header));
    people.notes.set(2, phone ?? 0, 'hỏi lại mẹ');
    people.formats.set(4, born ?? 0, { fill: '00FF00' });
    await world.act('checkData');
    expect(lookOf(sheetOf(world, 'ĐVTN'), 3, 'Điện thoại')).toEqual(['fce8e6', 'hỏi lại mẹ']);
    expect(lookOf(sheetOf(world, 'ĐVTN'), 5, 'Ngày sinh')).toEqual(['00ff00', expect.stringMatching(/^Sổ Đoàn: /)]);
    fill(world, 'ĐVTN', [person('Lê Ân')]);
    await world.act('checkData');
    expect(lookOf(sheetOf(world, 'ĐVTN'), 3, 'Điện thoại')).toEqual([null, 'hỏi lại mẹ']);
    expect(lookOf(sheetOf(world, 'ĐVTN'), 5, 'Ngày sinh')).toEqual(['00ff00', undefined]);
  });

  test('follow their rows and go when the fault is mended', async () => {
    const world = await smallRegister();
    await world.act('checkData');
    sheetOf(world, 'ĐVTN').reorderRows(1, [5, 4, 3, 2, 1], 0, 26);
    await world.act('checkData');
    expect(lookOf(sheetOf(world, 'ĐVTN'), 5, 'Điện thoại')).toEqual(['fce8e6', BAD_PHONE]);
    expect(lookOf(sheetOf(world, 'ĐVTN'), 3, 'Điện thoại')).toEqual([null, undefined]);
    sheetOf(world, 'ĐVTN').setValue(4, sheetOf(world, 'ĐVTN').row(0).indexOf('Điện thoại'), '0912345678');
    await world.act('checkData');
    expect(lookOf(sheetOf(world, 'ĐVTN'), 5, 'Điện thoại')).toEqual([null, undefined]);
  });

  test('of a key go when the key is another', async () => {
    const world = await setUp();
    fill(world, 'Đơn vị', UNITS);
    fill(world, 'ĐVTN', [
      person('Lê Ân', { 'Mã ĐVTN': 'DV000001' }),
      person('Trần Bình', { 'Mã ĐVTN': 'DV000001', 'Ngày sinh': '01/01/1990' }),
    ]);
    await world.act('checkData');
    expect(lookOf(sheetOf(world, 'ĐVTN'), 3, 'Mã ĐVTN')[0]).toBe('fce8e6');
    sheetOf(world, 'ĐVTN').setValue(2, 0, 'DV000005');
    await world.act('checkData');
    expect(lookOf(sheetOf(world, 'ĐVTN'), 3, 'Mã ĐVTN')).toEqual([null, undefined]);
  });

  test('are at most 2,000, and what is more is said', async () => {
    const world = await setUp();
    fill(world, 'Đơn vị', UNITS);
    const people = Array.from({ length: 2_100 }, (_, index) => person(`Lê ${String(index)}`, { 'Điện thoại': '0123' }));
    fill(world, 'ĐVTN', people);
    await world.act('checkData');
    expect(world.toasts.at(-1)).toMatch(/102 mục chưa được tô màu vì quá nhiều\.$/);
    expect(world.values("'_so_doan'!D:D")).toHaveLength(2_000);
    expect(world.values("'Lỗi dữ liệu'!A:A")).toHaveLength(2_001);
  });
});

describe('what is written besides', () => {
  const findings = (world: World): unknown[][] => world.values("'Lỗi dữ liệu'!A:I").slice(1);

  test('the list of findings, each with a link to its cell', async () => {
    const world = await smallRegister();
    await world.act('checkData');
    expect(findings(world).map(([, sheet, row, key, column, , , , code]) => [sheet, row, key, column, code])).toEqual([
      ['Đơn vị', 2, 'PH', 'Mã đơn vị', 'post-vacant'],
      ['Đơn vị', 3, 'KT01', 'Mã đơn vị', 'post-vacant'],
      ['ĐVTN', 3, 'DV000002', 'Điện thoại', 'bad-phone'],
      ['ĐVTN', 5, 'DV000004', 'Ngày sinh', 'bad-date'],
      ['1+1', 2, 'VD000001', 'ĐVTN được kết nạp', 'credited-not-in-roster'],
      ['1+1', 3, 'VD000002', 'Người vận động', 'unknown-ref'],
    ]);
    expect(sheetOf(world, 'Lỗi dữ liệu').formats.get(3, 6)?.link).toBe('#gid=1102&range=G3');
    fill(world, '1+1', []);
    await world.act('checkData');
    expect(findings(world)).toHaveLength(4);
    expect(world.toasts.at(-1)).toMatch(/^2 lỗi, 2 cảnh báo\./);
  });

  test('a line of the log for each column, and the state', async () => {
    const world = await smallRegister();
    await world.act('checkData');
    await world.act('checkData');
    expect(world.values("'Nhật ký'!C:F").slice(2)).toEqual([
      ['Kiểm tra dữ liệu', 'ĐVTN', '', 'Mã ĐVTN: 5 ô'],
      ['Kiểm tra dữ liệu', '1+1', '', 'Mã lượt: 3 ô'],
      ['Kiểm tra dữ liệu', '1+1', '', 'Được tính: 2 ô'],
      ['Kiểm tra dữ liệu', '1+1', '', 'Lý do không tính: 1 ô'],
      ['Kiểm tra dữ liệu', '1+1', '', 'Họ và tên người vận động: 2 ô'],
      ['Kiểm tra dữ liệu'],
    ]);
    const [[, sequence] = [], [, plans] = [], [, keys] = []] = world.values("'_so_doan'!A1:B3");
    expect([sequence, String(plans).split(' ').length, keys]).toEqual([
      3,
      3,
      'DV=5 CS=0 VD=3 SH=0 HD=0 KH=0 CT=0 CB=0 BD=0 TM=0 DN=0',
    ]);
    expect(world.book.namedRanges.map(({ id }) => id)).toEqual(['sd_3']);
  });

  test('a text that looks like a formula stays a text', async () => {
    const world = await smallRegister();
    fill(world, '1+1', [recruitment('=HYPERLINK("x")', 'Tạ Giang', ADMITTED)]);
    await world.act('checkData');
    expect(column(world, '1+1', 'Lý do không tính')[0]).toContain('=HYPERLINK("X")');
    expect(sheetOf(world, 'Lỗi dữ liệu').formulas.height).toBe(0);
  });
});
