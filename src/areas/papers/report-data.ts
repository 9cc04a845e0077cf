import type { Figure, Period } from '../../counting/counting';
import { isFaulty, type Books } from '../../judging/books';
import type { Findings } from '../../judging/findings';
import { rowKey } from '../../judging/row-key';
import { PEOPLE } from '../../roster/people';
import { isWithin } from '../../roster/tree';
import { UNITS, type Unit } from '../../roster/units';
import type { Row, Table } from '../../sheet/table';
import { addMonths, formatDay, monthOf, type Day } from '../../text/calendar';
import { number } from '../../text/format';
import type { Report } from '../../counting/report';
import { PLANS } from '../plans';
import { PROJECTS } from '../projects';
import { PROPOSALS } from '../advice';
import { TEMPLATES } from '../records';
import { letterheadOf, type Letterhead } from './letterhead';
import type { ShownRow } from './template/data';

/** Figures by their names. */
export type FiguresByName = Readonly<Record<string, Figure>>;

/** The figures of a unit with all below it, and of each unit below by its code. */
export interface PlainReport {
  readonly figures: FiguresByName;
  readonly byUnit: readonly { readonly unit: string; readonly figures: FiguresByName }[];
}

/** A unit below the one that is reported on. */
export interface UnitBelow {
  readonly code: string;
  readonly name: string;
  readonly level: string | null;
  /** Whether it is right below. */
  readonly isChild: boolean;
}

/** What the official report is made of: figures of three periods, rows that are told one by one, and the letterhead. */
export interface ReportData {
  readonly report: PlainReport;
  readonly lastYear: PlainReport;
  /** The period of the same length just before: what warnings compare with. */
  readonly before: PlainReport;
  readonly units: readonly UnitBelow[];
  /** As 2025-2026 where the period is that school year; else null. */
  readonly schoolYear: string | null;
  readonly lists: Readonly<Record<string, readonly ShownRow[]>>;
  readonly letterhead: Letterhead;
  /** The officers' own template; null where they have none. */
  readonly template: string | null;
}

/** The report's template in Mẫu văn bản. */
export const REPORT_TEMPLATE = 'BAO-CAO';

/** Figures whose rows the report names, and the tables that they stand in. */
const LISTED: Readonly<Record<string, Table>> = {
  programmesIssued: PLANS,
  tasksOverdue: PLANS,
  projectsRegistered: PROJECTS,
  projectsRecognised: PROJECTS,
  postsVacant: UNITS,
  proposalsSent: PROPOSALS,
};

/** Tasks that are still to be done, by the name that templates use. */
const AHEAD = 'nhiệm vụ sắp tới';

/** `count` makes the report of a unit over a period, null where there is no such unit; then there is no data either. */
export function reportDataOf(
  books: Books,
  found: Findings,
  period: Period,
  count: (period: Period) => Report | null,
): ReportData | null {
  const report = count(period);
  const earlier = (months: number): Report | null => count(movedBack(period, months));
  const [lastYear, before] = [earlier(12), earlier(monthsOf(period))];
  if (report === null || lastYear === null || before === null) return null;
  const { unit } = report;
  return {
    report: plain(report),
    lastYear: plain(lastYear),
    before: plain(before),
    units: report.byUnit.map(({ unit: below }) => ({
      code: below.code ?? '',
      name: below.name ?? '',
      level: below.level,
      isChild: books.find(UNITS, below.parent) === unit,
    })),
    schoolYear: schoolYearOf(books, period),
    lists: {
      ...listsOf(books, report.figures),
      [AHEAD]: tasksAhead(books, found, unit, Math.min(period.to, books.today)),
    },
    letterhead: letterheadOf(books, unit),
    template: templateOf(books, REPORT_TEMPLATE),
  };
}

function plain({ figures, byUnit }: Report): PlainReport {
  return { figures, byUnit: byUnit.map(({ unit, figures: own }) => ({ unit: unit.code ?? '', figures: own })) };
}

function schoolYearOf({ settings }: Books, { from, to }: Period): string | null {
  const year = settings.schoolYearPeriod(from);
  return year.from === from && year.to === to ? settings.schoolYearOf(from) : null;
}

/** Whole months, at least one. */
function monthsOf({ from, to }: Period): number {
  const number = (day: Day): number => {
    const [year = 0, month = 0] = monthOf(day).split('-').map(Number);
    return year * 12 + month;
  };
  return number(to) - number(from) + 1;
}

/** A period that ends with a month ends with that month's last day a year before, too. */
function movedBack({ from, to }: Period, months: number): Period {
  return { from: addMonths(from, -months), to: addMonths(to + 1, -months) - 1 };
}

function templateOf(books: Books, code: string): string | null {
  return books.rows(TEMPLATES).find((row) => row.code === code)?.content ?? null;
}

function listsOf(books: Books, figures: Readonly<Record<string, Figure>>): Record<string, ShownRow[]> {
  const lists: Record<string, ShownRow[]> = {};
  for (const [figure, table] of Object.entries(LISTED)) {
    const keys = figures[figure]?.rows;
    if (!Array.isArray(keys)) continue;
    const wanted = new Set(keys as readonly string[]);
    const rows = books.rows(table).filter((row) => wanted.has(rowKey(table, row)));
    lists[figure] = rows.map((row) => shownRow(books, table, row));
  }
  return lists;
}

/** Tasks of a unit and of those below it whose day lies ahead, the nearest first. */
function tasksAhead(books: Books, found: Findings, unit: Unit | undefined, day: Day): ShownRow[] {
  const ahead = books.rows(PLANS).filter((plan) => {
    const isOpen = plan.status === 'Chưa làm' || plan.status === 'Đang làm';
    const owner = books.find(UNITS, plan.unit);
    const isOurs = unit === undefined || (owner !== undefined && isWithin(books, owner, unit) === true);
    return plan.type === 'Nhiệm vụ' && isOpen && isOurs && found.counts(plan) && plan.due !== null && plan.due > day;
  });
  return [...ahead]
    .sort((a, b) => (a.due ?? 0) - (b.due ?? 0))
    .map((plan) => shownRow(books, PLANS, plan as unknown as Row));
}

/** A row as people read it: dates as dd/MM/yyyy, names in place of codes. */
export function shownRow(books: Books, { columns }: Table, row: Row): ShownRow {
  const cells = Object.entries(columns).map(([property, { header, kind, target }]) => {
    const value = isFaulty(row, property) ? null : row[property];
    if (typeof value === 'string' && target === UNITS.title) return [header, books.find(UNITS, value)?.name ?? value];
    if (typeof value === 'string' && target === PEOPLE.title)
      return [header, books.find(PEOPLE, value)?.fullName ?? value];
    if (typeof value === 'number') return [header, kind.name === 'date' ? formatDay(value) : number(value)];
    return [header, Array.isArray(value) ? value.join('; ') : typeof value === 'string' ? value : ''];
  });
  return Object.fromEntries(cells) as ShownRow;
}
