import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBooks } from '../../../src/local/files/open-books';
import { writeXlsxFile } from '../../../src/local/files/xlsx/write';
import type { CellValue } from '../../../src/local/spreadsheet/sheet';
import { Spreadsheet } from '../../../src/local/spreadsheet/spreadsheet';
import { openWorkbench, type Workbench } from '../../../src/local/workbench/workbench';
import { DEMO } from './demo-project';

const PAGE = join(__dirname, '..', '..', '..', 'build', 'page');

/** A new folder of one book of a few names; whoever asks for it takes it away. */
export async function demoFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'ban-thu-'));
  await writeXlsxFile(join(folder, 'Sổ thử.xlsx'), demoBook());
  return folder;
}

export const NAMES: CellValue[][] = [
  ['Họ và tên', 'Điện thoại', 'Ngày sinh', 'Đã nộp', 'Tổ chức'],
  ['Trần Thị Ánh', '0912345678', 38_412, true, 'Đoàn'],
  ['Nguyễn Văn Bình', null, 38_500, false, 'Hội'],
  ['Lê Hoàng Ân', null, 38_600, false, 'Hội'],
];

function demoBook(): Spreadsheet {
  const spreadsheet = new Spreadsheet('Sổ thử');
  const sheet = spreadsheet.addSheet({ title: 'Danh sách', frozenRows: 1 });
  sheet.load(NAMES.map((row) => row.slice()));
  const below = (column: number) => ({ startRow: 1, endRow: 50, startColumn: column, endColumn: column + 1 });
  sheet.formats.update({ startRow: 0, endRow: 1, startColumn: 0, endColumn: 5 }, () => ({
    bold: true,
    fill: 'E8F0FE',
  }));
  sheet.formats.update(below(1), () => ({ numberFormat: { type: 'TEXT', pattern: '@' } }));
  sheet.formats.update(below(2), () => ({ numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } }));
  const rule = { strict: false, showCustomUi: true };
  sheet.validations.update(below(3), () => ({ ...rule, type: 'BOOLEAN', values: [] }));
  sheet.validations.update(below(4), () => ({ ...rule, type: 'ONE_OF_LIST', values: ['Đoàn', 'Hội', 'Đoàn, Hội'] }));
  sheet.notes.set(0, 1, 'Số di động có 10 chữ số.');
  spreadsheet.addSheet({ title: 'Trang hai' });
  return spreadsheet;
}

/** The workbench on a folder, with the demo's script. */
export async function openDemo(folder: string): Promise<Workbench> {
  return openWorkbench({
    books: await openBooks(folder),
    project: DEMO,
    pageFolder: PAGE,
    port: 0,
    deskFile: join(folder, '.so-doan.json'),
    wordsOfProblem: (error) => String(error),
  });
}
