import type { ByChoice } from '../../counting/tally';
import type { Figure } from '../../counting/counting';
import type { Books } from '../../judging/books';
import type { Findings } from '../../judging/findings';
import type { Report } from '../../counting/report';
import { SCHOOL_YEAR_START } from '../../judging/setting';
import { PROGRAMME_MONTHS } from '../plans';
import { ratingDeadline } from '../ratings';
import { UNITS, type Unit } from '../../roster/units';
import { addMonths, type Day } from '../../text/calendar';
import { daysOfSchoolYear } from '../../text/school-year';
import { caseless } from '../../text/spelling';
import { criteriaInForce } from './criteria';
import { defaultCriteria } from './default-criteria';
import { AREA_SHARE, MANDATORY_SHARE, MOST_BONUS, SCORE_BANDS } from './settings';
import { CRITERIA, SCORECARDS, TARGETS } from './tables';
import { judge, type Evidence, type JudgedCriterion, type ScoreRules } from './judge';

/** An area of a scorecard: what it reached of what could be judged, and whether it is met. */
export interface AreaScore {
  readonly area: number;
  readonly points: number;
  readonly judged: number;
  readonly met: boolean;
}

/** A unit's school year by the criteria of its level. */
export interface Scorecard {
  readonly unit: Unit;
  readonly schoolYear: string;
  readonly criteria: readonly JudgedCriterion[];
  readonly areas: readonly AreaScore[];
  /** Points with the bonus, of the weight that could be judged. Null for a level that has no criteria. */
  readonly points: number | null;
  readonly judged: number | null;
  /** Whether all areas are met. Points rank; they never recognise. */
  readonly met: boolean | null;
  /** The highest limit that the points reach, in percent of the judged weight, or 0; null where nothing is judged. */
  readonly band: number | null;
}

/**
 * Judges a unit's whole school year.
 * @param report the figures of that unit and of the units below for the days of the school year.
 * @param labels what figures are called: a target may name one by its label.
 */
export function scorecardOf(
  books: Books,
  found: Findings,
  schoolYear: string,
  report: Report & { readonly unit: Unit },
  labels: Readonly<Record<string, string>>,
): Scorecard {
  const { unit } = report;
  const period = daysOfSchoolYear(schoolYear, books.settings.on(books.today, SCHOOL_YEAR_START));
  const endDay = Math.min(period.to, books.today);
  const rows = books.has(CRITERIA) ? books.rows(CRITERIA).filter((row) => found.counts(row)) : defaultCriteria();
  const criteria = criteriaInForce(rows, unit.level ?? '', endDay);
  if (criteria.length === 0) {
    return { unit, schoolYear, criteria: [], areas: [], points: null, judged: null, met: null, band: null };
  }
  const evidence: Evidence = {
    figures: figuresOfUnit(books, report),
    registered: registeredBy(books, found, schoolYear, unit, labels),
    verified: verifiedFor(books, found, schoolYear, unit),
    endDay,
    yearEnd: period.to,
    deadlines: {
      programmesOnTime: addMonths(period.from, books.settings.on(endDay, PROGRAMME_MONTHS)),
      ratedOnTime: ratingDeadline(books.settings, endDay),
    },
    rules: rulesOn(books, endDay),
  };
  return {
    unit,
    schoolYear,
    ...totals(
      criteria.map((criterion) => judge(criterion, evidence)),
      evidence.rules,
    ),
  };
}

function rulesOn({ settings }: Books, day: Day): ScoreRules {
  return {
    areaShare: settings.on(day, AREA_SHARE),
    mandatoryShare: settings.on(day, MANDATORY_SHARE),
    mostBonus: settings.on(day, MOST_BONUS),
    bands: settings.on(day, SCORE_BANDS),
  };
}

function figuresOfUnit(books: Books, report: Report & { readonly unit: Unit }): Evidence['figures'] {
  const { unit, figures: all, byUnit } = report;
  const below = byUnit.filter((each) => books.find(UNITS, each.unit.parent) === unit);
  const own = Object.fromEntries(
    Object.entries(all).map(([name, figure]) => [
      name,
      ownOf(
        figure,
        below.flatMap(({ figures }) => figures[name] ?? []),
      ),
    ]),
  );
  return (isOwn) => (isOwn ? own : all);
}

/** A figure of a unit's own rows: those of the unit with all below it, without those of the units right below. */
function ownOf(figure: Figure, below: readonly Figure[]): Figure {
  if (below.length === 0) return figure;
  const { value, rows } = figure;
  if (value === null || rows === null || 'of' in figure) return { ...figure, value: null, rows: [] };
  if (Array.isArray(rows)) {
    const others = new Set(below.flatMap((each) => each.rows as readonly string[]));
    const mine = (rows as readonly string[]).filter((row) => !others.has(row));
    return { value: mine.length, rows: mine };
  }
  const choices = Object.entries(rows as ByChoice['rows']).map(([choice, keys]): [string, readonly string[]] => {
    const others = new Set(below.flatMap((each) => (each.rows as ByChoice['rows'])[choice] ?? []));
    return [choice, keys.filter((key) => !others.has(key))];
  });
  return {
    value: Object.fromEntries(choices.map(([choice, keys]) => [choice, keys.length])),
    rows: Object.fromEntries(choices),
  };
}

/** The targets that a unit registered for the year, by a criterion's code or by the label of its only figure. */
function registeredBy(
  books: Books,
  found: Findings,
  schoolYear: string,
  unit: Unit,
  labels: Readonly<Record<string, string>>,
): Evidence['registered'] {
  const targets = new Map<string, number>();
  for (const row of books.rows(TARGETS)) {
    if (row.schoolYear !== schoolYear || books.find(UNITS, row.unit) !== unit || !found.counts(row)) continue;
    if (row.figure !== null && row.value !== null) targets.set(caseless(row.figure), row.value);
  }
  return ({ code, conditions: [condition] }) => {
    const byCode = targets.get(caseless(code));
    if (byCode !== undefined) return byCode;
    const [term, ...more] = condition?.numerator ?? [];
    if (term === undefined || more.length > 0 || condition?.denominator?.length !== 0 || term.choice !== null)
      return null;
    const label = labels[term.figure];
    return targets.get(caseless(term.figure)) ?? (label === undefined ? null : (targets.get(caseless(label)) ?? null));
  };
}

function verifiedFor(books: Books, found: Findings, schoolYear: string, unit: Unit): Evidence['verified'] {
  const points = new Map<string, number>();
  for (const row of books.rows(SCORECARDS)) {
    if (row.period !== schoolYear || books.find(UNITS, row.unit) !== unit || !found.counts(row)) continue;
    if (row.criterion !== null && row.verifiedPoints !== null) points.set(caseless(row.criterion), row.verifiedPoints);
  }
  return ({ code }) => points.get(caseless(code)) ?? null;
}

function totals(criteria: readonly JudgedCriterion[], rules: ScoreRules): Omit<Scorecard, 'unit' | 'schoolYear'> {
  const regular = criteria.filter(({ criterion }) => criterion.mode !== 'C');
  const areas = [...new Set(regular.map(({ criterion }) => criterion.area))]
    .sort((a, b) => a - b)
    .map((area) =>
      areaScore(
        area,
        regular.filter(({ criterion }) => criterion.area === area),
        rules,
      ),
    );
  const bonus = sum(criteria.filter(({ criterion }) => criterion.mode === 'C').map(({ points }) => points ?? 0));
  const points = sum(areas.map((area) => area.points)) + Math.min(rules.mostBonus, bonus);
  const judged = sum(areas.map((area) => area.judged));
  return { criteria, areas, points, judged, met: areas.every(({ met }) => met), band: bandOf(points, judged, rules) };
}

function areaScore(area: number, criteria: readonly JudgedCriterion[], { areaShare }: ScoreRules): AreaScore {
  const scored = criteria.filter(({ points }) => points !== null);
  const points = sum(scored.map((each) => each.points ?? 0));
  const judged = sum(scored.map(({ criterion }) => criterion.weight));
  const broken = criteria.some(({ criterion, holds }) => criterion.mandatory && holds === false);
  return { area, points, judged, met: !broken && judged > 0 && points >= areaShare * judged - 1e-9 };
}

function bandOf(points: number, judged: number, { bands }: ScoreRules): number | null {
  if (judged <= 0) return null;
  const share = Math.min(1, points / judged);
  return Math.round(100 * (bands.find((limit) => share >= limit - 1e-9) ?? 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
