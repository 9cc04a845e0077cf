import { describe, expect, test } from '@jest/globals';
import { fill, picture, setUp, sheetOf, smallRegister } from '../../support/register';
import { OWNER, type World } from '../../support/world';

/** A committee's file with two nominations; its register is another spreadsheet. */
async function committee(address: string | null): Promise<World> {
  const world = await setUp('2');
  const register = await smallRegister();
  await register.act('checkData');
  world.spreadsheets.set('so-cua-doan', register.book);
  if (address !== null) fill(world, 'Cấu hình', [{ Mã: 'Địa chỉ Sổ Đoàn', 'Giá trị': address }]);
  fill(world, 'Giới thiệu vào Đảng', [
    { 'Mã ĐVTN': 'SV1', 'Giai đoạn': 'Đoàn viên ưu tú', 'Ngày bình chọn': '01/10/2026' },
    { 'Mã ĐVTN': 'SV3', 'Giai đoạn': 'Đoàn viên ưu tú', 'Ngày bình chọn': '02/10/2026' },
  ]);
  return world;
}

const text = (world: World, title: string): string => world.values(`'${title}'!A:Z`).flat().map(String).join('|');

describe('the summary of 1+1', () => {
  test.each([
    ['summariseRecruitment', 'Từ ngày 01/09/2026 đến ngày 31/08/2027'],
    ['summariseRecruitmentBefore', 'Từ ngày 01/09/2025 đến ngày 31/08/2026'],
  ])('over the school year that the menu names: %s', async (name, shown) => {
    const world = await smallRegister();
    const { calls } = await world.act(name);
    expect(world.dialogs).toEqual([]);
    expect(text(world, 'Tổng hợp 1+1')).toContain(shown);
    expect(world.toasts).toEqual(['Đang tổng hợp …', 'Đã cập nhật trang tính tổng hợp.']);
    expect(calls).toMatchObject({ 'Sheets.Spreadsheets.batchUpdate': 1, 'Sheets.Spreadsheets.Values.batchGet': 1 });
  });

  test('is rewritten in its place, and its charts with it', async () => {
    const world = await smallRegister();
    await world.act('summariseRecruitment');
    const before = picture(world);
    const charts = sheetOf(world, 'Tổng hợp 1+1').charts.length;
    await world.act('summariseRecruitment');
    sheetOf(world, 'Tổng hợp 1+1').charts = [];
    await world.act('summariseRecruitment');
    expect(world.dialogs.every(({ buttons }) => buttons === 'OK_CANCEL')).toBe(true);
    expect(picture(world)).toEqual(before);
    expect(sheetOf(world, 'Tổng hợp 1+1').charts).toHaveLength(charts);
  });

  test('where there is nothing to summarise is told', async () => {
    const world = await setUp('3');
    await world.act('summariseRecruitment');
    expect(world.dialogs.at(-1)?.message).toBe('Tệp này không có trang tính để tổng hợp. Chạy Cài đặt sổ trước.');
  });

  test('does not overwrite a sheet of that title', async () => {
    const world = await smallRegister();
    world.put('Tổng hợp 1+1', [['của tôi']]);
    await world.act('summariseRecruitment');
    expect(world.dialogs.at(-1)?.message).toBe(
      'Đã có một trang tính khác tên “Tổng hợp 1+1”. Đổi tên hoặc xóa trang tính đó rồi làm lại.',
    );
    expect(world.values("'Tổng hợp 1+1'!A1")).toEqual([['của tôi']]);
  });
});

describe('the summary of nominations', () => {
  test.each(['so-cua-doan', 'https://docs.google.com/spreadsheets/d/so-cua-doan/edit#gid=0'])(
    'reads the register at %s, and leaves it alone',
    async (address) => {
      const world = await committee(address);
      const register = JSON.stringify(
        world.spreadsheets.get('so-cua-doan')?.sheets.map(({ properties }) => properties),
      );
      const { calls } = await world.act('summariseNominations');
      expect(world.dialogs).toEqual([]);
      expect(text(world, 'Tổng hợp giới thiệu vào Đảng')).toContain('Lê Ân');
      expect(calls).toMatchObject({
        'Sheets.Spreadsheets.get': 2,
        'Sheets.Spreadsheets.Values.batchGet': 2,
        'Sheets.Spreadsheets.getByDataFilter': 2,
        'Sheets.Spreadsheets.batchUpdate': 1,
      });
      const after = JSON.stringify(world.spreadsheets.get('so-cua-doan')?.sheets.map(({ properties }) => properties));
      expect(after).toBe(register);
    },
  );

  test('without the address of the register is told', async () => {
    const world = await committee(null);
    await world.act('summariseNominations');
    expect(world.dialogs.at(-1)?.message).toBe(
      'Chưa biết địa chỉ Sổ Đoàn. Thêm dòng Địa chỉ Sổ Đoàn vào Cấu hình của tệp này, Giá trị là đường dẫn của Sổ Đoàn.',
    );
  });

  test.each([
    ['that is not shared', 'so-cua-doan', { ...OWNER, roles: { 'so-cua-doan': 'none' as const } }],
    ['that is not there', 'so-khong-co-o-dau', OWNER],
  ])('with a register %s is told', async (_, address, actor) => {
    const world = await committee(address);
    const before = picture(world);
    await world.act('summariseNominations', { actor });
    expect(world.dialogs.at(-1)?.message).toBe(
      'Không mở được Sổ Đoàn ở Địa chỉ Sổ Đoàn của Cấu hình. Xem lại đường dẫn, hoặc nhờ chủ tệp chia sẻ quyền xem.',
    );
    expect(picture(world)).toEqual(before);
  });
});
