import { describe, expect, test } from '@jest/globals';
import { REFUSAL } from '../../src/words/refusals';
import {
  before,
  column,
  COMMIT,
  fill,
  person,
  picture,
  setUp,
  sheetOf,
  smallRegister,
  UNITS,
} from '../support/register';
import { EDITOR, VIEWER, World, type Acting } from '../support/world';

const ANSWER: Acting['answers'] = { prompt: { button: 'OK', text: '1' } };
const YEAR: Acting['answers'] = { prompt: { button: 'OK', text: '' } };
const MAY_NOT = REFUSAL.mayNotWrite;

/** A committee's file that knows its register, which is open to everybody who acts. */
async function committee(): Promise<World> {
  const world = await setUp('2');
  const register = await smallRegister();
  world.spreadsheets.set('so-cua-doan', register.book);
  fill(world, 'Cấu hình', [{ Mã: 'Địa chỉ Sổ Đoàn', 'Giá trị': 'so-cua-doan' }]);
  return world;
}

const ACTIONS: readonly (readonly [string, () => Promise<World>, Acting['answers'], string])[] = [
  ['setUpBooks', () => Promise.resolve(new World()), ANSWER, 'Đơn vị'],
  ['checkData', smallRegister, {}, 'Lỗi dữ liệu'],
  ['summariseRecruitment', smallRegister, YEAR, 'Tổng hợp 1+1'],
  ['summariseNominations', committee, YEAR, 'Tổng hợp giới thiệu vào Đảng'],
];

describe.each(ACTIONS)('%s', (name, make, answers, writes) => {
  test.each([[undefined], [EDITOR]])('by who may write: %j', async (actor) => {
    const world = await make();
    const told = actor === undefined ? {} : { actor };
    await world.act(name, { ...told, ...(answers === undefined ? {} : { answers }) });
    expect(world.dialogs.filter(({ title }) => title === 'Chưa làm được')).toEqual([]);
    expect(sheetOf(world, writes).lastDataRow).toBeGreaterThan(0);
    expect(world.values("'Nhật ký'!B:B").at(-1)).toEqual([actor?.email ?? 'chu@example.edu.vn']);
  });

  test('by a viewer is told, and writes nothing', async () => {
    const world = await make();
    const before = picture(world);
    await world.act(name, { actor: VIEWER, ...(answers === undefined ? {} : { answers }) });
    expect(world.dialogs.at(-1)).toEqual({ title: 'Chưa làm được', message: MAY_NOT, buttons: 'OK' });
    expect(picture(world)).toEqual(before);
    expect(world.toasts.filter((toast) => /^Đã/.test(toast))).toEqual([]);
  });
});

describe('a check of itself', () => {
  test.each([[undefined], [EDITOR], [VIEWER]])('shows what it finds: %j', async (actor) => {
    const world = await smallRegister();
    const before = picture(world);
    await world.act('selfCheck', actor === undefined ? {} : { actor });
    const found = world.dialogs.map(({ message }) => message.split('\n').filter((line) => !line.startsWith('✓')));
    const mayOnlyLook =
      '✗ Ghi thử trên một trang ẩn rồi xóa: chữ, ngày, thêm dòng, ghi trọn hoặc không ghi: tài khoản này chỉ được xem';
    expect(found).toEqual([actor === VIEWER ? [mayOnlyLook] : []]);
    expect(world.book.sheetByTitle('_so_doan_thu')).toBeUndefined();
    expect(picture(world)).toEqual(before);
  });

  test('says what is missing', async () => {
    const world = new World();
    world.put('Trang tính1', [['']]);
    world.book.locale = 'en_US';
    await world.act('selfCheck');
    const lines = world.dialogs[0]?.message.split('\n').filter((line) => line.startsWith('✗'));
    expect(lines).toEqual([
      '✗ Ngôn ngữ và múi giờ của bảng tính là Việt Nam: en_US, Asia/Ho_Chi_Minh',
      '✗ Trang trạng thái và vùng có tên khớp nhau: chưa có; chạy Cài đặt sổ',
    ]);
  });
});

test('a check of itself that was stopped leaves a hidden sheet, which the next one takes away', async () => {
  const world = await smallRegister();
  const stopped = world.act('selfCheck', { onCall: before(COMMIT, 2, () => undefined, { kind: 'stop-before' }) });
  await expect(stopped).rejects.toThrow(/stopped/i);
  expect(world.book.sheetByTitle('_so_doan_thu')?.properties.hidden).toBe(true);
  await world.act('selfCheck');
  expect(world.dialogs.at(-1)?.message).not.toContain('✗');
  expect(world.book.sheetByTitle('_so_doan_thu')).toBeUndefined();
});

describe('a protected range', () => {
  test.each([
    ['of the keys', 'ĐVTN'],
    ['of the whole list of findings', 'Lỗi dữ liệu'],
    ['of the state', '_so_doan'],
  ])('%s stops an editor before anything is written, and not the owner', async (_, title) => {
    const world = await smallRegister();
    const range = { sheetId: sheetOf(world, title).properties.id };
    world.book.protectedRanges = [
      ...world.book.protectedRanges,
      { id: 7, range: { startRow: 0, startColumn: 0, ...range }, warningOnly: false, editors: [] },
    ];
    const before = [picture(world), world.values("'_so_doan'!A:G"), world.values("'Nhật ký'!A:F")];
    const { calls } = await world.act('checkData', { actor: EDITOR });
    expect(world.dialogs).toHaveLength(1);
    expect(world.dialogs[0]?.title).toBe('Chưa làm được');
    expect(world.dialogs[0]?.message).toMatch(
      /^Google không nhận thay đổi này\. Xem Dữ liệu › Bảo vệ trang tính và dải ô/,
    );
    expect(calls['Sheets.Spreadsheets.batchUpdate']).toBe(1);
    expect([picture(world), world.values("'_so_doan'!A:G"), world.values("'Nhật ký'!A:F")]).toEqual(before);
    await world.act('checkData');
    expect(column(world, 'ĐVTN', 'Mã ĐVTN')).toHaveLength(5);
    expect(column(world, 'ĐVTN', 'Mã ĐVTN')[0]).toBe('DV000001');
  });
});

test('a file without a sheet of ours is told', async () => {
  const world = new World();
  world.put('Nháp', [['x']]);
  await world.act('checkData');
  expect(world.dialogs[0]?.message).toMatch(/^“Sổ Đoàn” không có trang tính nào của Sổ Đoàn/);
});

test('people of a file that was never set up get keys all the same', async () => {
  const world = new World();
  world.put('Đơn vị', [Object.keys(UNITS[1] ?? {}), Object.values(UNITS[1] ?? {})]);
  world.put('ĐVTN', [
    ['Mã ĐVTN', ...Object.keys(person('x'))],
    ['', ...Object.values(person('Lê Ân'))],
  ]);
  await world.act('checkData');
  expect(world.dialogs).toEqual([]);
  expect(column(world, 'ĐVTN', 'Mã ĐVTN')).toEqual(['DV000001']);
});
