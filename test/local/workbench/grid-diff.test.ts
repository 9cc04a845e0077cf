import { describe, expect, test } from '@jest/globals';
import { SheetsApi } from '../../../src/local/sheets-api/service';
import type { Requests } from '../../../src/local/sheets-api/schema';
import type { Sheet } from '../../../src/local/spreadsheet/sheet';
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
  const { order, added, framed, rows } = changedSince(drawn, spreadsheet);
  const title = ({ properties }: Sheet): string => properties.title;
  return {
    ...(order === null ? {} : { order }),
    ...(added.length > 0 ? { added: added.map(title) } : {}),
    ...(framed.length > 0 ? { framed: framed.map(({ sheet, rules }) => [title(sheet), rules]) } : {}),
    ...(rows.length > 0 ? { rows: rows.map(({ sheet, rows: changed }) => [title(sheet), changed]) } : {}),
  };
}

describe('what is drawn again', () => {
  test.each<[string, Partial<Requests>, unknown]>([
    [
      'a value',
      { repeatCell: { range: CELLS, cell: { userEnteredValue: { numberValue: 1 } }, fields: 'userEnteredValue' } },
      { rows: [['A', [1]]] },
    ],
    [
      'a format',
      { repeatCell: { range: CELLS, cell: { userEnteredFormat: DATE }, fields: 'userEnteredFormat' } },
      { rows: [['A', [1]]] },
    ],
    ['a note', { repeatCell: { range: CELLS, cell: { note: 'sai' }, fields: 'note' } }, { rows: [['A', [1]]] }],
    ['a name', { addNamedRange: { namedRange: { name: 'n', range: CELLS } } }, {}],
    [
      'a rule',
      { setDataValidation: { range: CELLS, rule: { condition: { type: 'BOOLEAN' } } } },
      { framed: [['A', true]], rows: [['A', [1]]] },
    ],
    [
      'a row more',
      { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
      { framed: [['A', false]], rows: [['A', [0, 1, 2, 3]]] },
    ],
    [
      'a row less',
      { deleteDimension: { range: { sheetId: 1, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
      { framed: [['B', false]], rows: [['B', [0]]] },
    ],
    ['a sheet more', { addSheet: { properties: { index: 1, title: 'M' } } }, { order: [0, 2, 1], added: ['M'] }],
    ['a sheet less', { deleteSheet: { sheetId: 0 } }, { order: [1] }],
    [
      'a sheet elsewhere',
      { updateSheetProperties: { properties: { sheetId: 1, index: 0 }, fields: 'index' } },
      { order: [1, 0] },
    ],
    [
      'a title',
      { updateSheetProperties: { properties: { sheetId: 1, title: 'C' }, fields: 'title' } },
      { framed: [['C', false]] },
    ],
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
