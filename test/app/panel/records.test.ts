import { beforeEach, describe, expect, test } from '@jest/globals';
import * as entry from '../../../src/entry';
import { RECORD_PANELS } from '../../../src/areas/panels';
import { FIGURES } from '../../../src/areas/report';
import { tableOf } from '../../../src/areas/tables';
import { openerOf } from '../../../src/app/panel/openers';
import { furtherColumns } from '../../../src/sheet/record-panel';
import { ask, fields, register, result } from '../../support/panel-calls';
import { COMMIT, column, fill, setUp, type Cells } from '../../support/register';
import type { World } from '../../support/world';

const NEW = { type: 'Công trình thanh niên', unit: 'KT01', name: 'Sân chơi thiếu nhi', status: 'Đăng ký' };

function project(name: string, more: Cells = {}): Cells {
  return { Loại: 'Công trình thanh niên', 'Đơn vị': 'KT01', Tên: name, 'Trạng thái': 'Đang thực hiện', ...more };
}

/** A register with three projects that have keys, one of them over, and one without. */
async function withProjects(): Promise<World> {
  const world = await register();
  fill(world, 'Công trình', [
    project('Đường sáng', { Mã: 'CT000001', 'Từ ngày': '01/10/2026', 'Giá trị': 5_000_000 }),
    project('Vườn rau', { Mã: 'CT000002', 'Từ ngày': '15/10/2026', 'Đơn vị': 'PH' }),
    project('Sân bóng', {
      Mã: 'CT000003',
      'Từ ngày': '01/05/2026',
      'Trạng thái': 'Được công nhận',
      'Ngày công nhận': '20/11/2026',
    }),
    project('Chưa có mã'),
  ]);
  return world;
}

describe('every panel that follows from a definition', () => {
  test.each(RECORD_PANELS)('$title', (panel) => {
    const { table, name, details, date, main, initial, figures } = panel;
    const columns = Object.keys(tableOf(table.name).columns);
    expect(tableOf(table.name)).toBe(table);
    expect(columns).toEqual(expect.arrayContaining([name, date, ...details, ...main, ...Object.keys(initial)]));
    expect(FIGURES.map((figure) => figure.name)).toEqual(expect.arrayContaining([...figures]));
    const asked = [...main, ...furtherColumns(panel)];
    expect(new Set(asked).size).toBe(asked.length);
    expect(entry).toHaveProperty(openerOf(table));
  });

  test('stands in the menu of its file, and in no other', async () => {
    for (const [role, home] of [
      ['1', 'register'],
      ['2', 'committee'],
      ['3', 'restricted'],
    ] as const) {
      const world = await setUp(role);
      await world.act('onOpen');
      const menu = JSON.stringify(world.menus.at(-1));
      for (const { table, title } of RECORD_PANELS) {
        expect([title, menu.includes(`"${title} …"`) && menu.includes(`"${openerOf(table)}"`)]).toEqual([
          title,
          table.home === home,
        ]);
      }
    }
  });
});

describe('the panel of projects', () => {
  let world: World;
  beforeEach(async () => {
    world = await withProjects();
  });

  test('lists what is on its way, the latest first, then what is over, with the figures of the school year', async () => {
    expect(await result(world, 'records', { table: 'projects' })).toEqual({
      schoolYear: '2026-2027',
      figures: [
        { label: 'Công trình, phần việc đăng ký', value: 2 },
        { label: 'Công trình, phần việc được công nhận', value: 1 },
      ],
      rows: [
        {
          ref: 'CT000002',
          name: 'Vườn rau',
          details: ['Đoàn Phân hiệu', 'Đang thực hiện', '15/10/2026'],
          isOver: false,
        },
        {
          ref: 'CT000001',
          name: 'Đường sáng',
          details: ['Chi đoàn KT01', 'Đang thực hiện', '01/10/2026'],
          isOver: false,
        },
        {
          ref: 'CT000003',
          name: 'Sân bóng',
          details: ['Chi đoàn KT01', 'Được công nhận', '01/05/2026'],
          isOver: true,
        },
      ],
      unnamed: 1,
    });
  });

  test('opens one of them with all that officers fill', async () => {
    const { name, fields: texts } = await result(world, 'record', { table: 'projects', ref: 'CT000001' });
    expect([name, texts['amount'], texts['start'], texts['place'], 'key' in texts]).toEqual([
      'Đường sáng',
      '5000000',
      '01/10/2026',
      '',
      false,
    ]);
    expect(await ask(world, 'record', { table: 'projects', ref: 'CT000009' })).toMatchObject({ status: 'refused' });
  });

  test('adds one under the next key, in one commit that can be taken back', async () => {
    const calls: string[] = [];
    const args = { table: 'projects', ref: null, fields: fields(NEW), accepted: false };
    const onCall = ({ name }: { name: string }): undefined => void calls.push(name);
    const { plan, rows } = await result(world, 'save', args, { onCall });
    expect(rows).toEqual([{ sheet: 'Công trình', ref: 'CT000004' }]);
    expect(calls.filter((name) => name === COMMIT)).toHaveLength(1);
    expect(column(world, 'Công trình', 'Tên').at(-1)).toBe('Sân chơi thiếu nhi');
    expect(column(world, 'Nhật ký', 'Việc').at(-1)).toBe('Ghi công trình, phần việc');
    await result(world, 'undo', { plan });
    expect(column(world, 'Công trình', 'Tên')).not.toContain('Sân chơi thiếu nhi');
  });

  test('is refused where a rule finds a fault, and written where nothing is wrong', async () => {
    const change = (texts: Readonly<Record<string, string>>) =>
      ask(world, 'save', {
        table: 'projects',
        ref: 'CT000001',
        fields: fields(texts, { status: 'Đang thực hiện' }),
        accepted: false,
      });
    expect(await change({ status: 'Được công nhận' })).toEqual({
      status: 'issues',
      issues: [{ property: 'recognised', severity: 'error', message: '“Được công nhận” cần có Ngày công nhận.' }],
    });
    expect(await change({ status: 'Được công nhận', recognised: '22/11/2026' })).toMatchObject({ status: 'ok' });
    expect(column(world, 'Công trình', 'Trạng thái')[0]).toBe('Được công nhận');
  });

  test('shows what somebody else changed meanwhile', async () => {
    const args = {
      table: 'projects',
      ref: 'CT000001',
      fields: fields({ name: 'Đường sáng hơn' }, { name: 'Đường tối' }),
      accepted: false,
    };
    expect(await ask(world, 'save', args)).toEqual({
      status: 'conflict',
      theirs: [{ property: 'name', text: 'Đường sáng' }],
    });
  });

  test('writes no table that has no panel, and no column of the system’s', async () => {
    const save = (table: string, texts: Readonly<Record<string, string>>) =>
      ask(world, 'save', { table, ref: null, fields: fields(texts), accepted: true });
    expect(await save('settings', { code: 'Tuổi tối đa', value: '99' })).toMatchObject({ status: 'refused' });
    expect(await save('toString', { name: 'x' })).toMatchObject({ status: 'refused' });
    expect(await save('projects', { ...NEW, key: 'CT999999' })).toMatchObject({ status: 'refused' });
    expect(await ask(world, 'records', { table: 'settings' })).toMatchObject({ status: 'refused' });
  });

  test('says what to do where the sheet is not there', async () => {
    world.api.batchUpdate(world.active, { requests: [{ deleteSheet: { sheetId: tableOf('projects').sheetId } }] });
    expect(await ask(world, 'records', { table: 'projects' })).toEqual({
      status: 'refused',
      message: 'Tệp này không có trang tính “Công trình”. Chạy Cài đặt sổ để tạo.',
    });
  });
});
