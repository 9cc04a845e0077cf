import { RATINGS, type Person } from '../../tables/people';
import { addMonths } from '../../text/calendar';
import { rowKey } from '../check/findings';
import { unknownFigures, UNKNOWN_CHOICES, type Counting, type Figures } from '../report/period';
import { ChoiceTally, Tally } from '../report/tally';
import { schoolYearOf } from '../school-year';
import { activeOn, memberOn } from './membership';

/** Who is a member; every member is to recruit somebody. */
const MEMBERS = ['members', 'associationMembers', 'membersInAssociation', 'recruiters'] as const;
const PROFILES = ['offCampus', 'profilesComplete', 'profilesFresh', 'syncedToNational'] as const;
/** membersStart + admitted + arrived − left − matured − removed = membersEnd. */
const MOVEMENT = ['membersStart', 'admitted', 'arrived', 'left', 'matured', 'removed', 'membersEnd'] as const;
const NAMES = [...MEMBERS, ...PROFILES, ...MOVEMENT] as const;

type Name = (typeof NAMES)[number];

const FRESH_MONTHS = 12;

export function peopleFigures(counting: Counting): Figures {
  const { books, scopes, counts } = counting;
  if (!books.has('people')) return unknownFigures(NAMES);
  const tallies = Object.fromEntries(NAMES.map((name) => [name, new Tally(scopes)])) as Record<Name, Tally>;
  for (const person of books.rows('people')) {
    if (!counts(person)) continue;
    const unit = counting.homeOf(person);
    const key = rowKey('people', person);
    for (const name of figuresOf(person, counting)) tallies[name].add(unit, key);
  }
  return Object.fromEntries(NAMES.map((name) => [name, (scope: number) => tallies[name].count(scope)]));
}

/** The figures that a person counts in. */
function figuresOf(person: Person, counting: Counting): Name[] {
  const { endDay } = counting;
  const names: Name[] = [];
  const inUnion = memberOn(person, 'Đoàn', endDay) === true;
  const inAssociation = memberOn(person, 'Hội', endDay) === true;
  if (inUnion) names.push('members', 'recruiters', 'membersEnd', ...profileFigures(person, counting));
  if (inAssociation) names.push('associationMembers');
  if (inUnion && inAssociation) names.push('membersInAssociation');
  if (person.residence !== null && person.residence !== 'Nội trú' && activeOn(person, endDay) === true) {
    names.push('offCampus');
  }
  const wasInUnion = memberOn(person, 'Đoàn', counting.period.from - 1) === true;
  if (wasInUnion) names.push('membersStart');
  if (inUnion && !wasInUnion) names.push(wayIn(person, counting));
  if (wasInUnion && !inUnion) names.push(wayOut(person));
  return names;
}

function profileFigures(person: Person, { books, endDay }: Counting): Name[] {
  const names: Name[] = [];
  const needed = books.settings.on(endDay, 'profileColumns');
  if (needed.every((property) => person[property as keyof Person] !== null)) names.push('profilesComplete');
  const { updatedAt, synced } = person;
  if (updatedAt !== null && updatedAt <= endDay && addMonths(updatedAt, FRESH_MONTHS) >= endDay)
    names.push('profilesFresh');
  if (synced !== null && synced <= endDay) names.push('syncedToNational');
  return names;
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
  const { books, scopes, counts, endDay } = counting;
  if (!books.has('ratings')) return { ratedByGrade: () => UNKNOWN_CHOICES };
  const { kind } = RATINGS.columns.grade;
  const more = books.settings.choicesOn(books.today, RATINGS, RATINGS.columns.grade) ?? kind.more ?? [];
  const byGrade = new ChoiceTally(scopes, [...(kind.fixed ?? []), ...more]);
  const year = schoolYearOf(endDay);
  for (const rating of books.rows('ratings')) {
    if (rating.grade === null || rating.schoolYear !== year || !counts(rating)) continue;
    if ((rating.meetingDate ?? endDay) > endDay) continue;
    byGrade.add(rating.grade, counting.homeOf(books.person(rating.person)), rowKey('ratings', rating));
  }
  return { ratedByGrade: (scope) => byGrade.count(scope) };
}
