import { guardsAmong, makeStateSheet, moveState, NO_STATE, STATE_SHEET, type State } from '../../sheet/state';
import type { Request } from '../../sheet/write';
import { number } from '../../text/format';
import { FAILED, LOGGED } from '../../words/menu';
import { REFUSAL } from '../../words/refusals';
import { batchUpdate, statusOf } from '../file/api';
import { now } from '../clock';
import { logRows } from './log';
import { ports } from '../ports/ports';
import { Refused } from '../refused';
import { readSpreadsheet, readWhole, type LayoutCache, type ReadFile } from '../file/read-spreadsheet';
import { repair, type Lost, type Mode, type Repair } from './repair';
import { seenIn, witnessRanges, type Seen, type TouchedRow } from './witness';
import { changeRequests, rowRequests, type CellChange, type NewRow } from './writes';

/** What a plan writes, for the file as it was read. */
export interface Draft {
  readonly changes: readonly CellChange[];
  /** Rows to be added, those of Nhật ký among them. */
  readonly rows: readonly NewRow[];
  /** Marks, views and new sheets. */
  readonly requests: readonly Request[];
  /** Rows whose looks the requests change: they have to be where they were read, too. */
  readonly shown?: readonly TouchedRow[];
  /** What takes the looks of columns back, should these be elsewhere by then. */
  readonly requestsBack?: readonly Request[];
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
  /** Hears of what had to be put right because sheets moved meanwhile. */
  readonly onRepair?: (repaired: Repaired) => void;
}

/** How many cells were put right, and which were overwritten for good. */
export interface Repaired {
  readonly cells: number;
  readonly lost: readonly Lost[];
}

/** How a plan was written: in how many parts, and whether sheets moved meanwhile and had to be put right. */
export interface Written {
  readonly parts: number;
  readonly isRepaired: boolean;
}

/** One batch: of a plan the whole, or a part with an id of its own; or what takes one back. */
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
 * anew; one whose fate is unknown is looked up in the state by `planId` before anything is written again. Where the
 * batch's own answer tells that columns or rows were elsewhere when it was applied, one more batch puts that right; or,
 * where a column is gone, takes back all of it, and the plan is drafted anew on what is there now.
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
  let [parts, isRepaired] = [1, false];
  /** Whether the batch has to be drafted anew. */
  const isUndone = (batch: Batch, seen: Seen | null): boolean => {
    const done = putRight(writer, batch, seen);
    if (done === null) return false;
    cache.remove();
    isRepaired = true;
    writer.onRepair?.(done);
    return !done.isDone;
  };
  for (let tried = 0; tried < TRIES;) {
    const file = readSpreadsheet(id, cache);
    if (unsure !== null && isDone(file, unsure.id)) {
      const batch = unsure;
      unsure = null;
      if (isUndone(batch, null)) continue;
      if (batch.id === planId) return { parts, isRepaired };
      parts += 1;
      continue;
    }
    if (isDone(file, planId)) return { parts, isRepaired };
    const draft = plan(file);
    if (draft === null) return null;
    const isWhole = draft.changes.length <= MOST_CHANGES;
    const batch: Batch = isWhole
      ? { id: planId, file, draft }
      : { id: `${planId}.${String(parts)}`, file, draft: firstPart(draft) };
    let seen: Seen;
    try {
      seen = write(id, batch, guards);
    } catch (error) {
      cache.remove();
      unsure = batch;
      guards = guardsAfter(id, batch, guards, error);
      tried += 1;
      continue;
    }
    [guards, unsure] = [null, null];
    if (draft.changesLayout || file.state === null) cache.remove();
    if (seen.isMisplaced && isUndone(batch, seen)) {
      tried += 1;
      continue;
    }
    if (isWhole) return { parts, isRepaired };
    parts += 1;
  }
  throw new Refused(isRepaired ? FAILED.misplaced : REFUSAL.busy);
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
  return { changes: changes.slice(0, end), rows: [], requests: [], remembers: {}, changesLayout: false };
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
  { id: planId, file }: Batch,
  tried: readonly number[] | null,
  error: unknown,
): readonly number[] | null {
  const status = statusOf(error);
  if (status === 403) throw new Refused(REFUSAL.mayNotWrite);
  if (status !== 400) {
    ports.clock.sleep(PAUSE);
    return tried;
  }
  const now = readSpreadsheet(id);
  const sequence = file.state?.sequence ?? 0;
  if (sequence !== (now.state?.sequence ?? 0) || isDone(now, planId)) return null;
  const found = guardsAmong(now.layout.namedRangeIds);
  if (found.join() !== (tried ?? usualGuards(sequence)).join()) return found;
  if (looksOf(now) !== looksOf(file)) return tried;
  ports.keepError(error);
  throw new Refused(REFUSAL.notWritten);
}

function usualGuards(sequence: number): readonly number[] {
  return sequence > 0 ? [sequence] : [];
}

/** Sheets and headers as text: what a person may have changed since the file was read. */
function looksOf({ layout }: ReadFile): string {
  return JSON.stringify({ ...layout, namedRangeIds: [] });
}

/** Writes a batch; answers with what its sheets looked like when it was applied. */
function write(id: string, { id: planId, file, draft }: Batch, guards: readonly number[] | null): Seen {
  const { shown = [] } = draft;
  const before = file.state ?? NO_STATE;
  const requests = [
    ...draft.requests,
    ...changeRequests(draft.changes),
    ...rowRequests(draft.rows),
    ...(file.state === null ? [makeStateSheet()] : []),
    ...moveState({
      before,
      after: { ...before, ...draft.remembers },
      planId,
      sheetId: file.stateSheet?.id ?? STATE_SHEET.sheetId,
      guards: guards ?? usualGuards(before.sequence),
    }),
  ];
  return seenIn(batchUpdate(id, requests, witnessRanges(draft, shown)), draft, shown);
}

/** What came of putting a batch right: whether its plan is done, or all of it was taken back. */
interface PutRight extends Repaired {
  readonly isDone: boolean;
}

/**
 * Puts right what a batch wrote while its sheets moved, with one batch, which is logged; should they move meanwhile,
 * that one is taken back and it is tried again. Where something has no column any more, all of it is taken back.
 * @param seen null where the batch's answer was lost: it is then looked whether there is anything to put right.
 * @returns null where nothing is: the batch stands.
 * @throws {Refused} when that does not end.
 */
function putRight({ id, actor }: Writer, batch: Batch, seen: Seen | null): PutRight | null {
  const stack: { batch: Batch; seen: Seen | null }[] = [{ batch, seen }];
  const lost: Lost[] = [];
  let [cells, mode]: [number, Mode] = [0, 'again'];
  for (let tried = 0; tried < 2 * TRIES; tried++) {
    const top = stack[stack.length - 1];
    if (top === undefined) break;
    const file = readSpreadsheet(id);
    const found = repairsIn(id, file, top, stack.length > 1 ? 'back' : mode);
    if (top.seen === null && found.isRight) {
      // A batch that puts another right was applied rightly: that one is done too.
      if (stack.length > 1) return { cells, lost, isDone: mode === 'again' };
      return null;
    }
    if (stack.length === 1 && found.isHomeless && mode === 'again') {
      mode = 'back';
      continue;
    }
    const count = found.changes.length;
    const line = { action: LOGGED.repair, sheet: '', key: '', change: LOGGED.repaired(number(count)) };
    const isTakenBack = stack.length > 1 || mode === 'back';
    const next: Batch = {
      id: `${batch.id}-r${String(tried)}`,
      file: isTakenBack ? without(file, top.batch) : file,
      draft: {
        changes: found.changes,
        rows: logRows(file, now(), actor, [line]),
        requests: top.batch.draft.requestsBack ?? [],
        remembers: {},
        changesLayout: false,
      },
    };
    let applied: Seen | null = null;
    try {
      applied = write(id, next, null);
    } catch {
      ports.clock.sleep(PAUSE);
      if (!isDone(readSpreadsheet(id), next.id)) continue;
    }
    cells += count;
    lost.push(...found.lost);
    if (applied?.isMisplaced !== false) stack.push({ batch: next, seen: applied });
    else if (stack.length === 1) return { cells, lost, isDone: mode === 'again' };
    else stack.pop();
  }
  throw new Refused(FAILED.misplaced);
}

function repairsIn(
  id: string,
  file: ReadFile,
  { batch, seen }: { batch: Batch; seen: Seen | null },
  mode: Mode,
): Repair {
  const { draft } = batch;
  const sheets = [...new Set([...draft.changes, ...draft.rows].map(({ sheet }) => sheet))];
  const present = readWhole(id, file, sheets);
  return repair(
    draft,
    mode,
    (sheet) => present.get(sheet) ?? null,
    ({ info }) => seen?.headers.get(info.id) ?? null,
  );
}

/** A file whose state knows nothing of a plan; keys that it gave are given again where nobody wrote since. */
function without(file: ReadFile, { id: planId, file: before }: Batch): ReadFile {
  const { state } = file;
  if (state === null) return file;
  const isNext = state.sequence === (before.state?.sequence ?? 0) + 1;
  const keys = isNext ? (before.state?.keys ?? {}) : state.keys;
  return { ...file, state: { ...state, keys, plans: state.plans.filter((plan) => plan !== planId) } };
}
