import type { Person } from '../../roster/people';
import { addMonths, type Day } from '../../text/calendar';
import type { Books } from '../../judging/books';
import type { Findings } from '../../judging/findings';

/** No planning, training, election or appointment for so long after a measure took effect (20-HD/TWĐTN-BTC). */
const MONTHS_BARRED = 12;

interface Step {
  readonly what: string;
  readonly day: Day;
}

/** Posts, succession and training of barred people. Shown on the row of the measure, in the restricted file only. */
export function checkDiscipline(books: Books, found: Findings): void {
  const measures = books.rows('discipline');
  if (measures.length === 0) return;
  const steps = stepsByPerson(books);
  for (const measure of measures) {
    const person = books.person(measure.person);
    if (person === undefined || measure.effective === null) continue;
    const { effective } = measure;
    const until = addMonths(effective, MONTHS_BARRED);
    const step = (steps.get(person) ?? []).find(({ day }) => day > effective && day <= until);
    if (step === undefined) continue;
    found.add('barred-by-discipline', 'discipline', measure, 'effective', { ...step, until });
  }
}

function stepsByPerson(books: Books): Map<Person, Step[]> {
  const steps = new Map<Person, Step[]>();
  const add = (reference: string | null, what: string, day: Day | null): void => {
    const person = books.person(reference);
    if (person !== undefined && day !== null) steps.set(person, [...(steps.get(person) ?? []), { what, day }]);
  };
  for (const officer of books.rows('officers')) add(officer.person, 'Cán bộ Đoàn', officer.start);
  for (const place of books.rows('succession')) add(place.person, 'Quy hoạch', place.approved);
  for (const course of books.rows('courses')) add(course.person, 'Bồi dưỡng', course.start);
  return steps;
}
