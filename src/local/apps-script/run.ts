import { answerTo, type Answering } from './answer-call';
import { fromCrossing, toCrossing } from './crossing';
import { FunctionRefused, RunKilled, RunStopped, RunTimedOut, ScriptError } from './errors';
import type { Answer, CallPayload, Outcome, Surface } from './protocol';
import { ScriptThread } from './threads';

/** A run; its services are made for it alone, and end with it. */
export interface Run extends Answering {
  /** The bundle's text. */
  code: string;
  /** The bundle's name in stack traces. */
  fileName: string;
  functionName: string;
  /** JSON, and Google's own objects within it. */
  args?: readonly unknown[];
  /** Whether the caller is a panel, to which names that end in `_` are closed. */
  asPanel?: boolean;
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
 * Runs one function of a bundle in a fresh bare realm, in a thread that runs nothing else meanwhile. Rejects with
 * {@link ScriptError}, {@link FunctionRefused} or {@link RunStopped}; an error of a service that is no {@link ApiError}
 * ends the run and is passed on as it is.
 */
export async function runFunction(run: Run): Promise<RunResult> {
  const { methods, enums, clock, finish, end } = run.services;
  const calls: Record<string, number> = {};
  const logs: string[] = [];
  let index = 0;
  let stopped: RunStopped | undefined;
  const order = {
    code: run.code,
    fileName: run.fileName,
    functionName: run.functionName,
    argsJson: JSON.stringify((run.args ?? []).map(toCrossing)),
    surfaceJson: JSON.stringify({ methods: Object.keys(methods), enums } satisfies Surface),
    asPanel: run.asPanel ?? false,
    clock: clock.shared,
  };
  const onCall = async (name: string, payloadJson: string): Promise<Answer> => {
    if (stopped !== undefined) return { stopped: true };
    calls[name] = (calls[name] ?? 0) + 1;
    index++;
    const { self = '', args } = JSON.parse(payloadJson) as CallPayload;
    try {
      return await answerTo(run, { name, index, args: args.map(fromCrossing) }, self);
    } catch (error) {
      if (!(error instanceof RunStopped)) throw error;
      stopped = error;
      return { stopped: true };
    }
  };
  const onLog = (text: string): void => {
    if (stopped !== undefined) return;
    logs.push(text);
    run.onLog?.(text);
  };
  try {
    const outcome = await endOf(run, (thread) => thread.run(order, { onCall, onLog }));
    if (stopped !== undefined) throw stopped;
    if (outcome.type === 'refused') throw new FunctionRefused(outcome.functionName);
    // What was written and not sent goes out, whether the script came to its end or threw.
    finish();
    if (outcome.type === 'threw') throw new ScriptError(outcome.error);
    const value: unknown = outcome.resultJson === undefined ? undefined : JSON.parse(outcome.resultJson);
    return { value, calls, logs };
  } finally {
    end();
  }
}

/**
 * Has a thread carry a run out, which may be killed meanwhile. A
 * run that doesn't come to its end takes its thread with it.
 */
async function endOf(
  { kills, limit, services: { clock } }: Run,
  carryOut: (thread: ScriptThread) => Promise<Outcome>,
): Promise<Outcome> {
  let stop: (error: Error) => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = reject;
  });
  const kill = (): void => stop(new RunKilled());
  const callOff = limit === undefined ? undefined : clock.at(clock.now() + limit, () => stop(new RunTimedOut()));
  kills?.add(kill);
  const thread = ScriptThread.take();
  try {
    const outcome = await Promise.race([carryOut(thread), stopped]);
    thread.release(outcome);
    return outcome;
  } catch (error) {
    await thread.end();
    throw error;
  } finally {
    callOff?.();
    kills?.delete(kill);
  }
}
