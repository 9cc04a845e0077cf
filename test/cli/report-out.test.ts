import { beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { reportCommand } from '../../src/cli/commands/report';
import { checkForm } from '../../src/cli/papers/form-check/check-form';
import { paragraphsOf, textOf as lineOf } from '../../src/cli/papers/read/paper';
import { readPaper } from '../../src/cli/papers/read/read-paper';
import { openBooks } from '../../src/local/files/open-books';
import type { Spreadsheet } from '../../src/local/spreadsheet/spreadsheet';
import { CLEAN, csvOf, PEOPLE, scratch, TODAY, UNITS, type Rows } from './support/books';
import { ask, soDoan, type Outcome } from './support/run';

const { path, folder, put, xlsx } = scratch();
const PERIOD = ['--from', '2025-09-01', '--to', '2026-08-31', '--today', TODAY];

const RECRUITMENT: Rows = [
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
];
const NOMINATIONS: Rows = [
  ['Mã hồ sơ', 'Mã ĐVTN', 'Giai đoạn', 'Ngày bình chọn'],
  ['GT000001', 'DV000001', 'Đoàn viên ưu tú', '01/08/2026'],
];
const CARE: Rows = [
  ['Mã chăm lo', 'Nội dung'],
  ['CL000001', 'Thăm hỏi'],
];

let books = '';
let before: Buffer[] = [];

beforeAll(async () => {
  books = folder('sổ');
  await xlsx('sổ/Sổ Đoàn', { ...CLEAN, '1+1': RECRUITMENT });
  await xlsx('sổ/Sổ Ban Thường vụ', { 'Giới thiệu vào Đảng': NOMINATIONS });
  await xlsx('sổ/Sổ riêng', { 'Chăm lo': CARE });
  before = bytes();
});

function bytes(): Buffer[] {
  return readdirSync(books).map((name) => readFileSync(join(books, name)));
}

function report(input: string, out: string, ...more: string[]): Promise<Outcome> {
  return ask('report', reportCommand, input, ...PERIOD, '--out', out, ...more);
}

/** Every cell of a sheet in the order in which it is read, blanks left out. */
function textOf(spreadsheet: Spreadsheet | undefined, title: string): string {
  const sheet = spreadsheet?.sheetByTitle(title);
  const rows = Array.from({ length: sheet?.height ?? 0 }, (_, row) => sheet?.row(row) ?? []);
  return rows.map((row) => row.filter((cell) => cell !== null).join(' | ')).join('\n');
}

describe('report --out', () => {
  const out = join(path, 'kết quả', 'năm học');
  const spreadsheets = new Map<string, Spreadsheet>();

  beforeAll(async () => {
    const { code, stdout, stderr } = await soDoan('report', books, ...PERIOD, '--out', out);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const names = ['Sổ Ban Thường vụ.xlsx', 'Sổ riêng.xlsx', 'Sổ Đoàn.xlsx'].map((name) => `  ${join(out, name)}`);
    expect(stdout).toMatch(/^SỐ LIỆU 1\+1 VÀ GIỚI THIỆU VÀO ĐẢNG\n/);
    expect(stdout).toContain(`\n\nĐã ghi các sổ kèm trang tính tổng hợp của toàn bộ sổ:\n${names.join('\n')}\n`);
    const report = ['Báo cáo.docx', 'Báo cáo.html'].map((name) => `  ${join(out, name)}`).join('\n');
    expect(stdout).toContain(
      `\n\nĐã ghi báo cáo (số văn bản, ngày và các chỗ có dấu [ ] do cán bộ điền):\n${report}\n`,
    );
    // Sinh hoạt isn't there: what would be counted from it is named, and not printed.
    expect(stdout).toContain('\n\nKhông in các số sau, và câu có các số đó:\n');
    expect(stdout).toContain('\n  Buổi sinh hoạt chi đoàn: chưa có số liệu.\n');
    for (const { spreadsheet } of await openBooks(out)) spreadsheets.set(spreadsheet.title, spreadsheet);
  });

  test('writes each of the books under its own name, into a folder that it makes', () => {
    expect([...spreadsheets.keys()].sort()).toEqual(['Sổ Ban Thường vụ', 'Sổ riêng', 'Sổ Đoàn'].sort());
  });

  test('fills the summary of 1+1, of that period and that day', () => {
    const summary = textOf(spreadsheets.get('Sổ Đoàn'), 'Tổng hợp 1+1');
    expect(summary).toContain('01/09/2025');
    expect(summary).toContain('31/08/2026');
    expect(summary).toMatch(/15\/11\/2026/);
    expect(summary).toMatch(/\nChi đoàn KT01/);
  });

  test('fills the summary of nominations, who is who from the other file', () => {
    const committee = spreadsheets.get('Sổ Ban Thường vụ');
    expect(textOf(committee, 'Tổng hợp giới thiệu vào Đảng')).toContain('Đoàn viên ưu tú');
    expect(textOf(committee, 'Tổng hợp giới thiệu vào Đảng')).toContain('Lê Ân');
  });

  test('keeps the rows of people, and a book without summaries as it is', () => {
    expect(textOf(spreadsheets.get('Sổ Đoàn'), 'ĐVTN').split('\n')).toHaveLength(PEOPLE.length);
    const own = spreadsheets.get('Sổ riêng');
    expect(own?.sheets.map(({ properties }) => properties.title)).toEqual(['Chăm lo']);
    expect(textOf(own, 'Chăm lo')).toContain('CL000001 | Thăm hỏi');
  });

  test('writes the official report in its form, with the unit’s own numbers', () => {
    const docx = readFileSync(join(out, 'Báo cáo.docx'));
    expect(checkForm(docx)).toEqual([]);
    const text = readPaper(docx).sections.flatMap(({ blocks }) => paragraphsOf(blocks).map(lineOf));
    expect(text).toContain('BCH ĐOÀN PHÂN HIỆU');
    expect(text).toContain('Số: ……-BC/ĐTN');
    expect(text).toContain('năm học 2025-2026');
    expect(text.find((line) => line.startsWith('Đến ngày 31/8/2026'))).toMatch(
      /^Đến ngày 31\/8\/2026, Đoàn Phân hiệu có 1 chi đoàn\. Tổng số đoàn viên là 2, bằng cùng kỳ\. /,
    );
    expect(text.some((line) => line.includes('buổi sinh hoạt'))).toBe(false);
    expect(readFileSync(join(out, 'Báo cáo.html'), 'utf8')).toContain(
      '<data value="members" title="Đoàn viên: DV000001, DV000002">2</data>',
    );
  });

  test('leaves the input as it was', () => {
    expect(bytes()).toEqual(before);
  });

  test('never writes over what is there, by whatever spelling, and writes nothing then', async () => {
    const taken = folder('đã có', { ['sổ đoàn.XLSX'.normalize('NFD')]: 'của người khác' });
    const { code, stdout, stderr } = await report(books, taken);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      `Đã có “${join(taken, 'Sổ Đoàn.xlsx')}”. Chọn thư mục khác cho --out, hoặc chuyển tệp cũ đi trước khi ghi.`,
    );
    expect(readdirSync(taken)).toHaveLength(1);
  });

  test('never writes beside the input, by whatever path', async () => {
    const link = join(path, 'lối khác');
    symlinkSync(books, link);
    const file = join(books, 'Sổ Đoàn.xlsx');
    for (const [input, to] of [
      [books, books],
      [books, join(books, '..', 'sổ', '')],
      [books, link],
      [file, books],
    ] as const) {
      expect(await report(input, to, '--json')).toEqual({
        code: 2,
        stdout: '',
        stderr: `Không ghi được vào “${to}”: đó là thư mục của chính sổ đang đọc. Chọn thư mục khác cho --out.`,
      });
    }
    expect(bytes()).toEqual(before);
  });

  test('into what is no folder, or none', async () => {
    const file = put('tệp', '');
    expect(await report(books, file)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(file) });
    expect(await report(books, '')).toMatchObject({ code: 2, stderr: 'Tùy chọn “--out” cần có giá trị.' });
  });

  test('of an unknown unit makes no folder', async () => {
    const nowhere = join(path, 'không có');
    expect(await report(books, nowhere, '--unit', 'KT99')).toMatchObject({ code: 2, stdout: '' });
    expect(existsSync(nowhere)).toBe(false);
  });
});

test('a folder of .csv becomes one .xlsx of its name; with --json stdout is one document', async () => {
  const input = folder('bảng', {
    'Đơn vị.csv': csvOf(UNITS),
    'ĐVTN.csv': csvOf(PEOPLE),
    '1+1.csv': csvOf(RECRUITMENT),
  });
  const out = join(path, 'từ csv');
  const { code, stdout, stderr } = await report(input, out, '--json');
  expect({ code, stderr, lines: stdout.split('\n').length }).toEqual({ code: 0, stderr: '', lines: 2 });
  expect(JSON.parse(stdout)).toMatchObject({ unit: 'PH' });
  expect(readdirSync(out)).toEqual(['Báo cáo.docx', 'Báo cáo.html', 'bảng.xlsx']);
  const [book] = await openBooks(out);
  expect(textOf(book?.spreadsheet, 'Tổng hợp 1+1')).toContain('Chi đoàn KT01');
});
