import type { Figure } from '../../counting/counting';
import { addsOverUnits, isShare, type Natures } from './figure-value';
import type { FiguresByName, PlainReport, UnitBelow } from './report-data';

/** What a person is to look at before the report is printed. */
export type ReportWarning =
  | {
      readonly code: 'changed';
      readonly figure: string;
      readonly unit: string | null;
      readonly now: number;
      readonly before: number;
    }
  | {
      readonly code: 'far-above';
      readonly figure: string;
      readonly units: readonly { readonly unit: string; readonly now: number }[];
      readonly average: number;
    }
  | {
      readonly code: 'few-participants';
      readonly figure: string;
      readonly unit: string | null;
      readonly now: number;
      readonly participants: number;
    }
  | {
      readonly code: 'part-larger';
      readonly figure: string;
      readonly unit: string | null;
      readonly now: number;
      readonly whole: string;
      readonly of: number;
    };

/** A part, and its whole. */
const PARTS: readonly (readonly [string, string])[] = [
  ['membersInAssociation', 'members'],
  ['membersInAssociation', 'associationMembers'],
  ['recruitersWithCredit', 'recruiters'],
  ['membersSynced', 'members'],
  ['trainingRegistered', 'members'],
  ['feesPaid', 'members'],
  ['ratedOnTime', 'toBeRated'],
  ['ratedGood', 'rated'],
  ['transfersOnTime', 'transfersDue'],
  ['tasksOnTime', 'tasksDue'],
  ['proposalsAnswered', 'proposalsSent'],
  ['meetingsWithMinutes', 'meetingsHeld'],
  ['branchesWithProject', 'branchesOpen'],
  ['offCampusVisited', 'offCampus'],
  ['profilesComplete', 'activePeople'],
  ['profilesFresh', 'activePeople'],
];

/** More than a fifth more or less than in the period before. */
const MUCH = 0.2;
/** Smaller numbers change much by themselves. */
const LEAST = 10;
const TIMES = 3;
/** An average of fewer units says little. */
const LEAST_UNITS = 3;

/** Figures of a report that look as if something were wrong with them. */
export function warningsOf(
  report: PlainReport,
  before: PlainReport,
  units: readonly UnitBelow[],
  natures: Natures,
): ReportWarning[] {
  return [
    ...changes(report, before, natures),
    ...scopes(report).flatMap(({ unit, figures }) => [
      ...fewParticipants(figures, unit),
      ...largerParts(figures, unit),
    ]),
    ...farAbove(report, units, natures),
  ];
}

function scopes({ figures, byUnit }: PlainReport): { unit: string | null; figures: FiguresByName }[] {
  return [{ unit: null, figures }, ...byUnit];
}

function count(figure: Figure | undefined): number | null {
  return typeof figure?.value === 'number' ? figure.value : null;
}

function changes({ figures }: PlainReport, { figures: earlier }: PlainReport, natures: Natures): ReportWarning[] {
  return Object.keys(figures).flatMap((figure): ReportWarning[] => {
    const [now, before] = [count(figures[figure]), count(earlier[figure])];
    if (isShare(figure, natures) || now === null || before === null || Math.max(now, before) < LEAST) return [];
    const isMuch = before > 0 && Math.abs(now - before) > before * MUCH;
    return isMuch ? [{ code: 'changed', figure, unit: null, now, before }] : [];
  });
}

function fewParticipants(figures: FiguresByName, unit: string | null): ReportWarning[] {
  return Object.entries(figures).flatMap(([figure, told]): ReportWarning[] => {
    const now = count(told);
    const participants = (told as Readonly<Record<string, unknown>>)['participants'];
    if (now === null || typeof participants !== 'number' || participants >= now) return [];
    return [{ code: 'few-participants', figure, unit, now, participants }];
  });
}

function largerParts(figures: FiguresByName, unit: string | null): ReportWarning[] {
  return PARTS.flatMap(([figure, whole]): ReportWarning[] => {
    const [now, of] = [count(figures[figure]), count(figures[whole])];
    return now !== null && of !== null && now > of ? [{ code: 'part-larger', figure, unit, now, whole, of }] : [];
  });
}

/** A unit among others of its level with three times their average. */
function farAbove({ byUnit }: PlainReport, units: readonly UnitBelow[], natures: Natures): ReportWarning[] {
  const levelOf = new Map(units.map(({ code, level }) => [code, level]));
  const levels = new Map<string | null, (typeof byUnit)[number][]>();
  for (const each of byUnit) {
    const level = levelOf.get(each.unit) ?? null;
    levels.set(level, [...(levels.get(level) ?? []), each]);
  }
  return [...levels.values()].flatMap((peers) => {
    if (peers.length < LEAST_UNITS) return [];
    const names = Object.keys(peers[0]?.figures ?? {}).filter((name) => addsOverUnits(name, natures));
    return names.flatMap((figure): ReportWarning[] => {
      const numbers = peers.map(({ unit, figures }) => ({ unit, now: count(figures[figure]) ?? 0 }));
      const average = numbers.reduce((sum, { now }) => sum + now, 0) / peers.length;
      const above = numbers.filter(({ now }) => now >= LEAST && now > TIMES * average);
      return above.length === 0 ? [] : [{ code: 'far-above', figure, units: above, average }];
    });
  });
}
