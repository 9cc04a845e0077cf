import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nextTime, type Schedule } from '../../../src/local/apps-script/triggers';

const timeZone = 'Asia/Ho_Chi_Minh';
const at = (text: string): number => Date.parse(text);
/** As it shows in Vietnam, to the hour. */
const hour = (time: number | null): string =>
  time === null ? '–' : new Date(time + 7 * 3_600_000).toISOString().slice(0, 13);

test.each<[Omit<Schedule, 'timeZone'>, string, string]>([
  [{ everyDays: 1, atHour: 6 }, '2026-11-23T05:00:00+07:00', '2026-11-23T06'],
  [{ everyDays: 1, atHour: 6 }, '2026-11-23T07:00:00+07:00', '2026-11-24T06'],
  [{ everyWeeks: 1, weekDay: 'MONDAY', atHour: 7 }, '2026-11-23T09:00:00+07:00', '2026-11-30T07'],
  [{ everyWeeks: 1, weekDay: 'FRIDAY', atHour: 7 }, '2026-11-23T09:00:00+07:00', '2026-11-27T07'],
  [{ monthDay: 1, atHour: 8 }, '2026-11-23T09:00:00+07:00', '2026-12-01T08'],
  [{ monthDay: 31, atHour: 8 }, '2026-11-23T09:00:00+07:00', '2026-12-31T08'],
  [{ at: Date.parse('2026-11-25T10:00:00+07:00') }, '2026-11-23T09:00:00+07:00', '2026-11-25T10'],
  [{ at: Date.parse('2026-11-20T10:00:00+07:00') }, '2026-11-23T09:00:00+07:00', '–'],
])('%j after %s is in the hour %s', (schedule, after, expected) => {
  expect(hour(nextTime({ ...schedule, timeZone }, at(after), 'một'))).toBe(expected);
});

describe('laws', () => {
  const schedules = fc.oneof(
    fc.constantFrom(1, 5, 10, 15, 30).map((everyMinutes) => ({ everyMinutes })),
    fc.integer({ min: 1, max: 12 }).map((everyHours) => ({ everyHours })),
    fc.record({ everyDays: fc.integer({ min: 1, max: 7 }), atHour: fc.integer({ min: 0, max: 23 }) }),
  );
  const times = fc.integer({ min: at('2026-01-01'), max: at('2027-01-01') });

  test('the next time is later, and the same for the same trigger', () => {
    fc.assert(
      fc.property(schedules, times, fc.uuid(), (schedule, after, id) => {
        const next = nextTime({ ...schedule, timeZone }, after, id) ?? 0;
        expect(next).toBeGreaterThan(after);
        expect(nextTime({ ...schedule, timeZone }, after, id)).toBe(next);
      }),
    );
  });

  test('a trigger every so many minutes keeps its distance', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 5, 10, 15, 30), times, fc.uuid(), (everyMinutes, after, id) => {
        const first = nextTime({ everyMinutes, timeZone }, after, id) ?? 0;
        expect(nextTime({ everyMinutes, timeZone }, first, id)).toBe(first + everyMinutes * 60_000);
      }),
    );
  });

  test('the minute of a day’s trigger stays', () => {
    const first = nextTime({ everyDays: 1, atHour: 6, timeZone }, at('2026-11-23'), 'hai') ?? 0;
    expect(nextTime({ everyDays: 1, atHour: 6, timeZone }, first, 'hai')).toBe(first + 86_400_000);
  });

  test('nearMinute is at most a quarter of an hour off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 15, max: 44 }), fc.uuid(), (nearMinute, id) => {
        const next = nextTime({ everyDays: 1, atHour: 6, nearMinute, timeZone }, at('2026-11-23'), id) ?? 0;
        expect(Math.abs(new Date(next).getUTCMinutes() - nearMinute)).toBeLessThanOrEqual(15);
      }),
    );
  });
});
