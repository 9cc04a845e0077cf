import { SheetsApi } from '../../src/local/sheets-api/service';
import type { Requests } from '../../src/local/sheets-api/schema';
import type { CellValue } from '../../src/local/spreadsheet/sheet';
import { Spreadsheet } from '../../src/local/spreadsheet/spreadsheet';

/** A spreadsheet of one sheet `Sheet1` (id 0) unless told otherwise, with the API on it under the id `book`. */
export function book(rows: CellValue[][] = [], title = 'Sheet1') {
  const spreadsheet = new Spreadsheet('Thử');
  spreadsheet.addSheet({ title }).load(rows);
  const spreadsheets = new Map([['book', spreadsheet]]);
  const api = new SheetsApi(spreadsheets);
  return {
    spreadsheet,
    spreadsheets,
    api,
    batch: (...requests: Partial<Requests>[]) => api.batchUpdate('book', { requests }),
    values: (range: string) => api.getValues('book', range, { valueRenderOption: 'UNFORMATTED_VALUE' }).values,
  };
}
