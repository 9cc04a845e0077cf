import { expect, test } from '@jest/globals';
import { join } from 'node:path';
import { newCommand } from '../../src/cli/commands/new';
import { openBooks } from '../../src/local/files/open-books';
import { scratch } from './support/books';
import { ask, check } from './support/run';

const { path } = scratch();

test('new writes three empty books with all their sheets, and never over a file', async () => {
  const folder = join(path, 'sổ mới');
  const { code, stdout } = await ask('new', newCommand, folder);
  expect([code, stdout]).toEqual([0, expect.stringContaining(join(folder, 'Sổ Đoàn.xlsx'))]);
  const books = await openBooks(folder);
  const sheets = books.map(({ spreadsheet }) => spreadsheet.sheets.map(({ properties }) => properties.title));
  expect(books.map(({ spreadsheet }) => spreadsheet.title)).toEqual(['Sổ Ban Thường vụ', 'Sổ riêng', 'Sổ Đoàn']);
  expect(sheets[0]).toContain('Giới thiệu vào Đảng');
  expect(sheets[1]).toContain('Chăm lo');
  expect(sheets[2]).toEqual(expect.arrayContaining(['Đơn vị', 'ĐVTN', '1+1', 'Cấu hình']));
  expect((await check(folder)).issues).toEqual([]);
  expect(await ask('new', newCommand, folder)).toMatchObject({ code: 2, stdout: '' });
});
