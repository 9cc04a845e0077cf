import { figureGroup } from '../../counting/figure';
import { type Person, PEOPLE } from '../../roster/people';
import { birthday, type Day } from '../../text/calendar';
import { isFaulty, type Books } from '../../judging/books';
import { rowKey } from '../../judging/row-key';
import type { Counting, Figures } from '../../counting/counting';
import { Tally } from '../../counting/tally';
import { inOffice } from '../officers';
import { memberOn } from '../../roster/membership';
import { OFFICERS } from '../officers';
import { MATURITY_AGE } from './settings';

/** A member beyond the age of the Union: the birthday on which it was reached. */
export interface OverAge {
  readonly age: number;
  readonly birthday: Day;
}

/**
 * Who is a member beyond the age on a day, without a longer stay agreed or a post (30-HD/TWĐTN-BTC). Null where Cán bộ
 * Đoàn isn't there: nobody can tell then who holds a post.
 */
export function overAgeOn(books: Books, day: Day): ((person: Person) => OverAge | null) | null {
  if (!books.has(OFFICERS)) return null;
  const holders = new Set(
    books
      .rows(OFFICERS)
      .filter((officer) => inOffice(officer, day) !== false)
      .map((officer) => books.find(PEOPLE, officer.person)),
  );
  const age = books.settings.on(day, MATURITY_AGE);
  return (person) => {
    if (person.birthDate === null || isFaulty(person, 'stayUntil')) return null;
    const reached = birthday(person.birthDate, age);
    if (day <= reached || (person.stayUntil !== null && person.stayUntil >= day)) return null;
    if (holders.has(person) || memberOn(person, 'Đoàn', day) !== true) return null;
    return { age, birthday: reached };
  };
}

function maturityFigures(counting: Counting): Figures {
  const { books, counts, endDay } = counting;
  const overAge = overAgeOn(books, endDay);
  const tally = new Tally();
  for (const person of books.rows(PEOPLE)) {
    if (counts(person) && (overAge?.(person) ?? null) !== null)
      tally.add(counting.scopesOf(person), rowKey(PEOPLE, person));
  }
  return { overAgeActive: (scope) => tally.count(scope) };
}

/** Whoever should have matured by the end day. */
export const MATURITY_FIGURES = figureGroup(
  { follows: 'person', needs: [PEOPLE, OFFICERS] },
  {
    overAgeActive: { label: 'Đoàn viên quá tuổi chưa làm thủ tục', nature: 'stock' },
  },
  maturityFigures,
);
