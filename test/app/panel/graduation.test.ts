import { expect, test } from '@jest/globals';
import type { ArgumentsOf } from '../../../src/panel-api/requests';
import { ask, register, result } from '../../support/panel-calls';
import { column, COMMIT, picture, sheetOf } from '../../support/register';
import { BUILD } from '../../support/world';

const ASKED: ArgumentsOf<'graduation'> = { units: ['KT01'], date: '20/11/2026', to: '', slip: '7-GGT', staying: [] };

test('a branch graduates as it was looked at, in one commit, and comes back with one click', async () => {
  const world = await register();
  const stood = picture(world);
  const { people, closing, slips, seen } = await result(world, 'graduation', ASKED);
  expect(slips).toEqual(['7-GGT', '8-GGT', '9-GGT', '10-GGT', '11-GGT']);
  expect(people.map(({ name, contacts }) => [name, contacts])).toEqual([
    ['Lê Ân', 0],
    ['Trần Bình', 1],
    ['Ngô Chi', 0],
    ['Đỗ Dung', 0],
    ['Vũ Em', 0],
  ]);
  expect(closing).toEqual(['Chi đoàn KT01']);
  expect(picture(world)).toEqual(stood);
  const saved = await result(world, 'graduate', { ...ASKED, seen, goesOn: null });
  expect(new Set(column(world, 'ĐVTN', 'Tình trạng'))).toEqual(new Set(['Tốt nghiệp']));
  expect(column(world, 'Chuyển sinh hoạt', 'Số giấy giới thiệu')).toEqual([
    '7-GGT',
    '8-GGT',
    '9-GGT',
    '10-GGT',
    '11-GGT',
  ]);
  expect(column(world, '1+1', 'Trạng thái').at(-1)).toBe('Không thành công');
  expect(column(world, 'Đơn vị', 'Ngày kết thúc').at(-1)).toBe(46_346);
  expect(await ask(world, 'graduation', ASKED)).toMatchObject({ status: 'refused' });

  await result(world, 'undo', { plan: saved.plan });
  expect({ ...picture(world), 'Chuyển sinh hoạt': null }).toEqual({ ...stood, 'Chuyển sinh hoạt': null });
  expect(column(world, 'Chuyển sinh hoạt', 'Mã').filter((cell) => cell !== null)).toEqual([]);
});

test('who stays stays, and the branch with them', async () => {
  const world = await register();
  const staying = { ...ASKED, staying: ['DV000003'] };
  const preview = await result(world, 'graduation', staying);
  expect(preview.people.filter(({ isStaying }) => isStaying).map(({ name }) => name)).toEqual(['Ngô Chi']);
  expect(preview.closing).toEqual([]);
  await result(world, 'graduate', { ...staying, seen: preview.seen, goesOn: null });
  expect(column(world, 'ĐVTN', 'Tình trạng')[2]).toBe('Đang sinh hoạt');
  expect(column(world, 'Đơn vị', 'Ngày kết thúc').filter((cell) => cell !== null)).toEqual([]);
});

test.each([
  [{ units: [] }, 'Chưa chọn chi đoàn nào.'],
  [{ units: ['NONE'] }, 'Không còn ai sinh hoạt ở các chi đoàn đã chọn, hoặc chi đoàn đã kết thúc.'],
  [{ slip: 'GGT' }, 'Số giấy giới thiệu “GGT” cần có chữ số để các giấy sau đánh số tiếp, ví dụ 15-GGT/ĐTN.'],
  [{ date: '31/11/2026' }, '“31/11/2026” không phải là ngày hợp lệ. Nhập theo dạng ngày/tháng/năm, ví dụ 05/09/2026.'],
])('%j is refused', async (changes, message) => {
  expect(await ask(await register(), 'graduation', { ...ASKED, ...changes })).toEqual({ status: 'refused', message });
});

test('a roster that changed since is not written to, though as many would leave', async () => {
  const world = await register();
  const { seen } = await result(world, 'graduation', ASKED);
  const people = sheetOf(world, 'ĐVTN');
  const at = (header: string): number => people.row(0).indexOf(header);
  people.setValue(1, at('Tình trạng'), 'Thôi sinh hoạt');
  people.setValue(6, at('Mã ĐVTN'), 'DV000006');
  people.setValue(6, at('Họ và tên'), 'Hồ Hải');
  people.setValue(6, at('Chi đoàn'), 'KT01');
  people.setValue(6, at('Tình trạng'), 'Đang sinh hoạt');
  expect((await result(world, 'graduation', ASKED)).people).toHaveLength(5);
  expect(await ask(world, 'graduate', { ...ASKED, seen, goesOn: null })).toEqual({
    status: 'refused',
    message: 'Sổ vừa thay đổi so với bản xem trước. Xem lại rồi ghi.',
  });
});

test('it costs one read and one commit', async () => {
  const world = await register();
  const { seen } = await result(world, 'graduation', ASKED);
  const args = { ...ASKED, seen, goesOn: null };
  const { calls } = await world.act('panelCall', {
    args: [{ name: 'graduate', args, build: BUILD, id: 'graduate-one' }],
  });
  expect([calls[COMMIT], calls['Sheets.Spreadsheets.Values.batchGet']]).toEqual([1, 1]);
});
