import * as z from 'zod/mini';
import type { Answer } from '../../panel-api/answer';
import {
  ARGUMENTS,
  request as requestSchema,
  type ArgumentsOf,
  type RequestName,
  type ResultOf,
} from '../../panel-api/requests';
import { PANEL } from '../../words/panel-refusals';
import { BUILD } from '../build';
import { orNull, desk, locked, refusalOf, type Desk } from '../desk';
import { ports } from '../ports/ports';
import { agenda } from './agenda';
import { attended, closeMeeting, meetings, openMeeting } from './attendance';
import { attendanceSheet } from './attendance-sheet';
import { directory } from './directory';
import { chain, contact, recruitment } from './contacts';
import { graduate, graduation } from './graduation';
import { health } from './health';
import { importApply, importPreview, lists } from './imports';
import { nomination, nominations } from './nominations';
import { person } from './person';
import { callRoll, rollCall } from './roll-call';
import { record, records, tableRows } from './records';
import { show } from './show';
import { decide, suggestions } from './suggestions';
import { addRows, admit, leave, move, saveRow, undoPlan } from './writing';

/** A request of a panel, checked by its schema, carried out at the open spreadsheet. */
type Handlers = { readonly [N in RequestName]: (desk: Desk, args: ArgumentsOf<N>) => Answer<ResultOf<N>> };

const READING = {
  directory,
  person,
  recruitment,
  contact,
  chain,
  nominations,
  nomination,
  records,
  record,
  health,
  suggestions,
  meetings,
  rollCall,
  agenda,
  tableRows,
  lists,
  importPreview,
  graduation,
  show,
};
const WRITING = {
  save: saveRow,
  addRows,
  move,
  leave,
  admit,
  decide,
  openMeeting,
  attended,
  closeMeeting,
  callRoll,
  attendanceSheet,
  importApply,
  graduate,
  undo: undoPlan,
};
const HANDLERS: Handlers = { ...READING, ...WRITING };

/** Longer than any panel sends. */
const LONGEST = 500_000;

/**
 * The one door of the panels (`google.script.run.panelCall`): nothing else of the bundle is for them. Whatever comes is
 * judged by shape, size, build and id before anything runs; every answer is a plain object, and none is an exception.
 */
export function panelCall(request: unknown): Answer<unknown> {
  const isShort = (orNull(() => JSON.stringify(request).length) ?? LONGEST) < LONGEST;
  const read = isShort ? requestSchema().safeParse(request) : null;
  if (read?.success !== true || !isRequest(read.data.name)) return { status: 'refused', message: PANEL.unreadable };
  const { name, args, build, id } = read.data;
  if (build !== BUILD) return { status: 'stale' };
  let answer: Answer<unknown> = { status: 'refused', message: PANEL.unreadable };
  const refused = refusalOf(() => {
    answer = name in WRITING ? once(id, () => locked(() => run(name, args, id))) : run(name, args, id);
  });
  return refused === null ? answer : { status: 'refused', message: refused };
}

function isRequest(name: string): name is RequestName {
  return Object.prototype.hasOwnProperty.call(ARGUMENTS, name);
}

function run(name: RequestName, args: unknown, id: string): Answer<unknown> {
  const read = z.object(ARGUMENTS[name]()).safeParse(args);
  if (!read.success) return { status: 'refused', message: PANEL.unreadable };
  // Names and arguments belong together by the types of the table; that they do here, the schema has seen.
  const handler = HANDLERS[name] as (desk: Desk, args: unknown) => Answer<unknown>;
  const own = desk(id);
  return withNotes(handler(own, read.data), own.notes);
}

/** What had to be put right meanwhile is told with what was written. */
function withNotes(answer: Answer<unknown>, notes: readonly string[]): Answer<unknown> {
  if (answer.status !== 'ok' || notes.length === 0) return answer;
  const { result } = answer as { readonly result: { readonly warnings?: readonly string[] } };
  return { status: 'ok', result: { ...result, warnings: [...(result.warnings ?? []), ...notes] } };
}

/** Seconds: longer than anybody waits for an answer. */
const KEPT = 600;

/** A request that was answered before, by its id, is answered the same and not carried out again. */
function once(id: string, work: () => Answer<unknown>): Answer<unknown> {
  const { ownCache } = ports;
  const before = orNull(() => ownCache.get(`answer ${id}`));
  if (before !== null) return JSON.parse(before) as Answer<unknown>;
  const answer = work();
  if (answer.status === 'ok') orNull(() => ownCache.put(`answer ${id}`, JSON.stringify(answer), KEPT));
  return answer;
}
