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
  /** The row's key, or '' where it has none. */
  readonly key: string;
  readonly header: string;
  /** Where the row stood then; the sheet's row number. */
  readonly row: number;
}

export const STATE_SHEET = { title: '_so_doan', sheetId: 9001 } as const;

/** So many plans are remembered: more than can be in flight at once. */
const REMEMBERED = 50;
const FACTS = ['sequence', 'plans', 'keys'] as const;
/** Facts stand in A:B, marks in D:G, both from row 1. */
const MARK_COLUMN = 3;
export const STATE_COLUMNS = { first: 0, last: 6 } as const;

export const NO_STATE: State = { sequence: 0, plans: [], keys: {}, marks: [] };

/** Reads the state sheet (by columns); what is missing or spoilt counts as nothing. */
export function readState(columns: readonly (readonly Cell[])[]): State {
  const facts = new Map((columns[0] ?? []).map((name, row) => [String(name), columns[1]?.[row] ?? null]));
  const [titles = [], keys = [], headers = [], rows = []] = columns.slice(MARK_COLUMN);
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
      row: Number(rows[row] ?? 0) || 0,
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

const GUARD = /^sd_(\d+)$/;

/** The numbers whose named ranges are among those of a file, from the least. */
export function guardsAmong(namedRangeIds: readonly string[]): number[] {
  return namedRangeIds
    .flatMap((id) => GUARD.exec(id)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

/** Makes the hidden sheet; the first commit of a file. */
export function makeStateSheet(): Request {
  const { title, sheetId } = STATE_SHEET;
  return {
    addSheet: { properties: { title, sheetId, hidden: true, gridProperties: { rowCount: 2100, columnCount: 7 } } },
  };
}

/** One step of the state. */
interface Step {
  /** As it was read, and as it is to be remembered. */
  readonly before: State;
  readonly after: State;
  readonly planId: string;
  /** Of the state's sheet, which an import may have given another. */
  readonly sheetId: number;
  /** The numbers whose named ranges are deleted: the present one, or whatever was found where that is lost. */
  readonly guards: readonly number[];
}

/** The requests that move the state on by one plan, to a number that none of the ranges has had. */
export function moveState({ before, after, planId, sheetId, guards }: Step): Request[] {
  const plans = [planId, ...before.plans].slice(0, REMEMBERED);
  const next = { ...after, sequence: Math.max(before.sequence, ...guards) + 1, plans };
  return [
    ...guards.map((number) => ({ deleteNamedRange: { namedRangeId: rangeId(number) } })),
    addRange(sheetId, next.sequence),
    writeFacts(sheetId, next),
    writeMarks(sheetId, before, next),
  ];
}

function addRange(sheetId: number, sequence: number): Request {
  const id = rangeId(sequence);
  const range = {
    sheetId,
    startRowIndex: 0,
    endRowIndex: 1,
    startColumnIndex: 0,
    endColumnIndex: 1,
  };
  return { addNamedRange: { namedRange: { namedRangeId: id, name: id, range } } };
}

function writeFacts(sheetId: number, { sequence, plans, keys }: State): Request {
  const keysGiven = Object.entries(keys).map(([prefix, last]) => `${prefix}=${String(last)}`);
  const values: Readonly<Record<(typeof FACTS)[number], Cell>> = {
    sequence,
    plans: plans.join(' '),
    keys: keysGiven.join(' '),
  };
  return cells(
    sheetId,
    0,
    FACTS.map((name) => [name, values[name]]),
  );
}

function writeMarks(sheetId: number, before: State, { marks }: State): Request {
  const rows: Cell[][] = marks.map(({ title, key, header, row }) => [title, key, header, row]);
  while (rows.length < Math.max(1, before.marks.length)) rows.push([null, null, null, null]);
  return cells(sheetId, MARK_COLUMN, rows);
}

function cells(sheetId: number, columnIndex: number, rows: readonly (readonly Cell[])[]): Request {
  return {
    updateCells: {
      start: { sheetId, rowIndex: 0, columnIndex },
      rows: rows.map((row) => ({ values: row.map((cell) => ({ userEnteredValue: valueOf(cell) })) })),
      fields: 'userEnteredValue',
    },
  };
}
