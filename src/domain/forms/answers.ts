import { Unreadable, type Cell, type Fault, type Kind } from '../../sheet/kinds';
import { cellFor } from '../../sheet/typed';
import { tableOf, type TableName } from '../../tables/all';
import type { Meeting } from '../../tables/meetings';
import type { Person } from '../../tables/people';
import type { Suggestion } from '../../tables/suggestions';
import { clean, keyOf } from '../../text/spelling';
import type { AnyRow, Books } from '../books';
import { refOf, signed, type Hand } from '../people/commands';
import type { KeyGiver, PlanStep, Values } from '../plan';
import { FORMS, type FormName } from './definitions';

/** A response as it stands in its sheet. */
export interface Answered {
  /** Texts by question. */
  readonly texts: Readonly<Record<string, string>>;
  /** The address that Google vouches for; '' where none is collected. */
  readonly email: string;
  /** When it was sent, as a serial number. */
  readonly sentAt: number;
  /** Tells this response from others, and its revisions from each other. */
  readonly print: string;
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
  | { readonly code: 'unreadable'; readonly fault: Fault; readonly column: string; readonly written: string };

/** What becomes of a response: steps of a plan and by what its result is known, or why not. */
export type Outcome = { readonly steps: readonly PlanStep[]; readonly ref: string } | { readonly refused: Refusal };

/** Around a response: what it is judged by. */
export interface Setting {
  readonly books: Books;
  readonly keys: KeyGiver;
  readonly hand: Hand;
  readonly open: readonly OpenMeeting[];
  /** The suggestion that an earlier version of the response made. */
  readonly before: Suggestion | null;
}

/** What is to be done with a response, by the rules of its form. */
export function outcomeOf(form: FormName, answered: Answered, setting: Setting): Outcome {
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

function text({ texts }: Answered, id: string): string {
  return clean(texts[id] ?? '');
}

function kindOf(column: string): { kind: Kind; property: string } {
  const [table = '', property = ''] = column.split('.');
  const kind = tableOf(table as TableName).columns[property]?.kind;
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
      return [[property, cellFor(kind, written)]];
    }),
  );
}

/** Whether the roster has the very address that Google vouches for: then nobody else can have sent it. */
function isOwn(person: Person, { email }: Answered): boolean {
  return email !== '' && person.email?.toLowerCase() === email.toLowerCase();
}

function contact(answered: Answered, setting: Setting): Outcome {
  const { books, keys, before } = setting;
  const written = text(answered, 'recruiter');
  const recruiter = books.person(keyOf(written));
  if (recruiter === undefined) return { refused: { code: 'no-person', written } };
  const values: Values = {
    ...cellsOf('contact', answered),
    recruiter: refOf(recruiter),
    contacted: Math.floor(answered.sentAt),
    status: 'Đang vận động',
    source: 'Biểu mẫu',
  };
  const made = before?.state === 'Đã nhận' ? books.find('recruitment', before.result) : undefined;
  if (!isOwn(recruiter, answered)) return suggest('1+1', recruiter, values, answered, setting, null);
  if (made !== undefined) {
    // A revised report: what was done with the contact since stays.
    const { recruiter: by, status, contacted, source, ...revised } = values;
    return suggest('1+1', recruiter, values, answered, setting, {
      result: before?.result ?? '',
      steps: [{ kind: 'change', table: 'recruitment', row: made.row, values: revised }],
    });
  }
  const key = keys.next('recruitment');
  const steps: PlanStep[] = [{ kind: 'add', table: 'recruitment', values: { ...values, key } }];
  return suggest('1+1', recruiter, values, answered, setting, { result: key, steps });
}

function profile(answered: Answered, setting: Setting): Outcome {
  const written = text(answered, 'person');
  const person = setting.books.person(keyOf(written));
  if (person === undefined) return { refused: { code: 'no-person', written } };
  const cells = cellsOf('profile', answered, ['birthDate']);
  if (cellsOf('profile', answered)['birthDate'] !== person.birthDate) return { refused: { code: 'other-birth-date' } };
  const row = person as unknown as AnyRow;
  const news = Object.fromEntries(Object.entries(cells).filter(([property, cell]) => row[property] !== cell));
  if (Object.keys(news).length === 0) return { refused: { code: 'nothing-new' } };
  const change: PlanStep = { kind: 'change', table: 'people', row: person.row, values: signed(news, setting.hand) };
  const direct = isOwn(person, answered) ? { result: refOf(person) ?? '', steps: [change] } : null;
  return suggest('Thông tin cá nhân', person, news, answered, setting, direct);
}

/** Puts a row into Đề nghị, or renews the one that waits there; `direct` is what is done at once. */
function suggest(
  kind: '1+1' | 'Thông tin cá nhân',
  person: Person,
  data: Values,
  answered: Answered,
  { keys, hand, before }: Setting,
  direct: { readonly result: string; readonly steps: readonly PlanStep[] } | null,
): Outcome {
  const row: Values = {
    kind,
    person: refOf(person),
    email: answered.email === '' ? null : answered.email,
    sentAt: answered.sentAt,
    state: direct === null ? 'Chờ duyệt' : 'Đã nhận',
    decidedAt: direct === null ? null : hand.at,
    decidedBy: null,
    result: direct?.result ?? null,
    data: JSON.stringify(data),
    content: Object.entries(data)
      .map(([, cell]) => (typeof cell === 'string' ? cell : ''))
      .filter((part) => part !== '')
      .join(' · '),
    print: answered.print,
  };
  const isOpen = before !== null && (before.state === 'Chờ duyệt' || direct !== null);
  const ref = isOpen ? (before.key ?? '') : keys.next('suggestions');
  const step: PlanStep = isOpen
    ? { kind: 'change', table: 'suggestions', row: before.row, values: row }
    : { kind: 'add', table: 'suggestions', values: { ...row, key: ref } };
  return { ref, steps: [...(direct?.steps ?? []), step] };
}

function attendance(answered: Answered, { books, open, hand }: Setting): Outcome {
  const code = text(answered, 'code').toUpperCase();
  const meetings = open.filter((each) => each.code === code);
  if (meetings.length === 0) return { refused: { code: 'wrong-code' } };
  const meeting = meetings.find(({ from, until }) => answered.sentAt >= from && answered.sentAt <= until);
  if (meeting === undefined) return { refused: { code: 'closed-code' } };
  const written = text(answered, 'person');
  const person = books.person(keyOf(written));
  if (person === undefined) return { refused: { code: 'no-person', written } };
  const held: Meeting | undefined = books.meeting(meeting.meeting);
  const ref = `${meeting.meeting}|${refOf(person) ?? ''}`;
  const row = books
    .rows('attendance')
    .find((each) => books.meeting(each.meeting) === held && books.person(each.person) === person);
  const values = { presence: 'Có mặt', recordedAt: hand.at };
  // Set, never toggled: who is there already stays there.
  if (row?.presence === 'Có mặt') return { ref, steps: [] };
  if (row !== undefined) return { ref, steps: [{ kind: 'change', table: 'attendance', row: row.row, values }] };
  const added = { ...values, meeting: meeting.meeting, person: refOf(person) };
  return { ref, steps: [{ kind: 'add', table: 'attendance', values: added }] };
}

/** Days until an answer is due, by urgency. */
const DUE = 15;

function concern(answered: Answered, { keys }: Setting): Outcome {
  const cells = cellsOf('concern', answered);
  const day = Math.floor(answered.sentAt);
  const key = keys.next('concerns');
  const isPersonal = cells['scope'] === 'Cá nhân';
  const person = isPersonal && text(answered, 'person') !== '' ? keyOf(text(answered, 'person')) : null;
  const values = { ...cells, key, person, channel: 'Biểu mẫu', received: day, due: day + DUE, status: 'Mới' };
  return { ref: key, steps: [{ kind: 'add', table: 'concerns', values }] };
}

/** What accepting a suggestion writes; null where it can't be read, or the person is gone. */
export function acceptSteps(books: Books, suggestion: Suggestion, keys: KeyGiver, hand: Hand): PlanStep[] | null {
  const data = valuesIn(suggestion.data);
  const person = books.person(suggestion.person);
  if (data === null || person === undefined) return null;
  const isContact = suggestion.kind === '1+1';
  const result = isContact ? keys.next('recruitment') : (refOf(person) ?? '');
  const done: PlanStep = isContact
    ? { kind: 'add', table: 'recruitment', values: { ...data, key: result } }
    : { kind: 'change', table: 'people', row: person.row, values: signed(data, hand) };
  return [done, decided(suggestion, 'Đã nhận', result, hand)];
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

function valuesIn(json: string | null): Values | null {
  try {
    const parsed = JSON.parse(json ?? '') as unknown;
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? (parsed as Values) : null;
  } catch {
    return null;
  }
}
