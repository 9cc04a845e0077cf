import { expect, test } from '@jest/globals';
import { googleRows, readGoogleRows, takeGoogleParts } from '../../../../src/local/files/xlsx/google-parts';
import { writeWorkbook } from '../../../../src/local/files/library';
import { openBooks } from '../../../../src/local/files/open-books';
import { Spreadsheet } from '../../../../src/local/spreadsheet/spreadsheet';
import { folder } from '../folder';

const { put } = folder();

function made(): Spreadsheet {
  const spreadsheet = new Spreadsheet('Sổ');
  const sheet = spreadsheet.addSheet({ id: 55, title: 'A', rowCount: 40, columnCount: 5 });
  sheet.formats.set(0, 0, { wrap: 'CLIP', bold: true });
  sheet.formats.set(1, 0, { wrap: 'CLIP', bold: true });
  sheet.filter = { box: { startRow: 0, endRow: 4, startColumn: 0, endColumn: 2 }, hidden: {} };
  spreadsheet.locale = 'en_GB';
  return spreadsheet;
}

test.each([
  ['no JSON', ['T{']],
  ['nothing', []],
  ['null', ['Tnull']],
  ['another shape', ['T{"locale":5,"timeZone":"x","protectedRanges":[],"sheets":{}}']],
  ['half of it', ['T{"locale":"vi_VN"}']],
  ['a number', [5]],
  ['no sheets', ['T{"locale":"x","timeZone":"x","protectedRanges":[],"sheets":null}']],
  ['a sheet of nothing', ['T{"locale":"x","timeZone":"x","protectedRanges":[],"sheets":{"1":null}}']],
])('a sheet of %s is not ours', (_, chunks) => {
  expect(readGoogleRows(chunks.map((chunk) => [chunk]))).toBeNull();
});

test('what goes over many cells is put together again', () => {
  const spreadsheet = made();
  spreadsheet.protectedRanges.push({
    id: 1,
    range: { sheetId: 55 },
    warningOnly: true,
    editors: [],
    description: 'ế'.repeat(70_000),
  });
  const rows = googleRows(spreadsheet);
  expect(rows.map(([text = '']) => text.length <= 32_767)).toEqual([true, true, true]);
  expect(readGoogleRows(rows)?.protectedRanges).toEqual(spreadsheet.protectedRanges);
});

test('a format that another program changed stays changed', () => {
  const parts = readGoogleRows(googleRows(made()));
  const spreadsheet = new Spreadsheet('Sổ');
  const sheet = spreadsheet.addSheet({ id: 55, title: 'A' });
  sheet.formats.set(0, 0, { bold: true });
  sheet.formats.set(1, 0, { bold: true, fill: 'FF0000' });
  if (parts) takeGoogleParts(spreadsheet, parts);
  expect([0, 1].map((row) => sheet.formats.get(row, 0))).toEqual([
    { wrap: 'CLIP', bold: true },
    { bold: true, fill: 'FF0000' },
  ]);
});

test('a file whose part can’t be read says so, and is read all the same', async () => {
  const sheets = [
    { name: 'Mới', rows: [['x']] },
    { name: '_google', hidden: true, rows: [['T{']] },
  ];
  const [book] = await openBooks(put('Hỏng.xlsx', await writeWorkbook({ sheets })));
  expect(book?.losses).toEqual(['google-parts']);
  expect(book?.spreadsheet.sheets.map(({ properties }) => properties.title)).toEqual(['Mới']);
});

test.each(['{"protectedRanges":["x"]}', '{"sheets":{"1":{"formats":[[{"fill":"FF0000"},[{"endRow":1e9}]]]}}}'])(
  'a part of another shape is none: %s',
  (more) => {
    const whole = JSON.parse(
      googleRows(made())
        .map(([chunk = '']) => chunk.slice(1))
        .join(''),
    ) as object;
    expect(readGoogleRows([[`T${JSON.stringify(whole)}`]])).toEqual(whole);
    expect(readGoogleRows([[`T${JSON.stringify({ ...whole, ...(JSON.parse(more) as object) })}`]])).toBeNull();
  },
);

test('a file that came back from a program that shows the sheet and drops the ids', async () => {
  const sheets = [
    { name: 'Mới', rows: [['x']] },
    { name: 'A', rows: [['y']] },
    { name: '_google', hidden: true, rows: googleRows(made()) },
  ];
  const [book] = await openBooks(put('Về.xlsx', await writeWorkbook({ sheets })));
  expect(book?.spreadsheet.locale).toBe('en_GB');
  expect(
    book?.spreadsheet.sheets.map(({ properties: { id, title, rowCount }, filter }) => [id, title, rowCount, !!filter]),
  ).toEqual([
    [0, 'Mới', 1000, false],
    [55, 'A', 40, true],
  ]);
});
