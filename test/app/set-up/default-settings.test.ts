import { describe, expect, test } from '@jest/globals';
import { KNOWN_SETTINGS } from '../../../src/areas/all';
import { column, setUp, sheetOf } from '../../support/register';
import type { World } from '../../support/world';

const TITLE = 'Cấu hình';
const rowOf = (world: World, code: string): number => 1 + column(world, TITLE, 'Mã').indexOf(code);
const cells = (world: World, code: string): unknown[] => sheetOf(world, TITLE).row(rowOf(world, code)).slice(0, 5);
const put = (world: World, code: string, at: number, value: string): void =>
  sheetOf(world, TITLE).setValue(rowOf(world, code), at, value);
const again = async (world: World): Promise<string[]> => {
  world.dialogs.length = 0;
  await world.act('setUpBooks');
  return world.dialogs.map(({ message }) => message);
};

describe('Cấu hình', () => {
  test.each(['1', '2', '3'] as const)(
    'has every setting at its default in a file of role %s, and no fault',
    async (role) => {
      const world = await setUp(role);
      expect(column(world, TITLE, 'Mã')).toEqual(KNOWN_SETTINGS.settings.map(({ code }) => code));
      expect(cells(world, 'Tuổi tối thiểu')).toEqual([
        'Tuổi tối thiểu',
        '15',
        null,
        '20-HD/TWĐTN-BTC ngày 12/7/2023',
        'Mặc định 15: Tuổi nhỏ nhất của người đang sinh hoạt.',
      ]);
      expect(cells(world, 'Tháng nghỉ').slice(1)).toEqual([
        null,
        null,
        'Kế hoạch năm học',
        'Mặc định (trống): Các tháng không phải sinh hoạt chi đoàn, cách nhau bằng dấu chấm phẩy, ví dụ 7; 8.',
      ]);
      expect(cells(world, 'Cơ sở tính biểu quyết')[4]).toMatch(
        /^Mặc định có mặt; từ 26\/06\/2026 triệu tập: Tán thành /,
      );
      await world.act('checkData');
      expect(world.values("'Lỗi dữ liệu'!B:B").slice(1).flat()).not.toContain(TITLE);
    },
  );

  test('gets what it lacks, and what officers wrote stays', async () => {
    const world = await setUp();
    const all = column(world, TITLE, 'Mã');
    put(world, 'Tuổi tối đa', 1, '36');
    sheetOf(world, TITLE).deleteRows(rowOf(world, 'Tuổi tối thiểu'), 1);
    expect(await again(world)).toEqual(['Sổ đã đủ các trang tính.']);
    expect(column(world, TITLE, 'Mã')).toHaveLength(all.length);
    expect(column(world, TITLE, 'Mã').at(-1)).toBe('Tuổi tối thiểu');
    expect(cells(world, 'Tuổi tối đa')[1]).toBe('36');
  });

  test('follows a new default where nobody touched the row, and tells it', async () => {
    const world = await setUp();
    // As an earlier version wrote them, whose default was another.
    for (const code of ['Tuổi tối đa', 'Tuổi trưởng thành Đoàn']) {
      put(world, code, 1, '29');
      put(world, code, 4, 'Mặc định 29: ngày trước.');
    }
    put(world, 'Tuổi trưởng thành Đoàn', 1, '28');
    expect(await again(world)).toEqual([
      'Sổ đã đủ các trang tính.\nCấu hình: mặc định của Tuổi tối đa đổi từ “29” thành “35”.',
    ]);
    expect(cells(world, 'Tuổi tối đa').slice(1)).toEqual([
      '35',
      null,
      '30-HD/TWĐTN-BTC ngày 31/12/2023',
      'Mặc định 35: Tuổi lớn nhất của người đang sinh hoạt (gia hạn đến 35).',
    ]);
    expect(cells(world, 'Tuổi trưởng thành Đoàn').slice(1)).toEqual([
      '28',
      null,
      expect.anything(),
      'Mặc định 29: ngày trước.',
    ]);
    expect(await again(world)).toEqual(['Sổ đã đủ các trang tính.']);
  });

  test('of a dated row nothing is changed', async () => {
    const world = await setUp();
    put(world, 'Tuổi tối đa', 1, '29');
    put(world, 'Tuổi tối đa', 2, '01/09/2026');
    put(world, 'Tuổi tối đa', 4, 'Mặc định 29: ngày trước.');
    await again(world);
    expect(cells(world, 'Tuổi tối đa')[1]).toBe('29');
  });
});
