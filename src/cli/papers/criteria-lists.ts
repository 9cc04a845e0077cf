import { decimal, perCent } from '../../areas/papers/numbers';
import type { ShownRow } from '../../areas/papers/template/data';
import type { CriterionJson, ScorecardJson } from '../../words/scorecard';

/** The criteria of a scorecard as lists that the report's template speaks of. */
export function criteriaLists(scorecard: ScorecardJson | null): Record<string, ShownRow[]> {
  const criteria = scorecard?.criteria ?? [];
  return {
    'tiêu chí': criteria.map(shownRow),
    'tiêu chí chưa đạt': criteria.filter(({ mark }) => mark === 'Chưa đạt').map(shownRow),
  };
}

function shownRow(criterion: CriterionJson): ShownRow {
  const { code, name, value, target, points, weight, mark } = criterion;
  return {
    'Tiêu chí': `${code} ${name}`,
    'Kết quả': amount(value, criterion),
    'Chỉ tiêu': amount(target, criterion),
    Điểm: points === null ? '–' : `${decimal(points)}/${decimal(weight)}`,
    'Kết luận': mark,
  };
}

function amount(value: number | null, { isShare }: CriterionJson): string {
  if (value === null) return '–';
  return isShare ? perCent(value) : decimal(value);
}
