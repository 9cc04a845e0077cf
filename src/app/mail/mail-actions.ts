import { number } from '../../text/format';
import { MAIL } from '../../words/mail/actions';
import { escaped } from '../../words/mail/render';
import { MAIL_STATUS } from '../../words/mail/status';
import { today } from '../clock';
import { mailMode, setMailMode, type MailMode } from './mode';
import { readOutbox, type Mail } from './outbox';
import { queueDue } from './queue';
import { isAbandoned, sendWaiting } from './send';
import { locked, menuAction, unlockedMenuAction, type MenuDesk } from '../desk';
import { isFirstRunMeant } from './first-run';
import { readBooks } from '../books/open-books';
import { Refused } from '../refused';
import { named } from '../books/register-book';
import { readSpreadsheet } from '../file/read-spreadsheet';
import { UNITS } from '../../roster/units';
import { MAIL_ALLOWED } from '../../areas/letters/settings';

/** *Chế độ gửi thư*: off, on trial, or live; a person decides. */
export function mailOff(): void {
  setMode('OFF');
}

export function mailTrial(): void {
  setMode('ALLOWLIST');
}

export function mailLive(): void {
  setMode('LIVE');
}

function setMode(mode: MailMode): void {
  menuAction((desk) => {
    const { id, cache } = desk;
    const { books } = readBooks([named(readSpreadsheet(id, cache))], today());
    const allowed = books.settings.on(today(), MAIL_ALLOWED);
    const addresses = new Set(books.rows(UNITS).flatMap(({ reportEmails }) => reportEmails ?? []));
    if (mode === 'LIVE') {
      const waiting = mailsIn(desk).filter(({ status }) => status === MAIL_STATUS.waiting).length;
      if (!isMeant(desk, MAIL.askLive(number(waiting), number(addresses.size)))) return;
    }
    setMailMode(id, mode);
    desk.toast(MAIL.modeSet(MAIL.modes[mode], mode === 'ALLOWLIST' ? allowed : null));
  });
}

function isMeant({ ui }: MenuDesk, question: string): boolean {
  return ui.ask(MAIL.title, question);
}

/** *Soạn thư đến hạn*. */
export function composeMail(): void {
  unlockedMenuAction((desk) => {
    if (!isFirstRunMeant(desk)) return;
    const count = locked(() => queueDue(desk));
    desk.toast(count === 0 ? MAIL.nothingDue : MAIL.queued(number(count)));
  });
}

function mailsIn({ id, cache }: MenuDesk): readonly Mail[] {
  return readOutbox(id, readSpreadsheet(id, cache)).mails;
}

const SHOWN = new Set<string>([MAIL_STATUS.waiting, MAIL_STATUS.unknown]);

/** *Xem trước thư*: what waits, as it will look. */
export function previewMail(): void {
  menuAction((desk) => {
    const mails = mailsIn(desk).filter(({ status }) => SHOWN.has(status));
    desk.ui.showPage(MAIL.preview, previewPage(mails));
  });
}

const STYLE =
  'body{font:13px/20px Arial,sans-serif;color:#202124;margin:0;padding:0 16px 16px}summary{cursor:pointer;padding:8px 0;border-bottom:1px solid #dadce0}' +
  'iframe{width:100%;height:460px;border:1px solid #dadce0;border-radius:4px;margin:8px 0}pre{white-space:pre-wrap}.s{color:#5f6368}';

/** Each letter in a frame of its own that runs nothing. */
function previewPage(mails: readonly Mail[]): string {
  const items = mails.map(({ subject, to, status, html, content }, index) => {
    const shown =
      html === '' ? `<pre>${escaped(content)}</pre>` : `<iframe sandbox="" srcdoc="${escaped(html)}"></iframe>`;
    const head = `${escaped(subject)}<br><span class="s">${MAIL.to}: ${escaped(to.join(', '))} · ${escaped(status)}</span>`;
    return `<details${index === 0 ? ' open' : ''}><summary>${head}</summary>${shown}</details>`;
  });
  const body = items.length === 0 ? `<p>${MAIL.previewEmpty}</p>` : items.join('');
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><style>${STYLE}</style></head><body>${body}</body></html>`;
}

/** *Gửi thư đang chờ*: says how many to whom, and asks. */
export function sendMailNow(): void {
  unlockedMenuAction((desk) => {
    const mode = mailMode(desk.id);
    if (mode === 'OFF') throw new Refused(MAIL.off);
    const waiting = mailsIn(desk).filter((mail) => mail.status === MAIL_STATUS.waiting || isAbandoned(mail));
    if (waiting.length === 0) throw new Refused(MAIL.nothingToSend);
    const recipients = waiting.reduce((sum, { to }) => sum + to.length, 0);
    if (!isMeant(desk, MAIL.askSend(number(waiting.length), number(recipients), MAIL.modes[mode]))) return;
    const { sent, left, isQuotaOver } = sendWaiting(desk);
    const words = MAIL.sent(number(sent), number(left));
    desk.toast(isQuotaOver ? `${words} ${MAIL.quotaOver}` : words);
  });
}
