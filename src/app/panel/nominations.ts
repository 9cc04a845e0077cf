import { candidatesOf } from '../../areas/nominations/candidates';
import { waitingOn } from '../../areas/nominations/stages';
import { refOf } from '../../areas/people/commands';
import { nameOf } from '../../roster/membership';
import { reportOf } from '../../areas/report';
import type { Answer } from '../../panel-api/answer';
import type { Board, NominationPage } from '../../panel-api/nominations';
import { NOMINATIONS } from '../../areas/nominations/tables';
import type { Desk } from '../desk';
import { gone, openBook, textsOf } from './book';
import { PEOPLE } from '../../roster/people';

/** What waits and for how long, and who may be chosen. */
export function nominations(desk: Desk): Answer<Board> {
  const { books, found } = openBook(desk);
  const resolved = reportOf(books, found, books.settings.schoolYearPeriod(books.today), null)?.figures[
    'introducedToParty'
  ]?.value;
  let unnamed = 0;
  const waiting = books.rows(NOMINATIONS).flatMap((row) => {
    const waits = waitingOn(row, books.today);
    if (waits !== null && row.key === null) unnamed += 1;
    if (waits === null || row.key === null) return [];
    const who = books.find(PEOPLE, row.person);
    const name = who === undefined ? (row.person ?? '') : nameOf(who);
    return [{ ref: row.key, name, unit: who?.unit ?? '', ...waits }];
  });
  const result: Board = {
    resolved: typeof resolved === 'number' ? resolved : null,
    waiting: waiting.sort((a, b) => b.days - a.days),
    unnamed,
    candidates: candidatesOf(books).flatMap(({ person, obstacles }) => {
      const ref = refOf(person);
      return ref === null ? [] : [{ ref, name: nameOf(person), unit: person.unit ?? '', whyNot: obstacles }];
    }),
  };
  return { status: 'ok', result };
}

export function nomination(desk: Desk, { ref }: { ref: string }): Answer<NominationPage> {
  const { file, books } = openBook(desk);
  const row = books.find(NOMINATIONS, ref);
  if (row === undefined) return gone('nominations', ref);
  const who = books.find(PEOPLE, row.person);
  const result: NominationPage = {
    ref,
    name: who === undefined ? (row.person ?? '') : nameOf(who),
    unit: who?.unit ?? '',
    fields: textsOf(file, 'nominations', row),
  };
  return { status: 'ok', result };
}
