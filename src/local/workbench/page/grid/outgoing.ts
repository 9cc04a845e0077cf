import { BooleanNumber, CellValueType, type ICellData, type IRange, type IStyleData } from '@univerjs/core';
import type { Requests } from '../../../sheets-api/schema';
import type { GridBook, GridChange, GridEdit, GridSheet } from '../../protocol';
import { boxOf } from './boxes';
import { hiddenTexts } from './filter-texts';
import { colorOf, formatChange } from './styles';

/** A mutation of the grid's library: its id and what it was given. Only what is looked at here is named. */
export interface Mutation {
  id: string;
  params: MutationParams;
}

interface MutationParams {
  subUnitId?: string;
  sheetId?: string;
  cellValue?: Matrix;
  range?: IRange;
  ranges?: IRange[];
  sourceRange?: IRange;
  targetRange?: IRange;
  order?: Record<number, number>;
  from?: { subUnitId: string; value: Matrix };
  to?: { subUnitId: string; value: Matrix };
  colWidth?: number | Record<number, number>;
  rowHeight?: number | Record<number, number>;
  xSplit?: number;
  ySplit?: number;
  sheet?: { name?: string; rowCount?: number; columnCount?: number };
  index?: number;
  name?: string;
  fromOrder?: number;
  toOrder?: number;
  hidden?: BooleanNumber;
  color?: string;
  showGridlines?: BooleanNumber;
  row?: number;
  col?: number;
  note?: { note?: string };
  criteria?: { filters?: { blank?: true; filters?: string[] } } | null;
}

type Matrix = Record<number, Record<number, ICellData | null> | undefined>;

/** What is known of the grid at the moment of a mutation. */
export interface Known {
  book: GridBook;
  /** What was typed into a cell just now, before the library read it; taken out. */
  typed: (sheetId: number, row: number, column: number) => string | undefined;
  /** The style of an id. */
  style: (id: string) => IStyleData | null | undefined;
  /** The sheet that is being copied, while it is. */
  copiedSheet: number | null;
}

/** What a mutation that a person brought about means for the file; nothing for what is the grid's own affair. */
export function changesOf({ id, params }: Mutation, known: Known): GridChange[] {
  const sheetId = Number(params.subUnitId ?? params.sheetId);
  const handler = HANDLERS[id];
  return handler ? handler(params, sheetId, known) : [];
}

type Handler = (params: MutationParams, sheetId: number, known: Known) => GridChange[];

const HANDLERS: Readonly<Record<string, Handler>> = {
  'sheet.mutation.set-range-values': ({ cellValue = {} }, sheetId, known) => cellChanges(cellValue, sheetId, known),
  'sheet.mutation.move-range': ({ from, to }) => [...(from ? moved(from) : []), ...(to ? moved(to) : [])],
  'sheet.mutation.insert-row': ({ range }, sheetId) => inserted(sheetId, 'ROWS', range),
  'sheet.mutation.insert-col': ({ range }, sheetId) => inserted(sheetId, 'COLUMNS', range),
  'sheet.mutation.remove-rows': ({ range }, sheetId) => removed(sheetId, 'ROWS', range),
  'sheet.mutation.remove-col': ({ range }, sheetId) => removed(sheetId, 'COLUMNS', range),
  'sheet.mutation.move-rows': (params, sheetId) => movedLines(sheetId, 'ROWS', params),
  'sheet.mutation.move-columns': (params, sheetId) => movedLines(sheetId, 'COLUMNS', params),
  'sheet.mutation.set-worksheet-col-width': ({ ranges, colWidth }, sheetId) =>
    sized(sheetId, 'COLUMNS', ranges, colWidth),
  'sheet.mutation.set-worksheet-row-height': ({ ranges, rowHeight }, sheetId) =>
    sized(sheetId, 'ROWS', ranges, rowHeight),
  'sheet.mutation.set-col-hidden': ({ ranges }, sheetId) => shown(sheetId, 'COLUMNS', ranges, true),
  'sheet.mutation.set-col-visible': ({ ranges }, sheetId) => shown(sheetId, 'COLUMNS', ranges, false),
  'sheet.mutation.set-row-hidden': ({ ranges }, sheetId) => shown(sheetId, 'ROWS', ranges, true),
  'sheet.mutation.set-row-visible': ({ ranges }, sheetId) => shown(sheetId, 'ROWS', ranges, false),
  'sheet.mutation.add-worksheet-merge': ({ ranges = [] }, sheetId) =>
    requests(ranges.map((range) => ({ mergeCells: { range: gridRange(sheetId, range), mergeType: 'MERGE_ALL' } }))),
  'sheet.mutation.remove-worksheet-merge': ({ ranges = [] }, sheetId) =>
    requests(ranges.map((range) => ({ unmergeCells: { range: gridRange(sheetId, range) } }))),
  'sheet.mutation.set-frozen': ({ xSplit = 0, ySplit = 0 }, sheetId) =>
    sheetProperties({ sheetId, gridProperties: { frozenRowCount: ySplit, frozenColumnCount: xSplit } }, [
      'gridProperties.frozenRowCount',
      'gridProperties.frozenColumnCount',
    ]),
  'sheet.mutation.toggle-gridlines': ({ showGridlines }, sheetId) =>
    sheetProperties({ sheetId, gridProperties: { hideGridlines: showGridlines === BooleanNumber.FALSE } }, [
      'gridProperties.hideGridlines',
    ]),
  'sheet.mutation.set-worksheet-name': ({ name = '' }, sheetId) => sheetProperties({ sheetId, title: name }, ['title']),
  'sheet.mutation.set-worksheet-order': ({ toOrder = 0 }, sheetId) =>
    sheetProperties({ sheetId, index: toOrder }, ['index']),
  'sheet.mutation.set-worksheet-hidden': ({ hidden }, sheetId) =>
    sheetProperties({ sheetId, hidden: hidden === BooleanNumber.TRUE }, ['hidden']),
  'sheet.mutation.set-tab-color': ({ color }, sheetId) => {
    const rgbColor = colorOf({ rgb: color ?? null });
    return sheetProperties({ sheetId, ...(rgbColor ? { tabColorStyle: { rgbColor } } : {}) }, ['tabColorStyle']);
  },
  'sheet.mutation.insert-sheet': ({ sheet, index = 0 }, _sheetId, { copiedSheet }) =>
    requests([
      copiedSheet === null
        ? { addSheet: { properties: { index, ...(sheet?.name === undefined ? {} : { title: sheet.name }) } } }
        : {
            duplicateSheet: {
              sourceSheetId: copiedSheet,
              insertSheetIndex: index,
              ...(sheet?.name === undefined ? {} : { newSheetName: sheet.name }),
            },
          },
    ]),
  'sheet.mutation.remove-sheet': (_, sheetId) => requests([{ deleteSheet: { sheetId } }]),
  'sheet.mutation.reorder-range': ({ range, order = {} }, sheetId) => {
    if (!range) return [];
    const box = boxOf(range);
    const rows = Array.from({ length: box.endRow - box.startRow }, (_, offset) => box.startRow + offset);
    return [{ kind: 'reorder', sheetId, box, order: rows.map((row) => order[row] ?? row) }];
  },
  'sheet.mutation.set-filter-range': ({ range }, sheetId) =>
    range ? [{ kind: 'filter', sheetId, filter: { box: boxOf(range), hidden: {} } }] : [],
  'sheet.mutation.remove-filter': (_, sheetId) => [{ kind: 'filter', sheetId, filter: null }],
  'sheet.mutation.set-filter-criteria': ({ col = 0, criteria }, sheetId, { book }) => {
    const sheet = book.sheets.find(({ id }) => id === sheetId);
    return sheet?.filter ? [{ kind: 'filter', sheetId, filter: filterAfter(sheet, col, criteria?.filters) }] : [];
  },
  'sheet.mutation.update-note': ({ row = 0, col = 0, note }, sheetId) => noted(sheetId, row, col, note?.note),
  'sheet.mutation.remove-note': ({ row = 0, col = 0 }, sheetId) => noted(sheetId, row, col, undefined),
};

function cellChanges(matrix: Matrix, sheetId: number, known: Known): GridChange[] {
  const edits: GridEdit[] = [];
  const formats: Partial<Requests>[] = [];
  for (const [row, cells] of Object.entries(matrix)) {
    for (const [column, cell] of Object.entries(cells ?? {})) {
      const at = { row: Number(row), column: Number(column) };
      const typed = known.typed(sheetId, at.row, at.column);
      const edit = typed === undefined ? editOf(cell) : { text: typed };
      if (edit) edits.push({ ...at, ...edit });
      const style = typeof cell?.s === 'string' ? known.style(cell.s) : cell?.s;
      const change = typed === undefined && style ? formatChange(style) : null;
      if (!change) continue;
      const range = { startRow: at.row, endRow: at.row, startColumn: at.column, endColumn: at.column };
      formats.push({
        repeatCell: {
          range: gridRange(sheetId, range),
          cell: { userEnteredFormat: change.format },
          fields: change.fields,
        },
      });
    }
  }
  return [...(edits.length > 0 ? [{ kind: 'cells' as const, sheetId, cells: edits }] : []), ...requests(formats)];
}

/** What a cell was filled with; null where only its looks changed. */
function editOf(cell: ICellData | null): Pick<GridEdit, 'text' | 'value'> | null {
  if (cell === null) return { text: '' };
  if (typeof cell.f === 'string' && cell.f !== '') return { text: cell.f };
  if (cell.p) return { text: cell.p.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n') ?? '' };
  if (!('v' in cell)) return null;
  const { v, t } = cell;
  if (v === null || v === undefined || v === '') return { text: '' };
  if (t === CellValueType.BOOLEAN) return { value: v === 1 || v === '1' || v === true };
  if (typeof v !== 'string') return { value: v };
  // A copied text stays that text; one from outside is read as if typed.
  return t === CellValueType.STRING || t === CellValueType.FORCE_STRING ? { value: v } : { text: v };
}

function moved({ subUnitId, value }: { subUnitId: string; value: Matrix }): GridChange[] {
  const edits = Object.entries(value).flatMap(([row, cells]) =>
    Object.entries(cells ?? {}).map(([column, cell]) => ({
      row: Number(row),
      column: Number(column),
      ...(editOf(cell) ?? { text: '' }),
    })),
  );
  return edits.length > 0 ? [{ kind: 'cells', sheetId: Number(subUnitId), cells: edits }] : [];
}

function filterAfter(
  sheet: GridSheet,
  column: number,
  kept: { blank?: true; filters?: string[] } | undefined,
): NonNullable<GridSheet['filter']> {
  const { box, hidden: before } = sheet.filter ?? { box: boxOf(EMPTY), hidden: {} };
  const others = Object.entries(before).filter(([index]) => Number(index) !== column);
  const hidden = kept ? hiddenTexts(sheet, column, kept) : [];
  return { box, hidden: Object.fromEntries(hidden.length > 0 ? [...others, [column, hidden]] : others) };
}

const EMPTY: IRange = { startRow: 0, endRow: -1, startColumn: 0, endColumn: -1 };

function noted(sheetId: number, rowIndex: number, columnIndex: number, note: string | undefined): GridChange[] {
  const cell = note === undefined || note === '' ? {} : { note };
  return requests([
    { updateCells: { start: { sheetId, rowIndex, columnIndex }, rows: [{ values: [cell] }], fields: 'note' } },
  ]);
}

type Dimension = 'ROWS' | 'COLUMNS';

/** First and last line of a range, counted from 0. */
function linesOf(dimension: Dimension, range: IRange): [first: number, last: number] {
  return dimension === 'ROWS' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
}

function dimensionRange(sheetId: number, dimension: Dimension, range: IRange) {
  const [first, last] = linesOf(dimension, range);
  return { sheetId, dimension, startIndex: first, endIndex: last + 1 };
}

function inserted(sheetId: number, dimension: Dimension, range: IRange | undefined): GridChange[] {
  if (!range) return [];
  const place = dimensionRange(sheetId, dimension, range);
  return requests([{ insertDimension: { range: place, inheritFromBefore: place.startIndex > 0 } }]);
}

function removed(sheetId: number, dimension: Dimension, range: IRange | undefined): GridChange[] {
  return range ? requests([{ deleteDimension: { range: dimensionRange(sheetId, dimension, range) } }]) : [];
}

function movedLines(sheetId: number, dimension: Dimension, { sourceRange, targetRange }: MutationParams): GridChange[] {
  if (!sourceRange || !targetRange) return [];
  const source = dimensionRange(sheetId, dimension, sourceRange);
  const [destinationIndex] = linesOf(dimension, targetRange);
  return requests([{ moveDimension: { source, destinationIndex } }]);
}

function sized(
  sheetId: number,
  dimension: Dimension,
  ranges: readonly IRange[] = [],
  size: number | Record<number, number> = {},
): GridChange[] {
  const lines = ranges.flatMap((range) => {
    const [first, last] = linesOf(dimension, range);
    return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  });
  return requests(
    lines.flatMap((line) => {
      const pixelSize = typeof size === 'number' ? size : size[line];
      if (pixelSize === undefined) return [];
      const range = { sheetId, dimension, startIndex: line, endIndex: line + 1 };
      return [{ updateDimensionProperties: { range, properties: { pixelSize }, fields: 'pixelSize' } }];
    }),
  );
}

function shown(
  sheetId: number,
  dimension: Dimension,
  ranges: readonly IRange[] = [],
  hiddenByUser: boolean,
): GridChange[] {
  return requests(
    ranges.map((range) => ({
      updateDimensionProperties: {
        range: dimensionRange(sheetId, dimension, range),
        properties: { hiddenByUser },
        fields: 'hiddenByUser',
      },
    })),
  );
}

function sheetProperties(
  properties: NonNullable<Requests['updateSheetProperties']['properties']>,
  fields: readonly string[],
): GridChange[] {
  return requests([{ updateSheetProperties: { properties, fields: fields.join() } }]);
}

function gridRange(sheetId: number, range: IRange) {
  const { startRow, endRow, startColumn, endColumn } = boxOf(range);
  return {
    sheetId,
    startRowIndex: startRow,
    endRowIndex: endRow,
    startColumnIndex: startColumn,
    endColumnIndex: endColumn,
  };
}

function requests(all: Partial<Requests>[]): GridChange[] {
  return all.length > 0 ? [{ kind: 'requests', requests: all }] : [];
}
