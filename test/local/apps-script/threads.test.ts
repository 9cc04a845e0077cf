import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { RunKilled, RunStopped, ScriptError } from '../../../src/local/apps-script/errors';
import { ScriptThread } from '../../../src/local/apps-script/threads';
import { runFunction, type Run } from '../../../src/local/apps-script/run';
import { createServices } from '../../../src/local/apps-script/services';
import { book } from '../books';

const OTHER = 'function read() { return [typeof kept, typeof Array.prototype.kept, typeof Date.kept]; }';

function run(code: string, functionName: string, more: Partial<Run> = {}) {
  const { spreadsheets } = book([['cũ']]);
  return runFunction({ code, fileName: 'Code.js', functionName, services: createServices(spreadsheets), ...more });
}

beforeEach(() => ScriptThread.endFree());
afterEach(() => ScriptThread.endFree());

describe('one thread serves runs that follow each other', () => {
  test.each<[string, string, (made: Promise<unknown>) => Promise<void>]>([
    ['came to its end', 'return 1;', (made) => expect(made).resolves.toMatchObject({ value: 1 })],
    ['threw', 'throw new Error("hỏng");', (made) => expect(made).rejects.toThrow(ScriptError)],
  ])('after a run that %s, and nothing of it is left', async (_, body, ended) => {
    const code = `function f() { kept = 1; Array.prototype.kept = 1; Date.kept = 1; ${body} }`;
    await ended(run(code, 'f'));
    const first = ScriptThread.take();
    first.release({ heap: 0 });
    const { value } = await run(OTHER, 'read');
    expect(value).toEqual(['undefined', 'undefined', 'undefined']);
    expect(ScriptThread.take()).toBe(first);
    await first.end();
  });

  test('each with its own script, though it has the same name', async () => {
    const values = [];
    for (const n of [1, 2, 1]) values.push((await run(`function f() { return ${String(n)}; }`, 'f')).value);
    expect(values).toEqual([1, 2, 1]);
  });

  test('what a script left to promises runs before its run ends, never in a later one', async () => {
    const code = `function f() { Promise.resolve().then(function () { Sheets.Spreadsheets.get('book'); }); return 1; }`;
    expect(await run(code, 'f')).toMatchObject({ value: 1, calls: { 'Sheets.Spreadsheets.get': 1 } });
    expect(await run(OTHER, 'read')).toMatchObject({ calls: {} });
  });
});

test('a promise that fails breaks neither its run nor a later one', async () => {
  const code = 'function f() { Promise.reject(new Error("hỏng")); return 1; }';
  expect([(await run(code, 'f')).value, (await run(code, 'f')).value]).toEqual([1, 1]);
});

test('a run that is stopped makes no further call, whatever it catches', async () => {
  const code = `function f() {
    for (var i = 0; i < 5; i++) try { Sheets.Spreadsheets.get('book'); console.log(i); } catch (e) { console.log('caught'); }
  }`;
  const logs: string[] = [];
  const seen: number[] = [];
  const made = run(code, 'f', {
    onLog: (text) => logs.push(text),
    onCall: ({ index }) => {
      seen.push(index);
      return index === 3 ? { kind: 'stop-before' } : undefined;
    },
  });
  await expect(made).rejects.toThrow(RunStopped);
  expect({ seen, logs }).toEqual({ seen: [1, 2, 3], logs: ['0', '1'] });
});

test('a run that is killed in a loop takes its thread with it', async () => {
  const kills = new Set<() => void>();
  const made = run('function f() { console.log("an"); for (;;); }', 'f', {
    kills,
    onLog: () => kills.forEach((kill) => kill()),
  });
  await expect(made).rejects.toThrow(RunKilled);
  expect((await run('function f() { return 2; }', 'f')).value).toBe(2);
});

test('runs at once have threads of their own', async () => {
  const code = 'function f(n) { for (var i = 0; i < 50; i++) Sheets.Spreadsheets.get("book"); return n; }';
  const made = await Promise.all([1, 2, 3].map((n) => run(code, 'f', { args: [n] })));
  expect(made.map(({ value }) => value)).toEqual([1, 2, 3]);
});
