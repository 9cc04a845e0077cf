import type { Person } from '../../tables/people';
import { RECRUITMENT_STATUSES, type Recruitment } from '../../tables/recruitment';
import { addMonths } from '../../text/calendar';
import { rowKey } from '../check/findings';
import { memberOn } from '../people/membership';
import {
  shareOf,
  UNKNOWN,
  unknownFigures,
  UNKNOWN_CHOICES,
  type Counting,
  type Figure,
  type Figures,
} from '../report/period';
import { ChoiceTally, Tally, type Count } from '../report/tally';
import { creditsOf, Roster } from './credit';

const NAMES = ['recruitersWithCredit', 'coverage', 'recruitedIntoUnion', 'recruitedIntoAssociation'] as const;
const RETAINED = { retained3m: 3, retained6m: 6 } as const;

/** The figures of 1+1: what was credited in the period, by whom, and who stayed. */
export function recruitmentFigures(counting: Counting): Figures {
  const { books, counts } = counting;
  if (!books.has('recruitment')) {
    const names = [...NAMES, ...Object.keys(RETAINED)];
    return { ...unknownFigures(names), recruitmentFunnel: () => UNKNOWN_CHOICES };
  }
  const roster = new Roster(books);
  const credited = creditsOf(books, roster, counts).credited.filter((row) => counting.includes(row.admitted));
  return {
    ...recruiterFigures(counting, credited),
    ...recruitedFigures(counting, credited),
    ...funnelFigures(counting),
    ...retentionFigures(counting, credited, roster),
  };
}

/** Recruits follow the recruiter, who may have left since. */
function unitOf(counting: Counting, row: Recruitment): ReturnType<Counting['homeOf']> {
  return counting.homeOf(counting.books.person(row.recruiter));
}

function recruiterFigures(counting: Counting, credited: readonly Recruitment[]): Figures {
  const { books, scopes, counts, endDay } = counting;
  if (!books.has('people')) return unknownFigures(['recruitersWithCredit', 'coverage']);
  const recruits = new Map<Person, number>();
  for (const row of credited) {
    const recruiter = books.person(row.recruiter);
    if (recruiter !== undefined) recruits.set(recruiter, (recruits.get(recruiter) ?? 0) + 1);
  }
  const target = books.settings.on(endDay, 'recruitsPerMember');
  const members = new Tally(scopes);
  const successful = new Tally(scopes);
  for (const person of books.rows('people')) {
    if (!counts(person) || memberOn(person, 'Đoàn', endDay) !== true) continue;
    const unit = counting.homeOf(person);
    const key = rowKey('people', person);
    members.add(unit, key);
    if ((recruits.get(person) ?? 0) >= target) successful.add(unit, key);
  }
  return {
    recruitersWithCredit: (scope) => successful.count(scope),
    coverage: (scope) => shareOf(successful.rows(scope), members.rows(scope).length),
  };
}

function recruitedFigures(counting: Counting, credited: readonly Recruitment[]): Figures {
  const into = { Đoàn: new Tally(counting.scopes), Hội: new Tally(counting.scopes) };
  for (const row of credited) {
    if (row.organisation !== null) into[row.organisation].add(unitOf(counting, row), rowKey('recruitment', row));
  }
  return {
    recruitedIntoUnion: (scope) => into.Đoàn.count(scope),
    recruitedIntoAssociation: (scope) => into.Hội.count(scope),
  };
}

function funnelFigures(counting: Counting): Figures {
  const funnel = new ChoiceTally(counting.scopes, RECRUITMENT_STATUSES);
  for (const row of counting.books.rows('recruitment')) {
    if (row.status === null || !counting.counts(row) || !counting.includes(row.contacted)) continue;
    funnel.add(row.status, unitOf(counting, row), rowKey('recruitment', row));
  }
  return { recruitmentFunnel: (scope) => funnel.count(scope) };
}

/** Who was still a member so many months after the admission, among those of whom it can be told by now. */
function retentionFigures(counting: Counting, credited: readonly Recruitment[], roster: Roster): Figures {
  if (!counting.books.has('people')) return unknownFigures(Object.keys(RETAINED));
  const figures: Record<string, (scope: number) => Figure> = {};
  for (const [name, months] of Object.entries(RETAINED)) {
    const stayed = new Tally(counting.scopes);
    const judged = new Tally(counting.scopes);
    const missing = new Tally(counting.scopes);
    for (const row of credited) {
      const { admitted, organisation } = row;
      if (admitted === null || organisation === null) continue;
      const day = addMonths(admitted, months);
      if (day > counting.endDay) continue;
      const unit = unitOf(counting, row);
      const key = rowKey('recruitment', row);
      const youth = roster.youthOf(row);
      if (youth === undefined) missing.add(unit, key);
      else judged.add(unit, key);
      if (youth !== undefined && memberOn(youth, organisation, day) === true) stayed.add(unit, key);
    }
    figures[name] = (scope): Count => {
      const beside = { of: judged.rows(scope).length, unknown: missing.rows(scope).length };
      return { ...(beside.of === 0 ? UNKNOWN : stayed.count(scope)), ...beside };
    };
  }
  return figures;
}
