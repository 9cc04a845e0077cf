import type { Person } from '../../tables/people';
import type { Recruitment } from '../../tables/recruitment';
import { caseless, foldName } from '../../text/spelling';
import { isFaulty, type Books } from '../books';
import { rowKey } from '../check/findings';

/** Finds the person behind the youth of a 1+1 row. */
export class Roster {
  private readonly byNameAndBirth = new Map<string, Person[]>();

  constructor(private readonly books: Books) {
    for (const person of books.rows('people')) {
      if (person.fullName === null || person.birthDate === null) continue;
      const name = `${caseless(person.fullName)} ${String(person.birthDate)}`;
      const group = this.byNameAndBirth.get(name);
      if (group === undefined) this.byNameAndBirth.set(name, [person]);
      else group.push(person);
    }
  }

  /**
   * ĐVTN được kết nạp; else the person with that student number; else the one person with that name and birth date, unless
   * both student numbers are filled and differ.
   */
  youthOf(row: Recruitment): Person | undefined {
    const admitted = this.books.person(row.admittedPerson);
    if (admitted !== undefined) return admitted;
    const { youthStudentId, youthName, youthBirthDate } = row;
    const byStudentId = youthStudentId === null ? undefined : this.books.personByStudentId(youthStudentId);
    if (byStudentId !== undefined) return byStudentId;
    if (youthName === null || youthBirthDate === null) return undefined;
    const [person, ...others] = (
      this.byNameAndBirth.get(`${caseless(youthName)} ${String(youthBirthDate)}`) ?? []
    ).filter(({ studentId }) => studentId === null || youthStudentId === null);
    return others.length === 0 ? person : undefined;
  }

  /** What tells one youth from another: the person, else the student number, else name and birth date, else the row. */
  identityOf(row: Recruitment): string {
    const person = this.youthOf(row);
    if (person !== undefined) return `person ${String(person.row)}`;
    if (row.youthStudentId !== null) return `student ${row.youthStudentId}`;
    if (row.youthName !== null && row.youthBirthDate !== null) {
      return `youth ${foldName(row.youthName)} ${String(row.youthBirthDate)}`;
    }
    return `row ${String(row.row)}`;
  }
}

/** The admissions that count, and those that another one of the same youth came before. */
export interface Credits {
  readonly credited: readonly Recruitment[];
  readonly doubled: readonly { readonly row: Recruitment; readonly first: Recruitment }[];
}

/** One youth gives credit once for each organisation: to the first by Ngày kết nạp, Ngày vận động and key. */
export function creditsOf(books: Books, roster: Roster, counts: (row: Recruitment) => boolean): Credits {
  const groups = new Map<string, Recruitment[]>();
  for (const row of books.rows('recruitment')) {
    if (row.status !== 'Đã kết nạp' || !counts(row) || row.admitted === null || isFaulty(row, 'admitted')) continue;
    const youth = `${row.organisation ?? ''} ${roster.identityOf(row)}`;
    const group = groups.get(youth);
    if (group === undefined) groups.set(youth, [row]);
    else group.push(row);
  }
  const credited: Recruitment[] = [];
  const doubled: { row: Recruitment; first: Recruitment }[] = [];
  for (const group of groups.values()) {
    const [first, ...others] = group.sort(byAdmission);
    if (first === undefined) continue;
    credited.push(first);
    for (const row of others) doubled.push({ row, first });
  }
  credited.sort((a, b) => a.row - b.row);
  return { credited, doubled };
}

function byAdmission(a: Recruitment, b: Recruitment): number {
  const byDay = (a.admitted ?? 0) - (b.admitted ?? 0) || (a.contacted ?? 0) - (b.contacted ?? 0);
  if (byDay !== 0) return byDay;
  const [keyA, keyB] = [rowKey('recruitment', a), rowKey('recruitment', b)];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : a.row - b.row;
}
