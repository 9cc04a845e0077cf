import type { RowPlace, Table } from '../sheet/table';
import type { Books } from './books';
import type { Issue } from './issue';
import type { Rule } from './rule';
import { rowKey } from './row-key';

/** Collects what the rules find, and which rows must not count. */
export class Findings {
  private readonly found: { issue: Issue; table: number; column: number }[] = [];
  private readonly left = new Set<RowPlace>();
  private readonly order: readonly string[];
  private readonly derived = new Map<unknown, unknown>();
  private excludedRows = 0;

  constructor(readonly books: Books) {
    this.order = books.tables.map(({ table }) => table.title);
  }

  /** Reports a fault of a row, at the column to mend (a property of its table). */
  add<F>(rule: Rule<F>, table: Table, row: RowPlace, property: string, facts: F): void {
    this.put(rule, table, row.row, rowKey(table, row), property, facts);
    if (!excludes(rule, table, property) || this.left.has(row)) return;
    this.left.add(row);
    if (table.counted) this.excludedRows += 1;
  }

  /** Reports a fault of a sheet's header row. */
  addHeader<F>(rule: Rule<F>, table: Table, property: string, facts: F): void {
    this.put(rule, table, 1, null, property, facts);
  }

  /** Reports a fault of a whole file. */
  addFile<F>(rule: Rule<F>, table: string | null, facts: F): void {
    const { code, severity } = rule;
    const issue = { rule: rule as Rule, code, severity, table, row: null, key: null, column: null, facts };
    this.found.push({ issue, table: -1, column: 0 });
  }

  /** Whether a row may count in figures, by what was found until now. */
  readonly counts = (row: RowPlace): boolean => !this.left.has(row);

  /** How many rows of the tables that figures count are left out of them. */
  get excluded(): number {
    return this.excludedRows;
  }

  /** What a function makes of the findings: worked out at the first asking, when all that excludes a row is known. */
  once<T>(derive: (found: Findings) => T): T {
    if (!this.derived.has(derive)) this.derived.set(derive, derive(this));
    return this.derived.get(derive) as T;
  }

  /** Everything found: by table in the contract's order, then by row, then by column. */
  issues(): Issue[] {
    return this.found
      .sort((a, b) => a.table - b.table || (a.issue.row ?? 0) - (b.issue.row ?? 0) || a.column - b.column)
      .map(({ issue }) => issue);
  }

  private put<F>(
    rule: Rule<F>,
    { title, columns }: Table,
    row: number,
    key: string | null,
    property: string,
    facts: F,
  ): void {
    const { code, severity } = rule;
    const column = columns[property]?.header ?? null;
    this.found.push({
      issue: { rule: rule, code, severity, table: title, row, key, column, facts },
      table: this.order.indexOf(title),
      column: Object.keys(columns).indexOf(property),
    });
  }
}

function excludes<F>({ keepsRowOut }: Rule<F>, { columns, key }: Table, property: string): boolean {
  if (keepsRowOut !== 'by column') return keepsRowOut;
  const column = columns[property];
  if (column === undefined) return false;
  return property === key || column.required || column.target !== null || column.figured;
}
