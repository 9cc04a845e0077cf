import { test } from '@jest/globals';
import { PARSERS } from './parsers';

/** A sample of what `npm run fuzz` tries. */
const RUNS = 60;
const SEED = 20_261_129;

test.each(PARSERS)('$name: whatever comes is read or refused', async ({ run }) => {
  await run(RUNS, SEED);
});
