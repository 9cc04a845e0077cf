import { beforeEach, describe, expect, test } from '@jest/globals';
import { ask, register, result } from '../../support/panel-calls';
import { COMMIT, column, fill, sheetOf } from '../../support/register';
import type { World } from '../../support/world';

let world: World;
beforeEach(async () => {
  world = await register();
});

const TASK = { unit: 'KT01', type: 'Nhiệm vụ', due: '31/08/2027', status: 'Chưa làm' };

describe('rows added as one', () => {
  test('have their keys and their references among each other, by one read and one commit', async () => {
    fill(world, 'Kế hoạch', []);
    const calls: string[] = [];
    const rows = [
      { ...TASK, type: 'Kế hoạch', subject: 'Kế hoạch năm' },
      { ...TASK, subject: 'Việc một', partOf: '@1' },
      { ...TASK, subject: 'Việc hai', partOf: '@1' },
    ];
    await result(
      world,
      'addRows',
      { table: 'plans', rows, accepted: false },
      { onCall: ({ name }) => void calls.push(name) },
    );
    expect(calls.filter((name) => name.startsWith('Sheets.'))).toEqual(['Sheets.Spreadsheets.Values.batchGet', COMMIT]);
    expect(column(world, 'Kế hoạch', 'Mã')).toEqual(['KH000001', 'KH000002', 'KH000003']);
    expect(column(world, 'Kế hoạch', 'Thuộc')).toEqual([null, 'KH000001', 'KH000001']);
    const told = await result(world, 'tableRows', { table: 'plans' });
    expect(told.map(({ ref, fields }) => [ref, fields['subject'], fields['partOf']])).toEqual([
      ['KH000001', 'Kế hoạch năm', ''],
      ['KH000002', 'Việc một', 'KH000001'],
      ['KH000003', 'Việc hai', 'KH000001'],
    ]);
  });

  test('are all refused where one is wrong, and where the table is no panel’s', async () => {
    const rows = [
      { ...TASK, subject: 'Được' },
      { ...TASK, subject: 'Sai', unit: 'KT99' },
    ];
    expect(await ask(world, 'addRows', { table: 'plans', rows, accepted: true })).toMatchObject({ status: 'issues' });
    expect(column(world, 'Kế hoạch', 'Mã')).toEqual([]);
    for (const table of ['settings', 'attendance', 'people2'])
      expect(await ask(world, 'addRows', { table, rows: [{ code: 'x' }], accepted: true })).toMatchObject({
        status: 'refused',
      });
    expect(await ask(world, 'tableRows', { table: 'people' })).toMatchObject({ status: 'refused' });
    const system = [{ ...TASK, subject: 'Có mã', key: 'KH9' }];
    expect(await ask(world, 'addRows', { table: 'plans', rows: system, accepted: true })).toMatchObject({
      status: 'refused',
    });
  });
});

test('the agenda of a month tells what is planned already, and when the branch met last', async () => {
  const meeting = { 'Đơn vị': 'KT01', 'Hình thức': 'Thường kỳ', 'Cách tổ chức': 'Trực tiếp', 'Nội dung': 'A' };
  fill(world, 'Sinh hoạt', [
    { ...meeting, 'Mã buổi': 'SH1', Ngày: '10/01/2027', Giờ: '17:30', 'Địa điểm': 'A201', 'Trạng thái': 'Dự kiến' },
    { ...meeting, 'Mã buổi': 'SH2', Ngày: '12/02/2027', 'Trạng thái': 'Dự kiến' },
  ]);
  expect(await result(world, 'agenda', { unit: 'kt01', month: '02/2027' })).toEqual({
    items: [
      { kind: 'birthday', name: 'Lê Ân', day: '01/02/2027' },
      { kind: 'birthday', name: 'Trần Bình', day: '01/02/2027' },
      { kind: 'birthday', name: 'Ngô Chi', day: '01/02/2027' },
      { kind: 'birthday', name: 'Vũ Em', day: '01/02/2027' },
    ],
    planned: [['12/02/2027', 'Dự kiến', 'A']],
    last: { date: '10/01/2027', time: '17:30', place: 'A201' },
  });
  expect(await ask(world, 'agenda', { unit: 'KT01', month: '13/2027' })).toMatchObject({ status: 'refused' });
  expect(await ask(world, 'agenda', { unit: 'KT99', month: '02/2027' })).toMatchObject({ status: 'refused' });
});

test('the attendance of a branch is written on a sheet to print, by one read and one commit', async () => {
  const meeting = { 'Đơn vị': 'KT01', 'Hình thức': 'Thường kỳ', 'Cách tổ chức': 'Trực tiếp', 'Nội dung': 'A' };
  fill(world, 'Sinh hoạt', [{ ...meeting, 'Mã buổi': 'SH1', Ngày: '10/10/2026' }]);
  fill(world, 'Điểm danh', [{ 'Mã buổi': 'SH1', 'Mã ĐVTN': 'DV000001', 'Tham dự': 'Có mặt' }]);
  const calls: string[] = [];
  const { title } = await result(
    world,
    'attendanceSheet',
    { unit: 'kt01' },
    { onCall: ({ name }) => void calls.push(name) },
  );
  expect(calls.filter((name) => name.startsWith('Sheets.'))).toEqual(['Sheets.Spreadsheets.Values.batchGet', COMMIT]);
  const sheet = sheetOf(world, title);
  const texts = Array.from({ length: sheet.lastDataRow }, (_, row) => sheet.row(row).slice(0, 8).join('|'));
  expect(texts[1]).toContain('Chi đoàn KT01');
  expect(texts[4]).toMatch(/^STT\|Họ và tên\|09\/2026\|10\/2026\|11\/2026\|Phải dự\|Có mặt\|Tỷ lệ/);
  expect(texts[5]).toMatch(/^1\|Lê Ân\|\|C\|\|1\|1\|1/);
  expect(await ask(world, 'attendanceSheet', { unit: 'KT99' })).toMatchObject({ status: 'refused' });
});
