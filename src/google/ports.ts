import type { Ports } from '../app/ports/ports';
import { forms } from './forms';
import { store } from './store';
import { triggers } from './triggers';
import { ui } from './ui';

function open(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  return SpreadsheetApp.getActiveSpreadsheet();
}

/** The app's ports at Google. Nothing is asked before it is needed: a simple trigger may not ask for everything. */
export const googlePorts: Ports = {
  store,
  forms,
  triggers,
  ui,
  clock: {
    now: () => Date.now(),
    sleep: (milliseconds) => Utilities.sleep(milliseconds),
  },
  newId: () => Utilities.getUuid(),
  keepError: (error) => console.error(error),
  spreadsheet: {
    id: () => open().getId(),
    sheet: (title) => open().getSheetByName(title),
    flush: () => SpreadsheetApp.flush(),
  },
  accounts: {
    present: () => Session.getActiveUser().getEmail(),
    runner: () => Session.getEffectiveUser().getEmail(),
  },
  texts: {
    get: (key) => PropertiesService.getDocumentProperties().getProperty(key),
    put: (key, text) => void PropertiesService.getDocumentProperties().setProperty(key, text),
    remove: (key) => void PropertiesService.getDocumentProperties().deleteProperty(key),
    all: () => PropertiesService.getDocumentProperties().getProperties(),
  },
  cache: cacheOf(() => CacheService.getDocumentCache()),
  ownCache: cacheOf(() => CacheService.getUserCache()),
  lock: {
    take: (milliseconds) => LockService.getDocumentLock().tryLock(milliseconds),
    release: () => LockService.getDocumentLock().releaseLock(),
  },
  mailer: {
    quota: () => MailApp.getRemainingDailyQuota(),
    send: ({ sender, to, subject, text, html }) => {
      MailApp.sendEmail(to.join(','), subject, text, { name: sender, ...(html === '' ? {} : { htmlBody: html }) });
    },
  },
};

/** There is none where no document is open. */
function cacheOf(service: () => GoogleAppsScript.Cache.Cache | null): Ports['cache'] {
  return {
    get: (key) => service()?.get(key) ?? null,
    put: (key, text, seconds) => service()?.put(key, text, seconds),
    remove: (key) => service()?.remove(key),
  };
}
