import { quoted } from '../../sheet/layout';
import { valueOf, type Request } from '../../sheet/write';
import { PROBES } from '../../words/self-check';
import { batchUpdate, statusOf } from '../file/api';
import { readSpreadsheet, type ReadFile } from '../file/read-spreadsheet';

const SCRATCH = { sheetId: 9003, title: '_so_doan_thu' };
const FORMULA = '=1+1';
const DAY = 46_000;

/**
 * Tries, on a hidden sheet that is gone afterwards, what every commit counts on: ids of our own, texts that stay texts,
 * dates as numbers, rows appended below the last, and batches that apply whole or not at all.
 * @returns what is otherwise, or null; a person's sheets are never touched.
 */
export function tryWriting(id: string, file: ReadFile): string | null {
  // A run that was stopped left it.
  if (isThere(file)) remove(id);
  try {
    const cells = written(id);
    const wrong = [
      ...(cells[0] === FORMULA ? [] : [PROBES.text]),
      ...(cells[1] === DAY ? [] : [PROBES.date]),
      ...(cells[2] === 'dưới' ? [] : [PROBES.append]),
      ...(isAtomic(id) ? [] : [PROBES.atomic]),
    ];
    return wrong.length === 0 ? null : wrong.join('; ');
  } catch (error) {
    if (statusOf(error) === 403) return PROBES.noRight;
    throw error;
  } finally {
    if (isThere(readSpreadsheet(id))) remove(id);
  }
}

function isThere({ layout }: ReadFile): boolean {
  return layout.sheets.some(({ id }) => id === SCRATCH.sheetId);
}

function remove(id: string): void {
  batchUpdate(id, [{ deleteSheet: { sheetId: SCRATCH.sheetId } }], []);
}

function put(rowIndex: number, values: readonly (string | number)[]): Request {
  const cells = values.map((value) => ({ userEnteredValue: valueOf(value) }));
  const start = { sheetId: SCRATCH.sheetId, rowIndex, columnIndex: 0 };
  return { updateCells: { start, rows: [{ values: cells }], fields: 'userEnteredValue' } };
}

/** Makes the sheet and writes; answers with A1, B1 and A2 as they are after the same batch. */
function written(id: string): unknown[] {
  const gridProperties = { rowCount: 2, columnCount: 2 };
  const below = [{ values: [{ userEnteredValue: valueOf('dưới') }] }];
  const requests: Request[] = [
    { addSheet: { properties: { ...SCRATCH, hidden: true, gridProperties } } },
    put(0, [FORMULA, DAY]),
    { appendCells: { sheetId: SCRATCH.sheetId, rows: below, fields: 'userEnteredValue' } },
  ];
  const answer = batchUpdate(id, requests, [`${quoted(SCRATCH.title)}!A1:B2`]);
  const rows = answer?.sheets?.[0]?.data?.[0]?.rowData ?? [];
  const values = rows.flatMap((row) => [row.values?.[0], row.values?.[1]]).map((cell) => cell?.effectiveValue);
  return values.map((value) => value?.stringValue ?? value?.numberValue);
}

/** Whether a batch whose last request can't be done leaves the first one undone too: a range that isn't there. */
function isAtomic(id: string): boolean {
  try {
    batchUpdate(id, [put(0, ['x', 0]), { deleteNamedRange: { namedRangeId: 'sd_none' } }], []);
    return false;
  } catch (error) {
    if (statusOf(error) !== 400) throw error;
  }
  const answer = batchUpdate(id, [put(1, ['y'])], [`${quoted(SCRATCH.title)}!A1`]);
  return answer?.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.effectiveValue?.stringValue === FORMULA;
}
