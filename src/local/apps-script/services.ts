import { SheetsApi } from '../sheets-api/service';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import { REAL_CLOCK } from './clock';
import type { Host } from './host';
import type { Services } from './service-table';
import { cacheService } from './services/cache';
import { lockService } from './services/lock';
import { propertiesService } from './services/properties';
import { session } from './services/session';
import { sheetsService } from './services/sheets';
import { spreadsheetApp } from './services/spreadsheet-app';
import { ui, UI_ENUMS } from './services/ui';
import { sleep, uuid } from './services/utilities';
import { Store } from './store';

/**
 * What one run sees of Google: the spreadsheets, by id, through the Sheets API as their owner. With a host, also the
 * services of a script that is bound to one of them. To be made anew for each run.
 */
export function createServices(spreadsheets: ReadonlyMap<string, Spreadsheet>, host?: Host): Services {
  const clock = host?.clock ?? REAL_CLOCK;
  const methods = { ...sheetsService(new SheetsApi(spreadsheets, host?.actor)), ...sleep(clock) };
  if (!host) return { methods, enums: {}, clock, end: () => undefined };
  const store = host.store ?? new Store();
  const lock = store.documentLock(host.active);
  const run = {};
  return {
    methods: {
      ...methods,
      ...lockService(lock, run, clock),
      ...propertiesService(store, host.active, host.actor.email),
      ...cacheService(store.documentCache(host.active), clock),
      ...session(host.actor.email, host.timeZone ?? 'Asia/Ho_Chi_Minh'),
      ...spreadsheetApp(spreadsheets, host),
      ...ui(host.ui),
      ...uuid(host.seed),
      'ScriptApp.getProjectTriggers': { call: () => [] },
    },
    enums: UI_ENUMS,
    clock,
    end: () => lock.leave(run),
  };
}
