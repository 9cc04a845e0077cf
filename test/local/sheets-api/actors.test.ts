import { describe, expect, test } from '@jest/globals';
import type { Actor } from '../../../src/local/sheets-api/actor';
import type { Requests } from '../../../src/local/sheets-api/schema';
import { SheetsApi } from '../../../src/local/sheets-api/service';
import { book } from '../books';

const OWNER: Actor = { email: 'an@example.org', role: 'owner' };
const EDITOR: Actor = { email: 'binh@example.org', role: 'editor' };
const VIEWER: Actor = { email: 'cuc@example.org', role: 'viewer' };

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** A1:B2 is the owner's and, where they are named, the editors'. */
function world(protectedRange: Requests['addProtectedRange']['protectedRange'] = {}) {
  const made = book([
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
  ]);
  const as = (actor: Actor) => {
    const api = new SheetsApi(made.spreadsheets, actor);
    return { api, batch: (...requests: Partial<Requests>[]) => api.batchUpdate('book', { requests }) };
  };
  as(OWNER).batch({
    addProtectedRange: {
      protectedRange: {
        protectedRangeId: 5,
        range: { sheetId: 0, endRowIndex: 2, endColumnIndex: 2 },
        ...protectedRange,
      },
    },
  });
  return { ...made, as };
}

const write = (row: number, column: number, ...texts: string[]): Partial<Requests> => ({
  updateCells: {
    start: { sheetId: 0, rowIndex: row, columnIndex: column },
    rows: [{ values: texts.map((stringValue) => ({ userEnteredValue: { stringValue } })) }],
    fields: 'userEnteredValue',
  },
});

describe('a viewer', () => {
  test('reads, and writes nothing', () => {
    const { api, batch } = world().as(VIEWER);
    expect(api.getValues('book', 'C1').values).toEqual([['c']]);
    expect(api.get('book', { fields: 'properties.title' })).toEqual({ properties: { title: 'Thử' } });
    expect(() => batch(write(5, 5, 'x'))).toThrow(
      expect.objectContaining({
        body: { code: 403, message: 'The caller does not have permission', status: 'PERMISSION_DENIED' },
      }),
    );
  });

  test('of one file may be nobody in another', () => {
    const { as, values } = world();
    const actor: Actor = { ...EDITOR, roles: { book: 'none' } };
    expect(() => as(actor).api.getValues('book', 'A1')).toThrow('The caller does not have permission');
    expect(() => as(actor).batch(write(5, 5, 'x'))).toThrow('The caller does not have permission');
    expect(values('F6')).toBeUndefined();
  });
});

describe('a protected range', () => {
  test('stops an editor, and the whole batch', () => {
    const { as, values } = world();
    expect(() => as(EDITOR).batch(write(0, 2, 'x'), write(1, 1, 'y'))).toThrow(
      expect.objectContaining({
        body: { code: 400, message: `Invalid requests[1].updateCells: ${PROTECTED}`, status: 'INVALID_ARGUMENT' },
      }),
    );
    expect(values('C1')).toEqual([['c']]);
  });

  test('stops neither the owner nor who is named, nor anybody where it only warns', () => {
    world()
      .as(OWNER)
      .batch(write(0, 0, 'x'));
    world({ editors: { users: ['Binh@example.org'] } })
      .as(EDITOR)
      .batch(write(0, 0, 'x'));
    world({ warningOnly: true })
      .as(EDITOR)
      .batch(write(0, 0, 'x'));
  });

  const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 3 };
  const rows = (startIndex: number, endIndex: number) => ({ sheetId: 0, dimension: 'ROWS', startIndex, endIndex });
  test.each<Partial<Requests>>([
    { updateCells: { range, fields: 'note' } },
    { repeatCell: { range, cell: {}, fields: 'note' } },
    { setDataValidation: { range } },
    { updateBorders: { range, top: { style: 'SOLID' } } },
    { mergeCells: { range } },
    { unmergeCells: { range } },
    { sortRange: { range, sortSpecs: [] } },
    { insertDimension: { range: rows(1, 2) } },
    { deleteDimension: { range: rows(1, 5) } },
    { deleteSheet: { sheetId: 0 } },
    { deleteProtectedRange: { protectedRangeId: 5 } },
    { updateProtectedRange: { protectedRange: { protectedRangeId: 5 }, fields: 'editors' } },
  ])('is hit by %j', (request) => {
    const { as } = world();
    as(OWNER).batch({ addSheet: { properties: { title: 'B' } } });
    expect(() => as(EDITOR).batch(request)).toThrow(PROTECTED);
  });

  test.each<Partial<Requests>>([
    write(0, 2, 'x'),
    write(2, 0, 'x', 'y', 'z'),
    { appendCells: { sheetId: 0, rows: [{ values: [{ userEnteredValue: { numberValue: 1 } }] }], fields: '*' } },
    { insertDimension: { range: rows(0, 1) } },
    { insertDimension: { range: rows(2, 3) } },
    { deleteDimension: { range: rows(2, 5) } },
    { updateSheetProperties: { properties: { sheetId: 0, title: 'B' }, fields: 'title' } },
    { addProtectedRange: { protectedRange: { range } } },
  ])('is not hit by %j', (request) => {
    world().as(EDITOR).batch(request);
  });

  test('over a whole sheet holds its name and its rows too', () => {
    const { as } = world({ range: { sheetId: 0 } });
    for (const request of [
      write(50, 5, 'x'),
      { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 1 } },
      { updateSheetProperties: { properties: { sheetId: 0, title: 'B' }, fields: 'title' } },
    ]) {
      expect(() => as(EDITOR).batch(request)).toThrow(PROTECTED);
    }
  });

  test('lets the one through who made it, and is let go by them', () => {
    const { as, spreadsheet } = world({ range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 } });
    const { batch } = as(EDITOR);
    batch({ addProtectedRange: { protectedRange: { protectedRangeId: 6, range: { sheetId: 0, startRowIndex: 4 } } } });
    batch(write(5, 0, 'x'));
    const other: Actor = { email: 'dung@example.org', role: 'editor' };
    expect(() => as(other).batch(write(5, 0, 'y'))).toThrow(PROTECTED);
    batch({
      updateProtectedRange: { protectedRange: { protectedRangeId: 6, warningOnly: true }, fields: 'warningOnly' },
    });
    as(other).batch(write(5, 0, 'y'));
    batch({ deleteProtectedRange: { protectedRangeId: 6 } });
    expect(spreadsheet.protectedRanges.map(({ id }) => id)).toEqual([5]);
  });

  test('is told to each as it is for them', () => {
    const { as } = world({ description: 'Mã', editors: { users: ['x@example.org'] } });
    const seenBy = (actor: Actor) => as(actor).api.get('book', { fields: 'sheets.protectedRanges' });
    const range5 = {
      protectedRangeId: 5,
      range: { sheetId: 0, endRowIndex: 2, endColumnIndex: 2 },
      description: 'Mã',
    };
    expect(seenBy(EDITOR)).toEqual({ sheets: [{ protectedRanges: [range5] }] });
    expect(seenBy(OWNER)).toEqual({
      sheets: [
        { protectedRanges: [{ ...range5, requestingUserCanEdit: true, editors: { users: ['x@example.org'] } }] },
      ],
    });
  });

  test.each([{ unprotectedRanges: [range] }, { editors: { groups: ['g@example.org'] } }, { namedRangeId: 'n' }])(
    'with %j is not implemented',
    (more) => {
      expect(() => world(more)).toThrow('is not implemented here');
    },
  );
});
