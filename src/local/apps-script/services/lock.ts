import { numberArgument } from '../arguments';
import type { Clock } from '../clock';
import { RemoteObject } from '../crossing';
import type { DocumentLock } from '../document-lock';
import { ServiceException } from '../errors';
import type { ServiceMethods } from '../service-table';

/**
 * The document lock for one run: developers.google.com/apps-script/reference/lock/lock. A negative time-out fails even
 * on a free lock.
 */
export function lockService(lock: DocumentLock, run: object, clock: Clock): ServiceMethods {
  return {
    'LockService.getDocumentLock': { call: () => new RemoteObject('Lock', 'document') },
    'Lock#tryLock': {
      call: ([milliseconds]) => lock.take(run, numberArgument(milliseconds, 'Lock.tryLock'), clock),
    },
    'Lock#waitLock': {
      call: async ([milliseconds]) => {
        if (await lock.take(run, numberArgument(milliseconds, 'Lock.waitLock'), clock)) return;
        throw new ServiceException('Lock timeout: another process was holding the lock for too long.');
      },
    },
    'Lock#hasLock': { call: () => lock.isHeldBy(run) },
    'Lock#releaseLock': { call: () => lock.release(run) },
  };
}
