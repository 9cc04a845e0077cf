import type { Actor } from '../sheets-api/actor';
import { ApiError } from '../sheets-api/api-error';
import { isWarned } from '../sheets-api/protection';
import { SheetsApi } from '../sheets-api/service';
import type { Requests } from '../sheets-api/schema';
import type { Box } from '../spreadsheet/a1';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import { filled, type Filled } from './changes';
import type { DeskWindow } from './desk-window';
import type { GridChange } from './protocol';
import { TOLD, WARNED } from './words';

/** A change that was made, as far as triggers hear of it. */
export type Made = { kind: 'edit'; sheetId: number; filled: Filled } | { kind: 'change'; changeType: string };

/** Somebody thought better of a change when asked. */
export class TakenBack extends Error {
  override name = 'TakenBack';
}

/**
 * Makes a change that somebody asked for in a window: asks before a warning protection is passed over. Answers with
 * what was made, or null where all was so already; rejects with {@link ApiError} where it is refused, with
 * {@link TakenBack} where the person takes it back.
 */
export async function makeChange(
  window: DeskWindow,
  actor: Actor,
  id: string,
  spreadsheet: Spreadsheet,
  change: GridChange,
  today: number,
): Promise<Made | null> {
  const api = new SheetsApi(new Map([[id, spreadsheet]]), actor);
  const batch = async (requests: Partial<Requests>[]): Promise<void> => {
    if (isWarned(spreadsheet, requests)) {
      // Nobody is asked about what would be refused anyway.
      api.tryBatch(id, requests);
      const { button } = await window.ask({ ...WARNED, kind: 'alert', buttons: 'OK_CANCEL' });
      if (button !== 'OK') throw new TakenBack();
    }
    api.batchUpdate(id, { requests });
  };
  switch (change.kind) {
    case 'cells': {
      const sheet = spreadsheet.sheetById(change.sheetId);
      const read = sheet ? filled(spreadsheet, sheet, change.cells, today) : null;
      if (!read) return null;
      await batch(read.requests);
      return { kind: 'edit', sheetId: change.sheetId, filled: read };
    }
    case 'requests':
      await batch(change.requests);
      return { kind: 'change', changeType: changeTypeOf(change.requests) };
    case 'reorder':
      api.reorderRows(id, change.sheetId, change.box, change.order);
      return { kind: 'change', changeType: 'OTHER' };
    case 'filter':
      api.batchUpdate(id, { requests: [filterRequest(change)] });
      return { kind: 'change', changeType: 'OTHER' };
  }
}

function filterRequest({ sheetId, filter }: Extract<GridChange, { kind: 'filter' }>): Partial<Requests> {
  if (!filter) return { clearBasicFilter: { sheetId } };
  return {
    setBasicFilter: {
      filter: {
        range: gridRangeOf(sheetId, filter.box),
        criteria: Object.fromEntries(
          Object.entries(filter.hidden).map(([column, hiddenValues]) => [column, { hiddenValues }]),
        ),
      },
    },
  };
}

function gridRangeOf(sheetId: number, box: Box): object {
  return {
    sheetId,
    startRowIndex: box.startRow,
    endRowIndex: box.endRow,
    startColumnIndex: box.startColumn,
    endColumnIndex: box.endColumn,
  };
}

/** developers.google.com/apps-script/guides/triggers/events: what a change event names. */
function changeTypeOf(requests: readonly Partial<Requests>[]): string {
  const [name] = Object.keys(requests[0] ?? {});
  const request = requests[0];
  const isColumns =
    request?.insertDimension?.range?.dimension === 'COLUMNS' ||
    request?.deleteDimension?.range?.dimension === 'COLUMNS';
  switch (name) {
    case 'insertDimension':
    case 'appendDimension':
      return isColumns ? 'INSERT_COLUMN' : 'INSERT_ROW';
    case 'deleteDimension':
      return isColumns ? 'REMOVE_COLUMN' : 'REMOVE_ROW';
    case 'addSheet':
    case 'duplicateSheet':
      return 'INSERT_GRID';
    case 'deleteSheet':
      return 'REMOVE_GRID';
    case 'repeatCell':
    case 'updateBorders':
      return 'FORMAT';
    default:
      return 'OTHER';
  }
}

/** Why a change was refused, for the person who made it. */
export function wordsOfRefusal(error: unknown): string {
  if (!(error instanceof ApiError)) return TOLD.notDone(error instanceof Error ? error.message : String(error));
  if (error.body.code === 403) return TOLD.mayNotEdit;
  return /protected cell or object/.test(error.body.message) ? TOLD.isProtected : TOLD.notDone(error.body.message);
}
