import type { Day } from '../../text/calendar';
import { compareNames } from '../../text/collation';
import { known } from './days';
import { branchOn, isHere, type Person } from './person';
import { randomOf, type Random } from './random';
import { keyAt } from './rows';
import type { Unit, Units } from './units';

/** Everything that has happened, and the day from which it is told. */
export class Scene {
  /** Those who have arrived by now, in the order of the roster: branch, then name. */
  readonly roster: readonly Person[];
  private readonly keys: ReadonlyMap<Person, string>;
  private readonly byBranch = new Map<Unit, Person[]>();

  constructor(
    readonly units: Units,
    readonly people: readonly Person[],
    readonly members: number,
    private readonly seed: string | number,
    readonly now: Day,
  ) {
    const places = new Map(units.branches.map((branch, index) => [branch, index]));
    const placeOf = (person: Person): number => places.get(branchOn(person, now)) ?? 0;
    this.roster = people
      .filter(({ arrived }) => arrived <= now)
      .sort((a, b) => placeOf(a) - placeOf(b) || compareNames(a.name, b.name) || a.birth - b.birth);
    this.keys = new Map(this.roster.map((person, index) => [person, keyAt('people', index)]));
    for (const person of people) {
      for (const branch of new Set([person.branch, person.move?.to ?? person.branch])) {
        const group = this.byBranch.get(branch);
        if (group === undefined) this.byBranch.set(branch, [person]);
        else group.push(person);
      }
    }
  }

  random(subject: string): Random {
    return randomOf(this.seed, subject);
  }

  /** So many at the usual size of 1,000 members, in proportion at others. */
  some(usual: number): number {
    return Math.round((usual * this.members) / 1000);
  }

  /** Mã ĐVTN. @throws {RangeError} for somebody who has not arrived by now. */
  keyOf(person: Person): string {
    const key = this.keys.get(person);
    if (key === undefined) throw new RangeError(`${person.name} has not arrived.`);
    return key;
  }

  /** A day that has come by now. */
  known(day: Day | null): Day | null {
    return known(day, this.now);
  }

  /** Who is in a branch on a day. */
  inBranch(branch: Unit, day: Day): Person[] {
    return (this.byBranch.get(branch) ?? []).filter(
      (person) => isHere(person, day) && branchOn(person, day) === branch,
    );
  }
}
