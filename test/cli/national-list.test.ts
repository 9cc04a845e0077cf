import { expect, test } from '@jest/globals';
import { join } from 'node:path';
import { checkCommand } from '../../src/cli/commands/check';
import { importCommand } from '../../src/cli/commands/import';
import { openBooks } from '../../src/local/files/open-books';
import type { ImportJson } from '../../src/words/json';
import { csvOf, scratch, type Rows } from './support/books';
import { ask, ROOT } from './support/run';

/** The list of the national software: layout as it exports it, invented people. */
const DSDV = join(ROOT, 'test/fixtures/lists/dsdv.xlsx');
const HEAD = [
  'Mã ĐVTN',
  'MSSV',
  'Họ và tên',
  'Giới tính',
  'Ngày sinh',
  'Chi đoàn',
  'Điện thoại',
  'Email',
  'Ngày vào Đoàn',
  'Số thẻ đoàn viên',
  'Tình trạng',
  'Ghi chú',
  'Mã định danh đoàn viên',
  'Số NQ chuẩn y',
];
const UNITS: Rows = [
  ['Mã đơn vị', 'Tên đơn vị', 'Cấp', 'Trực thuộc'],
  ['DCS', 'Đoàn cơ sở Thử', 'Đoàn cơ sở', ''],
  ['KT01', 'Chi đoàn Kế toán 01', 'Chi đoàn', 'DCS'],
  ['KT02', 'Chi đoàn Kế toán 02', 'Chi đoàn', 'DCS'],
];
const ANH = ['DV000001', '0070001', 'Nguyễn Văn Ánh', '', '02/03/2006', 'KT01', '', '', '', '', 'Đang sinh hoạt'];

const { folder, put } = scratch();
const register = (name: string, people: Rows = [ANH]): string =>
  folder(name, { 'ĐVTN.csv': csvOf([HEAD, ...people], ','), 'Đơn vị.csv': csvOf(UNITS, ',') });

async function take(register: string, list: string, ...options: string[]): Promise<ImportJson> {
  const { stdout, stderr } = await ask('import', importCommand, register, '--from', list, ...options, '--json');
  expect(stderr).toBe('');
  return JSON.parse(stdout) as ImportJson;
}

/** The cells of somebody, those that are filled. */
async function personIn(register: string, name: string): Promise<string> {
  for (const { spreadsheet } of await openBooks(register)) {
    const sheet = spreadsheet.sheetByTitle('ĐVTN');
    if (sheet === undefined) continue;
    for (let row = 1; row < sheet.height; row++) {
      if (sheet.value(row, 2) === name) return sheet.row(row).map(String).join('|');
    }
  }
  return '';
}

test('the list of the national software is taken in as it is, and says what is not kept', async () => {
  const books = register('cả danh sách');
  const told = await take(books, DSDV, '--apply');
  expect(told.columns.flatMap(({ header, as }) => (as === null ? [] : [`${header} → ${as}`]))).toEqual([
    'Họ và tên → Họ và tên',
    'Mã định danh đoàn viên → Mã định danh đoàn viên',
    'Ngày sinh › Nam → Ngày sinh (cột Nam)',
    'Ngày sinh › Nữ → Ngày sinh (cột Nữ)',
    'Thời gian vào đoàn → Ngày vào Đoàn',
    'Số NQ chuẩn y kết nạp → Số NQ chuẩn y',
    'Số thẻ đoàn → Số thẻ đoàn viên',
    'Email → Email',
    'Điện thoại → Điện thoại',
    'Đơn vị → Chi đoàn',
  ]);
  const left = told.columns.filter(({ as }) => as === null);
  expect(left.map(({ header }) => header)).toEqual([
    'STT',
    'Dân tộc',
    'Tôn giáo',
    'Quê quán',
    'Địa chỉ thường trú',
    'CMND/CCCD',
    'Ngày cấp',
    'Nơi cấp',
    'Trình độ văn hóa',
    'Chuyên môn',
    'LLCT',
    'Tin học',
    'Ngoại ngữ',
    'Thời gian vào Đảng',
    'Nghề nghiệp',
    'Đối tượng',
    'Rèn luyện',
    'Đánh giá, xếp loại',
    'Khen thưởng',
    'Kỷ luật',
    'Chức vụ',
    'Hội',
    'Đoàn viên danh dự',
  ]);
  expect(left.filter(({ why }) => why === 'không nhập vào sổ').map(({ header }) => header)).toEqual([
    'Dân tộc',
    'Tôn giáo',
    'CMND/CCCD',
  ]);
  expect(told.skip.map(({ row, text }) => `${String(row)} ${text ?? ''}`)).toEqual([
    '2 DANH SÁCH ĐOÀN VIÊN',
    '3 Đoàn cơ sở Thử',
  ]);
  expect([told.add, told.change, told.decide].map((rows) => rows.map(({ row }) => row))).toEqual([[8, 9, 10], [7], []]);
  expect(await personIn(books, 'Nguyễn Văn Ánh')).toBe(
    'DV000001|0070001|Nguyễn Văn Ánh|Nam|02/03/2006|KT01|0912345601|anh@example.com|26/03/2021|T000123|Đang sinh hoạt|null|0107000123|12-NQ/ĐTN',
  );
  expect(await personIn(books, 'Phạm Thị Bích')).toBe(
    'DV000003|null|Phạm Thị Bích|Nữ|04/05/2006|KT02|0912345611|bich@example.com|26/03/2022|null|Đang sinh hoạt|null|0107000125|15-NQ/ĐTN',
  );
  const again = await take(books, DSDV);
  expect([again.add, again.change, again.decide]).toEqual([[], [], []]);
  const check = await ask('check', checkCommand, books, '--today', '2026-10-01', '--json');
  expect(JSON.parse(check.stdout)).toMatchObject({ counts: { errors: 0 } });
});

test('the next list of the software finds people by their code, whatever else has changed', async () => {
  const books = register('theo mã', [
    [...ANH, '', '0107000123'],
    ['DV000002', '', 'Trần Thị Hoà', '', '15/11/2006', 'KT01', '', '', '', '', 'Đang sinh hoạt', '', '0107000124'],
  ]);
  const list = put(
    'theo mã.csv',
    csvOf(
      [
        ['Họ và tên', 'Mã định danh đoàn viên', 'Ngày sinh', 'Đơn vị', 'Điện thoại'],
        ['NGUYỄN VĂN ÁNH', '0107000123', '', '', '0912345688'],
        ['Trần Thị Hoà', '0107000199', '15/11/2006', 'KT01', ''],
        ['Lê Khác', '0107000124', '01/01/2001', 'KT01', ''],
        ['Hồ Mới', '0107000777', '05/06/2007', 'KT01', ''],
        ['Hồ Mới', '0107000777', '05/06/2007', 'KT01', '0912345677'],
      ],
      ',',
    ),
  );
  const { add, change, decide } = await take(books, list);
  expect(add.map(({ row }) => row)).toEqual([5]);
  expect(change.map(({ key, cells }) => [key, cells[0]?.after])).toEqual([['DV000001', '0912345688']]);
  expect(decide.map(({ row, reasons, alike }) => [row, ...reasons, ...alike.map(({ why }) => why)])).toEqual([
    [3, 'Cùng tên, cùng ngày sinh nhưng khác MSSV hoặc mã định danh'],
    [4, 'Cùng MSSV hoặc mã nhưng khác tên và ngày sinh'],
    [6, 'Trùng với dòng 5 của danh sách nhưng khác nội dung'],
  ]);
});

test('a code that is a number keeps its zeros; one that has lost digits is refused', async () => {
  const books = register('mã số');
  const list = put(
    'mã số.csv',
    csvOf(
      [
        ['Họ và tên', 'Mã định danh ĐV', 'Ngày sinh', 'Chi đoàn'],
        ['Hồ Mới', '="0107000777"', '05/06/2007', 'KT01'],
        ['Lý Hai', '1.07E+08', '05/06/2007', 'KT01'],
      ],
      ',',
    ),
  );
  const { add, decide } = await take(books, list);
  expect(add[0]?.cells.at(-1)).toEqual({ column: 'Mã định danh đoàn viên', before: '', after: '0107000777' });
  expect(decide.map(({ row, reasons }) => [row, reasons[0]])).toEqual([
    [
      3,
      'Mã định danh ĐV: “1.07E+08” đã mất chữ số. Định dạng cột thành văn bản, nhập lại số đầy đủ rồi nhập danh sách.',
    ],
  ]);
});
