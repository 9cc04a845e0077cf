import { type Unit, UNITS } from '../../roster/units';
import { addMonths, isoDay, partsOf, type Day } from '../../text/calendar';
import type { Books } from '../../judging/books';
import type { Findings } from '../../judging/findings';
import { waitingOn } from '../nominations';
import { inOffice } from '../officers';
import { activeOn, nameOf } from '../../roster/membership';
import type { Figure, Period } from '../../counting/counting';
import type { Report } from '../../counting/report';
import { isWithin, openOn } from '../../roster/tree';
import { birthdaysIn } from '../../roster/birthdays';
import { monthBefore, periodBefore, weekBefore } from './periods';
import { PEOPLE } from '../../roster/people';
import { NOMINATIONS } from '../nominations';
import { OFFICERS } from '../officers';
import { RECRUITMENT } from '../recruitment';
import { COMMITTEE_MAIL } from './settings';

/** A row that a letter points to. */
export interface Pointer {
  readonly sheet: string;
  readonly key: string;
  /** The sheet's row number. */
  readonly row: number;
}

/** A number of a period, and that of the period before; null where there is nothing to judge. */
export interface Compared {
  readonly name: string;
  readonly now: number | null;
  readonly before: number | null;
}

export interface SummaryFacts {
  readonly kind: 'week' | 'month';
  readonly unit: { readonly code: string; readonly name: string };
  readonly period: Period;
  readonly figures: readonly Compared[];
  /** Contacts that wait, longest first. */
  readonly waiting: readonly (Pointer & { readonly status: string; readonly days: number })[];
  readonly below: readonly {
    readonly name: string;
    readonly members: number | null;
    readonly recruited: number | null;
  }[];
}

export interface ReminderFacts {
  readonly kind: 'reminder';
  readonly unit: { readonly code: string; readonly name: string };
  /** The month that comes. */
  readonly month: { readonly year: number; readonly month: number };
  readonly terms: readonly (Pointer & { readonly post: string; readonly until: Day })[];
  readonly stale: readonly Pointer[];
  readonly birthdays: readonly { readonly name: string; readonly date: number }[];
}

export interface WaitingFacts {
  readonly kind: 'waiting';
  readonly period: Period;
  readonly items: readonly (Pointer & { readonly stage: string; readonly days: number })[];
}

export type LetterFacts = SummaryFacts | ReminderFacts | WaitingFacts;

/** A letter that is due: `key` is the same whenever it is made, so that it is queued once. */
export interface Letter {
  readonly key: string;
  readonly to: readonly string[];
  readonly facts: LetterFacts;
}

/** The letters of a register that are due today: last week's, last month's, and reminders for the month that comes. */
export function dueLetters(
  books: Books,
  found: Findings,
  reportOf: (period: Period) => Report | null,
  isQueued: (key: string) => boolean,
): Letter[] {
  const addressed = books.rows(UNITS).flatMap((unit) => {
    const { code, reportEmails } = unit;
    const isOpen = openOn(unit, books.today) === true && books.find(UNITS, code) === unit;
    return code === null || reportEmails === null || !isOpen ? [] : [{ unit, code, to: reportEmails }];
  });
  const summaries = (['week', 'month'] as const).flatMap((kind) => {
    const period = kind === 'week' ? weekBefore(books.today) : monthBefore(books.today);
    const wanted = addressed.filter(({ code }) => !isQueued(keyOf(kind, code, period.from)));
    if (wanted.length === 0) return [];
    const now = byUnit(reportOf(period));
    const before = byUnit(reportOf(periodBefore(period, kind)));
    return wanted.map(({ unit, code, to }): Letter => {
      const facts = summaryOf(books, unit, { kind, period, now, before });
      return { key: keyOf(kind, code, period.from), to, facts };
    });
  });
  return [...summaries, ...reminders(books, found, addressed, isQueued)];
}

function keyOf(kind: string, code: string, from: Day): string {
  return `${kind}|${code}|${isoDay(from)}`;
}

type FiguresByUnit = ReadonlyMap<Unit | undefined, Readonly<Record<string, Figure>>>;

function byUnit(report: Report | null): FiguresByUnit {
  const whole = report === null ? [] : [[report.unit, report.figures] as const];
  return new Map([...whole, ...(report?.byUnit ?? []).map(({ unit, figures }) => [unit, figures] as const)]);
}

/** The three figures that a summary begins with. */
const FIGURES = ['recruitmentFunnel', 'recruited', 'members'] as const;

function figureOf(figures: Readonly<Record<string, Figure>> | undefined, name: string): number | null {
  if (name === 'recruited') {
    const parts = ['recruitedIntoUnion', 'recruitedIntoAssociation'].map((each) => figureOf(figures, each));
    return parts.includes(null) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  }
  const value = figures?.[name]?.value ?? null;
  if (typeof value === 'number' || value === null) return value;
  return Object.values(value).reduce((sum, part) => sum + part, 0);
}

interface Spans {
  readonly kind: 'week' | 'month';
  readonly period: Period;
  readonly now: FiguresByUnit;
  readonly before: FiguresByUnit;
}

function summaryOf(books: Books, unit: Unit, { kind, period, now, before }: Spans): SummaryFacts {
  const children = books.rows(UNITS).filter((each) => books.find(UNITS, each.parent) === unit && now.has(each));
  return {
    kind,
    unit: named(unit),
    period,
    figures: FIGURES.map((name) => ({
      name,
      now: figureOf(now.get(unit), name),
      before: figureOf(before.get(unit), name),
    })),
    waiting: contactsWaiting(books, unit),
    below: children.map((child) => ({
      name: child.name ?? child.code ?? '',
      members: figureOf(now.get(child), 'members'),
      recruited: figureOf(now.get(child), 'recruited'),
    })),
  };
}

function named({ code, name }: Unit): { code: string; name: string } {
  return { code: code ?? '', name: name ?? code ?? '' };
}

const ENDED = new Set<string | null>(['Đã kết nạp', 'Không thành công', null]);

function contactsWaiting(books: Books, unit: Unit): SummaryFacts['waiting'] {
  return books
    .rows(RECRUITMENT)
    .flatMap(({ key, row, recruiter, status, contacted }) => {
      const home = books.find(UNITS, books.find(PEOPLE, recruiter)?.unit ?? null);
      const isHere = home !== undefined && isWithin(books, home, unit) === true;
      if (!isHere || ENDED.has(status) || status === null || key === null || contacted === null) return [];
      return [{ sheet: '1+1', key, row, status, days: books.today - contacted }];
    })
    .sort((a, b) => b.days - a.days);
}

/** Terms that end within so many months are told. */
const AHEAD = 2;

function reminders(
  books: Books,
  found: Findings,
  addressed: readonly { unit: Unit; code: string; to: readonly string[] }[],
  isQueued: (key: string) => boolean,
): Letter[] {
  const next = partsOf(addMonths(books.today, 1));
  const from = partsOf(books.today);
  const staleRows = new Set(found.issues().flatMap(({ code, row }) => (code === 'stale-row' ? [row] : [])));
  return addressed.flatMap(({ unit, code, to }) => {
    const key = `reminder|${code}|${String(from.year)}-${String(from.month).padStart(2, '0')}`;
    if (isQueued(key)) return [];
    const isHere = (other: string | null): boolean => books.find(UNITS, other) === unit;
    const people = books.rows(PEOPLE).filter((person) => isHere(person.unit) && activeOn(person, books.today) === true);
    const terms = books.rows(OFFICERS).flatMap((officer) => {
      const { key: post, row, termEnd, post: title } = officer;
      const ends =
        termEnd !== null && termEnd <= addMonths(books.today, AHEAD) && inOffice(officer, books.today) === true;
      return ends && isHere(officer.unit)
        ? [{ sheet: 'Cán bộ Đoàn', key: post ?? '', row, post: title ?? '', until: termEnd }]
        : [];
    });
    const stale = people
      .filter(({ row }) => staleRows.has(row))
      .map(({ key: person, row }) => ({ sheet: 'ĐVTN', key: person ?? '', row }));
    const birthdays = birthdaysIn(people, next.year, next.month).map(({ person, date }) => ({
      name: nameOf(person),
      date,
    }));
    if (terms.length + stale.length + birthdays.length === 0) return [];
    const month = { year: next.year, month: next.month };
    return [{ key, to, facts: { kind: 'reminder' as const, unit: named(unit), month, terms, stale, birthdays } }];
  });
}

/** The letter of the committee's file: which files wait, by code alone. None where nothing waits or nobody is to get it. */
export function waitingLetter(books: Books, isQueued: (key: string) => boolean): Letter[] {
  const to = books.settings.on(books.today, COMMITTEE_MAIL);
  const period = weekBefore(books.today);
  const key = keyOf('waiting', '', period.from);
  const items = books
    .rows(NOMINATIONS)
    .flatMap((nomination) => {
      const waits = waitingOn(nomination, books.today);
      return waits === null
        ? []
        : [{ sheet: 'Giới thiệu vào Đảng', key: nomination.key ?? '', row: nomination.row, ...waits }];
    })
    .sort((a, b) => b.days - a.days);
  return to.length === 0 || items.length === 0 || isQueued(key)
    ? []
    : [{ key, to, facts: { kind: 'waiting', period, items } }];
}
