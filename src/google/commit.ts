import { guardsAmong, makeStateSheet, moveState, NO_STATE, STATE_SHEET, type State } from '../sheet/state';
import type { Request } from '../sheet/write';
import { number } from '../text/format';
import { FAILED, LOGGED } from '../words/menu';
import { REFUSAL } from '../words/refusals';
import { batchUpdate, statusOf } from './api';
import { changeRequests, missedSheets, witnessRanges, type CellChange } from './changes';
import { now } from './clock';
import { logRequests } from './log';
import { Refused } from './refused';
import { repairs } from './repair';
import { readSpreadsheet, type LayoutCache, type ReadFile } from './spreadsheet-store';

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

/** Who commits what: the spreadsheet, what is known of it, the plan's id and the account. */
export interface Writer {
  readonly id: string;
  readonly cache: LayoutCache;
  readonly planId: string;
  readonly actor: string;
}

/** How a plan was written: in how many parts, and how many cells had to be put right after. */
export interface Written {
  readonly parts: number;
  readonly repaired: number;
}

/** One batch of a plan: the whole, or a part with an id of its own. */
interface Batch {
  readonly id: string;
  readonly file: ReadFile;
  readonly draft: Draft;
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
 * @returns how it was written, or null when there was nothing to write.
 * @throws {Refused} when the person may not write, or others keep writing.
 */
export function commit(writer: Writer, plan: (file: ReadFile) => Draft | null): Written | null {
  const { id, cache, planId } = writer;
  let guards: readonly number[] | null = null;
  let unsure: Batch | null = null;
  let [parts, repaired] = [1, 0];
  for (let tried = 0; tried < TRIES;) {
    const file = readSpreadsheet(id, cache);
    if (unsure !== null && isDone(file, unsure.id)) repaired += putRight(writer, unsure.id, unsure.draft.changes);
    if (isDone(file, planId)) return { parts, repaired };
    const draft = plan(file);
    if (draft === null) return null;
    const isWhole = draft.changes.length <= MOST_CHANGES;
    const batch: Batch = isWhole
      ? { id: planId, file, draft }
      : { id: `${planId}.${String(parts)}`, file, draft: firstPart(draft) };
    let missed: readonly CellChange[];
    try {
      missed = write(id, batch, guards);
    } catch (error) {
      cache.remove();
      unsure = batch;
      guards = guardsAfter(id, planId, file, guards, error);
      tried += 1;
      continue;
    }
    if (draft.changesLayout || file.state === null) cache.remove();
    if (missed.length > 0) repaired += putRight(writer, batch.id, missed);
    if (isWhole) return { parts, repaired };
    [parts, guards, unsure] = [parts + 1, null, null];
  }
  throw new Refused(REFUSAL.busy);
}

function isDone({ state }: ReadFile, planId: string): boolean {
  return state?.plans.includes(planId) === true;
}

/**
 * As many changes as a batch may have, of whole rows, and nothing that speaks of them as done: the keys given are in the
 * sheets.
 */
function firstPart({ changes }: Draft): Draft {
  let end = MOST_CHANGES;
  while (end > 1 && isOfRow(changes[end - 1], changes[end])) end -= 1;
  return { changes: changes.slice(0, end), requests: [], remembers: {}, changesLayout: false };
}

function isOfRow(change: CellChange | undefined, next: CellChange | undefined): boolean {
  return change?.sheet === next?.sheet && change?.row === next?.row;
}

/**
 * Looks why a write failed, and answers with the guarding ranges that the next try is to delete; null for that of the
 * number it reads. Rethrows what another try can't help.
 */
function guardsAfter(
  id: string,
  planId: string,
  file: ReadFile,
  tried: readonly number[] | null,
  error: unknown,
): readonly number[] | null {
  const status = statusOf(error);
  if (status === 403) throw new Refused(REFUSAL.mayNotWrite);
  if (status !== 400) {
    Utilities.sleep(PAUSE);
    return tried;
  }
  const now = readSpreadsheet(id);
  const sequence = file.state?.sequence ?? 0;
  if (sequence !== (now.state?.sequence ?? 0) || isDone(now, planId)) return null;
  const found = guardsAmong(now.layout.namedRangeIds);
  if (found.join() !== (tried ?? usualGuards(sequence)).join()) return found;
  if (looksOf(now) !== looksOf(file)) return tried;
  throw new Refused(REFUSAL.notWritten(error instanceof Error ? error.message : ''));
}

function usualGuards(sequence: number): readonly number[] {
  return sequence > 0 ? [sequence] : [];
}

/** Sheets and headers as text: what a person may have changed since the file was read. */
function looksOf({ layout }: ReadFile): string {
  return JSON.stringify({ ...layout, namedRangeIds: [] });
}

/** Writes a batch; answers with the changes of sheets that moved meanwhile. */
function write(id: string, { id: planId, file, draft }: Batch, guards: readonly number[] | null): CellChange[] {
  const { changes } = draft;
  const before = file.state ?? NO_STATE;
  const requests = [
    ...changeRequests(changes),
    ...draft.requests,
    ...(file.state === null ? [makeStateSheet()] : []),
    ...moved(file, { ...before, ...draft.remembers }, planId, guards),
  ];
  const missed = missedSheets(changes, batchUpdate(id, requests, witnessRanges(changes)));
  return changes.filter(({ sheet }) => missed.has(sheet));
}

function moved(file: ReadFile, after: State, planId: string, guards: readonly number[] | null): Request[] {
  const before = file.state ?? NO_STATE;
  const sheetId = file.stateSheet?.id ?? STATE_SHEET.sheetId;
  return moveState({ before, after, planId, sheetId, guards: guards ?? usualGuards(before.sequence) });
}

/**
 * Repairs changes whose rows or columns moved between the read and the write, until nothing is left to repair; logged
 * like every plan.
 * @returns how many cells were put right.
 */
function putRight({ id, actor }: Writer, planId: string, changes: readonly CellChange[]): number {
  let repaired = 0;
  for (let tried = 0; tried < TRIES; tried++) {
    const file = readSpreadsheet(id);
    const needed = repairs(changes, file);
    if (needed.length === 0) return repaired;
    const line = { action: LOGGED.repair, sheet: '', key: '', change: LOGGED.repaired(number(needed.length)) };
    try {
      const requests = [...changeRequests(needed), ...logRequests(file, now(), actor, [line])];
      batchUpdate(id, [...requests, ...moved(file, file.state ?? NO_STATE, `${planId}-r`, null)], []);
      repaired += needed.length;
    } catch {
      Utilities.sleep(PAUSE);
    }
  }
  throw new Refused(FAILED.misplaced);
}
