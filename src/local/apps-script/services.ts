import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import { SheetsApi } from '../sheets-api/service';
import type { GetOptions } from '../sheets-api/get';
import type { BatchUpdateRequest } from '../sheets-api/schema';
import type { ValueOptions } from '../sheets-api/values';

/** One service method. `api` names the method in the error of an advanced service. */
interface ServiceMethod {
  call: (args: readonly unknown[]) => unknown;
  api?: string;
}

/** Service methods by their dotted names in the script, as `Sheets.Spreadsheets.get`. A call may answer with a promise. */
export type Services = Record<string, ServiceMethod>;

/** What a run sees of Google: the spreadsheets, by id. */
export function createServices(spreadsheets: ReadonlyMap<string, Spreadsheet>): Services {
  const sheets = new SheetsApi(spreadsheets);
  return {
    'Sheets.Spreadsheets.get': {
      api: 'sheets.spreadsheets.get',
      call: ([id, options]) => sheets.get(text(id), options as GetOptions | undefined),
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
    'Utilities.sleep': {
      call: ([milliseconds]) => new Promise((resolve) => setTimeout(resolve, Number(milliseconds), null)),
    },
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
