import { beforeAll, describe, expect, test } from '@jest/globals';
import { reportCommand } from '../../src/cli/commands/report';
import type { ReportJson } from '../../src/words/json';
import { AN, BINH, PEOPLE_HEADERS, scratch, TODAY, type Sheets } from './support/books';
import { ask, type Outcome } from './support/run';

const { xlsx } = scratch();

/** Two branches of a faculty; An of KT01 brought Bình of KT02 into the Association. */
const BOOKS: Sheets = {
  'Đơn vị': [
    ['Mã đơn vị', 'Tên đơn vị', 'Cấp', 'Trực thuộc'],
    ['PH', 'Đoàn Phân hiệu', 'Đoàn cơ sở', ''],
    ['KT', 'Liên chi đoàn Kinh tế', 'Liên chi đoàn', 'PH'],
    ['KT01', 'Chi đoàn KT01', 'Chi đoàn', 'KT'],
    ['KT02', 'Chi đoàn KT02', 'Chi đoàn', 'kt'],
  ],
  ĐVTN: [
    [...PEOPLE_HEADERS, 'Ngày vào Hội'],
    [...AN, '01/10/2024'],
    [...BINH.map((cell) => (cell === 'KT01' ? 'KT02' : cell)), '15/10/2025'],
    ['', 'SV3', 'Cao Chi', '07/08/2006', 'KT02', '', '26/03/2023', 'Đang sinh hoạt', ''],
    ['DV000004', 'SV4', 'Đỗ Dung', '32/08/2006', 'KT02', '', '26/03/2023', 'Đang sinh hoạt', ''],
  ],
  '1+1': [
    [
      'Mã lượt',
      'Người vận động',
      'Họ và tên thanh niên',
      'MSSV thanh niên',
      'Tổ chức',
      'Ngày vận động',
      'Trạng thái',
      'Ngày kết nạp',
      'Minh chứng',
    ],
    ['VD000001', 'SV1', 'Trần Bình', 'SV2', 'Hội', '01/10/2025', 'Đã kết nạp', '15/10/2025', 'QĐ 1'],
  ],
  'Giới thiệu vào Đảng': [
    ['Mã hồ sơ', 'Mã ĐVTN', 'Giai đoạn', 'Ngày bình chọn'],
    ['GT000001', 'DV000001', 'Đoàn viên ưu tú', '01/08/2026'],
  ],
};

let file = '';
beforeAll(async () => {
  file = await xlsx('sổ', BOOKS);
});

function report(...more: string[]): Promise<Outcome> {
  return ask('report', reportCommand, file, '--from', '2025-09-01', '--to', '2026-08-31', '--today', TODAY, ...more);
}

async function json(...more: string[]): Promise<ReportJson> {
  const { code, stdout, stderr } = await report('--json', ...more);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as ReportJson;
}

describe('report --json', () => {
  test('of the whole, named after its root, with every unit below in the order of the sheet', async () => {
    const told = await json();
    expect(told.unit).toBe('PH');
    expect(told.excluded).toBe(1);
    expect(told.byUnit.map(({ unit, figures }) => [unit, figures['members']])).toEqual([
      ['KT', { value: 3, rows: ['DV000001', 'DV000002', 'SV3'] }],
      ['KT01', { value: 1, rows: ['DV000001'] }],
      ['KT02', { value: 2, rows: ['DV000002', 'SV3'] }],
    ]);
  });

  test.each(['KT', 'kt', ' Kt '])('--unit "%s", however it is written', async (code) => {
    const told = await json('--unit', code);
    expect([told.unit, told.byUnit.map(({ unit }) => unit)]).toEqual(['KT', ['KT01', 'KT02']]);
    expect(told.figures['members']?.value).toBe(3);
  });

  test('--unit of a branch: nothing below, recruits follow the recruiter', async () => {
    const told = await json('--unit', 'KT01');
    expect([told.unit, told.byUnit]).toEqual(['KT01', []]);
    const { recruitedIntoAssociation, recruitersWithCredit, coverage, recruitmentFunnel, retained3m } = told.figures;
    expect({ recruitedIntoAssociation, recruitersWithCredit, coverage, recruitmentFunnel, retained3m }).toEqual({
      recruitedIntoAssociation: { value: 1, rows: ['VD000001'], nature: 'flow' },
      recruitersWithCredit: { value: 1, rows: ['DV000001'], nature: 'distinct' },
      coverage: { value: 1, of: 1, rows: ['DV000001'], nature: 'share' },
      recruitmentFunnel: {
        value: { 'Khảo sát': 0, 'Đang vận động': 0, 'Đã nộp đơn': 0, 'Đã kết nạp': 1, 'Không thành công': 0 },
        rows: {
          'Khảo sát': [],
          'Đang vận động': [],
          'Đã nộp đơn': [],
          'Đã kết nạp': ['VD000001'],
          'Không thành công': [],
        },
        nature: 'flow',
      },
      retained3m: { value: 1, rows: ['VD000001'], of: 1, unknown: 0, nature: 'distinct' },
    });
  });

  test('what waits says for how long, for what and whose turn it is', async () => {
    expect((await json()).figures['nominationsWaiting']).toEqual({
      value: 1,
      rows: ['GT000001'],
      nature: 'stock',
      items: [
        {
          key: 'GT000001',
          stage: 'Đoàn viên ưu tú',
          days: 30,
          next: 'Gửi danh sách đoàn viên ưu tú',
          turn: 'Ban Chấp hành Đoàn',
        },
      ],
    });
  });

  test('no sheet is null, not 0', async () => {
    const { figures } = await json();
    expect(figures['ratedByGrade']).toEqual({ value: null, rows: {}, nature: 'stock' });
  });

  test('every count has as many rows as its value, in every scope', async () => {
    const { figures, byUnit } = await json();
    for (const scope of [figures, ...byUnit.map((each) => each.figures)]) {
      for (const [name, { value, rows, ...beside }] of Object.entries(scope)) {
        // Shares, and the number of months in which branches had to meet.
        if (typeof value !== 'number' || 'of' in beside || name === 'meetingsRequired') continue;
        expect([name, Array.isArray(rows) ? new Set(rows).size : -1]).toEqual([name, value]);
      }
    }
  });

  test('dates are ISO, and the end is today where the period reaches beyond', async () => {
    const { stdout } = await ask(
      'report',
      reportCommand,
      file,
      '--from',
      '2026-08-01',
      '--to',
      '2027-08-31',
      '--today',
      '2026-08-11',
      '--json',
    );
    const told = JSON.parse(stdout) as ReportJson;
    expect(told.period).toEqual({ from: '2026-08-01', to: '2027-08-31' });
    expect(told.figures['nominationsWaiting']).toMatchObject({ items: [{ days: 10 }] });
  });
});

describe('report for people', () => {
  test('of a unit: its name, its figures, what waits, what was left out', async () => {
    const { code, stdout } = await report('--unit', 'kt');
    expect(code).toBe(0);
    expect(stdout.split('\n')[1]).toBe('Liên chi đoàn Kinh tế (KT)');
    expect(stdout).toMatch(/\n {2}Đoàn viên +3\n/);
    expect(stdout).toMatch(/\n {2}Xếp loại đoàn viên năm học +chưa có số liệu\n/);
    expect(stdout).toMatch(/\n {2}Chi đoàn KT01 \(KT01\) +1 +1 +1 +100% +0 +1 +0\n/);
    expect(stdout).toMatch(/\n {2}GT000001 +Đoàn viên ưu tú +30 +Gửi danh sách đoàn viên ưu tú +Ban Chấp hành Đoàn\n/);
    expect(stdout).toMatch(/\n1 dòng có lỗi nên không được tính\. Xem bằng lệnh so-doan check\.\n$/);
  });

  test('without Đơn vị: of all there is', async () => {
    const only = await xlsx('chỉ ĐVTN', { ĐVTN: BOOKS['ĐVTN'] ?? [] });
    const period = ['--from', '2025-09-01', '--to', '2026-08-31', '--today', TODAY];
    const { stdout } = await ask('report', reportCommand, only, ...period);
    expect(stdout.split('\n')[1]).toBe('Toàn bộ sổ');
    expect(stdout).toMatch(/\n {2}Đoàn viên +3\n/);
    expect(stdout).not.toContain('Theo đơn vị');
    const { code, stderr } = await ask('report', reportCommand, only, ...period, '--unit', 'KT01');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'Không có đơn vị nào mang mã “KT01”. Kiểm tra lại mã ở trang tính Đơn vị.',
    });
  });
});
