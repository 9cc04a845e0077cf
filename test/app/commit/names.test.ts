import { describe, expect, test } from '@jest/globals';
import type { CellValue } from '../../../src/local/spreadsheet/sheet';
import { NAME_NOTE } from '../../../src/sheet/marks';
import { ask, fields, register, result } from '../../support/panel-calls';
import {
  ADMITTED,
  before,
  column,
  COMMIT,
  fill,
  person,
  recruitment,
  setUp,
  sheetOf,
  smallRegister,
  UNITS,
} from '../../support/register';
import type { World } from '../../support/world';

const OF_CONTACT = 'Họ và tên người vận động';
const headers = (world: World, title: string): CellValue[] => [...sheetOf(world, title).row(0)];

/** A sheet as an older version made it: without the column that names people. */
function older(world: World, title: string): void {
  const sheet = sheetOf(world, title);
  const at = headers(world, title).findIndex((header) => /^Họ và tên( người vận động)?$/.test(String(header)));
  sheet.deleteColumns(at, 1);
}

describe('columns that name people', () => {
  test.each(['Xếp loại', 'Rèn luyện', 'Chuyển sinh hoạt', '1+1', 'Cán bộ Đoàn', 'Bồi dưỡng', 'Đoàn phí'])(
    'stand at the right end of %s, noted as ours',
    async (title) => {
      const world = await setUp();
      const sheet = sheetOf(world, title);
      const last = headers(world, title).length - 1;
      expect(headers(world, title)[last]).toBe(title === '1+1' ? OF_CONTACT : 'Họ và tên');
      expect(sheet.notes.get(0, last)).toBe('🔒 Hệ thống tự ghi tên theo mã, không sửa.');
      expect(sheet.formats.get(0, last)).toMatchObject({ fill: '5F6368' });
    },
  );

  test('are filled by a check, by key or student number, and follow the roster', async () => {
    const world = await smallRegister();
    await world.act('checkData');
    expect(column(world, '1+1', OF_CONTACT)).toEqual(['Lê Ân', null, 'Trần Bình']);
    const people = sheetOf(world, 'ĐVTN');
    people.setValue(1, headers(world, 'ĐVTN').indexOf('Họ và tên'), 'Lê Hoàng Ân');
    sheetOf(world, '1+1').setValue(3, headers(world, '1+1').indexOf(OF_CONTACT), 'ai đó');
    await world.act('checkData');
    expect(column(world, '1+1', OF_CONTACT)).toEqual(['Lê Hoàng Ân', null, 'Trần Bình']);
  });

  test('are filled by what a panel writes at once', async () => {
    const world = await register();
    const written = { recruiter: 'DV000003', youthName: 'Mai Nga', organisation: 'Hội', contacted: '01/11/2026' };
    await result(world, 'save', {
      table: 'recruitment',
      ref: null,
      fields: fields({ ...written, status: 'Khảo sát' }),
      accepted: true,
    });
    expect(column(world, '1+1', OF_CONTACT).at(-1)).toBe('Ngô Chi');
  });

  test('are an officer’s own where set-up did not make them: never written, no issue', async () => {
    const world = await smallRegister();
    older(world, '1+1');
    const sheet = sheetOf(world, '1+1');
    const at = headers(world, '1+1').length;
    sheet.insertColumns(at, 1);
    sheet.setValue(0, at, OF_CONTACT);
    sheet.setValue(1, at, 'tên của tôi');
    await world.act('checkData');
    expect(column(world, '1+1', OF_CONTACT)).toEqual(['tên của tôi', null, null]);
    const usual = await register();
    expect(world.values("'Lỗi dữ liệu'!A:G").slice(1)).toEqual(usual.values("'Lỗi dữ liệu'!A:G").slice(1));
    await world.act('setUpBooks', { answers: { alert: 'YES' } });
    expect(world.dialogs.map(({ message }) => message)).toEqual(['Sổ đã đủ các trang tính.']);
  });

  test('of both only the one that set-up made is written', async () => {
    const world = await smallRegister();
    const sheet = sheetOf(world, '1+1');
    sheet.insertColumns(0, 1);
    sheet.setValue(0, 0, OF_CONTACT);
    await world.act('checkData');
    const written = sheetOf(world, '1+1');
    const last = headers(world, '1+1').length - 1;
    const rows = [1, 2, 3].map((row) => [written.value(row, 0), written.value(row, last)]);
    expect(rows).toEqual([
      [null, 'Lê Ân'],
      [null, null],
      [null, 'Trần Bình'],
    ]);
  });
});

describe('a register of an older version', () => {
  const oldRegister = async (): Promise<World> => {
    const world = await setUp();
    for (const title of ['Xếp loại', '1+1']) older(world, title);
    fill(world, 'Đơn vị', UNITS);
    fill(world, 'ĐVTN', [person('Lê Ân', { MSSV: 'SV1' })]);
    fill(world, '1+1', [recruitment('SV1', 'Tạ Giang', ADMITTED)]);
    return world;
  };

  test('is checked and written to while columns are missing', async () => {
    const world = await oldRegister();
    const before = headers(world, '1+1');
    await world.act('checkData');
    expect(world.dialogs).toEqual([]);
    const written = { recruiter: 'DV000001', youthName: 'Mai Nga', organisation: 'Hội', contacted: '01/11/2026' };
    const answer = await ask(world, 'save', {
      table: 'recruitment',
      ref: null,
      fields: fields({ ...written, status: 'Khảo sát' }),
      accepted: true,
    });
    expect(answer.status).toBe('ok');
    expect(headers(world, '1+1')).toEqual(before);
    expect(column(world, '1+1', 'Họ và tên thanh niên')).toEqual(['Tạ Giang', 'Mai Nga']);
  });

  test('is told which it lacks, and keeps as it is after a no', async () => {
    const world = await oldRegister();
    const was = headers(world, 'Xếp loại');
    await world.act('setUpBooks', { answers: { alert: 'NO' } });
    expect(world.dialogs.map(({ buttons }) => buttons)).toEqual(['YES_NO', 'OK']);
    expect(world.dialogs[0]?.message.split('\n').slice(3)).toEqual([
      'Xếp loại: Họ và tên',
      '1+1: Họ và tên người vận động',
    ]);
    expect(headers(world, 'Xếp loại')).toEqual(was);
  });

  test('gets them at the right end after a yes, behind officers’ own, and they are kept up', async () => {
    const world = await oldRegister();
    const sheet = sheetOf(world, '1+1');
    const end = headers(world, '1+1').length;
    sheet.insertColumns(end, 1);
    sheet.setValue(1, end, 'ô không tiêu đề');
    const was = [...headers(world, '1+1').slice(0, end), null];
    await world.act('setUpBooks', { answers: { alert: 'YES' } });
    expect(headers(world, '1+1')).toEqual([...was, OF_CONTACT]);
    expect(sheetOf(world, '1+1').value(1, end)).toBe('ô không tiêu đề');
    expect(sheetOf(world, '1+1').notes.get(0, end + 1)).toBe(NAME_NOTE);
    expect(world.values("'Nhật ký'!C:F").at(-1)).toEqual(['Cài đặt sổ', '', '', '2 cột mới']);
    await world.act('checkData');
    expect(column(world, '1+1', OF_CONTACT)).toEqual(['Lê Ân']);
    world.dialogs.length = 0;
    await world.act('setUpBooks');
    expect(world.dialogs.map(({ message }) => message)).toEqual(['Sổ đã đủ các trang tính.']);
  });

  test('gets them behind a column that came while it was set up', async () => {
    const world = await oldRegister();
    const end = headers(world, '1+1').length;
    await world.act('setUpBooks', {
      answers: { alert: 'YES' },
      onCall: before(COMMIT, 1, () => {
        sheetOf(world, '1+1').insertColumns(2, 1);
        sheetOf(world, '1+1').setValue(0, 2, 'Ghi nhớ');
        sheetOf(world, '1+1').setValue(1, 2, 'của tôi');
      }),
    });
    expect(headers(world, '1+1')[2]).toBe('Ghi nhớ');
    expect(headers(world, '1+1')[end + 1]).toBe(OF_CONTACT);
    expect(headers(world, '1+1').filter((header) => header === OF_CONTACT)).toHaveLength(1);
    await world.act('checkData');
    expect(column(world, '1+1', OF_CONTACT)).toEqual(['Lê Ân']);
    expect(column(world, '1+1', 'Ghi nhớ')).toEqual(['của tôi']);
  });
});
