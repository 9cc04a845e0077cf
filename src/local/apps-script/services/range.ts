import { UncomputedFormula } from '../../sheets-api/api-error';
import { formatValue } from '../../sheets-api/format-value';
import type { CellData, Requests } from '../../sheets-api/schema';
import { cellName, type Box } from '../../spreadsheet/a1';
import { formatType } from '../../spreadsheet/format';
import type { Sheet } from '../../spreadsheet/sheet';
import { textArgument } from '../arguments';
import type { CellBuffer } from '../cell-buffer';
import { dateIn } from '../../spreadsheet/cell-dates';
import type { Clock } from '../clock';
import { RemoteObject } from '../crossing';
import { ServiceException } from '../errors';
import type { ServiceMethods } from '../service-table';
import { rangePlace, rangePlaces } from './range-place';
import { backgroundOf, tableFor, typed } from './set-values';

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
  const typing = () => {
    const { locale, timeZone } = buffer.read();
    return { locale, timeZone, now: clock.now() };
  };
  const VALUE_FIELDS = 'userEnteredValue,userEnteredFormat.numberFormat';
  /** `set…s` takes a table, `set…` one value for every cell. */
  const setter = (name: string, fields: string, cell: (given: unknown) => CellData): ServiceMethods => ({
    [`Range#${name}`]: { call: ([given], self) => filledWith(self, cell(given), fields) },
    [`Range#${name}s`]: {
      call: ([given], self) =>
        write(
          self,
          tableFor(rangePlace(self).box, given, `${name}s`).map((row) => row.map(cell)),
          fields,
        ),
    },
  });
  const getter = (name: string, read: (sheet: Sheet, row: number, column: number) => unknown): ServiceMethods => ({
    [`Range#${name}`]: { call: (_, self) => first(grid(self, read)) },
    [`Range#${name}s`]: { call: (_, self) => grid(self, read) },
  });

  return {
    ...rangePlaces(activate),
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
          lines(box.startColumn, box.endColumn).map((column) => typed(typing(), sheet, row, column, given)),
        );
        return write(self, rows, VALUE_FIELDS);
      },
    },
    'Range#setValues': {
      call: ([given], self) => {
        const { sheet, box } = cells(self);
        const rows = tableFor(rangePlace(self).box, given, 'setValues').map((row, offset) =>
          row.map((one, column) => typed(typing(), sheet, box.startRow + offset, box.startColumn + column, one)),
        );
        return write(self, rows, VALUE_FIELDS);
      },
    },
    'Range#clearContent': { call: (_, self) => filledWith(self, {}, 'userEnteredValue') },
    'Range#clearNote': { call: (_, self) => filledWith(self, {}, 'note') },
    'Range#clearFormat': { call: (_, self) => filledWith(self, {}, 'userEnteredFormat') },
  } satisfies ServiceMethods;
}

function lines(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, offset) => start + offset);
}
