import type { ApiErrorBody } from '../sheets-api/api-error';
import type { Crossing } from './crossing';

/** What a thread starts with. */
export interface ThreadInput {
  /** One 32-bit cell: 0 while the thread waits for an answer, 1 once it has been posted. */
  signal: SharedArrayBuffer;
}

/** One run, for a thread that is free. Values cross as JSON text, so that the script's realm builds its own. */
export interface Order {
  /** The script's text; left out where it is that of the thread's last run. */
  code?: string;
  /** The script's name in stack traces. */
  fileName: string;
  functionName: string;
  /** A list of crossings. */
  argsJson: string;
  /** A {@link Surface}. */
  surfaceJson: string;
  asPanel: boolean;
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

/** What a thread posts. It waits for an {@link Answer} after a `call`; after an {@link Outcome} it is free. */
export type FromThread = { type: 'call'; name: string; payloadJson: string } | { type: 'log'; text: string } | Outcome;

/** How a run came to its end. */
export type Outcome =
  | { type: 'done'; resultJson: string | undefined; heap: number }
  | { type: 'threw'; error: ThrownByScript; heap: number }
  | { type: 'refused'; functionName: string; heap: number };

/** What the script threw, as plain data. */
export interface ThrownByScript {
  name: string;
  message: string;
  stack: string;
}

/**
 * The answer to a call, as JSON text in the message. Whatever a script does with `stopped`, no further call of its is
 * carried out: it comes to its end soon, and its thread is free again.
 */
export type Answer =
  | Crossing
  | { apiError: ApiErrorBody & { method: string } }
  | { exception: string }
  | { error: string }
  | { stopped: true };

/** Carries a call out, elsewhere: a method's name and a {@link CallPayload} as JSON; answers with an {@link Answer} as JSON. */
export type Call = (name: string, payloadJson: string) => string;

/** Makes the realm of a script ready: its services, its log, its clock where it has one, and a {@link Surface} as JSON. */
export type EnterRealm = (
  call: Call,
  log: (text: string) => void,
  now: (() => number) | undefined,
  surfaceJson: string,
) => Realm;

/** What a realm lets its thread do. */
export interface Realm {
  /**
   * Calls a function of the script's. The arguments are a list of crossings as JSON; the value comes back as JSON, and
   * `undefined` where there is none.
   */
  run: (functionName: string, argsJson: string, isPanel: boolean) => string | undefined;
  /** What was thrown, as a {@link ThrownByScript} in JSON. */
  describe: (error: unknown) => string;
}
