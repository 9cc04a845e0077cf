import { SheetsApi } from '../sheets-api/service';
import type { Box } from '../spreadsheet/a1';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import { CellBuffer } from './cell-buffer';
import { REAL_CLOCK } from './clock';
import type { Host } from './host';
import { authorised } from './scopes';
import type { Services } from './service-table';
import { cacheService } from './services/cache';
import { FORM_ENUMS, formApp } from './services/form-app';
import { HtmlPages, htmlService } from './services/html';
import { lockService } from './services/lock';
import { mailApp } from './services/mail';
import { propertiesService } from './services/properties';
import { rangeService } from './services/range';
import { SCRIPT_ENUMS, scriptApp } from './services/script-app';
import { session } from './services/session';
import { sheetService } from './services/sheet';
import { sheetsService } from './services/sheets';
import { spreadsheetApp } from './services/spreadsheet-app';
import { ui, UI_ENUMS } from './services/ui';
import { idSource, plainUtilities, sleep, UTILITY_ENUMS } from './services/utilities';
import { Store } from './store';

/**
 * What one run sees of Google: the spreadsheets, by id, through the Sheets API as their owner. With a host, also the
 * services of a script that is bound to one of them. To be made anew for each run.
 */
export function createServices(spreadsheets: ReadonlyMap<string, Spreadsheet>, host?: Host): Services {
  const clock = host?.clock ?? REAL_CLOCK;
  const common = { ...sheetsService(new SheetsApi(spreadsheets, host?.actor)), ...sleep(clock) };
  if (!host) return { methods: common, enums: {}, clock, finish: () => undefined, end: () => undefined };
  const { active, actor } = host;
  const store = host.store ?? new Store();
  const locks = store.locksOf(active, actor.email);
  const run = {};
  const buffer = new CellBuffer(spreadsheets, host);
  const activate = (sheetId: number, box?: Box): void => host.ui?.activate?.({ sheetId, ...box });
  const pages = new HtmlPages();
  const newId = idSource(host.seed);
  const methods = {
    ...common,
    ...lockService(locks, run, clock),
    ...propertiesService(store, active, actor.email),
    ...cacheService(store.cachesOf(active, actor.email), clock),
    ...session(host),
    ...spreadsheetApp(buffer, host, activate),
    ...sheetService({ buffer, active, activate }),
    ...rangeService({ buffer, clock, activate }),
    ...ui(host.ui, pages),
    ...htmlService(pages, host.pages ?? new Map()),
    ...mailApp(store, host, clock, newId),
    ...scriptApp(store, host, clock, newId),
    ...formApp(store, host, spreadsheets, newId),
    ...plainUtilities(),
    'Utilities.getUuid': { call: newId },
  };
  return {
    methods: authorised(methods, host),
    enums: { ...UI_ENUMS, ...SCRIPT_ENUMS, ...FORM_ENUMS, ...UTILITY_ENUMS },
    clock,
    finish: () => buffer.flush(),
    end: () => {
      for (const lock of Object.values(locks)) lock.leave(run);
    },
  };
}
