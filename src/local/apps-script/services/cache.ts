import { numberArgument, textArgument } from '../arguments';
import type { Clock } from '../clock';
import { RemoteObject } from '../crossing';
import { ServiceException } from '../errors';
import type { ServiceMethods } from '../service-table';
import type { Cache } from '../store';

// developers.google.com/apps-script/reference/cache/cache
const KEY_LIMIT = 250;
const VALUE_LIMIT = 100 * 1024;
const USUAL_SECONDS = 600;
const LONGEST_SECONDS = 21_600;

/** The caches of a script. Google may forget an entry at any time; this one forgets when it is due. */
export function cacheService(caches: Readonly<Record<'document' | 'script' | 'user', Cache>>, clock: Clock) {
  const cacheOf = (self: string | number): Cache => {
    const known = Object.entries(caches).find(([name]) => name === self);
    if (!known) throw new Error(`No cache ${self}`);
    return known[1];
  };
  return {
    'CacheService.getDocumentCache': { call: () => new RemoteObject('Cache', 'document') },
    'CacheService.getScriptCache': { call: () => new RemoteObject('Cache', 'script') },
    'CacheService.getUserCache': { call: () => new RemoteObject('Cache', 'user') },
    'Cache#get': {
      call: ([key], self) => {
        const entry = cacheOf(self).get(textArgument(key, 'Cache.get'));
        return entry && entry.until > clock.now() ? entry.value : null;
      },
    },
    'Cache#put': {
      call: ([key, value, seconds = USUAL_SECONDS], self) => {
        const name = textArgument(key, 'Cache.put');
        const text = textArgument(value, 'Cache.put');
        if (name.length > KEY_LIMIT) throw new ServiceException('Argument too large: key');
        if (Buffer.byteLength(text) > VALUE_LIMIT) throw new ServiceException('Argument too large: value');
        const kept = Math.min(numberArgument(seconds, 'Cache.put'), LONGEST_SECONDS);
        cacheOf(self).set(name, { value: text, until: clock.now() + kept * 1000 });
      },
    },
    'Cache#remove': { call: ([key], self) => void cacheOf(self).delete(textArgument(key, 'Cache.remove')) },
  } satisfies ServiceMethods;
}
