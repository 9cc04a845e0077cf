import type { Actor } from '../sheets-api/actor';
import type { Person } from './protocol';
import { PEOPLE } from './words';

/** Who may sit in front of a window: invented accounts, one of each role. */
export const DESK_PEOPLE: readonly [owner: Person, ...others: Person[]] = [
  { email: 'chu.so@example.org', name: PEOPLE.owner, role: 'owner' },
  { email: 'can.bo@example.org', name: PEOPLE.editor, role: 'editor' },
  { email: 'nguoi.xem@example.org', name: PEOPLE.viewer, role: 'viewer' },
];

const [OWNER] = DESK_PEOPLE;

/** That person, or the owner where nobody has that address. */
export function personOf(email: string | undefined): Person {
  return DESK_PEOPLE.find((person) => person.email === email) ?? OWNER;
}

export function actorOf(email: string): Actor {
  const { role } = personOf(email);
  return { email: personOf(email).email, role };
}
