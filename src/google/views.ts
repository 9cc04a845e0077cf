import { type View } from '../sheet/view';
import { viewRequests } from '../sheet/view-requests';
import type { Request } from '../sheet/write';
import { formatMinutes } from '../text/calendar';
import { caseless } from '../text/spelling';
import { FAILED } from '../words/menu';
import type { UpdatedAt } from '../words/views/cells';
import { minutesToday, today } from './clock';
import { Refused } from './refused';
import type { ReadFile } from './spreadsheet-store';

/**
 * The requests that rewrite a system sheet in a file as it was read.
 * @throws {Refused} when another sheet has its title: that is somebody's, and stays as it is.
 */
export function rewrite(view: View, { layout }: ReadFile): Request[] {
  const info = layout.sheets.find(({ id }) => id === view.sheetId);
  if (info === undefined && layout.sheets.some(({ title }) => caseless(title) === caseless(view.title))) {
    throw new Refused(FAILED.titleTaken(view.title));
  }
  return viewRequests(view, {
    exists: info !== undefined,
    rowCount: info?.rowCount ?? 0,
    columnCount: info?.columnCount ?? 0,
    chartIds: info?.chartIds ?? [],
    protectedRangeIds: layout.sheets.flatMap(({ protectedRangeIds }) => protectedRangeIds),
  });
}

/** The moment that a system sheet shows as that of its last update. */
export function updatedNow(): UpdatedAt {
  return { day: today(), time: formatMinutes(minutesToday()) };
}
