import { cellName } from '../spreadsheet/a1';
import type { Sheet } from '../spreadsheet/sheet';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import { NotImplemented, UncomputedFormula } from './api-error';
import { formatValue } from './format-value';
import { describe, locate } from './ranges';
import type { ValueRange } from './schema';

/** The query parameters of `values.get` and `values.batchGet`. */
export interface ValueOptions {
  majorDimension?: string;
  valueRenderOption?: string;
  dateTimeRenderOption?: string;
}

type Plain = string | number | boolean;
type Render = (sheet: Sheet, row: number, column: number) => Plain | null;

/**
 * The values of a range. Interior blanks read `''`; blank ends of rows and blank rows at the end are left out, and so
 * is `values` where nothing is left.
 */
export function readValues(spreadsheet: Spreadsheet, range: string, options: ValueOptions): ValueRange {
  const located = locate(spreadsheet, range);
  const { sheet, box } = located;
  const render = rendering(spreadsheet, options);
  const endRow = Math.min(box.endRow, sheet.height);
  const major = options.majorDimension ?? 'ROWS';
  const lines: Plain[][] = [];
  if (major === 'ROWS') {
    for (let row = box.startRow; row < endRow; row++) {
      lines.push(line(box.endColumn - box.startColumn, (offset) => render(sheet, row, box.startColumn + offset)));
    }
  } else if (major === 'COLUMNS') {
    for (let column = box.startColumn; column < box.endColumn; column++) {
      lines.push(line(endRow - box.startRow, (offset) => render(sheet, box.startRow + offset, column)));
    }
  } else {
    throw new NotImplemented(`majorDimension ${major}`);
  }
  while (lines.length > 0 && lines[lines.length - 1]?.length === 0) lines.pop();
  return { range: describe(located), majorDimension: major, ...(lines.length > 0 ? { values: lines } : {}) };
}

function line(length: number, at: (offset: number) => Plain | null): Plain[] {
  const cells: Plain[] = [];
  let used = 0;
  for (let offset = 0; offset < length; offset++) {
    const value = at(offset);
    cells.push(value ?? '');
    if (value !== null) used = offset + 1;
  }
  cells.length = used;
  return cells;
}

function rendering(spreadsheet: Spreadsheet, options: ValueOptions): Render {
  const { valueRenderOption = 'FORMATTED_VALUE', dateTimeRenderOption = 'SERIAL_NUMBER' } = options;
  const formatted: Render = (sheet, row, column) => {
    const value = computed(sheet, row, column);
    return value === null ? null : formatValue(value, sheet.formats.get(row, column)?.numberFormat, spreadsheet.locale);
  };
  switch (valueRenderOption) {
    case 'FORMATTED_VALUE':
      return formatted;
    case 'UNFORMATTED_VALUE':
      return (sheet, row, column) => {
        const type = sheet.formats.get(row, column)?.numberFormat?.type;
        const asText = dateTimeRenderOption === 'FORMATTED_STRING' && isTemporal(type);
        return asText ? formatted(sheet, row, column) : computed(sheet, row, column);
      };
    case 'FORMULA':
      return (sheet, row, column) => sheet.formulas.get(row, column) ?? sheet.value(row, column);
    default:
      throw new NotImplemented(`valueRenderOption ${valueRenderOption}`);
  }
}

function isTemporal(type: string | undefined): boolean {
  return type === 'DATE' || type === 'TIME' || type === 'DATE_TIME';
}

/** A cell's value, by its formula where it has one. */
export function computed(sheet: Sheet, row: number, column: number): Plain | null {
  const value = sheet.value(row, column);
  if (value === null) {
    const formula = sheet.formulas.get(row, column);
    if (formula !== undefined) throw new UncomputedFormula(sheet.properties.title, cellName(row, column), formula);
  }
  return value;
}
