import { on, SCHOOL_YEARS, type SchoolYear } from './days';
import { isHere, isMember, type Person } from './person';
import type { SampleRow } from './rows';
import type { Scene } from './scene';
import { isOpen } from './units';

const BEST = 'Hoàn thành xuất sắc nhiệm vụ';
const GOOD = 'Hoàn thành tốt nhiệm vụ';
const FULFILLED = 'Hoàn thành nhiệm vụ';

/** Who was a member for at least six months when the year was rated. */
function ratedIn(scene: Scene, year: SchoolYear, day: number): Person[] {
  return scene.roster.filter(
    (person) => person.arrived + 180 <= year.end - 75 && isMember(person, 'Đoàn', day) && isHere(person, day),
  );
}

/** Xếp loại: each member once a school year, in June. Whoever is on the way to the Party is rated best. */
export function ratingRows(scene: Scene, nominated: ReadonlySet<Person>): SampleRow<'ratings'>[] {
  return SCHOOL_YEARS.flatMap((year) => {
    const random = scene.random(`ratings ${year.name}`);
    const days = new Map(scene.units.branches.map((branch) => [branch, year.end - 83 + random.int(0, 14)]));
    const grades = new Map(
      scene.people.map((person) => [
        person,
        random.weighted([
          [BEST, 14],
          [GOOD, 56],
          [FULFILLED, 27],
          ['Không hoàn thành nhiệm vụ', 2],
          ['Không xếp loại', 1],
        ]),
      ]),
    );
    return ratedIn(scene, year, year.end - 69).flatMap((person): SampleRow<'ratings'>[] => {
      const meetingDate = days.get(person.branch) ?? year.end - 80;
      if (meetingDate > scene.now) return [];
      const grade = nominated.has(person) ? BEST : grades.get(person);
      return [{ person: scene.keyOf(person), schoolYear: year.name, grade: grade ?? GOOD, meetingDate }];
    });
  });
}

/** Xếp loại đơn vị: decided in July. */
export function unitRatingRows(scene: Scene): SampleRow<'unitRatings'>[] {
  const { root, faculties, branches } = scene.units;
  return SCHOOL_YEARS.flatMap((year) => {
    const random = scene.random(`unit ratings ${year.name}`);
    const decided = year.end - 45;
    return [root, ...faculties, ...branches].flatMap((unit): SampleRow<'unitRatings'>[] => {
      const grade = random.weighted([
        [BEST, 20],
        [GOOD, 60],
        [FULFILLED, 20],
      ]);
      if (decided > scene.now || !isOpen(unit, decided)) return [];
      const decision = `${year.name === '2024-2025' ? '31' : '58'}-QĐ/ĐTN`;
      return [{ unit: unit.code, schoolYear: year.name, grade, decision }];
    });
  });
}

/** Rèn luyện: registered in autumn, the result in June. */
export function trainingRows(scene: Scene): SampleRow<'trainingProgrammes'>[] {
  return SCHOOL_YEARS.flatMap((year) => {
    const random = scene.random(`training ${year.name}`);
    return scene.people.flatMap((person): SampleRow<'trainingProgrammes'>[] => {
      const registered = year.start + random.int(35, 70);
      const [takesPart, result] = [random.chance(0.85), random.pick(['Đạt', 'Đạt', 'Đạt', 'Tốt', 'Tốt', 'Chưa đạt'])];
      if (!takesPart || registered > scene.now || !isMember(person, 'Đoàn', registered)) return [];
      const isKnown = year.end - 70 <= scene.now && isHere(person, year.end - 70);
      return [{ person: scene.keyOf(person), schoolYear: year.name, registered, result: isKnown ? result : null }];
    });
  });
}

/** Đoàn phí: 2,000 đồng a month, mostly for the whole year at once. */
export function feeRows(scene: Scene): SampleRow<'fees'>[] {
  return SCHOOL_YEARS.flatMap((year) => {
    const random = scene.random(`fees ${year.name}`);
    const ends = Number(year.name.slice(5));
    return scene.people.flatMap((person): SampleRow<'fees'>[] => {
      const collected = year.start + random.int(40, 110);
      const [pays, paysAll] = [random.chance(0.96), random.chance(0.94)];
      if (!pays || collected > scene.now || !isMember(person, 'Đoàn', collected)) return [];
      const isLast = person.branch.closed !== null && person.branch.closed < on(`${ends}-08-31`);
      const [paidUntil, months] = !paysAll ? [`12/${ends - 1}`, 4] : isLast ? [`07/${ends}`, 11] : [`08/${ends}`, 12];
      return [{ person: scene.keyOf(person), schoolYear: year.name, paidUntil, amount: months * 2000, collected }];
    });
  });
}
