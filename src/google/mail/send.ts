import * as z from 'zod/mini';
import { number } from '../../words/format';
import { MAIL } from '../../words/mail/actions';
import { MAIL_STATUS, MAIL_TYPES, type MailStatus } from '../../words/mail/status';
import { now, today } from '../clock';
import { commit, type Draft } from '../commit';
import { logRequests } from '../log';
import { courteously, locked, type Desk } from '../office';
import { judge } from '../open-books';
import { named } from '../register-book';
import type { ReadFile } from '../spreadsheet-store';
import { mailMode, type MailMode } from './mode';
import { readOutbox, restate, type Mail, type Outbox } from './outbox';

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

/** The letter that is being sent, and those of its batch that were: written before each, so that a killed run is known. */
const FLIGHT = z.object({ batch: z.string(), done: z.array(z.string()), now: z.string() });
type Flight = z.infer<typeof FLIGHT>;
const FLIGHT_KEY = 'mail in flight';

/** How a letter ended, by its key. */
type Results = ReadonlyMap<string, { readonly status: MailStatus; readonly note: string }>;

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
    if (taken.mails.length === 0) {
      setFlight(null);
      break;
    }
    const results = deliver(batch, taken.mails);
    locked(() => {
      commit({ ...desk, planId: `${batch}-sent` }, (file) => close(desk, file, batch, results));
    });
    setFlight(null);
    sent += [...results.values()].filter(({ status }) => status === MAIL_STATUS.sent).length;
    if (taken.mails.length < BATCH) break;
  }
  return { sent, left, isQuotaOver };
}

interface Taken {
  readonly mails: readonly Mail[];
  readonly left: number;
  readonly isQuotaOver: boolean;
}

/** Marks the next letters as in hand, and says of those that a killed run left how they stand. */
function take(desk: Desk, mode: MailMode): Taken {
  let taken: Taken = { mails: [], left: 0, isQuotaOver: false };
  const flight = readFlight();
  const quota = MailApp.getRemainingDailyQuota();
  // Before any is marked: a run that is killed then has begun none of them.
  setFlight({ batch: desk.planId, done: [], now: '' });
  commit(desk, (file) => {
    const read = readOutbox(desk.id, file);
    const outbox = { ...read, mails: read.mails.map((mail) => recovered(mail, flight)) };
    const found = outbox.mails.filter((mail, index) => mail !== read.mails[index]);
    const { refused, allowed } = judgeWaiting(file, outbox, mode);
    const mails = withinQuota(file, allowed, quota);
    taken = { mails, left: allowed.length - mails.length, isQuotaOver: mails.length < Math.min(allowed.length, BATCH) };
    const marks = mails.flatMap((mail) => restate(outbox, mail, MAIL_STATUS.inHand, now(), desk.planId));
    const again = found.flatMap((mail) => restate(outbox, mail, mail.status, now(), mail.note));
    const requests = [...again, ...refused, ...marks];
    return requests.length === 0 ? null : { changes: [], requests, remembers: {}, changesLayout: false };
  });
  return taken;
}

/** Whether a letter is in the hand of a run that was killed. */
export function isAbandoned({ status, at }: Mail): boolean {
  return status === MAIL_STATUS.inHand && now() - at >= ABANDONED;
}

/** A letter that a killed run had in hand: sent, never begun, or nobody knows, which a person has to find out. */
function recovered(mail: Mail, flight: Flight | null): Mail {
  if (!isAbandoned(mail)) return mail;
  const isKnown = flight?.batch === mail.note;
  if (isKnown && flight.done.includes(mail.key)) return { ...mail, status: MAIL_STATUS.sent, note: '' };
  const isBegun = !isKnown || flight.now === mail.key;
  if (isBegun) return { ...mail, status: MAIL_STATUS.unknown, note: MAIL.unknownFate };
  return { ...mail, status: MAIL_STATUS.waiting, note: '' };
}

/** Only addresses that stand in the file get mail, and at trial those of a setting alone. */
function judgeWaiting(file: ReadFile, outbox: Outbox, mode: MailMode) {
  const { books } = judge([named(file)], today());
  const known = new Set(
    [
      ...books.rows('units').flatMap(({ reportEmails }) => reportEmails ?? []),
      ...books.rows('people').flatMap(({ email }) => email ?? []),
      ...books.settings.on(today(), 'committeeMail'),
    ].map((address) => address.toLowerCase()),
  );
  const onTrial = new Set(books.settings.on(today(), 'mailAllowed').map((address) => address.toLowerCase()));
  const waiting = outbox.mails.filter(({ status }) => status === MAIL_STATUS.waiting);
  const foreignIn = ({ to }: Mail): string | undefined => to.find((address) => !known.has(address.toLowerCase()));
  const mayGo = ({ to }: Mail): boolean => mode === 'LIVE' || to.every((address) => onTrial.has(address.toLowerCase()));
  return {
    refused: waiting.flatMap((mail) => {
      const foreign = mail.to.length === 0 ? '' : foreignIn(mail);
      if (foreign !== undefined) return restate(outbox, mail, MAIL_STATUS.failed, now(), MAIL.foreign(foreign));
      const isNew = !mayGo(mail) && mail.note !== MAIL.notAllowed;
      return isNew ? restate(outbox, mail, MAIL_STATUS.waiting, now(), MAIL.notAllowed) : [];
    }),
    allowed: waiting.filter((mail) => mail.to.length > 0 && foreignIn(mail) === undefined && mayGo(mail)),
  };
}

/** As many as the day's quota allows, counted in recipients; reminders leave a reserve for summaries. */
function withinQuota(file: ReadFile, mails: readonly Mail[], quota: number): Mail[] {
  const { books } = judge([named(file)], today());
  const reserve = books.settings.on(today(), 'mailReserve');
  let left = quota;
  return mails
    .filter(({ type, to }) => {
      const usable = type === MAIL_TYPES.reminder ? left - reserve : left;
      if (to.length > usable) return false;
      left -= to.length;
      return true;
    })
    .slice(0, BATCH);
}

/** Sends letters one by one; what is in flight is written down before each. */
function deliver(batch: string, mails: readonly Mail[]): Results {
  const results = new Map<string, { status: MailStatus; note: string }>();
  const done: string[] = [];
  for (const { key, to, subject, content, html } of mails) {
    setFlight({ batch, done, now: key });
    const failed = failureOf(() => {
      const options = { name: MAIL.sender, ...(html === '' ? {} : { htmlBody: html }) };
      MailApp.sendEmail(to.join(','), subject, content, options);
    });
    if (failed === null) done.push(key);
    results.set(
      key,
      failed === null ? { status: MAIL_STATUS.sent, note: '' } : { status: MAIL_STATUS.failed, note: failed },
    );
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
function close({ id, actor }: Desk, file: ReadFile, batch: string, results: Results): Draft {
  const outbox = readOutbox(id, file);
  const requests = outbox.mails.flatMap((mail) => {
    const result = mail.status === MAIL_STATUS.inHand && mail.note === batch ? results.get(mail.key) : undefined;
    return result === undefined ? [] : restate(outbox, mail, result.status, now(), result.note);
  });
  const line = { action: MAIL.log.send, sheet: '', key: '', change: MAIL.logged(number(results.size)) };
  return {
    changes: [],
    requests: [...requests, ...logRequests(file, now(), actor, [line])],
    remembers: {},
    changesLayout: false,
  };
}

function readFlight(): Flight | null {
  return courteously(() => {
    const text = PropertiesService.getDocumentProperties().getProperty(FLIGHT_KEY);
    return text === null ? null : FLIGHT.parse(JSON.parse(text));
  });
}

/** Without it nothing may be sent: a property that can't be written stops the run. */
function setFlight(flight: Flight | null): void {
  const properties = PropertiesService.getDocumentProperties();
  if (flight === null) properties.deleteProperty(FLIGHT_KEY);
  else properties.setProperty(FLIGHT_KEY, JSON.stringify(flight));
}
