import { courteously } from './desk';

/**
 * What the script keeps beside the document: texts by key, of nine kilobytes at most each
 * (developers.google.com/apps-script/guides/services/quotas). A copy of the file has copies of them.
 */
function properties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}

let look: Readonly<Record<string, string>> | null = null;

export function keptText(key: string): string | null {
  return look === null ? properties().getProperty(key) : (look[key] ?? null);
}

export function keepText(key: string, text: string): void {
  properties().setProperty(key, text);
}

export function dropText(key: string): void {
  properties().deleteProperty(key);
}

/** Does what only reads, on all texts as they are now: one call, however many it asks for. */
export function atOneLook<T>(work: () => T): T {
  look = courteously(() => properties().getProperties());
  try {
    return work();
  } finally {
    look = null;
  }
}
