import { type Person, PEOPLE } from '../../roster/people';
import { addMonths } from '../../text/calendar';
import type { Books } from '../../judging/books';
import { MEETINGS, ATTENDANCE } from './tables';

/** How often a person was named in attendance in the last twelve months, and was there. */
export function attendanceOf(books: Books, person: Person): { named: number; present: number } {
  const since = addMonths(books.today, -12);
  const rows = books.rows(ATTENDANCE).filter((row) => {
    const date = books.find(MEETINGS, row.meeting)?.date ?? null;
    return date !== null && date > since && date <= books.today && books.find(PEOPLE, row.person) === person;
  });
  return { named: rows.length, present: rows.filter(({ presence }) => presence === 'Có mặt').length };
}
