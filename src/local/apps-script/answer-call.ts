import type { ApiErrorBody } from '../sheets-api/api-error';
import { ApiError, NotImplemented } from '../sheets-api/api-error';
import { toCrossing, type Crossing } from './crossing';
import { RunStopped, ServiceException } from './errors';
import type { Answer } from './protocol';
import type { ServiceMethod, Services } from './service-table';

/** A service call about to be carried out. */
export interface ServiceCall {
  /** The dotted name in the script, as `Sheets.Spreadsheets.Values.batchGet`, or type and name, as `Lock#tryLock`. */
  name: string;
  /** Its number in this run, from 1. */
  index: number;
  args: readonly unknown[];
}

/**
 * What is to go wrong at a call: the run ends before it; the call fails and is not carried out; it is carried out and
 * the run ends before the answer; it is carried out and answered by an error; or it is answered and not carried out, as
 * by a lock that is not to be had. Of an error only the message reaches the script where the method is none of an
 * advanced service, or where it is a text: time-outs and empty responses have no status.
 */
export type Fault =
  | { kind: 'stop-before' }
  | { kind: 'fail'; error: ApiErrorBody | string }
  | { kind: 'stop-after' }
  | { kind: 'fail-after'; error: ApiErrorBody | string }
  | { kind: 'answer'; value: Crossing };

/** Who answers calls, and what goes wrong at them. */
export interface Answering {
  services: Services;
  onCall?: (call: ServiceCall) => Fault | undefined;
}

/** Carries out a call of a script; a promise where the service has to wait. @throws {RunStopped} where the run ends here. */
export function answerTo(
  { services, onCall }: Answering,
  call: ServiceCall,
  self: string | number,
): Answer | Promise<Answer> {
  const fault = onCall?.(call);
  const method = services.methods[call.name];
  if (!method) throw new NotImplemented(call.name);
  if (fault?.kind === 'stop-before') throw new RunStopped(call.name, call.index, false);
  if (fault?.kind === 'fail') return failed(method, fault.error);
  if (fault?.kind === 'answer') return fault.value;
  const ended = (answer: Answer): Answer => {
    if (fault?.kind === 'stop-after') throw new RunStopped(call.name, call.index, true);
    return fault?.kind === 'fail-after' ? failed(method, fault.error) : answer;
  };
  let value: unknown;
  try {
    value = method.call(call.args, self);
  } catch (error) {
    return ended(refusal(method, error));
  }
  if (!(value instanceof Promise)) return ended(answered(method, value));
  return value.then(
    (later: unknown) => ended(answered(method, later)),
    (error: unknown) => ended(refusal(method, error)),
  );
}

function answered({ api }: ServiceMethod, value: unknown): Answer {
  return api === undefined ? toCrossing(value) : { value };
}

function failed({ api }: ServiceMethod, body: ApiErrorBody | string): Answer {
  if (typeof body === 'string') return { exception: body };
  return api === undefined ? { exception: body.message } : { apiError: { ...body, method: api } };
}

/** What a service throws, as an answer; an error of no service ends the run. */
function refusal(method: ServiceMethod, error: unknown): Answer {
  if (error instanceof ApiError) return failed(method, error.body);
  if (error instanceof ServiceException) return { exception: error.message };
  if (error instanceof NotImplemented) return { error: error.message };
  throw error;
}
