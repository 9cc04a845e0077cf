import { PEOPLE } from '../../roster/people';
import { dayOf, dayOfSerial, formatDay, partsOf, type Day } from '../../text/calendar';
import { dayFirst as turnedText, unwrapped } from './cell';
import { columnOf, type ListField, type PersonColumn } from './fields';
import type { List, ListRow } from './list';

/** Dates of a column of which nobody can tell whether the day or the month comes first. */
export interface DoubtfulDates {
  readonly column: PersonColumn;
  readonly header: string;
  /** Why: a program of another country has read some as its own, or a cell has the month first. */
  readonly why: 'turned' | 'month-first';
  readonly sheet: string;
  readonly row: number;
  /** What stands there, and how it reads with day and month in each other's place. */
  readonly written: string;
  readonly turned: string;
}

/** What the cells of a column say of their order. */
interface Evidence {
  readonly header: string;
  /** The first date of the calendar, which may be turned. */
  firstDate: { row: ListRow; day: number } | null;
  hasLateDate: boolean;
  /** Texts that can only be day first, only month first, or either. */
  dayFirst: number;
  monthFirst: { row: ListRow; written: string } | null;
  monthFirsts: number;
  either: number;
}

const WRITTEN = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\b/;

/**
 * The columns of dates that are doubtful as a whole. Where a program reads 05/04 month first, days above 12 stay texts
 * and all others become dates, turned: so a column in which every text has a day above 12 and no date has one.
 */
export function doubtfulDates(list: List, fields: readonly (readonly (ListField | null)[])[]): DoubtfulDates[] {
  const columns = new Map<PersonColumn, Evidence>();
  for (const row of list.rows) {
    (fields[row.layout] ?? []).forEach((field, at) => {
      if (field === null || !isDate(field)) return;
      const column = columnOf(field);
      const evidence = columns.get(column) ?? nothing(list.layouts[row.layout]?.headers[at] ?? '');
      columns.set(column, evidence);
      look(evidence, row, at);
    });
  }
  return [...columns].flatMap(([column, evidence]) => doubt(column, evidence));
}

function isDate(field: ListField): boolean {
  const { kind } = PEOPLE.columns[columnOf(field)];
  return kind.name.endsWith('date') && !['birthDay', 'birthMonth', 'birthYear'].includes(field);
}

function nothing(header: string): Evidence {
  return { header, firstDate: null, hasLateDate: false, dayFirst: 0, monthFirst: null, monthFirsts: 0, either: 0 };
}

function look(evidence: Evidence, row: ListRow, at: number): void {
  const cell = row.cells[at] ?? '';
  if (typeof cell === 'number') {
    const day = cell > 2100 ? dayOfSerial(cell) : null;
    if (day === null) return;
    evidence.firstDate ??= { row, day };
    if (partsOf(day).date > 12) evidence.hasLateDate = true;
    return;
  }
  const written = typeof cell === 'string' ? unwrapped(cell) : '';
  const [, first, second] = WRITTEN.exec(written) ?? [];
  if (first === undefined) return;
  if (Number(first) > 12) evidence.dayFirst++;
  else if (Number(second) <= 12) evidence.either++;
  else if (Number(second) <= 31) {
    evidence.monthFirst ??= { row, written };
    evidence.monthFirsts++;
  }
}

function doubt(column: PersonColumn, evidence: Evidence): DoubtfulDates[] {
  const { header, firstDate, hasLateDate, dayFirst, monthFirst, monthFirsts, either } = evidence;
  const isOfOneKind = either === 0 && (dayFirst === 0) !== (monthFirsts === 0);
  if (firstDate !== null && !hasLateDate && isOfOneKind) {
    const { row, day } = firstDate;
    return [
      { column, header, why: 'turned', sheet: row.sheet, row: row.row, written: formatDay(day), turned: turned(day) },
    ];
  }
  if (monthFirst === null) return [];
  const { row, written } = monthFirst;
  return [{ column, header, why: 'month-first', sheet: row.sheet, row: row.row, written, turned: turnedText(written) }];
}

function turned(day: Day): string {
  const { year, month, date } = partsOf(day);
  return formatDay(dayOf(year, date, month) ?? day);
}
