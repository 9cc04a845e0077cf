import { describe, expect, test } from '@jest/globals';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCommand } from '../../src/cli/commands/check';
import { importCommand } from '../../src/cli/commands/import';
import { reportCommand } from '../../src/cli/commands/report';
import { scratch } from './support/books';
import { ask } from './support/run';

const FILES = join(__dirname, '../fixtures/files');
const TODAY = '2026-10-01';
const PERIOD = ['--from', '2025-09-01', '--to', '2026-08-31', '--today', TODAY];
const LIST = join(FILES, 'xlsm-import/newlist.csv');
const { path, put, folder } = scratch();

const json = async (...args: Parameters<typeof ask>): Promise<unknown> => JSON.parse((await ask(...args)).stdout);
const checked = (file: string) => json('check', checkCommand, file, '--today', TODAY, '--json');
const reported = (file: string) => json('report', reportCommand, file, ...PERIOD, '--json');

function copied(name: string, from: string): string {
  mkdirSync(join(path, name));
  const file = join(path, name, from.split('/').at(-1) ?? '');
  copyFileSync(join(FILES, from), file);
  return file;
}

describe('one register that several programs wrote', () => {
  test.each([
    'iso-t-d/sheetjs-isodates.xlsx',
    'stranger-loss/before.xlsx',
    'libreoffice.ods',
    'csv-datetimes/lo',
    'csv-datetimes/sheetjs',
    'csv-datetimes/pandas-csv',
  ])('gives the same figures and findings from %s', async (name) => {
    expect(await checked(join(FILES, name))).toEqual(await checked(join(FILES, 'iso-t-d/xlsxwriter.xlsx')));
    expect(await reported(join(FILES, name))).toEqual(await reported(join(FILES, 'iso-t-d/xlsxwriter.xlsx')));
  });

  test('with formulas gives the same from an .xlsx as from an .xlsm', async () => {
    const [exceljs, macros] = ['openxlsx-formula-no-v/exceljs.xlsx', 'xlsm-import/register.xlsm'];
    expect(await checked(join(FILES, exceljs))).toEqual(await checked(join(FILES, macros)));
  });

  test.each(['openpyxl', 'openxlsx'])('is refused where %s left its formulas without values', async (writer) => {
    const file = join(FILES, `openxlsx-formula-no-v/${writer}.xlsx`);
    expect(await ask('check', checkCommand, file, '--today', TODAY, '--json')).toEqual({
      code: 2,
      stdout: '',
      stderr: `“${file}”, trang tính “ĐVTN”, ô C7: công thức chưa có giá trị. Mở tệp bằng Excel hoặc LibreOffice rồi lưu lại.`,
    });
  });
});

describe('what a file would lose', () => {
  const sentence = (file: string): string =>
    `“${file}” có những phần không được giữ khi ghi: biểu đồ; bộ lọc; định dạng có điều kiện; đường kẻ ô.`;

  test('is told by the preview of an import, and before it is written', async () => {
    const file = copied('nhập', 'stranger-loss/before.xlsx');
    const preview = await ask('import', importCommand, file, '--from', LIST, '--json');
    expect([preview.stderr, JSON.parse(preview.stdout)]).toMatchObject([
      '',
      {
        losses: [{ file, parts: ['biểu đồ', 'bộ lọc', 'định dạng có điều kiện', 'đường kẻ ô'] }],
        notes: [sentence(file)],
      },
    ]);
    expect((await ask('import', importCommand, file, '--from', LIST)).stdout).toContain(`Về tệp\n  ${sentence(file)}`);
    const applied = await ask('import', importCommand, file, '--from', LIST, '--apply');
    expect([applied.code, applied.stderr]).toEqual([0, `${sentence(file)}\n`]);
  });

  test('is told by a report that writes copies, and by no other', async () => {
    const file = copied('báo cáo', 'stranger-loss/before.xlsx');
    expect(await reported(file)).not.toHaveProperty('losses');
    const written = await ask('report', reportCommand, file, ...PERIOD, '--out', join(path, 'ra'), '--json');
    expect([written.stderr, JSON.parse(written.stdout)]).toMatchObject([
      `${sentence(file)}\n`,
      { notes: [sentence(file)] },
    ]);
  });
});

describe('a file that is only read', () => {
  test.each([
    ['xlsm-import/register.xlsm', 'vì macro trong tệp sẽ mất. Lưu tệp dưới dạng .xlsx rồi chạy lại với tệp đó.'],
    ['libreoffice.ods', 'tệp .ods chỉ đọc được. Mở tệp, lưu lại dưới dạng .xlsx rồi chạy lại với tệp đó.'],
  ])('takes no list in: %s', async (name, why) => {
    const file = copied(`chỉ đọc ${name.slice(-4)}`, name);
    const before = readFileSync(file);
    const { code, stdout, stderr } = await ask('import', importCommand, file, '--from', LIST, '--apply');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`Không ghi vào “[^”]*”:? ${why}$`));
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('may be the list', async () => {
    const register = join(FILES, 'iso-t-d/xlsxwriter.xlsx');
    const from = (list: string) => json('import', importCommand, register, '--from', list, '--sheet', 'ĐVTN', '--json');
    const fromXlsx = (await from(register)) as { skip: unknown[]; columns: unknown[] };
    expect(fromXlsx.columns).toHaveLength(30);
    expect(await from(join(FILES, 'libreoffice.ods'))).toEqual(fromXlsx);
  });
});

describe('spreadsheets beside those that are read', () => {
  const unread = (name: string): string =>
    `Chưa đọc “${name}” trong thư mục: dạng tệp này không đọc được. Mở tệp và lưu lại dưới dạng .xlsx, hoặc chuyển tệp đi nơi khác.`;

  test('are told by check, report and import', async () => {
    const at = folder('lẫn', { 'cũ.xls': 'x', 'đoàn.numbers': 'x', 'thư.docx': 'x', '~$sổ.xls': 'x' });
    copyFileSync(join(FILES, 'iso-t-d/xlsxwriter.xlsx'), join(at, 'sổ.xlsx'));
    const notes = [unread('cũ.xls'), unread('đoàn.numbers')];
    const clean = (await checked(join(at, 'sổ.xlsx'))) as {
      issues: unknown[];
      counts: { errors: number; warnings: number };
    };
    const issue = { code: 'unread-file', severity: 'warning', table: null, row: null, key: null, column: null };
    expect(await checked(at)).toEqual({
      issues: [...notes.map((message) => ({ ...issue, message })), ...clean.issues],
      counts: { errors: clean.counts.errors, warnings: clean.counts.warnings + 2 },
    });
    expect(await reported(at)).toMatchObject({ notes });
    expect(await json('import', importCommand, at, '--from', LIST, '--json')).toMatchObject({ notes });
  });

  test('alone are no books, and what to do is said', async () => {
    const at = folder('chỉ có cũ', { 'cũ.xls': 'x' });
    expect((await ask('check', checkCommand, at)).stderr).toBe(
      `Thư mục “${at}” không có tệp .xlsx, .xlsm, .ods hay .csv nào. Mở “cũ.xls” rồi lưu lại dưới dạng .xlsx.`,
    );
  });

  test('of one register in two formats are not both taken', async () => {
    const at = folder('hai dạng');
    copyFileSync(join(FILES, 'iso-t-d/xlsxwriter.xlsx'), join(at, 'sổ.xlsx'));
    copyFileSync(join(FILES, 'libreoffice.ods'), join(at, 'sổ.ods'));
    expect((await ask('check', checkCommand, at)).stderr).toContain('có ở cả “sổ.ods” và “sổ.xlsx”');
  });
});

test('a web page that is named like a spreadsheet is told as one', async () => {
  for (const name of ['trang.xls', 'trang.xlsx']) {
    const file = put(name, '<html><table><tr><td>MSSV</td></tr></table></html>');
    expect((await ask('check', checkCommand, file)).stderr).toBe(
      `“${file}” là trang web (HTML) mang tên bảng tính. Mở tệp bằng Excel hoặc LibreOffice rồi lưu lại dưới dạng .xlsx.`,
    );
  }
});
