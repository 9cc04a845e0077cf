import type { Day } from '../../text/calendar';
import { setDocumentText, documentText } from '../document-texts';
import { orNull } from '../desk';

/** The day of the last summary is kept with the document: also a simple trigger may read it there. */
const KEY = 'last summary';

export function rememberSummary(day: Day): void {
  orNull(() => setDocumentText(KEY, String(day)));
}

/** Null where none was made yet. */
export function lastSummary(): Day | null {
  return dayAt(KEY);
}

function dayAt(key: string): Day | null {
  const text = orNull(() => documentText(key)) ?? null;
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
}

/** Since when a summary is waited for: the day of set-up. */
const SINCE = 'summaries since';

export function expectSummaries(day: Day): void {
  orNull(() => documentText(SINCE) ?? setDocumentText(SINCE, String(day)));
}

/** The day of the last summary, or since which there was none; null where nobody knows. */
export function silentSince(): Day | null {
  return lastSummary() ?? dayAt(SINCE);
}
