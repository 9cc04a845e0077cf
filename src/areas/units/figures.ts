import { LEVELS } from '../../roster/units';
import { rowKey } from '../../judging/row-key';
import { UNKNOWN_CHOICES, type Counting, type Figures } from '../../counting/counting';
import { ChoiceTally } from '../../counting/tally';
import { openOn } from '../../roster/tree';

/** How many units of each level were open on the end day. */
export function unitFigures({ books, scopes, counts, endDay }: Counting): Figures {
  if (!books.has('units')) return { unitsByLevel: () => UNKNOWN_CHOICES };
  const byLevel = new ChoiceTally(LEVELS);
  for (const unit of books.rows('units')) {
    if (unit.level === null || !counts(unit) || openOn(unit, endDay) !== true) continue;
    byLevel.add(unit.level, scopes.of(unit), rowKey('units', unit));
  }
  return { unitsByLevel: (scope) => byLevel.count(scope) };
}
