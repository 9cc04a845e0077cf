import { type Person, PEOPLE } from '../../roster/people';
import type { Books } from '../../judging/books';
import { memberOn } from '../../roster/membership';
import { previousSchoolYear } from '../../text/school-year';
import { isOpen } from './stages';
import { RATINGS } from '../ratings';
import { NOMINATIONS } from './tables';

/** Why a member can't be chosen as đoàn viên ưu tú; who is barred by discipline, the restricted file alone knows. */
export type Obstacle = 'rating' | 'unknown-rating' | 'open';

export interface Candidate {
  readonly person: Person;
  /** None for whoever may be chosen. */
  readonly obstacles: readonly Obstacle[];
}

const BEST = 'Hoàn thành xuất sắc nhiệm vụ';

/**
 * The Union's members of today, with what stands in the way of choosing them: rated best in this or the last school year
 * (30-HD/TWĐTN-BTC), and no nomination on its way.
 */
export function candidatesOf(books: Books): Candidate[] {
  const thisYear = books.settings.schoolYearOf(books.today);
  const years = new Set([thisYear, previousSchoolYear(thisYear)]);
  const grades = new Map<Person, Set<string>>();
  for (const { person: ref, schoolYear, grade } of books.rows(RATINGS)) {
    const person = books.find(PEOPLE, ref);
    if (person === undefined || schoolYear === null || grade === null || !years.has(schoolYear)) continue;
    grades.set(person, (grades.get(person) ?? new Set()).add(grade));
  }
  const nominated = new Set(
    books
      .rows(NOMINATIONS)
      .filter(isOpen)
      .map(({ person }) => books.find(PEOPLE, person)),
  );
  return books
    .rows(PEOPLE)
    .filter((person) => memberOn(person, 'Đoàn', books.today) === true)
    .map((person) => {
      const rated = grades.get(person);
      const obstacles: Obstacle[] = nominated.has(person) ? ['open'] : [];
      if (rated === undefined) obstacles.push('unknown-rating');
      else if (!rated.has(BEST)) obstacles.push('rating');
      return { person, obstacles };
    });
}
