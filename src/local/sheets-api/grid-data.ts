import type { Box } from '../spreadsheet/a1';
import type { CellFormat } from '../spreadsheet/format';
import type { DimensionProperties, Sheet } from '../spreadsheet/sheet';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import { formatResource, validationResource } from './cell-format';
import type { Mask } from './field-mask';
import { below, takes } from './field-mask';
import { formatValue } from './format-value';
import type { CellData, CellFormatResource, ExtendedValue, GridData, RowData } from './schema';
import { computed } from './values';

const DEFAULT_COLUMN_WIDTH = 100;
const DEFAULT_ROW_HEIGHT = 21;

/** The cells and the sizes of a box, as far as the mask asks for them; blank ends are left out. */
export function readGridData(spreadsheet: Spreadsheet, sheet: Sheet, box: Box, mask: Mask | undefined): GridData {
  const cells = below(below(mask, 'rowData') ?? undefined, 'values') ?? undefined;
  const rowData = takes(mask, 'rowData') ? readRows(spreadsheet, sheet, box, cells) : [];
  return {
    ...(box.startRow > 0 ? { startRow: box.startRow } : {}),
    ...(box.startColumn > 0 ? { startColumn: box.startColumn } : {}),
    ...(rowData.length > 0 ? { rowData } : {}),
    ...(takes(mask, 'rowMetadata') ? { rowMetadata: rowMetadata(spreadsheet, sheet, box) } : {}),
    ...(takes(mask, 'columnMetadata')
      ? { columnMetadata: metadata(sheet.columns, box.startColumn, box.endColumn, DEFAULT_COLUMN_WIDTH) }
      : {}),
  };
}

interface Metadata {
  pixelSize: number;
  hiddenByUser?: boolean;
  hiddenByFilter?: boolean;
}

function rowMetadata(spreadsheet: Spreadsheet, sheet: Sheet, { startRow, endRow }: Box): Metadata[] {
  return metadata(sheet.rowProperties, startRow, endRow, DEFAULT_ROW_HEIGHT).map((row, offset) =>
    isFiltered(spreadsheet, sheet, startRow + offset) ? { ...row, hiddenByFilter: true } : row,
  );
}

/** Whether the basic filter keeps a row out of sight: a text of one of its columns is not shown. */
function isFiltered({ locale }: Spreadsheet, sheet: Sheet, row: number): boolean {
  const { filter, formats } = sheet;
  if (filter === undefined || row <= filter.box.startRow || row >= filter.box.endRow) return false;
  return Object.entries(filter.hidden).some(([column, texts]) => {
    const at = Number(column);
    return texts.includes(formatValue(sheet.value(row, at), formats.get(row, at)?.numberFormat, locale));
  });
}

function metadata(known: Map<number, DimensionProperties>, start: number, end: number, size: number): Metadata[] {
  return Array.from({ length: end - start }, (_, offset) => {
    const properties = known.get(start + offset);
    return { pixelSize: properties?.size ?? size, ...(properties?.hidden ? { hiddenByUser: true } : {}) };
  });
}

function readRows(spreadsheet: Spreadsheet, sheet: Sheet, box: Box, mask: Mask | undefined): RowData[] {
  const fields = fieldReaders(spreadsheet, sheet, mask);
  const height = Math.max(0, ...fields.map((field) => field.height));
  const rows: RowData[] = [];
  let usedRows = 0;
  for (let row = box.startRow; row < Math.min(box.endRow, height); row++) {
    const values: CellData[] = [];
    let used = 0;
    for (let column = box.startColumn; column < box.endColumn; column++) {
      const cell: CellData = {};
      let isUsed = false;
      for (const field of fields) isUsed = field.read(cell, row, column) || isUsed;
      values.push(cell);
      if (isUsed) used = values.length;
    }
    values.length = used;
    rows.push(used > 0 ? { values } : {});
    if (used > 0) usedRows = rows.length;
  }
  rows.length = usedRows;
  return rows;
}

/** One field of a cell: how far down it goes, and what puts it in. `read` answers whether there was anything. */
interface FieldReader {
  height: number;
  read: (cell: CellData, row: number, column: number) => boolean;
}

function fieldReaders(spreadsheet: Spreadsheet, sheet: Sheet, mask: Mask | undefined): FieldReader[] {
  const { formulas, formats, notes, validations } = sheet;
  const resources = new Map<CellFormat, CellFormatResource>();
  const resource = (format: CellFormat): CellFormatResource => {
    const known = resources.get(format) ?? formatResource(format);
    resources.set(format, known);
    return known;
  };
  const field = <T>(
    name: keyof CellData,
    height: number,
    find: (row: number, column: number) => T | undefined,
    put: (cell: CellData, found: T, row: number, column: number) => void,
  ): FieldReader[] => {
    if (!takes(mask, name)) return [];
    const read: FieldReader['read'] = (cell, row, column) => {
      const found = find(row, column);
      if (found === undefined) return false;
      put(cell, found, row, column);
      return true;
    };
    return [{ height, read }];
  };
  const entered = (row: number, column: number): ExtendedValue | undefined => {
    const formula = formulas.get(row, column);
    return formula === undefined ? extendedValue(sheet.value(row, column)) : { formulaValue: formula };
  };
  const value = (row: number, column: number): string | number | boolean | undefined =>
    computed(sheet, row, column) ?? undefined;
  return [
    ...field('userEnteredValue', sheet.height, entered, (cell, found) => {
      cell.userEnteredValue = found;
    }),
    ...field('effectiveValue', sheet.height, value, (cell, found) => {
      const extended = extendedValue(found);
      if (extended) cell.effectiveValue = extended;
    }),
    ...field('formattedValue', sheet.height, value, (cell, found, row, column) => {
      cell.formattedValue = formatValue(found, formats.get(row, column)?.numberFormat, spreadsheet.locale);
    }),
    ...field('userEnteredFormat', formats.height, formats.get.bind(formats), (cell, found) => {
      cell.userEnteredFormat = resource(found);
    }),
    ...field('effectiveFormat', formats.height, formats.get.bind(formats), (cell, found) => {
      cell.effectiveFormat = resource(found);
    }),
    ...field('note', notes.height, notes.get.bind(notes), (cell, found) => {
      cell.note = found;
    }),
    ...field('dataValidation', validations.height, validations.get.bind(validations), (cell, found) => {
      cell.dataValidation = validationResource(found);
    }),
  ];
}

function extendedValue(value: string | number | boolean | null): ExtendedValue | undefined {
  switch (typeof value) {
    case 'number':
      return { numberValue: value };
    case 'boolean':
      return { boolValue: value };
    case 'string':
      return { stringValue: value };
    default:
      return undefined;
  }
}
