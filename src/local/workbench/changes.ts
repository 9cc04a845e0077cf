import { formatValue } from '../sheets-api/format-value';
import type { CellData, ExtendedValue, Requests } from '../sheets-api/schema';
import type { Box } from '../spreadsheet/a1';
import type { CellFormat } from '../spreadsheet/format';
import type { Sheet } from '../spreadsheet/sheet';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import { readTyped } from '../spreadsheet/typed';
import type { GridEdit } from './protocol';

/** What a person filled, as requests, and what an edit event says of it. */
export interface Filled {
  requests: Partial<Requests>[];
  /** The smallest box around all cells that changed. */
  box: Box;
  /** Where one cell changed: its values before and after as texts, absent where empty. */
  single?: { value?: string; oldValue?: string };
}

/**
 * Reads cells that were filled by hand, by paste or by fill, by the file's locale. What shows as it did before is no
 * change: null where none is.
 * @param today serial number of the day, for dates that are typed without a year.
 */
export function filled(
  { locale }: Spreadsheet,
  sheet: Sheet,
  edits: readonly GridEdit[],
  today: number,
): Filled | null {
  const changed = edits.filter((edit) => !isAsShown(sheet, edit, locale));
  const [first] = changed;
  if (!first) return null;
  const cells = changed.map((edit) => ({ edit, data: cellData(sheet, edit, locale, today) }));
  const after = cells[0]?.data.userEnteredValue;
  return {
    requests: cells.map(({ edit: { row, column }, data }) => ({
      updateCells: {
        start: { sheetId: sheet.properties.id, rowIndex: row, columnIndex: column },
        rows: [{ values: [data] }],
        fields: data.userEnteredFormat ? 'userEnteredValue,userEnteredFormat.numberFormat' : 'userEnteredValue',
      },
    })),
    box: around(changed),
    ...(changed.length === 1
      ? { single: { ...defined('value', textOf(after)), ...defined('oldValue', before(sheet, first)) } }
      : {}),
  };
}

function isAsShown(sheet: Sheet, { row, column, text, value }: GridEdit, locale: string): boolean {
  const formula = sheet.formulas.get(row, column);
  if (formula !== undefined) return text === formula;
  const old = sheet.value(row, column);
  if (text === undefined) return value === old;
  return text === formatValue(old, sheet.formats.get(row, column)?.numberFormat, locale);
}

function cellData(sheet: Sheet, { row, column, text, value }: GridEdit, locale: string, today: number): CellData {
  if (text === undefined) return withValue(extended(value ?? null));
  const format: CellFormat | undefined = sheet.formats.get(row, column);
  const typed = readTyped(text, locale, format, today);
  const read = typed.formula === undefined ? extended(typed.value) : { formulaValue: typed.formula };
  return {
    ...withValue(read),
    ...(typed.numberFormat ? { userEnteredFormat: { numberFormat: typed.numberFormat } } : {}),
  };
}

function withValue(value: ExtendedValue | undefined): CellData {
  return value ? { userEnteredValue: value } : {};
}

function extended(value: string | number | boolean | null): ExtendedValue | undefined {
  if (value === null || value === '') return undefined;
  if (typeof value === 'number') return { numberValue: value };
  return typeof value === 'boolean' ? { boolValue: value } : { stringValue: value };
}

/** An edit event has texts, dates and numbers as their serial numbers. */
function textOf(value: ExtendedValue | undefined): string | undefined {
  const plain = value?.stringValue ?? value?.numberValue ?? value?.formulaValue ?? value?.boolValue;
  if (typeof plain === 'boolean') return String(plain).toUpperCase();
  return plain === undefined ? undefined : String(plain);
}

function before(sheet: Sheet, { row, column }: GridEdit): string | undefined {
  return textOf(extended(sheet.value(row, column)));
}

function defined<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}

function around(cells: readonly GridEdit[]): Box {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
  const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));
  return {
    startRow: least(rows),
    endRow: most(rows) + 1,
    startColumn: least(columns),
    endColumn: most(columns) + 1,
  };
}
