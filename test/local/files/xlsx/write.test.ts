import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBooks } from '../../../../src/local/files/open-books';
import { writeXlsxFile } from '../../../../src/local/files/xlsx/write';
import type { CellFormat, Validation } from '../../../../src/local/spreadsheet/format';
import type { Layer } from '../../../../src/local/spreadsheet/layer';
import type { CellValue, Sheet } from '../../../../src/local/spreadsheet/sheet';
import { Spreadsheet } from '../../../../src/local/spreadsheet/spreadsheet';
import { folder } from '../folder';

const { path } = folder();
const file = join(path, 'book.xlsx');

async function again(spreadsheet: Spreadsheet): Promise<Spreadsheet> {
  await writeXlsxFile(file, spreadsheet);
  const [book] = await openBooks(file);
  if (!book) throw new Error('No book');
  return book.spreadsheet;
}

function sheetWith(fill: (sheet: Sheet) => void, rows: CellValue[][] = []): Spreadsheet {
  const spreadsheet = new Spreadsheet('book');
  const sheet = spreadsheet.addSheet({ title: 'Đoàn viên' });
  sheet.load(rows);
  fill(sheet);
  return spreadsheet;
}

function cells<T>(layer: Layer<T> | undefined): [T, number, number][] {
  const found: [T, number, number][] = [];
  layer?.forEach((value, row, column) => found.push([value, row, column]));
  return found;
}

const column = (index: number, endRow: number) => ({ startRow: 1, endRow, startColumn: index, endColumn: index + 1 });

describe('a file read again has', () => {
  test('the values', async () => {
    const rows = [
      ['Họ tên', null, 'Mã'],
      ['=1+1', '+84912', '-5'],
      ['@x', '0912', ' lề '],
      [],
      [true, false, 45000.5],
      ['_x0041_', 'a\r\nb\tc', '<&>"\''],
      ['#N/A', '', 'Đ'.normalize('NFD')],
    ];
    const copy = await again(sheetWith(() => undefined, rows));
    const sheet = copy.sheets[0];
    expect(rows.map((_, row) => sheet?.row(row))).toEqual([
      ['Họ tên', null, 'Mã'],
      ['=1+1', '+84912', '-5'],
      ['@x', '0912', ' lề '],
      [],
      [true, false, 45000.5],
      ['_x0041_', 'a\r\nb\tc', '<&>"\''],
      ['#N/A', null, 'Đ'.normalize('NFD')],
    ]);
    expect(cells(sheet?.formulas)).toEqual([]);
  });

  test.each<[string, CellFormat]>([
    ['text', { numberFormat: { type: 'TEXT', pattern: '@' } }],
    ['a date', { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } }],
    ['a date and time', { numberFormat: { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm:ss' } }],
    ['a number', { numberFormat: { type: 'NUMBER', pattern: '#,##0' } }],
    ['per cent', { numberFormat: { type: 'PERCENT', pattern: '0.0%' } }],
    ['colours', { fill: 'F4CCCC', fontColor: 'CC0000' }],
    ['a font', { fontFamily: 'Times New Roman', fontSize: 13, bold: true, italic: true }],
    ['lines', { underline: true, strikethrough: true }],
    ['a place', { horizontal: 'CENTER', vertical: 'MIDDLE', wrap: 'WRAP' }],
  ])('the format %s, below the data too', async (_, format) => {
    const copy = await again(
      sheetWith((sheet) => sheet.formats.update(column(1, 40), () => format), [['a'], ['b', 1]]),
    );
    expect(cells(copy.sheets[0]?.formats)).toEqual(
      Array.from({ length: 39 }, (_cell, offset) => [format, offset + 1, 1]),
    );
  });

  test('a format of single cells in a column of another', async () => {
    const plain: CellFormat = { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } };
    const marked: CellFormat = { ...plain, fill: 'F4CCCC' };
    const made = sheetWith(
      (sheet) => {
        sheet.formats.update(column(0, 5), () => plain);
        sheet.formats.set(2, 0, marked);
        sheet.formats.set(3, 0, undefined);
      },
      [['a'], [1], [2], [3], [4]],
    );
    expect(cells((await again(made)).sheets[0]?.formats)).toEqual([
      [plain, 1, 0],
      [marked, 2, 0],
      [plain, 4, 0],
    ]);
  });

  const list = (values: string[], more: Partial<Validation> = {}): Validation => ({
    type: 'ONE_OF_LIST',
    values,
    strict: false,
    showCustomUi: true,
    ...more,
  });

  test.each<[string, Validation]>([
    ['a list that never refuses', list(['Nam', 'Nữ'])],
    ['a list that refuses', list(['Nam', 'Nữ'], { strict: true, inputMessage: 'Chọn một' })],
    ['a list with commas and quotes', list(['Bí thư, ủy viên', 'Gọi là "Tí"', ' lề'])],
    ['a long list', list(Array.from({ length: 100 }, (_, index) => `Chi đoàn số ${index}`))],
    ['a check box', { type: 'BOOLEAN', values: [], strict: false, showCustomUi: true }],
    ['a range', list(["='Đoàn viên'!$A$1:$A$9"], { type: 'ONE_OF_RANGE' })],
    ['any date', { type: 'DATE_IS_VALID', values: [], strict: false, showCustomUi: false }],
    ['a number between', { type: 'NUMBER_BETWEEN', values: ['0', '10'], strict: true, showCustomUi: false }],
    ['a formula', { type: 'CUSTOM_FORMULA', values: ['=LEN(A2)<5'], strict: false, showCustomUi: false }],
  ])('the rule %s', async (_, rule) => {
    const copy = await again(sheetWith((sheet) => sheet.validations.update(column(3, 900), () => rule)));
    const sheet = copy.sheets[0];
    expect([1, 899].map((row) => sheet?.validations.get(row, 3))).toEqual([rule, rule]);
    expect([sheet?.validations.get(0, 3), sheet?.validations.get(900, 3)]).toEqual([undefined, undefined]);
    expect(copy.sheets).toHaveLength(1);
  });

  test('notes, formulas, merged cells, sizes, frozen rows, colours of tabs, hidden sheets, ids and names', async () => {
    const made = sheetWith(
      (sheet) => {
        sheet.properties.frozenRows = 1;
        sheet.properties.frozenColumns = 2;
        sheet.properties.tabColor = '00FF00';
        sheet.properties.hideGridlines = true;
        sheet.columns.set(0, { size: 180 }).set(2, { hidden: true });
        sheet.rowProperties.set(3, { hidden: true });
        sheet.notes.set(1, 0, 'Kiểm tra\r\nlại');
        sheet.notes.set(30, 5, 'Ô trống');
        sheet.setFormula(1, 1, '=A2&"x"', 'a_x0041_');
        sheet.setFormula(2, 1, '=NOW()', null);
        sheet.merges.push({ startRow: 4, endRow: 6, startColumn: 0, endColumn: 2 });
      },
      [['a', 'b'], ['a']],
    );
    made.addSheet({ id: 77, title: 'Sổ ẩn', hidden: true });
    made.namedRanges.push({
      id: 'sd_3',
      name: 'sd_3',
      range: { sheetId: 77, startRow: 0, endRow: 2, startColumn: 0, endColumn: 1 },
    });
    const copy = await again(made);
    const [first, second] = copy.sheets;
    expect(first?.properties).toMatchObject({
      id: 0,
      frozenRows: 1,
      frozenColumns: 2,
      tabColor: '00FF00',
      hideGridlines: true,
      hidden: false,
    });
    expect(second?.properties).toMatchObject({ id: 77, title: 'Sổ ẩn', hidden: true });
    expect([...(first?.columns ?? [])]).toEqual([
      [0, { size: 180 }],
      [2, { hidden: true }],
    ]);
    expect([...(first?.rowProperties ?? [])]).toEqual([[3, { hidden: true }]]);
    expect(cells(first?.notes)).toEqual([
      ['Kiểm tra\nlại', 1, 0],
      ['Ô trống', 30, 5],
    ]);
    expect(cells(first?.formulas)).toEqual([
      ['=A2&"x"', 1, 1],
      ['=NOW()', 2, 1],
    ]);
    expect([first?.value(1, 1), first?.isUncomputed(2, 1)]).toEqual(['a_x0041_', true]);
    expect(first?.merges).toEqual(made.sheets[0]?.merges);
    expect(copy.namedRanges).toEqual(made.namedRanges);
  });

  test('any text in a cell', async () => {
    // XML has no lone surrogates and no U+FFFE.
    const unit = fc.oneof(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        "'",
        '"',
        '\n',
        '\r',
        '\t',
        ' ',
        '_x000D_',
        '_',
        '🎉',
        'ế',
        'ế',
        '&',
        '\u0001',
      ),
      fc.string({ unit: 'grapheme-composite', maxLength: 4 }),
    );
    const text = fc
      .array(unit, { minLength: 1, maxLength: 12 })
      .map((parts) => parts.join(''))
      .filter((one) => one !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
        const copy = await again(
          sheetWith(
            () => undefined,
            texts.map((one) => [one]),
          ),
        );
        expect(texts.map((_, row) => copy.sheets[0]?.value(row, 0))).toEqual(texts);
      }),
      { numRuns: 60 },
    );
  });
});

describe('writing', () => {
  test('leaves no draft behind and keeps the old file where it fails', async () => {
    await writeXlsxFile(
      file,
      sheetWith(() => undefined, [['cũ']]),
    );
    const before = readFileSync(file);
    const bad = new Spreadsheet('bad');
    bad.addSheet({ title: 'x'.repeat(40) });
    await expect(writeXlsxFile(file, bad)).rejects.toMatchObject({ code: 'sheet-title', path: file });
    expect(readFileSync(file)).toEqual(before);
    await expect(
      writeXlsxFile(
        join(path, 'none', 'a.xlsx'),
        sheetWith(() => undefined),
      ),
    ).rejects.toMatchObject({
      code: 'not-written',
      facts: { detail: 'ENOENT' },
    });
    expect(readdirSync(path)).toEqual(['book.xlsx']);
  });
});
