import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSample } from '../../../src/cli/sample/write-sample';
import { bookId, bookUrl } from '../../../src/local/files/book-id';
import { openBooks, type Book } from '../../../src/local/files/open-books';
import type { Sheet } from '../../../src/local/spreadsheet/sheet';
import { day } from './judge';

let folder: string;
let books: Book[];

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'sample-')), 'mới');
  await writeSample(folder, { members: 30, seed: 1, today: day('2026-08-31') });
  books = await openBooks(folder);
});
afterAll(() => rm(join(folder, '..'), { recursive: true }));

function sheet(title: string): Sheet {
  const found = books.map(({ spreadsheet }) => spreadsheet.sheetByTitle(title)).find((each) => each !== undefined);
  if (found === undefined) throw new Error(`no ${title}`);
  return found;
}

test('three files, each with its sheets in order', async () => {
  expect((await readdir(folder)).sort()).toEqual(['Sổ Ban Thường vụ.xlsx', 'Sổ riêng.xlsx', 'Sổ Đoàn.xlsx'].sort());
  const titles = books.map(({ spreadsheet }) => spreadsheet.sheets.map(({ properties }) => properties.title));
  expect(titles).toContainEqual([
    'Đồng ý',
    'Tâm tư, nguyện vọng',
    'Chăm lo',
    'Kỷ luật',
    'Cấu hình',
    'Lỗi dữ liệu',
    'Nhật ký',
    'Hộp thư đi',
  ]);
  expect(titles.filter((each) => each.includes('Số liệu từ sổ khác'))).toHaveLength(1);
});

test('a sheet comes back dressed and filled', () => {
  const people = sheet('ĐVTN');
  expect(people.properties).toMatchObject({ id: 1102, frozenRows: 1, frozenColumns: 3, tabColor: '1A73E8' });
  expect(people.row(0).slice(0, 3)).toEqual(['Mã ĐVTN', 'MSSV', 'Họ và tên']);
  expect(people.row(1)[0]).toBe('DV000001');
  expect(people.notes.get(0, 2)).toBe('Bắt buộc nhập.');
  expect(people.formats.get(0, 2)).toMatchObject({ bold: true, fill: '0B5394', fontColor: 'FFFFFF', wrap: 'WRAP' });
  expect(people.formats.get(0, 0)).toMatchObject({ fill: '5F6368' });
  expect(people.formats.get(1, 4)?.numberFormat).toEqual({ type: 'DATE', pattern: 'dd/MM/yyyy' });
  expect(people.validations.get(1, 3)).toMatchObject({
    type: 'ONE_OF_LIST',
    values: ['Nam', 'Nữ', 'Khác'],
    strict: false,
  });
});

test('Cấu hình says the defaults in the register, and where the register is in the others', () => {
  const rows = books.map(({ spreadsheet }) => {
    const settings = spreadsheet.sheetByTitle('Cấu hình');
    return Array.from({ length: settings?.properties.rowCount ?? 0 }, (_, row) => settings?.row(row).slice(0, 2) ?? []);
  });
  const valueOf = (code: string) => rows.map((own) => own.find(([name]) => name === code)?.[1]);
  const register = bookUrl(bookId('Sổ Đoàn.xlsx'));
  expect(valueOf('Địa chỉ Sổ Đoàn')).toEqual([register, register, null]);
  expect(valueOf('Tuổi tối thiểu')).toEqual(['15', '15', '15']);
});
