import { type View } from '../../sheet/view';
import { viewRequests } from '../../sheet/view-requests';
import type { Request } from '../../sheet/write';
import { tableOf } from '../../areas/tables';
import { formatMinutes } from '../../text/calendar';
import { caseless } from '../../text/spelling';
import { FAILED } from '../../words/menu';
import type { UpdatedAt } from '../../words/views/cells';
import { minutesToday, today } from '../clock';
import { Refused } from '../refused';
import type { ReadFile } from '../file/read-spreadsheet';
import type { SheetInfo } from '../file/table-sheet';

/**
 * The requests that rewrite a system sheet in a file as it was read.
 * @throws {Refused} when another sheet has its title: that is somebody's, and stays as it is.
 */
export function rewrite(view: View, file: ReadFile): Request[] {
  const { sheets } = file.layout;
  const info = sheets.find(({ id }) => id === view.sheetId) ?? (wasUploaded(file) ? titled(view, file) : undefined);
  if (info === undefined && titled(view, file) !== undefined) throw new Refused(FAILED.titleTaken(view.title));
  return viewRequests(view, {
    exists: info !== undefined,
    sheetId: info?.id ?? view.sheetId,
    rowCount: info?.rowCount ?? 0,
    columnCount: info?.columnCount ?? 0,
    chartIds: info?.chartIds ?? [],
    protectedRangeIds: sheets.flatMap(({ protectedRangeIds }) => protectedRangeIds),
  });
}

function titled({ title }: View, { layout }: ReadFile): SheetInfo | undefined {
  return layout.sheets.find((info) => caseless(info.title) === caseless(title));
}

/** A file that was set up and then uploaded anew: it has our state, and none of our sheets the id that it was made with. */
function wasUploaded({ state, sheets }: ReadFile): boolean {
  return state !== null && sheets.every(({ name, info }) => info.id !== tableOf(name).sheetId);
}

/** The moment that a system sheet shows as that of its last update. */
export function updatedNow(): UpdatedAt {
  return { day: today(), time: formatMinutes(minutesToday()) };
}
