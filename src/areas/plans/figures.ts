import { figureGroup } from '../../counting/figure';
import { addMonths } from '../../text/calendar';
import { rowKey } from '../../judging/row-key';
import type { Counting, Figures } from '../../counting/counting';
import { ChoiceTally, Tally } from '../../counting/tally';
import { UNITS } from '../../roster/units';
import { PLANS } from './table';
import { PROGRAMME_MONTHS } from './settings';

/** What a unit issues for a year; a plan (Kế hoạch) may come at any time. */
const PROGRAMMES = ['Chương trình hành động', 'Chương trình công tác năm'] as const;

const COUNTS = ['programmesIssued', 'tasksDone', 'tasksOverdue', 'tasksDue', 'tasksOnTime'] as const;

function planFigures(counting: Counting): Figures {
  const { books, counts, scopes, endDay, period } = counting;
  const tallies = Object.fromEntries(COUNTS.map((name) => [name, new Tally()])) as Record<
    (typeof COUNTS)[number],
    Tally
  >;
  const onTime = new ChoiceTally(PROGRAMMES);
  const deadline = addMonths(period.from, books.settings.on(endDay, PROGRAMME_MONTHS));
  for (const plan of books.rows(PLANS)) {
    if (!counts(plan) || plan.type === null) continue;
    const at = scopes.of(books.find(UNITS, plan.unit));
    const key = rowKey(PLANS, plan);
    const { start, due, done } = plan;
    if (plan.type !== 'Nhiệm vụ') {
      if (!counting.includes(start)) continue;
      tallies.programmesIssued.add(at, key);
      if (start <= deadline) onTime.add(plan.type, at, key);
      continue;
    }
    if (counting.includes(done)) tallies.tasksDone.add(at, key);
    if (plan.status === 'Hủy' || due === null) continue;
    if (due < endDay && (done === null || done > endDay)) tallies.tasksOverdue.add(at, key);
    if (!counting.includes(due)) continue;
    tallies.tasksDue.add(at, key);
    if (done !== null && done <= due) tallies.tasksOnTime.add(at, key);
  }
  const figures = Object.fromEntries(COUNTS.map((name) => [name, (scope: number) => tallies[name].count(scope)]));
  return { ...figures, programmesOnTime: (scope) => onTime.count(scope) };
}

/** The figures of Kế hoạch. */
export const PLAN_FIGURES = figureGroup(
  { follows: 'unit', needs: [PLANS] },
  {
    programmesIssued: { label: 'Chương trình, kế hoạch đã ban hành', nature: 'flow' },
    tasksDone: { label: 'Nhiệm vụ hoàn thành', nature: 'flow' },
    tasksOverdue: { label: 'Nhiệm vụ quá hạn', nature: 'stock' },
    tasksDue: { label: 'Nhiệm vụ đến hạn trong kỳ', nature: 'flow' },
    tasksOnTime: { label: 'Nhiệm vụ hoàn thành đúng hạn', nature: 'flow' },
    programmesOnTime: { label: 'Chương trình ban hành đúng hạn', nature: 'flow', byChoice: true },
  },
  planFigures,
);
