import type { Unit } from '../roster/units';
import { withAncestors } from '../roster/tree';
import type { Books } from '../judging/books';

/** A number with the keys behind it: `rows` has exactly `value` of them. */
export interface Count {
  readonly value: number | null;
  readonly rows: readonly string[];
  readonly [beside: string]: unknown;
}

/** Numbers by choice. */
export interface ByChoice {
  readonly value: Readonly<Record<string, number>> | null;
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

/** What belongs to no unit. */
const ONLY_WHOLE = [0];

/** Where keys are collected: the whole, then every unit, each with all below it. */
export class Scopes {
  readonly units: readonly Unit[];
  private readonly positions: ReadonlyMap<Unit, number>;
  private readonly above = new Map<Unit, readonly number[]>();

  /** Index of the whole: everything that counts, whether or not it has a unit. */
  static readonly whole = 0;

  constructor(books: Books) {
    this.units = books.rows('units').filter((unit) => unit.code !== null && books.unit(unit.code) === unit);
    this.positions = new Map(this.units.map((unit, position) => [unit, position + 1]));
    for (const unit of this.units) {
      const above = withAncestors(books, unit).flatMap((each) => this.positions.get(each) ?? []);
      this.above.set(unit, [Scopes.whole, ...above]);
    }
  }

  indexOf(unit: Unit): number {
    return this.positions.get(unit) ?? Scopes.whole;
  }

  /** The scopes that something of a unit counts in. */
  of(unit: Unit | undefined): readonly number[] {
    return (unit === undefined ? undefined : this.above.get(unit)) ?? ONLY_WHOLE;
  }
}

/** Collects the keys of one figure, in every scope at once. */
export class Tally {
  private readonly keys: (string[] | undefined)[] = [];

  add(scopes: readonly number[], key: string): void {
    for (const scope of scopes) {
      const keys = this.keys[scope];
      if (keys === undefined) this.keys[scope] = [key];
      else keys.push(key);
    }
  }

  rows(scope: number): readonly string[] {
    return this.keys[scope] ?? [];
  }

  count(scope: number): Count {
    const rows = this.rows(scope);
    return { value: rows.length, rows };
  }
}

/** Tallies by choice, zeros included. */
export class ChoiceTally {
  private readonly tallies: ReadonlyMap<string, Tally>;

  constructor(choices: readonly string[]) {
    this.tallies = new Map(choices.map((choice) => [choice, new Tally()]));
  }

  add(choice: string, scopes: readonly number[], key: string): void {
    this.tallies.get(choice)?.add(scopes, key);
  }

  count(scope: number): ByChoice {
    const value: Record<string, number> = {};
    const rows: Record<string, readonly string[]> = {};
    for (const [choice, tally] of this.tallies) {
      rows[choice] = tally.rows(scope);
      value[choice] = tally.rows(scope).length;
    }
    return { value, rows };
  }
}
