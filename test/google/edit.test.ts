import { describe, expect, test } from '@jest/globals';
import { RemoteObject } from '../../src/local/apps-script/crossing';
import { rangeObject } from '../../src/local/apps-script/services/range';
import type { CellValue } from '../../src/local/spreadsheet/sheet';
import { parseDay } from '../../src/text/calendar';
import { fields, register, result } from './panel-calls';
import { column, picture, sheetOf } from './register';
import { OWNER, type World } from './world';

/** Somebody types into a column of a sheet from a row (the sheet's number) down, and the trigger fires. */
async function type(world: World, title: string, header: string, row: number, cells: readonly CellValue[]) {
  const sheet = sheetOf(world, title);
  const at = sheet.row(0).map(String).indexOf(header);
  cells.forEach((cell, index) => sheet.setValue(row - 1 + index, at, cell));
  return fire(world, title, { startRow: row - 1, endRow: row - 1 + cells.length, startColumn: at, endColumn: at + 1 });
}

type Box = Parameters<typeof rangeObject>[1];

function fire(world: World, title: string, box: Box) {
  const range = rangeObject(sheetOf(world, title).properties.id, box);
  return world.act('onEdit', { args: [{ range, source: new RemoteObject('Spreadsheet', world.active) }] });
}

function cell(world: World, title: string, header: string, row: number) {
  const sheet = sheetOf(world, title);
  const at = sheet.row(0).map(String).indexOf(header);
  return {
    value: sheet.value(row - 1, at),
    note: sheet.notes.get(row - 1, at) ?? '',
    fill: (sheet.formats.get(row - 1, at)?.fill ?? '').toLowerCase(),
  };
}

const RED = 'fce8e6';

describe('a wrong cell', () => {
  test('is marked with what to do, and the mark goes when it is mended', async () => {
    const world = await register();
    await type(world, 'ĐVTN', 'Ngày sinh', 2, ['31/02/2006']);
    const marked = cell(world, 'ĐVTN', 'Ngày sinh', 2);
    expect([marked.value, marked.fill]).toEqual(['31/02/2006', RED]);
    expect(marked.note).toContain('Sổ Đoàn: “31/02/2006” không phải là ngày hợp lệ');
    expect(world.toasts.at(-1)).toContain('1 điều cần xem lại');
    await type(world, 'ĐVTN', 'Ngày sinh', 2, [parseDay('28/02/2006')]);
    expect(cell(world, 'ĐVTN', 'Ngày sinh', 2)).toEqual({ value: 38_776, note: '', fill: '' });
  });

  test('emptied is clean: what is missing, the check tells', async () => {
    const world = await register();
    await type(world, 'ĐVTN', 'Điện thoại', 2, ['0123']);
    await type(world, 'ĐVTN', 'Điện thoại', 2, [null]);
    expect(cell(world, 'ĐVTN', 'Điện thoại', 2)).toEqual({ value: null, note: '', fill: '' });
  });

  test('keeps an officer’s own note and colour', async () => {
    const world = await register();
    const sheet = sheetOf(world, 'ĐVTN');
    const at = sheet.row(0).map(String).indexOf('Điện thoại');
    sheet.notes.set(1, at, 'của tôi');
    sheet.formats.update({ startRow: 1, endRow: 2, startColumn: at, endColumn: at + 1 }, () => ({ fill: 'ABCDEF' }));
    await type(world, 'ĐVTN', 'Điện thoại', 2, ['0123']);
    expect(cell(world, 'ĐVTN', 'Điện thoại', 2)).toEqual({ value: '0123', note: 'của tôi', fill: 'abcdef' });
  });

  test('of two dates out of order is the later one, and mending either takes the mark away', async () => {
    const world = await register();
    await type(world, '1+1', 'Ngày kết nạp', 2, [parseDay('01/09/2026')]);
    expect(cell(world, '1+1', 'Ngày kết nạp', 2).note).toContain('Ngày kết nạp (01/09/2026) trước Ngày vận động');
    await type(world, '1+1', 'Ngày vận động', 2, [parseDay('01/08/2026')]);
    expect(cell(world, '1+1', 'Ngày kết nạp', 2)).toMatchObject({ note: '', fill: '' });
  });

  test('a unit that is not there is told, once the books were read', async () => {
    const world = await register();
    await type(world, 'ĐVTN', 'Chi đoàn', 2, ['KT11']);
    expect(cell(world, 'ĐVTN', 'Chi đoàn', 2).note).toContain('không có mã “KT11”. Có phải “KT01”');
  });

  test('that was mended elsewhere loses its mark at the next check', async () => {
    const world = await register();
    await type(world, 'ĐVTN', 'Điện thoại', 2, ['0123']);
    const sheet = sheetOf(world, 'ĐVTN');
    sheet.setValue(1, sheet.row(0).map(String).indexOf('Điện thoại'), null);
    await world.act('checkData');
    expect(cell(world, 'ĐVTN', 'Điện thoại', 2)).toEqual({ value: null, note: '', fill: '' });
  });
});

describe('a spelling', () => {
  test.each<[string, CellValue, CellValue]>([
    ['Điện thoại', '+84 912 345 678', '0912345678'],
    ['Điện thoại', 912_345_678, '0912345678'],
    ['MSSV', ' sv 7 ', 'SV 7'],
    ['Ngày sinh', '5-6-2005', 38_508],
    ['Tình trạng', 'đang sinh hoạt', 'Đang sinh hoạt'],
    ['Đã đăng ký tạm trú', 'x', 'Có'],
    ['Chi đoàn', 'kt01', 'KT01'],
  ])('of %s: %j is put right, and told', async (header, typed, right) => {
    const world = await register();
    await type(world, 'ĐVTN', header, 2, [typed]);
    expect(cell(world, 'ĐVTN', header, 2)).toEqual({ value: right, note: '', fill: '' });
    expect(world.toasts).toEqual(['Đã viết lại 1 ô cho đúng dạng (điện thoại, ngày, mã).']);
  });

  test.each<[string, CellValue]>([
    ['Họ và tên', '  Lê   Ân '],
    ['Ghi chú', '=1+1'],
    ['Điện thoại', '0912345678'],
    ['Ngày vào Đoàn', '2021'],
    ['Ngày sinh', 38_508],
  ])('of %s: %j stays as it is', async (header, typed) => {
    const world = await register();
    await type(world, 'ĐVTN', header, 2, [typed]);
    expect(cell(world, 'ĐVTN', header, 2).value).toBe(typed);
  });

  test('of a pasted column is put right in every row, whatever stands between', async () => {
    const world = await register();
    const pasted = ['+84 912 345 670', '0123', null, '912345671', '0912345672', '912 345 673', '=1+1', '84912345674'];
    await type(world, 'ĐVTN', 'Điện thoại', 2, pasted);
    expect(column(world, 'ĐVTN', 'Điện thoại').slice(0, 8)).toEqual([
      '0912345670',
      '0123',
      null,
      '0912345671',
      '0912345672',
      '0912345673',
      '=1+1',
      '0912345674',
    ]);
    const sheet = sheetOf(world, 'ĐVTN');
    expect(sheet.formulas.get(7, sheet.row(0).map(String).indexOf('Điện thoại'))).toBeUndefined();
    expect(world.toasts.at(-1)).toContain('Đã viết lại 4 ô');
  });

  test('a formula stays, whatever it gives', async () => {
    const world = await register();
    const sheet = sheetOf(world, 'ĐVTN');
    const at = sheet.row(0).map(String).indexOf('Điện thoại');
    sheet.setFormula(1, at, '="+84912345678"', '+84912345678');
    await fire(world, 'ĐVTN', { startRow: 1, endRow: 2, startColumn: at, endColumn: at + 1 });
    expect(sheetOf(world, 'ĐVTN').formulas.get(1, at)).toBe('="+84912345678"');
  });
});

describe('Cập nhật lúc', () => {
  test('stands on the rows that say something, and goes from those that were emptied', async () => {
    const world = await register();
    const sheet = sheetOf(world, 'ĐVTN');
    const at = sheet.row(0).map(String).indexOf('Họ và tên');
    sheet.load([[...sheet.row(0)], [...sheet.row(1)], sheet.row(2).map(() => null), [...sheet.row(3)]]);
    await fire(world, 'ĐVTN', { startRow: 1, endRow: 8, startColumn: at, endColumn: at + 1 });
    const stamps = [2, 3, 4, 5, 8].map((row) => cell(world, 'ĐVTN', 'Cập nhật lúc', row).value);
    expect(stamps.map((stamp) => typeof stamp)).toEqual(['number', 'object', 'number', 'object', 'object']);
  });

  test('stands alone: who typed, Google tells no simple trigger, and it was not who saved last', async () => {
    const world = await register();
    await result(world, 'save', { table: 'people', ref: 'DV000001', fields: fields({ note: 'x' }), accepted: true });
    expect(cell(world, 'ĐVTN', 'Người cập nhật', 2).value).toBe(OWNER.email);
    await type(world, 'ĐVTN', 'Điện thoại', 2, ['0912345678']);
    expect(cell(world, 'ĐVTN', 'Người cập nhật', 2).value).toBeNull();
  });
});

describe('calls', () => {
  const READS = ['getValues', 'getNotes', 'getBackgrounds', 'getFormulas'];
  const count = (calls: Readonly<Record<string, number>>, names: readonly string[]): number =>
    Object.entries(calls).reduce(
      (sum, [name, times]) => sum + (names.some((each) => name.endsWith(`#${each}`)) ? times : 0),
      0,
    );

  test.each([1, 50, 900])('of an edit of %i cells are the same', async (rows) => {
    const world = await register();
    const { calls } = await type(
      world,
      'ĐVTN',
      'Điện thoại',
      2,
      Array.from({ length: rows }, (_, index) => (index === 0 ? '0123' : '912345678')),
    );
    expect(count(calls, READS)).toBe(rows === 1 ? 4 : 5);
    expect(calls['Cache#get'] ?? 0).toBe(1);
    const writes = count(calls, ['setNotes', 'setBackgrounds', 'setValues', 'setValue', 'setNumberFormat']);
    expect(writes).toBe(rows === 1 ? 4 : 6);
    expect(column(world, 'ĐVTN', 'Cập nhật lúc')[0]).toBeGreaterThan(46_000);
  });

  test('of a paste of 5,000 rows are none, but for a word', async () => {
    const world = await register();
    const { calls } = await type(
      world,
      'ĐVTN',
      'Điện thoại',
      2,
      Array.from({ length: 5000 }, () => '0123'),
    );
    expect(count(calls, READS)).toBe(0);
    expect(world.toasts).toEqual(['Vừa sửa 5.000 dòng cùng lúc. Chạy Kiểm tra dữ liệu để rà soát.']);
  });
});

describe('nothing is done', () => {
  test.each<[string, string, Box]>([
    ['in a header row', 'ĐVTN', { startRow: 0, endRow: 1, startColumn: 0, endColumn: 5 }],
    ['in a sheet of the officers’ own', 'Riêng', { startRow: 0, endRow: 5, startColumn: 0, endColumn: 5 }],
    ['in a column of the officers’ own', 'ĐVTN', { startRow: 1, endRow: 2, startColumn: 40, endColumn: 41 }],
  ])('%s', async (_where, title, box) => {
    const world = await register();
    world.book.addSheet({ title: 'Riêng' });
    const before = picture(world);
    await fire(world, title, box);
    expect([picture(world), world.toasts]).toEqual([before, []]);
  });

  test.each([undefined, null, {}, { range: 5 }, 'x'])('for the event %j, and nothing thrown', async (event) => {
    const world = await register();
    const before = picture(world);
    await world.act('onEdit', { args: [event] });
    expect(picture(world)).toEqual(before);
  });
});
