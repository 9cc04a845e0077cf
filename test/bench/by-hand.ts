import type { Cell } from '../../src/sheet/kinds';
import { addMonths, dayOfSerial, parseDay } from '../../src/text/calendar';
import { isEmail, parseMobile } from '../../src/text/contact';
import { foldName } from '../../src/text/spelling';

/** What somebody would write who had to do it once, for these columns alone, and fast. */

type Rows = readonly (readonly Cell[])[];

const STATUSES = new Set([
  'đang sinh hoạt',
  'sinh hoạt tạm thời nơi khác',
  'đã chuyển sinh hoạt',
  'tốt nghiệp',
  'thôi sinh hoạt',
]);
const SEXES = new Set(['nam', 'nữ', 'khác']);
const HOMES = new Set(['nội trú', 'ở cùng gia đình', 'nhà người thân', 'nhà trọ', 'nhà riêng']);

function text(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell.normalize('NFC').trim() : String(cell ?? '');
}

function dayIn(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return dayOfSerial(cell);
  return typeof cell === 'string' && cell !== '' ? parseDay(cell.trim()) : null;
}

interface Person {
  readonly row: number;
  readonly key: string;
  readonly student: string;
  readonly unit: string;
  readonly name: string;
  readonly birth: number | null;
  readonly joined: number | null;
  readonly joinedAssociation: number | null;
  readonly here: boolean;
  readonly arrived: number | null;
  readonly offCampus: boolean;
  readonly complete: boolean;
  readonly updated: number | null;
}

interface Attempt {
  readonly key: string;
  readonly recruiter: Person | undefined;
  readonly youth: Person | undefined;
  readonly organisation: string;
  readonly contacted: number;
  readonly status: string;
  readonly admitted: number | null;
  credited: boolean;
}

export interface HandRegister {
  readonly people: readonly Person[];
  readonly byKey: ReadonlyMap<string, Person>;
  readonly attempts: readonly Attempt[];
  readonly issues: string[];
}

/** Kinds, references, duplicates and the rules of 1+1. */
export function checkByHand(units: Rows, people: Rows, recruitment: Rows): HandRegister {
  const issues: string[] = [];
  const report = (code: string, row: number, key: string): void => {
    issues.push(`${code} ${String(row)} ${key}`);
  };
  const unitCodes = new Set(units.slice(1).map((row) => text(row[0]).toUpperCase()));
  const read = readPeople(people, unitCodes, report);
  const byKey = new Map<string, Person>();
  const byStudent = new Map<string, Person>();
  const groups = new Map<string, Person>();
  for (const person of read) {
    if (byKey.has(person.key)) report('duplicate-key', person.row, person.key);
    else byKey.set(person.key, person);
    if (byStudent.has(person.student)) report('duplicate-key', person.row, person.key);
    else byStudent.set(person.student, person);
    const likeness = `${foldName(person.name)} ${String(person.birth)}`;
    if (groups.has(likeness)) report('possible-duplicate', person.row, person.key);
    else groups.set(likeness, person);
  }
  return { people: read, byKey, attempts: readAttempts(recruitment, byKey, byStudent, report), issues };
}

function readPeople(
  rows: Rows,
  units: ReadonlySet<string>,
  report: (code: string, row: number, key: string) => void,
): Person[] {
  const people: Person[] = [];
  for (let index = 1; index < rows.length; index++) {
    const row = rows[index] ?? [];
    const key = text(row[0]).toUpperCase();
    const number = index + 1;
    const name = text(row[2]);
    if (name === '') report('required', number, key);
    if (text(row[3]) !== '' && !SEXES.has(text(row[3]).toLowerCase())) report('bad-choice', number, key);
    const birth = dayIn(row[4]);
    if (birth === null) report('bad-date', number, key);
    const unit = text(row[5]).toUpperCase();
    if (!units.has(unit)) report('unknown-ref', number, key);
    if (text(row[6]) !== '' && parseMobile(text(row[6])) === null) report('bad-phone', number, key);
    if (text(row[7]) !== '' && !isEmail(text(row[7]))) report('bad-email', number, key);
    const status = text(row[13]).toLowerCase();
    if (!STATUSES.has(status)) report('bad-choice', number, key);
    if (text(row[15]) !== '' && !HOMES.has(text(row[15]).toLowerCase())) report('bad-choice', number, key);
    people.push({
      row: number,
      key,
      student: text(row[1]).toUpperCase(),
      unit,
      name,
      birth,
      joined: dayIn(row[8]),
      joinedAssociation: dayIn(row[11]),
      here: status === 'đang sinh hoạt',
      arrived: dayIn(row[14]),
      offCampus: text(row[15]) !== '' && text(row[15]).toLowerCase() !== 'nội trú',
      complete: [1, 3, 4, 6, 7, 15].every((column) => text(row[column]) !== ''),
      updated: dayIn(row[19]),
    });
  }
  return people;
}

function readAttempts(
  rows: Rows,
  byKey: ReadonlyMap<string, Person>,
  byStudent: ReadonlyMap<string, Person>,
  report: (code: string, row: number, key: string) => void,
): Attempt[] {
  const first = new Set<string>();
  const attempts: Attempt[] = [];
  for (let index = 1; index < rows.length; index++) {
    const row = rows[index] ?? [];
    const key = text(row[0]).toUpperCase();
    const recruiter = byKey.get(text(row[1]).toUpperCase());
    const student = text(row[3]).toUpperCase();
    const youth = byStudent.get(student);
    const organisation = text(row[4]);
    const contacted = dayIn(row[5]) ?? 0;
    const status = text(row[6]);
    const admitted = dayIn(row[7]);
    let counts = true;
    if (recruiter === undefined) report('unknown-ref', index + 1, key);
    else if (
      !recruiter.here ||
      ((recruiter.joined ?? Infinity) > contacted && (recruiter.joinedAssociation ?? Infinity) > contacted)
    ) {
      report('recruiter-not-member', index + 1, key);
      counts = false;
    }
    if (youth !== undefined && youth === recruiter) {
      report('self-recruit', index + 1, key);
      counts = false;
    }
    const attempt = { key, recruiter, youth, organisation, contacted, status, admitted, credited: false };
    attempts.push(attempt);
    if (status !== 'Đã kết nạp' || !counts) continue;
    const credit = `${organisation} ${student}`;
    if (admitted === null) report('admitted-without-date', index + 1, key);
    else if (first.has(credit)) report('double-credit', index + 1, key);
    else {
      first.add(credit);
      attempt.credited = true;
      if (youth === undefined) report('credited-not-in-roster', index + 1, key);
    }
  }
  return attempts;
}

/** The same figures of every unit as the report's, by plain Maps. */
export function summariseByHand(
  { people, attempts, byKey }: HandRegister,
  nominations: Rows,
  from: number,
  to: number,
): Map<string, Record<string, string[]>> {
  const sums = new Map<string, Record<string, string[]>>();
  const add = (unit: string, name: string, key: string): void => {
    for (const scope of ['', 'PH', unit]) {
      let sum = sums.get(scope);
      if (sum === undefined) sums.set(scope, (sum = {}));
      const keys = sum[name];
      if (keys === undefined) sum[name] = [key];
      else keys.push(key);
    }
  };
  const recruits = new Map<string, number>();
  for (const { key, recruiter, youth, organisation, contacted, status, admitted, credited } of attempts) {
    const unit = recruiter?.unit ?? '';
    if (contacted >= from && contacted <= to) add(unit, status, key);
    if (!credited || recruiter === undefined || admitted === null || admitted < from || admitted > to) continue;
    recruits.set(recruiter.key, (recruits.get(recruiter.key) ?? 0) + 1);
    add(unit, organisation === 'Đoàn' ? 'recruitedIntoUnion' : 'recruitedIntoAssociation', key);
    for (const months of [3, 6]) {
      const until = addMonths(admitted, months);
      if (until > to) continue;
      add(unit, youth === undefined ? `unknown${String(months)}` : `of${String(months)}`, key);
      const joined = organisation === 'Đoàn' ? youth?.joined : youth?.joinedAssociation;
      if (youth?.here === true && (joined ?? Infinity) <= until) add(unit, `retained${String(months)}m`, key);
    }
  }
  for (const person of people) {
    const { key, unit, joined, joinedAssociation, here, arrived } = person;
    const inUnion = here && (joined ?? Infinity) <= to;
    const inAssociation = here && (joinedAssociation ?? Infinity) <= to;
    const before = here && (joined ?? Infinity) < from && (arrived ?? 0) < from;
    if (inUnion) {
      for (const name of ['members', 'recruiters', 'membersEnd']) add(unit, name, key);
      if (person.complete) add(unit, 'profilesComplete', key);
      if (person.updated !== null && addMonths(person.updated, 12) >= to) add(unit, 'profilesFresh', key);
      if ((recruits.get(key) ?? 0) >= 1) add(unit, 'recruitersWithCredit', key);
      if (!before) add(unit, (joined ?? 0) >= from ? 'admitted' : 'arrived', key);
    }
    if (before) add(unit, 'membersStart', key);
    if (here && person.offCampus) add(unit, 'offCampus', key);
    if (inAssociation) add(unit, 'associationMembers', key);
    if (inUnion && inAssociation) add(unit, 'membersInAssociation', key);
  }
  for (const row of nominations.slice(1)) {
    const [key, unit] = [text(row[0]), byKey.get(text(row[1]))?.unit ?? ''];
    add(unit, 'waiting', key);
    for (const column of [3, 4]) {
      const day = dayIn(row[column]);
      if (day !== null && day >= from && day <= to) add(unit, `stage${String(column)}`, key);
    }
  }
  return sums;
}
