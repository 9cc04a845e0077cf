import { Unreadable, type Cell, type Fault, type Kind } from '../../sheet/kinds';
import { cellFor } from '../../sheet/typed';
import type { Table } from '../../sheet/table';
import { type Concern, CONCERNS } from '../care';
import { type Meeting, MEETINGS, ATTENDANCE } from '../meetings';
import { type Person, PEOPLE } from '../../roster/people';
import { type Suggestion, SUGGESTIONS } from './table';
import { clean, keyOf } from '../../text/spelling';
import type { AnyRow, Books } from '../../judging/books';
import { refOf, signed, type Hand } from '../people';
import type { KeyGiver, PlanStep, Values } from '../../judging/plan';
import { FORMS, type FormName } from './definitions';
import { RECRUITMENT } from '../recruitment';

/** A response as it stands in its sheet. */
export interface Answered {
  /** Texts by question. */
  readonly texts: Readonly<Record<string, string>>;
  /** The address that Google vouches for; '' where none is collected. */
  readonly email: string;
  /** When it was sent, as a serial number. */
  readonly sentAt: number;
  /** Tells this response from others, and its revisions from each other. */
  readonly revision: string;
}

/** A meeting that takes attendance, from one moment to another (serial numbers). */
export interface OpenMeeting {
  readonly meeting: string;
  readonly code: string;
  readonly from: number;
  readonly until: number;
}

/** Why a response is not taken. */
export type Refusal =
  | { readonly code: 'no-person'; readonly written: string }
  | { readonly code: 'other-birth-date' }
  | { readonly code: 'nothing-new' }
  | { readonly code: 'wrong-code' }
  | { readonly code: 'closed-code' }
  | { readonly code: 'no-consent' }
  | { readonly code: 'too-long' }
  | { readonly code: 'unreadable'; readonly fault: Fault; readonly column: string; readonly written: string };

/**
 * What becomes of a response: steps of a plan and by what its result is known, or why not. Two `about` the same are taken
 * one after the other, the second on the books that the first has left.
 */
export type Outcome =
  { readonly steps: readonly PlanStep[]; readonly ref: string; readonly about: string } | { readonly refused: Refusal };

/** Around a response: what it is judged by. */
export interface Circumstances {
  readonly books: Books;
  readonly keys: KeyGiver;
  readonly hand: Hand;
  readonly open: readonly OpenMeeting[];
  /** The suggestion or the concern that an earlier version of the response made. */
  readonly before: Suggestion | Concern | null;
  /** Whether what is one's own may be written without an officer. */
  readonly mayWrite: boolean;
}

/** What is to be done with a response, by the rules of its form. */
export function outcomeOf(form: FormName, answered: Answered, setting: Circumstances): Outcome {
  if (Object.values(answered.texts).join('').length > LONGEST) return { refused: { code: 'too-long' } };
  const unread = unreadableIn(form, answered);
  if (unread !== null) return { refused: unread };
  if (FORMS[form].questions.some(({ type }) => type === 'consent') && text(answered, 'consent') === '') {
    return { refused: { code: 'no-consent' } };
  }
  switch (form) {
    case 'contact':
      return contact(answered, setting);
    case 'profile':
      return profile(answered, setting);
    case 'attendance':
      return attendance(answered, setting);
    case 'concern':
      return concern(answered, setting);
  }
}

/**
 * The most characters that all texts of an answer may have. As JSON each may take six, and one cell of Đề nghị holds
 * them: an answer that can't be written would hold up all others.
 */
const LONGEST = 8000;

function text({ texts }: Answered, id: string): string {
  return clean(texts[id] ?? '');
}

/** The tables whose columns forms ask for, by name. */
const ASKED = new Map<string, Table>([PEOPLE, RECRUITMENT, CONCERNS].map((table) => [table.name, table]));

function kindOf(column: string): { kind: Kind; property: string } {
  const [table = '', property = ''] = column.split('.');
  const kind = ASKED.get(table)?.columns[property]?.kind;
  if (kind === undefined) throw new Error(`No column ${column}.`);
  return { kind, property };
}

function unreadableIn(form: FormName, answered: Answered): Refusal | null {
  for (const { id, column } of FORMS[form].questions) {
    const written = text(answered, id);
    if (column === null || written === '') continue;
    const value = kindOf(column).kind.read(written);
    // Officers may have changed the words of a choice: the check judges those.
    if (value instanceof Unreadable && value.fault !== 'bad-choice') {
      return { code: 'unreadable', fault: value.fault, column, written };
    }
  }
  return null;
}

/** The answers to questions of a form that stand for columns, as cells; blank ones are left out. */
function cellsOf(form: FormName, answered: Answered, left: readonly string[] = []): Record<string, Cell> {
  return Object.fromEntries(
    FORMS[form].questions.flatMap(({ id, column }) => {
      const written = text(answered, id);
      if (column === null || written === '' || left.includes(id)) return [];
      const { kind, property } = kindOf(column);
      // A unit is offered by its code and its name.
      return [[property, cellFor(kind, kind.name === 'ref' ? (written.split(' · ')[0] ?? '') : written)]];
    }),
  );
}

/** Whether the roster has the very address that Google vouches for: then nobody else can have sent it. */
function isOwn(person: Person, { email }: Answered): boolean {
  return email !== '' && person.email?.toLowerCase() === email.toLowerCase();
}

/** The person whom somebody names; a sheet takes a number's zeros in front away. */
function personNamed(books: Books, written: string): Person | undefined {
  const ref = keyOf(written);
  const found = books.find(PEOPLE, ref);
  if (found !== undefined || !/^\d+$/.test(ref)) return found;
  const alike = books.rows(PEOPLE).filter(({ studentId }) => studentId?.replace(/^0+/, '') === ref);
  return alike.length === 1 ? alike[0] : undefined;
}

/** The day on which a response was sent; a row without its time counts as of now. */
function dayOf({ sentAt }: Answered, { at }: Hand): number {
  return Math.floor(sentAt > 0 ? sentAt : at);
}

function contact(answered: Answered, setting: Circumstances): Outcome {
  const { books, keys, hand, mayWrite } = setting;
  const written = text(answered, 'recruiter');
  const recruiter = personNamed(books, written);
  if (recruiter === undefined) return { refused: { code: 'no-person', written } };
  const data: Values = {
    ...cellsOf('contact', answered),
    recruiter: refOf(recruiter),
    contacted: dayOf(answered, hand),
    status: 'Đang vận động',
    source: 'Biểu mẫu',
  };
  const direct =
    mayWrite && isOwn(recruiter, answered) ? contactWritten(books, data, resultBefore(setting), keys) : null;
  return suggest({ kind: '1+1', person: recruiter, data, direct, about: answered.revision }, answered, setting);
}

/** What an earlier version of a response was written to. */
function resultBefore({ before }: Circumstances): string | null {
  return before !== null && 'result' in before ? before.result : null;
}

interface Written {
  readonly result: string;
  readonly steps: readonly PlanStep[];
}

/** Writes a contact: a new row, or what was revised of the one that an earlier version made. */
function contactWritten(books: Books, data: Values, result: string | null, keys: KeyGiver): Written {
  const made = books.find(RECRUITMENT, result);
  if (made === undefined) {
    const key = keys.next(RECRUITMENT);
    return { result: key, steps: [{ kind: 'add', table: 'recruitment', values: { ...data, key } }] };
  }
  // What was done with the contact since stays.
  const { status, contacted, source, ...revised } = data;
  return { result: result ?? '', steps: [{ kind: 'change', table: 'recruitment', row: made.row, values: revised }] };
}

function profile(answered: Answered, setting: Circumstances): Outcome {
  const { books, hand, mayWrite } = setting;
  const written = text(answered, 'person');
  const person = personNamed(books, written);
  if (person === undefined) return { refused: { code: 'no-person', written } };
  const cells = cellsOf('profile', answered, ['birthDate']);
  if (cellsOf('profile', answered)['birthDate'] !== person.birthDate) return { refused: { code: 'other-birth-date' } };
  const row = person as unknown as AnyRow;
  const data = Object.fromEntries(Object.entries(cells).filter(([property, cell]) => row[property] !== cell));
  if (Object.keys(data).length === 0) return { refused: { code: 'nothing-new' } };
  const change: PlanStep = { kind: 'change', table: 'people', row: person.row, values: signed(data, hand) };
  const about = refOf(person) ?? '';
  const isDirect = mayWrite && isOwn(person, answered) && !isOvertaken(books, person, answered);
  const direct = isDirect ? { result: about, steps: [change] } : null;
  return suggest({ kind: PROFILE, person, data, direct, about }, answered, setting);
}

const PROFILE = 'Thông tin cá nhân';

/** Whether the same person said something later that was taken already: what comes late must not take that back. */
function isOvertaken(books: Books, person: Person, { sentAt }: Answered): boolean {
  return books
    .rows(SUGGESTIONS)
    .some(
      (each) =>
        each.kind === PROFILE &&
        each.state === 'Đã nhận' &&
        sentAtOf(each) > sentAt &&
        books.find(PEOPLE, each.person) === person,
    );
}

/** The moment at which what made a suggestion was sent: the column is read as a day, the response's revision has the time. */
export function sentAtOf({ revision, sentAt }: Suggestion): number {
  return Number(/@([\d.]+)$/.exec(revision ?? '')?.[1] ?? sentAt ?? 0);
}

interface Suggested {
  readonly kind: '1+1' | typeof PROFILE;
  readonly person: Person;
  readonly data: Values;
  /** What is written at once; null where an officer has to accept it. */
  readonly direct: Written | null;
  readonly about: string;
}

/** Puts a row into Đề nghị, or renews the one that waits there. */
function suggest(
  { kind, person, data, direct, about }: Suggested,
  answered: Answered,
  setting: Circumstances,
): Outcome {
  const { keys, hand } = setting;
  const before = setting.before !== null && 'result' in setting.before ? setting.before : null;
  const asked = FORMS[kind === '1+1' ? 'contact' : 'profile'].questions.map(({ column }) => column?.split('.')[1]);
  const row: Values = {
    kind,
    person: refOf(person),
    email: answered.email === '' ? null : answered.email,
    sentAt: answered.sentAt > 0 ? answered.sentAt : hand.at,
    state: direct === null ? 'Chờ duyệt' : 'Đã nhận',
    decidedAt: direct === null ? null : hand.at,
    decidedBy: null,
    // Of one that was taken before: accepting it again revises the same row.
    result: direct?.result ?? before?.result ?? null,
    data: JSON.stringify(data),
    content: Object.entries(data)
      .flatMap(([property, cell]) => (typeof cell === 'string' && asked.includes(property) ? [cell] : []))
      .join(' · '),
    revision: answered.revision,
  };
  const isOpen = before !== null && (before.state === 'Chờ duyệt' || direct !== null);
  const ref = isOpen ? (before.key ?? '') : keys.next(SUGGESTIONS);
  const step: PlanStep = isOpen
    ? { kind: 'change', table: 'suggestions', row: before.row, values: row }
    : { kind: 'add', table: 'suggestions', values: { ...row, key: ref } };
  return { ref, about, steps: [...(direct?.steps ?? []), step] };
}

function attendance(answered: Answered, { books, open, hand }: Circumstances): Outcome {
  const code = text(answered, 'code').toUpperCase();
  const meetings = open.filter((each) => each.code === code);
  if (meetings.length === 0) return { refused: { code: 'wrong-code' } };
  const meeting = meetings.find(({ from, until }) => answered.sentAt >= from && answered.sentAt <= until);
  if (meeting === undefined) return { refused: { code: 'closed-code' } };
  const written = text(answered, 'person');
  const person = personNamed(books, written);
  if (person === undefined) return { refused: { code: 'no-person', written } };
  const held: Meeting | undefined = books.find(MEETINGS, meeting.meeting);
  const ref = `${meeting.meeting}|${refOf(person) ?? ''}`;
  const row = books
    .rows(ATTENDANCE)
    .find((each) => books.find(MEETINGS, each.meeting) === held && books.find(PEOPLE, each.person) === person);
  const values = { presence: 'Có mặt', recordedAt: hand.at };
  // Set, never toggled: who is there already stays there.
  if (row?.presence === 'Có mặt') return { ref, about: ref, steps: [] };
  if (row !== undefined) {
    return { ref, about: ref, steps: [{ kind: 'change', table: 'attendance', row: row.row, values }] };
  }
  const added = { ...values, meeting: meeting.meeting, person: refOf(person) };
  return { ref, about: ref, steps: [{ kind: 'add', table: 'attendance', values: added }] };
}

/** Days until an answer is due. */
const DUE = 15;

function concern(answered: Answered, { keys, hand, before }: Circumstances): Outcome {
  const said = { ...cellsOf('concern', answered), person: speakerOf(answered) };
  const about = answered.revision;
  if (before !== null && 'topic' in before) {
    const steps: PlanStep[] = isConcernOf(before, answered, hand)
      ? []
      : [{ kind: 'change', table: 'concerns', row: before.row, values: said }];
    return { ref: before.key ?? '', about, steps };
  }
  const key = keys.next(CONCERNS);
  const day = dayOf(answered, hand);
  const values = { ...said, key, channel: 'Biểu mẫu', received: day, due: day + DUE, status: 'Mới' };
  return { ref: key, about, steps: [{ kind: 'add', table: 'concerns', values }] };
}

/** By what a concern's own speaker is named; null where they would not be, or did not say. */
export function speakerOf(answered: Answered): string | null {
  const named = keyOf(text(answered, 'person'));
  return text(answered, 'scope') === 'Cá nhân' && named !== '' ? named : null;
}

/** Whether a concern says what an answer says: nothing else in its row tells the answer, as that may be anonymous. */
export function isConcernOf(row: Concern, answered: Answered, hand: Hand): boolean {
  const { topic = null, scope = null, content = null } = cellsOf('concern', answered);
  return (
    row.received === dayOf(answered, hand) && row.topic === topic && row.scope === scope && row.content === content
  );
}

/** What accepting a suggestion writes; null where it can't be read, or the person is gone. */
export function acceptSteps(books: Books, suggestion: Suggestion, keys: KeyGiver, hand: Hand): PlanStep[] | null {
  const data = valuesIn(suggestion.data);
  const person = books.find(PEOPLE, suggestion.person);
  if (data === null || person === undefined) return null;
  const { result, steps }: Written =
    suggestion.kind === '1+1'
      ? contactWritten(books, data, suggestion.result, keys)
      : {
          result: refOf(person) ?? '',
          steps: [{ kind: 'change', table: 'people', row: person.row, values: signed(data, hand) }],
        };
  return [...steps, decided(suggestion, 'Đã nhận', result, hand)];
}

export function decided(
  { row }: Suggestion,
  state: 'Đã nhận' | 'Từ chối',
  result: string,
  { at, actor }: Hand,
): PlanStep {
  return {
    kind: 'change',
    table: 'suggestions',
    row,
    values: { state, result, decidedAt: at, decidedBy: actor },
  };
}

/** What a suggestion would write; null where somebody has edited that away. */
export function valuesIn(json: string | null): Values | null {
  try {
    const parsed = JSON.parse(json ?? '') as unknown;
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? (parsed as Values) : null;
  } catch {
    return null;
  }
}
