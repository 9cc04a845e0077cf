import { getHeapStatistics } from 'node:v8';
import { createContext, Script } from 'node:vm';
import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import type { Call, EnterRealm, FromThread, Order, Outcome, ThreadInput, ThrownByScript } from './protocol';

/** The built script `realm/enter`, whose exports are in a variable `realm`; the build puts it here. */
declare const REALM_SOURCE: string;

type Ended = Outcome extends infer One ? (One extends Outcome ? Omit<One, 'heap'> : never) : never;

const REALM = new Script(`(() => { ${REALM_SOURCE}\nreturn realm.enter; })()`, { filename: 'realm' });
/** Nothing: to evaluate it runs what the script left to promises. */
const NOTHING = new Script('');

/** Runs one order after the other, each in a realm of its own. */
function serve(port: MessagePort, { signal }: ThreadInput): void {
  const cell = new Int32Array(signal);
  const post = (message: FromThread): void => port.postMessage(message);
  const call: Call = (name, payloadJson) => {
    Atomics.store(cell, 0, 0);
    post({ type: 'call', name, payloadJson });
    // Waking is no answer: the call for the last one may come as late as this.
    while (Atomics.load(cell, 0) === 0) Atomics.wait(cell, 0, 0);
    return (receiveMessageOnPort(port) as { message: string }).message;
  };
  const log = (text: string): void => post({ type: 'log', text });
  const compiled = compiler();
  port.on('message', (order: Order) => {
    const ended = carryOut(order, compiled, call, log);
    post({ ...ended, heap: getHeapStatistics().total_heap_size });
  });
}

function carryOut(order: Order, compiled: (order: Order) => Script, call: Call, log: (text: string) => void): Ended {
  const global = createContext(Object.create(null) as object, { microtaskMode: 'afterEvaluate' });
  const enter = REALM.runInContext(global) as EnterRealm;
  const realm = enter(call, log, order.clock && timeOf(order.clock), order.surfaceJson);
  try {
    const builtIn = new Set(Object.getOwnPropertyNames(global));
    compiled(order).runInContext(global);
    if (!isOpen(global, builtIn, order)) return { type: 'refused', functionName: order.functionName };
    const resultJson = realm.run(order.functionName, order.argsJson, order.asPanel);
    NOTHING.runInContext(global);
    return { type: 'done', resultJson };
  } catch (error) {
    const thrown = JSON.parse(realm.describe(error)) as ThrownByScript;
    return { type: 'threw', error: { ...thrown, stack: scriptLines(thrown.stack, order.fileName) } };
  }
}

/** Compiles the script of an order; the one that was compiled last is kept, with what V8 made of its functions. */
function compiler(): (order: Order) => Script {
  let last: { code: string; fileName: string; script?: Script } = { code: '', fileName: '' };
  return ({ code = last.code, fileName }) => {
    if (code !== last.code || fileName !== last.fileName) last = { code, fileName };
    return (last.script ??= new Script(code, { filename: fileName }));
  };
}

/** A stack without the frames of this worker and of Node. */
function scriptLines(stack: string, fileName: string): string {
  const isForeign = (line: string): boolean => /^ +at /.test(line) && !line.includes(fileName);
  return stack
    .split('\n')
    .filter((line) => !isForeign(line))
    .join('\n');
}

/** Only what the bundle itself declared can be called, so not `eval`; panels can't reach names that end in `_`. */
function isOpen(realm: object, builtIn: ReadonlySet<string>, { functionName, asPanel }: Order): boolean {
  if (builtIn.has(functionName) || !Object.hasOwn(realm, functionName)) return false;
  if (asPanel && functionName.endsWith('_')) return false;
  return typeof Object.getOwnPropertyDescriptor(realm, functionName)?.value === 'function';
}

function timeOf(clock: SharedArrayBuffer): () => number {
  const [BASE, RATE] = [0, 1];
  const time = new Float64Array(clock);
  return () => (time[BASE] ?? 0) + (time[RATE] ?? 0) * Date.now();
}

// A promise of a script's that fails and that nobody looks at is nobody's error: the thread serves others too.
process.on('unhandledRejection', () => undefined);
if (parentPort) serve(parentPort, workerData as ThreadInput);
