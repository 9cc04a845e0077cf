import { Spreadsheet } from '../../spreadsheet/spreadsheet';
import { ApiError, NotImplemented, UncomputedFormula, type ApiErrorBody } from '../api-error';
import { masked, parseMask } from '../field-mask';
import type { GetOptions } from '../get';
import type { BatchUpdateRequest } from '../schema';
import type { DataFilterBody, SheetsApi } from '../service';
import type { ValueOptions } from '../values';
import type { GivenRange, WriteOptions } from '../values-write';

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
  const [first = '', room, last] = path
    .replace(/\/$/, '')
    .replaceAll('/:', ':')
    .slice(ROOT.length + 1)
    .split('/');
  // A range has colons of its own, so a verb is looked for behind the last one.
  const [id, verb] = split(first, ['batchUpdate', 'getByDataFilter']);
  if (first === '') return method === 'POST' ? created(backend, body) : undefined;
  if (room === undefined) {
    if (method === 'GET' && verb === undefined) return api.get(id, getOptions(query));
    if (method === 'POST' && verb === 'batchUpdate') return api.batchUpdate(id, body as BatchUpdateRequest);
    if (method === 'POST' && verb === 'getByDataFilter') return api.getByDataFilter(id, body as DataFilterBody);
    return undefined;
  }
  const [roomName, roomVerb] = split(room, ['batchGet', 'batchUpdate', 'batchClear']);
  if (roomName !== 'values') return undefined;
  if (last === undefined) {
    if (method === 'GET' && roomVerb === 'batchGet') {
      return api.batchGetValues(id, { ...valueOptions(query), ranges: query.getAll('ranges') });
    }
    if (method === 'POST' && roomVerb === 'batchUpdate') return api.batchUpdateValues(id, body as WriteOptions);
    if (method === 'POST' && roomVerb === 'batchClear') {
      return api.clearValues(id, (body as { ranges?: string[] }).ranges ?? []);
    }
    return undefined;
  }
  const [range, rangeVerb] = split(last, ['append', 'clear']);
  if (method === 'GET' && rangeVerb === undefined) return api.getValues(id, range, valueOptions(query));
  if (method === 'PUT' && rangeVerb === undefined) {
    return api.updateValues(id, range, body as GivenRange, writeOptions(query));
  }
  if (method === 'POST' && rangeVerb === 'append') {
    return api.appendValues(id, range, body as GivenRange, writeOptions(query));
  }
  if (method === 'POST' && rangeVerb === 'clear') {
    const { spreadsheetId, clearedRanges } = api.clearValues(id, [range]);
    return { spreadsheetId, clearedRange: clearedRanges[0] };
  }
  return undefined;
}

/** A part of the path, decoded, without the verb behind its last colon. */
function split(part: string, verbs: readonly string[]): [name: string, verb: string | undefined] {
  const text = decodeURIComponent(part);
  const verb = verbs.find((one) => text.endsWith(`:${one}`));
  return verb === undefined ? [text, undefined] : [text.slice(0, -verb.length - 1), verb];
}

function created({ api, create }: SheetsBackend, body: unknown): unknown {
  const { properties = {}, sheets = [] } = body as {
    properties?: { title?: string; locale?: string; timeZone?: string };
    sheets?: { properties?: object }[];
  };
  const spreadsheet = new Spreadsheet(properties.title ?? 'Bảng tính không có tiêu đề');
  if (properties.locale !== undefined) spreadsheet.locale = properties.locale;
  if (properties.timeZone !== undefined) spreadsheet.timeZone = properties.timeZone;
  if (sheets.length === 0) spreadsheet.addSheet({ title: 'Sheet1' });
  const id = create(spreadsheet);
  if (sheets.length > 0) {
    api.batchUpdate(id, { requests: sheets.map((sheet) => ({ addSheet: { properties: sheet.properties ?? {} } })) });
  }
  return api.get(id);
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

function given<K extends string>(query: URLSearchParams, names: readonly K[]): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  for (const name of names) {
    const value = query.get(name);
    if (value !== null) found[name] = value;
  }
  return found;
}
