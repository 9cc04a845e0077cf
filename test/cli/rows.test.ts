import { beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rowsCommand } from '../../src/cli/commands/rows';
import { openBooks } from '../../src/local/files/open-books';
import { AN, BINH, PEOPLE_HEADERS, scratch, TODAY, type Sheets } from './support/books';
import { ask, type Outcome } from './support/run';

const { xlsx } = scratch();

const BOOKS: Sheets = {
  'Đơn vị': [
    ['Mã đơn vị', 'Tên đơn vị', 'Cấp', 'Trực thuộc'],
    ['PH', 'Đoàn Phân hiệu', 'Đoàn cơ sở', ''],
    ['KT01', 'Chi đoàn KT01', 'Chi đoàn', 'PH'],
  ],
  ĐVTN: [[...PEOPLE_HEADERS], [...AN], [...BINH]],
  'Tham mưu, phối hợp': [
    ['Mã', 'Loại', 'Đơn vị', 'Cấp ủy, tổ chức', 'Nội dung', 'Ngày gửi', 'Kết quả'],
    ['TM000001', 'Tham mưu cấp ủy', 'PH', 'Đảng ủy', '=1+1', '01/10/2025', 'Chờ ý kiến'],
    ['TM000002', 'Tham mưu cấp ủy', 'KT01', 'Đảng ủy', 'Nhân sự', '02/10/2025', 'Chờ ý kiến'],
    ['TM000003', 'Phối hợp', 'KT01', 'Hội Sinh viên', 'Hiến máu', '02/10/2025', 'Đã thực hiện'],
    ['TM000004', 'Tham mưu cấp ủy', 'KT01', 'Đảng ủy', 'Nhân sự', '02/13/2025', 'Chờ ý kiến'],
  ],
  'Sinh hoạt': [
    ['Mã buổi', 'Đơn vị', 'Ngày', 'Hình thức', 'Cách tổ chức', 'Nội dung'],
    ['SH000001', 'KT01', '05/10/2025', 'Thường kỳ; Kỹ năng', 'Trực tiếp', 'Tháng 10'],
  ],
};

let file = '';
beforeAll(async () => {
  file = await xlsx('sổ', BOOKS);
});

function rows(figure: string, ...more: string[]): Promise<Outcome> {
  const period = ['--from', '2025-09-01', '--to', '2026-08-31', '--today', TODAY];
  return ask('rows', rowsCommand, file, '--figure', figure, ...period, ...more);
}

async function json(figure: string, ...more: string[]): Promise<unknown> {
  const { code, stdout, stderr } = await rows(figure, '--json', ...more);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('rows --json', () => {
  test('are the rows behind a figure, by header, with ISO dates; rows with errors are not among them', async () => {
    expect(await json('proposalsSent')).toMatchObject({
      figure: 'proposalsSent',
      table: 'Tham mưu, phối hợp',
      rows: [
        { Mã: 'TM000001', 'Nội dung': '=1+1', 'Ngày gửi': '2025-10-01', 'Ngày trả lời': null },
        { Mã: 'TM000002', 'Ngày gửi': '2025-10-02' },
      ],
    });
    expect(await json('proposalsSent', '--unit', 'KT01')).toMatchObject({ rows: [{ Mã: 'TM000002' }] });
  });

  test('of several sheets, and keys that name no row', async () => {
    expect(await json('jointWork')).toMatchObject({ table: 'Tham mưu, phối hợp', rows: [{ Mã: 'TM000003' }] });
    expect(await json('meetingMonthsMet')).toEqual({
      figure: 'meetingMonthsMet',
      table: null,
      rows: [{ Mã: 'KT01|2025-10' }],
    });
    expect(await json('meetingsHeld')).toMatchObject({ rows: [{ 'Hình thức': 'Thường kỳ; Kỹ năng' }] });
    expect(await json('activities')).toEqual({ figure: 'activities', table: null, rows: [] });
  });
});

describe('--out', () => {
  const folder = mkdtempSync(join(tmpdir(), 'so-doan-rows-'));

  test('a .csv, safe against formulas', async () => {
    const out = join(folder, 'tham-muu.csv');
    expect(await rows('proposalsSent', '--out', out)).toMatchObject({ code: 0 });
    const [header, first] = readFileSync(out, 'utf8').split('\r\n');
    expect(header?.startsWith('\ufeffMã,Loại,Lĩnh vực,Đơn vị')).toBe(true);
    expect(first).toContain(",'=1+1,");
    expect(await rows('proposalsSent', '--out', out)).toMatchObject({ code: 2 });
  });

  test('an .xlsx with texts as texts', async () => {
    const out = join(folder, 'tham-muu.xlsx');
    await rows('proposalsSent', '--out', out);
    const [book] = await openBooks(out);
    expect(book?.spreadsheet.sheets[0]?.row(1).slice(0, 6)).toEqual([
      'TM000001',
      'Tham mưu cấp ủy',
      null,
      'PH',
      'Đảng ủy',
      '=1+1',
    ]);
  });
});

test.each([
  [['happiness'], /Không có số liệu nào tên là “happiness”/],
  [['member'], /Có phải “members”/],
  [['meetingsRequired'], /không gắn với dòng nào/],
  [['members', '--unit', 'ZZ'], /Không có đơn vị nào mang mã “ZZ”/],
  [['members', '--out', 'x.doc'], /nhận một tệp .csv hoặc .xlsx/],
])('wrong use %p', async ([figure = '', ...more], message) => {
  const { code, stderr } = await rows(figure, ...more);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});
