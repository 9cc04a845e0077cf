import { figureGroup } from '../../counting/figure';
import { LEVELS, UNITS } from '../../roster/units';
import { rowKey } from '../../judging/row-key';
import type { Counting, Figures } from '../../counting/counting';
import { ChoiceTally, Tally } from '../../counting/tally';
import { openOn } from '../../roster/tree';

function unitFigures(counting: Counting): Figures {
  const { books, scopes, counts, endDay } = counting;
  const byLevel = new ChoiceTally(LEVELS);
  for (const unit of books.rows(UNITS)) {
    if (unit.level === null || !counts(unit) || openOn(unit, endDay) !== true) continue;
    byLevel.add(unit.level, scopes.of(unit), rowKey(UNITS, unit));
  }
  const branches = new Tally();
  for (const branch of counting.openBranches()) branches.add(scopes.of(branch), rowKey(UNITS, branch));
  return { unitsByLevel: (scope) => byLevel.count(scope), branchesOpen: (scope) => branches.count(scope) };
}

/** The units that were open on the end day, by level, and the branches among them. */
export const UNIT_FIGURES = figureGroup(
  { follows: 'unit', needs: [UNITS] },
  {
    unitsByLevel: { label: 'Đơn vị đang hoạt động', nature: 'stock', byChoice: true },
    branchesOpen: { label: 'Chi đoàn đang hoạt động', nature: 'stock' },
  },
  unitFigures,
);
