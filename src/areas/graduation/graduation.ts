import { type Officer, OFFICERS } from '../officers';
import { type Person, PEOPLE } from '../../roster/people';
import { type Recruitment, RECRUITMENT } from '../recruitment';
import { type Unit, UNITS } from '../../roster/units';
import { formatDay, type Day } from '../../text/calendar';
import { compareNames } from '../../text/collation';
import { keyOf } from '../../text/spelling';
import type { Books } from '../../judging/books';
import { grouped } from '../../judging/grouped';
import { inOffice } from '../officers';
import { leaveSteps, outwardTransfer, type Hand } from '../people';
import { activeOn, memberOn, nameOf } from '../../roster/membership';
import type { KeyGiver, PlanStep } from '../../judging/plan';
import { openOn } from '../../roster/tree';
import { TRANSFERS } from '../../roster/transfers';

/** *Ra trường*: which branches, when, where their members go, and who stays. */
export interface Graduation {
  /** Codes of branches. */
  readonly units: readonly string[];
  readonly day: Day;
  /** Where members are transferred to; '' leaves it open. */
  readonly to: string;
  /** The number of the first slip, such as 15-GGT/ĐTN: the next ones count on; '' for none. */
  readonly slip: string;
  /** Keys of people who do not graduate. */
  readonly staying: readonly string[];
}

/** Words that stand in cells from then on: handed in, as the domain has none of its own. */
export interface GraduationWords {
  /** Why posts and contacts end. */
  readonly reason: string;
  /** One of the reasons for which a contact comes to nothing. */
  readonly failure: string;
}

/** Somebody who leaves, and what ends with it. */
export interface Graduate {
  readonly person: Person;
  /** Union members move on with a slip (30-HD/TWĐTN-BTC): its number, '' where none is known; null for others. */
  readonly slip: string | null;
  readonly posts: readonly Officer[];
  readonly contacts: readonly Recruitment[];
}

/** What a graduation comes to. */
export interface GraduationPlan {
  readonly graduates: readonly Graduate[];
  /** Branches in which nobody stays. */
  readonly closing: readonly Unit[];
  /** What belongs together, in the order in which it is to be written: a person each, then the branches. */
  readonly groups: readonly ((keys: KeyGiver) => PlanStep[])[];
}

const OPEN = new Set<string | null>(['Khảo sát', 'Đang vận động', 'Đã nộp đơn']);

/** Plans a graduation on the books as they are: who has left already, or stays, is left alone. */
export function planGraduation(books: Books, asked: Graduation, words: GraduationWords, hand: Hand): GraduationPlan {
  const { day } = asked;
  const units = asked.units.flatMap((code) => {
    const unit = books.find(UNITS, keyOf(code));
    return unit === undefined || openOn(unit, day) === false ? [] : [unit];
  });
  const staying = new Set(asked.staying.map((ref) => books.find(PEOPLE, keyOf(ref))));
  const people = books.rows(PEOPLE).filter((person) => units.some((unit) => unit === books.find(UNITS, person.unit)));
  const leaving = new Set(inOrder(people.filter((person) => !staying.has(person) && activeOn(person, day) === true)));
  // Who comes later, or of whom it can't be read, keeps a branch open as well.
  const remaining = people.filter(
    (person) => !leaving.has(person) && activeOn(person, Math.max(day, person.arrived ?? day)) !== false,
  );
  const closing = units.filter((unit) => !remaining.some((person) => books.find(UNITS, person.unit) === unit));
  const posts = grouped(
    books.rows(OFFICERS).filter((officer) => inOffice(officer, day) === true),
    (officer) => books.find(PEOPLE, officer.person),
  );
  const contacts = grouped(
    books.rows(RECRUITMENT).filter(({ status }) => OPEN.has(status)),
    (contact) => books.find(PEOPLE, contact.recruiter),
  );
  const nextSlip = slipGiver(books, asked);
  const graduates = [...leaving].map((person): Graduate => {
    const slip = memberOn(person, 'Đoàn', day) === true ? nextSlip() : null;
    return { person, slip, posts: posts.get(person) ?? [], contacts: contacts.get(person) ?? [] };
  });
  const groups = graduates.map((graduate) => (keys: KeyGiver) => stepsOf(graduate, asked, words, keys, hand));
  const close = (): PlanStep[] =>
    closing.map(({ row }) => ({ kind: 'change', table: 'units', row, values: { closed: day } }));
  return { graduates, closing, groups: closing.length === 0 ? groups : [...groups, close] };
}

/** As branches list their members, so that their slips follow each other. */
function inOrder(people: readonly Person[]): Person[] {
  const byBranch = [...grouped(people, ({ unit }) => unit).values()];
  return byBranch.flatMap((members) => members.sort((a, b) => compareNames(nameOf(a), nameOf(b))));
}

/** What is written of one who leaves. */
function stepsOf(
  { person, slip, posts, contacts }: Graduate,
  { day, to }: Graduation,
  { reason, failure }: GraduationWords,
  keys: KeyGiver,
  hand: Hand,
): PlanStep[] {
  const leave = { date: formatDay(day), to, slip: slip ?? '' };
  return [
    ...leaveSteps(person, { ...leave, how: 'graduated' }, keys, hand),
    ...(slip === null ? [] : [outwardTransfer(person, leave, keys)]),
    ...posts.map(({ row }): PlanStep => {
      return { kind: 'change', table: 'officers', row, values: { ended: day, whyEnded: reason } };
    }),
    ...contacts.map(({ row, note }): PlanStep => {
      const why = [note ?? '', reason].filter((part) => part !== '').join('; ');
      return { kind: 'change', table: 'recruitment', row, values: { status: 'Không thành công', failure, note: why } };
    }),
  ];
}

/** Gives slips their numbers from the first one on; those that were given that day already, by an earlier part, never. */
function slipGiver(books: Books, { slip, day }: Graduation): () => string {
  const given = new Set(books.rows(TRANSFERS).flatMap((row) => (row.date === day ? [row.slip] : [])));
  let next = slip;
  return () => {
    while (given.has(next) && slipAfter(next) !== next) next = slipAfter(next);
    given.add(next);
    return next;
  };
}

/** The number after that of a slip: 09-GGT, 10-GGT. */
export function slipAfter(slip: string): string {
  return slip.replace(/\d+/, (digits) => String(Number(digits) + 1).padStart(digits.length, '0'));
}
