import type { Form } from '../forms/form';
import { DocumentLock } from './document-lock';
import type { Mail } from './outbox';
import { MailQuota } from './quotas';
import type { Trigger } from './triggers';

/** Texts by key, in the order of their first setting. */
export type Properties = Map<string, string>;

/** Texts by key, each with the time when it is forgotten, in milliseconds since 1970. */
export type Cache = Map<string, { value: string; until: number }>;

/**
 * What outlives a run: triggers, mails and forms, and by the id of the spreadsheet that the script is bound to properties, caches
 * and locks. Script
 * properties are by spreadsheet too, because each spreadsheet carries a project of its own.
 */
export class Store {
  triggers: Trigger[] = [];
  /** The latest last. */
  outbox: Mail[] = [];
  mailQuota = new MailQuota();
  /** By their ids. */
  forms = new Map<string, Form>();
  private readonly properties = new Map<string, Properties>();
  private readonly caches = new Map<string, Cache>();
  private readonly locks = new Map<string, DocumentLock>();

  documentProperties(id: string): Properties {
    return kept<Properties>(this.properties, `document ${id}`, () => new Map());
  }

  scriptProperties(id: string): Properties {
    return kept<Properties>(this.properties, `script ${id}`, () => new Map());
  }

  userProperties(id: string, email: string): Properties {
    return kept<Properties>(this.properties, `user ${email} ${id}`, () => new Map());
  }

  /** The caches of a script in somebody's hands. */
  cachesOf(id: string, email: string): Record<'document' | 'script' | 'user', Cache> {
    const cache = (key: string): Cache => kept<Cache>(this.caches, key, () => new Map());
    return { document: cache(`document ${id}`), script: cache(`script ${id}`), user: cache(`user ${email} ${id}`) };
  }

  locksOf(id: string, email: string): Record<'document' | 'script' | 'user', DocumentLock> {
    const lock = (key: string): DocumentLock => kept(this.locks, key, () => new DocumentLock());
    return { document: lock(`document ${id}`), script: lock(`script ${id}`), user: lock(`user ${email} ${id}`) };
  }

  /** What outlives the program of one spreadsheet: all but caches and locks. '' for forms that write to none. */
  partOf(fileId: string): StorePart {
    return {
      triggers: this.triggers.filter((trigger) => trigger.fileId === fileId),
      outbox: this.outbox.filter((mail) => mail.fileId === fileId),
      forms: [...this.forms.values()].filter((form) => ownerOf(form) === fileId),
      properties: [...this.properties]
        .filter(([key, values]) => values.size > 0 && key.split(' ').at(-1) === fileId)
        .map(([key, values]): [string, [string, string][]] => [key, [...values]]),
    };
  }

  /** Puts in another part for a spreadsheet's own. @throws {TypeError} where it is not what {@link partOf} gave. */
  takePart(fileId: string, json: unknown): void {
    if (!isPart(json)) throw new TypeError('not a part of a store');
    const { triggers, outbox, forms, properties } = json;
    this.triggers = [...this.triggers.filter((trigger) => trigger.fileId !== fileId), ...triggers];
    const others = this.outbox.filter((mail) => mail.fileId !== fileId);
    this.outbox = [...others, ...outbox].sort((one, other) => one.at - other.at);
    for (const form of [...this.forms.values()]) if (ownerOf(form) === fileId) this.forms.delete(form.id);
    for (const form of forms) this.forms.set(form.id, form);
    for (const key of [...this.properties.keys()]) {
      if (key.split(' ').at(-1) === fileId) this.properties.delete(key);
    }
    for (const [key, values] of properties) this.properties.set(key, new Map(values));
  }
}

/** What a store holds of one spreadsheet. JSON. */
export interface StorePart {
  triggers: Trigger[];
  outbox: Mail[];
  forms: Form[];
  properties: [key: string, values: [string, string][]][];
}

function ownerOf({ destination }: Form): string {
  return destination?.spreadsheetId ?? '';
}

/** As far as a wrong hand is likely to have gone. */
function isPart(json: unknown): json is StorePart {
  const { triggers, outbox, forms, properties } = (json ?? {}) as Record<string, unknown>;
  return (
    [triggers, outbox, forms].every((list) => Array.isArray(list) && list.every(hasId)) &&
    (triggers as Partial<Trigger>[]).every(({ source }) => source?.kind !== undefined) &&
    (forms as Partial<Form>[]).every(({ items, responses }) => Array.isArray(items) && Array.isArray(responses)) &&
    Array.isArray(properties) &&
    properties.every(Array.isArray)
  );
}

function hasId(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'id' in value;
}

function kept<T>(map: Map<string, T>, key: string, make: () => T): T {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
