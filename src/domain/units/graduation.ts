import type { Officer } from '../../tables/officers';
import type { Person } from '../../tables/people';
import type { Recruitment } from '../../tables/recruitment';
import type { Unit } from '../../tables/units';
import { formatDay, type Day } from '../../text/calendar';
import { keyOf } from '../../text/spelling';
import type { Books } from '../books';
import { inOffice } from '../officers/posts';
import { leaveSteps, outwardTransfer, type Hand } from '../people/commands';
import { activeOn, memberOn } from '../people/membership';
import type { KeyGiver, PlanStep } from '../plan';
import { openOn } from './tree';

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
  readonly isMember: boolean;
  readonly posts: number;
  readonly contacts: number;
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
  const units = asked.units.flatMap((code) => {
    const unit = books.unit(keyOf(code));
    return unit === undefined || openOn(unit, asked.day) === false ? [] : [unit];
  });
  const staying = new Set(asked.staying.map((ref) => books.person(keyOf(ref))));
  const inUnits = books.rows('people').filter((person) => {
    const unit = books.unit(person.unit);
    return unit !== undefined && units.includes(unit) && activeOn(person, asked.day) === true;
  });
  const leaving = inUnits.filter((person) => !staying.has(person));
  const closing = units.filter(
    (unit) => !inUnits.some((person) => staying.has(person) && books.unit(person.unit) === unit),
  );
  const graduates = leaving.map((person): Graduate => {
    const isMember = memberOn(person, 'Đoàn', asked.day) === true;
    return {
      person,
      isMember,
      posts: postsOf(books, person, asked).length,
      contacts: contactsOf(books, person).length,
    };
  });
  let slip = asked.slip;
  const groups = graduates.map(({ person, isMember }) => {
    const own = isMember ? slip : '';
    if (isMember) slip = nextSlip(slip);
    const leave = { date: formatDay(asked.day), to: asked.to, slip: own };
    return (keys: KeyGiver) => [
      ...leaveSteps(person, { ...leave, how: 'graduated' }, keys, hand),
      // Union members move on with a slip (30-HD/TWĐTN-BTC).
      ...(isMember ? [outwardTransfer(person, leave, keys)] : []),
      ...postsOf(books, person, asked).map(({ row }): PlanStep => {
        return { kind: 'change', table: 'officers', row, values: { ended: asked.day, whyEnded: words.reason } };
      }),
      ...contactsOf(books, person).map(({ row, note }): PlanStep => {
        const why = [note ?? '', words.reason].filter((part) => part !== '').join('; ');
        const values = { status: 'Không thành công', failure: words.failure, note: why };
        return { kind: 'change', table: 'recruitment', row, values };
      }),
    ];
  });
  const close = (): PlanStep[] =>
    closing.map(({ row }) => ({ kind: 'change', table: 'units', row, values: { closed: asked.day } }));
  return { graduates, closing, groups: closing.length === 0 ? groups : [...groups, close] };
}

function postsOf(books: Books, person: Person, { day }: Graduation): Officer[] {
  return books
    .rows('officers')
    .filter((officer) => books.person(officer.person) === person && inOffice(officer, day) === true);
}

/** The contacts of a recruiter that are still open. */
function contactsOf(books: Books, person: Person): Recruitment[] {
  return books.rows('recruitment').filter((row) => OPEN.has(row.status) && books.person(row.recruiter) === person);
}

/** The number after that of a slip: 09-GGT, 10-GGT. */
export function nextSlip(slip: string): string {
  return slip.replace(/\d+/, (digits) => String(Number(digits) + 1).padStart(digits.length, '0'));
}
