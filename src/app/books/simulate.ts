import type { Issue } from '../../judging/issue';
import type { PlanStep } from '../../judging/plan';
import type { Cell } from '../../sheet/kinds';
import { tableOf } from '../../areas/tables';
import { messageOf } from '../../judging/issue';
import type { ReadFile, ReadSheet } from '../file/read-spreadsheet';

/** A row that a plan touches: its sheet's row number after the plan. */
export interface Touched {
  readonly table: string;
  readonly row: number;
  readonly step: PlanStep;
}

/** A file as it would be after some steps, and the rows that they touch, in their order: to judge before writing. */
export function simulate(file: ReadFile, steps: readonly PlanStep[]): { file: ReadFile; touched: Touched[] } {
  const sheets = new Map(file.sheets.map((sheet) => [sheet.name as string, { ...sheet, cells: copied(sheet) }]));
  const touched: Touched[] = [];
  for (const step of steps) {
    const cells = sheets.get(step.table)?.cells;
    if (cells === undefined) continue;
    const row = step.kind === 'change' ? step.row : lengthOf(cells) + 1;
    for (const [property, value] of Object.entries(step.values)) {
      const column = cells.get(property);
      if (column === undefined) continue;
      while (column.length < row) column.push('');
      column[row - 1] = value;
    }
    touched.push({ table: step.table, row, step });
  }
  return { file: { ...file, sheets: [...sheets.values()] }, touched };
}

/**
 * What the rules find in rows that a plan touches and did not find before it. The books before it are judged only where
 * these rows have issues at all.
 */
export function newIssues(
  before: () => readonly Issue[],
  after: readonly Issue[],
  touched: readonly Touched[],
): Issue[] {
  const rows = new Set(touched.map(({ table, row }) => `${tableOf(table).title} ${String(row)}`));
  const issues = after.filter((issue) => rows.has(`${issue.table ?? ''} ${String(issue.row)}`));
  if (issues.length === 0) return [];
  const known = new Set(before().map(contentOf));
  return issues.filter((issue) => !known.has(contentOf(issue)));
}

function contentOf(issue: Issue): string {
  return JSON.stringify([issue.table, issue.row, issue.code, issue.column, messageOf(issue)]);
}

function copied({ cells }: ReadSheet): Map<string, Cell[]> {
  return new Map([...cells].map(([property, column]) => [property, [...column]]));
}

function lengthOf(cells: ReadonlyMap<string, readonly Cell[]>): number {
  let length = 1;
  for (const column of cells.values()) length = Math.max(length, column.length);
  return length;
}
