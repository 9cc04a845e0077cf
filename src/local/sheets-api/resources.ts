import type { Chart } from '../spreadsheet/chart';
import type { Filter } from '../spreadsheet/sheet';
import type { NamedRange, ProtectedRange } from '../spreadsheet/spreadsheet';
import type { Editor } from './protection';
import { mayEdit } from './protection';
import { fromSheetRange } from './ranges';
import type { BasicFilter, EmbeddedChart, NamedRangeResource, ProtectedRangeResource } from './schema';

export function namedRangeResource({ id, name, range }: NamedRange): NamedRangeResource {
  return { namedRangeId: id, name, range: fromSheetRange(range) };
}

/** Who may edit is shown to those alone who may. */
export function protectedRangeResource(one: ProtectedRange, editor: Editor | undefined): ProtectedRangeResource {
  const isOpen = mayEdit(one, editor);
  return {
    protectedRangeId: one.id,
    range: fromSheetRange(one.range),
    ...(one.description === undefined ? {} : { description: one.description }),
    ...(one.warningOnly ? { warningOnly: true } : {}),
    ...(isOpen ? { requestingUserCanEdit: true } : {}),
    ...(isOpen && one.editors.length > 0 ? { editors: { users: one.editors } } : {}),
  };
}

export function chartResource(sheetId: number, { id, spec, anchor }: Chart): EmbeddedChart {
  return {
    chartId: id,
    spec,
    position: {
      overlayPosition: {
        anchorCell: { sheetId, rowIndex: anchor.row, columnIndex: anchor.column },
        offsetXPixels: anchor.offsetX,
        offsetYPixels: anchor.offsetY,
        widthPixels: anchor.width,
        heightPixels: anchor.height,
      },
    },
  };
}

/** Google says it twice: by column, as it did first, and as specs. */
export function filterResource(sheetId: number, { box, hidden }: Filter): BasicFilter {
  const columns = Object.entries(hidden).filter(([, texts]) => texts.length > 0);
  const range = fromSheetRange({ ...box, sheetId });
  if (columns.length === 0) return { range };
  return {
    range,
    criteria: Object.fromEntries(columns.map(([column, hiddenValues]) => [column, { hiddenValues }])),
    filterSpecs: columns.map(([column, hiddenValues]) => ({
      columnIndex: Number(column),
      filterCriteria: { hiddenValues },
    })),
  };
}
