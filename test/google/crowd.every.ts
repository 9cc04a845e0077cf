import { test } from '@jest/globals';
import { expectSound } from './expect-sound';

const COUNT = Number(process.env['CROWDS'] ?? 10_000);
const SEED = Number(process.env['SEED'] ?? 1);

test(`${String(COUNT)} stories of many at once, from seed ${String(SEED)}`, () => expectSound(COUNT, SEED));
