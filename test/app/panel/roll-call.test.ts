import { beforeEach, describe, expect, test } from '@jest/globals';
import type { ArgumentsOf } from '../../../src/panel-api/requests';
import { ask, fields, register, result } from '../../support/panel-calls';
import { COMMIT, column, fill, sheetOf } from '../../support/register';
import type { World } from '../../support/world';

type Marks = ArgumentsOf<'callRoll'>['marks'];

const MEETING = {
  'Mã buổi': 'SH000001',
  'Đơn vị': 'KT01',
  Ngày: '22/11/2026',
  'Trạng thái': 'Dự kiến',
  'Hình thức': 'Thường kỳ',
  'Cách tổ chức': 'Trực tiếp',
  'Nội dung': 'Sinh hoạt tháng 11',
};

let world: World;
beforeEach(async () => {
  world = await register();
  fill(world, 'Sinh hoạt', [MEETING, { ...MEETING, 'Mã buổi': 'SH000002', Ngày: '25/11/2026' }]);
});

/** Marks for the people with these numbers. */
function marks(presence: Marks[number]['presence'], numbers: readonly number[], seen = ''): Marks {
  return numbers.map((number) => ({ person: `DV00000${String(number)}`, presence, reason: '', seen }));
}

function call(given: Marks, ref = 'SH000001') {
  return ask(world, 'callRoll', { ref, marks: given, accepted: true });
}

describe('the page of a meeting', () => {
  test('tells who was due by given name, the quorum and the base of votes of its day', async () => {
    expect(await result(world, 'rollCall', { ref: 'sh000001' })).toMatchObject({
      unit: 'Chi đoàn KT01',
      roll: ['Ân', 'Bình', 'Chi', 'Dung', 'Em'].map((given) => ({
        name: expect.stringContaining(given),
        isDue: true,
        presence: '',
      })),
      ballots: [],
      quorum: { of: 2, parts: 3 },
      ofSummoned: true,
      isAhead: false,
    });
  });

  test('a meeting where nobody is due has an empty roll', async () => {
    fill(world, 'Sinh hoạt', [{ ...MEETING, Ngày: '01/01/2020' }]);
    expect((await result(world, 'rollCall', { ref: 'SH000001' })).roll).toEqual([]);
  });
});

describe('a roll call', () => {
  test('marks everybody in one read and one commit, and the meeting has then taken place', async () => {
    const calls: string[] = [];
    const given = [...marks('Có mặt', [1, 2, 3, 5]), ...marks('Vắng có lý do', [4])];
    await result(
      world,
      'callRoll',
      { ref: 'SH000001', marks: given, accepted: false },
      { onCall: ({ name }) => void calls.push(name) },
    );
    expect(calls.filter((name) => name.startsWith('Sheets.'))).toEqual(['Sheets.Spreadsheets.Values.batchGet', COMMIT]);
    expect(column(world, 'Điểm danh', 'Mã ĐVTN')).toEqual(given.map(({ person }) => person));
    expect(column(world, 'Điểm danh', 'Tham dự')).toEqual(given.map(({ presence }) => presence));
    expect(column(world, 'Sinh hoạt', 'Trạng thái')[0]).toBe('Đã họp');
    expect(['Số phải dự', 'Số có mặt', 'Tỷ lệ'].map((header) => column(world, 'Sinh hoạt', header)[0])).toEqual([
      5, 4, 0.8,
    ]);
  });

  test('sets and never turns round: the same again changes nothing, another mark replaces the first', async () => {
    await call(marks('Có mặt', [1, 2]));
    await call(marks('Có mặt', [1, 2]));
    expect(column(world, 'Điểm danh', 'Tham dự')).toEqual(['Có mặt', 'Có mặt']);
    await call(marks('Vắng không có lý do', [2], 'Có mặt'));
    expect(column(world, 'Điểm danh', 'Tham dự')).toEqual(['Có mặt', 'Vắng không có lý do']);
    expect(column(world, 'Sinh hoạt', 'Số có mặt')[0]).toBe(1);
  });

  test('the same member from two windows: what the other wrote is shown first, and no row comes twice', async () => {
    await call(marks('Vắng có lý do', [1]));
    expect(await call(marks('Có mặt', [1, 2]))).toEqual({
      status: 'conflict',
      theirs: [{ property: 'DV000001', text: 'Vắng có lý do' }],
    });
    expect(column(world, 'Điểm danh', 'Tham dự')).toEqual(['Vắng có lý do']);
    await call([...marks('Có mặt', [1], 'Vắng có lý do'), ...marks('Có mặt', [2])]);
    expect(column(world, 'Điểm danh', 'Mã ĐVTN')).toEqual(['DV000001', 'DV000002']);
    expect(column(world, 'Điểm danh', 'Tham dự')).toEqual(['Có mặt', 'Có mặt']);
  });

  test('two saves that start together make one row a member', async () => {
    await Promise.all([call(marks('Có mặt', [1, 2])), call(marks('Có mặt', [2, 3]))]);
    expect([...column(world, 'Điểm danh', 'Mã ĐVTN')].sort()).toEqual(['DV000001', 'DV000002', 'DV000003']);
  });

  test('is taken back as one', async () => {
    const { plan } = await result(world, 'callRoll', {
      ref: 'SH000001',
      marks: marks('Có mặt', [1, 2, 3]),
      accepted: true,
    });
    await result(world, 'undo', { plan });
    expect(column(world, 'Sinh hoạt', 'Trạng thái')[0]).toBe('Dự kiến');
    expect(sheetOf(world, 'Điểm danh').lastDataRow).toBe(1);
  });

  test('of a meeting to come, or none, is refused', async () => {
    expect(await call(marks('Có mặt', [1]), 'SH000002')).toMatchObject({
      status: 'refused',
      message: expect.stringContaining('25/11/2026') as unknown,
    });
    expect(await call(marks('Có mặt', [1]), 'SH000009')).toMatchObject({ status: 'refused' });
    expect(column(world, 'Sinh hoạt', 'Trạng thái')).toEqual(['Dự kiến', 'Dự kiến']);
  });
});

test('a vote above those present is refused at its field', async () => {
  const vote = { meeting: 'SH000001', subject: 'Kết nạp', due: '5', present: '4' };
  const saved = (votesFor: string, accepted = false) =>
    ask(world, 'save', { table: 'ballots', ref: null, fields: fields({ ...vote, votesFor }), accepted });
  expect(await saved('5')).toEqual({
    status: 'issues',
    issues: [
      {
        property: 'votesFor',
        severity: 'error',
        message: 'Tán thành (5) nhiều hơn Số có mặt (4). Kiểm tra lại biên bản.',
      },
    ],
  });
  expect(await saved('2')).toMatchObject({ status: 'issues', issues: [{ severity: 'warning' }] });
  expect(await saved('4')).toMatchObject({ status: 'ok' });
  const { ballots } = await result(world, 'rollCall', { ref: 'SH000001' });
  expect(ballots).toEqual([
    { ref: '#2', fields: expect.objectContaining({ subject: 'Kết nạp', votesFor: '4' }) as object },
  ]);
});
