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

/** The document cache. Google may forget an entry at any time; this one forgets when it is due. */
export function cacheService(cache: Cache, clock: Clock): ServiceMethods {
  return {
    'CacheService.getDocumentCache': { call: () => new RemoteObject('Cache', 'document') },
    'Cache#get': {
      call: ([key]) => {
        const entry = cache.get(textArgument(key, 'Cache.get'));
        return entry && entry.until > clock.now() ? entry.value : null;
      },
    },
    'Cache#put': {
      call: ([key, value, seconds = USUAL_SECONDS]) => {
        const name = textArgument(key, 'Cache.put');
        const text = textArgument(value, 'Cache.put');
        if (name.length > KEY_LIMIT) throw new ServiceException('Argument too large: key');
        if (Buffer.byteLength(text) > VALUE_LIMIT) throw new ServiceException('Argument too large: value');
        const kept = Math.min(numberArgument(seconds, 'Cache.put'), LONGEST_SECONDS);
        cache.set(name, { value: text, until: clock.now() + kept * 1000 });
      },
    },
    'Cache#remove': { call: ([key]) => void cache.delete(textArgument(key, 'Cache.remove')) },
  };
}
