import { figureGroup } from '../../counting/figure';
import { MEETINGS, type Meeting, ATTENDANCE } from './tables';
import { type Person, PEOPLE } from '../../roster/people';
import { type Unit, UNITS } from '../../roster/units';
import { monthEnds, monthOf, type Day } from '../../text/calendar';
import { rowKey } from '../../judging/row-key';
import { memberOn, unitOn } from '../../roster/membership';
import type { Counting, Figures } from '../../counting/counting';
import { ChoiceTally, NumberTally, ShareTally, Tally } from '../../counting/tally';
import { internalTransfers } from '../../roster/moves';
import { openOn } from '../../roster/tree';
import { MONTHS_OFF } from './settings';

/** Hình thức that say nothing of how a meeting differed from others. */
const ORDINARY_FORMS = new Set(['Thường kỳ', 'Khác']);

/** A meeting of a branch that was held in the period. */
interface Held {
  readonly meeting: Meeting;
  readonly branch: Unit;
  readonly day: Day;
  readonly scopes: readonly number[];
}

function meetingFigures(counting: Counting): Figures {
  const held = heldIn(counting);
  return {
    ...heldFigures(counting, held),
    ...requiredFigures(counting),
    meetingsKept: keptFigure(counting, held),
    attendanceRate: attendanceFigure(counting, held),
  };
}

function isBranch(unit: Unit): boolean {
  return unit.level === 'Chi đoàn';
}

function heldIn(counting: Counting): Held[] {
  const { books, counts, scopes } = counting;
  return books.rows(MEETINGS).flatMap((meeting): Held[] => {
    const branch = books.find(UNITS, meeting.unit);
    const { date: day, status } = meeting;
    if (branch === undefined || !isBranch(branch) || !counts(meeting) || !counting.includes(day)) return [];
    // An empty Trạng thái means that the meeting took place.
    if (status !== null && status !== 'Đã họp') return [];
    return [{ meeting, branch, day, scopes: scopes.of(branch) }];
  });
}

function heldFigures({ books, endDay }: Counting, held: readonly Held[]): Figures {
  const [all, minuted, months, kinds] = [new Tally(), new Tally(), new Tally(), new Tally()];
  const byForm = new ChoiceTally(books.settings.wordsOn(endDay, MEETINGS, MEETINGS.columns.forms));
  for (const { meeting, branch, day, scopes } of held) {
    const key = rowKey(MEETINGS, meeting);
    all.add(scopes, key);
    if (meeting.minutes !== null) minuted.add(scopes, key);
    months.addOnce(scopes, `${rowKey(UNITS, branch)}|${monthOf(day)}`);
    for (const form of meeting.forms ?? []) {
      byForm.add(form, scopes, key);
      if (!ORDINARY_FORMS.has(form)) kinds.addOnce(scopes, form);
    }
  }
  return {
    meetingsHeld: (scope) => all.count(scope),
    meetingsByForm: (scope) => byForm.count(scope),
    meetingMonthsMet: (scope) => months.count(scope),
    meetingsWithMinutes: (scope) => minuted.count(scope),
    formsOfMeeting: (scope) => kinds.count(scope),
  };
}

/** The months in which a branch had to meet: those whose last day it saw in the period, without Tháng nghỉ. */
function requiredMonths(counting: Counting, ends: readonly Day[]): { branch: Unit; months: readonly string[] }[] {
  const off = counting.books.settings.on(counting.endDay, MONTHS_OFF);
  const working = ends.filter((end) => !off.includes(Number(monthOf(end).slice(5))));
  return counting.books
    .rows(UNITS)
    .filter((unit) => isBranch(unit) && counting.counts(unit))
    .map((branch) => ({ branch, months: working.filter((end) => openOn(branch, end) === true).map(monthOf) }));
}

function cycleOf(branch: Unit): number {
  return branch.meetingCycle ?? 1;
}

function requiredFigures(counting: Counting): Figures {
  const required = new NumberTally();
  for (const { branch, months } of requiredMonths(counting, monthEnds(counting.period.from, counting.endDay))) {
    required.add(counting.scopes.of(branch), Math.floor(months.length / cycleOf(branch)));
  }
  return { meetingsRequired: (scope) => ({ value: required.sum(scope), rows: null }) };
}

/**
 * Each branch's required months are cut into blocks of its Chu kỳ; a block is kept by one meeting in one of its months,
 * so that a diligent branch can't make up for an idle one.
 */
function keptFigure(counting: Counting, held: readonly Held[]): Figures[string] {
  const met = new Set(held.map(({ branch, day }) => `${String(branch.row)} ${monthOf(day)}`));
  const kept = new ShareTally();
  for (const { branch, months } of requiredMonths(counting, monthEnds(counting.period.from, counting.endDay))) {
    const cycle = cycleOf(branch);
    const scopes = counting.scopes.of(branch);
    for (let first = 0; first + cycle <= months.length; first += cycle) {
      const block = months.slice(first, first + cycle);
      const isKept = block.some((month) => met.has(`${String(branch.row)} ${month}`));
      kept.add(scopes, isKept ? `${rowKey(UNITS, branch)}|${block[0] ?? ''}` : null);
    }
  }
  return (scope) => kept.share(scope);
}

/** Of the members of a branch on the day of a meeting whose attendance was taken, those who came. */
function attendanceFigure(counting: Counting, held: readonly Held[]): Figures[string] {
  const { books, counts } = counting;
  const presence = new Map<Meeting, Map<Person, boolean>>();
  for (const row of books.rows(ATTENDANCE)) {
    const [meeting, person] = [books.find(MEETINGS, row.meeting), books.find(PEOPLE, row.person)];
    if (meeting === undefined || person === undefined || !counts(row)) continue;
    let people = presence.get(meeting);
    if (people === undefined) presence.set(meeting, (people = new Map<Person, boolean>()));
    people.set(person, row.presence === 'Có mặt');
  }
  const peopleOf = peopleByBranch(counting);
  const rate = new ShareTally();
  for (const { meeting, branch, day, scopes } of held) {
    const came = presence.get(meeting);
    if (came === undefined) continue;
    for (const person of peopleOf.get(branch) ?? []) {
      if (memberOn(person, 'Đoàn', day) !== true || unitOn(books, person, day) !== branch) continue;
      const isPresent = came.get(person) === true;
      rate.add(scopes, isPresent ? `${rowKey(MEETINGS, meeting)}|${rowKey(PEOPLE, person)}` : null);
    }
  }
  return (scope) => rate.share(scope);
}

/** Whoever was ever in a branch, by what today's unit and the moves say. */
function peopleByBranch({ books, counts }: Counting): Map<Unit, Set<Person>> {
  const found = new Map<Unit, Set<Person>>();
  const put = (unit: Unit | undefined, person: Person): void => {
    if (unit === undefined) return;
    const people = found.get(unit);
    if (people === undefined) found.set(unit, new Set([person]));
    else people.add(person);
  };
  for (const person of books.rows(PEOPLE)) {
    if (!counts(person)) continue;
    put(books.find(UNITS, person.unit), person);
    for (const { date } of internalTransfers(books, person)) put(unitOn(books, person, (date ?? 0) - 1), person);
  }
  return found;
}

/** The figures of Sinh hoạt: what branches held, what they had to hold, and who came. */
export const MEETING_FIGURES = figureGroup(
  { follows: 'unit', needs: [MEETINGS, UNITS] },
  {
    meetingsHeld: { label: 'Buổi sinh hoạt chi đoàn', nature: 'flow' },
    meetingsByForm: { label: 'Buổi sinh hoạt theo hình thức', nature: 'flow', byChoice: true },
    meetingMonthsMet: { label: 'Tháng có sinh hoạt chi đoàn', nature: 'flow' },
    meetingsWithMinutes: { label: 'Buổi sinh hoạt có biên bản', nature: 'flow' },
    formsOfMeeting: { label: 'Hình thức sinh hoạt khác thường kỳ', nature: 'distinct' },
    meetingsRequired: { label: 'Kỳ sinh hoạt phải có', nature: 'flow', needs: [UNITS] },
    meetingsKept: { label: 'Tỷ lệ sinh hoạt chi đoàn đủ kỳ', nature: 'share' },
    attendanceRate: { label: 'Tỷ lệ dự sinh hoạt', nature: 'share', needs: [MEETINGS, UNITS, ATTENDANCE, PEOPLE] },
  },
  meetingFigures,
);
