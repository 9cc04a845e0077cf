import { expect, test } from '@jest/globals';
import { ApiError } from '../../../src/local/sheets-api/api-error';
import { masked, parseMask, takes } from '../../../src/local/sheets-api/field-mask';

const VALUE = { a: 1, b: [{ c: 2, d: { e: 3, f: 4 } }, { c: 5 }] };

test.each([
  ['a', { a: 1 }],
  ['*', VALUE],
  ['b.c', { b: [{ c: 2 }, { c: 5 }] }],
  ['b(c,d.e)', { b: [{ c: 2, d: { e: 3 } }, { c: 5 }] }],
  ['a, b/d/f', { a: 1, b: [{ d: { f: 4 } }, {}] }],
  ['b.d.e,b.d.f', { b: [{ d: { e: 3, f: 4 } }, {}] }],
  ['b.*', { b: VALUE.b }],
])('%s', (mask, expected) => {
  expect(masked(VALUE, parseMask(mask))).toEqual(expected);
});

test.each(['a('.repeat(50_000), 'a.'.repeat(50_000)])('a mask that is nested without end is refused', (mask) => {
  expect(() => parseMask(mask)).toThrow(ApiError);
});

test.each([
  ['sheets.properties', 'sheets.data', false],
  ['sheets', 'sheets.data', true],
  ['sheets(data.rowData)', 'sheets.data', true],
  ['*', 'sheets.data', true],
])('%s takes %s: %s', (mask, path, expected) => {
  expect(takes(parseMask(mask), path)).toBe(expected);
});
