import { figureGroup } from '../../counting/figure';
import { ACTIVITIES } from './table';
import { rowKey } from '../../judging/row-key';
import type { Counting, Figures } from '../../counting/counting';
import { NumberTally, Tally } from '../../counting/tally';
import { UNITS } from '../../roster/units';

function activityFigures(counting: Counting): Figures {
  const { books, counts, scopes, endDay } = counting;
  const [all, fields, participants] = [new Tally(), new Tally(), new NumberTally()];
  const inForce = new Set(books.settings.wordsOn(endDay, ACTIVITIES, ACTIVITIES.columns.field));
  for (const activity of books.rows(ACTIVITIES)) {
    if (!counts(activity) || !counting.includes(activity.date)) continue;
    const at = scopes.of(books.find(UNITS, activity.unit));
    all.add(at, rowKey(ACTIVITIES, activity));
    participants.add(at, activity.participants ?? 0);
    if (activity.field !== null && inForce.has(activity.field)) fields.addOnce(at, activity.field);
  }
  return {
    activities: (scope) => ({ ...all.count(scope), participants: participants.sum(scope) }),
    fieldsOfActivity: (scope) => fields.count(scope),
  };
}

/** The figures of Hoạt động; participants are lượt, so one person may be counted at several activities. */
export const ACTIVITY_FIGURES = figureGroup(
  { follows: 'unit', needs: [ACTIVITIES] },
  {
    activities: { label: 'Hoạt động', nature: 'flow' },
    fieldsOfActivity: { label: 'Lĩnh vực có hoạt động', nature: 'distinct' },
  },
  activityFigures,
);

/** How many fields there are to be active in, whether or not anything was done. */
export const FIELDS_IN_FORCE = figureGroup(
  { follows: 'unit', needs: [] },
  { fieldsInForce: { label: 'Lĩnh vực hoạt động trong danh mục', nature: 'distinct' } },
  ({ books, endDay }) => {
    const words = books.settings.wordsOn(endDay, ACTIVITIES, ACTIVITIES.columns.field);
    return { fieldsInForce: () => ({ value: words.length, rows: words }) };
  },
);
