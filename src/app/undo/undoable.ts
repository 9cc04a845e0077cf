import type { ChangedRow, Values } from '../../judging/plan';
import type { Cell } from '../../sheet/kinds';
import { NAME_BY_TITLE, tableOf } from '../../areas/tables';
import { sheetOf } from '../file/locate';
import { readCells, type ReadFile, type ReadSheet } from '../file/read-spreadsheet';
import { lengthOf } from '../file/table-sheet';

/** What a plan wrote into one row, as Nhật ký keeps it. */
interface Written {
  readonly sheet: string;
  readonly key: string;
  readonly before: Values;
  readonly after: Values;
}

/** A plan that may be taken back. */
export interface Undoable {
  readonly plan: string;
  readonly action: string;
  /** When it was written, as a serial number. */
  readonly at: number;
  readonly rows: readonly Written[];
  /** Whether an earlier run has taken parts of it back. */
  readonly isBegun: boolean;
}

/** The state keeps ids with blanks between them. */
const UNDONE = 'undo:';

/** The plan's id that the taking back of a plan has. */
export function undoId(plan: string): string {
  return `${UNDONE}${plan}`;
}

/** The plan's id of parts, while others are to be taken back still. */
export function partlyUndoneId(plan: string): string {
  return `${undoId(plan)}+`;
}

/** The last plan of an account that wrote rows and was not taken back; null where there is none. One read. */
export function lastUndoablePlan(id: string, file: ReadFile, actor: string): Undoable | null {
  const lines = readLog(id, file);
  const undone = new Set(lines.flatMap(({ plan }) => (plan.startsWith(UNDONE) ? [plan.slice(UNDONE.length)] : [])));
  const last = [...lines]
    .reverse()
    .find(
      (line) => line.actor === actor && line.plan !== '' && !line.plan.startsWith(UNDONE) && !undone.has(line.plan),
    );
  return last === undefined ? null : undoable(lines, last.plan);
}

/** A plan of an account by its id, where it can be taken back. One read. */
export function undoablePlan(id: string, file: ReadFile, actor: string, plan: string): Undoable | null {
  const lines = readLog(id, file);
  const isMine = lines.some((line) => line.plan === plan && line.actor === actor);
  const isUndone = lines.some((line) => line.plan === undoId(plan));
  return isMine && !isUndone ? undoable(lines, plan) : null;
}

interface Line {
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly sheet: string;
  readonly key: string;
  readonly plan: string;
  readonly cells: string;
}

function undoable(lines: readonly Line[], plan: string): Undoable | null {
  const own = lines.filter((line) => line.plan === plan);
  const [first] = own;
  if (first === undefined) return null;
  const rows = own.flatMap(({ sheet, key, cells }) => {
    const pairs = pairsOf(cells);
    return pairs === null ? [] : [{ sheet, key, before: sideOf(pairs, 0), after: sideOf(pairs, 1) }];
  });
  const isBegun = lines.some((line) => line.plan === partlyUndoneId(plan));
  return { plan, action: first.action, at: first.at, rows, isBegun };
}

function readLog(id: string, file: ReadFile): Line[] {
  if (file.log === null) return [];
  const log = readCells(id, file.log);
  const columns = log.cells;
  return Array.from({ length: lengthOf(log) }, (_, row) => {
    const text = (property: string): string => String(columns.get(property)?.[row] ?? '');
    return {
      at: Number(columns.get('at')?.[row] ?? 0),
      actor: text('actor'),
      action: text('action'),
      sheet: text('sheet'),
      key: text('key'),
      plan: text('plan'),
      cells: text('cells'),
    };
  }).slice(1);
}

type Pairs = readonly (readonly [property: string, pair: readonly Cell[]])[];

/** What people may have typed there counts as nothing. */
function pairsOf(text: string): Pairs | null {
  if (!text.startsWith('{')) return null;
  try {
    const parsed = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const pairs = Object.entries(parsed);
    return pairs.every(([, pair]) => Array.isArray(pair) && pair.length === 2) ? (pairs as unknown as Pairs) : null;
  } catch {
    return null;
  }
}

function sideOf(pairs: Pairs, side: 0 | 1): Values {
  return Object.fromEntries(pairs.map(([property, pair]) => [property, pair[side] ?? '']));
}

/** A cell that is other than the plan left it. */
export interface Moved {
  readonly sheet: string;
  readonly key: string;
  /** '' for a row that is gone. */
  readonly header: string;
}

/**
 * The steps that take a plan back in a file as it was read, or the cells that prevent it. Rows that were already put
 * back do not prevent it, unless nothing else is left to take back.
 * @param isBegun whether rows that are gone, or are as before, were taken back by an earlier part.
 */
export function stepsBack(
  { rows }: Undoable,
  file: ReadFile,
  isBegun: boolean,
): { steps: ChangedRow[]; moved: Moved[] } {
  const steps: ChangedRow[] = [];
  const moved: Moved[] = [];
  const gone: Moved[] = [];
  const rowOf = rowFinder();
  for (const { sheet: title, key, before, after } of rows) {
    const name = NAME_BY_TITLE.get(title);
    const sheet = sheetOf(file, name);
    const ownKey = name === undefined ? null : tableOf(name).key;
    const isAdded = ownKey !== null && ownKey in after;
    const row = sheet === undefined ? undefined : rowOf(sheet, key, after);
    if (name === undefined || sheet === undefined || row === undefined) {
      if (!isBegun) (isAdded ? gone : moved).push({ sheet: title, key, header: '' });
      continue;
    }
    const { columns } = tableOf(name);
    const isKept = (property: string): boolean => stands(sheet, row, property, after);
    const isBack = (property: string): boolean => stands(sheet, row, property, before);
    // Time stamps of a later edit stay, and do not prevent the undo. A row that is removed is compared cell by cell.
    const isStamp = (property: string): boolean => columns[property]?.system === true && property !== ownKey;
    if (isBegun && Object.keys(before).every((property) => isStamp(property) || isBack(property))) continue;
    const looked = isAdded ? [...sheet.layout.at.keys()] : Object.keys(after);
    const others = looked.filter((property) => !isStamp(property) && !isKept(property) && !isBack(property));
    moved.push(...others.map((property) => ({ sheet: title, key, header: columns[property]?.header ?? '' })));
    const values = Object.entries(before).filter(([property]) => isAdded || !isStamp(property) || isKept(property));
    steps.push({ kind: 'change', table: name, row, values: Object.fromEntries(values) });
  }
  return { steps, moved: steps.length === 0 ? [...moved, ...gone] : moved };
}

/** Finds the sheet's row number of a row by its key; of one without, the row that holds what was written. */
function rowFinder(): (sheet: ReadSheet, key: string, after: Values) => number | undefined {
  const byKey = new Map<ReadSheet, ReadonlyMap<Cell, number>>();
  return (sheet, key, after) => {
    const property = tableOf(sheet.name).key;
    const keys = property === null ? undefined : sheet.cells.get(property);
    const numbered = /^#(\d+)$/.exec(key)?.[1];
    if (keys !== undefined && key !== '' && numbered === undefined) {
      const known = byKey.get(sheet) ?? rowsOf(keys);
      byKey.set(sheet, known);
      return known.get(key);
    }
    if (numbered !== undefined && holds(sheet, Number(numbered), after)) return Number(numbered);
    const length = Math.max(0, ...[...sheet.cells.values()].map((cells) => cells.length));
    return Array.from({ length }, (_, index) => index + 1).find((row) => row > 1 && holds(sheet, row, after));
  };
}

/** The first row of each key, below the header. */
function rowsOf(keys: readonly Cell[]): ReadonlyMap<Cell, number> {
  const rows = new Map<Cell, number>();
  for (const [index, key] of keys.entries()) if (index > 0 && !rows.has(key)) rows.set(key, index + 1);
  return rows;
}

function holds(sheet: ReadSheet, row: number, values: Values): boolean {
  return Object.keys(values).every((property) => stands(sheet, row, property, values));
}

function stands(sheet: ReadSheet, row: number, property: string, values: Values): boolean {
  return !sheet.layout.at.has(property) || (sheet.cells.get(property)?.[row - 1] ?? '') === (values[property] ?? '');
}
