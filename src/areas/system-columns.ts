import type { Cell } from '../sheet/kinds';
import { TABLE_NAMES, tableOf, type TableName } from './tables';
import type { Meeting } from './meetings/tables';
import type { Stage } from './nominations/tables';
import type { Person } from '../roster/people';
import type { Unit } from '../roster/units';
import type { Day } from '../text/calendar';
import type { AnyRow, Books } from '../judging/books';
import type { Findings } from '../judging/findings';
import { waitingOn } from './nominations/stages';
import { memberOn, unitOn } from '../roster/membership';
import { KeyGiver } from '../judging/plan';
import { isWithin } from '../roster/tree';

/** A cell that the system writes: what a ⚙ column should hold. */
export interface SystemCell {
  readonly name: TableName;
  readonly row: AnyRow;
  readonly property: string;
  readonly value: Cell;
}

/** The words of ⚙ columns, handed in: the domain has none of its own. */
export interface SystemWords {
  readonly yesNo: (yes: boolean) => string;
  readonly nextStep: (stage: Stage) => string;
  readonly whyNot: (row: AnyRow) => string;
}

/** What the ⚙ columns of people's tables should hold today; keys are given apart (`missingKeys`). */
export function systemCells(books: Books, found: Findings, words: SystemWords): SystemCell[] {
  return [...recruitmentCells(books, found, words), ...nominationCells(books, words), ...meetingCells(books)];
}

function recruitmentCells(books: Books, found: Findings, words: SystemWords): SystemCell[] {
  const credited = new Set((found.credits?.credited ?? []).map(({ row }) => row));
  return books.rows('recruitment').flatMap((row): SystemCell[] => {
    const counts = credited.has(row);
    const any = row as unknown as AnyRow;
    const reason = row.status === 'Đã kết nạp' && !counts ? words.whyNot(any) : '';
    return [
      {
        name: 'recruitment',
        row: any,
        property: 'counts',
        value: row.status === 'Đã kết nạp' ? words.yesNo(counts) : '',
      },
      { name: 'recruitment', row: any, property: 'reason', value: reason },
    ];
  });
}

function nominationCells(books: Books, words: SystemWords): SystemCell[] {
  return books.rows('nominations').flatMap((row): SystemCell[] => {
    const waiting = waitingOn(row, books.today);
    const any = row as unknown as AnyRow;
    return [
      { name: 'nominations', row: any, property: 'next', value: waiting === null ? '' : words.nextStep(waiting.stage) },
      { name: 'nominations', row: any, property: 'waiting', value: waiting === null ? '' : waiting.days },
    ];
  });
}

/** Who was due at a meeting (members of its branch that day) and who of them came; without attendance nothing is said. */
export function meetingCells(books: Books): SystemCell[] {
  const present = presentAt(books);
  const membersOf = branchMembers(books);
  return books.rows('meetings').flatMap((meeting): SystemCell[] => {
    const came = present.get(meeting);
    const host = books.unit(meeting.unit);
    if (came === undefined || host === undefined || meeting.date === null) return [];
    const due = membersOf(host, meeting.date);
    const there = due.filter((person) => came.has(person)).length;
    const row = meeting as unknown as AnyRow;
    return [
      { name: 'meetings', row, property: 'due', value: due.length },
      { name: 'meetings', row, property: 'present', value: there },
      { name: 'meetings', row, property: 'share', value: due.length === 0 ? '' : there / due.length },
    ];
  });
}

/** Who came to each meeting that has attendance. */
function presentAt(books: Books): Map<Meeting, Set<Person>> {
  const present = new Map<Meeting, Set<Person>>();
  for (const row of books.rows('attendance')) {
    const meeting = books.meeting(row.meeting);
    const person = books.person(row.person);
    if (meeting === undefined || person === undefined) continue;
    const came = present.get(meeting) ?? new Set<Person>();
    if (row.presence === 'Có mặt') came.add(person);
    present.set(meeting, came);
  }
  return present;
}

/** Finds the members of a unit with all below it on a day, without looking at everybody for every meeting. */
function branchMembers(books: Books): (host: Unit, day: Day) => Person[] {
  const settled = new Map<Unit, Person[]>();
  const moved: Person[] = [];
  for (const person of books.rows('people')) {
    const unit = books.unit(person.unit);
    if (books.internalTransfers(person).length > 0) moved.push(person);
    else if (unit !== undefined) {
      const people = settled.get(unit);
      if (people === undefined) settled.set(unit, [person]);
      else people.push(person);
    }
  }
  return (host, day) => {
    const near = [...settled].flatMap(([unit, people]) => (isWithin(books, unit, host) === true ? people : []));
    const then = moved.filter((person) => {
      const unit = unitOn(books, person, day);
      return unit !== undefined && isWithin(books, unit, host) === true;
    });
    return [...near, ...then].filter((person) => memberOn(person, 'Đoàn', day) === true);
  };
}

/** Rows of keyed tables that have no key yet, with the next ones of their prefix; `last` is what was given before. */
export function missingKeys(
  books: Books,
  last: Readonly<Record<string, number>>,
): { cells: SystemCell[]; last: Record<string, number> } {
  const keys = new KeyGiver(books, last);
  const cells: SystemCell[] = [];
  for (const name of TABLE_NAMES) {
    const { key, prefix } = tableOf(name);
    if (key === null || prefix === null || !isPresent(books, name, key)) continue;
    for (const row of books.rows(name) as unknown as readonly AnyRow[]) {
      if (row[key] === null) cells.push({ name, row, property: key, value: keys.next(name) });
    }
  }
  return { cells, last: keys.last };
}

function isPresent(books: Books, name: TableName, property: string): boolean {
  return books.tables.some((table) => table.name === name && table.reading.present.has(property));
}
