import type { Day } from '../../text/calendar';
import type { Sex } from './names';
import type { Place } from './places';
import type { Unit } from './units';

/** A move to another branch of the same union. */
interface Move {
  readonly day: Day;
  readonly from: Unit;
  readonly to: Unit;
}

/** An invented person with all that will have happened to them by the end of the records. */
export interface Person {
  readonly name: string;
  readonly sex: Sex;
  readonly birth: Day;
  studentId: string | null;
  /** The branch of the first day. */
  readonly branch: Unit;
  readonly arrived: Day;
  /** Where somebody came from who did not begin with the class. */
  readonly cameFrom: string | null;
  phone: string | null;
  readonly email: string | null;
  joinedUnion: Day | null;
  /** Ngày vào Đoàn as it was written, where only the year or month is known. */
  joinedWritten: string | null;
  joinedAssociation: Day | null;
  leave: Leave | null;
  leftUnion: { readonly day: Day; readonly reason: 'Trưởng thành' | 'Xóa tên' } | null;
  stayUntil: Day | null;
  move: Move | null;
  away: { readonly day: Day; readonly until: Day | null; readonly to: string } | null;
  residence: string | null;
  place: Place | null;
  registeredStay: boolean;
  /** How many days before the end of the records the row was last looked at. */
  lookedAt: number;
}

/** How somebody went. */
interface Leave {
  readonly day: Day;
  readonly status: 'Đã chuyển sinh hoạt' | 'Tốt nghiệp' | 'Thôi sinh hoạt';
}

export type Organisation = 'Đoàn' | 'Hội';

export function isHere(person: Person, day: Day): boolean {
  return person.arrived <= day && (person.leave === null || day < person.leave.day);
}

/** Whether a person was an active member on a day. */
export function isMember(person: Person, organisation: Organisation, day: Day): boolean {
  const joined = organisation === 'Đoàn' ? person.joinedUnion : person.joinedAssociation;
  const gone = organisation === 'Đoàn' && person.leftUnion !== null && person.leftUnion.day <= day;
  return joined !== null && joined <= day && !gone && isHere(person, day);
}

/** The branch of a person on a day. */
export function branchOn(person: Person, day: Day): Unit {
  return person.move !== null && person.move.day <= day ? person.move.to : person.branch;
}

/** Whether a person stays to the end of the class, in one branch, as a member since school: fit for posts. */
export function isSteady(person: Person): boolean {
  const stays = person.leave === null || person.leave.status === 'Tốt nghiệp';
  const joinedEarly = person.joinedUnion !== null && person.joinedUnion < person.arrived;
  return stays && joinedEarly && person.leftUnion === null && person.move === null && person.away === null;
}
