import { afterAll } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsxFile } from '../../../src/local/files/xlsx/write';
import type { CellValue } from '../../../src/local/spreadsheet/sheet';
import { Spreadsheet } from '../../../src/local/spreadsheet/spreadsheet';
import { parseDay } from '../../../src/text/calendar';

/** Cells as literals, header row first. */
export type Rows = readonly (readonly CellValue[])[];

/** Sheets by title. */
export type Sheets = Readonly<Record<string, Rows>>;

/** Where tests put their files; gone when the tests of the file are over. */
export function scratch() {
  const path = mkdtempSync(join(tmpdir(), 'so-doan-cli-'));
  afterAll(() => rmSync(path, { recursive: true }));
  const put = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(path, name), content);
    return join(path, name);
  };
  const folder = (name: string, files: Readonly<Record<string, string | Uint8Array>> = {}): string => {
    mkdirSync(join(path, name));
    for (const [file, content] of Object.entries(files)) put(join(name, file), content);
    return join(path, name);
  };
  /** Writes sheets as an .xlsx, `name` without the ending. */
  const xlsx = async (name: string, sheets: Sheets | Spreadsheet): Promise<string> => {
    const file = join(path, `${name}.xlsx`);
    await writeXlsxFile(file, sheets instanceof Spreadsheet ? sheets : spreadsheetOf(sheets));
    return file;
  };
  return { path, put, folder, xlsx };
}

const DATE = { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } } as const;

/** A spreadsheet of sheets; a text that is a date of the calendar becomes a real one. */
export function spreadsheetOf(sheets: Sheets, title = 'Sổ Đoàn'): Spreadsheet {
  const spreadsheet = new Spreadsheet(title);
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = spreadsheet.addSheet({ title: name });
    sheet.load(rows.map((row) => row.map((cell) => serialOf(cell) ?? cell)));
    rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (serialOf(cell) !== null) sheet.formats.set(row, column, DATE);
      });
    });
  }
  return spreadsheet;
}

function serialOf(cell: CellValue): number | null {
  return typeof cell === 'string' ? parseDay(cell) : null;
}

/** Rows as the text of a .csv, every cell as it was typed. */
export function csvOf(rows: Rows, separator = ','): string {
  const quoted = (cell: CellValue): string => {
    const text = cell === null ? '' : typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
    return /["\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => row.map(quoted).join(separator)).join('\r\n');
}

/** A small set of books in which nothing is wrong on 15/11/2026. */
export const UNITS: Rows = [
  ['Mã đơn vị', 'Tên đơn vị', 'Cấp', 'Trực thuộc'],
  ['PH', 'Đoàn Phân hiệu', 'Đoàn cơ sở', ''],
  ['KT01', 'Chi đoàn KT01', 'Chi đoàn', 'PH'],
];
export const PEOPLE_HEADERS = [
  'Mã ĐVTN',
  'MSSV',
  'Họ và tên',
  'Ngày sinh',
  'Chi đoàn',
  'Điện thoại',
  'Ngày vào Đoàn',
  'Tình trạng',
];
export const AN = ['DV000001', 'SV1', 'Lê Ân', '01/02/2006', 'KT01', '0912345678', '26/03/2022', 'Đang sinh hoạt'];
export const BINH = ['DV000002', 'SV2', 'Trần Bình', '05/06/2006', 'KT01', '', '26/03/2023', 'Đang sinh hoạt'];
export const PEOPLE: Rows = [PEOPLE_HEADERS, AN, BINH];
export const CLEAN: Sheets = { 'Đơn vị': UNITS, ĐVTN: PEOPLE };
export const TODAY = '2026-11-15';
