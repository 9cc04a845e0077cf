import { expect, test } from '@jest/globals';
import { ask, result } from './panel-calls';
import { before, column, COMMIT, fill, person, setUp, UNITS } from './register';
import type { World } from './world';

const COUNT = 3200;

/** A list that makes more changes than one commit may have, taken in as one plan. */
async function taken(): Promise<{ world: World; plan: string }> {
  const world = await setUp();
  fill(world, 'Đơn vị', UNITS);
  fill(world, 'ĐVTN', [person('Lê Ân', { MSSV: 'SV1' })]);
  const rows = Array.from({ length: COUNT }, (_, index) => [
    `SV${String(100_000 + index)}`,
    `Nguyễn Văn ${String(index)}`,
    '05/09/2008',
    'KT01',
    `09${String(10_000_000 + index)}`,
  ]);
  world.put('K51', [['MSSV', 'Họ và tên', 'Ngày sinh', 'Lớp', 'SĐT'], ...rows]);
  const list = { sheet: 'K51', fields: null, unit: '', intake: null, decisions: [] };
  const preview = await result(world, 'importPreview', list);
  const fields = preview.columns.map(({ field }) => field);
  const seen = { new: preview.counts.new, changed: preview.counts.changed };
  const { plan } = await result(world, 'importApply', { ...list, fields, seen, goesOn: null });
  return { world, plan };
}

const names = (world: World): unknown[] => column(world, 'ĐVTN', 'Họ và tên').filter((cell) => cell !== null);

test('a plan that is larger than a commit is taken back in parts, also by a run that goes on', async () => {
  const { world, plan } = await taken();
  expect(names(world)).toHaveLength(COUNT + 1);
  const stopped = ask(world, 'undo', { plan }, { onCall: before(COMMIT, 2, () => undefined, { kind: 'stop-before' }) });
  await expect(stopped).rejects.toThrow(/stopped/i);
  expect(names(world).length).toBeGreaterThan(1);
  expect(names(world).length).toBeLessThan(COUNT);
  await result(world, 'undo', { plan });
  expect(names(world)).toEqual(['Lê Ân']);
  expect(column(world, 'ĐVTN', 'MSSV')).toEqual(['SV1']);
  expect(await ask(world, 'undo', { plan })).toMatchObject({ status: 'refused' });
}, 60_000);
