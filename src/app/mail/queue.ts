import { reportOf } from '../../areas/report';
import { dueLetters, waitingLetter, type Letter, type Pointer } from '../../areas/letters/letters';
import { NAME_BY_TITLE } from '../../areas/tables';
import { number } from '../../text/format';
import { MAIL } from '../../words/mail/actions';
import { worded } from '../../words/mail/letter';
import { htmlOf, plainText } from '../../words/mail/render';
import { MAIL_STATUS, MAIL_TYPES } from '../../words/mail/status';
import { now, today } from '../clock';
import { commit, type Draft } from '../commit/commit';
import { rememberSummary } from '../summary/last-summary';
import { logRows } from '../commit/log';
import type { Desk } from '../desk';
import { judge, readBooks } from '../books/open-books';
import { sheetOf } from '../file/locate';
import { named } from '../books/register-book';
import type { ReadFile } from '../file/read-spreadsheet';
import { sentLately } from './batch-under-way';
import { enqueued, readOutbox, type Outbox } from './outbox';
import { NOMINATIONS } from '../../areas/nominations/tables';

/** A cell holds so much. */
const LONGEST = 49_000;

/** So many letters make about three megabytes, of the six that one commit may have. */
const MOST = 500;

/**
 * Puts the letters that are due into the queue, those that are there already aside: one commit, or several of many.
 * @returns how many.
 */
export function queueDue(desk: Desk): number {
  let count = 0;
  for (;;) {
    let queued: readonly Letter[] = [];
    commit({ ...desk, planId: `${desk.planId}.${String(count)}` }, (file) => {
      const outbox = readOutbox(desk.id, file);
      queued = lettersOf(file, outbox).slice(0, MOST);
      return queued.length === 0 ? null : draft(desk, file, outbox, queued);
    });
    if (queued.some(({ facts: { kind } }) => kind === 'week' || kind === 'month')) rememberSummary(today());
    count += queued.length;
    if (queued.length < MOST) return count;
  }
}

/** The letters that are due and not queued yet. */
export function lettersOf(file: ReadFile, outbox: Outbox): Letter[] {
  const queued = new Set([...outbox.mails.map(({ key }) => key), ...sentLately()]);
  const isQueued = (key: string): boolean => queued.has(key);
  const read = readBooks([named(file)], today());
  const { books } = read;
  if (books.has(NOMINATIONS)) return waitingLetter(books, isQueued);
  const found = judge(read);
  return dueLetters(books, found, (period) => reportOf(books, found, period, null), isQueued);
}

function draft({ id, actor }: Desk, file: ReadFile, outbox: Outbox, letters: readonly Letter[]): Draft {
  const linkOf = (pointer: Pointer): string | null => addressOf(id, file, pointer);
  const rows = letters.map((letter) => {
    const words = worded(letter);
    const html = htmlOf(words, linkOf);
    return {
      key: letter.key,
      type: MAIL_TYPES[letter.facts.kind],
      to: letter.to.join('; '),
      subject: shortened(words.subject),
      content: plainText(words, linkOf).slice(0, LONGEST),
      html: html.length > LONGEST ? '' : html,
      status: MAIL_STATUS.waiting,
      at: now(),
    };
  });
  const line = { action: MAIL.log.queue, sheet: '', key: '', change: MAIL.logged(number(rows.length)) };
  return {
    changes: [],
    rows: [...enqueued(outbox, rows), ...logRows(file, now(), actor, [line])],
    requests: [],
    remembers: {},
    changesLayout: false,
  };
}

/** Google refuses a subject of more than 250 signs. */
const LONGEST_SUBJECT = 200;

function shortened(text: string): string {
  const signs = Array.from(text);
  return signs.length > LONGEST_SUBJECT ? `${signs.slice(0, LONGEST_SUBJECT).join('')}…` : text;
}

/** Where a row opens in the browser. */
function addressOf(id: string, file: ReadFile, { sheet: title, row }: Pointer): string | null {
  const sheet = sheetOf(file, NAME_BY_TITLE.get(title));
  if (sheet === undefined) return null;
  return `https://docs.google.com/spreadsheets/d/${id}/edit#gid=${String(sheet.info.id)}&range=A${String(row)}`;
}
