import { formatValue } from '../sheets-api/format-value';
import type { Box } from '../spreadsheet/a1';
import type { CellFormat } from '../spreadsheet/format';
import type { Sheet } from '../spreadsheet/sheet';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import type { GridBook, GridCell, GridRow, GridSheet, GridValidation, NewFrame } from './protocol';

/** The formats of a file by the index under which its windows know them. It only grows. */
export class FormatTable {
  readonly formats: CellFormat[] = [];
  private readonly indices = new Map<CellFormat, number>();

  indexOf(format: CellFormat): number {
    const index = this.indices.get(format) ?? this.formats.push(format) - 1;
    this.indices.set(format, index);
    return index;
  }
}

/** A spreadsheet as the grid draws it; of sheets that are to be sent later, all but the cells. */
export function gridBook(
  { sheets, locale }: Spreadsheet,
  table: FormatTable,
  isLater: (sheet: Sheet) => boolean = () => false,
): GridBook {
  const drawn = sheets.map((sheet): GridSheet => {
    if (!isLater(sheet)) return gridSheet(sheet, locale, table);
    return { ...gridFrame(sheet), validations: gridValidations(sheet), rows: [], isUnsent: true };
  });
  return { sheets: drawn, formats: table.formats, locale };
}

/**
 * Whether a sheet's cells may come after the book is shown: it isn't the one in front, and nothing that the grid works
 * out needs them, as a filter or a formula of any sheet does.
 */
export function maySendLater({ sheets }: Spreadsheet): (sheet: Sheet) => boolean {
  const front = sheets.find(({ properties }) => !properties.hidden);
  const isComputed = sheets.some(({ formulas }) => formulas.height > 0);
  return (sheet) => !isComputed && sheet !== front && sheet.filter === undefined;
}

export function gridSheet(sheet: Sheet, locale: string, table: FormatTable): GridSheet {
  return {
    ...gridFrame(sheet),
    validations: gridValidations(sheet),
    rows: gridCells(sheet, locale, table),
  };
}

/** All rows of a sheet that hold anything. */
export function gridCells(sheet: Sheet, locale: string, table: FormatTable): [number, GridRow][] {
  return gridRows(sheet, locale, table, usedRows(sheet));
}

/** Rows as the grid draws them, the empty ones too. */
export function gridRows(
  sheet: Sheet,
  locale: string,
  table: FormatTable,
  rows: readonly number[],
): [number, GridRow][] {
  return rows.map((row) => [row, gridRow(sheet, row, locale, table)]);
}

/** A sheet without its cells and the rules of those. */
export function gridFrame({ properties, columns, rowProperties, merges, filter, moves }: Sheet): NewFrame {
  return {
    id: properties.id,
    title: properties.title,
    hidden: properties.hidden,
    ...(properties.tabColor === undefined ? {} : { tabColor: properties.tabColor }),
    rowCount: properties.rowCount,
    columnCount: properties.columnCount,
    frozenRows: properties.frozenRows,
    frozenColumns: properties.frozenColumns,
    hideGridlines: properties.hideGridlines ?? false,
    columnWidths: sizes(columns),
    rowHeights: sizes(rowProperties),
    hiddenColumns: hidden(columns),
    hiddenRows: hidden(rowProperties),
    merges,
    moves,
    ...(filter === undefined ? {} : { filter }),
  };
}

function sizes(dimensions: Sheet['columns']): Record<number, number> {
  return Object.fromEntries(
    [...dimensions].flatMap(([index, { size }]) => (size === undefined ? [] : [[index, size] as const])),
  );
}

function hidden(dimensions: Sheet['columns']): number[] {
  return [...dimensions].filter(([, properties]) => properties.hidden === true).map(([index]) => index);
}

function usedRows(sheet: Sheet): number[] {
  const height = Math.max(sheet.height, sheet.formats.height, sheet.notes.height);
  return Array.from({ length: height }, (_, row) => row);
}

function gridRow(sheet: Sheet, row: number, locale: string, table: FormatTable): GridRow {
  const cells: GridRow = [];
  let used = 0;
  for (let column = 0; column < sheet.properties.columnCount; column++) {
    const cell = gridCell(sheet, row, column, locale, table);
    cells.push(cell);
    if (cell) used = cells.length;
  }
  cells.length = used;
  return cells;
}

function gridCell(sheet: Sheet, row: number, column: number, locale: string, table: FormatTable): GridCell | null {
  const value = sheet.value(row, column);
  const format = sheet.formats.get(row, column);
  const note = sheet.notes.get(row, column);
  const formula = sheet.formulas.get(row, column);
  if (value === null && format === undefined && note === undefined && formula === undefined) return null;
  const cell: GridCell = {};
  if (value !== null) cell.v = value;
  if (typeof value === 'number') {
    const shown = formatValue(value, format?.numberFormat, locale);
    if (shown !== String(value)) cell.d = shown;
  }
  if (formula !== undefined) cell.f = formula;
  if (format !== undefined) cell.s = table.indexOf(format);
  if (note !== undefined) cell.note = note;
  return cell;
}

/** Rules with the boxes that they cover: one for each run of rows in a column. */
export function gridValidations({ validations, properties }: Sheet): GridValidation[] {
  const rules = new Map<object, GridValidation>();
  const open = new Map<number, { rule: object; startRow: number }>();
  const close = (column: number, endRow: number): void => {
    const run = open.get(column);
    if (!run) return;
    open.delete(column);
    const box: Box = { startRow: run.startRow, endRow, startColumn: column, endColumn: column + 1 };
    rules.get(run.rule)?.boxes.push(box);
  };
  for (let row = 0; row < validations.height; row++) {
    if (row > 0 && validations.sameRow(row, row - 1)) continue;
    for (let column = 0; column < properties.columnCount; column++) {
      const rule = validations.get(row, column);
      if (open.get(column)?.rule === rule) continue;
      close(column, row);
      if (rule === undefined) continue;
      if (!rules.has(rule)) rules.set(rule, { ...rule, boxes: [] });
      open.set(column, { rule, startRow: row });
    }
  }
  for (const column of [...open.keys()]) close(column, validations.height);
  return [...rules.values()];
}
