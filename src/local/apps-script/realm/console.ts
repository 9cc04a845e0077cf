import { service } from './absent';

type Log = (text: string) => void;

/** `console` and `Logger`, which write to the log of the run. */
export function logging(log: Log): { console: object; Logger: object } {
  const print = (...values: unknown[]): void => log(values.map(textOf).join(' '));
  const ignore = (): void => undefined;
  const Logger = service('Logger', {
    log(...values: unknown[]): object {
      print(...values);
      return Logger;
    },
  });
  const console = { log: print, info: print, warn: print, error: print, debug: print, time: ignore, timeEnd: ignore };
  return { console, Logger };
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? String(value);
  try {
    return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
  } catch {
    return String(value);
  }
}
