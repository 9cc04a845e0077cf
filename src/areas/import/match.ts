import { type Person, PEOPLE } from '../../roster/people';
import { caseless, fold, foldName, keyOf } from '../../text/spelling';
import type { Books } from '../../judging/books';
import { grouped } from '../../judging/grouped';
import { activeOn } from '../../roster/membership';
import type { Values } from '../../judging/plan';
import { UNITS } from '../../roster/units';

/** Why a row of a list and a person may be one, or why it is doubtful that they are. */
export type Likeness = 'two-people' | 'other-name' | 'same-name' | 'like-name' | 'other-number' | 'same-phone' | 'gone';

export interface Alike {
  readonly person: Person;
  readonly why: Likeness;
}

/** Who a row of a list is: nobody yet, one person, or somebody whom an officer has to recognise. */
export type Match =
  | { readonly kind: 'new' }
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'doubtful'; readonly alike: readonly Alike[] };

/** Finds the people of a roster whom the rows of a list mean. Proposes; who is who a person decides. */
export class Matcher {
  private readonly byName: ReadonlyMap<string, readonly Person[]>;
  private readonly byPhone: ReadonlyMap<string, readonly Person[]>;
  private readonly byCode: ReadonlyMap<string, readonly Person[]>;

  constructor(private readonly books: Books) {
    const people = books.rows(PEOPLE);
    this.byName = grouped(people, ({ fullName }) => (fullName === null ? null : foldName(fullName)));
    this.byPhone = grouped(people, ({ phone }) => phone);
    this.byCode = grouped(people, ({ unionCode }) => (unionCode === null ? null : keyOf(unionCode)));
  }

  /**
   * By key, student number or code of the national software, where the register knows one; else by name and birth date.
   * @param unit the unit that the row names, where it is known.
   */
  match(values: Values, unit: string | null): Match {
    const all = this.named(values);
    if (all.length > 1) return { kind: 'doubtful', alike: all.map((person) => ({ person, why: 'two-people' })) };
    const [named] = all;
    if (named !== undefined) return this.known(values, named);
    const alike = this.alike(values, unit);
    const [first] = alike;
    if (first === undefined) return { kind: 'new' };
    // Name, birth date and branch say it, and nothing speaks against it.
    const isSure = alike.length === 1 && first.why === 'same-name' && first.person.unit === unit;
    return isSure ? this.known(values, first.person) : { kind: 'doubtful', alike };
  }

  /** Whom the numbers of a row name: nobody, one, or several. */
  private named(values: Values): Person[] {
    const number = textIn(values, 'studentId');
    const byKey = this.byKey(textIn(values, 'key'));
    const byNumber = number === null ? undefined : this.books.findBy(PEOPLE, 'studentId', number);
    const byCode = this.byCode.get(keyOf(textIn(values, 'unionCode') ?? '')) ?? [];
    return [...new Set([byKey, byNumber, ...byCode].filter((person) => person !== undefined))];
  }

  /** Somebody whose key that is: other systems have keys of their own, which are nobody's here. */
  byKey(key: string | null): Person | undefined {
    return key === null ? undefined : this.books.findBy(PEOPLE, 'key', key);
  }

  /** Somebody found by number, unless the list means another, or the person has left. */
  private known(values: Values, person: Person): Match {
    const name = textIn(values, 'fullName');
    const isOther =
      name !== null &&
      person.fullName !== null &&
      foldName(name) !== foldName(person.fullName) &&
      (values['birthDate'] ?? null) !== person.birthDate;
    if (isOther) return { kind: 'doubtful', alike: [{ person, why: 'other-name' }] };
    if (activeOn(person, this.books.today) === false) return { kind: 'doubtful', alike: [{ person, why: 'gone' }] };
    return { kind: 'person', person };
  }

  private alike(values: Values, unit: string | null): Alike[] {
    const name = textIn(values, 'fullName');
    const birthDate = values['birthDate'] ?? null;
    const found = new Map<Person, Likeness>();
    for (const person of name === null ? [] : (this.byName.get(foldName(name)) ?? [])) {
      const isBorn = birthDate === null ? person.unit === unit && unit !== null : person.birthDate === birthDate;
      if (!isBorn) continue;
      const isSpelt = caseless(person.fullName ?? '') === caseless(name ?? '') && birthDate !== null;
      const isOther = (['studentId', 'unionCode'] as const).some(
        (property) => textIn(values, property) !== null && person[property] !== null,
      );
      found.set(person, isOther ? 'other-number' : isSpelt ? 'same-name' : 'like-name');
    }
    for (const person of this.byPhone.get(textIn(values, 'phone') ?? '') ?? []) {
      if (!found.has(person)) found.set(person, 'same-phone');
    }
    return [...found].map(([person, why]) => ({ person, why }));
  }
}

/** Units by code and by name: open ones first, as a name may come back with every cohort. */
export function unitFinder(books: Books): (written: string) => string | null {
  const byName = new Map<string, string>();
  const units = [...books.rows(UNITS)].sort((a, b) => Number(a.closed !== null) - Number(b.closed !== null));
  for (const { code, name } of units) {
    if (code === null) continue;
    for (const known of [code, name ?? '']) {
      const folded = spaceless(known);
      if (folded !== '' && !byName.has(folded)) byName.set(folded, code);
    }
  }
  return (written) => byName.get(spaceless(written)) ?? byName.get(spaceless(bareName(written))) ?? null;
}

/** What a branch is called without saying that it is one. */
export function bareName(name: string): string {
  return name.replace(/^(?:chi đoàn|lớp) /iu, '');
}

function spaceless(text: string): string {
  return fold(text).replace(/[ ._-]/g, '');
}

function textIn(values: Values, property: string): string | null {
  const value = values[property];
  return typeof value === 'string' ? value : null;
}
