import { RATINGS, type Person } from '../../roster/people';
import { addMonths } from '../../text/calendar';
import { rowKey } from '../../judging/row-key';
import { UNKNOWN, unknownFigures, UNKNOWN_CHOICES, type Counting, type Figures } from '../../counting/counting';
import { ChoiceTally, Tally } from '../../counting/tally';
import { schoolYearOf } from '../../text/school-year';
import { activeOn, memberOn } from '../../roster/membership';

/** Who is a member; every member is to recruit somebody. */
const MEMBERS = ['members', 'associationMembers', 'membersInAssociation', 'recruiters'] as const;
const PROFILES = ['offCampus', 'profilesComplete', 'profilesFresh', 'syncedToNational'] as const;
/** membersStart + admitted + arrived − left − matured − removed = membersEnd. */
const MOVEMENT = ['membersStart', 'admitted', 'arrived', 'left', 'matured', 'removed', 'membersEnd'] as const;
const NAMES = [...MEMBERS, ...PROFILES, ...MOVEMENT] as const;

type Name = (typeof NAMES)[number];

const FRESH_MONTHS = 12;

export function peopleFigures(counting: Counting): Figures & { readonly members: Figures[string] } {
  const { books, counts } = counting;
  if (!books.has('people')) return { ...unknownFigures(NAMES), members: () => UNKNOWN };
  const tallies = Object.fromEntries(NAMES.map((name) => [name, new Tally()])) as Record<Name, Tally>;
  for (const person of books.rows('people')) {
    if (!counts(person)) continue;
    const at = counting.scopesOf(person);
    const key = rowKey('people', person);
    countPerson(person, counting, (name) => tallies[name].add(at, key));
  }
  const figures = Object.fromEntries(NAMES.map((name) => [name, (scope: number) => tallies[name].count(scope)]));
  return { ...figures, members: (scope) => tallies.members.count(scope) };
}

/** Counts a person in the figures that they belong to. */
function countPerson(person: Person, counting: Counting, countIn: (name: Name) => void): void {
  const { endDay } = counting;
  const inUnion = memberOn(person, 'Đoàn', endDay) === true;
  if (inUnion) {
    countIn('members');
    countIn('recruiters');
    countIn('membersEnd');
    countProfile(person, counting, countIn);
  }
  if (memberOn(person, 'Hội', endDay) === true) {
    countIn('associationMembers');
    if (inUnion) countIn('membersInAssociation');
  }
  const { residence } = person;
  if (residence !== null && residence !== 'Nội trú' && activeOn(person, endDay) === true) countIn('offCampus');
  const wasInUnion = memberOn(person, 'Đoàn', counting.period.from - 1) === true;
  if (wasInUnion) countIn('membersStart');
  if (inUnion && !wasInUnion) countIn(wayIn(person, counting));
  if (wasInUnion && !inUnion) countIn(wayOut(person));
}

function countProfile(person: Person, { books, endDay }: Counting, countIn: (name: Name) => void): void {
  const needed = books.settings.on(endDay, 'profileColumns');
  if (needed.every((property) => person[property as keyof Person] !== null)) countIn('profilesComplete');
  const { updatedAt, synced } = person;
  const isFresh = updatedAt !== null && updatedAt <= endDay && addMonths(updatedAt, FRESH_MONTHS) >= endDay;
  if (isFresh) countIn('profilesFresh');
  if (synced !== null && synced <= endDay) countIn('syncedToNational');
}

function wayIn(person: Person, counting: Counting): Name {
  const { joinedUnion, arrived } = person;
  const admittedHere = counting.includes(joinedUnion) && (arrived === null || joinedUnion > arrived);
  return admittedHere ? 'admitted' : 'arrived';
}

function wayOut(person: Person): Name {
  if (person.leftUnionReason === 'Trưởng thành') return 'matured';
  return person.leftUnionReason === 'Xóa tên' ? 'removed' : 'left';
}

/** Xếp loại of the school year of the end day. */
export function ratingFigures(counting: Counting): Figures {
  const { books, counts, endDay } = counting;
  if (!books.has('ratings')) return { ratedByGrade: () => UNKNOWN_CHOICES };
  const { kind } = RATINGS.columns.grade;
  const more = books.settings.choicesOn(books.today, RATINGS, RATINGS.columns.grade) ?? kind.more ?? [];
  const byGrade = new ChoiceTally([...(kind.fixed ?? []), ...more]);
  const year = schoolYearOf(endDay);
  for (const rating of books.rows('ratings')) {
    if (rating.grade === null || rating.schoolYear !== year || !counts(rating)) continue;
    if ((rating.meetingDate ?? endDay) > endDay) continue;
    byGrade.add(rating.grade, counting.scopesOf(books.person(rating.person)), rowKey('ratings', rating));
  }
  return { ratedByGrade: (scope) => byGrade.count(scope) };
}
