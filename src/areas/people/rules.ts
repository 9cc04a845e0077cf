import type { Person } from '../../roster/people';
import { addMonths, ageOn, birthday } from '../../text/calendar';
import { isFaulty, type Books } from '../../judging/books';
import type { Findings } from '../../judging/findings';
import { openOn } from '../../roster/tree';
import { overAgeOn } from './maturity';
import { activeOn } from '../../roster/membership';

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
  for (const person of books.rows('people')) for (const rule of rules) rule(person, books, found);
}

const standsInABranch: Rule = (person, books, found) => {
  const unit = books.unit(person.unit);
  if (unit === undefined || unit.level === null || unit.level === 'Chi đoàn') return;
  found.add('unit-level', 'people', person, 'unit', {
    level: 'ĐVTN',
    parent: unit.name ?? unit.code ?? '',
    parentLevel: unit.level,
  });
};

const unitIsOpen: Rule = (person, books, found) => {
  const unit = books.unit(person.unit);
  if (unit === undefined || openOn(unit, books.today) !== false || activeOn(person, books.today) !== true) return;
  found.add('unit-closed', 'people', person, 'unit', { unit: unit.name ?? unit.code ?? '' });
};

const ageIsUsual: Rule = (person, books, found) => {
  if (person.birthDate === null || activeOn(person, books.today) !== true) return;
  const age = ageOn(person.birthDate, books.today);
  const youngest = books.settings.on(books.today, 'youngest');
  const oldest = books.settings.on(books.today, 'oldest');
  if (age >= youngest && age <= oldest) return;
  found.add('age-range', 'people', person, 'birthDate', { age, youngest, oldest });
};

const joinedOldEnough: Rule = (person, books, found) => {
  if (person.birthDate === null || person.joinedUnion === null) return;
  const age = books.settings.on(person.joinedUnion, 'joiningAge');
  const day = birthday(person.birthDate, age);
  if (person.joinedUnion > day) return;
  found.add('joined-too-young', 'people', person, 'joinedUnion', { day: person.joinedUnion, birthday: day, age });
};

function maturityIsDecided(books: Books): Rule {
  const overAge = overAgeOn(books, books.today);
  return (person, _books, found) => {
    const facts = overAge?.(person) ?? null;
    if (facts !== null) found.add('over-30-active', 'people', person, 'stayUntil', { ...facts });
  };
}

const isUpToDate: Rule = (person, { settings, today }, found) => {
  if (person.updatedAt === null || activeOn(person, today) !== true) return;
  const months = settings.on(today, 'staleMonths');
  if (addMonths(person.updatedAt, months) >= today) return;
  found.add('stale-row', 'people', person, 'updatedAt', { updated: person.updatedAt, months });
};

const leavingHasADate: Rule = (person, _books, found) => {
  if (GONE.has(person.status) && person.left === null && !isFaulty(person, 'left')) {
    const facts = { state: person.status ?? '', header: 'Ngày rời đơn vị' };
    found.add('left-without-date', 'people', person, 'left', facts);
  }
  if (person.leftUnionReason !== null && person.leftUnion === null && !isFaulty(person, 'leftUnion')) {
    const facts = { state: person.leftUnionReason, header: 'Ngày ra khỏi Đoàn' };
    found.add('left-without-date', 'people', person, 'leftUnion', facts);
  }
};

const offCampusHasAnAddress: Rule = (person, { today }, found) => {
  const { residence, address } = person;
  if (residence === null || residence === 'Nội trú' || address !== null || activeOn(person, today) !== true) return;
  found.add('off-campus-address', 'people', person, 'address', { residence });
};
