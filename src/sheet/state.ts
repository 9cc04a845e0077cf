import type { Cell } from './kinds';
import { valueOf, type Request } from './write';

/**
 * What makes a commit happen once: a hidden sheet with a number that every commit moves on, the ids of recent plans and
 * the last key given of each prefix; and a named range with a fixed id for each number, which the next commit deletes.
 * Of two writers who read the same number one fails whole, because its range is gone.
 */
export interface State {
  readonly sequence: number;
  readonly plans: readonly string[];
  readonly keys: Readonly<Record<string, number>>;
  /** Cells that the last check marked. */
  readonly marks: readonly MarkedCell[];
}

/** A cell that carries a mark of ours, named so that it is found again when rows were sorted. */
export interface MarkedCell {
  readonly title: string;
  /** The row's key, or #<row> where it has none. */
  readonly key: string;
  readonly header: string;
}

export const STATE_SHEET = { title: '_so_doan', sheetId: 9001 } as const;

/** So many plans are remembered: more than can be in flight at once. */
const REMEMBERED = 50;
const FACTS = ['sequence', 'plans', 'keys'] as const;
/** Facts stand in A:B, marks in D:F, both from row 1. */
const MARK_COLUMN = 3;
export const STATE_RANGE = `'${STATE_SHEET.title}'!A:F`;

export const NO_STATE: State = { sequence: 0, plans: [], keys: {}, marks: [] };

/** Reads the state sheet (by columns); what is missing or spoilt counts as nothing. */
export function readState(columns: readonly (readonly Cell[])[]): State {
  const facts = new Map((columns[0] ?? []).map((name, row) => [String(name), columns[1]?.[row] ?? null]));
  const [titles = [], keys = [], headers = []] = columns.slice(MARK_COLUMN);
  return {
    sequence: Number(facts.get('sequence') ?? 0) || 0,
    plans: list(facts.get('plans')),
    keys: Object.fromEntries(
      list(facts.get('keys')).flatMap((entry) => {
        const [prefix = '', last = ''] = entry.split('=');
        return /^\d+$/.test(last) ? [[prefix, Number(last)]] : [];
      }),
    ),
    marks: titles.map((title, row) => ({
      title: String(title),
      key: String(keys[row] ?? ''),
      header: String(headers[row] ?? ''),
    })),
  };
}

function list(cell: Cell | undefined): string[] {
  return typeof cell === 'string' && cell !== '' ? cell.split(' ') : [];
}

/** The id of the named range that the state's number holds. */
export function rangeId(sequence: number): string {
  return `sd_${String(sequence)}`;
}

/** Makes the hidden sheet; the first commit of a file. */
export function makeStateSheet(): Request {
  const { title, sheetId } = STATE_SHEET;
  return {
    addSheet: { properties: { title, sheetId, hidden: true, gridProperties: { rowCount: 2100, columnCount: 6 } } },
  };
}

/**
 * The requests that move the state on by one plan, from what was read to what it is to remember. `guarded` is false
 * where the named range of the present number is known to be lost: then it is only added anew.
 */
export function moveState(before: State, after: State, planId: string, guarded: boolean): Request[] {
  const plans = [planId, ...before.plans].slice(0, REMEMBERED);
  const next = { ...after, sequence: before.sequence + 1, plans };
  const isHeld = guarded && before.sequence > 0;
  const release = isHeld ? [{ deleteNamedRange: { namedRangeId: rangeId(before.sequence) } }] : [];
  return [...release, addRange(next.sequence), writeFacts(next), writeMarks(before, next)];
}

function addRange(sequence: number): Request {
  const id = rangeId(sequence);
  const range = {
    sheetId: STATE_SHEET.sheetId,
    startRowIndex: 0,
    endRowIndex: 1,
    startColumnIndex: 0,
    endColumnIndex: 1,
  };
  return { addNamedRange: { namedRange: { namedRangeId: id, name: id, range } } };
}

function writeFacts({ sequence, plans, keys }: State): Request {
  const keysGiven = Object.entries(keys).map(([prefix, last]) => `${prefix}=${String(last)}`);
  const values: Readonly<Record<(typeof FACTS)[number], Cell>> = {
    sequence,
    plans: plans.join(' '),
    keys: keysGiven.join(' '),
  };
  return cells(
    0,
    FACTS.map((name) => [name, values[name]]),
  );
}

function writeMarks(before: State, { marks }: State): Request {
  const rows: Cell[][] = marks.map(({ title, key, header }) => [title, key, header]);
  while (rows.length < Math.max(1, before.marks.length)) rows.push([null, null, null]);
  return cells(MARK_COLUMN, rows);
}

function cells(columnIndex: number, rows: readonly (readonly Cell[])[]): Request {
  return {
    updateCells: {
      start: { sheetId: STATE_SHEET.sheetId, rowIndex: 0, columnIndex },
      rows: rows.map((row) => ({ values: row.map((cell) => ({ userEnteredValue: valueOf(cell) })) })),
      fields: 'userEnteredValue',
    },
  };
}
