import fc from 'fast-check';
import * as z from 'zod/mini';
import assert from 'node:assert/strict';
import { ARGUMENTS, request } from '../../src/panel-api/requests';
import { handleSheetsRequest } from '../../src/local/sheets-api/http/handler';
import { MESSAGES } from '../../src/local/sheets-api/http/messages';
import { messageIn } from '../../src/local/sheets-api/http/body';
import { ApiError, NotImplemented } from '../../src/local/sheets-api/api-error';
import { masked, parseMask } from '../../src/local/sheets-api/field-mask';
import { formatValue } from '../../src/local/sheets-api/format-value';
import { boxName, parseRange, quoteTitle, splitReference } from '../../src/local/spreadsheet/a1';
import { formatType } from '../../src/local/spreadsheet/format';
import { readTyped } from '../../src/local/spreadsheet/typed';
import { messageIn as windowMessageIn } from '../../src/local/workbench/messages';
import { book } from '../local/books';
import { jsonOf, textOf } from './hostile';
import { parser, refusesWith, type Parser } from './parser';

const FIELD_NAMES = [
  ...new Set(Object.values(MESSAGES).flatMap((line) => line.split(' ').map((field) => field.split(':')[0] ?? ''))),
];
const WINDOW_KEYS = [
  'type',
  'hello',
  'change',
  'fileId',
  'changes',
  'kind',
  'cells',
  'requests',
  'sheetId',
  'row',
  'column',
  'text',
  'value',
  'clock',
  'to',
  'call',
  'argsJson',
  'answer',
  'button',
  'save',
  'fileIds',
  'overwrite',
];
const PANEL_KEYS = [
  'name',
  'args',
  'build',
  'id',
  'table',
  'ref',
  'fields',
  'property',
  'seen',
  'accepted',
  'people',
  ...Object.keys(ARGUMENTS),
];
const RANGE_PIECES = [
  'A',
  'Z',
  'AAA',
  'ZZZZ',
  '1',
  '0',
  '99999999',
  '$',
  ':',
  '!',
  "'",
  "''",
  'Sheet1',
  'R1C1',
  'R[-1]C',
  ' ',
];

function pathOf(range: string): string {
  return `/v4/spreadsheets/book/values/${encodeURIComponent(range.replace(/[\ud800-\udfff]/g, ''))}`;
}

/** An answer of the API has Google's form, whatever was asked. */
function answers(request: Parameters<typeof handleSheetsRequest>[1]): void {
  const { api } = book([
    ['a', 1],
    ['=b', true],
  ]);
  const { status, body } = handleSheetsRequest({ api, create: () => 'new' }, request);
  assert.ok(status === 200 || [400, 404, 501].includes(status), String(status));
  if (status !== 200) assert.equal(typeof (body as { error: { message: string } }).error.message, 'string');
}

const FIELDS = new Map(
  Object.entries(MESSAGES).map(([message, line]) => [message, line.split(' ').filter((field) => field !== '')]),
);

function requestName(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}Request`;
}

/** A message of the API with fields of their kinds, each of them there or not, small numbers and known names. */
function messageOf(message: string, depth = 0): fc.Arbitrary<unknown> {
  const fields = (FIELDS.get(message) ?? []).map((field): [string, fc.Arbitrary<unknown>] => {
    const [name = '', kind = requestName(name)] = field.split(':');
    return [name, fieldOf(kind, depth)];
  });
  return fc.record(Object.fromEntries(fields), { requiredKeys: [] });
}

const NUMBERS = fc.oneof(fc.integer({ min: -2, max: 6 }), fc.constantFrom(999, 1e9, 2 ** 31, '3', null));
const STRINGS = fc.oneof(
  fc.constantFrom(
    'Sheet1',
    'A1',
    'ROWS',
    'COLUMNS',
    'ONE_OF_LIST',
    'CUSTOM_FORMULA',
    'DATE',
    'dd/mm/yyyy',
    '__proto__',
    '',
  ),
  textOf(...RANGE_PIECES),
);

function fieldOf(kind: string, depth: number): fc.Arbitrary<unknown> {
  const one = kind.replace(/\[\]$|\{\}$/, '');
  const value = ((): fc.Arbitrary<unknown> => {
    if (one === 'int' || one === 'double') return NUMBERS;
    if (one === 'bool') return fc.boolean();
    if (one === 'string') return STRINGS;
    if (one === 'list') return fc.array(fc.oneof(NUMBERS, STRINGS), { maxLength: 3 });
    if (one === 'any') return jsonOf('a', 'b');
    if (one.startsWith('mask='))
      return fc.oneof(
        fc.constant('*'),
        fc.constantFrom(...(FIELDS.get(one.slice(5)) ?? ['*'])).map((field) => field.split(':')[0] ?? ''),
        textOf('a', '.', '*', '('),
      );
    return depth > 5 ? fc.constant({}) : messageOf(one, depth + 1);
  })();
  if (kind.endsWith('[]')) return fc.array(value, { maxLength: 3 });
  return kind.endsWith('{}')
    ? fc.dictionary(fc.constantFrom('0', '1', '__proto__', 'x'), value, { maxKeys: 2 })
    : value;
}

const REQUESTS = (MESSAGES['Request'] ?? '')
  .split(' ')
  .filter((field) => !field.includes(':'))
  .map((name) => messageOf(requestName(name)).map((body) => ({ [name]: body })));

/** The parsers of messages and of the small languages in them. */
export const MESSAGE_PARSERS: readonly Parser[] = [
  parser('A1', textOf(...RANGE_PIECES), (text) => {
    const range = parseRange(text);
    const { startRow = 0, endRow = startRow + 1, startColumn = 0, endColumn = startColumn + 1 } = range ?? {};
    assert.ok(startRow >= 0 && endRow > startRow && startColumn >= 0 && endColumn > startColumn, text);
    const box = { startRow, endRow, startColumn, endColumn };
    if (range !== undefined) assert.deepEqual(parseRange(boxName(box)), box);
    assert.deepEqual(splitReference(`${quoteTitle(text)}!A1`), { title: text, range: 'A1' });
  }),
  parser(
    'field masks',
    textOf('a', 'a(', 'a.', 'sheets', '.', '/', ',', '(', ')', '*', ' ', '__proto__', 'constructor'),
    (text) =>
      refusesWith([ApiError], () => {
        const value = { a: [{ sheets: 1, constructor: 2 }], sheets: { a: 1 } };
        const left = JSON.stringify(masked(value, parseMask(text)));
        assert.ok(left.length <= JSON.stringify(value).length);
      }),
  ),
  parser(
    'typed texts',
    fc.tuple(
      textOf(
        '1',
        '000',
        '.',
        ',',
        '%',
        '₫',
        '(',
        ')',
        '-',
        '/',
        '2026',
        ':',
        '59',
        'AM',
        'true',
        "'",
        '=',
        '1E+5',
        ' ',
      ),
      fc.constantFrom('vi_VN', 'en_US', 'en_GB', '__proto__'),
    ),
    ([text, locale]) => {
      const { value, formula } = readTyped(text, locale, undefined, 46_000);
      assert.ok(value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value));
      if (formula !== undefined) assert.ok(text.startsWith('='));
      // In a column of texts nothing is anything else.
      assert.deepEqual(readTyped(text, locale, { numberFormat: { type: 'TEXT', pattern: '@' } }, 46_000), {
        value: text === '' ? null : text,
      });
    },
  ),
  parser(
    'number formats',
    fc.tuple(
      fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), fc.boolean()),
      textOf(
        '0',
        '#',
        ',',
        '.',
        '%',
        'd',
        'dd',
        'MM',
        'yyyy',
        'h',
        'mm',
        'ss',
        '"',
        '\\',
        '[',
        ']',
        ';',
        '@',
        '_',
        '*',
        'E+',
        'am/pm',
      ),
    ),
    ([value, pattern]) => {
      assert.equal(typeof formatValue(value, { type: formatType(pattern), pattern }, 'vi_VN'), 'string');
    },
  ),
  parser('ranges of the Sheets API', textOf(...RANGE_PIECES), (range) => {
    answers({ method: 'GET', path: pathOf(range), query: new URLSearchParams(), body: {} });
  }),
  parser(
    'bodies of the Sheets API',
    fc.tuple(fc.constantFrom(...Object.keys(MESSAGES)), jsonOf(...FIELD_NAMES)),
    ([message, json]) =>
      refusesWith([ApiError, NotImplemented], () => {
        assert.equal(Object.getPrototypeOf(messageIn(json, message)), Object.prototype);
      }),
  ),
  parser('requests of the Sheets API', fc.array(fc.oneof(...REQUESTS), { minLength: 1, maxLength: 3 }), (requests) => {
    const body = { requests };
    answers({ method: 'POST', path: '/v4/spreadsheets/book:batchUpdate', query: new URLSearchParams(), body });
  }),
  parser(
    'values of the Sheets API',
    fc.tuple(fc.constantFrom('RAW', 'USER_ENTERED'), jsonOf('range', 'values', 'majorDimension', 'A1', 'Sheet1!A1:B2')),
    ([option, json]) => {
      for (const body of [json, { values: json }, { values: [[json]] }]) {
        answers({
          method: 'PUT',
          path: pathOf('Sheet1!A1'),
          query: new URLSearchParams({ valueInputOption: option }),
          body,
        });
      }
    },
  ),
  parser('messages of the workbench’s windows', jsonOf(...WINDOW_KEYS), (json) => {
    const message = windowMessageIn(json);
    assert.ok(message === null || typeof message.type === 'string');
  }),
  parser('requests of panels', jsonOf(...PANEL_KEYS), (json) => {
    assert.equal(typeof request().safeParse(json).success, 'boolean');
    for (const shape of Object.values(ARGUMENTS))
      assert.equal(typeof z.object(shape()).safeParse(json).success, 'boolean');
  }),
];
