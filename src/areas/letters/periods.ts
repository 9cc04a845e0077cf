import { dayOf, partsOf, type Day } from '../../text/calendar';
import type { Period } from '../../counting/counting';

/** Serial number 2 is Monday, 1 January 1900. */
const A_MONDAY = 2;

/** Monday to Sunday before the week of a day. */
export function weekBefore(today: Day): Period {
  const monday = today - ((((today - A_MONDAY) % 7) + 7) % 7);
  return { from: monday - 7, to: monday - 1 };
}

/** The calendar month before that of a day. */
export function monthBefore(today: Day): Period {
  const { year, month } = partsOf(today);
  const first = dayOf(year, month, 1) ?? today;
  const { year: lastYear, month: lastMonth } = partsOf(first - 1);
  return { from: dayOf(lastYear, lastMonth, 1) ?? first, to: first - 1 };
}

/** The period as long as another, just before it. */
export function periodBefore({ from, to }: Period, kind: 'week' | 'month'): Period {
  return kind === 'month' ? monthBefore(from) : { from: from - 7, to: to - 7 };
}
