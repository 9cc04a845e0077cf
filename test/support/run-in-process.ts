import * as entry from '../../src/entry';
import { answerTo } from '../../src/local/apps-script/answer-call';
import { fromCrossing, toCrossing, type Crossing } from '../../src/local/apps-script/crossing';
import { FunctionRefused, RunStopped, ScriptError } from '../../src/local/apps-script/errors';
import type { CallPayload } from '../../src/local/apps-script/protocol';
import { remote } from '../../src/local/apps-script/realm/remote';
import type { Run, RunResult } from '../../src/local/apps-script/run';

/** What the sources have in the place of a build's id (jest.config.cjs). */
export const SOURCES_ID = 'from-sources';

const FUNCTIONS: Readonly<Record<string, unknown>> = entry;

/**
 * Runs a function of src/entry.ts as `runFunction` runs one of a bundle, but in this process and without a build: the
 * stand-ins of Google's services are its globals meanwhile, and what Apps Script lacks is none. What is otherwise: the
 * realm is not fresh and has Node's other globals, and no service can wait. A
 * run that is stopped goes on to its end, but no call of a service is carried out any more.
 */
export function runInProcess({ functionName, args = [], services, onCall }: Omit<Run, 'code' | 'fileName'>): RunResult {
  const called = FUNCTIONS[functionName];
  if (typeof called !== 'function') throw new FunctionRefused(functionName);
  const calls: Record<string, number> = {};
  let index = 0;
  let stopped: RunStopped | undefined;
  const call = (name: string, payloadJson: string): string => {
    if (stopped !== undefined) return JSON.stringify({ stopped: true });
    calls[name] = (calls[name] ?? 0) + 1;
    index++;
    const payload = JSON.parse(payloadJson) as CallPayload;
    try {
      const answering = { services, ...(onCall && { onCall }) };
      const answer = answerTo(answering, { name, index, args: payload.args.map(fromCrossing) }, payload.self ?? '');
      if (answer instanceof Promise) throw new Error(`${name} has to wait: such a run needs a thread of its own`);
      return JSON.stringify(answer);
    } catch (error) {
      if (!(error instanceof RunStopped)) throw error;
      stopped = error;
      return JSON.stringify({ stopped: true });
    }
  };
  const google = remote(call, { methods: Object.keys(services.methods), enums: services.enums });
  const received = args.map((arg) => google.received(JSON.parse(JSON.stringify(toCrossing(arg))) as Crossing));
  const { now } = Date;
  const { error: print } = console;
  const { URL, atob } = globalThis;
  Object.assign(globalThis, google.services);
  for (const name of ['URL', 'atob']) Reflect.deleteProperty(globalThis, name);
  Date.now = services.clock.now;
  // What a run writes to its log is no output of the tests.
  console.error = () => undefined;
  try {
    let value: unknown;
    try {
      value = (called as (...given: unknown[]) => unknown)(...received);
    } catch (error) {
      if (stopped !== undefined) throw stopped;
      services.finish();
      throw scriptError(error);
    }
    if (stopped !== undefined) throw stopped;
    services.finish();
    return { value: value === undefined ? undefined : JSON.parse(JSON.stringify(value)), calls, logs: [] };
  } finally {
    services.end();
    Date.now = now;
    console.error = print;
    for (const name of Object.keys(google.services)) Reflect.deleteProperty(globalThis, name);
    Object.assign(globalThis, { URL, atob });
  }
}

function scriptError(error: unknown): ScriptError {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return new ScriptError({ name, message, stack });
}
