import type { Spreadsheet } from '../../spreadsheet/spreadsheet';
import { NotImplemented } from '../api-error';
import type { Requests } from '../schema';
import { gridById, gridRange } from './grid';

/** Of criteria, only texts out of sight are known here. Columns that `filterSpecs` name go by these. */
export function setBasicFilter(draft: Spreadsheet, { filter = {} }: Requests['setBasicFilter']): object {
  const { sheet, box } = gridRange(draft, filter.range);
  const hidden: Record<number, readonly string[]> = {};
  const byColumn = Object.entries(filter.criteria ?? {}).map(([column, criteria]) => ({
    column: Number(column),
    criteria,
  }));
  const specs = (filter.filterSpecs ?? []).map(({ columnIndex = 0, filterCriteria = {} }) => ({
    column: columnIndex,
    criteria: filterCriteria,
  }));
  for (const { column, criteria } of [...byColumn, ...specs]) {
    if (criteria.condition) throw new NotImplemented('spreadsheets.batchUpdate setBasicFilter with a condition');
    hidden[column] = criteria.hiddenValues ?? [];
  }
  sheet.filter = { box, hidden };
  return {};
}

export function clearBasicFilter(draft: Spreadsheet, { sheetId }: Requests['clearBasicFilter']): object {
  gridById(draft, sheetId).filter = undefined;
  return {};
}
