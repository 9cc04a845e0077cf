import { describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { writeWorkbook, type Cell, type WriteSheet } from '../../../../src/local/files/library';
import { openBooks, type Book } from '../../../../src/local/files/open-books';
import { saveBook } from '../../../../src/local/files/save-book';
import { folder } from '../folder';

const { path } = folder();
const file = join(path, 'Sổ.xlsx');

async function opened(...sheets: WriteSheet[]): Promise<Book> {
  writeFileSync(file, await writeWorkbook({ sheets }));
  const [book] = await openBooks(file);
  if (!book) throw new Error('no book');
  return book;
}

const cell = (one: Partial<Cell>): Partial<WriteSheet> => ({ cells: new Map([['0,0', one]]) });
const anchor = { from: { row: 3, col: 3 }, to: { row: 9, col: 9 } };

describe('an .xlsx of another program', () => {
  test.each<[string, Partial<WriteSheet>]>([
    ['charts', { charts: [{ type: 'bar', series: [{ values: 'A!$A$1:$A$2' }], anchor }] }],
    ['pictures', { images: [{ data: new Uint8Array([1]), type: 'png', anchor }] }],
    ['shapes', { textBoxes: [{ text: 'Chữ', anchor }] }],
    ['tables', { tables: [{ name: 'Bảng', range: 'A1:A2', columns: [{ name: 'x' }] }] }],
    ['filters', { autoFilter: { range: 'A1:A2' } }],
    [
      'conditional-formats',
      { conditionalRules: [{ type: 'cellIs', operator: 'greaterThan', formula: '1', range: 'A1', priority: 1 }] },
    ],
    ['borders', cell({ style: { border: { top: { style: 'thin' } } } })],
    ['rich-text', cell({ richText: [{ text: 'x', font: { bold: true } }, { text: 'y' }] })],
    ['groups', { rowDefs: new Map([[1, { outlineLevel: 1 }]]) }],
    ['protection', { protection: { sheet: true } }],
  ])('says that %s go with the next save, and after it no more', async (loss, more) => {
    const book = await opened({ name: 'A', rows: [['x'], ['y']], ...more });
    expect(book.losses).toEqual([loss]);
    await saveBook(book, false);
    expect(book.losses).toEqual([]);
    expect((await openBooks(file))[0]?.losses).toEqual([]);
  });

  test('loses nothing where it has only what is kept', async () => {
    const font = { bold: true, name: 'Times New Roman', size: 13 };
    const book = await opened({ name: 'A', rows: [['x']], ...cell({ style: { font }, comment: { text: 'Ghi chú' } }) });
    expect(book.losses).toEqual([]);
  });

  test('keeps its links', async () => {
    const cells = new Map<string, Partial<Cell>>([
      ['0,0', { hyperlink: { target: 'https://example.org/?a=1&b=2' } }],
      ['1,0', { hyperlink: { target: '', location: "'Đoàn viên'!$B$2" } }],
      ['2,0', { hyperlink: { target: '', location: 'ten_vung' } }],
    ]);
    const book = await opened({ name: 'A', rows: [['x'], ['y'], ['z']], cells }, { name: 'Đoàn viên', rows: [] });
    const links = ({ spreadsheet }: Book) => [0, 1, 2].map((row) => spreadsheet.sheets[0]?.formats.get(row, 0)?.link);
    const expected = ['https://example.org/?a=1&b=2', '#gid=1&range=B2', undefined];
    expect(links(book)).toEqual(expected);
    await saveBook(book, false);
    const [again] = await openBooks(file);
    expect(again && links(again)).toEqual(expected);
  });
});
