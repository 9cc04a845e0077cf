import { EnumValue, RemoteObject } from '../apps-script/crossing';
import { rangeObject } from '../apps-script/services/range-place';
import type { Made } from './edit-desk';

// What triggers are called with: developers.google.com/apps-script/guides/triggers/events

/** What all events of a spreadsheet have; `triggerUid` where somebody installed the trigger. */
export function sheetsEvent(fileId: string, email: string, triggerUid?: string): object {
  return {
    authMode: new EnumValue('ScriptApp.AuthMode', triggerUid === undefined ? 'LIMITED' : 'FULL'),
    source: new RemoteObject('Spreadsheet', fileId),
    user: new RemoteObject('User', email),
    ...(triggerUid === undefined ? {} : { triggerUid }),
  };
}

export function editEvent(
  fileId: string,
  email: string,
  { sheetId, filled: { box, single } }: Extract<Made, { kind: 'edit' }>,
  triggerUid?: string,
): object {
  return { ...sheetsEvent(fileId, email, triggerUid), range: rangeObject(sheetId, box), ...single };
}

export function changeEvent(fileId: string, email: string, changeType: string, triggerUid: string): object {
  return { ...sheetsEvent(fileId, email, triggerUid), changeType };
}

const WEEK = 7 * 86_400_000;

/** Its times are in UTC. */
export function clockEvent(time: number, triggerUid: string): object {
  const date = new Date(time);
  const weekday = date.getUTCDay();
  const newYear = Date.UTC(date.getUTCFullYear(), 0, 1);
  return {
    authMode: new EnumValue('ScriptApp.AuthMode', 'FULL'),
    'day-of-month': date.getUTCDate(),
    'day-of-week': weekday === 0 ? 7 : weekday,
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    month: date.getUTCMonth() + 1,
    second: date.getUTCSeconds(),
    timezone: 'UTC',
    triggerUid,
    'week-of-year': Math.ceil((time - newYear) / WEEK),
    year: date.getUTCFullYear(),
  };
}
