import { figureGroup } from '../../counting/figure';
import { STAGES, type Nomination, type Stage, NOMINATIONS } from './tables';
import { type Person, PEOPLE } from '../../roster/people';
import { rowKey } from '../../judging/row-key';
import type { Counting, Figures } from '../../counting/counting';
import { ChoiceTally, Tally } from '../../counting/tally';
import { dateOf, waitingOn } from './stages';

/** A nomination that waits for somebody: where it stands, and for how many days. */
export interface Waiting {
  readonly key: string;
  readonly stage: Stage;
  readonly days: number;
}

function nominationFigures(counting: Counting): Figures {
  const { books, counts } = counting;
  const rows = books.rows(NOMINATIONS).filter(counts);
  return {
    ...stageFigures(counting, rows),
    introducedToParty: peopleAt(counting, rows, 'Nghị quyết giới thiệu'),
    admittedToParty: peopleAt(counting, rows, 'Kết nạp Đảng'),
    ...waitingFigures(counting, rows),
  };
}

function scopesOf(counting: Counting, row: Nomination): readonly number[] {
  return counting.scopesOf(counting.books.find(PEOPLE, row.person));
}

function stageFigures(counting: Counting, rows: readonly Nomination[]): Figures {
  const byStage = new ChoiceTally(STAGES);
  for (const row of rows) {
    for (const stage of STAGES) {
      if (counting.includes(dateOf(row, stage))) byStage.add(stage, scopesOf(counting, row), rowKey(NOMINATIONS, row));
    }
  }
  return { nominationsByStage: (scope) => byStage.count(scope) };
}

/** People who reached a stage in the period: each once, by the earliest of their rows. */
function peopleAt(counting: Counting, rows: readonly Nomination[], stage: Stage): Figures[string] {
  const earliest = new Map<Person | string, Nomination>();
  for (const row of rows) {
    const day = dateOf(row, stage);
    if (!counting.includes(day)) continue;
    const who = counting.books.find(PEOPLE, row.person) ?? row.person ?? rowKey(NOMINATIONS, row);
    const other = earliest.get(who);
    if (other === undefined || day < (dateOf(other, stage) ?? 0)) earliest.set(who, row);
  }
  const tally = new Tally();
  for (const row of earliest.values()) tally.add(scopesOf(counting, row), rowKey(NOMINATIONS, row));
  return (scope) => tally.count(scope);
}

function waitingFigures(counting: Counting, rows: readonly Nomination[]): Figures {
  const tally = new Tally();
  const waiting = new Map<string, Waiting>();
  for (const row of rows) {
    const at = waitingOn(row, counting.endDay);
    if (at === null) continue;
    const key = rowKey(NOMINATIONS, row);
    waiting.set(key, { key, ...at });
    tally.add(scopesOf(counting, row), key);
  }
  return {
    nominationsWaiting: (scope) => {
      const count = tally.count(scope);
      return { ...count, items: tally.rows(scope).flatMap((key) => waiting.get(key) ?? []) };
    },
  };
}

/** The figures of nominations, by the dates of their stages: a later stop undoes none. */
export const NOMINATION_FIGURES = figureGroup(
  { follows: 'person', needs: [NOMINATIONS] },
  {
    nominationsByStage: { label: 'Hồ sơ giới thiệu vào Đảng qua từng bước trong kỳ', nature: 'flow', byChoice: true },
    introducedToParty: { label: 'Đoàn viên được giới thiệu cho Đảng', nature: 'distinct' },
    admittedToParty: { label: 'Đoàn viên được kết nạp Đảng', nature: 'distinct' },
    nominationsWaiting: { label: 'Hồ sơ đang chờ', nature: 'stock' },
  },
  nominationFigures,
);
