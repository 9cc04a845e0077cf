import type { Books } from '../../judging/books';
import { meetingCells } from '../../areas/meetings/attendance-cells';
import { ATTENDANCE as ATTENDANCE_TABLE, MEETINGS, type Meeting } from '../../areas/meetings/tables';
import { formatDay, formatMinutes } from '../../text/calendar';
import { keyOf } from '../../text/spelling';
import { ATTENDANCE } from '../../words/attendance';
import { FORM_ACTIONS } from '../../words/forms';
import { number } from '../../text/format';
import { escaped } from '../../words/mail/render';
import { now, today } from '../clock';
import { commit } from '../commit';
import { endMeeting, keepMeeting, madeForms, openMeetings } from '../forms/store';
import { sweep } from '../forms/sweep';
import { logRequests } from '../log';
import { locked, withoutLock, type Office } from '../office';
import { readBooks } from '../open-books';
import { draftPlan } from '../plans';
import { Refused } from '../refused';
import { named } from '../register-book';
import { readSpreadsheet, type ReadFile } from '../spreadsheet-store';
import { PEOPLE } from '../../roster/people';
import { UNITS } from '../../roster/units';

/** Minutes for which a short code is taken. */
const OPEN_FOR = 15;

/** *Mở điểm danh*: shows the short code of a meeting, taken for a few minutes. */
export function openAttendance(): void {
  withoutLock((office) => {
    const { id, cache, ui } = office;
    const form = madeForms(id).find(({ name }) => name === 'attendance');
    if (form === undefined) throw new Refused(FORM_ACTIONS.noForm);
    const books = booksIn(readSpreadsheet(id, cache));
    const meeting = askMeeting(office, books, meetingsAbout(books), ATTENDANCE.askOpen);
    if (meeting === null) return;
    const from = now();
    const open = {
      meeting: meeting.key ?? '',
      code: shortCode(),
      from: from - 1 / 1440,
      until: from + OPEN_FOR / 1440,
    };
    locked(() => {
      keepMeeting(id, open);
    });
    const page = HtmlService.createHtmlOutput(
      codePage(labelOf(books, meeting), open.code, until(open.until), form.url),
    );
    // A dialog that the run does not wait for: it may stay on the screen of the room.
    ui.showModelessDialog(page.setWidth(640).setHeight(400), ATTENDANCE.title);
  });
}

/** *Chốt điểm danh*: takes what was sent, and has the officer say how many were in the room. */
export function closeAttendance(): void {
  withoutLock((office) => {
    const { id, cache, ui } = office;
    const before = booksIn(readSpreadsheet(id, cache));
    const opened = [...new Set(openMeetings(id).map(({ meeting }) => meeting))];
    const meetings = opened.flatMap((key) => before.find(MEETINGS, key) ?? []);
    if (meetings.length === 0) throw new Refused(ATTENDANCE.noneOpened);
    const chosen = askMeeting(office, before, meetings, ATTENDANCE.askClose);
    if (chosen === null) return;
    locked(() => sweep({ ...office, planId: `${office.planId}-sweep` }));
    const count = presentAt(booksIn(readSpreadsheet(id, cache)), chosen);
    const answer = ui.prompt(ATTENDANCE.title, ATTENDANCE.askCount(number(count)), ui.ButtonSet.OK_CANCEL);
    if (answer.getSelectedButton() !== ui.Button.OK) return;
    const written = answer.getResponseText().trim();
    if (!/^\d{1,5}$/.test(written)) throw new Refused(ATTENDANCE.noNumber(written));
    if (Number(written) !== count) throw new Refused(ATTENDANCE.differs(number(count), number(Number(written))));
    locked(() => {
      confirm(office, chosen, count);
      endMeeting(id, chosen.key ?? '', now());
    });
    office.toast(ATTENDANCE.closed(number(count)));
  });
}

/** Writes that the meeting was held, and how many came. */
function confirm(office: Office, { key }: Meeting, count: number): void {
  commit(office, (file) => {
    const books = booksIn(file);
    const meeting = books.find(MEETINGS, key);
    if (meeting === undefined) throw new Refused(FORM_ACTIONS.noMeeting(key ?? ''));
    if (presentAt(books, meeting) !== count) throw new Refused(ATTENDANCE.moved);
    const figures = meetingCells(books).filter(({ row }) => row.row === meeting.row);
    const values = Object.fromEntries(figures.map(({ property, value }) => [property, value]));
    const occasion = { action: ATTENDANCE.log, actor: office.actor, at: now(), planId: office.planId };
    const steps = [
      {
        kind: 'change' as const,
        table: 'meetings' as const,
        row: meeting.row,
        values: { ...values, status: 'Đã họp' },
      },
    ];
    const line = {
      action: ATTENDANCE.log,
      sheet: 'Sinh hoạt',
      key: key ?? '',
      change: ATTENDANCE.logged(number(count)),
    };
    const plan = draftPlan(file, steps, occasion);
    return { ...plan, requests: [...plan.requests, ...logRequests(file, now(), office.actor, [line])] };
  });
}

function booksIn(file: ReadFile): Books {
  return readBooks([named(file)], today()).books;
}

/** People, not rows. */
function presentAt(books: Books, { key }: Meeting): number {
  const present = books
    .rows(ATTENDANCE_TABLE)
    .filter(({ meeting, presence }) => meeting === key && presence === 'Có mặt')
    .map(({ person }) => books.identity(PEOPLE, person));
  return new Set(present).size;
}

/** So many are offered, from yesterday on, today's first. */
const OFFERED = 8;

function meetingsAbout(books: Books): Meeting[] {
  const distance = ({ date }: Meeting): number => Math.abs((date ?? 0) - books.today);
  return books
    .rows(MEETINGS)
    .filter(({ key, date, status }) => key !== null && date !== null && date >= books.today - 1 && status !== 'Hoãn')
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, OFFERED);
}

/** The meeting that the officer means, by its number in the list or its key; null when they think better of it. */
function askMeeting({ ui }: Office, books: Books, offered: readonly Meeting[], ask: string): Meeting | null {
  const lines = offered.map((meeting, index) => `${String(index + 1)}. ${labelOf(books, meeting)}`);
  const question = ATTENDANCE.ask(ask, lines);
  const answer = ui.prompt(ATTENDANCE.title, question, ui.ButtonSet.OK_CANCEL);
  if (answer.getSelectedButton() !== ui.Button.OK) return null;
  const written = keyOf(answer.getResponseText());
  const [first] = offered;
  const meeting = written === '' ? first : (offered[Number(written) - 1] ?? books.find(MEETINGS, written));
  if (meeting === undefined || meeting.key === null) throw new Refused(FORM_ACTIONS.noMeeting(written));
  return meeting;
}

function labelOf(books: Books, { key, unit, date, time, subject }: Meeting): string {
  const when = `${date === null ? '' : formatDay(date)} ${time ?? ''}`.trim();
  return [when, books.find(UNITS, unit)?.name ?? unit, subject, key].filter((part) => (part ?? '') !== '').join(' · ');
}

function until(serial: number): string {
  return formatMinutes(Math.floor((serial - Math.floor(serial)) * 1440));
}

const STYLE =
  'body{font:16px/24px Arial,sans-serif;color:#202124;margin:0;text-align:center}b{display:block;font-size:120px;line-height:160px;letter-spacing:16px}' +
  'a{color:#1a73e8;word-break:break-all;font-size:13px}p{margin:8px 16px}.s{color:#5f6368}';

/** The code as a room reads it. */
function codePage(meeting: string, code: string, end: string, url: string): string {
  return (
    `<!doctype html><html lang="vi"><head><base target="_blank"><meta charset="utf-8"><style>${STYLE}</style></head><body>` +
    `<p class="s">${escaped(meeting)}</p><b>${code}</b><p>${ATTENDANCE.until(end)}</p><p><a href="${escaped(url)}">${escaped(url)}</a></p></body></html>`
  );
}

/** Four signs that nobody mistakes for others, and that make no word. */
function shortCode(): string {
  const signs = 'CDFHJKLMNPRTVWX3479';
  return (
    Utilities.getUuid()
      .replace(/-/g, '')
      .slice(0, 8)
      .match(/../g)
      ?.map((pair) => signs.charAt(parseInt(pair, 16) % signs.length))
      .join('') ?? ''
  );
}
