import type { RowPlace } from '../sheet/table';
import { TABLE_NAMES, tableOf, type TableName } from '../areas/tables';
import type { Credits } from '../areas/recruitment/credit';
import { rowKey } from './row-key';
import { severityOf, type FactsOf, type Issue, type IssueCode } from './issue';

/** Errors of a whole row, whatever the column to mend: it counts in no figure. */
const ROW_ERRORS = new Set<IssueCode>([
  'date-order',
  'votes-arithmetic',
  'self-recruit',
  'recruiter-not-member',
  'already-member',
  'admitted-without-date',
  'duplicate-key',
  'stage-without-date',
  'nominee-not-member',
  'done-without-date',
  'post-twice',
  'unit-cycle',
  'unit-root',
  'unit-level',
]);

/** Errors of what was decided, not of what is recorded: the row happened and counts. */
const COUNTS_ALL_THE_SAME = new Set<IssueCode>(['online-forbidden', 'barred-by-discipline']);

/** The tables whose rows figures count. */
const COUNTED = new Set<TableName>([
  'units',
  'people',
  'ratings',
  'trainingProgrammes',
  'transfers',
  'recruitment',
  'nominations',
  'meetings',
  'attendance',
  'activities',
  'plans',
  'projects',
  'officers',
  'succession',
  'courses',
  'proposals',
  'fees',
  'concerns',
  'care',
]);

/** Collects what the rules find, and which rows must not count. */
export class Findings {
  /** What counts as credit: known when all that excludes a row has been found. */
  credits: Credits | null = null;
  private readonly found: { issue: Issue; table: number; column: number }[] = [];
  private readonly left = new Set<RowPlace>();
  private excludedRows = 0;

  /** Reports a fault of a row, at the column to mend (a property of its table). */
  add<C extends IssueCode>(code: C, name: TableName, row: RowPlace, property: string, facts: FactsOf[C]): void {
    this.put(code, name, row.row, rowKey(name, row), property, facts);
    if (!this.excludes(code, name, property) || this.left.has(row)) return;
    this.left.add(row);
    if (COUNTED.has(name)) this.excludedRows += 1;
  }

  /** Reports a fault of a sheet's header row. */
  addHeader<C extends IssueCode>(code: C, name: TableName, property: string, facts: FactsOf[C]): void {
    this.put(code, name, 1, null, property, facts);
  }

  /** Reports a fault of a whole file. */
  addFile<C extends IssueCode>(code: C, table: string | null, facts: FactsOf[C]): void {
    const issue = { code, severity: severityOf(code), table, row: null, key: null, column: null, facts };
    this.found.push({ issue: issue as unknown as Issue, table: -1, column: 0 });
  }

  /** Whether a row may count in figures, by what was found until now. */
  counts(row: RowPlace): boolean {
    return !this.left.has(row);
  }

  /** How many rows of the tables that figures count are left out of them. */
  get excluded(): number {
    return this.excludedRows;
  }

  /** Everything found: by table in the contract's order, then by row, then by column. */
  issues(): Issue[] {
    return this.found
      .sort((a, b) => a.table - b.table || (a.issue.row ?? 0) - (b.issue.row ?? 0) || a.column - b.column)
      .map(({ issue }) => issue);
  }

  private put<C extends IssueCode>(
    code: C,
    name: TableName,
    row: number,
    key: string | null,
    property: string,
    facts: FactsOf[C],
  ): void {
    const { title, columns } = tableOf(name);
    const issue = {
      code,
      severity: severityOf(code),
      table: title,
      row,
      key,
      column: columns[property]?.header ?? null,
      facts,
    };
    this.found.push({
      issue: issue as unknown as Issue,
      table: TABLE_NAMES.indexOf(name),
      column: Object.keys(columns).indexOf(property),
    });
  }

  private excludes(code: IssueCode, name: TableName, property: string): boolean {
    if (severityOf(code) === 'warning' || COUNTS_ALL_THE_SAME.has(code)) return false;
    if (ROW_ERRORS.has(code)) return true;
    const { columns, key } = tableOf(name);
    const column = columns[property];
    if (column === undefined) return false;
    return property === key || column.required || column.target !== null || column.figured;
  }
}
