import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { ApiErrorBody } from '../sheets-api/api-error';
import { ApiError, NotImplemented } from '../sheets-api/api-error';
import { fromCrossing, toCrossing } from './crossing';
import { FunctionRefused, RunKilled, RunStopped, RunTimedOut, ScriptError, ServiceException } from './errors';
import type { Answer, CallPayload, FromWorker, WorkerInput } from './protocol';
import type { Services } from './service-table';

/** A service call about to be carried out. */
interface ServiceCall {
  /** The dotted name in the script, as `Sheets.Spreadsheets.Values.batchGet`, or type and name, as `Lock#tryLock`. */
  name: string;
  /** Its number in this run, from 1. */
  index: number;
  args: readonly unknown[];
}

/**
 * What is to go wrong at a call: the run ends before it; the call fails and is not carried out; it is carried out and
 * the run ends before the answer; it is carried out and answered by an error. Of an error only the message reaches the
 * script where the method is none of an advanced service.
 */
export type Fault =
  | { kind: 'stop-before' }
  | { kind: 'fail'; error: ApiErrorBody }
  | { kind: 'stop-after' }
  | { kind: 'fail-after'; error: ApiErrorBody };

export interface Run {
  /** The bundle's text. */
  code: string;
  /** The bundle's name in stack traces. */
  fileName: string;
  functionName: string;
  /** JSON, and Google's own objects within it. */
  args?: readonly unknown[];
  /** Made for this run alone: they end with it. */
  services: Services;
  /** Whether the caller is a panel, to which names that end in `_` are closed. */
  asPanel?: boolean;
  onCall?: (call: ServiceCall) => Fault | undefined;
  onLog?: (text: string) => void;
  /** Milliseconds of the clock after which the run is killed, whatever it does. */
  limit?: number;
  /** Holds, as long as it runs, what kills it. */
  kills?: Set<() => void>;
}

/** developers.google.com/apps-script/guides/services/quotas: how long a run may take. */
export const RUN_LIMIT = 6 * 60_000;
/** developers.google.com/apps-script/guides/triggers: how long a simple trigger may take. */
export const SIMPLE_TRIGGER_LIMIT = 30_000;

export interface RunResult {
  /** A JSON value; `undefined` where the function returns nothing. */
  value: unknown;
  /** How often each service method was called. */
  calls: Record<string, number>;
  logs: string[];
}

/**
 * Runs one function of a bundle in a fresh bare realm, in a thread of its own. Rejects with {@link ScriptError},
 * {@link FunctionRefused} or {@link RunStopped}; an error of a service that is no {@link ApiError} ends the run and is
 * passed on as it is.
 */
export async function runFunction(run: Run): Promise<RunResult> {
  const { port1, port2 } = new MessageChannel();
  const signal = new SharedArrayBuffer(4);
  const workerData: WorkerInput = {
    code: run.code,
    fileName: run.fileName,
    functionName: run.functionName,
    argsJson: JSON.stringify((run.args ?? []).map(toCrossing)),
    surface: { methods: Object.keys(run.services.methods), enums: run.services.enums },
    asPanel: run.asPanel ?? false,
    port: port2,
    signal,
    clock: run.services.clock.shared,
  };
  const worker = new Worker(workerFile(), { workerData, transferList: [port2] });
  const calls: Record<string, number> = {};
  const logs: string[] = [];
  let index = 0;
  let callOff = (): void => undefined;
  let kill = (): void => undefined;
  try {
    return await new Promise<RunResult>((resolve, reject) => {
      const { clock, finish } = run.services;
      kill = () => reject(new RunKilled());
      run.kills?.add(kill);
      if (run.limit !== undefined) callOff = clock.at(clock.now() + run.limit, () => reject(new RunTimedOut()));
      /** What was written and not sent goes out, whether the script came to its end or threw. */
      const finished = (then: () => void): void => {
        try {
          finish();
          then();
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      };
      const answer = (text: string): void => {
        port1.postMessage(text);
        const cell = new Int32Array(signal);
        Atomics.store(cell, 0, 1);
        Atomics.notify(cell, 0);
      };
      port1.on('message', (message: FromWorker) => {
        switch (message.type) {
          case 'log':
            logs.push(message.text);
            run.onLog?.(message.text);
            return;
          case 'call': {
            calls[message.name] = (calls[message.name] ?? 0) + 1;
            index++;
            const { self = '', args } = JSON.parse(message.payloadJson) as CallPayload;
            answerTo(run, { name: message.name, index, args: args.map(fromCrossing) }, self).then(answer, reject);
            return;
          }
          case 'done':
            finished(() => {
              const value: unknown = message.resultJson === undefined ? undefined : JSON.parse(message.resultJson);
              resolve({ value, calls, logs });
            });
            return;
          case 'threw':
            finished(() => reject(new ScriptError(message.error)));
            return;
          case 'refused':
            reject(new FunctionRefused(message.functionName));
        }
      });
      worker.on('error', reject);
      worker.on('exit', (code) => {
        if (code !== 0) reject(new Error(`The worker ended with code ${code}`));
      });
    });
  } finally {
    callOff();
    run.kills?.delete(kill);
    port1.close();
    await worker.terminate();
    run.services.end();
  }
}

async function answerTo({ services, onCall }: Run, call: ServiceCall, self: string | number): Promise<string> {
  const fault = onCall?.(call);
  const method = services.methods[call.name];
  if (!method) throw new NotImplemented(call.name);
  if (fault?.kind === 'stop-before') throw new RunStopped(call.name, call.index, false);
  const failed = (body: ApiErrorBody): Answer =>
    method.api === undefined ? { exception: body.message } : { apiError: { ...body, method: method.api } };
  if (fault?.kind === 'fail') return JSON.stringify(failed(fault.error));
  let answer: Answer;
  try {
    const value = await method.call(call.args, self);
    answer = method.api === undefined ? toCrossing(value) : { value };
  } catch (error) {
    if (error instanceof ApiError) answer = failed(error.body);
    else if (error instanceof ServiceException) answer = { exception: error.message };
    else if (error instanceof NotImplemented) answer = { error: error.message };
    else throw error;
  }
  if (fault?.kind === 'stop-after') throw new RunStopped(call.name, call.index, true);
  return JSON.stringify(fault?.kind === 'fail-after' ? failed(fault.error) : answer);
}

/** build/worker.cjs of this package, from wherever in it this code runs. */
function workerFile(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest)) {
      const { name } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string };
      if (name === 'so-doan') return join(folder, 'build', 'worker.cjs');
    }
    if (dirname(folder) === folder) throw new Error(`No package so-doan above ${__dirname}`);
  }
}
