import { IUndoRedoService, type IUndoRedoItem, type Univer } from '@univerjs/core';
import { cellKey } from './book-changes';

/** What was changed elsewhere: these cells, and sheets of which nothing is where it was. */
export interface Elsewhere {
  cells: ReadonlyMap<number, ReadonlySet<string>>;
  sheets: ReadonlySet<number>;
}

/** The library's own lists of what can be undone and done again, by the id of the book. */
interface Stacks {
  _undoStacks: Map<string, IUndoRedoItem[]>;
  _redoStacks: Map<string, IUndoRedoItem[]>;
  _updateStatus: () => void;
}

/**
 * Takes out of what a person can undo or do again what was changed elsewhere since: undoing it would write an old value
 * over somebody's, or into a row that is another by now. The rest stays.
 */
export function forgetSteps(univer: Univer, unitId: string, elsewhere: Elsewhere): void {
  const stacks = univer.__getInjector().get(IUndoRedoService) as unknown as Stacks;
  for (const all of [stacks._undoStacks, stacks._redoStacks]) {
    const steps = all.get(unitId);
    if (steps)
      all.set(
        unitId,
        steps.flatMap((step) => stepWithout(step, elsewhere) ?? []),
      );
  }
  stacks._updateStatus();
}

type Mutations = IUndoRedoItem['undoMutations'];

/** What is left of a step; null where nothing is. */
export function stepWithout(step: IUndoRedoItem, elsewhere: Elsewhere): IUndoRedoItem | null {
  const undoMutations = mutationsWithout(step.undoMutations, elsewhere);
  const redoMutations = mutationsWithout(step.redoMutations, elsewhere);
  if (!undoMutations || !redoMutations) return null;
  return undoMutations.length > 0 ? { ...step, undoMutations, redoMutations } : null;
}

const SET_VALUES = 'sheet.mutation.set-range-values';

interface Params {
  subUnitId?: string;
  sheetId?: string;
  cellValue?: Record<number, Record<number, unknown> | undefined>;
}

/** Null where one of them can't be carried out any more: the others mean nothing without it. */
function mutationsWithout(mutations: Mutations, { cells, sheets }: Elsewhere): Mutations | null {
  const left: Mutations = [];
  let isCut = false;
  for (const mutation of mutations) {
    const params = mutation.params as Params;
    const sheetId = Number(params.subUnitId ?? params.sheetId);
    const lost = cells.get(sheetId);
    // A sheet that was put in here had no number yet.
    if (sheets.has(sheetId) || Number.isNaN(sheetId)) return null;
    if (mutation.id !== SET_VALUES || !lost) {
      left.push(mutation);
      continue;
    }
    const cellValue = matrixWithout(params.cellValue ?? {}, lost);
    isCut ||= cellValue !== params.cellValue;
    if (Object.keys(cellValue).length > 0) left.push({ ...mutation, params: { ...params, cellValue } });
  }
  // What hangs on cells that are gone, as the height of their row, is no step of its own.
  return isCut && !left.some(({ id }) => id === SET_VALUES) ? [] : left;
}

function matrixWithout(
  matrix: NonNullable<Params['cellValue']>,
  lost: ReadonlySet<string>,
): NonNullable<Params['cellValue']> {
  const isLost = (row: string, column: string): boolean => lost.has(cellKey(Number(row), Number(column)));
  const rows = Object.entries(matrix).map(([row, columns]) => [row, Object.entries(columns ?? {})] as const);
  if (!rows.some(([row, columns]) => columns.some(([column]) => isLost(row, column)))) return matrix;
  return Object.fromEntries(
    rows.flatMap(([row, columns]) => {
      const kept = columns.filter(([column]) => !isLost(row, column));
      return kept.length > 0 ? [[row, Object.fromEntries(kept)]] : [];
    }),
  );
}
