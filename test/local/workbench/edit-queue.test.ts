import { expect, test } from '@jest/globals';
import { EditQueue } from '../../../src/local/workbench/edit-queue';

test('edits are told one at a time; while one is told two wait, and more are lost', async () => {
  const queue = new EditQueue();
  const told: number[] = [];
  let free: () => void = () => undefined;
  const first = new Promise<void>((resolve) => {
    free = resolve;
  });
  const takes = [0, 1, 2, 3].map((edit) =>
    queue.take('sổ', async () => {
      if (edit === 0) await first;
      told.push(edit);
    }),
  );
  const other = queue.take('sổ khác', () => Promise.resolve(void told.push(9)));
  await other;
  expect(told).toEqual([9]);
  free();
  await Promise.all(takes);
  expect(told).toEqual([9, 0, 1, 2]);
  await queue.take('sổ', () => Promise.resolve(void told.push(4)));
  expect(told).toEqual([9, 0, 1, 2, 4]);
});
