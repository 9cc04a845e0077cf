import { afterAll, expect, test } from '@jest/globals';
import { Killing } from './kill';

const killings: Killing[] = [];
afterAll(() => {
  for (const killing of killings) killing.end();
});

/** A sample of what `npm run kills` does. */
test.each(['.xlsx', '.csv'] as const)(
  'a workbench that is killed while it saves leaves each file whole: %s',
  async (form) => {
    const killing = await Killing.of(form);
    killings.push(killing);
    for (const after of [0, 9, 23]) await expect(killing.once(after)).resolves.toBeUndefined();
  },
);
