import { beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importCommand } from '../../src/cli/commands/import';
import { openBooks } from '../../src/local/files/open-books';
import type { ImportJson } from '../../src/words/json';
import { CLEAN, csvOf, scratch, type Rows } from './support/books';
import { ask, soDoan } from './support/run';

const { path, folder, put, xlsx } = scratch();

const LIST: Rows = [
  ['DANH SÁCH LỚP', '', '', ''],
  ['MSSV', 'Họ tên', 'Ngày sinh', 'Lớp', 'SĐT'],
  ['SV1', 'Lê Ân', '01/02/2006', 'KT01', '0912345679'],
  ['SV2', 'TRẦN BÌNH', '05/06/2006', 'KT01', ''],
  ['SV3', 'Vũ Chi', '07/08/2006', 'KT01', ''],
  ['', 'Le An', '01/02/2006', 'KT01', ''],
  ['SV5', 'Hồ Dung', '31/02/2006', 'KT01', ''],
  ['', 'Người lập', '', '', ''],
];

let file = '';
let list = '';
let made = 0;
beforeEach(async () => {
  made += 1;
  file = await xlsx(`sổ ${String(made)}`, CLEAN);
  list = put(`danh sách ${String(made)}.csv`, csvOf(LIST, ';'));
});

const rowsOf = (rows: readonly { row: number }[]): number[] => rows.map(({ row }) => row);

test('previews what would be added, changed, skipped, and what a person decides; writes nothing', async () => {
  const before = readFileSync(file);
  const { code, stdout, stderr } = await soDoan('import', file, '--from', list, '--json');
  expect({ code, stderr, lines: stdout.split('\n').length }).toEqual({ code: 0, stderr: '', lines: 2 });
  const told = JSON.parse(stdout) as ImportJson;
  expect([told.add, told.change, told.skip, told.decide].map(rowsOf)).toEqual([[5], [3], [4, 1, 8], [6, 7]]);
  expect(told.change[0]).toEqual({
    sheet: `danh sách ${String(made)}`,
    row: 3,
    key: 'DV000001',
    name: 'Lê Ân',
    cells: [{ column: 'Điện thoại', before: '0912345678', after: '0912345679' }],
  });
  expect(told.decide.map(({ reasons, alike }) => [reasons.length, alike.map(({ key }) => key)])).toEqual([
    [0, ['DV000001']],
    [1, []],
  ]);
  expect(told.written).toBe(false);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('--apply writes what is clear, keeps the file as it was beside it, and the list again changes nothing', async () => {
  const before = readFileSync(file);
  const first = await ask('import', importCommand, file, '--from', list, '--apply');
  expect(first.stderr).toBe('');
  expect(first.stdout).toContain(
    '1 người mới, 1 người có thay đổi, 1 dòng không có gì mới, 2 dòng cần người quyết định.',
  );
  expect(first.stdout).toContain(`Đã ghi vào “${file}”`);
  expect(readFileSync(`${file}.bak`).equals(before)).toBe(true);
  const [book] = await openBooks(file);
  const people = book?.spreadsheet.sheetByTitle('ĐVTN');
  expect(people?.row(3).slice(0, 5)).toEqual(['DV000003', 'SV3', 'Vũ Chi', 38_936, 'KT01']);
  expect(people?.row(1)[5]).toBe('0912345679');
  const again = await ask('import', importCommand, file, '--from', list, '--apply');
  expect(again.stdout).toContain('0 người mới, 0 người có thay đổi');
  expect(again.stdout).toContain('Không có gì để ghi.');
});

test('takes a list from an .xlsx, on whatever sheet it is, and --unit for rows without one', async () => {
  const books = await xlsx(`lớp ${String(made)}`, {
    Bìa: [['Trường']],
    'Lớp A': [
      ['Họ và tên', 'Ngày sinh'],
      ['Vũ Chi', '07/08/2006'],
    ],
  });
  const { stdout } = await ask('import', importCommand, file, '--from', books, '--unit', 'kt01', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ sheet: 'Lớp A', add: [{ row: 2, name: 'Vũ Chi' }], decide: [] });
});

test('tells other lists of the file, and takes the one that was chosen', async () => {
  const head = ['Họ và tên', 'Ngày sinh', 'Lớp'];
  const books = await xlsx(`nhiều lớp ${String(made)}`, {
    'Lớp A': [head, ['Vũ Chi', '07/08/2006', 'KT01']],
    'Lớp B': [head, ['Hồ Dung', '08/08/2006', 'KT01']],
    Bìa: [['Trường']],
  });
  const first = await ask('import', importCommand, file, '--from', books, '--json');
  expect(JSON.parse(first.stdout)).toMatchObject({
    sheet: 'Lớp A',
    warnings: [
      'Chỉ nhập trang tính “Lớp A”; tệp còn danh sách ở “Lớp B”. Chọn bằng --sheet, hoặc lấy tất cả bằng --all-sheets.',
    ],
  });
  const all = await ask('import', importCommand, file, '--from', books, '--all-sheets', '--json');
  expect(JSON.parse(all.stdout)).toMatchObject({
    sheets: ['Lớp A', 'Lớp B'],
    warnings: ['Trang tính “Bìa” không có dòng tiêu đề nào đọc được nên không nhập. Kiểm tra lại trang tính này.'],
  });
  const second = await ask('import', importCommand, file, '--from', books, '--sheet', 'lớp b', '--json');
  expect(JSON.parse(second.stdout)).toMatchObject({ sheet: 'Lớp B', add: [{ name: 'Hồ Dung' }] });
});

test('writes into the one file of a folder that has the roster', async () => {
  const books = folder(`bộ ${String(made)}`);
  await xlsx(`bộ ${String(made)}/A`, { 'Giới thiệu vào Đảng': [['Mã hồ sơ', 'Mã ĐVTN', 'Giai đoạn']] });
  await xlsx(`bộ ${String(made)}/B`, CLEAN);
  const { stdout } = await ask('import', importCommand, books, '--from', list, '--apply', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ into: 'B.xlsx', written: true });
  expect([existsSync(join(books, 'A.xlsx.bak')), existsSync(join(books, 'B.xlsx.bak'))]).toEqual([false, true]);
});

test('tells what is odd about a list, and what the check would say', async () => {
  const odd = put(
    `lạ ${String(made)}.csv`,
    'Họ và tên,,Ngày sinh,Lớp,SĐT,Tôn giáo\nVũ,Chi,07/08/2006,KT01,0912345670,Không\nHồ,Dung,12/31/2006,KT01,,\nHồ,Em,01/01/1960,KT01,0912345670,\n',
  );
  const { stdout } = await ask('import', importCommand, file, '--from', odd, '--json');
  const told = JSON.parse(stdout) as ImportJson;
  expect(told.columns.map(({ as }) => as)).toEqual([
    'Họ và tên đệm',
    'Tên',
    'Ngày sinh',
    'Chi đoàn',
    'Điện thoại',
    null,
  ]);
  expect([told.add, told.decide].map(rowsOf)).toEqual([[], [2, 3, 4]]);
  expect(told.questions).toEqual([
    {
      text: 'Cột “Ngày sinh” có ô ghi tháng trước ngày: “12/31/2006” (dòng 3). Chưa rõ thứ tự ngày, tháng của cả cột.',
      option: '--dates keep | --dates swap',
      isAnswered: false,
    },
  ]);
  const kept = JSON.parse(
    (await ask('import', importCommand, file, '--from', odd, '--dates', 'keep', '--json')).stdout,
  ) as ImportJson;
  expect([kept.add, kept.decide].map(rowsOf)).toEqual([[2, 4], [3]]);
  expect(kept.warnings.map((text) => text.slice(0, 40))).toEqual([
    expect.stringContaining('Có thể trùng với Hồ Em'),
    expect.stringContaining('tuổi'),
    expect.stringContaining('Có thể trùng với Vũ Chi'),
  ]);
  expect((await ask('import', importCommand, file, '--from', odd)).stdout).toContain(
    'Bỏ qua 1 cột: Tôn giáo (không nhập vào sổ)',
  );
});

test.each<[string, readonly string[], { add: number; skip: number; columns: number }]>([
  [
    '300 columns',
    [
      ['Họ và tên', 'Ngày sinh', 'Lớp', ...Array.from({ length: 297 }, (_, at) => `Cột ${String(at)}`)].join(),
      `Vũ Chi,07/08/2006,KT01${',x'.repeat(297)}`,
    ],
    { add: 1, skip: 0, columns: 300 },
  ],
  [
    'three headers alike',
    ['Họ và tên,Họ và tên,Họ và tên,Ngày sinh,Lớp', 'Vũ Chi,Lê An,Hồ Em,07/08/2006,KT01'],
    { add: 1, skip: 0, columns: 5 },
  ],
  [
    'its header in row 40',
    [
      ...Array.from({ length: 39 }, (_, at) => `Căn cứ ${String(at)}`),
      'Họ và tên,Ngày sinh,Lớp',
      'Vũ Chi,07/08/2006,KT01',
    ],
    { add: 1, skip: 39, columns: 3 },
  ],
])('takes a list with %s, and tells what it leaves out', async (_, lines, { add, skip, columns }) => {
  const from = put(`kỳ lạ ${String(made)}.csv`, lines.join('\n'));
  const told = JSON.parse((await ask('import', importCommand, file, '--from', from, '--json')).stdout) as ImportJson;
  expect(told.add.map(({ name }) => name)).toEqual(['Vũ Chi']);
  expect([told.add.length, told.skip.length, told.columns.length]).toEqual([add, skip, columns]);
});

describe('refuses', () => {
  test.each<[string, () => Promise<readonly string[]> | readonly string[], string]>([
    ['no list', () => [file], 'Lệnh import cần có --from.'],
    ['a list that is not there', () => [file, '--from', join(path, 'không có.csv')], 'Không tìm thấy'],
    [
      'a folder of lists',
      async () => {
        const many = folder(`nhiều ${String(made)}`);
        await xlsx(`nhiều ${String(made)}/a`, CLEAN);
        await xlsx(`nhiều ${String(made)}/b`, CLEAN);
        return [file, '--from', many];
      },
      'có nhiều tệp. --from chỉ nhận một danh sách',
    ],
    [
      'the wrong list',
      () => [file, '--from', put(`hàng ${String(made)}.csv`, 'Tên hàng,Giá\nBút,3000\n')],
      'Không thấy danh sách người',
    ],
    [
      'books without a roster',
      async () => [await xlsx(`không ${String(made)}`, { 'Chăm lo': [['Mã chăm lo']] }), '--from', list],
      'Tệp này không có trang tính ĐVTN.',
    ],
    [
      'a sheet that has no list',
      () => [file, '--from', list, '--sheet', 'Lớp C'],
      'Không thấy danh sách người trong trang tính “Lớp C”.',
    ],
    [
      'a list of headers alone',
      () => [file, '--from', put(`trống ${String(made)}.csv`, 'Họ và tên,Ngày sinh,Lớp\nTổng cộng: 0,,\n')],
      'có dòng tiêu đề nhưng không có dòng nào ghi một người',
    ],
    [
      '100,000 titles',
      () => [file, '--from', put(`tiêu đề ${String(made)}.csv`, 'Tiêu đề của danh sách\n'.repeat(100_000))],
      'Không thấy danh sách người',
    ],
    ['no branch for all', () => [file, '--from', list, '--unit'], 'cần có giá trị'],
    [
      'an unknown branch for all',
      () => [file, '--from', list, '--unit', 'KT77'],
      'Không có đơn vị nào mang mã “KT77”.',
    ],
  ])('%s', async (_, args, words) => {
    const { code, stdout, stderr } = await soDoan('import', ...(await args()));
    expect({ code, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: 2, stdout: '', lines: 1 });
    expect(stderr).toContain(words);
  });
});
