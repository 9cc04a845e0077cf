import type { Books } from '../../judging/books';
import { birthdaysIn } from '../../roster/birthdays';
import { activeOn, nameOf } from '../../roster/membership';
import { PEOPLE } from '../../roster/people';
import { withAncestors } from '../../roster/tree';
import { UNITS, type Unit } from '../../roster/units';
import { addMonths, partsOf, type Day } from '../../text/calendar';
import { MEETINGS } from '../meetings';
import { candidatesOf } from '../nominations';
import { PLANS } from '../plans';
import { DOCUMENTS } from '../records';
import { RECRUITMENT } from '../recruitment';

/** What may stand on the agenda of a branch, and why the register proposes it. */
export interface AgendaItem {
  readonly kind: 'conclusion' | 'resolution' | 'task' | 'admission' | 'nomination' | 'birthday';
  readonly name: string;
  /** When it is, was or is due; null where that says nothing. */
  readonly day: Day | null;
}

/** Resolutions of so many months are proposed for study. */
const STUDIED = 2;

/**
 * What the register knows for the meetings of a branch in a month that begins on `first`: what the last one concluded,
 * resolutions from above, tasks that are due or late, who waits for a vote, and birthdays.
 */
export function agendaOf(books: Books, branch: Unit, first: Day): AgendaItem[] {
  const next = addMonths(first, 1);
  const above = new Set(withAncestors(books, branch));
  const isOurs = (unit: string | null): boolean => {
    const found = books.find(UNITS, unit);
    return found !== undefined && above.has(found);
  };
  const [last] = books
    .rows(MEETINGS)
    .filter(
      ({ unit, date, conclusion }) =>
        books.find(UNITS, unit) === branch && conclusion !== null && (date ?? next) < first,
    )
    .sort((a, b) => (b.date ?? 0) - (a.date ?? 0));
  const isResolution = (words: string | null): boolean => /nghị quyết|(^|-)NQ(\/|$)/i.test(words ?? '');
  const items = (kind: AgendaItem['kind'], found: readonly (readonly [string | null, Day | null])[]): AgendaItem[] =>
    found.map(([name, day]) => ({ kind, name: name ?? '', day }));
  const isHere = (unit: string | null): boolean => books.find(UNITS, unit) === branch;
  const people = books.rows(PEOPLE).filter((person) => isHere(person.unit) && activeOn(person, first) === true);
  const { year, month } = partsOf(first);
  return [
    ...items('conclusion', last === undefined ? [] : [[last.conclusion, last.date]]),
    ...items(
      'resolution',
      books
        .rows(DOCUMENTS)
        .filter(({ unit, date, type, number }) => {
          const isRecent = date !== null && date >= addMonths(first, -STUDIED) && date < next;
          return isRecent && isOurs(unit) && (isResolution(type) || isResolution(number));
        })
        .map(({ number, summary, date }) => [[number, summary].filter((part) => part !== null).join(' – '), date]),
    ),
    ...items(
      'task',
      books
        .rows(PLANS)
        .filter(({ type, unit, due, done, status }) => {
          const isOpen = type === 'Nhiệm vụ' && status !== 'Hủy' && status !== 'Hoàn thành' && done === null;
          return isOpen && due !== null && due < next && isOurs(unit);
        })
        .sort((a, b) => (a.due ?? 0) - (b.due ?? 0))
        .map(({ subject, due }) => [subject, due]),
    ),
    ...items(
      'admission',
      books
        .rows(RECRUITMENT)
        .filter(({ organisation, status, recruiter }) => {
          const home = books.find(PEOPLE, recruiter)?.unit ?? null;
          return organisation === 'Đoàn' && status === 'Đã nộp đơn' && isHere(home);
        })
        .map(({ youthName }) => [youthName, null]),
    ),
    ...items(
      'nomination',
      candidatesOf(books)
        .filter(({ person, obstacles }) => obstacles.length === 0 && isHere(person.unit))
        .map(({ person }) => [nameOf(person), null]),
    ),
    ...items(
      'birthday',
      birthdaysIn(people, year, month).map(({ person, date }) => [nameOf(person), first + date - 1]),
    ),
  ];
}
