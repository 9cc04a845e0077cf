import { test } from '@jest/globals';
import { expectSound } from './expect-sound';

// Some of the many that `npm run disturb` tries.
test('whatever many do at once, each answer has one row, and nothing stands on a wrong one', () => expectSound(25, 1));
