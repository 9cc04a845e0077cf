import { ServiceException } from './errors';
import type { Host } from './host';
import type { ServiceMethods } from './service-table';

const SCOPE = 'https://www.googleapis.com/auth/';

/**
 * Which scope lets a script call what: developers.google.com/apps-script/reference, "Authorization" of each method. The
 * first pattern that fits holds; any of its scopes is enough; what fits none needs no authorisation.
 */
const NEEDED: readonly [pattern: RegExp, ...scopes: string[]][] = [
  [/^SpreadsheetApp\.getUi$|^Ui#(alert|prompt|createMenu|createAddonMenu)$|^(Menu|PromptResponse)#/],
  [/^Spreadsheet#toast$/],
  [/^Ui#show/, 'script.container.ui'],
  [
    /^SpreadsheetApp\.|^(Spreadsheet|Sheet|Range)#/,
    'spreadsheets',
    'spreadsheets.currentonly',
    'spreadsheets.readonly',
  ],
  [/^Sheets\./, 'spreadsheets', 'spreadsheets.readonly', 'drive', 'drive.file'],
  [/^MailApp\./, 'script.send_mail'],
  [/^FormApp\.|^(Form|Item|FormResponse|ItemResponse)#/, 'forms', 'forms.currentonly'],
  [/^ScriptApp\.(newTrigger|getProjectTriggers|getUserTriggers|deleteTrigger)$|Builder#create$/, 'script.scriptapp'],
  [/^User#getEmail$/, 'userinfo.email'],
];

/**
 * What a simple trigger may call without any authorisation: the bound file and its menus, and what asks for none.
 * developers.google.com/apps-script/guides/triggers: it may not use services that need authorisation, nor a person's
 * identity. A side panel or dialog can't be opened from one either (memory).
 */
const OPEN_TO_SIMPLE = /^SpreadsheetApp\.|^(Spreadsheet|Sheet|Range|Ui|Menu|PromptResponse|Session|User)[#.]/;
const CLOSED_TO_SIMPLE =
  /^Ui#show|^Sheets\.|^ScriptApp\.(newTrigger|getProjectTriggers|getUserTriggers|deleteTrigger)$/;

/** The methods, each closed where the manifest lacks its scope, or where a simple trigger may not call it. */
export function authorised(methods: ServiceMethods, { scopes, authMode = 'FULL' }: Host): ServiceMethods {
  if (scopes === undefined && authMode === 'FULL') return methods;
  const entries = Object.entries(methods).map(([name, method]) => {
    const needed = NEEDED.find(([pattern]) => pattern.test(name))?.slice(1) as string[] | undefined;
    const isRefused =
      authMode === 'LIMITED'
        ? CLOSED_TO_SIMPLE.test(name) || ((needed?.length ?? 0) > 0 && !OPEN_TO_SIMPLE.test(name))
        : (needed?.length ?? 0) > 0 && !needed?.some((scope) => scopes?.includes(SCOPE + scope) ?? true);
    if (!isRefused) return [name, method] as const;
    const call = (): never => {
      throw new ServiceException(
        `You do not have permission to call ${name.replace('#', '.')}. Required permissions: ${(needed ?? []).map((scope) => SCOPE + scope).join(' || ')}`,
      );
    };
    return [name, { call }] as const;
  });
  return Object.fromEntries(entries) as ServiceMethods;
}
