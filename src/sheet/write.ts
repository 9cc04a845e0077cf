import type { Cell, Kind } from './kinds';

/** One request of a Sheets API v4 batchUpdate, as its JSON has it. */
export type Request = Readonly<Record<string, object>>;

/** A cell of a sheet; row and column from 0. */
export interface Place {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/** A cell with a value and the format in which its kind is shown, as CellData. */
export interface TypedCell {
  readonly userEnteredValue: object;
  readonly userEnteredFormat?: NumberFormat;
}

interface NumberFormat {
  readonly numberFormat: { readonly type: string; readonly pattern: string };
}

const VALUE = 'userEnteredValue';
const VALUE_AND_FORMAT = 'userEnteredValue,userEnteredFormat.numberFormat';

/** A text is written as a text: what looks like a formula or a number is none. */
export function valueOf(cell: Cell): object {
  if (cell === null || cell === '') return {};
  if (typeof cell === 'number') return { numberValue: cell };
  return typeof cell === 'boolean' ? { boolValue: cell } : { stringValue: cell };
}

const DATE_KINDS = new Set(['date', 'imprecise-date']);

/** The number format under which a value of a kind is shown; null to leave the cell's own. */
function formatOf(kind: Kind, cell: Cell): NumberFormat | null {
  if (typeof cell === 'number' && DATE_KINDS.has(kind.name)) {
    return { numberFormat: { type: 'DATE', pattern: 'dd/MM/yyyy' } };
  }
  if (kind.name === 'moment') return { numberFormat: { type: 'DATE_TIME', pattern: kind.format } };
  if (kind.format === '@') return { numberFormat: { type: 'TEXT', pattern: '@' } };
  return kind.format === 'General' ? null : { numberFormat: { type: 'NUMBER', pattern: kind.format } };
}

/** A value as a cell of its kind. */
export function typedCell(kind: Kind, cell: Cell): TypedCell {
  const format = formatOf(kind, cell);
  return { userEnteredValue: valueOf(cell), ...(format === null ? {} : { userEnteredFormat: format }) };
}

/** Writes cells of one column from a row (from 0) down, each in its kind's format. */
export function setColumn({ sheetId, row, column }: Place, kind: Kind, cells: readonly Cell[]): Request {
  return {
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: column },
      rows: cells.map((cell) => ({ values: [typedCell(kind, cell)] })),
      fields: cells.every((cell) => formatOf(kind, cell) === null) ? VALUE : VALUE_AND_FORMAT,
    },
  };
}

/** Appends rows after the last one that holds data; `columns` tells where each property stands. */
export function appendRows(
  sheetId: number,
  columns: ReadonlyMap<number, Kind>,
  rows: readonly ReadonlyMap<number, Cell>[],
): Request {
  const width = Math.max(...columns.keys()) + 1;
  const cells = rows.map((row) => ({
    values: Array.from({ length: width }, (_, column) => {
      const kind = columns.get(column);
      return kind === undefined ? {} : typedCell(kind, row.get(column) ?? null);
    }),
  }));
  return { appendCells: { sheetId, rows: cells, fields: VALUE_AND_FORMAT } };
}
