import type { Person } from '../../roster/people';
import { addMonths } from '../../text/calendar';
import type { Books } from '../../judging/books';

/** How often a person was named in attendance in the last twelve months, and was there. */
export function attendanceOf(books: Books, person: Person): { named: number; present: number } {
  const since = addMonths(books.today, -12);
  const rows = books.rows('attendance').filter((row) => {
    const date = books.meeting(row.meeting)?.date ?? null;
    return date !== null && date > since && date <= books.today && books.person(row.person) === person;
  });
  return { named: rows.length, present: rows.filter(({ presence }) => presence === 'Có mặt').length };
}
