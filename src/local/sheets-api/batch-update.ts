import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import { ApiError, NotImplemented } from './api-error';
import type { Caller, Editor } from './protection';
import { refuseProtected } from './protection';
import { appendCells, repeatCell, setDataValidation, updateBorders, updateCells } from './requests/cells';
import { addChart, deleteEmbeddedObject, updateChartSpec } from './requests/charts';
import {
  appendDimension,
  autoResizeDimensions,
  deleteDimension,
  insertDimension,
  moveDimension,
  updateDimensionProperties,
} from './requests/dimensions';
import { clearBasicFilter, setBasicFilter } from './requests/filters';
import { addNamedRange, deleteNamedRange, updateNamedRange } from './requests/named-ranges';
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from './requests/protected-ranges';
import { mergeCells, sortRange, unmergeCells } from './requests/ranges';
import {
  addSheet,
  deleteSheet,
  duplicateSheet,
  updateSheetProperties,
  updateSpreadsheetProperties,
} from './requests/sheets';
import { deleteRange, insertRange } from './requests/shift';
import type { RequestName, Requests } from './schema';

type Handler<K extends RequestName> = (draft: Spreadsheet, request: Requests[K], editor: Editor | undefined) => object;

const HANDLERS: { [K in RequestName]: Handler<K> } = {
  addSheet,
  deleteSheet,
  updateSheetProperties,
  updateSpreadsheetProperties,
  updateCells,
  appendCells,
  repeatCell,
  setDataValidation,
  updateBorders,
  updateDimensionProperties,
  autoResizeDimensions,
  appendDimension,
  insertDimension,
  deleteDimension,
  insertRange,
  deleteRange,
  moveDimension,
  duplicateSheet,
  setBasicFilter,
  clearBasicFilter,
  addNamedRange,
  updateNamedRange,
  deleteNamedRange,
  addProtectedRange,
  updateProtectedRange,
  deleteProtectedRange,
  mergeCells,
  unmergeCells,
  sortRange,
  addChart,
  updateChartSpec,
  deleteEmbeddedObject,
};

/**
 * Applies the requests in order to a draft and takes it once the last has gone through and `read` has read what the
 * caller wants to see of it. Returns the replies and what was read. `place` begins the message of a refusal.
 */
export function applyBatch<T>(
  spreadsheet: Spreadsheet,
  requests: readonly Partial<Requests>[],
  { by, editor }: Caller,
  read: (after: Spreadsheet) => T,
  place = (index: number, name: RequestName): string => `Invalid requests[${index}].${name}: `,
): { replies: object[]; updated: T } {
  if (requests.length === 0) throw ApiError.invalid('Must specify at least one request.');
  const draft = spreadsheet.draft();
  const replies = requests.map((request, index) => {
    const names = Object.keys(request);
    const [name] = names;
    if (name === undefined || names.length > 1)
      throw ApiError.invalid(`Invalid requests[${index}]: oneof field 'kind'`);
    if (!isImplemented(name)) throw new NotImplemented(`spreadsheets.batchUpdate ${name}`);
    try {
      return apply(name, draft, request, editor);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      throw ApiError.invalid(`${place(index, name)}${error.message}`);
    }
  });
  const updated = read(draft);
  spreadsheet.adopt(draft, by);
  return { replies, updated };
}

function isImplemented(name: string): name is RequestName {
  return Object.hasOwn(HANDLERS, name);
}

function apply(name: RequestName, draft: Spreadsheet, request: Partial<Requests>, editor: Editor | undefined): object {
  const body = request[name];
  if (body === undefined) throw ApiError.invalid('No request set.');
  const handler: (draft: Spreadsheet, body: never, editor: Editor | undefined) => object = HANDLERS[name];
  // The body is the one of that name, which the compiler can't follow through the table.
  const own = body as never;
  refuseProtected(draft, name, own, editor);
  return handler(draft, own, editor);
}
