import type { MessagePort } from 'node:worker_threads';
import type { ApiErrorBody } from '../sheets-api/api-error';
import type { Crossing } from './crossing';

/** What the worker starts with. Values cross as JSON text, so that the script's realm builds its own. */
export interface WorkerInput {
  code: string;
  fileName: string;
  functionName: string;
  /** A list of crossings. */
  argsJson: string;
  surface: Surface;
  asPanel: boolean;
  port: MessagePort;
  /** One 32-bit cell: 0 while the worker waits for an answer, 1 once it has been posted. */
  signal: SharedArrayBuffer;
  /** The time for the script's `Date`, as `Clock.shared`. */
  clock: SharedArrayBuffer | undefined;
}

/** What the script finds of Google. */
export interface Surface {
  /** Names of the methods that can be called, as `Sheets.Spreadsheets.get` or `Lock#tryLock`. */
  methods: readonly string[];
  /** Names of enum values by object type and enum, as `Ui.Button`. */
  enums: Readonly<Record<string, readonly string[]>>;
}

/** A call of the script's, as JSON text in the message. */
export interface CallPayload {
  /** Which object it was called on, where the method is one of an object. */
  self?: string | number;
  args: Crossing[];
}

/** What the worker posts. It waits after a `call`; after `done` or `threw` it ends. */
export type FromWorker =
  | { type: 'call'; name: string; payloadJson: string }
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
export type Answer =
  Crossing | { apiError: ApiErrorBody & { method: string } } | { exception: string } | { error: string };
