import type { Crossing } from '../crossing';
import type { Call, Realm, Surface, ThrownByScript } from '../protocol';
import { absent } from './absent';
import { logging } from './console';
import { dateAt } from './date';
import { remote } from './remote';

/** Every service of Google's that a script may name, whether the host has it or not. */
const SERVICES = [
  'CacheService',
  'CalendarApp',
  'DocumentApp',
  'Drive',
  'DriveApp',
  'FormApp',
  'Forms',
  'GmailApp',
  'HtmlService',
  'LockService',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'Sheets',
  'SpreadsheetApp',
  'UrlFetchApp',
  'Utilities',
  'XmlService',
];

/**
 * Runs in the script's realm before the script, and puts Google's services, a console and a clock there. Whatever the
 * script touches is made here, in its own realm: an Array or an Error of Node's fails `instanceof` there, and leads
 * back to Node's globals.
 */
export function enter(
  call: Call,
  log: (text: string) => void,
  now: (() => number) | undefined,
  surfaceJson: string,
): Realm {
  const { services, received, isHeld } = remote(call, JSON.parse(surfaceJson) as Surface);
  const globals: Record<string, unknown> = {
    ...Object.fromEntries(SERVICES.map((name) => [name, absent(name)])),
    ...services,
    ...logging(log),
    ...(now === undefined ? {} : { Date: dateAt(() => now()) }),
  };
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
  }

  /** developers.google.com/apps-script/guides/html/reference/run: what may come back to a page. */
  function refuseForeign(value: unknown): void {
    const isObject = typeof value === 'object' && value !== null;
    if (typeof value === 'function' || value instanceof Date || (isObject && isHeld(value))) {
      throw new Error('The script completed but the returned value is not a supported return type.');
    }
    if (isObject) Object.values(value).forEach(refuseForeign);
  }

  return {
    run(functionName, argsJson, isPanel) {
      const called = Reflect.get(globalThis, functionName) as (...args: unknown[]) => unknown;
      const value = called.apply(globalThis, (JSON.parse(argsJson) as Crossing[]).map(received));
      if (isPanel) refuseForeign(value);
      return JSON.stringify(value);
    },
    describe: (error) => JSON.stringify(thrown(error)),
  };
}

function thrown(error: unknown): ThrownByScript {
  if (typeof error !== 'object' || error === null) return { name: typeof error, message: String(error), stack: '' };
  const { name, message, stack } = error as Record<keyof Error, unknown>;
  const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
  return { name: isText(name) ? name : 'Error', message: String(message), stack: isText(stack) ? stack : '' };
}
