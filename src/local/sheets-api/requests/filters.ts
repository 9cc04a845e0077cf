import type { Spreadsheet } from '../../spreadsheet/spreadsheet';
import type { Requests } from '../schema';
import { gridById, gridRange } from './grid';

/** Of criteria, only texts out of sight are known here. */
export function setBasicFilter(draft: Spreadsheet, { filter = {} }: Requests['setBasicFilter']): object {
  const { sheet, box } = gridRange(draft, filter.range);
  const hidden = Object.entries(filter.criteria ?? {}).map(([column, { hiddenValues = [] }]) => [column, hiddenValues]);
  sheet.filter = { box, hidden: Object.fromEntries(hidden) as Record<number, string[]> };
  return {};
}

export function clearBasicFilter(draft: Spreadsheet, { sheetId }: Requests['clearBasicFilter']): object {
  gridById(draft, sheetId).filter = undefined;
  return {};
}
