import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileProblem } from '../../../src/local/files/file-problem';
import { openBooks } from '../../../src/local/files/open-books';
import { saveBook } from '../../../src/local/files/save-book';
import type { Spreadsheet } from '../../../src/local/spreadsheet/spreadsheet';
import { folder } from './folder';

const { put } = folder();
const LOOKS = join(__dirname, '../../fixtures/files/looks.ods');

async function opened(path: string): Promise<Spreadsheet> {
  const [book] = await openBooks(path);
  if (!book) throw new Error('no book');
  return book.spreadsheet;
}

/** A file whose content has such sheets, as XML. */
function ods(sheets: string, name = 'raw.ods'): string {
  const content = `<office:document-content><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>`;
  return put(name, zipSync({ 'content.xml': strToU8(content) }));
}

const problem = (path: string) =>
  openBooks(path).then(
    () => null,
    (error: unknown) => (error as FileProblem).code,
  );

describe('an .ods that LibreOffice wrote', () => {
  test('has its values, also in groups of rows and in rows that head each page', async () => {
    const sheet = (await opened(LOOKS)).sheets[0];
    expect(Array.from({ length: 10 }, (_, row) => sheet?.row(row))).toEqual([
      ['MSSV', 'Ngày', 'Giờ'],
      [12, 38411],
      ['x'],
      [],
      ['gộp'],
      [],
      [],
      [13],
      ['#N/A'],
      ['hai\ndòng'],
    ]);
    expect(sheet?.formulas.get(7, 0)).toBe('=A2+1');
  });

  test('tells how numbers show, what is merged, and what is hidden', async () => {
    const { sheets } = await opened(LOOKS);
    const [sheet, hidden] = sheets;
    expect(sheet?.formats.get(1, 0)?.numberFormat).toEqual({ type: 'NUMBER', pattern: '0000000' });
    expect(sheet?.formats.get(1, 1)?.numberFormat).toEqual({ type: 'DATE', pattern: 'dd/mm/yyyy' });
    expect(sheet?.merges).toEqual([{ startRow: 4, endRow: 6, startColumn: 0, endColumn: 2 }]);
    expect([...(sheet?.rowProperties ?? [])]).toEqual([[2, { hidden: true }]]);
    expect([...(sheet?.columns ?? [])]).toEqual([[2, { hidden: true }]]);
    expect([sheet?.properties.hidden, hidden?.properties.hidden, hidden?.value(0, 0)]).toEqual([false, true, 'kín']);
  });

  test('is not written', async () => {
    const [book] = await openBooks(put('sổ.ods', readFileSync(LOOKS)));
    if (!book) throw new Error('no book');
    await expect(saveBook(book, true)).rejects.toMatchObject({ code: 'not-written-ods' });
  });
});

describe('an .ods', () => {
  test('repeats cells and rows, and says nothing of empty ones to the end of the grid', async () => {
    const cell = '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="2"/>';
    const rest = '<table:table-cell table:number-columns-repeated="16382"/>';
    const file = ods(
      `<table:table table:name="S"><table:table-row table:number-rows-repeated="2">${cell}${rest}</table:table-row><table:table-row table:number-rows-repeated="1048574"><table:table-cell/></table:table-row></table:table>`,
    );
    const sheet = (await opened(file)).sheets[0];
    expect([sheet?.row(0), sheet?.row(1), sheet?.lastDataRow]).toEqual([[1, 1], [1, 1], 2]);
  });

  test.each<[string, string, unknown, boolean]>([
    ['true', 'office:value-type="boolean" office:boolean-value="true"', true, false],
    ['a time', 'office:value-type="time" office:time-value="PT13H30M00S"', 0.5625, false],
    ['a date with a time', 'office:value-type="date" office:date-value="2005-02-28T12:00:00"', 38411.5, false],
    ['a formula that nobody computed', 'table:formula="of:=[.B1]"', null, true],
    ['a formula that gives an empty text', 'table:formula="of:=&quot;&quot;" office:value-type="string"', '', false],
  ])('has %s', async (_, attributes, value, isUncomputed) => {
    const file = ods(
      `<table:table table:name="S"><table:table-row><table:table-cell ${attributes}/></table:table-row></table:table>`,
    );
    const sheet = (await opened(file)).sheets[0];
    expect([sheet?.value(0, 0), sheet?.isUncomputed(0, 0)]).toEqual([value, isUncomputed]);
  });

  test('has no text of a remark in its cells', async () => {
    const remark = '<office:annotation><text:p>nhận xét</text:p></office:annotation>';
    const file = ods(
      `<table:table table:name="S"><table:table-row><table:table-cell office:value-type="string">${remark}<text:p>Đỗ<text:s text:c="2"/><text:span>An</text:span></text:p></table:table-cell></table:table-row></table:table>`,
    );
    expect((await opened(file)).sheets[0]?.value(0, 0)).toBe('Đỗ  An');
  });

  test('that is none, is broken or spans too much is told', async () => {
    const cell = '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/>';
    const wide = `<table:table table:name="S"><table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row></table:table>`;
    expect(await problem(ods(wide))).toBe('too-large');
    expect(await problem(ods(''))).toBe('not-a-workbook');
    expect(await problem(ods('<table:table>'))).toBe('broken');
    expect(await problem(put('x.ods', 'x'))).toBe('not-a-workbook');
    expect(await problem(put('x.ods', zipSync({ 'a.txt': strToU8('x') })))).toBe('not-a-workbook');
    expect(await problem(put('x.ods', zipSync({ 'content.xml': strToU8('x') })))).toBe('broken');
  });
});
