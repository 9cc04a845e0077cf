import { expect, test } from '@jest/globals';
import { Spreadsheet } from '../../../src/local/spreadsheet/spreadsheet';
import { FormatTable, gridBook, gridCells, maySendLater } from '../../../src/local/workbench/grid-book';

function book(): Spreadsheet {
  const spreadsheet = new Spreadsheet('Sổ');
  spreadsheet.addSheet({ title: 'Ẩn', hidden: true }).load([['a']]);
  spreadsheet.addSheet({ title: 'Trước' }).load([['b']]);
  spreadsheet.addSheet({ title: 'Lọc' }).load([['c']]);
  spreadsheet.addSheet({ title: 'Sau' }).load([['d'], [46_341]]);
  const [, , filtered] = spreadsheet.sheets;
  if (filtered) {
    filtered.filter = { box: { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 }, hidden: {} };
  }
  return spreadsheet;
}

const sent = (spreadsheet: Spreadsheet): unknown =>
  gridBook(spreadsheet, new FormatTable(), maySendLater(spreadsheet)).sheets.map(({ title, rows, isUnsent }) => [
    title,
    rows.length,
    isUnsent ?? false,
  ]);

test('the cells of the sheet in front come first, and those that a filter needs', () => {
  const spreadsheet = book();
  expect(sent(spreadsheet)).toEqual([
    ['Ẩn', 0, true],
    ['Trước', 1, false],
    ['Lọc', 1, false],
    ['Sau', 0, true],
  ]);
  const [, , , last] = spreadsheet.sheets;
  expect(last && gridCells(last, 'vi_VN', new FormatTable())).toEqual([
    [0, [{ v: 'd' }]],
    [1, [{ v: 46_341 }]],
  ]);
});

test('where a formula may read any sheet, all come at once', () => {
  const spreadsheet = book();
  spreadsheet.sheets[3]?.formulas.set(5, 0, '=A1');
  expect(sent(spreadsheet)).toEqual([
    ['Ẩn', 1, false],
    ['Trước', 1, false],
    ['Lọc', 1, false],
    ['Sau', 6, false],
  ]);
});
