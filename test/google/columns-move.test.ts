import { describe, expect, test } from '@jest/globals';
import type { Sheet } from '../../src/local/spreadsheet/sheet';
import { Hand, Refusal, WRITING } from './actions';
import { sheetOf, twin } from '../support/register';
import type { World } from '../support/world';
import { told } from './told';

const OWN = 'Việc riêng';
/** Sheets of which nothing is known by their headers, or which every run rewrites. */
const SKIPPED = new Set(['_so_doan', 'K51']);

const ours = (world: World): Sheet[] =>
  world.book.sheets.filter(
    ({ properties }) => !SKIPPED.has(properties.title) && !/^Tổng hợp|^Lỗi/.test(properties.title),
  );

/** Officers have a column of their own, among ours, in every sheet. */
function withOwnColumn(world: World): World {
  for (const sheet of ours(world)) {
    if (sheet.lastDataRow === 0) continue;
    sheet.insertColumns(2, 1);
    for (let row = 1; row < sheet.lastDataRow; row++) sheet.setValue(row, 2, `riêng ${String(row)}`);
    sheet.setValue(0, 2, OWN);
  }
  return world;
}

/** What people may do with a sheet while a script runs; none of it takes anything of ours away. */
const HAPPENS: Readonly<Record<string, (sheet: Sheet, world: World) => void>> = {
  'a column is put in before all': (sheet) => sheet.insertColumns(0, 1),
  'a column is put in among them': (sheet) => sheet.insertColumns(4, 1),
  'a column of the officers’ own is deleted': (sheet) => {
    const at = sheet.row(0).indexOf(OWN);
    if (at >= 0) sheet.deleteColumns(at, 1);
  },
  'the second column is moved behind the others': ({ properties }, world) => {
    const source = { sheetId: properties.id, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 };
    const moveDimension = { source, destinationIndex: properties.columnCount };
    world.api.batchUpdate(world.active, { requests: [{ moveDimension }] });
  },
  'a row is put in above all': (sheet) => sheet.insertRows(1, 1),
  'the rows are turned round': (sheet) => {
    const rows = Array.from({ length: Math.max(0, sheet.lastDataRow - 1) }, (_, index) => index + 1);
    sheet.reorderRows(1, rows.reverse(), 0, sheet.properties.columnCount);
  },
};

/** The officers' own cells, which nobody else writes to. */
const own = (world: World): unknown[] =>
  ours(world).flatMap((sheet) => {
    const at = sheet.row(0).indexOf(OWN);
    return at < 0 ? [] : sheet.row(0).length === 0 ? [] : [columnAt(sheet, at)];
  });
function columnAt(sheet: Sheet, at: number): string {
  const cells = Array.from({ length: sheet.lastDataRow }, (_, row) => String(sheet.value(row, at) ?? ''));
  return cells
    .filter((cell) => cell !== '')
    .sort()
    .join();
}

/** Whether somebody was told that nothing was done, as what they looked at before is other now. */
async function refusalOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

const ACTIONS = Object.entries(WRITING).filter(([name]) => !name.startsWith('setUp'));

describe.each(ACTIONS)('%s', (action, { make, act }) => {
  const made = make().then(withOwnColumn);

  test.each(Object.entries(HAPPENS))('%s at any of its calls', async (_, happens) => {
    const calm = twin(await made);
    const calls: string[] = [];
    await act(new Hand(calm, { onCall: ({ name }) => void calls.push(name) }));
    const [before, expected] = [told(ours(await made), [OWN]), told(ours(calm), [OWN])];
    const wrong: unknown[] = [];
    for (const [index, name] of calls.entries()) {
      if (!name.startsWith('Sheets.')) continue;
      const world = twin(await made);
      let call = 0;
      const onCall = (): undefined => {
        call += 1;
        if (call === index + 1) for (const sheet of ours(world)) if (sheet.lastDataRow > 0) happens(sheet, world);
      };
      const refused = await refusalOf(act(new Hand(world, { onCall })));
      const found = told(ours(world), [OWN]);
      for (const [title, rows] of Object.entries(refused === null ? expected : before)) {
        const left = [...rows];
        const more = (found[title] ?? []).filter((row) => {
          const at = left.indexOf(row);
          if (at >= 0) left.splice(at, 1);
          return at < 0;
        });
        if (left.length + more.length > 0)
          wrong.push({ name, index, title, left, more, refused, dialogs: world.dialogs });
      }
      if (!action.startsWith('undo') && !own(world).every((cells) => own(calm).includes(cells)))
        wrong.push([name, index, 'own', own(world)]);
    }
    expect(wrong).toEqual([]);
    expect(sheetOf(calm, 'Nhật ký').lastDataRow).toBeGreaterThan(1);
  });
});
