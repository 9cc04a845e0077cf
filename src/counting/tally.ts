import { type Unit, UNITS } from '../roster/units';
import { withAncestors } from '../roster/tree';
import type { Books } from '../judging/books';

/** A number with the keys behind it: `rows` has exactly `value` of them, or is null where no rows make the number. */
export interface Count {
  readonly value: number | null;
  readonly rows: readonly string[] | null;
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
    this.units = books.rows(UNITS).filter((unit) => unit.code !== null && books.find(UNITS, unit.code) === unit);
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
  private readonly seen: (Set<string> | undefined)[] = [];

  add(scopes: readonly number[], key: string): void {
    for (const scope of scopes) {
      const keys = this.keys[scope];
      if (keys === undefined) this.keys[scope] = [key];
      else keys.push(key);
    }
  }

  /** Adds a key that may come again: each scope keeps it once. */
  addOnce(scopes: readonly number[], key: string): void {
    for (const scope of scopes) {
      const seen = (this.seen[scope] ??= new Set());
      if (seen.has(key)) continue;
      seen.add(key);
      this.add([scope], key);
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

/** Adds numbers up, in every scope at once. */
export class NumberTally {
  private readonly sums: (number | undefined)[] = [];

  add(scopes: readonly number[], number: number): void {
    for (const scope of scopes) this.sums[scope] = (this.sums[scope] ?? 0) + number;
  }

  sum(scope: number): number {
    return this.sums[scope] ?? 0;
  }
}

/** Collects what a share is of, and the keys of the part that has what is asked for. */
export class ShareTally {
  private readonly part = new Tally();
  private readonly whole = new NumberTally();

  /** Adds one of the whole: with its key where it belongs to the part, else null. */
  add(scopes: readonly number[], key: string | null): void {
    this.whole.add(scopes, 1);
    if (key !== null) this.part.add(scopes, key);
  }

  share(scope: number): Count {
    const [rows, of] = [this.part.rows(scope), this.whole.sum(scope)];
    return { value: of === 0 ? null : rows.length / of, of, rows };
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
