import { addMonths, type Day, formatDay } from '../../text/calendar';
import { error } from '../../judging/rule';
import { type Person, PEOPLE } from '../../roster/people';
import type { Books } from '../../judging/books';
import type { Findings } from '../../judging/findings';
import { DISCIPLINE } from './tables';
import { OFFICERS, COURSES, SUCCESSION } from '../officers';

/** No planning, training, election or appointment for so long after a measure took effect (20-HD/TWĐTN-BTC). */
const MONTHS_BARRED = 12;

interface Step {
  readonly what: string;
  readonly day: Day;
}

const BARRED_BY_DISCIPLINE = error({
  code: 'barred-by-discipline',
  keepsRowOut: false,
  says: ({ what, day, until }: { what: string; day: Day; until: Day }) =>
    `Có dòng ở ${what} ngày ${formatDay(day)}, trong thời hạn kỷ luật (đến ${formatDay(until)}). Xem lại với Ban Thường vụ.`,
});

/** Posts, succession and training of barred people. Shown on the row of the measure, in the restricted file only. */
export function checkDiscipline(books: Books, found: Findings): void {
  const measures = books.rows(DISCIPLINE);
  if (measures.length === 0) return;
  const steps = stepsByPerson(books);
  for (const measure of measures) {
    const person = books.find(PEOPLE, measure.person);
    if (person === undefined || measure.effective === null) continue;
    const { effective } = measure;
    const until = addMonths(effective, MONTHS_BARRED);
    const step = (steps.get(person) ?? []).find(({ day }) => day > effective && day <= until);
    if (step === undefined) continue;
    found.add(BARRED_BY_DISCIPLINE, DISCIPLINE, measure, 'effective', { ...step, until });
  }
}

function stepsByPerson(books: Books): Map<Person, Step[]> {
  const steps = new Map<Person, Step[]>();
  const add = (reference: string | null, what: string, day: Day | null): void => {
    const person = books.find(PEOPLE, reference);
    if (person !== undefined && day !== null) steps.set(person, [...(steps.get(person) ?? []), { what, day }]);
  };
  for (const officer of books.rows(OFFICERS)) add(officer.person, 'Cán bộ Đoàn', officer.start);
  for (const place of books.rows(SUCCESSION)) add(place.person, 'Quy hoạch', place.approved);
  for (const course of books.rows(COURSES)) add(course.person, 'Bồi dưỡng', course.start);
  return steps;
}

export const DISCIPLINE_RULES = [BARRED_BY_DISCIPLINE];
