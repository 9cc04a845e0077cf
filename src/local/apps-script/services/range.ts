import type { CellData, Requests } from '../../sheets-api/schema';
import { UncomputedFormula } from '../../sheets-api/api-error';
import { colorOf } from '../../sheets-api/cell-format';
import { formatValue } from '../../sheets-api/format-value';
import { boxName, cellName, type Box } from '../../spreadsheet/a1';
import { formatType } from '../../spreadsheet/format';
import type { CellValue, Sheet } from '../../spreadsheet/sheet';
import { readTyped, type Typed } from '../../spreadsheet/typed';
import { numberArgument, textArgument } from '../arguments';
import type { CellBuffer } from '../cell-buffer';
import { dateIn, serialIn } from '../cell-dates';
import type { Clock } from '../clock';
import { RemoteObject } from '../crossing';
import { ServiceException } from '../errors';
import type { ServiceMethods } from '../service-table';

/** A range of a sheet: its object knows its own place. */
export function rangeObject(sheetId: number, box: Box): RemoteObject {
  const { startRow, startColumn, endRow, endColumn } = box;
  return new RemoteObject('Range', [sheetId, startRow, startColumn, endRow, endColumn].join(' '));
}

export function rangePlace(self: string | number): { sheetId: number; box: Box } {
  const [sheetId = 0, startRow = 0, startColumn = 0, endRow = 0, endColumn = 0] = String(self).split(' ').map(Number);
  return { sheetId, box: { startRow, startColumn, endRow, endColumn } };
}

interface Around {
  buffer: CellBuffer;
  clock: Clock;
  activate: (sheetId: number, box?: Box) => void;
}

/**
 * The cells of a range: developers.google.com/apps-script/reference/spreadsheet/range. Empty cells are '', dates are
 * dates at midnight in the spreadsheet's time zone, and what is set is read as if typed.
 */
export function rangeService({ buffer, clock, activate }: Around) {
  const cells = (self: string | number): { sheet: Sheet; sheetId: number; box: Box } => {
    const { sheetId, box } = rangePlace(self);
    const sheet = buffer.read().sheetById(sheetId);
    if (!sheet) throw new ServiceException(`Sheet ${String(sheetId)} not found`);
    return { sheet, sheetId, box };
  };
  const grid = <T>(self: string | number, read: (sheet: Sheet, row: number, column: number) => T): T[][] => {
    const { sheet, box } = cells(self);
    return lines(box.startRow, box.endRow).map((row) =>
      lines(box.startColumn, box.endColumn).map((column) => read(sheet, row, column)),
    );
  };
  const first = <T>(values: T[][]): T | undefined => values[0]?.[0];
  const value = (sheet: Sheet, row: number, column: number): unknown => {
    if (sheet.isUncomputed(row, column)) {
      throw new UncomputedFormula(sheet.properties.title, cellName(row, column), sheet.formulas.get(row, column) ?? '');
    }
    const plain = sheet.value(row, column);
    const type = sheet.formats.get(row, column)?.numberFormat?.type;
    const isMoment = type === 'DATE' || type === 'DATE_TIME' || type === 'TIME';
    return typeof plain === 'number' && isMoment ? dateIn(plain, buffer.read().timeZone) : (plain ?? '');
  };
  const display = (sheet: Sheet, row: number, column: number): string =>
    formatValue(sheet.value(row, column), sheet.formats.get(row, column)?.numberFormat, buffer.read().locale);

  const write = (self: string | number, rows: CellData[][], fields: string): RemoteObject => {
    const { sheetId, box } = rangePlace(self);
    const start = { sheetId, rowIndex: box.startRow, columnIndex: box.startColumn };
    buffer.write({ updateCells: { start, rows: rows.map((values) => ({ values })), fields } });
    return new RemoteObject('Range', self);
  };
  const filledWith = (self: string | number, cell: CellData, fields: string): RemoteObject =>
    repeat(self, { cell, fields });
  const repeat = (self: string | number, request: Omit<Requests['repeatCell'], 'range'>): RemoteObject => {
    const { sheetId, box } = rangePlace(self);
    const range = {
      sheetId,
      startRowIndex: box.startRow,
      endRowIndex: box.endRow,
      startColumnIndex: box.startColumn,
      endColumnIndex: box.endColumn,
    };
    buffer.write({ repeatCell: { range, ...request } });
    return new RemoteObject('Range', self);
  };
  /** What is set, as the cell takes it; a format that typing brings goes with it. */
  const typed = (sheet: Sheet, row: number, column: number, given: unknown): CellData => {
    const { locale, timeZone } = buffer.read();
    if (given instanceof Date) {
      const known = sheet.formats.get(row, column)?.numberFormat;
      const pattern = known ?? ({ type: 'DATE', pattern: 'dd/mm/yyyy' } as const);
      return {
        userEnteredValue: { numberValue: serialIn(given, timeZone) },
        userEnteredFormat: { numberFormat: pattern },
      };
    }
    const format = sheet.formats.get(row, column);
    const today = Math.floor(serialIn(new Date(clock.now()), timeZone));
    const read: Typed = typeof given === 'string' ? readTyped(given, locale, format, today) : { value: plain(given) };
    const numberFormat = read.numberFormat ?? format?.numberFormat;
    const kept = numberFormat ? { userEnteredFormat: { numberFormat } } : {};
    if (read.formula !== undefined) {
      return { userEnteredValue: { formulaValue: read.formula }, ...kept };
    }
    return { ...entered(read.value), ...kept };
  };
  const VALUE_FIELDS = 'userEnteredValue,userEnteredFormat.numberFormat';
  const table = (self: string | number, given: unknown, method: string): unknown[][] => {
    const { box } = rangePlace(self);
    const rows = Array.isArray(given) ? (given as unknown[]) : [];
    const [height, width] = [box.endRow - box.startRow, box.endColumn - box.startColumn];
    if (rows.length !== height) {
      throw new ServiceException(
        `The number of rows in the data does not match the number of rows in the range. The data has ${String(rows.length)} but the range has ${String(height)}.`,
      );
    }
    return rows.map((row) => {
      const cellsOfRow = Array.isArray(row) ? (row as unknown[]) : [];
      if (cellsOfRow.length === width) return cellsOfRow;
      if (!Array.isArray(row)) throw mismatch(`Range.${method}`);
      throw new ServiceException(
        `The number of columns in the data does not match the number of columns in the range. The data has ${String(cellsOfRow.length)} but the range has ${String(width)}.`,
      );
    });
  };
  /** `set…s` takes a table, `set…` one value for every cell. */
  const setter = (name: string, fields: string, cell: (given: unknown) => CellData): ServiceMethods => ({
    [`Range#${name}`]: { call: ([given], self) => filledWith(self, cell(given), fields) },
    [`Range#${name}s`]: {
      call: ([given], self) =>
        write(
          self,
          table(self, given, `${name}s`).map((row) => row.map(cell)),
          fields,
        ),
    },
  });
  const getter = (name: string, read: (sheet: Sheet, row: number, column: number) => unknown): ServiceMethods => ({
    [`Range#${name}`]: { call: (_, self) => first(grid(self, read)) },
    [`Range#${name}s`]: { call: (_, self) => grid(self, read) },
  });

  return {
    'Range#getRow': { call: (_, self) => rangePlace(self).box.startRow + 1 },
    'Range#getColumn': { call: (_, self) => rangePlace(self).box.startColumn + 1 },
    'Range#getLastRow': { call: (_, self) => rangePlace(self).box.endRow },
    'Range#getLastColumn': { call: (_, self) => rangePlace(self).box.endColumn },
    'Range#getNumRows': { call: (_, self) => rangePlace(self).box.endRow - rangePlace(self).box.startRow },
    'Range#getNumColumns': { call: (_, self) => rangePlace(self).box.endColumn - rangePlace(self).box.startColumn },
    'Range#getHeight': { call: (_, self) => rangePlace(self).box.endRow - rangePlace(self).box.startRow },
    'Range#getWidth': { call: (_, self) => rangePlace(self).box.endColumn - rangePlace(self).box.startColumn },
    'Range#getA1Notation': { call: (_, self) => boxName(rangePlace(self).box) },
    'Range#getSheet': { call: (_, self) => new RemoteObject('Sheet', rangePlace(self).sheetId) },
    'Range#getGridId': { call: (_, self) => rangePlace(self).sheetId },
    'Range#activate': {
      call: (_, self) => {
        const { sheetId, box } = rangePlace(self);
        activate(sheetId, box);
        return new RemoteObject('Range', self);
      },
    },
    'Range#getCell': {
      call: ([row, column], self) => {
        const { sheetId, box } = rangePlace(self);
        const startRow = box.startRow + numberArgument(row, 'Range.getCell') - 1;
        const startColumn = box.startColumn + numberArgument(column, 'Range.getCell') - 1;
        if (startRow >= box.endRow || startColumn >= box.endColumn)
          throw new ServiceException('Cell reference out of range');
        return rangeObject(sheetId, { startRow, startColumn, endRow: startRow + 1, endColumn: startColumn + 1 });
      },
    },
    'Range#offset': {
      call: ([rows, columns, height, width], self) => {
        const { sheetId, box } = rangePlace(self);
        const startRow = box.startRow + numberArgument(rows, 'Range.offset');
        const startColumn = box.startColumn + numberArgument(columns, 'Range.offset');
        const endRow = startRow + (typeof height === 'number' ? height : box.endRow - box.startRow);
        const endColumn = startColumn + (typeof width === 'number' ? width : box.endColumn - box.startColumn);
        return rangeObject(sheetId, { startRow, startColumn, endRow, endColumn });
      },
    },
    'Range#isBlank': {
      call: (_, self) =>
        grid(self, value)
          .flat()
          .every((one) => one === ''),
    },
    ...getter('getValue', value),
    ...getter('getDisplayValue', display),
    ...getter('getFormula', (sheet, row, column) => sheet.formulas.get(row, column) ?? ''),
    ...getter('getNote', (sheet, row, column) => sheet.notes.get(row, column) ?? ''),
    ...getter(
      'getBackground',
      (sheet, row, column) => `#${(sheet.formats.get(row, column)?.fill ?? 'ffffff').toLowerCase()}`,
    ),
    ...getter('getNumberFormat', (sheet, row, column) => sheet.formats.get(row, column)?.numberFormat?.pattern ?? ''),
    ...setter('setNote', 'note', (given) =>
      given === null || given === '' ? {} : { note: textArgument(given, 'Range.setNote') },
    ),
    ...setter('setBackground', 'userEnteredFormat.backgroundColorStyle', backgroundOf),
    ...setter('setNumberFormat', 'userEnteredFormat.numberFormat', (given) => {
      const pattern = textArgument(given, 'Range.setNumberFormat');
      return { userEnteredFormat: { numberFormat: { type: formatType(pattern), pattern } } };
    }),
    'Range#setValue': {
      call: ([given], self) => {
        const { sheet, box } = cells(self);
        const rows = lines(box.startRow, box.endRow).map((row) =>
          lines(box.startColumn, box.endColumn).map((column) => typed(sheet, row, column, given)),
        );
        return write(self, rows, VALUE_FIELDS);
      },
    },
    'Range#setValues': {
      call: ([given], self) => {
        const { sheet, box } = cells(self);
        const rows = table(self, given, 'setValues').map((row, offset) =>
          row.map((one, column) => typed(sheet, box.startRow + offset, box.startColumn + column, one)),
        );
        return write(self, rows, VALUE_FIELDS);
      },
    },
    'Range#clearContent': { call: (_, self) => filledWith(self, {}, 'userEnteredValue') },
    'Range#clearNote': { call: (_, self) => filledWith(self, {}, 'note') },
    'Range#clearFormat': { call: (_, self) => filledWith(self, {}, 'userEnteredFormat') },
  } satisfies ServiceMethods;
}

export function mismatch(method: string): ServiceException {
  return new ServiceException(`The parameters don't match the method signature for SpreadsheetApp.${method}.`);
}

function lines(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, offset) => start + offset);
}

function plain(given: unknown): CellValue {
  if (typeof given === 'number' || typeof given === 'boolean') return given;
  if (given === null || given === undefined) return null;
  throw mismatch('Range.setValue');
}

function entered(value: CellValue): CellData {
  if (value === null) return {};
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
  return { userEnteredValue: typeof value === 'boolean' ? { boolValue: value } : { stringValue: value } };
}

/** Colours that can't be read are passed over, as they are there. */
function backgroundOf(given: unknown): CellData {
  const hex = typeof given === 'string' ? /^#?([0-9a-f]{6})$/i.exec(given)?.[1] : undefined;
  return hex === undefined ? {} : { userEnteredFormat: { backgroundColorStyle: { rgbColor: colorOf(hex) } } };
}
