import { createHash } from 'node:crypto';
import { zoneOffset } from '../spreadsheet/zoned-parts';

export const WEEK_DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const;
export type WeekDay = (typeof WEEK_DAYS)[number];

/** When a trigger of the clock fires: developers.google.com/apps-script/reference/script/clock-trigger-builder */
export interface Schedule {
  everyMinutes?: number;
  everyHours?: number;
  everyDays?: number;
  everyWeeks?: number;
  weekDay?: WeekDay;
  monthDay?: number;
  atHour?: number;
  nearMinute?: number;
  /** Once, at that time in milliseconds since 1970. */
  at?: number;
  timeZone: string;
}

export type TriggerSource =
  | { kind: 'clock'; schedule: Schedule }
  | { kind: 'spreadsheet'; event: 'open' | 'edit' | 'change' | 'form-submit' }
  | { kind: 'form'; formId: string };

/** A trigger that somebody installed. It runs in that person's name, and nobody else sees it. */
export interface Trigger {
  id: string;
  /** The spreadsheet that its script is bound to. */
  fileId: string;
  /** Whose it is: an address. */
  owner: string;
  functionName: string;
  source: TriggerSource;
  /** When it fired last, in milliseconds since 1970. */
  last?: number;
  /** When the clock fires it next; absent where it does so no more. */
  next?: number;
}

/** developers.google.com/apps-script/guides/services/quotas: triggers per user per script. */
export const MOST_TRIGGERS = 20;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * When a trigger of the clock fires next after a time; null where it does so no more. The hour is that of the schedule,
 * the minute in it is drawn once for each trigger: developers.google.com/apps-script/guides/triggers/installable.
 * @param id the trigger's, from which the minute is drawn.
 */
export function nextTime(schedule: Schedule, after: number, id: string): number | null {
  const { at, everyMinutes, everyHours, timeZone } = schedule;
  if (at !== undefined) return at > after ? at : null;
  if (everyMinutes !== undefined) return stepAfter(after, everyMinutes * MINUTE, drawn(id, everyMinutes * MINUTE));
  if (everyHours !== undefined) return stepAfter(after, everyHours * HOUR, drawn(id, everyHours * HOUR));
  const minute = minuteOf(schedule, id);
  const hour = schedule.atHour ?? Math.floor(drawn(`${id} hour`, 24));
  const offset = zoneOffset(after, timeZone);
  const today = Math.floor((after + offset) / DAY);
  for (let ahead = 0; ahead <= 7 * 54; ahead++) {
    const day = today + ahead;
    const time = (day * 24 + hour) * HOUR + minute * MINUTE;
    const moment = time - offset;
    if (moment > after && isDay(schedule, day)) return moment;
  }
  return null;
}

function minuteOf({ nearMinute }: Schedule, id: string): number {
  if (nearMinute === undefined) return Math.floor(drawn(id, 60));
  return Math.min(59, Math.max(0, Math.floor(nearMinute - 15 + drawn(id, 30))));
}

/** Whether a day, counted from 1970-01-01, is one of the schedule's. */
function isDay({ everyDays = 1, everyWeeks, weekDay, monthDay }: Schedule, day: number): boolean {
  const date = new Date(day * DAY);
  if (monthDay !== undefined) return date.getUTCDate() === monthDay;
  if (weekDay !== undefined || everyWeeks !== undefined) {
    // 1970-01-01 was a Thursday; weeks are counted from the Sunday before.
    const week = Math.floor((day + 4) / 7);
    return WEEK_DAYS[date.getUTCDay()] === (weekDay ?? 'MONDAY') && week % (everyWeeks ?? 1) === 0;
  }
  return day % everyDays === 0;
}

function stepAfter(after: number, step: number, start: number): number {
  return Math.floor((after - start) / step) * step + start + step;
}

/** A number from 0 up to `below`, the same for the same text. */
function drawn(text: string, below: number): number {
  const hash = createHash('sha256').update(text).digest().readUInt32BE(0);
  return (hash / 2 ** 32) * below;
}
