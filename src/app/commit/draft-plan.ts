import type { ChangedRow, PlanStep, Values } from '../../judging/plan';
import type { Cell } from '../../sheet/kinds';
import { tableOf } from '../../areas/tables';
import { changeText } from '../../words/log';
import { REFUSAL } from '../../words/refusals';
import type { Draft } from './commit';
import { logRows, type LogLine } from './log';
import { sheetOf } from '../file/locate';
import { Refused } from '../refused';
import type { ReadFile, ReadSheet } from '../file/read-spreadsheet';
import { cellOf } from '../file/table-sheet';
import type { CellChange, NewRow } from './writes';

/** Who does what and when; `at` is a serial number. */
export interface Occasion {
  readonly action: string;
  readonly actor: string;
  readonly at: number;
  /** '' for what is not to be taken back. */
  readonly planId: string;
  /** The last keys given, where the steps give some (`KeyGiver.last`). */
  readonly keys?: Readonly<Record<string, number>>;
}

/**
 * The draft that carries out a plan's steps in a file as it was read: cells set where they differ, rows appended, and a
 * line of Nhật ký for each step with what undoing needs.
 * @throws {Refused} when the file lacks a sheet, or a column that something is to be written to.
 */
export function draftPlan(file: ReadFile, steps: readonly PlanStep[], occasion: Occasion): Draft {
  const written = steps.map((step) => withBefore(file, step)).filter(({ values }) => Object.keys(values).length > 0);
  return {
    changes: written.flatMap((step) => (step.kind === 'change' ? changesOf(file, step) : [])),
    rows: [
      ...added(file, written),
      ...logRows(
        file,
        occasion.at,
        occasion.actor,
        written.map((step) => lineOf(file, step, occasion)),
      ),
    ],
    requests: [],
    remembers: occasion.keys === undefined ? {} : { keys: occasion.keys },
    changesLayout: false,
  };
}

/** A step, what its cells held, and of its values those that are new. */
type Written = PlanStep & { readonly before: Values };

function withBefore(file: ReadFile, step: PlanStep): Written {
  if (step.kind === 'add') return { ...step, before: {} };
  const sheet = needed(file, step.table, step.values);
  const before = Object.fromEntries(
    Object.keys(step.values).map((property) => [property, cellOf(sheet, property, step.row)]),
  );
  const isNew = ([property, value]: [string, Cell]): boolean => before[property] !== (value ?? '');
  return { ...step, before, values: Object.fromEntries(Object.entries(step.values).filter(isNew)) };
}

function changesOf(file: ReadFile, { table, row, values }: ChangedRow): CellChange[] {
  const sheet = needed(file, table, values);
  return Object.entries(values).flatMap(([property, value]) =>
    sheet.layout.at.has(property) ? [{ sheet, row, property, value }] : [],
  );
}

/** The sheet of a table, with the columns of all values that are something. */
function needed(file: ReadFile, name: string, values: Values): ReadSheet {
  const sheet = sheetOf(file, name);
  const { title, columns } = tableOf(name);
  if (sheet === undefined) throw new Refused(REFUSAL.noSheet(title));
  for (const [property, value] of Object.entries(values)) {
    const isLost = !sheet.layout.at.has(property) && value !== null && value !== '';
    const column = columns[property];
    if (isLost && column?.system === false) throw new Refused(REFUSAL.noColumn(title, column.header));
  }
  return sheet;
}

function added(file: ReadFile, steps: readonly PlanStep[]): NewRow[] {
  return steps.flatMap(({ kind, table, values }) =>
    kind === 'add' ? [{ sheet: needed(file, table, values), values }] : [],
  );
}

function lineOf(file: ReadFile, step: Written, { action, planId }: Occasion): LogLine {
  const cells = Object.entries(step.values).map(([property, value]) => [
    property,
    [step.before[property] ?? '', value ?? ''],
  ]);
  const text = JSON.stringify(Object.fromEntries(cells));
  const written = text.length > LONGEST ? '' : text;
  return {
    action,
    sheet: tableOf(step.table).title,
    key: keyOfStep(file, step),
    change: changeText(step, step.before),
    plan: written === '' ? '' : planId,
    cells: written,
  };
}

/** As much as a cell holds: what is longer can't be kept, and is not taken back. */
const LONGEST = 50_000;

/** By what the row is known: its key, else the row's number. */
function keyOfStep(file: ReadFile, step: PlanStep): string {
  const { key } = tableOf(step.table);
  const given = key === null ? null : step.values[key];
  if (typeof given === 'string' && given !== '') return given;
  if (step.kind === 'add') return '';
  const stands = key === null ? undefined : sheetOf(file, step.table)?.cells.get(key)?.[step.row - 1];
  return typeof stands === 'string' && stands !== '' ? stands : `#${String(step.row)}`;
}
