import { addMonths, formatDay, parseDay, type Day } from '../../text/calendar';
import { schoolYearOf, USUAL_START } from '../../text/school-year';

/** A row as a panel has it: its key, and what its fields hold as texts. */
interface Row {
  readonly ref: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** A programme, plan or task with all that stands below it. */
export interface Plan {
  readonly ref: string;
  readonly fields: Row['fields'];
  readonly children: readonly Plan[];
  /** Tasks here and below that were not cancelled, and those of them that are done. */
  readonly tasks: number;
  readonly done: number;
  readonly overdue: number;
  readonly thisWeek: number;
}

export function isTask({ fields }: Row): boolean {
  return fields['type'] === 'Nhiệm vụ';
}

/** Whether it is still to be done: neither done nor cancelled. */
export function isOpen({ fields }: Row): boolean {
  return fields['status'] !== 'Hoàn thành' && fields['status'] !== 'Hủy';
}

function dueOf({ fields }: Row): Day | null {
  return parseDay(fields['due'] ?? '');
}

/** Its day has passed, and it is still open. */
export function isOverdue(row: Row, today: Day): boolean {
  const due = dueOf(row);
  return isOpen(row) && due !== null && due < today;
}

/** Serial 2 is a Monday. */
function sunday(today: Day): Day {
  return today + 6 - ((((today - 2) % 7) + 7) % 7);
}

export function isDueThisWeek(row: Row, today: Day): boolean {
  const due = dueOf(row);
  return isOpen(row) && due !== null && due >= today && due <= sunday(today);
}

/** Rows as trees: below no other stands what names none, one that isn't there, or itself on a way round. */
export function treesOf(rows: readonly Row[], today: Day): Plan[] {
  const byRef = new Map(rows.map((row) => [row.ref, row]));
  const parentOf = (row: Row): Row | undefined => byRef.get((row.fields['partOf'] ?? '').toUpperCase());
  const isBelowItself = (row: Row): boolean => {
    const passed = new Set<Row>();
    let at = parentOf(row);
    while (at !== undefined && at !== row && !passed.has(at)) {
      passed.add(at);
      at = parentOf(at);
    }
    return at === row;
  };
  const roots: Row[] = [];
  const below = new Map<Row, Row[]>();
  for (const row of rows) {
    const parent = isBelowItself(row) ? undefined : parentOf(row);
    if (parent === undefined) roots.push(row);
    else below.set(parent, [...(below.get(parent) ?? []), row]);
  }
  const inOrder = (some: readonly Row[]): Row[] => [...some].sort((a, b) => (dueOf(a) ?? 0) - (dueOf(b) ?? 0));
  const grown = (row: Row): Plan => {
    const children = inOrder(below.get(row) ?? []).map(grown);
    const own = isTask(row) && row.fields['status'] !== 'Hủy';
    const sum = (number: 'tasks' | 'done' | 'overdue' | 'thisWeek', mine: boolean): number =>
      children.reduce((total, child) => total + child[number], own && mine ? 1 : 0);
    return {
      ...row,
      children,
      tasks: sum('tasks', true),
      done: sum('done', !isOpen(row)),
      overdue: sum('overdue', isOverdue(row, today)),
      thisWeek: sum('thisWeek', isDueThisWeek(row, today)),
    };
  };
  return inOrder(roots).map(grown);
}

/** The school year in which something begins, or is due where it has no beginning. */
export function yearOf({ fields }: Row): string {
  const day = parseDay(fields['start'] ?? '') ?? parseDay(fields['due'] ?? '');
  return day === null ? '' : schoolYearOf(day, USUAL_START);
}

/** How the tasks of each unit stand. */
export function byUnit(rows: readonly Row[], today: Day) {
  const units = new Map<string, { unit: string; tasks: number; done: number; overdue: number }>();
  for (const row of rows) {
    if (!isTask(row) || row.fields['status'] === 'Hủy') continue;
    const unit = row.fields['unit'] ?? '';
    const { tasks, done, overdue } = units.get(unit) ?? { tasks: 0, done: 0, overdue: 0 };
    units.set(unit, {
      unit,
      tasks: tasks + 1,
      done: done + (isOpen(row) ? 0 : 1),
      overdue: overdue + (isOverdue(row, today) ? 1 : 0),
    });
  }
  return [...units.values()];
}

const KEPT = ['unit', 'type', 'field', 'owner', 'target', 'note'];

/**
 * A programme with all below it as rows of the year after: days a year later (29/02 falls on 28/02), years in texts
 * moved on, nothing done yet. `@n` names the nth of them.
 */
export function copyOf(plan: Plan): Record<string, string>[] {
  const rows: Record<string, string>[] = [];
  const add = ({ fields, children }: Plan, partOf: string): void => {
    if (fields['status'] === 'Hủy') return;
    const kept = Object.fromEntries(KEPT.map((property) => [property, fields[property] ?? '']));
    rows.push({
      ...kept,
      partOf,
      subject: yearLater(fields['subject'] ?? ''),
      basis: yearLater(fields['basis'] ?? ''),
      start: dayLater(fields['start'] ?? ''),
      due: dayLater(fields['due'] ?? ''),
      status: 'Chưa làm',
    });
    const name = `@${String(rows.length)}`;
    for (const child of children) add(child, name);
  };
  add(plan, '');
  return rows;
}

function dayLater(text: string): string {
  const day = parseDay(text);
  return day === null ? text : formatDay(addMonths(day, 12));
}

/** `2025-2026` and `2025–2026` become the years after; a lone year may be that of a document and stays. */
function yearLater(text: string): string {
  return text.replace(/\b(20\d\d)( ?[-–] ?)(20\d\d)\b/g, (whole: string, from: string, dash: string, to: string) =>
    Number(to) - Number(from) === 1 ? `${String(Number(from) + 1)}${dash}${String(Number(to) + 1)}` : whole,
  );
}
