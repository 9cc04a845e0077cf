import type { Day } from '../../text/calendar';
import { courteously } from '../office';

/** The day of the last summary is kept with the document: also a simple trigger may read it there. */
const KEY = 'last summary';

function properties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}

export function rememberSummary(day: Day): void {
  courteously(() => properties().setProperty(KEY, String(day)));
}

/** Null where none was made yet. */
export function lastSummary(): Day | null {
  const text = courteously(() => properties().getProperty(KEY)) ?? null;
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
}
