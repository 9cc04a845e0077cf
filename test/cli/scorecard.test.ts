import { beforeAll, describe, expect, test } from '@jest/globals';
import { scorecardCommand } from '../../src/cli/commands/scorecard';
import type { ScorecardJson } from '../../src/words/scorecard';
import { AN, BINH, PEOPLE_HEADERS, scratch, TODAY, type Sheets } from './support/books';
import { ask, type Outcome } from './support/run';

const { xlsx } = scratch();

const BOOKS: Sheets = {
  'Đơn vị': [
    ['Mã đơn vị', 'Tên đơn vị', 'Cấp', 'Trực thuộc'],
    ['PH', 'Đoàn Phân hiệu', 'Đoàn cơ sở', ''],
    ['KT', 'Liên chi đoàn Kinh tế', 'Liên chi đoàn', 'PH'],
    ['KT01', 'Chi đoàn KT01', 'Chi đoàn', 'KT'],
  ],
  ĐVTN: [[...PEOPLE_HEADERS], [...AN], [...BINH]],
  'Tham mưu, phối hợp': [
    ['Mã', 'Loại', 'Đơn vị', 'Cấp ủy, tổ chức', 'Nội dung', 'Ngày gửi', 'Kết quả'],
    ['TM000001', 'Tham mưu cấp ủy', 'PH', 'Đảng ủy', 'Nhân sự', '01/10/2025', 'Chờ ý kiến'],
    ['TM000002', 'Tham mưu cấp ủy', 'KT01', 'Đảng ủy', 'Nhân sự', '01/10/2025', 'Chờ ý kiến'],
  ],
};

let file = '';
beforeAll(async () => {
  file = await xlsx('sổ', BOOKS);
});

function scorecard(...more: string[]): Promise<Outcome> {
  return ask('scorecard', scorecardCommand, file, '--today', TODAY, ...more);
}

async function json(...more: string[]): Promise<ScorecardJson> {
  const { code, stdout, stderr } = await scorecard('--json', ...more);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as ScorecardJson;
}

describe('scorecard --json', () => {
  test('judges the root by the criteria of a Đoàn cơ sở', async () => {
    const told = await json('--year', '2025-2026');
    expect({ unit: told.unit, year: told.year, areas: told.areas.map(({ area }) => area) }).toEqual({
      unit: 'PH',
      year: '2025-2026',
      areas: [1, 2, 3],
    });
    expect(told.criteria.find(({ code }) => code === '3.1')).toMatchObject({
      area: 3,
      value: 1,
      target: 2,
      weight: 4,
      mandatory: true,
      rows: ['TM000001'],
    });
  });

  test('judges a branch by those of a Chi đoàn, and no Liên chi đoàn', async () => {
    const branch = await json('--year', '2025-2026', '--unit', 'kt01');
    expect(branch.unit).toBe('KT01');
    expect(branch.criteria[0]).toMatchObject({ code: '1.1', mark: 'Chờ thẩm định', points: null, weight: 14 });
    const none = { unit: 'KT', year: '2025-2026', criteria: [], areas: [] };
    expect(await json('--year', '2025-2026', '--unit', 'KT')).toEqual({
      ...none,
      points: null,
      judged: null,
      met: null,
      band: null,
    });
  });
});

test('for a person: criteria, areas and the sum', async () => {
  const { stdout } = await scorecard('--year', '2025-2026');
  expect(stdout).toContain('ĐÁNH GIÁ “3 CHỦ ĐỘNG”\nĐoàn Phân hiệu (PH)\nNăm học 2025-2026');
  expect(stdout).toMatch(/3\.1 +Tham mưu cấp ủy \(bắt buộc\) +1 +2 /);
  expect(stdout).toContain('Điểm chỉ để xếp thứ tự');
});

test.each([
  [['--year', '2025'], /--year “2025” không phải là năm học hợp lệ/],
  [[], /cần có --year/],
  [['--year', '2025-2026', '--unit', 'ZZ'], /Không có đơn vị nào mang mã “ZZ”/],
])('wrong use %p', async (more, message) => {
  const { code, stderr } = await scorecard(...more);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});
