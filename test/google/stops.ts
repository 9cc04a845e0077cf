import type { Fault, ServiceCall } from '../../src/local/apps-script/answer-call';
import { RUN_LIMIT } from '../../src/local/apps-script/run';
import { MAIL_STATUS } from '../../src/words/mail/status';
import { Hand, Refusal, type WritingAction } from './actions';
import { stateOf, type Sheets } from './told';
import { twin } from '../support/register';
import type { World } from '../support/world';

/** What goes wrong at a call of a service. */
interface Stop {
  /** Null where it can't happen at that call. */
  readonly fault: (call: { readonly name: string }, world: World) => Fault | null;
  /** Whether all further calls of that service fail as well: a quota doesn't come back in the same run. */
  readonly goesOn?: boolean;
}

const isApi = (name: string): boolean => name.startsWith('Sheets.');
const SHEETS_QUOTA = { code: 429, message: 'Quota exceeded', status: 'RESOURCE_EXHAUSTED' };
const INTERNAL = { code: 500, message: 'Internal error encountered.', status: 'INTERNAL' };
const UNAVAILABLE = { code: 503, message: 'The service is currently unavailable.', status: 'UNAVAILABLE' };
const SERVER_ERROR = 'We’re sorry, a server error occurred. Please wait a bit and try again.';
const serviceOf = (name: string): string => /^\w+/.exec(name)?.[0] ?? name;

/** What may go wrong, by its name. */
export const STOPS: Readonly<Record<string, Stop>> = {
  'the run is stopped before it': { fault: () => ({ kind: 'stop-before' }) },
  'the run is stopped after it': { fault: () => ({ kind: 'stop-after' }) },
  'it is done, but answered by an error': {
    fault: ({ name }) => ({ kind: 'fail-after', error: isApi(name) ? UNAVAILABLE : SERVER_ERROR }),
  },
  'too many calls in a short time': {
    fault: ({ name }) => ({
      kind: 'fail',
      error: isApi(name) ? SHEETS_QUOTA : `Service invoked too many times in a short time: ${serviceOf(name)}`,
    }),
  },
  'an error of the server': {
    fault: ({ name }) => ({ kind: 'fail', error: isApi(name) ? INTERNAL : SERVER_ERROR }),
  },
  'an empty answer': { fault: ({ name }) => (isApi(name) ? { kind: 'fail', error: 'Empty response' } : null) },
  'it is done, but the time for the answer is over': {
    fault: ({ name }) => ({ kind: 'fail-after', error: `Service timed out: ${serviceOf(name)}` }),
  },
  'the lock is not to be had': {
    fault: ({ name }) => (name === 'Lock#tryLock' ? { kind: 'answer', value: { value: false } } : null),
  },
  'the quota is gone': {
    fault: ({ name }) => {
      if (name === 'MailApp.getRemainingDailyQuota') return { kind: 'answer', value: { value: 0 } };
      const error = `Service invoked too many times for one day: ${serviceOf(name)}`;
      return { kind: 'fail', error: isApi(name) ? SHEETS_QUOTA : error };
    },
    goesOn: true,
  },
  'six minutes are over': {
    fault: (_, world) => {
      world.clock.advance(RUN_LIMIT);
      return { kind: 'stop-after' };
    },
  },
};

/** An action as it ends undisturbed: done once, or done again by whoever was in doubt. */
interface Undisturbed {
  readonly made: World;
  readonly calls: readonly string[];
  readonly ends: readonly Sheets[];
}

const MINUTE = 60_000;
/** Longer than anything of a run that was stopped is waited for. */
const LATER = 15 * MINUTE;

export async function undisturbed({ make, act }: WritingAction): Promise<Undisturbed> {
  const made = await make();
  made.clock.advance(MINUTE);
  const calls: string[] = [];
  const world = twin(made);
  await quietly(act(new Hand(world, { onCall: ({ name }) => void calls.push(name) }, 'request')));
  const once = stateOf(world);
  world.clock.advance(LATER);
  await quietly(act(new Hand(world, {}, 'request')));
  return { made, calls, ends: [once, stateOf(world)] };
}

/** Does it, disturbed at one of its calls, and then once more; answers with what is then other than undisturbed. */
export async function wrongAfter(
  { act }: WritingAction,
  { made, calls, ends }: Undisturbed,
  stop: string,
  index: number,
): Promise<string[]> {
  const world = twin(made);
  const { fault, goesOn = false } = STOPS[stop] ?? { fault: () => null };
  const began = world.clock.now();
  let [count, ended, killed] = [0, '', false];
  const onCall = ({ name }: ServiceCall): Fault | undefined => {
    count += 1;
    killed ||= world.clock.now() - began >= RUN_LIMIT;
    if (killed) return { kind: 'stop-before' };
    const isMeant = count === index + 1 || (goesOn && ended === serviceOf(name));
    if (!isMeant) return undefined;
    ended = serviceOf(name);
    const happens = fault({ name }, world) ?? undefined;
    killed = happens?.kind === 'stop-before' || happens?.kind === 'stop-after';
    return happens;
  };
  await quietly(act(new Hand(world, { onCall }, 'request')));
  world.clock.advance(LATER);
  await quietly(act(new Hand(world, {}, 'request')));
  const found = stateOf(world);
  const mayBeUnsure = killed || calls[index] === 'MailApp.sendEmail';
  const passed = mayBeUnsure && hasUnsureLetter(world) ? LETTERS : [];
  return Object.keys({ ...ends[0], ...found }).flatMap((title) => {
    if (passed.some((each) => title.endsWith(each))) return [];
    const rows = found[title] ?? [];
    const [once = []] = ends.map((end) => end[title] ?? []);
    return ends.some((end) => JSON.stringify(end[title] ?? []) === JSON.stringify(rows))
      ? []
      : [`${calls[index] ?? ''} (${String(index)}), ${stop}: ${title}: ${difference(once, rows)}`];
  });
}

/** Where it is told how letters stand. */
const LETTERS = ['Hộp thư đi', 'Nhật ký', 'mails'];

/** Whether of one letter nobody knows whether it was sent, which a person is shown; all others went once. */
function hasUnsureLetter({ store, book }: World): boolean {
  const sheet = book.sheetByTitle('Hộp thư đi');
  const at = sheet?.row(0).indexOf('Trạng thái') ?? -1;
  const states = Array.from({ length: sheet?.lastDataRow ?? 0 }, (_, row) => sheet?.value(row, at)).slice(1);
  const of = (wanted: string): number => states.filter((state) => state === wanted).length;
  const sent = store.outbox.map(({ to, subject }) => `${to} ${subject}`);
  const isOnce = new Set(sent).size === sent.length;
  const [known, unsure] = [of(MAIL_STATUS.sent), of(MAIL_STATUS.unknown)];
  return isOnce && unsure === 1 && known + unsure === states.length && [known, known + 1].includes(sent.length);
}

/** What stands in one list alone. */
function difference(expected: readonly string[], found: readonly string[]): string {
  const left = [...expected];
  const more = found.filter((row) => {
    const at = left.indexOf(row);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...left.map((row) => `- ${brief(row)}`), ...more.map((row) => `+ ${brief(row)}`)].join(' ');
}

function brief(row: string): string {
  return row.replace(/,null,null/g, '').replace(/"[^"]{120,}"/g, '…');
}

/** A run that ends early is what this is about; so is an officer who is told that it can't be done. */
async function quietly(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return;
    const name = error instanceof Error ? error.name : '';
    if (!['RunStopped', 'RunTimedOut', 'ScriptError'].includes(name)) throw error;
  }
}

/** The calls of an action at which that can go wrong. */
export function placesOf({ calls, made }: Undisturbed, stop: string): number[] {
  const copy = twin(made);
  return calls.flatMap((name, index) => (STOPS[stop]?.fault({ name }, copy) == null ? [] : [index]));
}
