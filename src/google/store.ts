import type { Store } from '../app/ports/store';

/** The Sheets API by the advanced service. */
export const store: Store = {
  get: (id, options) => spreadsheets().get(id, options),
  values: (id, options) =>
    (spreadsheets().Values.batchGet(id, options).valueRanges ?? []).map(({ values }) => values ?? []),
  cells: (id, gridRanges, fields) => {
    const dataFilters = gridRanges.map((gridRange) => ({ gridRange }));
    return spreadsheets().getByDataFilter({ dataFilters, includeGridData: true }, id, { fields });
  },
  batchUpdate: (id, body) => spreadsheets().batchUpdate(body as unknown as BatchBody, id).updatedSpreadsheet,
};

type BatchBody = GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest;

function spreadsheets(): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection {
  if (Sheets?.Spreadsheets === undefined) throw new Error('The advanced service Sheets is not enabled.');
  return Sheets.Spreadsheets;
}
