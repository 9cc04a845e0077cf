import { expect, test } from '@jest/globals';
import { moment, startOfDay } from '../../../../src/local/workbench/page/tabs/moment';

test.each([
  ['Asia/Ho_Chi_Minh', '15/11/2026 07:30:05'],
  ['UTC', '15/11/2026 00:30:05'],
  ['America/Los_Angeles', '14/11/2026 16:30:05'],
])('a time as it shows in %s', (timeZone, shown) => {
  expect(moment(Date.UTC(2026, 10, 15, 0, 30, 5, 900), timeZone)).toBe(shown);
});

test.each([
  ['Asia/Ho_Chi_Minh', '2026-11-15', '2026-11-14T17:00:00.000Z'],
  ['UTC', '2026-11-15', '2026-11-15T00:00:00.000Z'],
  ['America/Los_Angeles', '2026-11-15', '2026-11-15T08:00:00.000Z'],
  // Clocks there change at two that night: midnight is still by the offset of the day before.
  ['America/Los_Angeles', '2026-03-08', '2026-03-08T08:00:00.000Z'],
  ['America/Los_Angeles', '2026-11-01', '2026-11-01T07:00:00.000Z'],
])('in %s the day %s begins at %s', (timeZone, day, begins) => {
  expect(new Date(startOfDay(day, timeZone)).toISOString()).toBe(begins);
});
