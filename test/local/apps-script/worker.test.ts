import { expect, test } from '@jest/globals';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FromThread, Order, ThreadInput } from '../../../src/local/apps-script/protocol';

const WORKER = join(__dirname, '../../../build/worker.cjs');

test('a call that is woken before its answer was posted waits on', async () => {
  const signal = new SharedArrayBuffer(4);
  const cell = new Int32Array(signal);
  const worker = new Worker(WORKER, { workerData: { signal } satisfies ThreadInput });
  const order: Order = {
    code: 'function read() { return Sheets.Spreadsheets.get(); }',
    fileName: 'Code.js',
    functionName: 'read',
    argsJson: '[]',
    surfaceJson: JSON.stringify({ methods: ['Sheets.Spreadsheets.get'], enums: {} }),
    asPanel: false,
    clock: undefined,
  };
  const ended = await new Promise<FromThread>((resolve) => {
    worker.on('message', (message: FromThread) => {
      if (message.type !== 'call') {
        resolve(message);
        return;
      }
      // As often as it takes for the worker to be asleep.
      const waking = setInterval(() => {
        if (Atomics.notify(cell, 0) === 0) return;
        clearInterval(waking);
        setTimeout(() => {
          worker.postMessage(JSON.stringify({ value: 'đã đọc' }));
          Atomics.store(cell, 0, 1);
          Atomics.notify(cell, 0);
        }, 20);
      }, 1);
    });
    worker.postMessage(order);
  });
  await worker.terminate();
  expect(ended).toMatchObject({ type: 'done', resultJson: '"đã đọc"' });
});
