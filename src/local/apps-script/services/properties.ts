import { textArgument } from '../arguments';
import { RemoteObject } from '../crossing';
import { ServiceException } from '../errors';
import type { ServiceMethods } from '../service-table';
import type { Properties, Store } from '../store';

// developers.google.com/apps-script/guides/services/quotas: 9 KB a value, 500 KB a store.
const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

/** The three stores of a script that is bound to that spreadsheet. */
export function propertiesService(store: Store, id: string, email: string) {
  const stores: Record<string, Properties> = {
    document: store.documentProperties(id),
    script: store.scriptProperties(id),
    user: store.userProperties(id, email),
  };
  const of = (self: string | number): Properties => stores[self] ?? new Map<string, string>();
  return {
    'PropertiesService.getDocumentProperties': { call: () => new RemoteObject('Properties', 'document') },
    'PropertiesService.getScriptProperties': { call: () => new RemoteObject('Properties', 'script') },
    'PropertiesService.getUserProperties': { call: () => new RemoteObject('Properties', 'user') },
    'Properties#getProperty': {
      call: ([key], self) => of(self).get(textArgument(key, 'Properties.getProperty')) ?? null,
    },
    'Properties#getProperties': { call: (_, self) => Object.fromEntries(of(self)) },
    'Properties#getKeys': { call: (_, self) => [...of(self).keys()] },
    'Properties#setProperty': {
      call: ([key, value], self) => {
        const name = textArgument(key, 'Properties.setProperty');
        put(of(self), [[name, textArgument(value, 'Properties.setProperty')]], false);
        return new RemoteObject('Properties', self);
      },
    },
    'Properties#setProperties': {
      call: ([values, deleteAllOthers], self) => {
        const entries = Object.entries(values as Record<string, unknown>);
        put(
          of(self),
          entries.map(([key, value]) => [key, textArgument(value, 'Properties.setProperties')]),
          deleteAllOthers === true,
        );
        return new RemoteObject('Properties', self);
      },
    },
    'Properties#deleteProperty': {
      call: ([key], self) => {
        of(self).delete(textArgument(key, 'Properties.deleteProperty'));
        return new RemoteObject('Properties', self);
      },
    },
    'Properties#deleteAllProperties': {
      call: (_, self) => {
        of(self).clear();
        return new RemoteObject('Properties', self);
      },
    },
  } satisfies ServiceMethods;
}

/** All of them or, where one is too large, none. */
function put(properties: Properties, entries: readonly [string, string][], alone: boolean): void {
  if (entries.some(([, value]) => Buffer.byteLength(value) > VALUE_LIMIT)) {
    throw new ServiceException('Argument too large: value');
  }
  const after = new Map([...(alone ? [] : properties), ...entries]);
  let size = 0;
  for (const [key, value] of after) size += Buffer.byteLength(key) + Buffer.byteLength(value);
  if (size > STORE_LIMIT) {
    throw new ServiceException(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
  if (alone) properties.clear();
  for (const [key, value] of entries) properties.set(key, value);
}
