import type { Clock } from '../clock';
import { EnumValue, RemoteObject } from '../crossing';
import { ServiceException } from '../errors';
import type { Host } from '../host';
import type { ServiceMethods } from '../service-table';
import type { Store } from '../store';
import { WEEK_DAYS } from '../triggers';
import { triggers } from './triggers';

export const SCRIPT_ENUMS = {
  'ScriptApp.AuthMode': ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'],
  'ScriptApp.AuthorizationStatus': ['REQUIRED', 'NOT_REQUIRED'],
  'ScriptApp.EventType': ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE'],
  'ScriptApp.TriggerSource': ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR'],
  'ScriptApp.WeekDay': WEEK_DAYS,
} as const;

/** Authorisation and triggers: developers.google.com/apps-script/reference/script/script-app */
export function scriptApp(store: Store, host: Host, clock: Clock, newId: () => string) {
  const { active, authMode = 'FULL', scopes } = host;
  const granted = (wanted: readonly string[]): boolean => wanted.every((scope) => scopes?.includes(scope) ?? true);
  const requireScopes = (wanted: unknown): void => {
    const list = Array.isArray(wanted) ? (wanted as string[]) : [];
    if (authMode === 'LIMITED' || !granted(list)) {
      throw new ServiceException(
        `Authorization is required to perform that action. Required permissions: ${list.join(' ')}`,
      );
    }
  };
  return {
    'ScriptApp.getScriptId': { call: () => `script-${active}` },
    'ScriptApp.requireScopes': { call: ([, wanted]) => requireScopes(wanted) },
    'ScriptApp.requireAllScopes': { call: () => requireScopes(scopes ?? []) },
    'ScriptApp.getAuthorizationInfo': {
      call: ([, wanted]) =>
        new RemoteObject('AuthorizationInfo', granted(Array.isArray(wanted) ? (wanted as string[]) : []) ? 1 : 0),
    },
    'AuthorizationInfo#getAuthorizationStatus': {
      call: (_, self) => new EnumValue('ScriptApp.AuthorizationStatus', self === 1 ? 'NOT_REQUIRED' : 'REQUIRED'),
    },
    ...triggers(store, host, clock, newId),
  } satisfies ServiceMethods;
}
