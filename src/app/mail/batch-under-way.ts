import * as z from 'zod/mini';
import { lazy } from '../../text/lazy';
import { documentKeys, documentText, removeDocumentText, setDocumentText } from '../document-texts';
import { orNull } from '../desk';

/**
 * A batch of letters, those of it that were sent, and the one that is being sent: written before each, so that a killed
 * run is known.
 */
const schema = lazy(() => z.object({ keys: z.array(z.string()), done: z.array(z.string()), now: z.string() }));
export type BatchUnderWay = z.infer<ReturnType<typeof schema>>;

const keyOf = (batch: string): string => `mail in flight ${batch}`;

/** Null where nothing of it is known; a property that can't be read stops the run, as it may be known then. */
export function batchUnderWay(batch: string): BatchUnderWay | null {
  const text = documentText(keyOf(batch)) ?? '';
  return orNull(() => schema().parse(JSON.parse(text)));
}

/** Batches that a run has left behind, ended or not. */
export function batchesLeft(): string[] {
  return documentKeys().flatMap((key) => (key.startsWith(keyOf('')) ? [key.slice(keyOf('').length)] : []));
}

/** Without it nothing may be sent: a property that can't be written stops the run. */
export function keepBatchUnderWay(batch: string, now: BatchUnderWay): void {
  setDocumentText(keyOf(batch), JSON.stringify(now));
}

export function endBatch(batch: string): void {
  removeDocumentText(keyOf(batch));
}

const SENT = 'mail sent';
/** A property holds nine kilobytes: more than three letters to each of a hundred units. */
const LONGEST = 8000;

/** Keys of letters that were sent lately: who tidies the queue does not send them again. */
export function sentLately(): readonly string[] {
  const text = documentText(SENT) ?? '';
  return orNull(() => z.array(z.string()).parse(JSON.parse(text))) ?? [];
}

export function rememberSent(keys: readonly string[]): void {
  orNull(() => {
    const all = [...sentLately(), ...keys];
    while (JSON.stringify(all).length > LONGEST) all.shift();
    setDocumentText(SENT, JSON.stringify(all));
  });
}
