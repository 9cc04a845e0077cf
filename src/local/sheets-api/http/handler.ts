import type { Spreadsheet } from '../../spreadsheet/spreadsheet';
import { ApiError, NotImplemented, UncomputedFormula, type ApiErrorBody } from '../api-error';
import { masked, parseMask } from '../field-mask';
import type { GetOptions } from '../get';
import type { SheetsApi } from '../service';
import type { ValueOptions } from '../values';
import type { WriteOptions } from '../values-write';
import { invalidValue, messageIn, snakeName } from './body';
import { newSpreadsheet } from './create';

export interface ApiRequest {
  method: string;
  /** As in the address, not decoded. */
  path: string;
  query: URLSearchParams;
  body: unknown;
}

export interface ApiResponse {
  status: number;
  body: unknown;
}

/** What stands behind the addresses. */
export interface SheetsBackend {
  api: SheetsApi;
  /** Takes a new spreadsheet in; answers with its id. */
  create: (spreadsheet: Spreadsheet) => string;
}

const ROOT = '/v4/spreadsheets';

export function isSheetsPath(path: string): boolean {
  return path === ROOT || path.startsWith(`${ROOT}/`) || path.startsWith(`${ROOT}?`);
}

/** One call of the Sheets API v4, from its HTTP form: developers.google.com/workspace/sheets/api/reference/rest */
export function handleSheetsRequest(backend: SheetsBackend, request: ApiRequest): ApiResponse {
  try {
    const answer = route(backend, request);
    if (answer === undefined)
      return failure({ code: 404, message: 'Requested URL was not found.', status: 'NOT_FOUND' });
    const fields = request.query.get('fields') ?? undefined;
    return { status: 200, body: fields === undefined ? answer : masked(answer, parseMask(fields)) };
  } catch (error) {
    if (error instanceof ApiError) return failure(error.body);
    if (error instanceof NotImplemented || error instanceof UncomputedFormula) {
      return failure({ code: 501, message: error.message, status: 'UNIMPLEMENTED' });
    }
    throw error;
  }
}

export function failure(error: ApiErrorBody): ApiResponse {
  return { status: error.code, body: { error } };
}

function route(backend: SheetsBackend, { method, path, query, body }: ApiRequest): unknown {
  const { api } = backend;
  // Google takes a slash before a verb and at the end too; google-spreadsheet sends both.
  const [first = '', room, last, ...others] = path
    .replace(/\/$/, '')
    .replaceAll('/:', ':')
    .slice(ROOT.length + 1)
    .split('/');
  if (others.length > 0) return undefined;
  const [id, verb] = split(first, ['batchUpdate', 'getByDataFilter']);
  if (first === '') {
    if (method !== 'POST') return undefined;
    return api.get(backend.create(newSpreadsheet(messageIn(body, 'Spreadsheet', 'spreadsheet'))));
  }
  if (room === undefined) {
    switch (called(method, verb)) {
      case 'GET':
        return api.get(id, getOptions(query));
      case 'POST batchUpdate':
        return api.batchUpdate(id, messageIn(body, 'BatchUpdateSpreadsheetRequest'));
      case 'POST getByDataFilter':
        return api.getByDataFilter(id, messageIn(body, 'GetSpreadsheetByDataFilterRequest'));
      default:
        return undefined;
    }
  }
  if (room === 'sheets' && last !== undefined) return sheetMethod(api, id, { method, last, body });
  return valuesMethod(api, id, { method, room, last, query, body });
}

function sheetMethod(
  api: SheetsApi,
  id: string,
  { method, last, body }: { method: string; last: string; body: unknown },
) {
  const [sheetId, verb] = split(last, ['copyTo']);
  if (called(method, verb) !== 'POST copyTo') return undefined;
  const { destinationSpreadsheetId = '' }: { destinationSpreadsheetId?: string } = messageIn(
    body,
    'CopySheetToAnotherSpreadsheetRequest',
  );
  return api.copySheetTo(id, Number(sheetId), destinationSpreadsheetId);
}

function valuesMethod(
  api: SheetsApi,
  id: string,
  { method, room, last, query, body }: Omit<ApiRequest, 'path'> & { room: string; last: string | undefined },
): unknown {
  if (last === undefined) {
    const [name, verb] = split(room, ['batchGet', 'batchUpdate', 'batchClear']);
    if (name !== 'values') return undefined;
    switch (called(method, verb)) {
      case 'GET batchGet':
        return api.batchGetValues(id, { ...valueOptions(query), ranges: query.getAll('ranges') });
      case 'POST batchUpdate':
        return api.batchUpdateValues(id, messageIn(body, 'BatchUpdateValuesRequest'));
      case 'POST batchClear':
        return api.clearValues(id, (messageIn(body, 'BatchClearValuesRequest') as { ranges?: string[] }).ranges ?? []);
      default:
        return undefined;
    }
  }
  if (room !== 'values') return undefined;
  const [range, verb] = split(last, ['append', 'clear']);
  switch (called(method, verb)) {
    case 'GET':
      return api.getValues(id, range, valueOptions(query));
    case 'PUT':
      return api.updateValues(id, range, messageIn(body, 'ValueRange', 'data'), writeOptions(query));
    case 'POST append':
      return api.appendValues(id, range, messageIn(body, 'ValueRange', 'data'), writeOptions(query));
    case 'POST clear': {
      messageIn(body, 'ClearValuesRequest');
      const { spreadsheetId, clearedRanges } = api.clearValues(id, [range]);
      return { spreadsheetId, clearedRange: clearedRanges[0] };
    }
    default:
      return undefined;
  }
}

function called(method: string, verb: string | undefined): string {
  return verb === undefined ? method : `${method} ${verb}`;
}

/**
 * A part of the path, decoded, without the verb behind its last colon. A range has colons of its own, and a name may
 * end like a verb: what is encoded is no verb.
 */
function split(part: string, verbs: readonly string[]): [name: string, verb: string | undefined] {
  const verb = verbs.find((one) => part.endsWith(`:${one}`));
  return [decoded(verb === undefined ? part : part.slice(0, -verb.length - 1)), verb];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw ApiError.invalid('Request contains an invalid argument.');
  }
}

function getOptions(query: URLSearchParams): GetOptions {
  const ranges = query.getAll('ranges');
  const fields = query.get('fields');
  return {
    ...(ranges.length > 0 ? { ranges } : {}),
    ...(fields === null ? {} : { fields }),
    includeGridData: query.get('includeGridData') === 'true',
  };
}

function valueOptions(query: URLSearchParams): ValueOptions {
  return given(query, ['majorDimension', 'valueRenderOption', 'dateTimeRenderOption']);
}

function writeOptions(query: URLSearchParams): WriteOptions {
  return {
    ...given(query, [
      'valueInputOption',
      'insertDataOption',
      'responseValueRenderOption',
      'responseDateTimeRenderOption',
    ]),
    includeValuesInResponse: query.get('includeValuesInResponse') === 'true',
  };
}

const RENDER = { type: 'ValueRenderOption', values: ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'] };
const DATES = { type: 'DateTimeRenderOption', values: ['SERIAL_NUMBER', 'FORMATTED_STRING'] };

/** What a query parameter may be. */
const CHOICES = {
  majorDimension: { type: 'Dimension', values: ['DIMENSION_UNSPECIFIED', 'ROWS', 'COLUMNS'] },
  valueRenderOption: RENDER,
  responseValueRenderOption: RENDER,
  dateTimeRenderOption: DATES,
  responseDateTimeRenderOption: DATES,
  valueInputOption: { type: 'ValueInputOption', values: ['INPUT_VALUE_OPTION_UNSPECIFIED', 'RAW', 'USER_ENTERED'] },
  insertDataOption: { type: 'InsertDataOption', values: ['OVERWRITE', 'INSERT_ROWS'] },
};

function given<K extends keyof typeof CHOICES>(
  query: URLSearchParams,
  names: readonly K[],
): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  for (const name of names) {
    const value = query.get(name);
    if (value === null) continue;
    const { type, values } = CHOICES[name];
    if (!values.includes(value)) {
      const full = `type.googleapis.com/google.apps.sheets.v4.${type}`;
      throw ApiError.invalid(invalidValue(snakeName(name), full, value));
    }
    if (!value.endsWith('UNSPECIFIED')) found[name] = value;
  }
  return found;
}
