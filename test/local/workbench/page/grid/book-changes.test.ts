import { describe, expect, test } from '@jest/globals';
import { changedBook, movedSheets, otherCells } from '../../../../../src/local/workbench/page/grid/book-changes';
import type { BookChanges, GridBook, GridSheet } from '../../../../../src/local/workbench/protocol';
import { NOTHING } from '../desk-state';

const SHEET: GridSheet = {
  id: 5,
  title: 'A',
  hidden: false,
  rowCount: 20,
  columnCount: 3,
  frozenRows: 0,
  frozenColumns: 0,
  hideGridlines: false,
  columnWidths: {},
  rowHeights: {},
  hiddenColumns: [],
  hiddenRows: [],
  merges: [],
  validations: [{ type: 'BOOLEAN', values: [], strict: true, showCustomUi: true, boxes: [] }],
  filter: { box: { startRow: 0, endRow: 3, startColumn: 0, endColumn: 2 }, hidden: {} },
  moves: 0,
  rows: [
    [0, [{ v: 'Tên' }]],
    [2, [{ v: 'Ánh' }, { f: '=A1', v: 1 }]],
  ],
};
const BOOK: GridBook = { locale: 'vi_VN', formats: [{ bold: true }], sheets: [SHEET, { ...SHEET, id: 7, rows: [] }] };
const after = (changes: Partial<BookChanges>): GridBook =>
  changedBook(BOOK, { ...NOTHING, formatsFrom: 1, ...changes });
const { rows: _rows, validations: _rules, filter: _filter, ...frame } = SHEET;

describe('a book after changes', () => {
  test('has the rows that came, in their order, and the formats', () => {
    const rows: GridSheet['rows'] = [[1, [{ v: 'Bình', s: 1 }]]];
    const book = after({ rows: [{ sheetId: 5, rows }], formats: [{ italic: true }] });
    expect(book.sheets[0]?.rows.map(([row]) => row)).toEqual([0, 1, 2]);
    expect(book.formats).toEqual([{ bold: true }, { italic: true }]);
    expect(book.sheets[1]).toBe(BOOK.sheets[1]);
  });

  test('has the frame that came, without the filter that is gone, and the rules that it had', () => {
    const [sheet] = after({ framed: [{ ...frame, title: 'B' }] }).sheets;
    expect([sheet?.title, sheet?.filter, sheet?.validations]).toEqual(['B', undefined, SHEET.validations]);
    expect(after({ framed: [{ ...frame, validations: [] }] }).sheets[0]?.validations).toEqual([]);
  });

  test('has the sheets in the order that came', () => {
    const added = [{ ...SHEET, id: 9 }];
    expect(after({ added, order: [9, 5] }).sheets.map(({ id }) => id)).toEqual([9, 5]);
  });
});

test('cells are others by what they hold, not by their looks', () => {
  const rows: GridSheet['rows'] = [
    [0, [{ v: 'Tên', s: 0, note: 'x' }]],
    [2, [{ v: 'Ân' }, { f: '=A1', v: 2 }, { v: 3 }]],
  ];
  expect(otherCells(BOOK, { ...NOTHING, rows: [{ sheetId: 5, rows }] })).toEqual(
    new Map([[5, new Set(['2 0', '2 2'])]]),
  );
});

test('sheets are moved when their rows are, or when they go', () => {
  expect(movedSheets(BOOK, { ...NOTHING, framed: [{ ...frame, moves: 1 }] })).toEqual(new Set([5]));
  expect(movedSheets(BOOK, { ...NOTHING, order: [5] })).toEqual(new Set([7]));
  expect(movedSheets(BOOK, { ...NOTHING, framed: [frame] })).toEqual(new Set());
});
