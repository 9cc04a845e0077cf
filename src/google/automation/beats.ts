import * as z from 'zod/mini';
import { AUTOMATION } from '../../words/automation';
import { now } from '../clock';
import { courteously } from '../office';

/** What Google does not tell of triggers, written down by each run: when it began, how it ended. Times are serials. */
const BEAT = z.object({ owner: z.string(), begun: z.number(), ended: z.nullable(z.number()), result: z.string() });
export type Beat = z.infer<typeof BEAT>;

/** Who looks after the automation of a spreadsheet: kept with its id, so that a copy has nobody. */
const OWNER = z.object({ id: z.string(), email: z.string(), since: z.number() });
export type Owner = z.infer<typeof OWNER>;

const OWNER_KEY = 'automation owner';
const beatKey = (handler: string): string => `beat ${handler}`;

function read<T>(key: string, schema: { parse: (value: unknown) => T }): T | null {
  return courteously(() => {
    const text = PropertiesService.getDocumentProperties().getProperty(key);
    return text === null ? null : schema.parse(JSON.parse(text));
  });
}

function write(key: string, value: object): void {
  courteously(() => PropertiesService.getDocumentProperties().setProperty(key, JSON.stringify(value)));
}

/** Null where nobody does, or the spreadsheet is a copy. */
export function automationOwner(id: string): Owner | null {
  const owner = read(OWNER_KEY, OWNER);
  return owner?.id === id ? owner : null;
}

export function appointOwner(owner: Owner): void {
  PropertiesService.getDocumentProperties().setProperty(OWNER_KEY, JSON.stringify(owner));
}

/** How a handler ran last; null where it never did. */
export function beatOf(handler: string): Beat | null {
  return read(beatKey(handler), BEAT);
}

/**
 * Carries out what a trigger asks for, and writes down that it did. A run of somebody who does not look after the
 * automation any more ends at once. What goes wrong is written down and thrown: Google then mails the trigger's owner.
 */
export function beat(handler: string, work: () => void): void {
  const id = SpreadsheetApp.getActiveSpreadsheet().getId();
  const runner = Session.getEffectiveUser().getEmail();
  const owner = automationOwner(id);
  const begun = now();
  const tell = (ended: number | null, result: string): void => {
    write(beatKey(handler), { owner: runner, begun, ended, result });
  };
  if (owner?.email !== runner) {
    // A leftover of somebody else’s must not hide how the owner's own runs ended.
    if (beatOf(handler)?.owner === runner) tell(now(), AUTOMATION.leftover(owner?.email ?? ''));
    return;
  }
  tell(null, '');
  try {
    work();
    tell(now(), AUTOMATION.done);
  } catch (error) {
    tell(now(), AUTOMATION.failed(error instanceof Error ? error.message : String(error)));
    throw error;
  }
}
