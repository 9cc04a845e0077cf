import type { GetOptions } from '../../sheets-api/get';
import type { BatchUpdateRequest } from '../../sheets-api/schema';
import type { DataFilterBody, SheetsApi } from '../../sheets-api/service';
import type { ValueOptions } from '../../sheets-api/values';
import type { ServiceMethods } from '../service-table';

/** The advanced service Sheets: developers.google.com/apps-script/advanced/sheets */
export function sheetsService(sheets: SheetsApi): ServiceMethods {
  return {
    'Sheets.Spreadsheets.get': {
      api: 'sheets.spreadsheets.get',
      call: ([id, options]) => sheets.get(text(id), options as GetOptions | undefined),
    },
    'Sheets.Spreadsheets.getByDataFilter': {
      api: 'sheets.spreadsheets.getByDataFilter',
      call: ([body, id, options]) =>
        sheets.getByDataFilter(text(id), body as DataFilterBody, options as GetOptions | undefined),
    },
    'Sheets.Spreadsheets.batchUpdate': {
      api: 'sheets.spreadsheets.batchUpdate',
      call: ([body, id]) => sheets.batchUpdate(text(id), body as BatchUpdateRequest),
    },
    'Sheets.Spreadsheets.Values.get': {
      api: 'sheets.spreadsheets.values.get',
      call: ([id, range, options]) => sheets.getValues(text(id), text(range), options as ValueOptions | undefined),
    },
    'Sheets.Spreadsheets.Values.batchGet': {
      api: 'sheets.spreadsheets.values.batchGet',
      call: ([id, options]) => sheets.batchGetValues(text(id), options as ValueOptions | undefined),
    },
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
