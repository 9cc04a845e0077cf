import type { Day } from '../../text/calendar';
import { caseless } from '../../text/spelling';
import type { CriterionRow } from './tables';
import { parseTarget, parseTerms, type Target, type Term } from './terms';

/** R: in proportion; T: all or nothing; M: points that a person gives; C: a bonus that a person gives. */
export type Mode = 'R' | 'T' | 'M' | 'C';

/** One condition of a criterion: a line of Tiêu chí. Null terms or targets are such as can't be read. */
export interface Condition {
  readonly numerator: readonly Term[] | null;
  /** None: the numerator stands alone. */
  readonly denominator: readonly Term[] | null;
  readonly atMost: boolean;
  readonly target: Target | null;
  readonly mode: Mode;
  /** Only rows of the unit itself, not of those below. */
  readonly isOwn: boolean;
}

/** A criterion as it is in force: its first line says what it is, further ones add conditions. */
export interface Criterion {
  readonly set: string;
  readonly code: string;
  readonly level: string;
  readonly area: number;
  readonly name: string;
  readonly weight: number;
  readonly mandatory: boolean;
  readonly mode: Mode;
  readonly conditions: readonly Condition[];
  /** From when its lines hold; null = ever since. With the code it names the version. */
  readonly from: Day | null;
}

/**
 * The criteria that hold for a level on a day: of each code the lines with the latest Hiệu lực từ up to then. Where a
 * level has several sets, the one that came into force last; of equal ones the first of the sheet.
 */
export function criteriaInForce(rows: readonly CriterionRow[], level: string, day: Day): Criterion[] {
  const usable = rows.filter(
    (row) => row.level === level && row.set !== null && row.code !== null && (row.from === null || row.from <= day),
  );
  const set = latestSet(usable);
  const ofSet = usable.filter((row) => caseless(row.set ?? '') === set);
  const lines = new Map<string, CriterionRow[]>();
  for (const row of ofSet) {
    const code = caseless(row.code ?? '');
    const others = lines.get(code) ?? [];
    const since = others[0]?.from ?? null;
    if (others.length === 0 || (row.from ?? 0) > (since ?? 0)) lines.set(code, [row]);
    else if ((row.from ?? 0) === (since ?? 0)) others.push(row);
  }
  return [...lines.values()].flatMap((group) => criterionOf(group) ?? []);
}

function latestSet(rows: readonly CriterionRow[]): string | null {
  let [set, since]: [string | null, Day] = [null, -1];
  for (const row of rows) {
    if ((row.from ?? 0) <= since) continue;
    [set, since] = [caseless(row.set ?? ''), row.from ?? 0];
  }
  return set;
}

function criterionOf(lines: readonly CriterionRow[]): Criterion | null {
  const [first] = lines;
  if (first?.set == null || first.code === null || first.level === null || first.area === null) return null;
  if (first.name === null || first.weight === null || first.mode === null) return null;
  return {
    set: first.set,
    code: first.code,
    level: first.level,
    area: Number(first.area),
    name: first.name,
    weight: first.weight,
    mandatory: first.mandatory === true,
    mode: first.mode,
    conditions: lines.map(conditionOf),
    from: first.from,
  };
}

function conditionOf(row: CriterionRow): Condition {
  return {
    numerator: row.numerator === null ? null : parseTerms(row.numerator),
    denominator: row.denominator === null ? [] : parseTerms(row.denominator),
    atMost: row.direction === '≤',
    target: row.target === null ? null : parseTarget(row.target),
    mode: row.mode ?? 'T',
    isOwn: row.scope === 'Của đơn vị',
  };
}
