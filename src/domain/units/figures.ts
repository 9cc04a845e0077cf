import { LEVELS } from '../../tables/units';
import { rowKey } from '../check/findings';
import { UNKNOWN_CHOICES, type Counting, type Figures } from '../report/period';
import { ChoiceTally } from '../report/tally';
import { openOn } from './tree';

/** How many units of each level were open on the end day. */
export function unitFigures({ books, scopes, counts, endDay }: Counting): Figures {
  if (!books.has('units')) return { unitsByLevel: () => UNKNOWN_CHOICES };
  const byLevel = new ChoiceTally(scopes, LEVELS);
  for (const unit of books.rows('units')) {
    if (unit.level === null || !counts(unit) || openOn(unit, endDay) !== true) continue;
    byLevel.add(unit.level, unit, rowKey('units', unit));
  }
  return { unitsByLevel: (scope) => byLevel.count(scope) };
}
