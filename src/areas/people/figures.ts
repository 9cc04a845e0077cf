import { figureGroup } from '../../counting/figure';
import { type Person, PEOPLE } from '../../roster/people';
import { addMonths, type Day } from '../../text/calendar';
import { rowKey } from '../../judging/row-key';
import type { Counting, Figures } from '../../counting/counting';
import { Tally } from '../../counting/tally';
import { activeOn, memberOn } from '../../roster/membership';
import { PROFILE_COLUMNS } from './settings';

/** Who is a member; every member is to recruit somebody. */
const MEMBERS = ['members', 'associationMembers', 'membersInAssociation', 'recruiters'] as const;
const PROFILES = [
  'activePeople',
  'offCampus',
  'profilesComplete',
  'profilesFresh',
  'syncedToNational',
  'membersSynced',
] as const;
/** membersStart + admitted + arrived − left − matured − removed = membersEnd. */
const MOVEMENT = ['membersStart', 'admitted', 'arrived', 'left', 'matured', 'removed', 'membersEnd'] as const;
const NAMES = [...MEMBERS, ...PROFILES, ...MOVEMENT] as const;

type Name = (typeof NAMES)[number];

const FRESH_MONTHS = 12;

/** Counts everybody once, for all figures of people. */
export function peopleFigures(counting: Counting): Figures & { readonly members: Figures[string] } {
  const { books, counts } = counting;
  const tallies = Object.fromEntries(NAMES.map((name) => [name, new Tally()])) as Record<Name, Tally>;
  for (const person of books.rows(PEOPLE)) {
    if (!counts(person)) continue;
    const at = counting.scopesOf(person);
    const key = rowKey(PEOPLE, person);
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
    if (isSynced(person, endDay)) countIn('membersSynced');
  }
  if (memberOn(person, 'Hội', endDay) === true) {
    countIn('associationMembers');
    if (inUnion) countIn('membersInAssociation');
  }
  if (activeOn(person, endDay) === true) countProfile(person, counting, countIn);
  const wasInUnion = memberOn(person, 'Đoàn', counting.period.from - 1) === true;
  if (wasInUnion) countIn('membersStart');
  if (inUnion && !wasInUnion) countIn(wayIn(person, counting));
  if (wasInUnion && !inUnion) countIn(wayOut(person));
}

/** Counts somebody who is active on the end day in what is known of them. */
function countProfile(person: Person, { books, endDay }: Counting, countIn: (name: Name) => void): void {
  countIn('activePeople');
  const { residence, updatedAt } = person;
  if (residence !== null && residence !== 'Nội trú') countIn('offCampus');
  const needed = books.settings.on(endDay, PROFILE_COLUMNS);
  if (needed.every((property) => person[property as keyof Person] !== null)) countIn('profilesComplete');
  // An update after the end day counts too: the row is fresh all the same.
  if (updatedAt !== null && addMonths(updatedAt, FRESH_MONTHS) >= endDay) countIn('profilesFresh');
  if (isSynced(person, endDay)) countIn('syncedToNational');
}

function isSynced({ synced }: Person, day: Day): boolean {
  return synced !== null && synced <= day;
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

/** The figures of ĐVTN. */
export const PEOPLE_FIGURES = figureGroup(
  { follows: 'person', needs: [PEOPLE] },
  {
    members: { label: 'Đoàn viên', nature: 'stock' },
    associationMembers: { label: 'Hội viên', nature: 'stock' },
    membersInAssociation: { label: 'Đoàn viên tham gia tổ chức Hội', nature: 'stock' },
    recruiters: { label: 'Đoàn viên thực hiện 1+1', nature: 'stock' },
    activePeople: { label: 'Đoàn viên, thanh niên đang sinh hoạt', nature: 'stock' },
    offCampus: { label: 'Ở ngoại trú', nature: 'stock' },
    profilesComplete: { label: 'Hồ sơ đầy đủ', nature: 'stock' },
    profilesFresh: { label: 'Cập nhật trong 12 tháng', nature: 'stock' },
    syncedToNational: { label: 'Đã cập nhật phần mềm QLĐV', nature: 'stock' },
    membersSynced: { label: 'Đoàn viên đã cập nhật phần mềm QLĐV', nature: 'stock' },
    membersStart: { label: 'Đoàn viên đầu kỳ', nature: 'stock' },
    admitted: { label: 'Kết nạp mới', nature: 'flow' },
    arrived: { label: 'Chuyển đến', nature: 'flow' },
    left: { label: 'Chuyển đi, thôi sinh hoạt', nature: 'flow' },
    matured: { label: 'Trưởng thành Đoàn', nature: 'flow' },
    removed: { label: 'Xóa tên', nature: 'flow' },
    membersEnd: { label: 'Đoàn viên cuối kỳ', nature: 'stock' },
  },
  (counting) => counting.once(peopleFigures),
);
