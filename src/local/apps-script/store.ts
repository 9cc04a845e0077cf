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

  /** What outlives the program too: all but caches and locks. */
  toJSON(): unknown {
    return {
      triggers: this.triggers,
      outbox: this.outbox,
      mailQuota: this.mailQuota,
      forms: [...this.forms.values()],
      properties: [...this.properties].map(([key, values]) => [key, [...values]]),
    };
  }

  /** @throws {TypeError} where it is not what {@link toJSON} gave, as after a stranger's hand. */
  static from(json: unknown): Store {
    if (!isKept(json)) throw new TypeError('not a store');
    const kept = json as {
      triggers: Trigger[];
      outbox: Mail[];
      mailQuota: unknown;
      forms: Form[];
      properties: [string, [string, string][]][];
    };
    const store = new Store();
    store.triggers = kept.triggers;
    store.outbox = kept.outbox;
    store.mailQuota = MailQuota.from(kept.mailQuota);
    store.forms = new Map(kept.forms.map((form) => [form.id, form]));
    for (const [key, values] of kept.properties) store.properties.set(key, new Map(values));
    return store;
  }
}

/** As far as a wrong hand is likely to have gone. */
function isKept(json: unknown): boolean {
  const { triggers, outbox, mailQuota, forms, properties } = (json ?? {}) as Record<string, unknown>;
  return (
    [triggers, outbox, forms].every((list) => Array.isArray(list) && list.every(hasId)) &&
    (triggers as Partial<Trigger>[]).every(({ source }) => source?.kind !== undefined) &&
    (forms as Partial<Form>[]).every(({ items, responses }) => Array.isArray(items) && Array.isArray(responses)) &&
    [mailQuota, properties].every((list) => Array.isArray(list) && list.every(Array.isArray))
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
