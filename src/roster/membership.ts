import type { Person } from './people';
import { type Unit, UNITS } from './units';
import type { Day } from '../text/calendar';
import { keyOf } from '../text/spelling';
import { isFaulty, type Books } from '../judging/books';
import { internalTransfers } from './moves';

/** Đoàn or Hội: two memberships that are independent of each other. */
export type Organisation = 'Đoàn' | 'Hội';

/**
 * Whether a person was active at the unit on a day. Undefined where the answer depends on a cell that can't be read or
 * is missing: rules stay silent then, so that one fault gives one issue.
 */
export function activeOn(person: Person, day: Day): boolean | undefined {
  if (person.arrived !== null && person.arrived > day) return false;
  const here = hereByStatus(person, day);
  return here === true && isFaulty(person, 'arrived') ? undefined : here;
}

function hereByStatus(person: Person, day: Day): boolean | undefined {
  if (person.status === 'Đang sinh hoạt' || person.status === 'Sinh hoạt tạm thời nơi khác') return true;
  if (person.left !== null && day < person.left) return true;
  return person.status === null || isFaulty(person, 'left') ? undefined : false;
}

const MEMBERSHIP = {
  Đoàn: { joined: 'joinedUnion', left: 'leftUnion' },
  Hội: { joined: 'joinedAssociation', left: 'leftAssociation' },
} as const;

/** The day on which a person joined an organisation; null = not a member (or unreadable: see `isFaulty`). */
export function joinedDay(person: Person, organisation: Organisation): Day | null {
  return person[MEMBERSHIP[organisation].joined];
}

/** The property of that day, for asking whether it could be read. */
export function joinedProperty(organisation: Organisation): string {
  return MEMBERSHIP[organisation].joined;
}

/** Whether a person was an active member of an organisation on a day; undefined as for `activeOn`. */
export function memberOn(person: Person, organisation: Organisation, day: Day): boolean | undefined {
  const { joined, left } = MEMBERSHIP[organisation];
  const [joinedOn, leftOn] = [person[joined], person[left]];
  if (joinedOn === null ? !isFaulty(person, joined) : joinedOn > day) return false;
  if (leftOn !== null && leftOn <= day) return false;
  const active = activeOn(person, day);
  return active === true && (joinedOn === null || isFaulty(person, left)) ? undefined : active;
}

/** The branch of a person on a day: today's, undone through the internal transfers dated after that day. */
export function unitOn(books: Books, person: Person, day: Day): Unit | undefined {
  let unit = books.find(UNITS, person.unit);
  for (const transfer of internalTransfers(books, person)) {
    if ((transfer.date ?? day) <= day) break;
    unit = (transfer.from === null ? undefined : books.find(UNITS, keyOf(transfer.from))) ?? unit;
  }
  return unit;
}

/** A person as messages name them. */
export function nameOf(person: Person): string {
  return person.fullName ?? person.studentId ?? person.key ?? `#${String(person.row)}`;
}
