import { describe, expect, test } from '@jest/globals';
import { SheetsApi } from '../../../src/local/sheets-api/service';
import type { Requests } from '../../../src/local/sheets-api/schema';
import { Spreadsheet } from '../../../src/local/spreadsheet/spreadsheet';
import { FormatTable, gridBook } from '../../../src/local/workbench/grid-book';
import { changedSince } from '../../../src/local/workbench/grid-diff';

const CELLS = { sheetId: 0, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 };
const DATE = { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } };

function book(): Spreadsheet {
  const spreadsheet = new Spreadsheet('Sổ');
  spreadsheet.addSheet({ title: 'A' }).load([['Ngày'], [46_341], [true]]);
  spreadsheet.addSheet({ title: 'B' }).load([['x']]);
  return spreadsheet;
}

function after(...requests: Partial<Requests>[]): unknown {
  const spreadsheet = book();
  const drawn = spreadsheet.sheets.slice();
  new SheetsApi(new Map([['id', spreadsheet]])).batchUpdate('id', { requests });
  const changed = changedSince(drawn, spreadsheet);
  return changed === 'all' ? 'all' : changed.map(({ sheet, rows }) => [sheet.properties.title, rows]);
}

describe('what is drawn again', () => {
  test.each<[string, Partial<Requests>, unknown]>([
    [
      'a value',
      { repeatCell: { range: CELLS, cell: { userEnteredValue: { numberValue: 1 } }, fields: 'userEnteredValue' } },
      [['A', [1]]],
    ],
    [
      'a format',
      { repeatCell: { range: CELLS, cell: { userEnteredFormat: DATE }, fields: 'userEnteredFormat' } },
      [['A', [1]]],
    ],
    ['a note', { repeatCell: { range: CELLS, cell: { note: 'sai' }, fields: 'note' } }, [['A', [1]]]],
    ['a name', { addNamedRange: { namedRange: { name: 'n', range: CELLS } } }, []],
    ['a rule', { setDataValidation: { range: CELLS, rule: { condition: { type: 'BOOLEAN' } } } }, 'all'],
    [
      'a row more',
      { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
      'all',
    ],
    ['a sheet more', { addSheet: {} }, 'all'],
    ['a title', { updateSheetProperties: { properties: { sheetId: 1, title: 'C' }, fields: 'title' } }, 'all'],
  ])('%s', (_, request, expected) => {
    expect(after(request)).toEqual(expected);
  });
});

test('cells as the grid has them: values, how they show, notes, rules by their boxes', () => {
  const spreadsheet = book();
  const [sheet] = spreadsheet.sheets;
  sheet?.formats.set(1, 0, { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } });
  sheet?.notes.set(2, 1, 'ghi chú');
  sheet?.setFormula(2, 2, '=1+1', 2);
  const rule = { type: 'BOOLEAN', values: [], strict: false, showCustomUi: true };
  sheet?.validations.update({ startRow: 1, endRow: 3, startColumn: 0, endColumn: 1 }, () => rule);
  const drawn = gridBook(spreadsheet, new FormatTable()).sheets[0];
  expect(drawn?.rows).toEqual([
    [0, [{ v: 'Ngày' }]],
    [1, [{ v: 46_341, d: '15/11/2026', s: 0 }]],
    [2, [{ v: true }, { note: 'ghi chú' }, { v: 2, f: '=1+1' }]],
  ]);
  expect(drawn?.validations).toEqual([{ ...rule, boxes: [{ startRow: 1, endRow: 3, startColumn: 0, endColumn: 1 }] }]);
});
