import { letters, quoted } from '../sheet/layout';
import type { Cell } from '../sheet/kinds';
import { makeStateSheet, moveState, NO_STATE, rangeId, type State } from '../sheet/state';
import { placeKey } from '../sheet/marks';
import { setColumn, type Request } from '../sheet/write';
import { tableOf } from '../tables/all';
import { REFUSAL } from '../words/refusals';
import { batchUpdate, statusOf } from './api';
import { Refused } from './refused';
import { readSpreadsheet, type LayoutCache, type ReadFile, type ReadSheet } from './spreadsheet-store';

/** A cell of a table to be set; `row` is the sheet's row number. */
export interface CellChange {
  readonly sheet: ReadSheet;
  readonly row: number;
  readonly property: string;
  readonly value: Cell;
}

/** What a plan writes, for the file as it was read. */
export interface Draft {
  readonly changes: readonly CellChange[];
  /** Marks, views, new sheets and the log. */
  readonly requests: readonly Request[];
  /** What the state remembers beside the plan's id. */
  readonly remembers: Partial<Pick<State, 'keys' | 'marks'>>;
  /** Whether sheets or headers are other than before: the cached layout is then dropped. */
  readonly changesLayout: boolean;
}

const TRIES = 5;
const PAUSE = 2000;
/** So many cells make about four megabytes, of the six that one commit may have beside views and marks. */
const MOST_CHANGES = 25_000;

/**
 * Commits a plan once, by whatever writer, whatever was tried again: reads, lets `plan` draft on what was read, and
 * writes one atomic batch that also moves the state on. Another writer's commit in between makes it read and draft
 * anew; one whose fate is unknown is looked up in the state by `planId` before anything is written again.
 *
 * More changes than one batch may have are written in parts, each a commit of its own: what a part has written the next
 * draft doesn't change any more, so a run that was stopped goes on where it was. Parts together are not atomic.
 * @returns whether it took parts, or null when there was nothing to write.
 * @throws {Refused} when the person may not write, or others keep writing.
 */
export function commit(
  id: string,
  cache: LayoutCache,
  planId: string,
  plan: (file: ReadFile) => Draft | null,
): { readonly parts: number } | null {
  let guarded = true;
  let parts = 1;
  for (let tried = 0; tried < TRIES;) {
    const file = readSpreadsheet(id, cache);
    if (file.state?.plans.includes(planId) === true) return { parts };
    const draft = plan(file);
    if (draft === null) return null;
    const isWhole = draft.changes.length <= MOST_CHANGES;
    try {
      write(id, isWhole ? planId : `${planId}.${String(parts)}`, file, isWhole ? draft : firstPart(draft), guarded);
      if (draft.changesLayout) cache.remove();
      if (isWhole) return { parts };
      parts += 1;
    } catch (error) {
      cache.remove();
      guarded = whatFailed(id, planId, file, error) !== 'range-lost';
      tried += 1;
    }
  }
  throw new Refused(REFUSAL.busy);
}

/** As many changes as a batch may have, and nothing that speaks of them as done. */
function firstPart({ changes, remembers }: Draft): Draft {
  const { keys } = remembers;
  return {
    changes: changes.slice(0, MOST_CHANGES),
    requests: [],
    remembers: keys === undefined ? {} : { keys },
    changesLayout: false,
  };
}

/** Why a write failed: somebody else wrote first, the guarding range was lost, or nobody knows. Rethrows the rest. */
function whatFailed(id: string, planId: string, file: ReadFile, error: unknown): 'moved' | 'range-lost' | 'unknown' {
  const status = statusOf(error);
  if (status === 403) throw new Refused(REFUSAL.mayNotWrite);
  if (status !== 400) {
    Utilities.sleep(PAUSE);
    return 'unknown';
  }
  const now = readSpreadsheet(id);
  const [before, after] = [file.state?.sequence ?? 0, now.state?.sequence ?? 0];
  if (before !== after || now.state?.plans.includes(planId) === true) return 'moved';
  if (before > 0 && !now.layout.namedRangeIds.includes(rangeId(before))) return 'range-lost';
  throw new Refused(REFUSAL.notWritten(error instanceof Error ? error.message : ''));
}

function write(id: string, planId: string, file: ReadFile, draft: Draft, guarded: boolean): void {
  const state = { ...(file.state ?? NO_STATE), ...draft.remembers };
  const before = file.state ?? NO_STATE;
  const requests = [
    ...runsOf(draft.changes).map(requestOf),
    ...draft.requests,
    ...(file.state === null ? [makeStateSheet()] : []),
    ...moveState(before, state, planId, guarded),
  ];
  const witnesses = runsOf(draft.changes).map(witnessOf);
  const answer = batchUpdate(id, requests, [...new Set(witnesses.map(({ range }) => range))]);
  const missed = missedBy(answer, witnesses);
  if (missed.length > 0) putRight(id, planId, file, missed);
}

/** Changes of cells below each other, together. */
function runsOf(changes: readonly CellChange[]): CellChange[][] {
  const runs: CellChange[][] = [];
  for (const change of changes) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    const follows = last?.sheet === change.sheet && last.property === change.property && last.row + 1 === change.row;
    if (follows) run?.push(change);
    else runs.push([change]);
  }
  return runs;
}

function requestOf(run: readonly CellChange[]): Request {
  const [first] = run;
  const kind = first === undefined ? undefined : tableOf(first.sheet.name).columns[first.property]?.kind;
  const column = first?.sheet.layout.at.get(first.property);
  if (first === undefined || kind === undefined || column === undefined) throw new Error('A change without a column.');
  const place = { sheetId: first.sheet.info.id, row: first.row - 1, column };
  return setColumn(
    place,
    kind,
    run.map(({ value }) => value),
  );
}

/** The cells beside a run of changes by which its rows are known again. */
interface Witness {
  readonly run: readonly CellChange[];
  readonly range: string;
  readonly place: string;
  readonly expected: readonly Cell[];
}

/** The keys of the changed rows; where those are what changes, the first column that every row needs. */
function witnessOf(run: readonly CellChange[]): Witness {
  const [first] = run;
  if (first === undefined) throw new Error('A run without changes.');
  const { sheet, property, row } = first;
  const { key, columns } = tableOf(sheet.name);
  const candidates = [key, ...Object.keys(columns).filter((each) => columns[each]?.required === true)];
  const by = candidates.find((each) => each !== null && each !== property && sheet.layout.at.has(each)) ?? property;
  const column = sheet.layout.at.get(by) ?? 0;
  const name = letters(column);
  return {
    run,
    range: `${quoted(sheet.info.title)}!${name}${String(row)}:${name}${String(row + run.length - 1)}`,
    place: placeKey({ sheetId: sheet.info.id, row: row - 1, column }),
    expected: run.map((change) => cellOf(sheet, by, change.row) ?? ''),
  };
}

function cellOf(sheet: ReadSheet, property: string, row: number): Cell | undefined {
  return sheet.cells.get(property)?.[row - 1];
}

/** Changes beside which another row's witness stands now. */
function missedBy(
  answer: GoogleAppsScript.Sheets.Schema.Spreadsheet | undefined,
  witnesses: readonly Witness[],
): CellChange[] {
  const found = new Map<string, readonly Cell[]>();
  for (const { properties, data } of answer?.sheets ?? []) {
    for (const { startRow = 0, startColumn = 0, rowData } of data ?? []) {
      const place = placeKey({ sheetId: properties?.sheetId ?? 0, row: startRow, column: startColumn });
      found.set(
        place,
        (rowData ?? []).map(({ values }) => valueIn(values?.[0]?.effectiveValue)),
      );
    }
  }
  return witnesses.flatMap(({ run, place, expected }) =>
    run.filter((_, index) => expected[index] !== '' && (found.get(place)?.[index] ?? '') !== expected[index]),
  );
}

function valueIn(value: GoogleAppsScript.Sheets.Schema.ExtendedValue | undefined): Cell {
  return value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? '';
}

/**
 * Rows were sorted or deleted between the read and the write. Whatever cell was hit gets back what its row held, known
 * again by all its other cells; the row that was meant gets the value, if it is still there.
 */
function putRight(id: string, planId: string, before: ReadFile, missed: readonly CellChange[]): void {
  const now = readSpreadsheet(id);
  const requests = missed.flatMap(({ sheet, row, property, value }): Request[] => {
    const present = now.sheets.find(({ name }) => name === sheet.name);
    if (present === undefined) return [];
    const hit = rowLike(sheet, present, row, property);
    const hitIsOurs = cellOf(present, property, row) === value;
    const meant = rowLike(present, sheet, row, property);
    return [
      ...(hitIsOurs && hit !== null
        ? [requestOf([{ sheet: present, row, property, value: cellOf(sheet, property, hit) ?? null }])]
        : []),
      ...(meant === null ? [] : [requestOf([{ sheet: present, row: meant, property, value }])]),
    ];
  });
  const state = now.state ?? NO_STATE;
  batchUpdate(id, [...requests, ...moveState(state, state, `${planId}-r`, true)], []);
}

/** The row of `among` whose cells, but for one property, are those of a row of `of`. */
function rowLike(among: ReadSheet, of: ReadSheet, row: number, property: string): number | null {
  const wanted = fingerprint(of, row, property);
  const length = Math.max(0, ...[...among.cells.values()].map((cells) => cells.length));
  for (let at = 2; at <= length; at++) if (fingerprint(among, at, property) === wanted) return at;
  return null;
}

function fingerprint(sheet: ReadSheet, row: number, without: string): string {
  const properties = [...sheet.cells.keys()].filter((property) => property !== without).sort();
  return JSON.stringify(properties.map((property) => cellOf(sheet, property, row) ?? ''));
}
