import { describe, expect, test } from '@jest/globals';
import { boundWorld } from './world';

const ROWS = [
  ['Mã', 'Ngày', 'Số'],
  ['A', 46_341, 1.5],
  ['B', null, true],
];
const DATE = { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } } as const;

function world() {
  const made = boundWorld(ROWS);
  const sheet = made.spreadsheets.get('book')?.sheetByTitle('Sheet1');
  sheet?.formats.update({ startRow: 1, endRow: 9, startColumn: 1, endColumn: 2 }, () => DATE);
  return made;
}
const SHEET = `var sheet = SpreadsheetApp.getActive().getSheetByName('Sheet1');`;
const value = (body: string): Promise<unknown> => world().valueOf(`${SHEET} return ${body};`);

describe('a range', () => {
  test.each([
    [`sheet.getRange('B2:C3').getA1Notation()`, 'B2:C3'],
    [`sheet.getRange(2, 2).getA1Notation()`, 'B2'],
    [`sheet.getRange(2, 1, 2, 3).getNumRows()`, 2],
    [`sheet.getRange(2, 1, 2, 3).getLastColumn()`, 3],
    [`sheet.getRange('A2').offset(1, 1).getA1Notation()`, 'B3'],
    [`sheet.getRange('A2:C3').getCell(2, 3).getA1Notation()`, 'C3'],
    [`sheet.getRange('A1').getSheet().getName()`, 'Sheet1'],
    [`sheet.getDataRange().getA1Notation()`, 'A1:C3'],
    [`sheet.getLastRow()`, 3],
    [`sheet.getRange('B3').isBlank()`, true],
    [`SpreadsheetApp.getActive().getRange('Sheet1!A2').getValue()`, 'A'],
    [`SpreadsheetApp.getActive().getSheets().length`, 1],
  ])('%s is %j', async (expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });

  test.each([
    ['sheet.getRange(0, 1)', 'The starting row or column of the range is too small.'],
    ['sheet.getRange(5000, 1)', 'outside the dimensions of the sheet'],
    ['sheet.getRange({})', "don't match the method signature"],
    ['sheet.getRange("A2:B3").setValues([[1, 2]])', 'The data has 1 but the range has 2.'],
    ['sheet.getRange("A2:B3").setValues([[1], [2]])', 'The data has 1 but the range has 2.'],
  ])('%s is refused', async (expression, message) => {
    await expect(value(expression)).rejects.toThrow(message);
  });
});

describe('reading', () => {
  test('empty cells are texts, dates are dates at midnight in the file’s time zone', async () => {
    expect(await value(`sheet.getRange('A3:C3').getValues()`)).toEqual([['B', '', true]]);
    expect(
      await value(`[sheet.getRange('B2').getValue() instanceof Date, sheet.getRange('B2').getValue().toISOString()]`),
    ).toEqual([true, '2026-11-14T17:00:00.000Z']);
    expect(await value(`sheet.getRange('A2:C2').getDisplayValues()`)).toEqual([['A', '15/11/2026', '1,5']]);
  });
});

describe('writing', () => {
  test('is read as if typed', async () => {
    const { run, spreadsheets } = world();
    await run(
      `${SHEET} sheet.getRange('A2:C2').setValues([['0912', '1/9/2026', '1.234,5']]); sheet.getRange('A3').setValue(new Date(Date.UTC(2026, 8, 1, 0)));`,
    );
    const sheet = spreadsheets.get('book')?.sheetByTitle('Sheet1');
    expect(sheet?.row(1)).toEqual([912, 46_266, 1234.5]);
    expect(sheet?.value(2, 0)).toBeCloseTo(46_266 + 7 / 24, 9);
  });

  test('notes and colours come and go', async () => {
    const body = `${SHEET} var r = sheet.getRange('A2'); r.setNote('sai').setBackground('#fce8e6');
      var with_ = [r.getNote(), r.getBackground()]; r.clearNote().setBackground(null); return [with_, r.getNote(), r.getBackground()];`;
    expect(await world().valueOf(body)).toEqual([['sai', '#fce8e6'], '', '#ffffff']);
  });

  test('is out of the API’s sight until it is flushed', async () => {
    const body = `${SHEET}
      var id = SpreadsheetApp.getActive().getId(), read = function () { return Sheets.Spreadsheets.Values.get(id, 'A2').values[0][0]; };
      sheet.getRange('A2').setValue('x'); var before = read(); SpreadsheetApp.flush(); return [before, read()];`;
    expect(await world().valueOf(body)).toEqual(['A', 'x']);
  });

  test('is there when the script ends, and when it throws', async () => {
    const { run, spreadsheets } = world();
    await run(`${SHEET} sheet.getRange('A2').setValue('x');`);
    expect(spreadsheets.get('book')?.sheetByTitle('Sheet1')?.value(1, 0)).toBe('x');
    await expect(run(`${SHEET} sheet.getRange('A2').setValue('y'); throw new Error('dừng');`)).rejects.toThrow('dừng');
    expect(spreadsheets.get('book')?.sheetByTitle('Sheet1')?.value(1, 0)).toBe('y');
  });

  test.each([
    ['viewer', 'You do not have permission to perform that action.'],
    ['editor', 'You are trying to edit a protected cell or object'],
  ] as const)('is refused to a %s where the sheet is protected', async (role, message) => {
    const { run, spreadsheets } = world();
    const book = spreadsheets.get('book');
    book?.protectedRanges.push({ id: 1, range: { sheetId: 0 }, warningOnly: false, editors: [] });
    const actor = { email: 'b@example.org', role };
    await expect(run(`${SHEET} sheet.getRange('A2').setValue('x');`, { actor })).rejects.toThrow(message);
    expect(book?.sheetByTitle('Sheet1')?.value(1, 0)).toBe('A');
  });
});
