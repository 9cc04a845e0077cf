import { addMonths, ageOn, birthday, type Day, formatDay } from '../../text/calendar';
import { error, warning } from '../../judging/rule';
import { quote } from '../../text/format';
import { type Person, PEOPLE } from '../../roster/people';
import { isFaulty, type Books } from '../../judging/books';
import type { Findings } from '../../judging/findings';
import { overAgeOn } from './maturity';
import { openOn } from '../../roster/tree';
import { activeOn } from '../../roster/membership';
import { UNITS } from '../../roster/units';
import { YOUNGEST, OLDEST, JOINING_AGE, STALE_MONTHS } from './settings';

type Rule = (person: Person, books: Books, found: Findings) => void;

const GONE = new Set<Person['status']>(['Đã chuyển sinh hoạt', 'Tốt nghiệp', 'Thôi sinh hoạt']);

/** The rules of one person's row. */
export function checkPeople(books: Books, found: Findings): void {
  const rules: readonly Rule[] = [
    standsInABranch,
    unitIsOpen,
    ageIsUsual,
    joinedOldEnough,
    maturityIsDecided(books),
    isUpToDate,
    leavingHasADate,
    offCampusHasAnAddress,
  ];
  for (const person of books.rows(PEOPLE)) for (const rule of rules) rule(person, books, found);
}

const UNIT_LEVEL = error({
  code: 'unit-level',
  keepsRowOut: true,
  says: ({ level, parent, parentLevel }: { level: string; parent: string; parentLevel: string | null }) =>
    level === 'ĐVTN'
      ? `${quote(parent)} là ${parentLevel ?? ''}, không phải chi đoàn. Nhập mã chi đoàn của người này.`
      : `${level} không thể trực thuộc ${quote(parent)}${parentLevel === null ? '' : ` (${parentLevel})`}. Sửa lại Cấp hoặc Trực thuộc.`,
});

const standsInABranch: Rule = (person, books, found) => {
  const unit = books.find(UNITS, person.unit);
  if (unit === undefined || unit.level === null || unit.level === 'Chi đoàn') return;
  found.add(UNIT_LEVEL, PEOPLE, person, 'unit', {
    level: 'ĐVTN',
    parent: unit.name ?? unit.code ?? '',
    parentLevel: unit.level,
  });
};

const UNIT_CLOSED = warning({
  code: 'unit-closed',
  says: ({ unit }: { unit: string }) =>
    `${unit} không còn hoạt động. Chuyển người này sang chi đoàn khác hoặc sửa Tình trạng.`,
});

const unitIsOpen: Rule = (person, books, found) => {
  const unit = books.find(UNITS, person.unit);
  if (unit === undefined || openOn(unit, books.today) !== false || activeOn(person, books.today) !== true) return;
  found.add(UNIT_CLOSED, PEOPLE, person, 'unit', { unit: unit.name ?? unit.code ?? '' });
};

const AGE_RANGE = warning({
  code: 'age-range',
  says: ({ age, youngest, oldest }: { age: number; youngest: number; oldest: number }) =>
    `${String(age)} tuổi, ngoài khoảng ${String(youngest)}–${String(oldest)} tuổi. Kiểm tra lại Ngày sinh hoặc Tình trạng.`,
});

const ageIsUsual: Rule = (person, books, found) => {
  if (person.birthDate === null || activeOn(person, books.today) !== true) return;
  const age = ageOn(person.birthDate, books.today);
  const youngest = books.settings.on(books.today, YOUNGEST);
  const oldest = books.settings.on(books.today, OLDEST);
  if (age >= youngest && age <= oldest) return;
  found.add(AGE_RANGE, PEOPLE, person, 'birthDate', { age, youngest, oldest });
};

/** “Từ đủ 15 tuổi + 1 ngày” (20-HD/TWĐTN-BTC): at this age the birthday itself is too early, at a higher one it is not. */
const FROM_NEXT_DAY = 15;

const JOINED_TOO_YOUNG = warning({
  code: 'joined-too-young',
  says: ({ day, birthday, age }: { day: Day; birthday: Day; age: number }) =>
    `Ngày vào Đoàn (${formatDay(day)}) chưa ${age > FROM_NEXT_DAY ? 'đến' : 'qua'} ngày tròn ${String(age)} tuổi (${formatDay(birthday)}). Kiểm tra lại hai ngày.`,
});

const joinedOldEnough: Rule = (person, books, found) => {
  if (person.birthDate === null || person.joinedUnion === null) return;
  const age = books.settings.on(person.joinedUnion, JOINING_AGE);
  const day = birthday(person.birthDate, age);
  if (age > FROM_NEXT_DAY ? person.joinedUnion >= day : person.joinedUnion > day) return;
  found.add(JOINED_TOO_YOUNG, PEOPLE, person, 'joinedUnion', { day: person.joinedUnion, birthday: day, age });
};

const OVER_30_ACTIVE = warning({
  code: 'over-30-active',
  says: ({ birthday, age }: { birthday: Day; age: number }) =>
    `Đã qua ${String(age)} tuổi từ ngày ${formatDay(birthday)}. Xét trưởng thành Đoàn, hoặc nhập Gia hạn đến.`,
});

function maturityIsDecided(books: Books): Rule {
  const overAge = overAgeOn(books, books.today);
  return (person, _books, found) => {
    const facts = overAge?.(person) ?? null;
    if (facts !== null) found.add(OVER_30_ACTIVE, PEOPLE, person, 'stayUntil', facts);
  };
}

const STALE_ROW = warning({
  code: 'stale-row',
  says: ({ updated, months }: { updated: Day; months: number }) =>
    `Cập nhật lần cuối ngày ${formatDay(updated)}, đã quá ${String(months)} tháng. Kiểm tra lại thông tin của người này.`,
});

const isUpToDate: Rule = (person, { settings, today }, found) => {
  if (person.updatedAt === null || activeOn(person, today) !== true) return;
  const months = settings.on(today, STALE_MONTHS);
  if (addMonths(person.updatedAt, months) >= today) return;
  found.add(STALE_ROW, PEOPLE, person, 'updatedAt', { updated: person.updatedAt, months });
};

const LEFT_WITHOUT_DATE = warning({
  code: 'left-without-date',
  says: ({ state, header }: { state: string; header: string }) => `${quote(state)} cần có ${header}.`,
});

const leavingHasADate: Rule = (person, _books, found) => {
  if (GONE.has(person.status) && person.left === null && !isFaulty(person, 'left')) {
    const facts = { state: person.status ?? '', header: 'Ngày rời đơn vị' };
    found.add(LEFT_WITHOUT_DATE, PEOPLE, person, 'left', facts);
  }
  if (person.leftUnionReason !== null && person.leftUnion === null && !isFaulty(person, 'leftUnion')) {
    const facts = { state: person.leftUnionReason, header: 'Ngày ra khỏi Đoàn' };
    found.add(LEFT_WITHOUT_DATE, PEOPLE, person, 'leftUnion', facts);
  }
};

const OFF_CAMPUS_ADDRESS = warning({
  code: 'off-campus-address',
  says: ({ residence }: { residence: string }) => `Ở ngoại trú (${residence}) nhưng chưa có Địa chỉ.`,
});

const offCampusHasAnAddress: Rule = (person, { today }, found) => {
  const { residence, address } = person;
  if (residence === null || residence === 'Nội trú' || address !== null || activeOn(person, today) !== true) return;
  found.add(OFF_CAMPUS_ADDRESS, PEOPLE, person, 'address', { residence });
};

export const PERSON_RULES = [
  UNIT_LEVEL,
  UNIT_CLOSED,
  AGE_RANGE,
  JOINED_TOO_YOUNG,
  OVER_30_ACTIVE,
  STALE_ROW,
  LEFT_WITHOUT_DATE,
  OFF_CAMPUS_ADDRESS,
];
