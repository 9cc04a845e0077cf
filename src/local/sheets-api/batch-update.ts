import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import { ApiError, NotImplemented } from './api-error';
import { appendCells, repeatCell, setDataValidation, updateCells } from './requests/cells';
import { appendDimension, deleteDimension, insertDimension, updateDimensionProperties } from './requests/dimensions';
import {
  addNamedRange,
  addProtectedRange,
  deleteNamedRange,
  deleteProtectedRange,
  mergeCells,
  sortRange,
} from './requests/ranges';
import { addSheet, deleteSheet, updateSheetProperties, updateSpreadsheetProperties } from './requests/sheets';
import type { RequestName, Requests } from './schema';

type Handler<K extends RequestName> = (draft: Spreadsheet, request: Requests[K]) => object;

const HANDLERS: { [K in RequestName]: Handler<K> } = {
  addSheet,
  deleteSheet,
  updateSheetProperties,
  updateSpreadsheetProperties,
  updateCells,
  appendCells,
  repeatCell,
  setDataValidation,
  updateDimensionProperties,
  appendDimension,
  insertDimension,
  deleteDimension,
  addNamedRange,
  deleteNamedRange,
  addProtectedRange,
  deleteProtectedRange,
  mergeCells,
  sortRange,
};

/** Applies the requests in order to a draft and takes it once the last has gone through. Returns their replies. */
export function applyBatch(spreadsheet: Spreadsheet, requests: readonly Partial<Requests>[]): object[] {
  if (requests.length === 0) throw ApiError.invalid('Must specify at least one request.');
  const draft = spreadsheet.draft();
  const replies = requests.map((request, index) => {
    const names = Object.keys(request);
    const [name] = names;
    if (name === undefined || names.length > 1)
      throw ApiError.invalid(`Invalid requests[${index}]: oneof field 'kind'`);
    if (!isImplemented(name)) throw new NotImplemented(`spreadsheets.batchUpdate ${name}`);
    try {
      return apply(name, draft, request);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      throw ApiError.invalid(`Invalid requests[${index}].${name}: ${error.message}`);
    }
  });
  spreadsheet.adopt(draft);
  return replies;
}

function isImplemented(name: string): name is RequestName {
  return Object.hasOwn(HANDLERS, name);
}

function apply(name: RequestName, draft: Spreadsheet, request: Partial<Requests>): object {
  const body = request[name];
  if (body === undefined) throw ApiError.invalid('No request set.');
  const handler: (draft: Spreadsheet, body: never) => object = HANDLERS[name];
  // The body is the one of that name, which the compiler can't follow through the table.
  return handler(draft, body as never);
}
