import { attendanceOf } from '../../areas/meetings/attendance-of';
import { refOf } from '../../areas/people/commands';
import { memberOn } from '../../roster/membership';
import type { Answer } from '../../panel-api/answer';
import type { PersonPage } from '../../panel-api/people';
import { PEOPLE } from '../../roster/people';
import { messageOf } from '../../judging/issue';
import type { Desk } from '../desk';
import { dayText, gone, openBook, textsOf } from './book';
import { TRANSFERS } from '../../roster/transfers';
import { RATINGS } from '../../areas/ratings/tables';
import { OFFICERS } from '../../areas/officers/tables';
import { RECRUITMENT } from '../../areas/recruitment/table';

/** A person's page: the row, and what other tables say of the person. */
export function person(desk: Desk, { ref }: { ref: string }): Answer<PersonPage> {
  const { file, books, found } = openBook(desk);
  const who = books.find(PEOPLE, ref);
  if (who === undefined) return gone('people', ref);
  const isTheirs = (row: { person: string | null }): boolean => books.find(PEOPLE, row.person) === who;
  const result: PersonPage = {
    ref: refOf(who) ?? ref,
    fields: textsOf(file, 'people', who),
    isUnionMember: memberOn(who, 'Đoàn', books.today) === true,
    isAssociationMember: memberOn(who, 'Hội', books.today) === true,
    posts: books
      .rows(OFFICERS)
      .filter(isTheirs)
      .map(({ post, unit, start, ended }) => ({
        post: post ?? '',
        unit: unit ?? '',
        from: dayText(start),
        until: dayText(ended),
      })),
    ratings: books
      .rows(RATINGS)
      .filter(isTheirs)
      .map(({ schoolYear, grade }) => ({ year: schoolYear ?? '', grade: grade ?? '' })),
    recruits: books
      .rows(RECRUITMENT)
      .filter(({ recruiter }) => books.find(PEOPLE, recruiter) === who)
      .map(({ youthName, organisation, status, admitted, contacted }) => ({
        youth: youthName ?? '',
        organisation: organisation ?? '',
        status: status ?? '',
        date: dayText(admitted ?? contacted),
      })),
    meetings: attendanceOf(books, who),
    transfers: books
      .rows(TRANSFERS)
      .filter(isTheirs)
      .map(({ type, from, to, date }) => ({ type: type ?? '', from: from ?? '', to: to ?? '', date: dayText(date) })),
    issues: found
      .issues()
      .filter(({ table, row }) => table === PEOPLE.title && row === who.row)
      .map(messageOf),
  };
  return { status: 'ok', result };
}
