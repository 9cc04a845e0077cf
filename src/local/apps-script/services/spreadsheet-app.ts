import { roleIn } from '../../sheets-api/actor';
import type { Spreadsheet } from '../../spreadsheet/spreadsheet';
import { numberArgument, textArgument } from '../arguments';
import { RemoteObject } from '../crossing';
import { ServiceException } from '../errors';
import type { Host } from '../host';
import type { ServiceMethods } from '../service-table';

/** The open spreadsheet and its sheets, without their cells: those go through the advanced service. */
export function spreadsheetApp(spreadsheets: ReadonlyMap<string, Spreadsheet>, host: Host): ServiceMethods {
  const { active, actor, ui } = host;
  const open = (): Spreadsheet => {
    const spreadsheet = spreadsheets.get(active);
    if (!spreadsheet) throw new Error(`No spreadsheet ${active}`);
    return spreadsheet;
  };
  const writable = (): Spreadsheet => {
    const role = roleIn(actor, active);
    if (role !== 'owner' && role !== 'editor') {
      throw new ServiceException('You do not have permission to perform that action.');
    }
    return open();
  };
  const sheetOf = (self: string | number) => {
    const sheet = open().sheetById(Number(self));
    if (!sheet) throw new ServiceException(`Sheet ${self} not found`);
    return sheet;
  };
  const getActive = { call: () => new RemoteObject('Spreadsheet', active) };
  const activate = (self: string | number): RemoteObject => {
    ui?.activate?.({ sheetId: sheetOf(self).properties.id });
    return new RemoteObject('Sheet', self);
  };
  const sheetOrNull = (id: number | undefined): RemoteObject | null =>
    id === undefined ? null : new RemoteObject('Sheet', id);
  return {
    'SpreadsheetApp.getActive': getActive,
    'SpreadsheetApp.getActiveSpreadsheet': getActive,
    'SpreadsheetApp.flush': { call: () => undefined },
    'Spreadsheet#getId': { call: () => active },
    'Spreadsheet#getName': { call: () => open().title },
    'Spreadsheet#getUrl': { call: () => `https://docs.google.com/spreadsheets/d/${active}/edit` },
    'Spreadsheet#getSpreadsheetLocale': { call: () => open().locale },
    'Spreadsheet#setSpreadsheetLocale': {
      call: ([locale]) => {
        writable().locale = textArgument(locale, 'Spreadsheet.setSpreadsheetLocale');
      },
    },
    'Spreadsheet#getSpreadsheetTimeZone': { call: () => open().timeZone },
    'Spreadsheet#setSpreadsheetTimeZone': {
      call: ([timeZone]) => {
        writable().timeZone = textArgument(timeZone, 'Spreadsheet.setSpreadsheetTimeZone');
      },
    },
    'Spreadsheet#toast': {
      call: ([message, title, seconds]) =>
        ui?.toast?.({
          message: textArgument(message, 'Spreadsheet.toast'),
          ...(typeof title === 'string' ? { title } : {}),
          ...(typeof seconds === 'number' ? { seconds } : {}),
        }),
    },
    'Spreadsheet#getSheetByName': {
      call: ([name]) =>
        sheetOrNull(open().sheetByTitle(textArgument(name, 'Spreadsheet.getSheetByName'))?.properties.id),
    },
    'Spreadsheet#getSheetById': {
      call: ([id]) => sheetOrNull(open().sheetById(numberArgument(id, 'Spreadsheet.getSheetById'))?.properties.id),
    },
    'Spreadsheet#setActiveSheet': {
      call: ([sheet]) => {
        if (sheet instanceof RemoteObject && sheet.type === 'Sheet') return activate(sheet.self);
        throw new ServiceException("The parameters don't match the method signature for Spreadsheet.setActiveSheet.");
      },
    },
    'Sheet#activate': { call: (_, self) => activate(self) },
    'Sheet#getName': { call: (_, self) => sheetOf(self).properties.title },
    'Sheet#getSheetId': { call: (_, self) => sheetOf(self).properties.id },
  };
}
