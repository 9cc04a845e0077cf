import type { Books } from '../../judging/books';
import { meetingCells } from '../../areas/meetings/attendance-cells';
import { ATTENDANCE as ATTENDANCE_TABLE, MEETINGS, type Meeting } from '../../areas/meetings/tables';
import type { Answer } from '../../panel-api/answer';
import type { Attended, MeetingHit, Meetings } from '../../panel-api/attendance';
import type { ArgumentsOf } from '../../panel-api/requests';
import type { Saved } from '../../panel-api/saved';
import { formatDay, formatMinutes } from '../../text/calendar';
import { number } from '../../text/format';
import { keyOf } from '../../text/spelling';
import { ATTENDANCE } from '../../words/attendance';
import { FORM_ACTIONS } from '../../words/forms';
import { now, today } from '../clock';
import { commit } from '../commit/commit';
import { endMeeting, keepMeeting, madeForms, openMeetings, type MadeForm } from '../forms/made-forms';
import { sweep } from '../forms/sweep';
import { logRows } from '../commit/log';
import { orNull, type Desk } from '../desk';
import { readBooks } from '../books/open-books';
import { PEOPLE } from '../../roster/people';
import { UNITS } from '../../roster/units';
import { draftPlan } from '../commit/draft-plan';
import { Refused } from '../refused';
import { named } from '../books/register-book';
import { readSpreadsheet, type ReadFile } from '../file/read-spreadsheet';
import { ports } from '../ports/ports';
import { gone } from './book';
import { refuseAhead } from './roll-call';

/** Minutes for which a short code is taken. */
const OPEN_FOR = 15;

/** So many are offered. */
const OFFERED = 8;

/** The meetings whose attendance may be taken: of today and yesterday, and those that were opened and not closed. */
export function meetings({ id, cache }: Desk): Answer<Meetings> {
  const books = booksIn(readSpreadsheet(id, cache));
  const opened = new Set(openMeetings(id).map(({ meeting }) => meeting));
  const rows = books.rows(MEETINGS).filter(({ key, status }) => key !== null && status !== 'Hoãn');
  const isTaken = ({ key, date, status }: Meeting): boolean =>
    hasCome(books, date) && ((date ?? 0) >= books.today - 1 || (opened.has(key ?? '') && status !== 'Đã họp'));
  const result: Meetings = {
    hasForm: formIn(id) !== undefined,
    meetings: rows
      .filter(isTaken)
      .sort((a, b) => (b.date ?? 0) - (a.date ?? 0) || b.row - a.row)
      .slice(0, OFFERED)
      .map((meeting) => hitOf(id, books, meeting)),
    later: rows.filter(({ date }) => date !== null && date > books.today).length,
  };
  return { status: 'ok', result };
}

/** *Mở điểm danh*: a short code for a meeting, taken for a few minutes; opened again, it is the same and lasts longer. */
export function openMeeting({ id, cache }: Desk, { ref }: ArgumentsOf<'openMeeting'>): Answer<Attended> {
  const form = formIn(id);
  if (form === undefined) throw new Refused(FORM_ACTIONS.noForm);
  const books = booksIn(readSpreadsheet(id, cache));
  const meeting = books.find(MEETINGS, keyOf(ref));
  if (meeting === undefined) return gone('meetings', ref);
  refuseAhead(meeting, books.today);
  const key = meeting.key ?? '';
  const open = openNow(id, key);
  const code = open?.code ?? shortCode();
  const until = now() + OPEN_FOR / 1440;
  keepMeeting(id, { meeting: key, code, from: open?.from ?? now() - 1 / 1440, until });
  return { status: 'ok', result: attendedOf(id, books, meeting) };
}

/** Takes what was sent, and tells how many came. */
export function attended(desk: Desk, { ref }: ArgumentsOf<'attended'>): Answer<Attended> {
  sweep({ ...desk, planId: `${desk.planId}-sweep` });
  const books = booksIn(readSpreadsheet(desk.id, desk.cache));
  const meeting = books.find(MEETINGS, keyOf(ref));
  if (meeting === undefined) return gone('meetings', ref);
  return { status: 'ok', result: attendedOf(desk.id, books, meeting) };
}

/** *Chốt điểm danh*: takes what was sent, and confirms the meeting where as many came as an officer counts in the room. */
export function closeMeeting(desk: Desk, { ref, counted }: ArgumentsOf<'closeMeeting'>): Answer<Saved> {
  if (!/^\d{1,5}$/.test(counted)) throw new Refused(ATTENDANCE.noNumber(counted));
  sweep({ ...desk, planId: `${desk.planId}-sweep` });
  const key = keyOf(ref);
  const written = commit(desk, (file) => {
    const books = booksIn(file);
    const meeting = books.find(MEETINGS, key);
    if (meeting === undefined) return null;
    refuseAhead(meeting, books.today);
    const count = presentAt(books, meeting);
    if (count !== Number(counted)) throw new Refused(ATTENDANCE.differs(number(count), number(Number(counted))));
    return draftClosing(desk, file, books, meeting, count);
  });
  if (written === null) return gone('meetings', ref);
  endMeeting(desk.id, key, now());
  return { status: 'ok', result: { plan: desk.planId, rows: [{ sheet: 'Sinh hoạt', ref: key }], warnings: [] } };
}

/** Writes that the meeting was held, and how many came. */
function draftClosing({ actor, planId }: Desk, file: ReadFile, books: Books, meeting: Meeting, count: number) {
  const figures = meetingCells(books).filter(({ row }) => row.row === meeting.row);
  const values = Object.fromEntries(figures.map(({ property, value }) => [property, value]));
  const occasion = { action: ATTENDANCE.log, actor, at: now(), planId };
  const change = { kind: 'change', table: 'meetings', row: meeting.row } as const;
  const plan = draftPlan(file, [{ ...change, values: { ...values, status: 'Đã họp' } }], occasion);
  const line = {
    action: ATTENDANCE.log,
    sheet: 'Sinh hoạt',
    key: meeting.key ?? '',
    change: ATTENDANCE.logged(number(count)),
  };
  return { ...plan, rows: [...plan.rows, ...logRows(file, now(), actor, [line])] };
}

function booksIn(file: ReadFile): Books {
  return readBooks([named(file)], today()).books;
}

function hasCome(books: Books, date: Meeting['date']): boolean {
  return date !== null && date <= books.today;
}

function formIn(id: string): MadeForm | undefined {
  return madeForms(id).find(({ name }) => name === 'attendance');
}

/** A meeting's short code while it is taken. */
function openNow(id: string, key: string): ReturnType<typeof openMeetings>[number] | undefined {
  return openMeetings(id).find(({ meeting, until }) => meeting === key && until > now());
}

function hitOf(id: string, books: Books, meeting: Meeting): MeetingHit {
  const { key, unit, date, time, subject, status } = meeting;
  return {
    ref: key ?? '',
    when: [date === null ? '' : formatDay(date), time ?? ''].join(' ').trim(),
    unit: books.find(UNITS, unit)?.name ?? unit ?? '',
    subject: subject ?? '',
    present: presentAt(books, meeting),
    isOpen: openNow(id, key ?? '') !== undefined,
    isHeld: status === 'Đã họp',
  };
}

function attendedOf(id: string, books: Books, meeting: Meeting): Attended {
  const open = openNow(id, meeting.key ?? '');
  return {
    ...hitOf(id, books, meeting),
    code: open?.code ?? '',
    until: open === undefined ? '' : formatMinutes(Math.round((open.until - Math.floor(open.until)) * 1440)),
    link: open === undefined ? '' : linkOf(id, open.code),
  };
}

/** Where the form opens with the code filled in; where the form can't be opened by this account, without. */
function linkOf(id: string, code: string): string {
  const form = formIn(id);
  const item = form?.items.find(({ question }) => question === 'code')?.item;
  if (form === undefined || item === undefined) return form?.url ?? '';
  return orNull(() => ports.forms.open(form.formId).prefilledUrl(item, code)) ?? form.url;
}

/** People, not rows. */
function presentAt(books: Books, { key }: Meeting): number {
  const present = books
    .rows(ATTENDANCE_TABLE)
    .filter(({ meeting, presence }) => meeting === key && presence === 'Có mặt')
    .map(({ person }) => books.identity(PEOPLE, person));
  return new Set(present).size;
}

/** Four characters that are not mistaken for each other; without vowels they spell no word. */
function shortCode(): string {
  const signs = 'CDFHJKLMNPRTVWX3479';
  return (
    ports
      .newId()
      .replace(/-/g, '')
      .slice(0, 8)
      .match(/../g)
      ?.map((pair) => signs.charAt(parseInt(pair, 16) % signs.length))
      .join('') ?? ''
  );
}
