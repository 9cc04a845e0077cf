import { refOf } from '../../areas/people/commands';
import { nameOf } from '../../roster/membership';
import { Roster, creditsOf } from '../../areas/recruitment/credit';
import { chainOf, type Recruit } from '../../areas/recruitment/chain';
import { reportOf } from '../../areas/report';
import { isWithin } from '../../roster/tree';
import type { Books } from '../../judging/books';
import type { Answer } from '../../panel-api/answer';
import type { ChainNode, ContactPage, OpenContact, Standing } from '../../panel-api/recruitment';
import { type Person, PEOPLE } from '../../roster/people';
import { RECRUITMENT } from '../../areas/recruitment/table';
import type { Desk } from '../desk';
import { dayText, gone, openBook, textsOf } from './book';
import { UNITS } from '../../roster/units';

const ENDED = new Set<string | null>(['Đã kết nạp', 'Không thành công']);

/** How a unit stands in this school year, and the contacts that are on their way. */
export function recruitment(desk: Desk, { unit }: { unit: string | null }): Answer<Standing> {
  const { books, found } = openBook(desk);
  const report = reportOf(books, found, books.settings.schoolYearPeriod(books.today), unit);
  if (report === null) return gone('units', unit ?? '');
  const value = (name: string): number | null => {
    const counted = report.figures[name]?.value ?? null;
    return typeof counted === 'number' ? counted : null;
  };
  const result: Standing = {
    schoolYear: books.settings.schoolYearOf(books.today),
    members: value('members'),
    recruiters: value('recruitersWithCredit'),
    coverage: value('coverage'),
    intoUnion: value('recruitedIntoUnion'),
    intoAssociation: value('recruitedIntoAssociation'),
    ...openContacts(books, unit),
  };
  return { status: 'ok', result };
}

/** The contacts of a unit's members that wait, those entered last first, and how many have no key yet. */
function openContacts(books: Books, code: string | null): Pick<Standing, 'open' | 'unnamed'> {
  const above = code === null ? undefined : books.find(UNITS, code);
  const isHere = (recruiter: Person | undefined): boolean => {
    if (above === undefined) return true;
    const unit = books.find(UNITS, recruiter?.unit ?? null);
    return unit !== undefined && isWithin(books, unit, above) === true;
  };
  const waiting = books
    .rows(RECRUITMENT)
    .filter((row) => !ENDED.has(row.status) && isHere(books.find(PEOPLE, row.recruiter)));
  const named = waiting.filter(({ key }) => key !== null);
  const open = [...named].reverse().map((row): OpenContact => {
    const recruiter = books.find(PEOPLE, row.recruiter);
    return {
      ref: row.key ?? '',
      youth: row.youthName ?? '',
      recruiter: recruiter === undefined ? (row.recruiter ?? '') : nameOf(recruiter),
      organisation: row.organisation ?? '',
      status: row.status ?? '',
      date: dayText(row.contacted),
      days: row.contacted === null ? 0 : books.today - row.contacted,
    };
  });
  return { open, unnamed: waiting.length - named.length };
}

/** A contact's row, and whom of the roster it is about. */
export function contact(desk: Desk, { ref }: { ref: string }): Answer<ContactPage> {
  const { file, books } = openBook(desk);
  const row = books.find(RECRUITMENT, ref);
  if (row === undefined) return gone('recruitment', ref);
  const recruiter = books.find(PEOPLE, row.recruiter);
  const youth = new Roster(books).youthOf(row);
  const result: ContactPage = {
    ref,
    fields: textsOf(file, 'recruitment', row),
    recruiter: recruiter === undefined ? (row.recruiter ?? '') : nameOf(recruiter),
    youthRef: youth === undefined ? null : refOf(youth),
    unit: recruiter?.unit ?? '',
  };
  return { status: 'ok', result };
}

/** Whom a person brought in, and whom those did. */
export function chain(desk: Desk, { ref }: { ref: string }): Answer<ChainNode> {
  const { books, found } = openBook(desk);
  const who = books.find(PEOPLE, ref);
  if (who === undefined) return gone('people', ref);
  const recruits = chainOf(found.once(creditsOf), who);
  const result: ChainNode = {
    name: nameOf(who),
    unit: who.unit ?? '',
    organisation: '',
    date: '',
    children: recruits.map(nodeOf),
  };
  return { status: 'ok', result };
}

function nodeOf({ row, person, organisation, day, recruits }: Recruit): ChainNode {
  return {
    name: person === undefined ? (row.youthName ?? '') : nameOf(person),
    unit: person?.unit ?? '',
    organisation,
    date: dayText(day),
    children: recruits.map(nodeOf),
  };
}
