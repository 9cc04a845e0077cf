import { describe, expect, test } from '@jest/globals';
import { tablesOf } from '../../../src/app/file/roles';
import { column, fill, person, picture, setUp, sheetOf, UNITS } from '../../support/register';
import { World } from '../../support/world';

/** The sheets of a register. */
const ALL = tablesOf('register').length;
const titles = (world: World): string[] => world.book.sheets.map(({ properties }) => properties.title);

describe('setting up an empty file', () => {
  test.each([
    [
      '1',
      'register',
      ['Đơn vị', 'ĐVTN', '1+1', 'Cấu hình', 'Lỗi dữ liệu', 'Số liệu từ sổ khác', 'Nhật ký', 'Hộp thư đi'],
    ],
    [
      '2',
      'committee',
      ['Giới thiệu vào Đảng', 'Theo dõi ĐVƯT', 'Quy hoạch', 'Cấu hình', 'Lỗi dữ liệu', 'Nhật ký', 'Hộp thư đi'],
    ],
    [
      '3',
      'restricted',
      ['Tâm tư, nguyện vọng', 'Chăm lo', 'Kỷ luật', 'Cấu hình', 'Lỗi dữ liệu', 'Nhật ký', 'Hộp thư đi'],
    ],
  ] as const)('asks what it is and makes its sheets: %s', async (role, name, some) => {
    const count = tablesOf(name).length;
    const world = new World();
    await world.act('setUpBooks', { answers: { prompt: { button: 'OK', text: ` ${role} ` } } });
    expect(world.dialogs.map(({ buttons }) => buttons)).toEqual(['OK_CANCEL', 'OK']);
    expect(world.dialogs[1]?.message).toMatch(new RegExp(`^Đã tạo ${String(count)} trang tính: `));
    expect(titles(world)).toHaveLength(count + 1);
    expect(titles(world)).toEqual(expect.arrayContaining([...some]));
    expect(world.book.sheets.at(-1)?.properties).toMatchObject({ title: '_so_doan', id: 9001, hidden: true });
    expect(world.book.namedRanges.map(({ id, name }) => [id, name])).toEqual([['sd_1', 'sd_1']]);
    expect(world.book.protectedRanges.every(({ warningOnly }) => warningOnly)).toBe(true);
    expect(world.book.protectedRanges.map(({ range }) => range.sheetId)).toEqual(expect.arrayContaining([9101, 9103]));
    expect(world.values("'Nhật ký'!B:F").slice(1)).toEqual([
      ['chu@example.edu.vn', 'Cài đặt sổ', '', '', `${String(count)} trang tính mới`],
    ]);
  });

  test('dresses a header: frozen, noted, white on blue, grey where the system writes', async () => {
    const sheet = sheetOf(await setUp(), 'ĐVTN');
    expect(sheet.properties).toMatchObject({ id: 1102, frozenRows: 1, frozenColumns: 3, tabColor: '1A73E8' });
    expect(sheet.row(0).slice(0, 3)).toEqual(['Mã ĐVTN', 'MSSV', 'Họ và tên']);
    expect(sheet.formats.get(0, 0)).toMatchObject({ fill: '5F6368', fontColor: 'FFFFFF', bold: true, wrap: 'WRAP' });
    expect(sheet.formats.get(0, 2)).toMatchObject({ fill: '0B5394' });
    expect(sheet.notes.get(0, 2)).toMatch(/\S/);
    expect(sheet.formats.get(1, 1)?.numberFormat).toEqual({ type: 'TEXT', pattern: '@' });
  });

  test('does nothing twice', async () => {
    const world = await setUp();
    const before = [picture(world), world.values("'Nhật ký'!A:F"), world.values("'_so_doan'!A:G")];
    const { calls } = await world.act('setUpBooks');
    expect(world.dialogs.map(({ message }) => message)).toEqual(['Sổ đã đủ các trang tính.']);
    expect(calls['Sheets.Spreadsheets.batchUpdate']).toBeUndefined();
    expect([picture(world), world.values("'Nhật ký'!A:F"), world.values("'_so_doan'!A:G")]).toEqual(before);
  });

  test('is called off by Cancel without a word, and by a wrong answer with one', async () => {
    const world = new World();
    await world.act('setUpBooks', { answers: { prompt: { button: 'CANCEL', text: '' } } });
    expect(world.dialogs).toHaveLength(1);
    for (const text of ['4', '', 'sổ', '1.5', '-1']) {
      world.dialogs.length = 0;
      await world.act('setUpBooks', { answers: { prompt: { button: 'OK', text } } });
      expect(world.dialogs[1]).toMatchObject({
        title: 'Chưa làm được',
        message: 'Chỉ nhận 1, 2 hoặc 3. Chọn lại Cài đặt sổ để làm lại.',
      });
    }
    expect(titles(world)).toEqual([]);
  });
});

describe('setting up a file with data', () => {
  test('dresses a blank sheet that has our name, and leaves one that has anything in it', async () => {
    const world = new World();
    world.put('ĐVTN', []);
    world.put('Đơn vị', [[], ['ghi chú']]);
    await world.act('setUpBooks', { answers: { prompt: { button: 'OK', text: '1' } } });
    const sheet = sheetOf(world, 'ĐVTN');
    expect(sheet.row(0).slice(0, 3)).toEqual(['Mã ĐVTN', 'MSSV', 'Họ và tên']);
    expect(sheet.properties).toMatchObject({ frozenRows: 1, frozenColumns: 3, tabColor: '1A73E8' });
    expect(sheetOf(world, 'Đơn vị').row(0)).toEqual([]);
    expect(titles(world).filter((title) => title === 'ĐVTN')).toHaveLength(1);
  });

  test('adds what is missing and leaves what is there as it is', async () => {
    const world = new World();
    world.put('Nháp', [['bí mật', 1, true]]);
    world.put('ĐVTN', [
      ['Họ và tên', 'Ghi nhớ', 'MSSV'],
      ['Lê Ân', '=1+1', 'SV1'],
      ['', 'x', ''],
    ]);
    world.book.sheetByTitle('ĐVTN')?.notes.set(1, 1, 'của tôi');
    world.book.sheetByTitle('ĐVTN')?.formats.set(1, 0, { fill: 'FF0000' });
    const { Nháp, ĐVTN } = picture(world);
    await world.act('setUpBooks', { answers: { alert: 'NO' } });
    expect(world.dialogs.map(({ buttons }) => buttons)).toEqual(['YES_NO', 'OK']);
    expect(world.dialogs[1]?.message).toMatch(new RegExp(`^Đã tạo ${String(ALL - 1)} trang tính: Đơn vị, Xếp loại, `));
    expect(picture(world)).toMatchObject({ Nháp, ĐVTN });
    expect(titles(world).slice(0, 2)).toEqual(['Nháp', 'ĐVTN']);
  });

  test('finds a renamed sheet again', async () => {
    const world = await setUp();
    sheetOf(world, 'ĐVTN').properties.title = 'Danh sách K49';
    sheetOf(world, '_so_doan').properties.title = 'trạng thái';
    await world.act('setUpBooks');
    expect(world.dialogs.map(({ message }) => message)).toEqual(['Sổ đã đủ các trang tính.']);
    fill(world, 'Đơn vị', UNITS);
    fill(world, 'Danh sách K49', [person('Lê Ân')]);
    await world.act('checkData');
    expect(column(world, 'Danh sách K49', 'Mã ĐVTN')).toEqual(['DV000001']);
    expect(titles(world)).toHaveLength(ALL + 1);
    expect(world.values("'trạng thái'!B1")).toEqual([[2]]);
  });

  test('carries on with the state sheet that an import gave another id', async () => {
    const world = await setUp();
    fill(world, 'Đơn vị', UNITS);
    fill(world, 'ĐVTN', [person('Lê Ân')]);
    await world.act('checkData');
    sheetOf(world, '_so_doan').properties.id = 77;
    world.book.namedRanges = [];
    fill(world, 'ĐVTN', [person('Trần Bình')]);
    await world.act('checkData');
    expect(column(world, 'ĐVTN', 'Mã ĐVTN')).toEqual(['DV000002']);
    expect(world.dialogs).toEqual([]);
    expect(world.book.namedRanges.map(({ id, range }) => [id, range.sheetId])).toEqual([['sd_3', 77]]);
  });
});

describe('a file of another country', () => {
  const foreign = (): World => {
    const world = new World();
    world.book.locale = 'en_US';
    world.book.timeZone = 'America/New_York';
    return world;
  };
  const withData = async (): Promise<World> => {
    const world = await setUp('1', foreign());
    world.book.locale = 'en_US';
    fill(world, 'ĐVTN', [person('Lê Ân'), person('Trần Bình', { 'Ngày sinh': '13/02/2006' })]);
    return world;
  };

  test('without data becomes Vietnamese, unasked', async () => {
    const world = foreign();
    await world.act('setUpBooks');
    expect(world.dialogs.map(({ buttons }) => buttons)).toEqual(['OK_CANCEL', 'OK']);
    expect([world.book.locale, world.book.timeZone]).toEqual(['vi_VN', 'Asia/Ho_Chi_Minh']);
  });

  test('with data is asked about, with the dates that may be the wrong way round', async () => {
    const world = await withData();
    const before = picture(world);
    await world.act('setUpBooks', { answers: { alert: 'YES' } });
    expect(world.dialogs.map(({ buttons }) => buttons)).toEqual(['YES_NO', 'OK']);
    expect(world.dialogs[0]?.message.split('\n').slice(0, 1)).toEqual([
      'Bảng tính đang dùng ngôn ngữ en_US, múi giờ Asia/Ho_Chi_Minh. Đổi sang Việt Nam (vi_VN, Asia/Ho_Chi_Minh)?',
    ]);
    expect(world.dialogs[0]?.message.split('\n').slice(4)).toEqual(['ĐVTN, dòng 2, Ngày sinh: 01/02/2006']);
    expect(world.book.locale).toBe('vi_VN');
    expect(picture(world)).toEqual(before);
  });

  test('keeps its locale when the officer says no, and says so', async () => {
    const world = await withData();
    const { calls } = await world.act('setUpBooks', { answers: { alert: 'NO' } });
    expect(world.book.locale).toBe('en_US');
    expect(calls['Sheets.Spreadsheets.batchUpdate']).toBeUndefined();
    expect(world.dialogs[1]?.message).toBe('Sổ đã đủ các trang tính.\nChưa đổi ngôn ngữ và múi giờ của bảng tính.');
  });
});
