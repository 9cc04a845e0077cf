import { RemoteObject } from '../crossing';
import type { ServiceMethods } from '../service-table';

/** The active and the effective user are one person here. */
export function session(email: string, timeZone: string): ServiceMethods {
  return {
    'Session.getActiveUser': { call: () => new RemoteObject('User', email) },
    'Session.getEffectiveUser': { call: () => new RemoteObject('User', email) },
    'Session.getScriptTimeZone': { call: () => timeZone },
    'User#getEmail': { call: (_, self) => self },
  };
}
