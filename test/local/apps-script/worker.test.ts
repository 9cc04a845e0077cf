import { expect, test } from '@jest/globals';
import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { FromWorker, WorkerInput } from '../../../src/local/apps-script/protocol';

const WORKER = join(__dirname, '../../../build/worker.cjs');

test('a call that is woken before its answer was posted waits on', async () => {
  const { port1, port2 } = new MessageChannel();
  const signal = new SharedArrayBuffer(4);
  const cell = new Int32Array(signal);
  const workerData: WorkerInput = {
    code: 'function read() { return Sheets.Spreadsheets.get(); }',
    fileName: 'Code.js',
    functionName: 'read',
    argsJson: '[]',
    surface: { methods: ['Sheets.Spreadsheets.get'], enums: {} },
    asPanel: false,
    port: port2,
    signal,
    clock: undefined,
  };
  const worker = new Worker(WORKER, { workerData, transferList: [port2] });
  const ended = await new Promise<FromWorker>((resolve) => {
    port1.on('message', (message: FromWorker) => {
      if (message.type !== 'call') {
        resolve(message);
        return;
      }
      // As often as it takes for the worker to be asleep.
      const waking = setInterval(() => {
        if (Atomics.notify(cell, 0) === 0) return;
        clearInterval(waking);
        setTimeout(() => {
          port1.postMessage(JSON.stringify({ value: 'đã đọc' }));
          Atomics.store(cell, 0, 1);
          Atomics.notify(cell, 0);
        }, 20);
      }, 1);
    });
  });
  port1.close();
  await worker.terminate();
  expect(ended).toEqual({ type: 'done', resultJson: '"đã đọc"' });
});
