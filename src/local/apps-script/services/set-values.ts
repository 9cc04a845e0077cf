import { colorOf } from '../../sheets-api/cell-format';
import type { CellData } from '../../sheets-api/schema';
import type { Box } from '../../spreadsheet/a1';
import type { CellValue, Sheet } from '../../spreadsheet/sheet';
import { readTyped, type Typed } from '../../spreadsheet/typed';
import { serialIn } from '../../spreadsheet/cell-dates';
import { ServiceException } from '../errors';

/** Whose spreadsheet a value is typed into, and when. */
interface Typing {
  readonly locale: string;
  readonly timeZone: string;
  readonly now: number;
}

/** What is set, as the cell takes it; a format that typing brings goes with it. */
export function typed(
  { locale, timeZone, now }: Typing,
  sheet: Sheet,
  row: number,
  column: number,
  given: unknown,
): CellData {
  if (given instanceof Date) {
    const known = sheet.formats.get(row, column)?.numberFormat;
    const pattern = known ?? ({ type: 'DATE', pattern: 'dd/mm/yyyy' } as const);
    return {
      userEnteredValue: { numberValue: serialIn(given, timeZone) },
      userEnteredFormat: { numberFormat: pattern },
    };
  }
  const format = sheet.formats.get(row, column);
  const today = Math.floor(serialIn(new Date(now), timeZone));
  const read: Typed = typeof given === 'string' ? readTyped(given, locale, format, today) : { value: plain(given) };
  const numberFormat = read.numberFormat ?? format?.numberFormat;
  const kept = numberFormat ? { userEnteredFormat: { numberFormat } } : {};
  if (read.formula !== undefined) {
    return { userEnteredValue: { formulaValue: read.formula }, ...kept };
  }
  return { ...entered(read.value), ...kept };
}

/** The rows of a table that is set into a box of cells. @throws {ServiceException} where it has another size. */
export function tableFor(box: Box, given: unknown, method: string): unknown[][] {
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
}

export function mismatch(method: string): ServiceException {
  return new ServiceException(`The parameters don't match the method signature for SpreadsheetApp.${method}.`);
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
export function backgroundOf(given: unknown): CellData {
  const hex = typeof given === 'string' ? /^#?([0-9a-f]{6})$/i.exec(given)?.[1] : undefined;
  return hex === undefined ? {} : { userEnteredFormat: { backgroundColorStyle: { rgbColor: colorOf(hex) } } };
}
