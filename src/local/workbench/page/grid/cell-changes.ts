import { CellValueType, type ICellData, type IStyleData } from '@univerjs/core';
import type { CellFormatResource, Requests } from '../../../sheets-api/schema';
import type { Box } from '../../../spreadsheet/a1';
import type { GridBook, GridChange, GridEdit } from '../../protocol';
import { boxesAround } from './boxes';
import { formatChange, type FormatChange } from './styles';
import { typedText } from './typed-texts';

/** Cells by row and column, as the grid's library sets them: null empties a cell of all. */
export type Matrix = Record<number, Record<number, ICellData | null> | undefined>;

type Filling = Pick<GridEdit, 'text' | 'value'>;

/** What is known of cells at the moment of a mutation, after it. */
export interface KnownCells {
  book: GridBook;
  /** The style of an id. */
  style: (id: string) => IStyleData | null | undefined;
  formula: (sheetId: number, row: number, column: number) => string | null;
}

/** What was filled into cells, and how they look now. */
export function cellChanges(matrix: Matrix, sheetId: number, known: KnownCells): GridChange[] {
  const edits: GridEdit[] = [];
  const formats = new Map<string, { change: FormatChange; cells: { row: number; column: number }[] }>();
  for (const [row, cells] of Object.entries(matrix)) {
    for (const [column, cell] of Object.entries(cells ?? {})) {
      const at = { row: Number(row), column: Number(column) };
      const typed = typedText(cell);
      if (typed === null) continue;
      const edit =
        typed === undefined ? editOf(cell, () => known.formula(sheetId, at.row, at.column)) : { text: typed };
      if (edit) edits.push({ ...at, ...edit });
      const change = typed === undefined ? lookOf(cell, known) : null;
      if (!change) continue;
      const key = JSON.stringify(change);
      const alike = formats.get(key) ?? { change, cells: [] };
      alike.cells.push(at);
      formats.set(key, alike);
    }
  }
  const requests = [...formats.values()].flatMap(({ change, cells }) =>
    boxesAround(cells).map((box) => formatRequest(sheetId, box, change)),
  );
  return [
    ...(edits.length > 0 ? [{ kind: 'cells' as const, sheetId, cells: edits }] : []),
    ...(requests.length > 0 ? [{ kind: 'requests' as const, requests }] : []),
  ];
}

/** Cells that were carried elsewhere take nothing with them of what was there. */
export function carried(matrix: Matrix, sheetId: number, known: KnownCells): GridChange[] {
  const whole = Object.entries(matrix).map(([row, cells]) => [
    row,
    Object.fromEntries(
      Object.entries(cells ?? {}).map(([column, cell]) => [column, cell && { v: null, s: null, ...cell }]),
    ),
  ]);
  return cellChanges(Object.fromEntries(whole) as Matrix, sheetId, known);
}

/** What a cell was filled with; null where only its looks changed. */
function editOf(cell: ICellData | null, formula: () => string | null): Filling | null {
  if (cell === null) return { text: '' };
  if (typeof cell.f === 'string' && cell.f !== '') return { text: cell.f };
  // Cells that were filled with one formula share it: the first alone has it in words.
  if (typeof cell.si === 'string' && cell.si !== '') return { text: formula() ?? '' };
  if (cell.p) return { text: cell.p.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n') ?? '' };
  if (!('v' in cell)) return null;
  const { v, t } = cell;
  if (v === null || v === undefined || v === '') return { text: '' };
  if (t === CellValueType.BOOLEAN) return { value: v === 1 || v === '1' || v === true };
  if (typeof v !== 'string') return { value: v };
  // A copied text stays that text; one from outside is read as if typed.
  return t === CellValueType.STRING || t === CellValueType.FORCE_STRING ? { value: v } : { text: v };
}

const PLAIN: FormatChange = { format: {}, fields: 'userEnteredFormat' };

function lookOf(cell: ICellData | null, { book, style }: KnownCells): FormatChange | null {
  if (cell === null || cell.s === null) return PLAIN;
  const look = typeof cell.s === 'string' ? style(cell.s) : cell.s;
  return look ? formatChange(look, (pattern) => numberFormat(book, pattern)) : null;
}

/** The library knows of a number format its pattern alone. */
function numberFormat({ formats }: GridBook, pattern: string): CellFormatResource['numberFormat'] {
  return formats.find((format) => format.numberFormat?.pattern === pattern)?.numberFormat;
}

function formatRequest(sheetId: number, box: Box, { format, fields }: FormatChange): Partial<Requests> {
  const range = {
    sheetId,
    startRowIndex: box.startRow,
    endRowIndex: box.endRow,
    startColumnIndex: box.startColumn,
    endColumnIndex: box.endColumn,
  };
  return { repeatCell: { range, cell: { userEnteredFormat: format }, fields } };
}
