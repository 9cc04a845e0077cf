import { expect, test } from '@jest/globals';
import { register } from '../../support/panel-calls';
import { column, fill, sheetOf, UNITS } from '../../support/register';
import type { World } from '../../support/world';

/** A register in which nobody is written to yet, whose branch has a secretary with an address. */
async function unaddressed(): Promise<World> {
  const world = await register();
  fill(world, 'Đơn vị', UNITS);
  const people = sheetOf(world, 'ĐVTN');
  people.setValue(1, people.row(0).indexOf('Email'), 'an@example.edu.vn');
  fill(world, 'Cán bộ Đoàn', [
    { 'Mã ĐVTN': 'DV000001', 'Đơn vị': 'KT01', 'Chức vụ': 'Bí thư', 'Từ ngày': '01/09/2026' },
  ]);
  return world;
}

test('the first run proposes whom to write to, and says how many letters, people and the quota', async () => {
  const world = await unaddressed();
  await world.act('composeMail', { answers: { alert: 'YES' } });
  expect(world.dialogs.map(({ message }) => message)).toEqual([
    'Các đơn vị dưới đây chưa có Email nhận báo cáo. Ghi địa chỉ của Bí thư vào trang tính Đơn vị?\n\n' +
      'Chi đoàn KT01: Lê Ân, an@example.edu.vn',
    'Lần soạn đầu tiên: 2 thư tới 1 người nhận. Hạn mức hôm nay còn 100 người nhận. Soạn vào Hộp thư đi? ' +
      'Chưa thư nào được gửi cho đến khi chọn chế độ gửi.',
  ]);
  expect(column(world, 'Đơn vị', 'Email nhận báo cáo')).toEqual([null, 'an@example.edu.vn']);
  expect(column(world, 'Hộp thư đi', 'Đến')).toEqual(['an@example.edu.vn', 'an@example.edu.vn']);
  expect(world.store.outbox).toEqual([]);
  world.dialogs.length = 0;
  await world.act('composeMail');
  expect(world.dialogs).toEqual([]);
});

test('after a no nothing is written and nothing composed', async () => {
  const world = await unaddressed();
  await world.act('composeMail', { answers: { alert: 'NO' } });
  expect(world.dialogs).toHaveLength(1);
  expect(column(world, 'Đơn vị', 'Email nhận báo cáo')).toEqual([null, null]);
  expect(world.values("'Hộp thư đi'!A2:A")).toEqual([]);
});
