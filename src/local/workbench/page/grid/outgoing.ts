import { BooleanNumber, type IRange } from '@univerjs/core';
import type { Requests } from '../../../sheets-api/schema';
import type { GridChange, GridSheet } from '../../protocol';
import { boxOf } from './boxes';
import { carried, cellChanges, type KnownCells, type Matrix } from './cell-changes';
import { inserted, movedLines, removed, requests, shown, sized } from './dimension-changes';
import { hiddenTexts } from './filter-texts';
import { colorOf } from './styles';

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
  /** The command that brought it about. */
  trigger?: string;
  criteria?: { filters?: { blank?: true; filters?: string[] } } | null;
}

/** What is known of the grid at the moment of a mutation. */
export interface Known extends KnownCells {
  /** The sheet that is being copied, while it is. */
  copiedSheet: number | null;
  /** Where the note stood that is taken away. */
  removedNote: { row: number; col: number } | null;
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
  'sheet.mutation.move-range': ({ from, to }, _sheetId, known) =>
    [from, to].flatMap((end) => (end ? carried(end.value, Number(end.subUnitId), known) : [])),
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
  // The file counts places before the move, the library those after it.
  'sheet.mutation.set-worksheet-order': ({ fromOrder = 0, toOrder = 0 }, sheetId) =>
    sheetProperties({ sheetId, index: toOrder > fromOrder ? toOrder + 1 : toOrder }, ['index']),
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
  // With its row or column a note goes of itself.
  'sheet.mutation.remove-note': ({ trigger = '' }, sheetId, { removedNote }) =>
    removedNote && !/-(row|col)-by-range$/.test(trigger)
      ? noted(sheetId, removedNote.row, removedNote.col, undefined)
      : [],
};

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
