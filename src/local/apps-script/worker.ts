import { createContext, Script } from 'node:vm';
import { receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { FromWorker, ThrownByScript, WorkerInput } from './protocol';
import { REALM_SOURCE } from './realm';

interface Realm {
  run: (functionName: string, argsJson: string, isPanel: boolean) => string | undefined;
  describe: (error: unknown) => string;
}

function main(input: WorkerInput): void {
  const { port } = input;
  const post = (message: FromWorker): void => port.postMessage(message);
  const realm = createContext(Object.create(null) as object);
  const enter = new Script(REALM_SOURCE, { filename: 'realm' }).runInContext(realm) as (
    call: (name: string, payloadJson: string) => string,
    log: (text: string) => void,
    now: (() => number) | undefined,
    surfaceJson: string,
  ) => Realm;
  const { run, describe } = enter(
    (name, payloadJson) => callMain(input, name, payloadJson),
    (text) => post({ type: 'log', text }),
    input.clock && timeOf(input.clock),
    JSON.stringify(input.surface),
  );
  try {
    const builtIn = new Set(Object.getOwnPropertyNames(realm));
    new Script(input.code, { filename: input.fileName }).runInContext(realm);
    if (!isOpen(realm, builtIn, input)) {
      post({ type: 'refused', functionName: input.functionName });
      return;
    }
    post({ type: 'done', resultJson: run(input.functionName, input.argsJson, input.asPanel) });
  } catch (error) {
    const thrown = JSON.parse(describe(error)) as ThrownByScript;
    post({ type: 'threw', error: { ...thrown, stack: scriptLines(thrown.stack, input.fileName) } });
  }
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
function isOpen(realm: object, builtIn: ReadonlySet<string>, { functionName, asPanel }: WorkerInput): boolean {
  if (builtIn.has(functionName) || !Object.hasOwn(realm, functionName)) return false;
  if (asPanel && functionName.endsWith('_')) return false;
  return typeof Object.getOwnPropertyDescriptor(realm, functionName)?.value === 'function';
}

function timeOf(clock: SharedArrayBuffer): () => number {
  const [BASE, RATE] = [0, 1];
  const time = new Float64Array(clock);
  return () => (time[BASE] ?? 0) + (time[RATE] ?? 0) * Date.now();
}

function callMain({ port, signal }: WorkerInput, name: string, payloadJson: string): string {
  const cell = new Int32Array(signal);
  Atomics.store(cell, 0, 0);
  port.postMessage({ type: 'call', name, payloadJson } satisfies FromWorker);
  // Waking is no answer: the call for the last one may come as late as this.
  while (Atomics.load(cell, 0) === 0) Atomics.wait(cell, 0, 0);
  const answer = receiveMessageOnPort(port) as { message: string };
  return answer.message;
}

main(workerData as WorkerInput);
