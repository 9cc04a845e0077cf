import type { Box } from '../../spreadsheet/a1';
import type { CellValue, Sheet } from '../../spreadsheet/sheet';
import type { Spreadsheet } from '../../spreadsheet/spreadsheet';
import { ApiError } from '../api-error';
import { validationOf, withFormat } from '../cell-format';
import type { Mask } from '../field-mask';
import { below, parseMask } from '../field-mask';
import type { CellData, Requests, RowData } from '../schema';
import { gridById, gridRange, insideGrid, required } from './grid';

/** Where `range` is larger than `rows`, the rest of it is cleared, as far as the mask goes. */
export function updateCells(draft: Spreadsheet, request: Requests['updateCells']): object {
  const mask = cellMask(request.fields);
  const rows = request.rows ?? [];
  if (request.range) {
    const { sheet, box } = gridRange(draft, request.range);
    for (let row = box.startRow; row < box.endRow; row++) {
      for (let column = box.startColumn; column < box.endColumn; column++) {
        writeCell(sheet, row, column, rows[row - box.startRow]?.values?.[column - box.startColumn] ?? {}, mask);
      }
    }
    return {};
  }
  const start = request.start ?? {};
  const sheet = gridById(draft, start.sheetId);
  writeRows(sheet, start.rowIndex ?? 0, start.columnIndex ?? 0, rows, mask);
  return {};
}

/** Writes after the last row that holds data, and lets the grid grow to take the rows. */
export function appendCells(draft: Spreadsheet, request: Requests['appendCells']): object {
  const sheet = gridById(draft, request.sheetId);
  const rows = request.rows ?? [];
  const start = sheet.lastDataRow;
  const { properties } = sheet;
  properties.rowCount = Math.max(properties.rowCount, start + rows.length);
  properties.columnCount = Math.max(properties.columnCount, ...rows.map((row) => row.values?.length ?? 0));
  writeRows(sheet, start, 0, rows, cellMask(request.fields));
  return {};
}

export function repeatCell(draft: Spreadsheet, request: Requests['repeatCell']): object {
  const { sheet, box } = gridRange(draft, request.range);
  const mask = cellMask(request.fields);
  const cell = request.cell ?? {};
  if (mask.has('userEnteredValue')) {
    for (let row = box.startRow; row < box.endRow; row++) {
      for (let column = box.startColumn; column < box.endColumn; column++) writeValue(sheet, row, column, cell);
    }
  }
  writeAttributes(sheet, box, cell, mask);
  return {};
}

/** Without a rule, the rules of the range go. */
export function setDataValidation(draft: Spreadsheet, request: Requests['setDataValidation']): object {
  const { sheet, box } = gridRange(draft, request.range);
  const rule = request.rule && validationOf(request.rule);
  sheet.validations.update(box, () => rule);
  return {};
}

const BORDER_STYLES = ['NONE', 'DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE'];

/** Checked and not kept: nothing here shows borders. */
export function updateBorders(draft: Spreadsheet, request: Requests['updateBorders']): object {
  const { range, ...borders } = request;
  gridRange(draft, range);
  for (const { style } of Object.values(borders)) {
    if (!BORDER_STYLES.includes(style ?? '')) throw ApiError.invalid(`Invalid border style: ${style ?? ''}`);
  }
  return {};
}

const CELL_FIELDS = ['userEnteredValue', 'userEnteredFormat', 'note', 'dataValidation'];

function cellMask(fields: string | undefined): Mask {
  const mask = parseMask(required(fields)) ?? new Map<string, undefined>(CELL_FIELDS.map((name) => [name, undefined]));
  for (const name of mask.keys()) {
    if (!CELL_FIELDS.includes(name)) throw ApiError.invalid(`Invalid field: ${name}`);
  }
  return mask;
}

function writeRows(sheet: Sheet, startRow: number, startColumn: number, rows: RowData[], mask: Mask): void {
  rows.forEach(({ values = [] }, offset) => {
    const row = startRow + offset;
    const box = { startRow: row, endRow: row + 1, startColumn, endColumn: startColumn + values.length };
    if (values.length > 0) insideGrid(sheet, box);
    values.forEach((cell, column) => writeCell(sheet, row, startColumn + column, cell, mask));
  });
}

function writeCell(sheet: Sheet, row: number, column: number, cell: CellData, mask: Mask): void {
  if (mask.has('userEnteredValue')) writeValue(sheet, row, column, cell);
  if (mask.size === 1 && mask.has('userEnteredValue')) return;
  writeAttributes(sheet, { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 }, cell, mask);
}

function writeAttributes(sheet: Sheet, box: Box, cell: CellData, mask: Mask): void {
  const formatMask = below(mask, 'userEnteredFormat');
  if (formatMask !== null) {
    sheet.formats.update(box, (old) => {
      const format = withFormat(old, cell.userEnteredFormat ?? {}, formatMask);
      return Object.keys(format).length > 0 ? format : undefined;
    });
  }
  if (mask.has('note')) sheet.notes.update(box, () => (cell.note === '' ? undefined : cell.note));
  if (mask.has('dataValidation')) {
    const rule = cell.dataValidation && validationOf(cell.dataValidation);
    sheet.validations.update(box, () => rule);
  }
}

function writeValue(sheet: Sheet, row: number, column: number, cell: CellData): void {
  const entered = cell.userEnteredValue ?? {};
  if (entered.errorValue) throw ApiError.invalid('User entered values cannot be error values');
  if (entered.formulaValue !== undefined) {
    if (!entered.formulaValue.startsWith('=')) throw ApiError.invalid('A formula must begin with =');
    sheet.setFormula(row, column, entered.formulaValue, null);
    return;
  }
  const text = entered.stringValue === '' ? undefined : entered.stringValue;
  const value: CellValue = entered.numberValue ?? entered.boolValue ?? text ?? null;
  if (text !== undefined && text.length > 50_000) {
    throw ApiError.invalid('Your input contains more than the maximum of 50000 characters in a single cell.');
  }
  sheet.setValue(row, column, value);
}
