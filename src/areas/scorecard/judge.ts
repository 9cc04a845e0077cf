import type { Figure } from '../../counting/counting';
import type { Day } from '../../text/calendar';
import type { Condition, Criterion } from './criteria';
import { valueOf, type Missing, type Term, type TermValue } from './terms';

export type Mark =
  'Đạt' | 'Chưa đạt' | 'Chưa có số liệu' | 'Không phát sinh' | 'Chưa đến hạn' | 'Nhóm nhỏ' | 'Chờ thẩm định';

/** What a unit's year is judged by. */
export interface Evidence {
  /** The unit's figures with all below it, or of its own rows alone. */
  readonly figures: (isOwn: boolean) => Readonly<Record<string, Figure>>;
  /** What the unit set out to reach by a criterion; null where it registered nothing. */
  readonly registered: (criterion: Criterion) => number | null;
  /** Điểm thẩm định of a criterion. */
  readonly verified: (criterion: Criterion) => number | null;
  readonly endDay: Day;
  readonly yearEnd: Day;
  /** Figures that have a day of their own by which they must be reached. */
  readonly deadlines: Readonly<Record<string, Day>>;
  readonly rules: ScoreRules;
}

/** The settings of scoring, shares from 0 to 1. */
export interface ScoreRules {
  readonly areaShare: number;
  readonly mandatoryShare: number;
  readonly mostBonus: number;
  /** From the highest down: from which share of the judged weight on. */
  readonly bands: readonly number[];
}

/** A criterion of a unit's year. `points` is null where it is not judged. */
export interface JudgedCriterion {
  readonly criterion: Criterion;
  readonly value: number | null;
  readonly target: number | null;
  /** Whether value and target are parts of a whole. */
  readonly isShare: boolean;
  readonly points: number | null;
  readonly mark: Mark;
  /** Null where it has no rows to show: typed by a person, or kept from the eyes of others. */
  readonly rows: readonly string[] | null;
  /** Whether a mandatory one lets its area be met; null where it neither helps nor harms. */
  readonly holds: boolean | null;
}

/** What a condition comes to. */
type Outcome =
  | { readonly kind: Missing }
  | {
      readonly kind: 'judged';
      readonly value: number;
      readonly target: number | null;
      readonly rows: readonly string[] | null;
      /** Whether the value is a part of a whole. */
      readonly isShare: boolean;
      /** The part of the weight that it earns, from 0 to 1. */
      readonly share: number;
      readonly isMet: boolean;
      readonly holds: boolean;
      readonly isEarly: boolean;
    };
type Judgement = Extract<Outcome, { kind: 'judged' }>;

/** Shares are quotients: a difference in the last digit is none. */
const EXACT = 1e-9;

function reaches(value: number, target: number): boolean {
  return value >= target - EXACT * Math.max(1, Math.abs(target));
}

export function judge(criterion: Criterion, evidence: Evidence): JudgedCriterion {
  return criterion.mode === 'M' || criterion.mode === 'C'
    ? judgeTyped(criterion, evidence)
    : judgeCounted(criterion, evidence);
}

/** Points that a person gave. Whoever must have them all has them from the mandatory share on. */
function judgeTyped(criterion: Criterion, { verified, rules }: Evidence): JudgedCriterion {
  const { weight, mode } = criterion;
  const given = verified(criterion);
  const points = given === null ? null : Math.max(0, Math.min(given, weight));
  const base = { criterion, value: null, target: null, isShare: false, rows: null, points };
  if (points === null) return { ...base, mark: 'Chờ thẩm định', holds: mode === 'C' ? null : false };
  const holds = reaches(points, weight * rules.mandatoryShare);
  return { ...base, mark: reaches(points, weight) ? 'Đạt' : 'Chưa đạt', holds };
}

function judgeCounted(criterion: Criterion, evidence: Evidence): JudgedCriterion {
  const outcomes = criterion.conditions.map((condition) => outcomeOf(criterion, condition, evidence));
  const out = (mark: Mark, holds: boolean | null, shown?: Judgement): JudgedCriterion => ({
    criterion,
    value: shown?.value ?? null,
    target: shown?.target ?? null,
    isShare: shown?.isShare ?? false,
    points: null,
    mark,
    rows: shown === undefined ? [] : shown.rows,
    holds,
  });
  if (outcomes.some(({ kind }) => kind === 'hidden')) return { ...out('Nhóm nhỏ', null), rows: null };
  if (outcomes.some(({ kind }) => kind === 'unknown')) return out('Chưa có số liệu', false);
  const judged = outcomes.filter((outcome) => outcome.kind === 'judged');
  const [first] = judged;
  if (first === undefined) return out('Không phát sinh', true);
  const open = judged.filter(({ isMet }) => !isMet);
  if (open.length > 0 && open.every(({ isEarly }) => isEarly)) return out('Chưa đến hạn', null, first);
  const due = judged.filter(({ isMet, isEarly }) => isMet || !isEarly);
  return {
    criterion,
    value: first.value,
    target: first.target,
    isShare: first.isShare,
    points: criterion.weight * Math.min(...due.map(({ share }) => share)),
    mark: open.length === 0 ? 'Đạt' : 'Chưa đạt',
    rows: first.rows,
    holds: due.every(({ holds }) => holds),
  };
}

function outcomeOf(criterion: Criterion, condition: Condition, evidence: Evidence): Outcome {
  const figures = evidence.figures(condition.isOwn);
  const above = sumOf(condition.numerator, figures);
  const below = condition.denominator?.length === 0 ? null : sumOf(condition.denominator, figures);
  if (typeof above === 'string') return { kind: above };
  if (typeof below === 'string') return { kind: below };
  if (below?.number === 0) return { kind: 'nothing' };
  const value = above.number / (below?.number ?? 1);
  const target = targetOf(criterion, condition, evidence);
  if (target === null || typeof target === 'string') return { kind: target ?? 'unknown' };
  const isMet = condition.atMost ? reaches(-value, -target) : reaches(value, target);
  const isProportional = condition.mode === 'R' && !condition.atMost && target > 0;
  const share = isProportional ? Math.max(0, Math.min(1, value / target)) : Number(isMet);
  return {
    kind: 'judged',
    value,
    target,
    rows: above.rows,
    isShare: below !== null || above.isShare,
    share: isMet ? 1 : share,
    isMet,
    holds: isMet || (isProportional && reaches(share, evidence.rules.mandatoryShare)),
    isEarly: dueOf(condition, above.isShare, evidence) > evidence.endDay,
  };
}

function sumOf(terms: readonly Term[] | null, figures: Readonly<Record<string, Figure>>): TermValue | Missing {
  if (terms === null || terms.length === 0) return 'unknown';
  const values = terms.map((term) => valueOf(term, figures));
  for (const missing of ['hidden', 'unknown', 'nothing'] as const) if (values.includes(missing)) return missing;
  const numbers = values as readonly TermValue[];
  return {
    number: numbers.reduce((sum, { number }) => sum + number, 0),
    rows: numbers.some(({ rows }) => rows === null) ? null : numbers.flatMap(({ rows }) => rows ?? []),
    isShare: numbers.some(({ isShare }) => isShare),
  };
}

/** What the unit registered goes before what the criterion asks of everybody. */
function targetOf(criterion: Criterion, condition: Condition, evidence: Evidence): number | Missing | null {
  const registered = criterion.conditions[0] === condition ? evidence.registered(criterion) : null;
  if (registered !== null) return registered;
  if (condition.target === null) return null;
  const { factor, of } = condition.target;
  if (of === null) return factor;
  const value = valueOf(of, evidence.figures(condition.isOwn));
  return typeof value === 'string' ? value : factor * value.number;
}

/** From which day on a condition that isn't met is unmet: a count may grow until the year is over. */
function dueOf({ numerator, denominator }: Condition, isShare: boolean, evidence: Evidence): Day {
  const own = (numerator ?? []).flatMap(({ figure }) => evidence.deadlines[figure] ?? []);
  if (own.length > 0) return Math.max(...own);
  return denominator?.length === 0 && !isShare ? evidence.yearEnd : -Infinity;
}
