import type { SystemCell } from '../../counting/area';
import type { AnyRow, Books } from '../../judging/books';
import { memberOn, unitOn } from '../../roster/membership';
import { internalTransfers } from '../../roster/moves';
import { PEOPLE, type Person } from '../../roster/people';
import { isWithin } from '../../roster/tree';
import { UNITS, type Unit } from '../../roster/units';
import type { Day } from '../../text/calendar';
import { ATTENDANCE, MEETINGS, type Meeting } from './tables';

/** Who was due at a meeting (members of its branch that day) and who of them came; without attendance nothing is said. */
export function meetingCells(books: Books): SystemCell[] {
  const present = presentAt(books);
  const membersOf = branchMembers(books);
  return books.rows(MEETINGS).flatMap((meeting): SystemCell[] => {
    const came = present.get(meeting);
    const host = books.find(UNITS, meeting.unit);
    if (came === undefined || host === undefined || meeting.date === null) return [];
    const due = membersOf(host, meeting.date);
    const there = due.filter((person) => came.has(person)).length;
    const row = meeting as unknown as AnyRow;
    return [
      { table: MEETINGS, row, property: 'due', value: due.length },
      { table: MEETINGS, row, property: 'present', value: there },
      { table: MEETINGS, row, property: 'share', value: due.length === 0 ? '' : there / due.length },
    ];
  });
}

/** Who came to each meeting that has attendance. */
function presentAt(books: Books): Map<Meeting, Set<Person>> {
  const present = new Map<Meeting, Set<Person>>();
  for (const row of books.rows(ATTENDANCE)) {
    const meeting = books.find(MEETINGS, row.meeting);
    const person = books.find(PEOPLE, row.person);
    if (meeting === undefined || person === undefined) continue;
    const came = present.get(meeting) ?? new Set<Person>();
    if (row.presence === 'Có mặt') came.add(person);
    present.set(meeting, came);
  }
  return present;
}

/** Finds the members of a unit with all below it on a day, without looking at everybody for every meeting. */
export function branchMembers(books: Books): (host: Unit, day: Day) => Person[] {
  const settled = new Map<Unit, Person[]>();
  const moved: Person[] = [];
  for (const person of books.rows(PEOPLE)) {
    const unit = books.find(UNITS, person.unit);
    if (internalTransfers(books, person).length > 0) moved.push(person);
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
