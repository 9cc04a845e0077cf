import { RemoteObject } from '../crossing';
import type { Host } from '../host';
import type { ServiceMethods } from '../service-table';

/** Who sits there, as far as Google tells, and in whose name the script runs. */
export function session({ actor, activeUser = actor.email, timeZone = 'Asia/Ho_Chi_Minh' }: Host) {
  return {
    'Session.getActiveUser': { call: () => new RemoteObject('User', activeUser) },
    'Session.getEffectiveUser': { call: () => new RemoteObject('User', actor.email) },
    'Session.getActiveUserLocale': { call: () => 'vi' },
    'Session.getScriptTimeZone': { call: () => timeZone },
    'User#getEmail': { call: (_, self) => self },
  } satisfies ServiceMethods;
}
