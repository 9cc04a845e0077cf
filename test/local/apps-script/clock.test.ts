import { expect, test } from '@jest/globals';
import { MovableClock, SettableClock } from '../../../src/local/apps-script/clock';

test.each([NaN, Infinity, -Infinity, 1e300, 8.64e15 + 1])(
  'a clock is not moved to %d, and goes on as before',
  (time) => {
    const clock = new MovableClock();
    expect(() => clock.moveTo(time)).toThrow(RangeError);
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(60_000);
    const still = new SettableClock(0);
    expect(() => still.set(time)).toThrow(RangeError);
    expect(still.now()).toBe(0);
  },
);
