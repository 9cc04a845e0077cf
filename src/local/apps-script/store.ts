import { DocumentLock } from './document-lock';

/** Texts by key, in the order of their first setting. */
export type Properties = Map<string, string>;

/** Texts by key, each with the time when it is forgotten, in milliseconds since 1970. */
export type Cache = Map<string, { value: string; until: number }>;

/**
 * What outlives a run: properties, caches and locks, by the id of the spreadsheet that the script is bound to. Script
 * properties are by spreadsheet too, because each spreadsheet carries a project of its own.
 */
export class Store {
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

  documentCache(id: string): Cache {
    return kept<Cache>(this.caches, id, () => new Map());
  }

  documentLock(id: string): DocumentLock {
    return kept(this.locks, id, () => new DocumentLock());
  }
}

function kept<T>(map: Map<string, T>, key: string, make: () => T): T {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
