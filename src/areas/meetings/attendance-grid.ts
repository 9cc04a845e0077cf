import type { Books } from '../../judging/books';
import { memberOn, nameOf, unitOn } from '../../roster/membership';
import { PEOPLE, type Person } from '../../roster/people';
import { UNITS, type Unit } from '../../roster/units';
import { monthEnds, monthEnd, monthOf, type Day } from '../../text/calendar';
import { compareNames } from '../../text/collation';
import { ATTENDANCE, MEETINGS } from './tables';

/** How a member came to the meetings of a branch whose attendance was taken. */
export interface Attender {
  readonly name: string;
  /** By month, one sign a meeting: there (C), absent with a reason (P), without (K), not marked (·). */
  readonly months: readonly string[];
  readonly due: number;
  readonly present: number;
  /** Absent at two meetings running. */
  readonly missedTwice: boolean;
}

export interface AttendanceGrid {
  /** yyyy-MM. */
  readonly months: readonly string[];
  readonly members: readonly Attender[];
  /** Meetings whose attendance was taken, and those that were held. */
  readonly counted: number;
  readonly held: number;
  /** Hình thức with the number of meetings that had it. */
  readonly forms: readonly (readonly [form: string, meetings: number])[];
}

const SIGNS: Readonly<Record<string, string>> = { 'Có mặt': 'C', 'Vắng có lý do': 'P', 'Vắng không có lý do': 'K' };

/** Members × months of a branch over a period, up to today; who was due and is in no row did not come. */
export function attendanceGrid(books: Books, branch: Unit, from: Day, to: Day): AttendanceGrid {
  const end = Math.min(to, books.today);
  const held = books
    .rows(MEETINGS)
    .filter(({ unit, date, status }) => {
      const isHeld = status === null || status === 'Đã họp';
      return isHeld && books.find(UNITS, unit) === branch && date !== null && date >= from && date <= end;
    })
    .sort((a, b) => (a.date ?? 0) - (b.date ?? 0) || a.row - b.row);
  const marks = new Map(held.map((meeting) => [meeting, new Map<Person, string>()]));
  for (const { meeting, person: ref, presence } of books.rows(ATTENDANCE)) {
    const person = books.find(PEOPLE, ref);
    const row = books.find(MEETINGS, meeting);
    if (person !== undefined && row !== undefined && presence !== null) marks.get(row)?.set(person, presence);
  }
  const counted = held.filter((meeting) => (marks.get(meeting)?.size ?? 0) > 0);
  const months = monthEnds(from, monthEnd(end)).map(monthOf);
  const members = books.rows(PEOPLE).flatMap((person): Attender[] => {
    const due = counted.filter(({ date }) => {
      const day = date ?? 0;
      return memberOn(person, 'Đoàn', day) === true && unitOn(books, person, day) === branch;
    });
    if (due.length === 0) return [];
    const signs = due.map((meeting) => SIGNS[marks.get(meeting)?.get(person) ?? ''] ?? '·');
    const inMonth = (month: string): string =>
      signs.filter((_, index) => monthOf(due[index]?.date ?? 0) === month).join('');
    return [
      {
        name: nameOf(person),
        months: months.map(inMonth),
        due: due.length,
        present: signs.filter((sign) => sign === 'C').length,
        missedTwice: signs.some((sign, index) => index > 0 && sign !== 'C' && signs[index - 1] !== 'C'),
      },
    ];
  });
  const forms = new Map<string, number>();
  for (const form of held.flatMap((meeting) => meeting.forms ?? [])) forms.set(form, (forms.get(form) ?? 0) + 1);
  return {
    months,
    members: members.sort((a, b) => compareNames(a.name, b.name)),
    counted: counted.length,
    held: held.length,
    forms: [...forms].sort(([, a], [, b]) => b - a),
  };
}
