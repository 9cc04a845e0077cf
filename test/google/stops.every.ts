import { afterAll, expect, test } from '@jest/globals';
import { ACTIONS } from './actions';
import { runTheBundle } from '../support/world';
import { placesOf, STOPS, undisturbed, wrongAfter } from './stops';

// Each run has a realm of its own, as at Google; so many in one process run out of memory.
runTheBundle();

let count = 0;
afterAll(() => console.log(`${String(Object.keys(ACTIONS).length)} actions, ${String(count)} disturbances`));

test.each(Object.entries(ACTIONS))('%s, disturbed at each of its calls in each way', async (_, action) => {
  const calm = await undisturbed(action);
  const wrong: string[] = [];
  for (const stop of Object.keys(STOPS)) {
    for (const index of placesOf(calm, stop)) {
      count += 1;
      wrong.push(...(await wrongAfter(action, calm, stop, index)));
    }
  }
  expect(wrong).toEqual([]);
});
