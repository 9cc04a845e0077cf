import { numberArgument } from '../arguments';
import type { Clock } from '../clock';
import { RemoteObject } from '../crossing';
import type { DocumentLock } from '../document-lock';
import { ServiceException } from '../errors';
import type { ServiceMethods } from '../service-table';

/**
 * The locks for one run: developers.google.com/apps-script/reference/lock/lock. A negative time-out fails even
 * on a free lock.
 */
export function lockService(
  locks: Readonly<Record<'document' | 'script' | 'user', DocumentLock>>,
  run: object,
  clock: Clock,
) {
  const lockOf = (self: string | number): DocumentLock => {
    const known = Object.entries(locks).find(([name]) => name === self);
    if (!known) throw new Error(`No lock ${self}`);
    return known[1];
  };
  return {
    'LockService.getDocumentLock': { call: () => new RemoteObject('Lock', 'document') },
    'LockService.getScriptLock': { call: () => new RemoteObject('Lock', 'script') },
    'LockService.getUserLock': { call: () => new RemoteObject('Lock', 'user') },
    'Lock#tryLock': {
      call: ([milliseconds], self) => lockOf(self).take(run, numberArgument(milliseconds, 'Lock.tryLock'), clock),
    },
    'Lock#waitLock': {
      call: async ([milliseconds], self) => {
        if (await lockOf(self).take(run, numberArgument(milliseconds, 'Lock.waitLock'), clock)) return;
        throw new ServiceException('Lock timeout: another process was holding the lock for too long.');
      },
    },
    'Lock#hasLock': { call: (_, self) => lockOf(self).isHeldBy(run) },
    'Lock#releaseLock': { call: (_, self) => lockOf(self).release(run) },
  } satisfies ServiceMethods;
}
