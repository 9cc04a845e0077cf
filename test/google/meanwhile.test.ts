import { describe, expect, test } from '@jest/globals';
import type { CellValue } from '../../src/local/spreadsheet/sheet';
import { before, column, COMMIT, fill, person, picture, sheetOf, smallRegister } from '../support/register';
import { runTheBundle, EDITOR, type World } from '../support/world';

runTheBundle();

const GIVEN = ['DV000001', 'DV000002', 'DV000003', 'DV000004', 'DV000005'];

/** Which key stands beside which name. */
function keys(world: World, title = 'ĐVTN'): Record<string, CellValue> {
  const names = column(world, title, 'Họ và tên').map(String);
  const given = column(world, title, 'Mã ĐVTN');
  return Object.fromEntries(names.map((name, row) => [name, given[row] ?? null]));
}

const BUSY = { kind: 'fail', error: { code: 503, message: 'busy', status: 'UNAVAILABLE' } } as const;

const BY_NAME = {
  'Lê Ân': 'DV000001',
  'Trần Bình': 'DV000002',
  'Ngô Chi': 'DV000003',
  'Đỗ Dung': 'DV000004',
  'Vũ Em': 'DV000005',
};

describe('two writers at once', () => {
  test('read the same; one fails whole, reads again and succeeds', async () => {
    const world = await smallRegister();
    let arrived = 0;
    let open: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (open = resolve));
    const gate = (): Promise<void> => {
      arrived += 1;
      if (arrived === 2) open();
      return both;
    };
    const noLock = ({ name }: { name: string }) => (name === 'Lock#tryLock' ? BUSY : undefined);
    const runs = await Promise.all([
      world.act('checkData', { gate, onCall: noLock }),
      world.act('checkData', { gate, onCall: noLock, actor: EDITOR }),
    ]);
    expect(runs.map(({ calls }) => calls[COMMIT]).sort()).toEqual([1, 2]);
    expect(world.dialogs).toEqual([]);
    expect(keys(world)).toEqual(BY_NAME);
    expect(world.values("'_so_doan'!B1")).toEqual([[3]]);
    expect(world.values("'Nhật ký'!F:F").filter(([change]) => change === 'Mã ĐVTN: 5 ô')).toHaveLength(1);
  });

  test.each([1, 2, 3])('somebody commits %i times between the read and the write', async (times) => {
    const world = await smallRegister();
    const { calls } = await world.act('checkData', { onCall: whileReading(world, times) });
    expect(world.dialogs).toEqual([]);
    expect(calls[COMMIT]).toBe(times + 1);
    expect(column(world, 'ĐVTN', 'Mã ĐVTN')).toEqual(GIVEN);
    expect(world.values("'_so_doan'!B1")).toEqual([[2 + times]]);
    expect(world.book.namedRanges.map(({ id }) => id)).toEqual([`sd_${String(2 + times)}`]);
  });

  test('others never stop writing', async () => {
    const world = await smallRegister();
    await world.act('checkData', { onCall: whileReading(world, 99) });
    expect(world.dialogs.map(({ message }) => message)).toEqual([
      'Nhiều người đang ghi cùng lúc. Thử lại sau ít phút.',
    ]);
  });
});

/** Moves the state on, as another writer's commit does, before each of some commits. */
function whileReading(world: World, times: number) {
  let left = times;
  return ({ name }: { name: string }): undefined => {
    if (name !== COMMIT || left === 0) return;
    left -= 1;
    const [[sequence] = []] = world.values("'_so_doan'!B1");
    const next = Number(sequence) + 1;
    const range = { sheetId: 9001, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
    const id = `sd_${String(next)}`;
    world.api.batchUpdate(world.active, {
      requests: [
        { deleteNamedRange: { namedRangeId: `sd_${String(sequence)}` } },
        { addNamedRange: { namedRange: { namedRangeId: id, name: id, range } } },
      ],
    });
    sheetOf(world, '_so_doan').setValue(0, 1, next);
  };
}

describe('between the read and the write', () => {
  const whole = (order: readonly number[]) => (world: World) => {
    for (const title of ['ĐVTN', '1+1']) {
      const sheet = sheetOf(world, title);
      const rows = order.filter((row) => row < sheet.lastDataRow);
      sheet.reorderRows(1, rows, 0, sheet.properties.columnCount);
    }
  };

  test.each([
    ['reversed', [5, 4, 3, 2, 1]],
    ['turned', [2, 3, 4, 5, 1]],
    ['swapped', [2, 1, 3, 4, 5]],
  ])('rows are sorted: %s', async (_, order) => {
    const world = await smallRegister();
    await world.act('checkData', { onCall: before(COMMIT, 1, () => whole(order)(world)) });
    expect(world.dialogs).toEqual([]);
    expect(keys(world)).toEqual(BY_NAME);
    const recruited = column(world, '1+1', 'Họ và tên thanh niên');
    const told = column(world, '1+1', 'Được tính').map((value, row) => [recruited[row], value]);
    expect(told.sort()).toEqual([
      ['Hồ Hải', 'Không'],
      ['Lý Khoa', null],
      ['Tạ Giang', 'Có'],
    ]);
  });

  test('rows that have keys are sorted while others get theirs', async () => {
    const world = await smallRegister();
    await world.act('checkData');
    fill(world, 'ĐVTN', [person('Lê Ân'), ...GIVEN.slice(1).map((key) => person(`Người ${key}`, { 'Mã ĐVTN': key }))]);
    await world.act('checkData', { onCall: before(COMMIT, 1, () => whole([5, 1, 2, 3, 4])(world)) });
    expect(keys(world)).toEqual({
      'Lê Ân': 'DV000006',
      ...Object.fromEntries(GIVEN.slice(1).map((key) => [`Người ${key}`, key])),
    });
  });

  test('rows are sorted, and the answer is lost', async () => {
    const world = await smallRegister();
    await world.act('checkData', {
      onCall: before(COMMIT, 1, () => whole([5, 4, 3, 2, 1])(world), { ...BUSY, kind: 'fail-after' }),
    });
    expect(keys(world)).toEqual(BY_NAME);
  });

  test('rows are sorted, and the repair is refused once', async () => {
    const world = await smallRegister();
    let commits = 0;
    await world.act('checkData', {
      onCall: ({ name }) => {
        if (name !== COMMIT) return undefined;
        commits += 1;
        if (commits === 1) whole([5, 4, 3, 2, 1])(world);
        return commits === 2 ? BUSY : undefined;
      },
    });
    expect(keys(world)).toEqual(BY_NAME);
    // Written, refused, put right; and the marks once more.
    expect(commits).toBe(4);
  });

  test('a row is deleted', async () => {
    const world = await smallRegister();
    await world.act('checkData', { onCall: before(COMMIT, 1, () => sheetOf(world, 'ĐVTN').deleteRows(2, 1)) });
    const { 'Trần Bình': gone, ...rest } = BY_NAME;
    expect(gone).toBe('DV000002');
    expect(keys(world)).toEqual(rest);
    expect(sheetOf(world, 'ĐVTN').lastDataRow).toBe(5);
  });

  test('a row is put in', async () => {
    const world = await smallRegister();
    await world.act('checkData', {
      onCall: before(COMMIT, 1, () => {
        sheetOf(world, 'ĐVTN').insertRows(1, 1);
        sheetOf(world, 'ĐVTN').setValue(1, 2, 'Mới Đến');
      }),
    });
    expect(keys(world)).toEqual({ ...BY_NAME, 'Mới Đến': 'DV000006' });
  });

  test('a name is mended', async () => {
    const world = await smallRegister();
    await world.act('checkData', {
      onCall: before(COMMIT, 1, () => sheetOf(world, 'ĐVTN').setValue(1, 2, 'Lê Thiên Ân')),
    });
    expect(column(world, 'ĐVTN', 'Mã ĐVTN')).toEqual(GIVEN);
    expect(column(world, 'ĐVTN', 'Họ và tên')[0]).toBe('Lê Thiên Ân');
  });

  test('a column is put in before the keys', async () => {
    const world = await smallRegister();
    await world.act('checkData', { onCall: before(COMMIT, 1, () => sheetOf(world, 'ĐVTN').insertColumns(0, 1)) });
    expect(world.dialogs).toEqual([]);
    expect(keys(world)).toEqual(BY_NAME);
  });

  test('columns of the system change places', async () => {
    const world = await smallRegister();
    const people = column(world, '1+1', 'Họ và tên thanh niên');
    await world.act('checkData', {
      onCall: before(COMMIT, 1, () => {
        sheetOf(world, '1+1').deleteColumns(3, 1);
        sheetOf(world, 'ĐVTN').deleteColumns(0, 1);
      }),
    });
    expect(world.dialogs).toEqual([]);
    expect(column(world, '1+1', 'Họ và tên thanh niên')).toEqual(people);
    expect(column(world, '1+1', 'Được tính')).toEqual(['Có', 'Không', null]);
    expect(column(world, '1+1', 'Mã lượt')).toEqual(['VD000001', 'VD000002', 'VD000003']);
    expect(column(world, 'ĐVTN', 'MSSV')).toEqual(['SV1', 'SV2', 'SV3', 'SV4', 'SV5']);
    expect(column(world, 'ĐVTN', 'Họ và tên')).toEqual(Object.keys(BY_NAME));
  });

  test('a header is doubled', async () => {
    const world = await smallRegister();
    await world.act('checkData', {
      onCall: before(COMMIT, 1, () => sheetOf(world, 'ĐVTN').setValue(0, 25, 'Mã ĐVTN')),
    });
    expect(world.dialogs).toEqual([]);
    expect(column(world, 'ĐVTN', 'Mã ĐVTN')).toEqual(GIVEN);
  });

  test('the sheet is renamed', async () => {
    const world = await smallRegister();
    await world.act('checkData', {
      onCall: before(COMMIT, 1, () => {
        sheetOf(world, 'ĐVTN').properties.title = 'Danh sách';
      }),
    });
    expect(world.dialogs).toEqual([]);
    expect(keys(world, 'Danh sách')).toEqual(BY_NAME);
  });

  test('the sheet is deleted', async () => {
    const world = await smallRegister();
    await world.act('checkData', {
      onCall: before(COMMIT, 1, () => {
        world.book.sheets = world.book.sheets.filter(({ properties }) => properties.title !== '1+1');
      }),
    });
    expect(world.dialogs).toEqual([]);
    expect(keys(world)).toEqual(BY_NAME);
  });
});

describe('a damaged file', () => {
  const drop = (world: World, title: string): void => {
    world.book.sheets = world.book.sheets.filter(({ properties }) => properties.title !== title);
  };

  test('without its named range gets it back', async () => {
    const world = await smallRegister();
    world.book.namedRanges = [];
    await world.act('checkData');
    expect(world.dialogs).toEqual([]);
    expect(column(world, 'ĐVTN', 'Mã ĐVTN')).toEqual(GIVEN);
    expect(world.book.namedRanges.map(({ id }) => id)).toEqual(['sd_2']);
  });

  test.each([[[]], [['sd_3']], [['sd_1', 'sd_2']]])(
    'without its state sheet gets one: ranges %j left',
    async (left) => {
      const world = await smallRegister();
      await world.act('checkData');
      drop(world, '_so_doan');
      const [range] = world.book.namedRanges;
      if (range !== undefined) world.book.namedRanges = left.map((id) => ({ ...range, id, name: id }));
      fill(world, 'ĐVTN', [person('Lê Ân', { 'Mã ĐVTN': 'DV000004' }), person('Trần Bình')]);
      await world.act('checkData');
      await world.act('checkData');
      await world.act('checkData');
      expect(world.dialogs).toEqual([]);
      expect(column(world, 'ĐVTN', 'Mã ĐVTN')).toEqual(['DV000004', 'DV000005']);
      expect(sheetOf(world, '_so_doan').properties.hidden).toBe(true);
      const [[sequence] = []] = world.values("'_so_doan'!B1");
      expect(world.book.namedRanges.map(({ id }) => id)).toContain(`sd_${String(sequence)}`);
    },
  );

  test('copied goes its own way', async () => {
    const world = await smallRegister();
    await world.act('checkData');
    const before = picture(world);
    world.spreadsheets.set('ban-sao', world.book.draft());
    const api = world.api;
    await world.act('checkData');
    const [[sequence] = []] = (api.getValues('ban-sao', "'_so_doan'!B1", {}).values ?? []) as unknown[][];
    expect(Number(sequence)).toBe(2);
    expect(picture(world)).toMatchObject({ ĐVTN: before['ĐVTN'] });
  });

  test('where somebody has the title of a system sheet is told, and theirs stays', async () => {
    const world = await smallRegister();
    drop(world, 'Lỗi dữ liệu');
    world.put('Lỗi dữ liệu', [['của tôi']]);
    await world.act('checkData');
    expect(world.dialogs.map(({ message }) => message)).toEqual([
      'Đã có một trang tính khác tên “Lỗi dữ liệu”. Đổi tên hoặc xóa trang tính đó rồi làm lại.',
    ]);
    expect(world.values("'Lỗi dữ liệu'!A:B")).toEqual([['của tôi']]);
    expect(column(world, 'ĐVTN', 'Mã ĐVTN')).toEqual([null, null, null, null, null]);
  });

  test('whose summary was shortened by a person since the last check', async () => {
    const world = await smallRegister();
    await world.act('checkData');
    sheetOf(world, 'Lỗi dữ liệu').deleteRows(2, sheetOf(world, 'Lỗi dữ liệu').properties.rowCount - 2);
    sheetOf(world, 'Lỗi dữ liệu').deleteColumns(3, sheetOf(world, 'Lỗi dữ liệu').properties.columnCount - 3);
    await world.act('checkData');
    expect(world.dialogs).toEqual([]);
    expect(world.values("'Lỗi dữ liệu'!A:A")).toHaveLength(7);
  });
});
