import type { Books } from '../../judging/books';
import { refOf } from '../../areas/people/commands';
import { activeOn, nameOf } from '../../roster/membership';
import { inOffice } from '../../areas/officers/posts';
import { openOn } from '../../roster/tree';
import type { Answer } from '../../panel-api/answer';
import type { Directory } from '../../panel-api/directory';
import { TABLE_NAMES, tableOf } from '../../areas/tables';
import { formatDay } from '../../text/calendar';
import { caseless } from '../../text/spelling';
import { today } from '../clock';
import { rememberBooks } from '../edit/known-books';
import type { Desk } from '../desk';
import { openWhatIsThere } from './book';
import { PEOPLE } from '../../roster/people';
import { UNITS } from '../../roster/units';
import { OFFICERS } from '../../areas/officers/tables';

/** Who and what there is: the people and units of the books; nobody where the register can't be read. */
export function directory(desk: Desk): Answer<Directory> {
  const { open, withoutRegister } = openWhatIsThere(desk);
  const { books } = open;
  if (withoutRegister === null) rememberBooks(books);
  const people = books.rows(PEOPLE);
  const result: Directory = {
    people: people.flatMap((person) => {
      const ref = refOf(person);
      if (ref === null) return [];
      const { studentId, phone, unit } = person;
      const isActive = activeOn(person, books.today) !== false;
      return [
        { ref, name: nameOf(person), unit: unit ?? '', studentId: studentId ?? '', phone: phone ?? '', isActive },
      ];
    }),
    units: books.rows(UNITS).flatMap((unit) => {
      const { code, name, level, parent, cohort } = unit;
      if (code === null || books.find(UNITS, code) !== unit) return [];
      const isOpen = openOn(unit, books.today) !== false;
      return [{ code, name: name ?? code, level: level ?? '', parent: parent ?? '', cohort: cohort ?? '', isOpen }];
    }),
    unnamed: people.filter((person) => refOf(person) === null).length,
    today: formatDay(today()),
    actor: desk.actor,
    unit: unitOf(desk.actor, books),
    choices: changedChoices(books),
  };
  return { status: 'ok', result };
}

/** Where somebody holds a post, by the address that stands in the roster. */
function unitOf(actor: string, books: Books): string | null {
  const isActor = (ref: string | null): boolean => {
    const email = books.find(PEOPLE, ref)?.email ?? '';
    return email !== '' && caseless(email) === caseless(actor);
  };
  const post = books.rows(OFFICERS).find((row) => isActor(row.person) && inOffice(row, books.today) === true);
  return post?.unit ?? null;
}

/** The words that officers put in the place of a column's own. */
function changedChoices(books: Books): Directory['choices'] {
  return TABLE_NAMES.flatMap((name) =>
    Object.entries(tableOf(name).columns).flatMap(([property, column]) => {
      const words = books.settings.choicesOn(books.today, tableOf(name), column);
      return words === null ? [] : [{ column: `${name}.${property}`, words }];
    }),
  );
}
