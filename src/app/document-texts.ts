import { orNull } from './desk';
import { ports } from './ports/ports';

// What the script keeps beside the document.

let look: Readonly<Record<string, string>> | null = null;

export function documentText(key: string): string | null {
  return look === null ? ports.texts.get(key) : (look[key] ?? null);
}

export function documentKeys(): string[] {
  return Object.keys(ports.texts.all());
}

export function setDocumentText(key: string, text: string): void {
  ports.texts.put(key, text);
}

export function removeDocumentText(key: string): void {
  ports.texts.remove(key);
}

/** Does what only reads, on all texts as they are now: one call, however many it asks for. */
export function readingTextsOnce<T>(work: () => T): T {
  look = orNull(() => ports.texts.all());
  try {
    return work();
  } finally {
    look = null;
  }
}
