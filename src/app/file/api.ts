import type { Request } from '../../sheet/write';
import { ports } from '../ports/ports';
import type { SpreadsheetAnswer, ValuesOptions } from '../ports/store';

/** Calls of the store. Reading is tried again when Google asks for patience; writing never is, here. */

/** The HTTP status of an error of the Sheets API, or null when it is something else (a time-out, an empty response). */
export function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('details' in error)) return null;
  const { details } = error;
  if (typeof details !== 'object' || details === null || !('code' in details)) return null;
  return Number(details.code);
}

/** Waits before each further try, in milliseconds: about a minute in all, for 429 names no time. */
const WAITS = [1000, 4000, 12000, 40000];

/** Whether the same call may succeed later: Google is busy, or said nothing that can be understood. */
function mayPass(status: number | null): boolean {
  return status === null || status === 429 || status >= 500;
}

function patiently<T>(call: () => T): T {
  for (const wait of WAITS) {
    try {
      return call();
    } catch (error) {
      if (!mayPass(statusOf(error))) throw error;
      ports.clock.sleep(wait);
    }
  }
  return call();
}

/** @param ranges of which sheets; all where none are named. */
export function getSpreadsheet(id: string, fields: string, ranges: readonly string[] = []): SpreadsheetAnswer {
  return patiently(() => ports.store.get(id, { fields, ...(ranges.length > 0 ? { ranges } : {}) }));
}

/** The value ranges of one `values.batchGet`, in the order asked for. */
export function batchGet(
  id: string,
  ranges: readonly string[],
  options: Omit<ValuesOptions, 'ranges'>,
): readonly unknown[][][] {
  return ranges.length === 0 ? [] : patiently(() => ports.store.values(id, { ranges, ...options }));
}

/** One `spreadsheets.getByDataFilter`: the cells of some ranges, however many, in one call. */
export function getCells(id: string, gridRanges: readonly object[], fields: string): SpreadsheetAnswer {
  return patiently(() => ports.store.cells(id, gridRanges, fields));
}

/** One atomic `batchUpdate`; answers with the cells of `responseRanges` as they are after it. */
export function batchUpdate(
  id: string,
  requests: readonly Request[],
  responseRanges: readonly string[],
): SpreadsheetAnswer | undefined {
  const wantsCells = responseRanges.length > 0;
  return ports.store.batchUpdate(id, {
    requests,
    includeSpreadsheetInResponse: wantsCells,
    ...(wantsCells ? { responseRanges, responseIncludeGridData: true } : {}),
  });
}
