import { moment, on } from './days';
import { branchOn, type Person } from './person';
import { keyed, type SampleRow } from './rows';
import type { Scene } from './scene';

/** ĐVTN as it stands now. */
export function peopleRows(scene: Scene): SampleRow<'people'>[] {
  const random = scene.random('people rows');
  const details = new Map(
    scene.people.map((person) => [
      person,
      {
        card: String(random.int(0, 999_999)).padStart(6, '0'),
        book: random.weighted([
          ['Đã nộp', 78],
          ['Điện tử', 12],
          ['Chưa nộp', 9],
          ['Thất lạc', 1],
        ]),
        hasCard: random.chance(0.92),
        synced: random.chance(0.9) ? random.int(20, 90) : null,
        minutes: random.int(0, 59),
        hours: random.int(8, 21),
      },
    ]),
  );
  const rows = scene.roster.map((person): SampleRow<'people'> => {
    const detail = details.get(person);
    const { now } = scene;
    const joined = scene.known(person.joinedUnion);
    const association = scene.known(person.joinedAssociation);
    const leave = person.leave !== null && person.leave.day <= now ? person.leave : null;
    const isGone = leave !== null;
    const isFormer = person.leftUnion !== null && person.leftUnion.day <= now;
    const synced = joined === null || detail?.synced == null ? null : Math.max(person.arrived, joined) + detail.synced;
    return {
      studentId: person.studentId,
      fullName: person.name,
      sex: person.sex,
      birthDate: person.birth,
      unit: branchOn(person, now).code,
      phone: person.phone,
      email: person.email,
      joinedUnion: joined === null ? null : (person.joinedWritten ?? joined),
      unionCard: joined !== null && detail?.hasCard === true ? detail.card : null,
      unionBook: joined === null ? null : (detail?.book ?? null),
      joinedAssociation: association,
      associationBranch: association === null ? null : `Chi hội ${person.branch.code}`,
      associationCard: association === null ? null : `HV${detail?.card ?? ''}`,
      status: leave?.status ?? (isAway(person, now) ? 'Sinh hoạt tạm thời nơi khác' : 'Đang sinh hoạt'),
      arrived: person.arrived,
      left: leave?.day ?? null,
      leftUnion: isFormer ? (person.leftUnion?.day ?? null) : null,
      leftUnionReason: isFormer ? (person.leftUnion?.reason ?? null) : null,
      leftAssociation: association !== null && leave !== null ? leave.day : null,
      stayUntil: person.stayUntil,
      residence: person.residence,
      // What is no longer needed is not kept.
      address: isGone ? null : (person.place?.address ?? null),
      ward: isGone ? null : (person.place?.ward ?? null),
      province: isGone ? null : (person.place?.province ?? null),
      registeredStay: isLodger(person) ? yesNo(person.registeredStay) : null,
      synced: scene.known(synced),
      updatedAt: moment(lastLook(person, now), detail?.hours ?? 8, detail?.minutes ?? 0),
      updatedBy: isGone ? 'vanphongdoan@example.edu.vn' : `chidoan.${person.branch.code.toLowerCase()}@example.edu.vn`,
      note: null,
    };
  });
  return keyed('people', rows);
}

/** Who lives with their own family is registered there anyway. */
function isLodger({ residence }: Person): boolean {
  return residence === 'Nhà trọ' || residence === 'Nhà người thân';
}

function yesNo(value: boolean): string {
  return value ? 'Có' : 'Không';
}

function isAway({ away }: Person, now: number): boolean {
  return away !== null && away.day <= now && now <= (away.until ?? on('2026-12-31'));
}

/** The day on which the row was last looked at: not before the last thing that happened. */
function lastLook(person: Person, now: number): number {
  const last = Math.max(...[person.arrived, person.leave?.day ?? 0, person.move?.day ?? 0].filter((day) => day <= now));
  const isGone = person.leave !== null && person.leave.day <= now;
  return isGone ? last : Math.max(last, now - person.lookedAt);
}
