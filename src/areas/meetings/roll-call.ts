import type { Books } from '../../judging/books';
import type { PlanStep } from '../../judging/plan';
import { rowKey } from '../../judging/row-key';
import { PEOPLE, type Person } from '../../roster/people';
import { UNITS } from '../../roster/units';
import type { RowOf } from '../../sheet/table';
import { branchMembers } from './attendance-cells';
import { ATTENDANCE, type Meeting } from './tables';

/** Somebody who was due at a meeting or is marked at it, and the row that marks them. */
export interface Called {
  readonly person: Person;
  readonly isDue: boolean;
  readonly row: RowOf<typeof ATTENDANCE> | undefined;
}

/** Everybody of a meeting's roll: who was due that day, then who else is marked. Of two rows of one person the first. */
export function rollOf(books: Books, meeting: Meeting): Called[] {
  const rows = new Map<Person, RowOf<typeof ATTENDANCE>>();
  for (const row of books.rows(ATTENDANCE)) {
    const person = books.find(PEOPLE, row.person);
    const isHere = row.meeting !== null && row.meeting === meeting.key;
    if (isHere && person !== undefined && !rows.has(person)) rows.set(person, row);
  }
  const host = books.find(UNITS, meeting.unit);
  const due = host === undefined || meeting.date === null ? [] : branchMembers(books)(host, meeting.date);
  const others = [...rows.keys()].filter((person) => !due.includes(person));
  const called = (isDue: boolean) => (person: Person) => ({ person, isDue, row: rows.get(person) });
  return [...due.map(called(true)), ...others.map(called(false))];
}

/** How somebody is to be marked. */
export interface Mark {
  readonly person: string;
  readonly presence: NonNullable<RowOf<typeof ATTENDANCE>['presence']>;
  readonly reason: string;
}

/** Marks people at a meeting, which has then taken place, and writes how many came of how many. */
export function rollSteps(books: Books, meeting: Meeting, marks: readonly Mark[], recordedAt: number): PlanStep[] {
  const roll = rollOf(books, meeting);
  const marked = new Map(roll.map((called) => [called.person, called.row]));
  const presence = new Map(roll.map(({ person, row }) => [person, row?.presence ?? null]));
  const steps = marks.flatMap(({ person: ref, ...mark }): PlanStep[] => {
    const person = books.find(PEOPLE, ref);
    if (person === undefined) return [];
    presence.set(person, mark.presence);
    const row = marked.get(person)?.row;
    const values = { ...mark, recordedAt };
    if (row !== undefined) return [{ kind: 'change', table: 'attendance', row, values }];
    return [
      { kind: 'add', table: 'attendance', values: { meeting: meeting.key, person: rowKey(PEOPLE, person), ...values } },
    ];
  });
  const due = roll.filter(({ isDue }) => isDue);
  const present = due.filter(({ person }) => presence.get(person) === 'Có mặt').length;
  const share = due.length === 0 ? '' : present / due.length;
  const values = { status: 'Đã họp', due: due.length, present, share };
  return [{ kind: 'change', table: 'meetings', row: meeting.row, values }, ...steps];
}
