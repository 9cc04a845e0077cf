import { describe, expect, test } from '@jest/globals';
import { FunctionRefused, RunStopped, ScriptError } from '../../../src/local/apps-script/errors';
import type { Fault } from '../../../src/local/apps-script/answer-call';
import type { Run } from '../../../src/local/apps-script/run';
import { runFunction } from '../../../src/local/apps-script/run';
import { createServices } from '../../../src/local/apps-script/services';
import { UncomputedFormula } from '../../../src/local/sheets-api/api-error';
import { book } from '../books';

const WRITE = `
function write(text) {
  return Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: {
    start: { sheetId: 0 }, rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }], fields: 'userEnteredValue',
  } }] }, 'book').replies.length;
}
function read() { return Sheets.Spreadsheets.Values.get('book', 'A1', { valueRenderOption: 'UNFORMATTED_VALUE' }).values; }
function both(text) { read(); write(text); return read(); }
`;

function world() {
  const made = book([['cũ']]);
  const run = (code: string, functionName: string, more: Partial<Run> = {}) =>
    runFunction({ code, fileName: 'Code.js', functionName, services: createServices(made.spreadsheets), ...more });
  return { ...made, run };
}

describe('the realm', () => {
  test.each([
    'setTimeout',
    'process',
    'URL',
    'require',
    'module',
    'Buffer',
    'fetch',
    'structuredClone',
    'TextEncoder',
    'atob',
    'crypto',
    'performance',
    'queueMicrotask',
  ])('has no %s', async (name) => {
    const { value } = await world().run(`function f() { return typeof ${name}; }`, 'f');
    expect(value).toBe('undefined');
  });

  test('has no way to Node through what was put there', async () => {
    const code = `function f() {
      return [console.log, Logger.log, Sheets.Spreadsheets.get, Utilities.sleep].map(function (g) {
        return g.constructor('return typeof process')();
      });
    }`;
    const { value } = await world().run(code, 'f');
    expect(value).toEqual(['undefined', 'undefined', 'undefined', 'undefined']);
  });

  test('is fresh for each run', async () => {
    const code = 'var count = 0; function next() { return ++count; }';
    const { run } = world();
    expect([(await run(code, 'next')).value, (await run(code, 'next')).value]).toEqual([1, 1]);
  });

  test('takes and gives JSON, made of its own arrays', async () => {
    const code = `function f(rows, day) {
      return { own: rows instanceof Array, answer: read() instanceof Array, rows: rows, none: undefined, day: day };
    }`;
    const { value } = await world().run(code + WRITE, 'f', { args: [[['Ánh', 1, null, true]], '2026-11-22'] });
    expect(value).toEqual({ own: true, answer: true, rows: [['Ánh', 1, null, true]], day: '2026-11-22' });
  });

  test('logs', async () => {
    const code = `function f() { console.log('a', 1, { b: [2] }); Logger.log('c').log('d'); }`;
    const { value, logs } = await world().run(code, 'f');
    expect({ value, logs }).toEqual({ value: undefined, logs: ['a 1 {"b":[2]}', 'c', 'd'] });
  });
});

describe('what may be called', () => {
  test.each(['eval', 'JSON', 'Object', 'parseInt', 'Sheets', 'console', 'toString', '__proto__', 'hidden', 'value'])(
    'not %s',
    async (name) => {
      const code = 'function open() {} var value = 1; (function hidden() {})();';
      await expect(world().run(code, name)).rejects.toThrow(FunctionRefused);
    },
  );

  test('a private function, but not by a panel', async () => {
    const code = 'function check_() { return 1; }';
    expect((await world().run(code, 'check_')).value).toBe(1);
    await expect(world().run(code, 'check_', { asPanel: true })).rejects.toThrow(FunctionRefused);
  });
});

describe('errors', () => {
  test('of the script carry its own lines', async () => {
    const code = 'function inner() {\n  throw new TypeError("hỏng");\n}\nfunction outer() { inner(); }';
    await expect(world().run(code, 'outer')).rejects.toEqual(
      expect.objectContaining({
        name: 'ScriptError',
        message: 'hỏng',
        scriptName: 'TypeError',
        scriptStack: 'TypeError: hỏng\n    at inner (Code.js:2:9)\n    at outer (Code.js:4:20)',
      }),
    );
  });

  test.each([
    ['function f(', 'SyntaxError'],
    ['function f() { throw "text"; }', 'string'],
    ['function f() { return undefinedName; }', 'ReferenceError'],
  ])('%s', async (code, scriptName) => {
    await expect(world().run(code, 'f')).rejects.toMatchObject({ scriptName });
  });

  test('of the API arrive as the advanced service throws them', async () => {
    const code = `function f() {
      try { Sheets.Spreadsheets.Values.batchGet('book', { ranges: ['NoSuchTab!A1'] }); }
      catch (e) { return { name: e.name, message: e.message, details: e.details, own: e instanceof Error }; }
    }`;
    const { value } = await world().run(code, 'f');
    expect(value).toEqual({
      name: 'GoogleJsonResponseException',
      message: 'API call to sheets.spreadsheets.values.batchGet failed with error: Unable to parse range: NoSuchTab!A1',
      details: { code: 400, message: 'Unable to parse range: NoSuchTab!A1', status: 'INVALID_ARGUMENT' },
      own: true,
    });
  });

  test.each([
    ['Sheets.Spreadsheets.Values.append({}, "book", "A1")', 'Sheets.Spreadsheets.Values.append'],
    ['Sheets.newRequest()', 'Sheets.newRequest'],
    ['SpreadsheetApp.getActive().getSheets()', 'SpreadsheetApp.getActive'],
    ['new (Utilities.Blob)()', 'Utilities.Blob'],
    ['Logger.clear()', 'Logger.clear'],
  ])('%s is named as not implemented', async (expression, name) => {
    await expect(world().run(`function f() { ${expression}; }`, 'f')).rejects.toEqual(
      expect.objectContaining({ message: `${name} is not implemented here` }),
    );
  });

  test('an uncomputed formula ends the run, whatever the script catches', async () => {
    const { run, spreadsheet } = world();
    spreadsheet.sheets[0]?.setFormula(0, 0, '=NOW()', null);
    const code = `${WRITE} function f() { try { return read(); } catch (e) { return 'caught'; } }`;
    await expect(run(code, 'f')).rejects.toEqual(new UncomputedFormula('Sheet1', 'A1', '=NOW()'));
  });
});

describe('calls', () => {
  test('are counted by name', async () => {
    const { value, calls } = await world().run(WRITE, 'both', { args: ['mới'] });
    expect(value).toEqual([['mới']]);
    expect(calls).toEqual({ 'Sheets.Spreadsheets.Values.get': 2, 'Sheets.Spreadsheets.batchUpdate': 1 });
  });

  const error = { code: 503, message: 'The service is currently unavailable.', status: 'UNAVAILABLE' };
  const at = (index: number, fault: Fault) => ({
    onCall: (call: { index: number }) => (call.index === index ? fault : undefined),
  });

  test.each<[Fault, string, typeof RunStopped | typeof ScriptError]>([
    [{ kind: 'stop-before' }, 'cũ', RunStopped],
    [{ kind: 'fail', error }, 'cũ', ScriptError],
    [{ kind: 'stop-after' }, 'mới', RunStopped],
    [{ kind: 'fail-after', error }, 'mới', ScriptError],
  ])('%j at the write leaves %s', async (fault, left, thrown) => {
    const { run, values } = world();
    await expect(run(WRITE, 'both', { args: ['mới'], ...at(2, fault) })).rejects.toThrow(thrown);
    expect(values('A1')).toEqual([[left]]);
  });

  test('two runs at once do not mix', async () => {
    const { run } = world();
    const [a, b] = await Promise.all([run(WRITE, 'both', { args: ['a'] }), run(WRITE, 'read')]);
    expect([a.calls, b.calls]).toEqual([
      { 'Sheets.Spreadsheets.Values.get': 2, 'Sheets.Spreadsheets.batchUpdate': 1 },
      { 'Sheets.Spreadsheets.Values.get': 1 },
    ]);
  });
});

describe('a call', () => {
  const code = `${WRITE}function told() { try { return write('mới'); } catch (error) { return [error.message, 'details' in error]; } }`;

  test('may fail without a status, done or not', async () => {
    const { run, spreadsheets } = world();
    const first = (): unknown => spreadsheets.get('book')?.sheets[0]?.value(0, 0);
    const failing = async (kind: 'fail' | 'fail-after'): Promise<unknown> =>
      (await run(code, 'told', { onCall: () => ({ kind, error: 'Empty response' }) })).value;
    expect([await failing('fail'), first()]).toEqual([['Empty response', false], 'cũ']);
    expect([await failing('fail-after'), first()]).toEqual([['Empty response', false], 'mới']);
  });

  test('may be answered and not done', async () => {
    const { run, spreadsheets } = world();
    const answer: Fault = { kind: 'answer', value: { value: { replies: [1, 2, 3] } } };
    expect((await run(code, 'told', { onCall: () => answer })).value).toBe(3);
    expect(spreadsheets.get('book')?.sheets[0]?.value(0, 0)).toBe('cũ');
  });
});
