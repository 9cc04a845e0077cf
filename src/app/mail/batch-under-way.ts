import * as z from 'zod/mini';
import { lazy } from '../../text/lazy';
import { dropText, keepText, keptText } from '../document-texts';
import { courteously } from '../desk';

/**
 * A batch of letters, those of it that were sent, and the one that is being sent: written before each, so that a killed
 * run is known.
 */
const flight = lazy(() => z.object({ keys: z.array(z.string()), done: z.array(z.string()), now: z.string() }));
export type Flight = z.infer<ReturnType<typeof flight>>;

const keyOf = (batch: string): string => `mail in flight ${batch}`;

export function readFlight(batch: string): Flight | null {
  return courteously(() => flight().parse(JSON.parse(keptText(keyOf(batch)) ?? '')));
}

/** Without it nothing may be sent: a property that can't be written stops the run. */
export function setFlight(batch: string, flight: Flight): void {
  keepText(keyOf(batch), JSON.stringify(flight));
}

export function endFlight(batch: string): void {
  dropText(keyOf(batch));
}

const SENT = 'mail sent';
/** A property holds nine kilobytes: more than three letters to each of a hundred units. */
const LONGEST = 8000;

/** Keys of letters that were sent lately: who tidies the queue does not send them again. */
export function lately(): readonly string[] {
  return courteously(() => z.array(z.string()).parse(JSON.parse(keptText(SENT) ?? ''))) ?? [];
}

export function rememberSent(keys: readonly string[]): void {
  const all = [...lately(), ...keys];
  while (JSON.stringify(all).length > LONGEST) all.shift();
  courteously(() => keepText(SENT, JSON.stringify(all)));
}
