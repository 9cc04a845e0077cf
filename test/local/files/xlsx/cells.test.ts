import { describe, expect, test } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { FileProblem } from '../../../../src/local/files/file-problem';
import { openBooks } from '../../../../src/local/files/open-books';
import type { CellValue, Sheet } from '../../../../src/local/spreadsheet/sheet';
import { folder } from '../folder';
import { rawBook, type RawBook } from './raw-book';

const { put } = folder();

async function sheetOf(raw: RawBook): Promise<Sheet> {
  const [book] = await openBooks(put('raw.xlsx', rawBook(raw)));
  const sheet = book?.spreadsheet.sheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const rowsOf = (sheet: Sheet): (readonly CellValue[])[] =>
  Array.from({ length: sheet.lastDataRow }, (_, row) => sheet.row(row));

async function problemOf(bytes: Uint8Array): Promise<unknown> {
  const problem = await openBooks(put('bad.xlsx', bytes)).then(
    () => null,
    (error: unknown) => error as FileProblem,
  );
  return problem && [problem.code, problem.facts.sheet, problem.facts.cell];
}

const styles =
  '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs>';

describe('a cell', () => {
  test.each<[string, string, CellValue]>([
    ['a number', '<c r="A1"><v>1.5</v></c>', 1.5],
    ['a number with an exponent', '<c r="A1"><v>7.00E+06</v></c>', 7_000_000],
    ['a number with spaces', '<c r="A1" t="n"><v> 12 </v></c>', 12],
    ['what says to be a number and is none', '<c r="A1"><v>x</v></c>', 'x'],
    ['yes', '<c r="A1" t="b"><v>1</v></c>', true],
    ['no', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
    ['a shared text', '<c r="A1" t="s"><v>1</v></c>', 'Lê & Bình'],
    ['a shared text of runs, without how it is said', '<c r="A1" t="s"><v>2</v></c>', 'Trần An'],
    ['a text in its place', '<c r="A1" t="inlineStr"><is><t>Đỗ</t></is></c>', 'Đỗ'],
    ['a text in its place, of runs', '<c r="A1" t="inlineStr"><is><r><t>Đỗ </t></r><r><t>An</t></r></is></c>', 'Đỗ An'],
    ['a text as of a formula', '<c r="A1" t="str"><v>0012</v></c>', '0012'],
    ['an escape', '<c r="A1" t="str"><v>a_x000D_b</v></c>', 'a\rb'],
    ['a text that is marked as it is', '<c r="A1" t="str"><v><![CDATA[<a> & b]]></v></c>', '<a> & b'],
    ['entities', '<c r="A1" t="str"><v>&lt;&#272;&#x111;&apos;&gt;</v></c>', "<Đđ'>"],
    ['no place of its own', '<c><v>3</v></c>', 3],
    ['an ISO date', '<c r="A1" t="d"><v>2005-02-28</v></c>', 38411],
    ['an ISO date with a zone, as SheetJS writes', '<c r="A1" t="d"><v>2005-02-28T00:00:00.000Z</v></c>', 38411],
    ['an ISO date with a time', '<c r="A1" t="d"><v>2005-02-28T12:00:00</v></c>', 38411.5],
    [
      'an ISO date that is another day in Vietnam',
      '<c r="A1" t="d"><v>2005-02-27T17:00:00.000Z</v></c>',
      '2005-02-27T17:00:00.000Z',
    ],
    ['an ISO date that no calendar has', '<c r="A1" t="d"><v>2005-02-30</v></c>', '2005-02-30'],
  ])('reads %s', async (_, cell, value) => {
    const texts =
      '<si><t>a</t></si><si><t>Lê &amp; Bình</t></si><si><r><t xml:space="preserve">Trần </t></r><r><rPr><b/></rPr><t>An</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>';
    expect(rowsOf(await sheetOf({ rows: `<row>${cell}</row>`, texts }))).toEqual([[value]]);
  });

  test.each([
    '<c r="A1"/>',
    '<c r="A1" t="s"/>',
    '<c r="A1" t="s"><v></v></c>',
    '<c r="A1" t="str"><v/></c>',
    '<c r="A1" s="1"/>',
  ])('is empty: %s', async (cell) => {
    const sheet = await sheetOf({ rows: `<row>${cell}</row>`, texts: '<si><t>a</t></si>' });
    expect([sheet.value(0, 0), sheet.isFilled(0, 0)]).toEqual([null, false]);
  });

  test('that says itself to be a date shows as one, whatever its style', async () => {
    const cell = (name: string, style: number, time: string) =>
      `<c r="${name}1" s="${String(style)}" t="d"><v>2005-02-28${time}</v></c>`;
    const sheet = await sheetOf({
      rows: `<row>${cell('A', 0, '')}${cell('B', 0, 'T13:45:00')}${cell('C', 1, '')}</row>`,
      styles,
    });
    expect([0, 1, 2].map((column) => sheet.formats.get(0, column)?.numberFormat?.type)).toEqual([
      'DATE',
      'DATE_TIME',
      'DATE',
    ]);
  });

  test('is told by the numbers of rows and columns where it has no place', async () => {
    const sheet = await sheetOf({
      rows: '<row r="2"><c><v>1</v></c><c r="D2"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>',
    });
    expect(rowsOf(sheet)).toEqual([[], [1, null, null, 2, 3], [4]]);
  });

  test.each<[string, string, boolean, CellValue]>([
    ['no value', '<c r="A1"><f>A2</f></c>', true, null],
    ['no value, of a text', '<c r="A1" t="str"><f>A2</f></c>', true, null],
    ['an empty value, as openpyxl writes', '<c r="A1"><f>A2</f><v></v></c>', true, null],
    ['an empty text', '<c r="A1" t="str"><f>A2</f><v></v></c>', false, ''],
    ['a text', '<c r="A1" t="str"><f>A2</f><v>x</v></c>', false, 'x'],
    ['zero', '<c r="A1"><f>A2</f><v>0</v></c>', false, 0],
    ['an error', '<c r="A1" t="e"><f>A2</f><v>#REF!</v></c>', false, '#REF!'],
  ])('with a formula and %s', async (_, cell, isUncomputed, value) => {
    const sheet = await sheetOf({ rows: `<row>${cell}</row>` });
    expect([sheet.formulas.get(0, 0), sheet.isUncomputed(0, 0), sheet.value(0, 0)]).toEqual([
      '=A2',
      isUncomputed,
      value,
    ]);
  });

  test('with a formula and a zero is not computed where the file asks for computing, as XlsxWriter leaves it', async () => {
    const rows = '<row><c><f>A2</f><v>0</v></c><c><f>A2</f><v>5</v></c><c><v>0</v></c></row>';
    const sheet = await sheetOf({ rows, workbook: '<calcPr fullCalcOnLoad="1"/>' });
    expect([0, 1, 2].map((column) => sheet.isUncomputed(0, column))).toEqual([true, false, false]);
  });
});

describe('a sheet', () => {
  test('tells hidden rows, with or without numbers and heights', async () => {
    const sheet = await sheetOf({
      rows: '<row hidden="1"><c><v>1</v></c></row><row r="3" hidden="true"/><row ht="30" customHeight="1"/>',
    });
    expect([...sheet.rowProperties]).toEqual([
      [0, { hidden: true }],
      [2, { hidden: true }],
      [3, { size: 40 }],
    ]);
  });

  test('may have names with a prefix, and letters of two bytes', async () => {
    const xml =
      '<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Đỗ</x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>';
    const sheet = await sheetOf({ sheet: Buffer.from(`\ufeff${xml}`, 'utf16le') });
    expect([rowsOf(sheet), sheet.merges]).toEqual([
      [['Đỗ']],
      [{ startRow: 0, endRow: 2, startColumn: 0, endColumn: 2 }],
    ]);
  });

  test('may have no cells', async () => {
    const sheet = await sheetOf({
      sheet: '<worksheet><sheetViews><sheetView showGridLines="0"/></sheetViews></worksheet>',
    });
    expect([sheet.lastDataRow, sheet.properties.hideGridlines]).toEqual([0, true]);
  });
});

describe('a broken .xlsx is told, never read as blanks', () => {
  test.each<[string, RawBook, unknown[]]>([
    ['a sheet that is no XML', { sheet: 'Đây không phải XML' }, ['broken', 'S', undefined]],
    ['a sheet that is a web page', { sheet: '<html><body/></html>' }, ['broken', 'S', undefined]],
    ['a sheet of bytes', { sheet: new Uint8Array([0, 1, 2, 3]) }, ['broken', 'S', undefined]],
    ['an empty sheet part', { sheet: '' }, ['broken', 'S', undefined]],
    ['a sheet that breaks off', { sheet: '<worksheet><sheetData><row><c><v>1</v></c>' }, ['broken', 'S', undefined]],
    ['a sheet that breaks off in a tag', { sheet: '<worksheet><sheetData><row r="' }, ['broken', 'S', undefined]],
    ['tags in disorder', { rows: '<row><c><v>1</c></v></row>' }, ['broken', 'S', undefined]],
    ['two documents', { sheet: '<worksheet><sheetData/></worksheet><worksheet/>' }, ['broken', 'S', undefined]],
    ['a document type', { sheet: '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' }, ['broken', 'S', undefined]],
    ['a cell beyond the grid', { rows: '<row><c r="XFE1"><v>1</v></c></row>' }, ['broken', 'S', undefined]],
    ['a row beyond the grid', { rows: '<row r="1048577"/>' }, ['broken', 'S', undefined]],
    [
      'a text that is not there',
      { rows: '<row r="2"><c r="B2" t="s"><v>1</v></c></row>', texts: '<si><t>a</t></si>' },
      ['broken', 'S', 'B2'],
    ],
    [
      'a text of a number that is none',
      { rows: '<row><c t="s"><v>x</v></c></row>', texts: '<si><t>a</t></si>' },
      ['broken', 'S', 'A1'],
    ],
    ['no texts at all', { rows: '<row><c t="s"><v>0</v></c></row>' }, ['broken', 'S', 'A1']],
    ['texts that are no XML', { texts: '', parts: { 'xl/sharedStrings.xml': 'x' } }, ['broken', undefined, undefined]],
    ['a workbook that is no XML', { parts: { 'xl/workbook.xml': 'x' } }, ['broken', undefined, undefined]],
    [
      'a sheet without a part',
      { workbook: '<sheets><sheet name="T" r:id="rId9"/></sheets>' },
      ['broken', undefined, undefined],
    ],
  ])('%s', async (_, raw, problem) => {
    expect(await problemOf(rawBook(raw))).toEqual(problem);
  });

  test('a file cut short', async () => {
    const whole = rawBook({ rows: '<row><c><v>1</v></c></row>' });
    for (const length of [30, 200, whole.length - 1]) {
      expect(await problemOf(whole.slice(0, length))).toEqual(['broken', undefined, undefined]);
    }
  });

  test('a byte turned round', async () => {
    const whole = zipSync(unzipSync(rawBook({ rows: '<row><c><v>1</v></c></row>' })), { level: 0 });
    const at = Buffer.from(whole).indexOf('<v>1</v>') + 3;
    whole[at] = (whole[at] ?? 0) ^ 1;
    expect(await problemOf(whole)).toEqual(['broken', undefined, undefined]);
  });

  test('one that unpacks to more than it says', async () => {
    const bytes = Buffer.from(rawBook({ sheet: `<worksheet>${' '.repeat(1_000_000)}<sheetData/></worksheet>` }));
    // The size of the part in the directory: 24 bytes into its entry, whose name stands 46 bytes into it (APPNOTE 4.3.12).
    const entry = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    bytes.writeUInt32LE(1000, entry + 24);
    expect(await problemOf(bytes)).toEqual(['unpacks-to-more', undefined, undefined]);
  });

  test('one that says that it unpacks to gigabytes', async () => {
    const bytes = Buffer.from(rawBook({}));
    bytes.writeUInt32LE(0xf0000000, bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46 + 24);
    expect(await problemOf(bytes)).toEqual(['too-large', undefined, undefined]);
  });

  test('an archive of something else', async () => {
    expect(await problemOf(zipSync({ 'a.txt': strToU8('x') }))).toEqual(['not-a-workbook', undefined, undefined]);
  });
});
