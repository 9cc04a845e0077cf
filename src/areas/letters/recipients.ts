import type { Books } from '../../judging/books';
import { isFaulty } from '../../judging/books';
import { nameOf } from '../../roster/membership';
import { PEOPLE } from '../../roster/people';
import { openOn } from '../../roster/tree';
import { UNITS, type Unit } from '../../roster/units';
import { inOffice, OFFICERS } from '../officers';

/** Whom a unit without Email nhận báo cáo may be written to: its secretary, where the roster has an address. */
interface Proposed {
  readonly unit: Unit;
  readonly name: string;
  readonly email: string;
}

/** One for each open unit that has nobody to write to yet and a secretary in office who has an address. */
export function proposedRecipients(books: Books): Proposed[] {
  const secretaries = books
    .rows(OFFICERS)
    .filter((post) => post.post === 'Bí thư' && inOffice(post, books.today) === true)
    .map(({ unit, person }) => ({ unit: books.find(UNITS, unit), person: books.find(PEOPLE, person) }));
  return books.rows(UNITS).flatMap((unit) => {
    const isWanting = unit.reportEmails === null && !isFaulty(unit, 'reportEmails');
    if (!isWanting || openOn(unit, books.today) !== true) return [];
    const person = secretaries.find((each) => each.unit === unit)?.person;
    const email = person?.email ?? null;
    return person === undefined || email === null ? [] : [{ unit, name: nameOf(person), email }];
  });
}
