import { type Person, PEOPLE } from '../../roster/people';
import { type Recruitment, RECRUITMENT } from './table';
import { caseless, foldName } from '../../text/spelling';
import type { Day } from '../../text/calendar';
import type { Books } from '../../judging/books';
import type { Findings } from '../../judging/findings';
import type { Organisation } from '../../roster/membership';
import { rowKey } from '../../judging/row-key';

/** The roster, whose index is made once. */
export function rosterOf(books: Books): Roster {
  return new Roster(books);
}

/** Finds the person behind the youth of a 1+1 row. */
export class Roster {
  private byNameAndBirth: ReadonlyMap<string, readonly Person[]> | null = null;

  constructor(private readonly books: Books) {}

  /**
   * ĐVTN được kết nạp; else the person with that student number; else the one person with that name and birth date, unless
   * both student numbers are filled and differ.
   */
  youthOf(row: Recruitment): Person | undefined {
    const admitted = this.books.find(PEOPLE, row.admittedPerson);
    if (admitted !== undefined) return admitted;
    const { youthStudentId, youthName, youthBirthDate } = row;
    const byStudentId = youthStudentId === null ? undefined : this.books.findBy(PEOPLE, 'studentId', youthStudentId);
    if (byStudentId !== undefined) return byStudentId;
    if (youthName === null || youthBirthDate === null) return undefined;
    this.byNameAndBirth ??= peopleByNameAndBirth(this.books);
    const called = this.byNameAndBirth.get(`${caseless(youthName)} ${String(youthBirthDate)}`) ?? [];
    const [person, ...others] = called.filter(({ studentId }) => studentId === null || youthStudentId === null);
    return others.length === 0 ? person : undefined;
  }
}

function peopleByNameAndBirth(books: Books): Map<string, Person[]> {
  const people = new Map<string, Person[]>();
  for (const person of books.rows(PEOPLE)) {
    if (person.fullName === null || person.birthDate === null) continue;
    const name = `${caseless(person.fullName)} ${String(person.birthDate)}`;
    const group = people.get(name);
    if (group === undefined) people.set(name, [person]);
    else group.push(person);
  }
  return people;
}

/** An admission, with the two people whom it names as far as they are in the roster. */
export interface Admission {
  readonly row: Recruitment;
  readonly admitted: Day;
  readonly organisation: Organisation;
  readonly recruiter: Person | undefined;
  readonly youth: Person | undefined;
}

/** The admissions that count, and those that another one of the same youth came before. */
export interface Credits {
  readonly credited: readonly Admission[];
  readonly doubled: readonly { readonly row: Recruitment; readonly first: Admission }[];
}

/**
 * One youth gives credit once for each organisation: to the first by Ngày kết nạp, Ngày vận động and key. To be asked for
 * (`found.once`) when all that keeps a row out of figures is known.
 */
export function creditsOf({ books, counts }: Findings): Credits {
  const roster = books.once(rosterOf);
  const groups = new Map<string, Admission[]>();
  for (const row of books.rows(RECRUITMENT)) {
    const { admitted, organisation } = row;
    if (row.status !== 'Đã kết nạp' || admitted === null || organisation === null || !counts(row)) continue;
    const admission = {
      row,
      admitted,
      organisation,
      recruiter: books.find(PEOPLE, row.recruiter),
      youth: roster.youthOf(row),
    };
    const youth = `${organisation} ${identityOf(admission)}`;
    const group = groups.get(youth);
    if (group === undefined) groups.set(youth, [admission]);
    else group.push(admission);
  }
  const credited: Admission[] = [];
  const doubled: { row: Recruitment; first: Admission }[] = [];
  for (const group of groups.values()) {
    const [first, ...others] = group.sort(byAdmission);
    if (first === undefined) continue;
    credited.push(first);
    for (const { row } of others) doubled.push({ row, first });
  }
  credited.sort((a, b) => a.row.row - b.row.row);
  return { credited, doubled };
}

/** What tells one youth from another: the person, else the student number, else name and birth date, else the row. */
function identityOf({ row, youth }: Admission): string {
  if (youth !== undefined) return `person ${String(youth.row)}`;
  if (row.youthStudentId !== null) return `student ${row.youthStudentId}`;
  if (row.youthName !== null && row.youthBirthDate !== null) {
    return `youth ${foldName(row.youthName)} ${String(row.youthBirthDate)}`;
  }
  return `row ${String(row.row)}`;
}

function byAdmission(a: Admission, b: Admission): number {
  const byDay = a.admitted - b.admitted || (a.row.contacted ?? 0) - (b.row.contacted ?? 0);
  if (byDay !== 0) return byDay;
  const [keyA, keyB] = [rowKey(RECRUITMENT, a.row), rowKey(RECRUITMENT, b.row)];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : a.row.row - b.row.row;
}
