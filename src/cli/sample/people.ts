import { birthday, dayOf, partsOf, type Day } from '../../text/calendar';
import { on, RECORDS_END, RECORDS_START } from './days';
import { fullName, PhoneBook, type Sex } from './names';
import { isSteady, type Person } from './person';
import { familyHome, lodging } from './places';
import type { Random } from './random';
import { sizesOf, type Unit, type Units } from './units';

/** Members of the Union who are also in the Student Association, of all members at the end. */
const SHARE_IN_ASSOCIATION = 0.68;
const SHARE_ADMITTED_HERE = 0.1;
/** Young people without the Union, and people who leave before the end, for each member. */
const SHARE_YOUTH = 0.12;
const SHARE_LEAVERS = 0.03;

/** Makes people branch by branch: exactly `members` of them are in the Union at the end of the records. */
export function makePeople(units: Units, members: number, random: Random): Person[] {
  const maker = new PersonMaker(random);
  const sizes = sizesOf(units, members, random);
  const usual = Math.max(1, Math.round((members / sizes.size) * 0.8));
  const staying: Person[] = [];
  const others: Person[] = [];
  for (const branch of units.branches) {
    const isStaff = branch === units.staff;
    const size = sizes.get(branch) ?? usual;
    for (let index = 0; index < size; index++) {
      const person = isStaff ? maker.staff(branch, index) : maker.student(branch, index === 0);
      person.joinedUnion = maker.unionDay(person, index > 0 && !isStaff && random.chance(SHARE_ADMITTED_HERE));
      if (branch.closed === null) staying.push(person);
      else others.push(maker.graduated(person, branch.closed));
    }
    if (isStaff) continue;
    for (let index = amount(size * SHARE_YOUTH, random); index > 0; index--) {
      const person = maker.student(branch, false);
      if (branch.closed !== null) maker.graduated(person, branch.closed);
      others.push(person);
    }
    for (let index = amount(size * SHARE_LEAVERS, random); index > 0 && branch.closed === null; index--) {
      others.push(maker.gone(branch));
    }
  }
  joinAssociation(staying, others, Math.round(members * SHARE_IN_ASSOCIATION), random);
  if (units.staff !== null) others.push(maker.matured(units.staff));
  return [...staying, ...others];
}

/** A whole number whose mean is the given one. */
function amount(mean: number, random: Random): number {
  return Math.floor(mean) + (random.chance(mean - Math.floor(mean)) ? 1 : 0);
}

class PersonMaker {
  private readonly phones: PhoneBook;
  private readonly numbers = new Map<string, number>();

  constructor(private readonly random: Random) {
    this.phones = new PhoneBook(random);
  }

  /** `first` = there from the day on which the class began, so that it has a secretary. */
  student(branch: Unit, first: boolean): Person {
    const { random } = this;
    const entry = branch.entry ?? 0;
    const late = !first && random.chance(0.012);
    const arrived = first ? branch.founded : branch.founded + (late ? random.int(40, 170) : random.int(0, 12));
    const older = random.chance(0.1) ? random.int(1, 2) : 0;
    const birth = on(`${entry - 18 - older}-01-01`) + random.int(0, 364);
    const group = branch.code.slice(0, 4);
    const number = (this.numbers.get(group) ?? 0) + 1;
    this.numbers.set(group, number);
    const studentId = `${group.slice(2)}${group.slice(0, 2)}${String(number).padStart(4, '0')}`;
    const cameFrom = late ? random.pick(['Trường khác (chuyển trường)', 'Nơi cư trú', 'Đơn vị bộ đội']) : null;
    const person = this.person(branch, birth, arrived, studentId, cameFrom);
    this.house(person);
    return person;
  }

  /** Young staff; the first ones hold posts, and some of them are over 30. */
  staff(branch: Unit, index: number): Person {
    const { random } = this;
    const birth = index < 3 ? on(`${1992 + index}-02-01`) + random.int(0, 300) : on('1997-01-01') + random.int(0, 1400);
    const person = this.person(branch, birth, on('2023-01-03') + random.int(0, 400), null, null);
    if (index === 1) person.stayUntil = on('2027-12-31');
    return person;
  }

  /** Somebody of a class that is over: leaves in its last weeks. */
  graduated(person: Person, closed: Day): Person {
    person.leave = { day: closed - this.random.int(0, 24), status: 'Tốt nghiệp' };
    return person;
  }

  /** Somebody who leaves in between. */
  gone(branch: Unit): Person {
    const { random } = this;
    const person = this.student(branch, false);
    person.joinedUnion = this.unionDay(person, false);
    const day = random.int(Math.max(person.arrived + 60, RECORDS_START), RECORDS_END - 20);
    if (random.chance(0.2)) {
      person.leftUnion = { day, reason: 'Xóa tên' };
      return person;
    }
    person.leave = { day, status: random.chance(0.6) ? 'Đã chuyển sinh hoạt' : 'Thôi sinh hoạt' };
    return person;
  }

  /** A member who came of age and left with a ceremony. */
  matured(branch: Unit): Person {
    const person = this.person(branch, on('1995-03-10'), on('2019-09-03'), null, null);
    person.joinedUnion = this.unionDay(person, false);
    person.leftUnion = { day: on('2026-03-26'), reason: 'Trưởng thành' };
    person.leave = { day: on('2026-03-26'), status: 'Thôi sinh hoạt' };
    return person;
  }

  /** At school on one of the usual days, after the 15th birthday; or here, in the time of the records. */
  unionDay(person: Person, here: boolean): Day {
    const { random } = this;
    if (here) {
      const first = Math.max(person.arrived + 75, RECORDS_START + 45);
      const last = Math.min(RECORDS_END - 40, (person.branch.closed ?? RECORDS_END) - 60);
      if (first < last) return random.int(first, last);
    }
    const of15 = birthday(person.birth, 15);
    const [month, date] = random.pick([
      [3, 26],
      [5, 19],
      [11, 20],
      [1, 9],
    ] as const);
    const day = dayOf(partsOf(of15).year + random.int(1, 2), month, date) ?? of15 + 1;
    return day > of15 ? day : of15 + 30;
  }

  private person(branch: Unit, birth: Day, arrived: Day, studentId: string | null, cameFrom: string | null): Person {
    const { random } = this;
    const sex: Sex = random.chance(0.52) ? 'Nữ' : 'Nam';
    const phone = this.phones.next();
    const address = studentId === null ? `canbo.${phone.slice(-5)}` : studentId.toLowerCase();
    return {
      name: fullName(random, sex),
      sex,
      birth,
      studentId,
      branch,
      arrived,
      cameFrom,
      phone,
      email: random.chance(0.97) ? `${address}@example.edu.vn` : null,
      joinedUnion: null,
      joinedWritten: null,
      joinedAssociation: null,
      leave: null,
      leftUnion: null,
      stayUntil: null,
      move: null,
      away: null,
      residence: 'Nhà riêng',
      place: studentId === null ? familyHome(random) : null,
      registeredStay: false,
      lookedAt: random.int(0, 230),
    };
  }

  private house(person: Person): void {
    const { random } = this;
    const homes: readonly (readonly [string | null, number])[] = [
      ['Nội trú', 52],
      ['Nhà trọ', 26],
      ['Ở cùng gia đình', 12],
      ['Nhà người thân', 6],
      ['Nhà riêng', 2],
      [null, 2],
    ];
    person.residence = random.weighted(homes);
    if (person.residence === null || person.residence === 'Nội trú') return;
    person.place = person.residence === 'Ở cùng gia đình' ? familyHome(random) : lodging(random);
    person.registeredStay = random.chance(0.9);
  }
}

/** Exactly `count` of those who stay are in the Student Association at the end; of the others some. */
function joinAssociation(staying: readonly Person[], others: readonly Person[], count: number, random: Random): void {
  const students = staying.filter(({ studentId }) => studentId !== null);
  for (const person of random.sample(students, count)) person.joinedAssociation = associationDay(person, random);
  for (const person of others) {
    if (random.chance(person.joinedUnion === null ? 0.5 : SHARE_IN_ASSOCIATION)) {
      const day = associationDay(person, random);
      if (person.leave === null || day < person.leave.day) person.joinedAssociation = day;
    }
  }
}

/** Mostly in the first autumn. */
function associationDay(person: Person, random: Random): Day {
  const autumn = person.arrived + random.int(35, 105);
  if (random.chance(0.7)) return autumn;
  return Math.max(autumn, random.int(person.arrived + 105, RECORDS_END - 60));
}

/** What happens to some: moves between branches, months elsewhere, and the small faults that every register has. */
export function addEvents(people: readonly Person[], units: Units, members: number, random: Random): void {
  const some = (usual: number): number => Math.round((usual * members) / 1000);
  const steady = random.shuffled(
    people.filter((person) => isSteady(person) && person.leave === null && person.studentId !== null),
  );
  // The first of each branch keeps its posts.
  const kept = new Set(units.branches.map((branch) => people.find((person) => person.branch === branch)));
  const free = steady.filter((person) => !kept.has(person));
  const take = (count: number): Person[] => free.splice(0, some(count));
  for (const person of take(9)) moveWithin(person, units, random);
  for (const person of take(6)) {
    const day = random.int(on('2026-06-08'), on('2026-06-20'));
    person.away = { day, until: day + random.int(60, 88), to: 'Nơi thực tập' };
  }
  for (const person of take(1)) person.away = { day: on('2026-04-13'), until: null, to: 'Nơi thực tập' };
  for (const person of take(2)) person.joinedWritten = String(partsOf(person.joinedUnion ?? 0).year);
  for (const person of take(5)) if (person.arrived < on('2025-01-01')) person.lookedAt = random.int(400, 480);
  const lodgers = free.filter((person) => person.place !== null);
  for (const person of lodgers.slice(0, some(3))) person.place = null;
  const [one, other] = take(2);
  if (one !== undefined && other !== undefined) other.phone = one.phone;
}

function moveWithin(person: Person, units: Units, random: Random): void {
  const others = units.branches.filter(
    (unit) => unit.entry === person.branch.entry && unit.closed === null && unit !== person.branch,
  );
  const first = Math.max(person.arrived + 90, RECORDS_START + 20);
  if (others.length === 0 || first > RECORDS_END - 30) return;
  person.move = { day: random.int(first, RECORDS_END - 30), from: person.branch, to: random.pick(others) };
}
