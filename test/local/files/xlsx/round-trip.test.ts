import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { join } from 'node:path';
import { openBooks } from '../../../../src/local/files/open-books';
import { saveBook } from '../../../../src/local/files/save-book';
import { writeXlsxFile } from '../../../../src/local/files/xlsx/write';
import type { CellFormat, Validation } from '../../../../src/local/spreadsheet/format';
import type { Layer } from '../../../../src/local/spreadsheet/layer';
import { Sheet } from '../../../../src/local/spreadsheet/sheet';
import { Spreadsheet } from '../../../../src/local/spreadsheet/spreadsheet';
import { folder } from '../folder';

const { path } = folder();
const file = join(path, 'Sổ.xlsx');

const FORMATS: CellFormat[] = [
  { bold: true, fill: 'F4CCCC', wrap: 'CLIP' },
  { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' }, horizontal: 'RIGHT' },
  { numberFormat: { type: 'CURRENCY', pattern: '#,##0' } },
  { fontColor: '000000', fontFamily: 'Arial', fontSize: 10, vertical: 'BOTTOM' },
  { link: 'https://example.org/?a=1&b=%20' },
  { link: '#gid=7&range=B2', italic: true },
  { link: '#gid=7' },
];

const rule = (type: string, values: string[], more: Partial<Validation> = {}): Validation => ({
  type,
  values,
  strict: true,
  showCustomUi: false,
  ...more,
});
const RULES: Validation[] = [
  rule('ONE_OF_LIST', ['Nam', 'Nữ'], { showCustomUi: true }),
  rule('ONE_OF_LIST', ['Nam', 'Nữ']),
  rule('ONE_OF_RANGE', ['=A!$A$2:$A'], { showCustomUi: true }),
  rule('TEXT_IS_EMAIL', [], { inputMessage: 'Địa chỉ thư' }),
  rule('NUMBER_GREATER', ['0'], { strict: false, inputMessage: 'x'.repeat(300) }),
];

const spot = { row: fc.nat(29), column: fc.nat(7) };
const cell = <T>(value: fc.Arbitrary<T>) => fc.array(fc.record({ ...spot, value }), { maxLength: 8 });
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const sheetOf = fc.record({
  // A number too large to be a day is lost in a cell of dates: the library shows #NUM! there.
  values: cell(
    fc.oneof(fc.integer({ min: 0, max: 2_958_465 }), fc.boolean(), fc.constantFrom('Đoàn', '=1', '0912', ' ')),
  ),
  formats: cell(fc.constantFrom(...FORMATS)),
  rules: cell(fc.constantFrom(...RULES)),
  notes: cell(fc.constantFrom('Ghi chú', 'Hai\ndòng')),
  formulas: cell(fc.constantFrom('Kết quả', 5, true, null)),
  frozen: fc.nat(2),
  hidden: fc.boolean(),
  tabColor: optional(fc.constant('00FF00')),
  widths: fc.uniqueArray(fc.record({ at: fc.nat(7), size: fc.integer({ min: 40, max: 300 }) }), {
    selector: ({ at }) => at,
    maxLength: 3,
  }),
  isMerged: fc.boolean(),
  isFiltered: fc.boolean(),
  isCharted: fc.boolean(),
  rowCount: fc.integer({ min: 30, max: 2000 }),
});
type Drawn = typeof sheetOf extends fc.Arbitrary<infer T> ? T : never;

const range = { startRow: 1, endRow: 9, startColumn: 0, endColumn: 2 };

function fill(spreadsheet: Spreadsheet, id: number, title: string, drawn: Drawn): void {
  const { hidden, frozen, tabColor, rowCount } = drawn;
  const sheet = spreadsheet.addSheet({
    id,
    title,
    hidden: hidden && id !== 0,
    frozenRows: frozen,
    rowCount,
    columnCount: 8,
    ...(tabColor === undefined ? {} : { tabColor }),
  });
  const merge = { startRow: 20, endRow: 22, startColumn: 6, endColumn: 8 };
  if (drawn.isMerged) sheet.merges.push(merge);
  const isCovered = ({ row, column }: { row: number; column: number }): boolean =>
    drawn.isMerged && row >= merge.startRow && row < merge.endRow && column >= merge.startColumn;
  for (const { row, column, value } of drawn.values.filter((one) => !isCovered(one))) {
    sheet.setValue(row, column, value);
  }
  for (const { row, column, value } of drawn.formulas.filter((one) => !isCovered(one))) {
    sheet.setFormula(row, column, '=A1&"x"', value);
  }
  for (const { row, column, value } of drawn.formats) sheet.formats.set(row, column, value);
  for (const { row, column, value } of drawn.rules) sheet.validations.set(row, column, value);
  for (const { row, column, value } of drawn.notes) sheet.notes.set(row, column, value);
  for (const { at, size } of drawn.widths) sheet.columns.set(at, { size });
  if (drawn.isFiltered) sheet.filter = { box: { ...range }, hidden: { 1: ['Nữ'] } };
  if (!drawn.isCharted) return;
  const sources = [{ sheetId: id, startRowIndex: 0, endRowIndex: 9, startColumnIndex: 0, endColumnIndex: 1 }];
  sheet.charts.push({
    id: 5,
    spec: {
      title: 'Biểu đồ',
      pieChart: { domain: { sourceRange: { sources } }, series: { sourceRange: { sources } } },
    },
    anchor: { row: 3, column: 2, offsetX: 4, offsetY: 5, width: 300, height: 200 },
  });
}

function entries<T>(layer: Layer<T>): [number, number, T][] {
  const found: [number, number, T][] = [];
  layer.forEach((value, row, column) => found.push([row, column, value]));
  return found;
}

/** All that a spreadsheet holds, as plain values. */
function contents({ sheets, namedRanges, protectedRanges, locale, timeZone, title }: Spreadsheet) {
  return {
    ...{ namedRanges, protectedRanges, locale, timeZone, title },
    sheets: sheets.map((sheet) => ({
      properties: sheet.properties,
      values: Array.from({ length: 30 }, (_, row) => Array.from({ length: 8 }, (_cell, at) => sheet.value(row, at))),
      formulas: entries(sheet.formulas),
      formats: entries(sheet.formats),
      validations: entries(sheet.validations),
      notes: entries(sheet.notes),
      columns: [...sheet.columns].sort(([a], [b]) => a - b),
      ...{ merges: sheet.merges, filter: sheet.filter, charts: sheet.charts },
    })),
  };
}

test('a book that is saved and opened, twice, is the book', async () => {
  await fc.assert(
    fc.asyncProperty(sheetOf, sheetOf, fc.constantFrom('vi_VN', 'en_US'), async (first, second, locale) => {
      const spreadsheet = new Spreadsheet('Sổ');
      spreadsheet.locale = locale;
      spreadsheet.timeZone = 'Asia/Bangkok';
      fill(spreadsheet, 0, 'A', first);
      fill(spreadsheet, 7, 'Đoàn viên', second);
      spreadsheet.namedRanges.push({ id: 'sd_1', name: 'sd_1', range: { sheetId: 7, ...range } });
      spreadsheet.protectedRanges.push({
        id: 3,
        range: { sheetId: 7 },
        warningOnly: false,
        editors: ['a@example.org'],
      });
      const expected = contents(spreadsheet);
      await writeXlsxFile(file, spreadsheet);
      const [once] = await openBooks(file);
      if (!once) throw new Error('no book');
      expect(contents(once.spreadsheet)).toEqual(expected);
      expect(once.losses).toEqual([]);
      await saveBook(once, false);
      expect(contents((await openBooks(file))[0]?.spreadsheet ?? spreadsheet)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

test('a sheet as JSON is the sheet again, in every cell', () => {
  fc.assert(
    fc.property(sheetOf, (drawn) => {
      const spreadsheet = new Spreadsheet('Sổ');
      fill(spreadsheet, 7, 'A', drawn);
      const expected = contents(spreadsheet);
      spreadsheet.sheets = spreadsheet.sheets.map((sheet) =>
        Sheet.from(JSON.parse(JSON.stringify(sheet)) as ReturnType<Sheet['toJSON']>),
      );
      expect(contents(spreadsheet)).toEqual(expected);
      // What was taken from JSON may be written like any other.
      spreadsheet.sheets[0]?.insertRows(0, 1);
      expect(spreadsheet.sheets[0]?.value(1, 0)).toBe(expected.sheets[0]?.values[0]?.[0]);
    }),
  );
});
