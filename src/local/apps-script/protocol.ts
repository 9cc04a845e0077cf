import type { MessagePort } from 'node:worker_threads';
import type { ApiErrorBody } from '../sheets-api/api-error';

/** What the worker starts with. Values cross as JSON text, so that the script's realm builds its own. */
export interface WorkerInput {
  code: string;
  fileName: string;
  functionName: string;
  argsJson: string;
  /** Dotted names of the service methods that can be called. */
  methods: string[];
  asPanel: boolean;
  port: MessagePort;
  /** One 32-bit cell: 0 while the worker waits for an answer, 1 once it has been posted. */
  signal: SharedArrayBuffer;
}

/** What the worker posts. It waits after a `call`; after `done` or `threw` it ends. */
export type FromWorker =
  | { type: 'call'; name: string; argsJson: string }
  | { type: 'log'; text: string }
  | { type: 'done'; resultJson: string | undefined }
  | { type: 'threw'; error: ThrownByScript }
  | { type: 'refused'; functionName: string };

/** What the script threw, as plain data. */
export interface ThrownByScript {
  name: string;
  message: string;
  stack: string;
}

/** The answer to a call, as JSON text in the message. */
export type Answer = { value?: unknown } | { apiError: ApiErrorBody & { method: string } } | { error: string };
