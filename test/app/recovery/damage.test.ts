import { describe, expect, test } from '@jest/globals';
import { register, result } from '../../support/panel-calls';
import { column, fill, recruitment, sheetOf } from '../../support/register';
import { EDITOR, type World } from '../../support/world';

/** A register in which contacts name people by their keys. */
async function referredTo(): Promise<World> {
  const world = await register();
  fill(world, '1+1', [recruitment('DV000001', 'Tạ Giang'), recruitment('DV000003', 'Lý Khoa')]);
  await world.act('checkData');
  return world;
}

/** Puts something into the cells of the column of keys. */
function overKeys(put: (row: number) => string | null): (world: World) => void {
  return (world) => {
    const sheet = sheetOf(world, 'ĐVTN');
    const at = sheet.row(0).indexOf('Mã ĐVTN');
    for (let row = 1; row <= 5; row++) sheet.setValue(row, at, put(row));
  };
}

const LOST =
  'Cột mã của ĐVTN có vẻ bị xóa hoặc dán đè: các trang tính khác vẫn nhắc đến mã không còn. Lấy lại cột mã từ Tệp › Nhật ký phiên bản rồi chạy lại Kiểm tra dữ liệu; chưa cấp mã mới.';

const DAMAGES: readonly (readonly [string, (world: World) => void])[] = [
  ['emptied', overKeys(() => null)],
  ['pasted over', overKeys((row) => `Tên ${String(row)}`)],
  [
    'lost with its header',
    (world) => {
      const sheet = sheetOf(world, 'ĐVTN');
      sheet.setValue(0, sheet.row(0).indexOf('Mã ĐVTN'), null);
    },
  ],
];

describe.each(DAMAGES)('a column of keys that was %s', (_what, damage) => {
  test('is told, and gets no new keys until it is had back', async () => {
    const world = await referredTo();
    const whole = sheetOf(world, 'ĐVTN').copy();
    damage(world);
    const keys = sheetOf(world, 'ĐVTN').copy();
    expect((await result(world, 'health', {})).lostKeys).toEqual([LOST]);
    await world.act('checkData');
    expect(world.toasts.at(-1)).toContain(LOST);
    for (let row = 0; row <= 5; row++) expect(sheetOf(world, 'ĐVTN').value(row, 0)).toBe(keys.value(row, 0));
    // As the history of versions gives it back.
    world.book.sheets[world.book.sheets.indexOf(sheetOf(world, 'ĐVTN'))] = whole;
    await world.act('checkData');
    expect(world.toasts.at(-1)).not.toContain('Cột mã');
    expect((await result(world, 'health', {})).lostKeys).toEqual([]);
  });
});

describe('rows without keys that are nothing to worry about get them', () => {
  test('though somebody who is referred to was deleted', async () => {
    const world = await referredTo();
    const sheet = sheetOf(world, 'ĐVTN');
    for (let at = 0; at < 3; at++) sheet.setValue(1, at, null);
    await world.act('checkData');
    expect(column(world, 'ĐVTN', 'Mã ĐVTN')[0]).toBe('DV000006');
  });

  test('though all who were there were deleted, and nobody refers to them', async () => {
    const world = await register();
    fill(world, '1+1', []);
    overKeys(() => null)(world);
    await world.act('checkData');
    expect(column(world, 'ĐVTN', 'Mã ĐVTN')).toEqual(['DV000006', 'DV000007', 'DV000008', 'DV000009', 'DV000010']);
  });
});

const STATES: readonly (readonly [string, (world: World) => void])[] = [
  [
    'deleted',
    (world) => {
      const { id: sheetId } = sheetOf(world, '_so_doan').properties;
      world.api.batchUpdate(world.active, { requests: [{ deleteSheet: { sheetId } }] });
    },
  ],
  [
    'emptied',
    (world) => {
      sheetOf(world, '_so_doan').load([]);
    },
  ],
  [
    'written over',
    (world) => {
      const rows = [
        ['sequence', 'x'],
        ['plans', 5],
        ['keys', 'DV=? x'],
      ];
      sheetOf(world, '_so_doan').load(rows);
    },
  ],
  [
    'without its range',
    (world) => {
      world.book.namedRanges = [];
    },
  ],
];

test.each(STATES)('a state that was %s is made anew, and no key is given twice', async (_what, damage) => {
  const world = await referredTo();
  damage(world);
  const row = { fullName: 'Hồ Hà', birthDate: '05/09/2008', unit: 'KT01', status: 'Đang sinh hoạt' };
  const fields = Object.entries(row).map(([property, text]) => ({ property, text, seen: '' }));
  const { rows } = await result(world, 'save', { table: 'people', ref: null, fields, accepted: true });
  expect(rows).toEqual([{ sheet: 'ĐVTN', ref: 'DV000006' }]);
  await world.act('selfCheck');
  expect(world.dialogs.at(-1)?.message).toContain('✓ Trang trạng thái và vùng có tên khớp nhau');
});

test.each(['ĐVTN', '1+1', 'Nhật ký', 'Cấu hình'])(
  'the sheet %s that was deleted is named, and made anew',
  async (title) => {
    const world = await referredTo();
    const { id: sheetId } = sheetOf(world, title).properties;
    world.api.batchUpdate(world.active, { requests: [{ deleteSheet: { sheetId } }] });
    expect((await result(world, 'health', {})).missing).toEqual([title]);
    await world.act('setUpBooks');
    expect((await result(world, 'health', {})).missing).toEqual([]);
    expect(sheetOf(world, title).properties.id).toBe(sheetId);
  },
);

test('whose owner’s account was closed is told as late, and another account takes over', async () => {
  const world = await register();
  const yes = { answers: { alert: 'YES' as const } };
  await world.act('automate', yes);
  await world.clock.pass(3 * 86_400_000);
  // With the account go its triggers.
  world.store.triggers = [];
  const { automation } = await result(world, 'health', {}, { actor: EDITOR });
  expect([automation.owner, automation.isMine]).toEqual(['chu@example.edu.vn', false]);
  expect(automation.handlers.filter(({ isLate }) => isLate).map(({ handler }) => handler)).toEqual([
    'queueSummaries',
    'sendMails',
    'sweepAnswers',
  ]);
  await world.act('automate', { ...yes, actor: EDITOR });
  const after = (await result(world, 'health', {}, { actor: EDITOR })).automation;
  expect([after.owner, after.isMine]).toEqual(['binh@example.edu.vn', true]);
  expect(after.handlers.map(({ found, isLate }) => [found, isLate])).toEqual(after.handlers.map(() => [1, false]));
});
