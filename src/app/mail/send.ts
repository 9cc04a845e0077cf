import { number } from '../../text/format';
import { MAIL } from '../../words/mail/actions';
import { MAIL_STATUS, MAIL_TYPES, type MailStatus } from '../../words/mail/status';
import { now, today } from '../clock';
import { commit, type Draft } from '../commit/commit';
import { logRows, type LogLine } from '../commit/log';
import { orNull, locked, type Desk } from '../desk';
import { readBooks } from '../books/open-books';
import { named } from '../books/register-book';
import type { ReadFile } from '../file/read-spreadsheet';
import { ports } from '../ports/ports';
import {
  batchesLeft,
  batchUnderWay,
  endBatch,
  keepBatchUnderWay,
  rememberSent,
  sentLately,
  type BatchUnderWay,
} from './batch-under-way';
import { mailMode, type MailMode } from './mode';
import { readOutbox, restated, type Mail, type Outbox, type State } from './outbox';
import { PEOPLE } from '../../roster/people';
import { UNITS } from '../../roster/units';
import { MAIL_ALLOWED, MAIL_RESERVE, COMMITTEE_MAIL } from '../../areas/letters/settings';

/** So many letters are taken in hand at once: two commits for each such batch. */
const BATCH = 20;
const MINUTE = 1 / 1440;
/** A run ends at six minutes; what is begun by then is ended well before. */
const LONGEST_RUN = 4 * MINUTE;
/** Letters in hand for longer belong to a run that was killed. */
const ABANDONED = 7 * MINUTE;

/** What a run did. */
export interface Sent {
  readonly sent: number;
  /** Letters that wait still. */
  readonly left: number;
  readonly isQuotaOver: boolean;
}

/** How a letter ended, by its key. */
type Results = Map<string, { readonly status: MailStatus; readonly note: string }>;

/** Sends what waits, as far as mode, quota and time go. Nothing is sent while a lock is held. */
export function sendWaiting(desk: Desk): Sent {
  const mode = mailMode(desk.id);
  const begun = now();
  let [sent, left, isQuotaOver] = [0, 0, false];
  if (mode === 'OFF') return { sent, left, isQuotaOver };
  while (now() - begun < LONGEST_RUN) {
    const batch = `${desk.planId}.${String(sent)}`;
    const taken = locked(() => take({ ...desk, planId: batch }, mode));
    left = taken.left;
    isQuotaOver = taken.isQuotaOver;
    if (taken.mails.length === 0) break;
    const results = deliver(batch, taken.mails);
    const gone = keysOf(results, MAIL_STATUS.sent);
    // Before the sheet tells it: a run that is killed in between has sent them all the same.
    rememberSent(gone);
    locked(() => {
      close({ ...desk, planId: `${batch}-sent` }, batch, results);
    });
    endBatch(batch);
    sent += gone.length;
    const back = keysOf(results, MAIL_STATUS.waiting).length;
    left += back;
    if (back > 0 || taken.mails.length < BATCH) break;
  }
  return { sent, left, isQuotaOver };
}

function keysOf(results: Results, wanted: MailStatus): string[] {
  return [...results].flatMap(([key, { status }]) => (status === wanted ? [key] : []));
}

interface Taken {
  readonly mails: readonly Mail[];
  readonly left: number;
  readonly isQuotaOver: boolean;
}

/** Marks the next letters as in hand, and says of those that a killed run left how they stand. */
function take(desk: Desk, mode: MailMode): Taken {
  const { planId: batch } = desk;
  let taken: Taken = { mails: [], left: 0, isQuotaOver: false };
  let ended: readonly string[] = [];
  const quota = ports.mailer.quota();
  const underWay = new Map(batchesLeft().map((each) => [each, batchUnderWay(each)]));
  const sent = new Set(sentLately());
  restating(desk, (file, read, at) => {
    const outbox = { ...read, mails: read.mails.map((mail) => recovered(mail, underWay, sent)) };
    const open = new Set(outbox.mails.filter(isOpen).map(({ key }) => key));
    ended = [...underWay].flatMap(([each, left]) => (left?.keys.some((key) => open.has(key)) === true ? [] : [each]));
    const found = outbox.mails.filter((mail, index) => mail !== read.mails[index]);
    const { refused, allowed, waiting } = judgeWaiting(file, outbox, mode);
    const mails = withinQuota(file, allowed, quota);
    taken = {
      mails,
      left: waiting - mails.length,
      isQuotaOver: mails.length < Math.min(allowed.length, BATCH),
    };
    // Before any is marked: a run that is killed then has begun none of them.
    if (mails.length > 0) keepBatchUnderWay(batch, { keys: mails.map(({ key }) => key), done: [], now: '' });
    const states = [
      ...[...found, ...refused].map(({ row, status, note }): [number, State] => [row, { status, at, note }]),
      ...mails.map(({ row }): [number, State] => [row, { status: MAIL_STATUS.inHand, at, note: batch }]),
    ];
    const known = found.filter(({ status }) => status === MAIL_STATUS.sent);
    return { states: new Map(states), lines: sentLines(known.length) };
  });
  ended.forEach(endBatch);
  return taken;
}

interface Restating {
  /** How letters stand then, by their rows. */
  readonly states: ReadonlyMap<number, State>;
  readonly lines: readonly LogLine[];
}

/** Writes how letters stand now: one commit. Nothing is sent before it is sure that it stands beside its letters. */
function restating(desk: Desk, plan: (file: ReadFile, outbox: Outbox, at: number) => Restating): void {
  const at = now();
  commit(desk, (file): Draft | null => {
    const outbox = readOutbox(desk.id, file);
    const { states, lines } = plan(file, outbox, at);
    const changes = outbox.mails.flatMap((mail) => {
      const state = states.get(mail.row);
      return state === undefined ? [] : restated(outbox, mail, state);
    });
    const rows = logRows(file, at, desk.actor, lines);
    if (changes.length + rows.length === 0) return null;
    return { changes, rows, requests: [], remembers: {}, changesLayout: false };
  });
}

/** Whether a letter is in the hand of a run that was killed. */
export function isAbandoned({ status, at }: Mail): boolean {
  return status === MAIL_STATUS.inHand && now() - at >= ABANDONED;
}

/** Whether a letter is still to be sent, or in a run's hand. */
function isOpen({ status }: Mail): boolean {
  return status === MAIL_STATUS.waiting || status === MAIL_STATUS.inHand;
}

/** A letter that a killed run had in hand: sent, never begun, or nobody knows, which a person has to find out. */
function recovered(mail: Mail, underWay: ReadonlyMap<string, BatchUnderWay | null>, sent: ReadonlySet<string>): Mail {
  if (!isAbandoned(mail)) return mail;
  const batch = underWay.get(mail.note);
  if (batch?.done.includes(mail.key) === true || sent.has(mail.key))
    return { ...mail, status: MAIL_STATUS.sent, note: '' };
  const isBegun = batch?.keys.includes(mail.key) !== true || batch.now === mail.key;
  if (isBegun) return { ...mail, status: MAIL_STATUS.unknown, note: MAIL.unknownFate };
  return { ...mail, status: MAIL_STATUS.waiting, note: '' };
}

interface Waiting {
  /** Those that may not go, as they are to stand. */
  readonly refused: readonly Mail[];
  readonly allowed: readonly Mail[];
  /** How many wait, those among them that may not go at trial. */
  readonly waiting: number;
}

/** Only addresses that stand in the file get mail, and at trial those of a setting alone; each letter once. */
function judgeWaiting(file: ReadFile, { mails }: Outbox, mode: MailMode): Waiting {
  const { books } = readBooks([named(file)], today());
  const known = new Set(
    [
      ...books.rows(UNITS).flatMap(({ reportEmails }) => reportEmails ?? []),
      ...books.rows(PEOPLE).flatMap(({ email }) => email ?? []),
      ...books.settings.on(today(), COMMITTEE_MAIL),
    ].map((address) => address.toLowerCase()),
  );
  const onTrial = new Set(books.settings.on(today(), MAIL_ALLOWED).map((address) => address.toLowerCase()));
  const noteOf = (mail: Mail): { readonly status: MailStatus; readonly note: string } | null => {
    const first = mails.find(({ key }) => key === mail.key);
    if (first !== undefined && first !== mail) return { status: MAIL_STATUS.failed, note: MAIL.twice(first.row) };
    const foreign = mail.to.length === 0 ? '' : mail.to.find((address) => !known.has(address.toLowerCase()));
    if (foreign !== undefined) return { status: MAIL_STATUS.failed, note: MAIL.foreign(foreign) };
    const mayGo = mode === 'LIVE' || mail.to.every((address) => onTrial.has(address.toLowerCase()));
    return mayGo ? null : { status: MAIL_STATUS.waiting, note: MAIL.notAllowed };
  };
  const waiting = mails.filter(({ status }) => status === MAIL_STATUS.waiting);
  const judged = waiting.map((mail) => ({ mail, note: noteOf(mail) }));
  return {
    refused: judged.flatMap(({ mail, note }) =>
      note === null || note.note === mail.note ? [] : [{ ...mail, ...note }],
    ),
    allowed: judged.flatMap(({ mail, note }) => (note === null ? [mail] : [])),
    waiting: judged.filter(({ note }) => note?.status !== MAIL_STATUS.failed).length,
  };
}

const isSummary = new Set<string>([MAIL_TYPES.week, MAIL_TYPES.month]);

/** As many as the day's quota allows, counted in recipients; reminders leave a reserve for summaries. */
function withinQuota(file: ReadFile, mails: readonly Mail[], quota: number): Mail[] {
  const { books } = readBooks([named(file)], today());
  const reserve = books.settings.on(today(), MAIL_RESERVE);
  let left = quota;
  return mails
    .filter(({ type, to }) => {
      const usable = isSummary.has(type) ? left : left - reserve;
      if (to.length > usable) return false;
      left -= to.length;
      return true;
    })
    .slice(0, BATCH);
}

/**
 * Sends letters one by one; which of them is being sent is written down before each. Where that can't be, or the day's quota is
 * gone, the rest wait for another run. Of one that was refused otherwise nobody knows whether it went out.
 */
function deliver(batch: string, mails: readonly Mail[]): Results {
  const results: Results = new Map();
  const done: string[] = [];
  const keys = mails.map(({ key }) => key);
  let isOver = false;
  for (const { key, to, subject, content, html } of mails) {
    isOver ||= failureOf(() => keepBatchUnderWay(batch, { keys, done, now: key })) !== null;
    const letter = { sender: MAIL.sender, to, subject, text: content, html };
    const failed = isOver ? null : failureOf(() => ports.mailer.send(letter));
    if (failed !== null) isOver = orNull(() => ports.mailer.quota() < to.length) ?? false;
    if (isOver) results.set(key, { status: MAIL_STATUS.waiting, note: '' });
    else if (failed !== null) results.set(key, { status: MAIL_STATUS.unknown, note: `${failed} ${MAIL.unknownFate}` });
    else {
      done.push(key);
      results.set(key, { status: MAIL_STATUS.sent, note: '' });
    }
  }
  return results;
}

function failureOf(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Writes how the letters of a batch ended. */
function close(desk: Desk, batch: string, results: Results): void {
  const ended = results.size - keysOf(results, MAIL_STATUS.waiting).length;
  restating(desk, (_, { mails }, at) => {
    const states = mails.flatMap((mail): [number, State][] => {
      const result = mail.status === MAIL_STATUS.inHand && mail.note === batch ? results.get(mail.key) : undefined;
      return result === undefined ? [] : [[mail.row, { ...result, at }]];
    });
    return { states: new Map(states), lines: sentLines(ended) };
  });
}

/** What Nhật ký tells of so many letters; nothing of none. */
function sentLines(count: number): LogLine[] {
  if (count === 0) return [];
  return [{ action: MAIL.log.send, sheet: '', key: '', change: MAIL.logged(number(count)) }];
}
