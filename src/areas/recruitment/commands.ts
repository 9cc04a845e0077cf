import { date } from '../../sheet/kinds';
import { cellFor } from '../../sheet/typed';
import { type Person, PEOPLE } from '../../roster/people';
import type { Recruitment } from './table';
import { keyOf } from '../../text/spelling';
import { refOf, signed, type Hand } from '../people';
import { joinedProperty } from '../../roster/membership';
import type { KeyGiver, PlanStep } from '../../judging/plan';

export interface Admit {
  readonly date: string;
  readonly proof: string;
  /** The young person where they are in the roster; else the branch and birth date with which they are added. */
  readonly youth: Person | null;
  readonly unit: string;
  readonly birthDate: string;
}

/**
 * Kết nạp: the contact's row moves on, and the young person's row says since when they are a member: a new row where
 * they are not in the roster yet. A day on which they joined before stays.
 */
export function admitSteps(contact: Recruitment, admit: Admit, keys: KeyGiver, hand: Hand): PlanStep[] {
  const day = cellFor(date, admit.date);
  const joined = contact.organisation === null ? null : joinedProperty(contact.organisation);
  const { youth } = admit;
  const ref = youth === null ? keys.next(PEOPLE) : refOf(youth);
  const roster: PlanStep[] = [];
  if (youth === null)
    roster.push({ kind: 'add', table: 'people', values: newPerson(contact, admit, ref, joined, hand) });
  else if (joined !== null && youth[joined as 'joinedUnion' | 'joinedAssociation'] === null) {
    roster.push({ kind: 'change', table: 'people', row: youth.row, values: signed({ [joined]: day }, hand) });
  }
  const values = {
    status: 'Đã kết nạp',
    admitted: day,
    proof: admit.proof,
    admittedPerson: ref,
    confirmed: Math.floor(hand.at),
    confirmedBy: hand.actor,
  };
  return [...roster, { kind: 'change', table: 'recruitment', row: contact.row, values }];
}

function newPerson(contact: Recruitment, admit: Admit, key: string | null, joined: string | null, hand: Hand) {
  const day = cellFor(date, admit.date);
  return signed(
    {
      key,
      studentId: contact.youthStudentId,
      fullName: contact.youthName,
      birthDate: contact.youthBirthDate ?? cellFor(date, admit.birthDate),
      unit: keyOf(admit.unit),
      phone: contact.youthPhone,
      email: contact.youthEmail,
      status: 'Đang sinh hoạt',
      ...(joined === null ? {} : { [joined]: day }),
    },
    hand,
  );
}
