import { bounded } from '../../spreadsheet/bounded';
import { parseRange, splitReference, type Box } from '../../spreadsheet/a1';
import type { Spreadsheet } from '../../spreadsheet/spreadsheet';
import { numberArgument, textArgument } from '../arguments';
import type { CellBuffer } from '../cell-buffer';
import { RemoteObject } from '../crossing';
import { ServiceException } from '../errors';
import type { Host } from '../host';
import type { ServiceMethods } from '../service-table';
import { rangeObject } from './range-place';
import { mismatch } from './set-values';

/** The open spreadsheet: developers.google.com/apps-script/reference/spreadsheet/spreadsheet */
export function spreadsheetApp(buffer: CellBuffer, host: Host, activate: (sheetId: number, box?: Box) => void) {
  const { active, ui, selection } = host;
  const change = (properties: { locale: string } | { timeZone: string }): void => {
    buffer.write({ updateSpreadsheetProperties: { properties, fields: Object.keys(properties).join() } });
    buffer.flush();
  };
  const getActive = { call: () => new RemoteObject('Spreadsheet', active) };
  const sheetOrNull = (id: number | undefined): RemoteObject | null =>
    id === undefined ? null : new RemoteObject('Sheet', id);
  const activeSheetId = (): number => selection?.sheetId ?? buffer.read().sheets[0]?.properties.id ?? 0;
  const activeRange = (): RemoteObject => {
    const sheetId = activeSheetId();
    const sheet = buffer.read().sheetById(sheetId);
    if (!sheet) throw new ServiceException(`Sheet ${String(sheetId)} not found`);
    return rangeObject(sheetId, selection ? bounded(sheet, selection) : FIRST_CELL);
  };
  return {
    'SpreadsheetApp.getActive': getActive,
    'SpreadsheetApp.getActiveSpreadsheet': getActive,
    'SpreadsheetApp.getActiveSheet': { call: () => sheetOrNull(activeSheetId()) },
    'SpreadsheetApp.getActiveRange': { call: activeRange },
    'SpreadsheetApp.flush': { call: () => buffer.flush() },
    'Spreadsheet#getId': { call: () => active },
    'Spreadsheet#getName': { call: () => buffer.read().title },
    'Spreadsheet#getUrl': { call: () => `https://docs.google.com/spreadsheets/d/${active}/edit` },
    'Spreadsheet#getSpreadsheetLocale': { call: () => buffer.read().locale },
    'Spreadsheet#setSpreadsheetLocale': {
      call: ([locale]) => change({ locale: textArgument(locale, 'Spreadsheet.setSpreadsheetLocale') }),
    },
    'Spreadsheet#getSpreadsheetTimeZone': { call: () => buffer.read().timeZone },
    'Spreadsheet#setSpreadsheetTimeZone': {
      call: ([timeZone]) => change({ timeZone: textArgument(timeZone, 'Spreadsheet.setSpreadsheetTimeZone') }),
    },
    'Spreadsheet#toast': {
      call: ([message, title, seconds]) =>
        ui?.toast?.({
          message: textArgument(message, 'Spreadsheet.toast'),
          ...(typeof title === 'string' ? { title } : {}),
          ...(typeof seconds === 'number' ? { seconds } : {}),
        }),
    },
    'Spreadsheet#getSheets': {
      call: () => buffer.read().sheets.map(({ properties }) => new RemoteObject('Sheet', properties.id)),
    },
    'Spreadsheet#getSheetByName': {
      call: ([name]) =>
        sheetOrNull(buffer.read().sheetByTitle(textArgument(name, 'Spreadsheet.getSheetByName'))?.properties.id),
    },
    'Spreadsheet#getSheetById': {
      call: ([id]) =>
        sheetOrNull(buffer.read().sheetById(numberArgument(id, 'Spreadsheet.getSheetById'))?.properties.id),
    },
    'Spreadsheet#getActiveSheet': { call: () => sheetOrNull(activeSheetId()) },
    'Spreadsheet#getActiveRange': { call: activeRange },
    'Spreadsheet#getRange': { call: ([text]) => rangeNamed(buffer.read(), textArgument(text, 'Spreadsheet.getRange')) },
    'Spreadsheet#setActiveSheet': {
      call: ([sheet]) => {
        if (!(sheet instanceof RemoteObject) || sheet.type !== 'Sheet') throw mismatch('Spreadsheet.setActiveSheet');
        activate(Number(sheet.self));
        return sheet;
      },
    },
  } satisfies ServiceMethods;
}

const FIRST_CELL: Box = { startRow: 0, startColumn: 0, endRow: 1, endColumn: 1 };

function rangeNamed(spreadsheet: Spreadsheet, text: string): RemoteObject {
  const { title, range } = splitReference(text);
  const sheet = title === undefined ? spreadsheet.sheets[0] : spreadsheet.sheetByTitle(title);
  const parsed = parseRange(range);
  if (!sheet || !parsed) throw new ServiceException('Range not found');
  return rangeObject(sheet.properties.id, bounded(sheet, parsed));
}
