import { expect, test } from '@jest/globals';
import { Spreadsheet } from '../../../src/local/spreadsheet/spreadsheet';
import {
  before,
  column,
  COMMIT,
  fill,
  fillAt,
  person,
  setUp,
  sheetOf,
  smallRegister,
  UNITS,
} from '../../support/register';
import { World } from '../../support/world';

test('more keys than one commit may have are given in parts, each once and without a gap', async () => {
  const world = await setUp();
  fill(world, 'Đơn vị', UNITS);
  const born = (index: number): string => `${String(1 + (index % 28)).padStart(2, '0')}/02/2006`;
  fill(
    world,
    'ĐVTN',
    Array.from({ length: 25_100 }, (_, index) => person(`Lê Ân ${String(index)}`, { 'Ngày sinh': born(index) })),
  );
  const { calls } = await world.act('checkData');
  expect(world.dialogs).toEqual([]);
  expect(calls[COMMIT]).toBe(2);
  const keys = column(world, 'ĐVTN', 'Mã ĐVTN');
  expect([keys.length, new Set(keys).size, keys[0], keys[25_099]]).toEqual([25_100, 25_100, 'DV000001', 'DV025100']);
});

test('a run that was stopped between two parts goes on where it was', async () => {
  const world = await setUp();
  fill(
    world,
    'ĐVTN',
    Array.from({ length: 25_010 }, (_, index) => person(`Lê Ân ${String(index)}`)),
  );
  await expect(
    world.act('checkData', { onCall: before(COMMIT, 2, () => undefined, { kind: 'stop-before' }) }),
  ).rejects.toThrow(/stopped/i);
  expect(column(world, 'ĐVTN', 'Mã ĐVTN').filter((key) => key === null)).toHaveLength(10);
  const { calls } = await world.act('checkData');
  expect(calls[COMMIT]).toBe(1);
  expect(new Set(column(world, 'ĐVTN', 'Mã ĐVTN')).size).toBe(25_010);
});

test('where there is no room for all marks, warnings give way', async () => {
  const world = await setUp();
  const doubtful = Array.from({ length: 2_005 }, (_, index) =>
    person(`Lê Ân ${String(index)}`, { 'Ngày vào Đoàn': 2022 }),
  );
  fill(world, 'Đơn vị', UNITS);
  fill(world, 'ĐVTN', [...doubtful, person('Trần Bình', { 'Điện thoại': '0123' })]);
  await world.act('checkData');
  const sheet = sheetOf(world, 'ĐVTN');
  const phones = sheet.row(0).indexOf('Điện thoại');
  expect(fillAt(sheet, 2_006, phones)).toBe('fce8e6');
});

test('a repair is told and logged', async () => {
  const world = await smallRegister();
  const sheet = sheetOf(world, 'ĐVTN');
  const reverse = (): void => {
    const [header = [], ...rows] = Array.from({ length: sheet.lastDataRow }, (_, row) => [...sheet.row(row)]);
    sheetOf(world, 'ĐVTN').load([header, ...rows.reverse()]);
  };
  await world.act('checkData', { onCall: before(COMMIT, 1, reverse) });
  expect(world.toasts[world.toasts.length - 1]).toMatch(/đã đặt lại \d+ ô vào đúng chỗ\.$/);
  expect(world.values("'Nhật ký'!C:C").flat()).toContain('Đặt lại ô bị lệch');
});

test('a file that was set up, saved and uploaded anew is still ours, though its sheets have other ids', async () => {
  const world = await smallRegister();
  await world.act('checkData');
  const uploaded = new World('so-tai-len');
  const anew = new Spreadsheet('Sổ Đoàn tải lên');
  for (const { properties, height } of world.book.sheets) {
    const { title, hidden } = properties;
    const sheet = sheetOf(world, title);
    anew
      .addSheet({ title, hidden, rowCount: 1000, columnCount: 40 })
      .load(Array.from({ length: height }, (_, row) => [...sheet.row(row)]));
  }
  uploaded.spreadsheets.set(uploaded.active, anew);
  await uploaded.act('checkData');
  expect(uploaded.dialogs).toEqual([]);
  expect(column(uploaded, 'ĐVTN', 'Mã ĐVTN')).toEqual(column(world, 'ĐVTN', 'Mã ĐVTN'));
  expect(uploaded.values("'Lỗi dữ liệu'!B:D")).toEqual(world.values("'Lỗi dữ liệu'!B:D"));
  await uploaded.act('summariseRecruitment', { answers: { prompt: { button: 'OK', text: '' } } });
  expect(uploaded.values("'Tổng hợp 1+1'!A1")).toEqual([['TỔNG HỢP KẾT QUẢ THỰC HIỆN CHỦ TRƯƠNG “1+1”']]);
});

test('a file that was never set up is checked, and the next check makes no second try', async () => {
  const world = new World();
  world.put('Đơn vị', [
    ['Mã đơn vị', 'Tên đơn vị', 'Cấp'],
    ['PH', 'Đoàn Phân hiệu', 'Đoàn cơ sở'],
  ]);
  const first = await world.act('checkData');
  const second = await world.act('checkData');
  expect([first, second].map(({ calls }) => calls[COMMIT])).toEqual([1, 1]);
  expect(world.dialogs).toEqual([]);
  expect(world.values("'_so_doan'!B1")).toEqual([[2]]);
});
