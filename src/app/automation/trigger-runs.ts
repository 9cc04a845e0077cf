import * as z from 'zod/mini';
import { lazy } from '../../text/lazy';
import { AUTOMATION } from '../../words/automation';
import { now } from '../clock';
import { setDocumentText, documentText } from '../document-texts';
import { orNull, desk, type Desk } from '../desk';
import type { Role } from '../file/roles';
import { ports } from '../ports/ports';
import { handlersOf } from './triggers';

/** What Google does not tell of triggers, written down by each run: when it began, how it ended. Times are serials. */
const runSchema = lazy(() =>
  z.object({ owner: z.string(), begun: z.number(), ended: z.nullable(z.number()), result: z.string() }),
);
export type TriggerRun = z.infer<ReturnType<typeof runSchema>>;

/** Who looks after the automation of a spreadsheet: kept with its id, so that a copy has nobody. */
const ownerSchema = lazy(() => z.object({ id: z.string(), email: z.string(), since: z.number() }));
export type Owner = z.infer<ReturnType<typeof ownerSchema>>;

const OWNER_KEY = 'automation owner';
const runKey = (handler: string): string => `beat ${handler}`;

function read<T>(key: string, schema: { parse: (value: unknown) => T }): T | null {
  return orNull(() => {
    const text = documentText(key);
    return text === null ? null : schema.parse(JSON.parse(text));
  });
}

function write(key: string, value: object): void {
  orNull(() => setDocumentText(key, JSON.stringify(value)));
}

/** Null where nobody does, or the spreadsheet is a copy. */
export function automationOwner(id: string): Owner | null {
  const owner = read(OWNER_KEY, ownerSchema());
  return owner?.id === id ? owner : null;
}

export function appointOwner(owner: Owner): void {
  setDocumentText(OWNER_KEY, JSON.stringify(owner));
}

/** How a handler ran last; null where it never did. */
export function lastRunOf(handler: string): TriggerRun | null {
  return read(runKey(handler), runSchema());
}

/** The slowest runs each day. */
const STOPPED = 2;

/** For how many days something that the clock calls has not run, where that is too long; null where nobody looks after it. */
export function daysStopped(id: string, role: Role): number | null {
  const owner = automationOwner(id);
  if (owner === null) return null;
  const byClock = handlersOf(role).filter((handler) => handler !== 'answersArrived');
  const first = Math.min(...byClock.map((handler) => Math.max(owner.since, lastRunOf(handler)?.begun ?? 0)));
  const days = Math.floor(now() - first);
  return days > STOPPED ? days : null;
}

/**
 * Carries out what a trigger asks for, and writes down that it did, with what `work` says of it. A run of somebody who
 * does not look after the automation any more ends at once, and so does one that is not due by the last. What goes wrong
 * is written down and thrown: Google then mails the trigger's owner.
 */
export function recordedRun(
  handler: string,
  work: (desk: Desk) => string,
  isDue: (id: string, last: number) => boolean = () => true,
): void {
  const id = ports.spreadsheet.id();
  const runner = ports.accounts.runner();
  const owner = automationOwner(id);
  const begun = now();
  const last = lastRunOf(handler);
  const tell = (ended: number | null, result: string): void => {
    write(runKey(handler), { owner: runner, begun, ended, result });
  };
  if (owner?.email !== runner) {
    // A trigger that a former owner left must not overwrite the record of the owner's own runs.
    if (last?.owner === runner) tell(now(), AUTOMATION.leftover(owner?.email ?? ''));
    return;
  }
  if (last?.owner === runner && !isDue(id, last.begun)) return;
  tell(null, '');
  try {
    // Whoever looks after the automation is who acts, whatever Google tells of who is at the screen.
    const own = { ...desk(ports.newId()), actor: runner };
    tell(now(), [work(own), ...own.notes].join(' '));
  } catch (error) {
    tell(now(), AUTOMATION.failed(error instanceof Error ? error.message : String(error)));
    throw error;
  }
}
