import type { Reading } from '../sheet/read';
import type { Columns, Row, RowPlace, Table } from '../sheet/table';
import type { Day } from '../text/calendar';
import type { Settings } from './settings';

/** A row of any table, seen by its properties. */
export type AnyRow = Row;

/** A reference that names no row. */
export interface BrokenLink {
  readonly table: Table;
  readonly row: AnyRow;
  readonly property: string;
  /** The table whose row it should name. */
  readonly target: Table;
}

/** Rows by a value that names them; the first row wins. */
type Index = ReadonlyMap<string, AnyRow>;

/** A table with indexes of its naming columns, in their order: a key wins over a student number that looks like it. */
interface Named {
  readonly table: Table;
  readonly indexes: readonly { readonly property: string; readonly rows: Index }[];
}

/** The set of books that is judged and counted: every table that was read, with its references resolved. */
export class Books {
  readonly brokenLinks: readonly BrokenLink[];
  /** By the sheet's name. */
  private readonly rowsOf = new Map<string, AnyRow[]>();
  /** Of the tables that have any of their naming columns. */
  private readonly named = new Map<string, Named>();
  private readonly derived = new Map<unknown, unknown>();

  constructor(
    /** In the order in which their issues are listed. */
    readonly tables: readonly Reading[],
    readonly settings: Settings,
    readonly today: Day,
  ) {
    for (const { table, rows } of tables) {
      this.rowsOf.set(table.title, [...(this.rowsOf.get(table.title) ?? []), ...rows]);
    }
    for (const { table } of tables) {
      const indexes = this.indexesOf(table);
      if (indexes.length > 0) this.named.set(table.title, { table, indexes });
    }
    this.brokenLinks = tables.flatMap((reading) => this.brokenLinksOf(reading));
  }

  /** Whether a table is there at all: rules whose answer depends on one that isn't stay silent. */
  has({ title }: Table): boolean {
    return this.rowsOf.has(title);
  }

  /** Whether a table is there and has a column. */
  hasColumn({ title }: Table, property: string): boolean {
    return this.tables.some(({ table, present }) => table.title === title && present.has(property));
  }

  rows<C extends Columns>({ title }: Table<C>): readonly Row<C>[] {
    return (this.rowsOf.get(title) ?? []) as unknown as readonly Row<C>[];
  }

  /** The row that a reference to a table names; undefined where there is none or the table isn't there. */
  find<C extends Columns>({ title }: Table<C>, reference: string | null): Row<C> | undefined {
    if (reference === null) return undefined;
    for (const { rows } of this.named.get(title)?.indexes ?? []) {
      const row = rows.get(reference);
      if (row !== undefined) return row as unknown as Row<C>;
    }
    return undefined;
  }

  /** The first row with a value in one of the table's naming columns. */
  findBy<C extends Columns>({ title }: Table<C>, property: keyof C & string, value: string): Row<C> | undefined {
    const index = this.named.get(title)?.indexes.find((each) => each.property === property);
    return index?.rows.get(value) as unknown as Row<C> | undefined;
  }

  /**
   * By what two references are found to mean the same: the row that they name, the text where the table isn't there; null
   * where they name none.
   */
  identity(table: Table, reference: string | null): string | null {
    if (reference === null || !this.named.has(table.title)) return reference;
    const row = this.find(table, reference);
    return row === undefined ? null : `#${String(row.row)}`;
  }

  /** Every name that rows of a table go by. */
  namesIn({ title }: Table): string[] {
    return (this.named.get(title)?.indexes ?? []).flatMap(({ rows }) => [...rows.keys()]);
  }

  /** What a function makes of the books: worked out at the first asking. */
  once<T>(derive: (books: Books) => T): T {
    if (!this.derived.has(derive)) this.derived.set(derive, derive(this));
    return this.derived.get(derive) as T;
  }

  /** The table that a reference's column names, where it is there with its naming columns. */
  targetOf(title: string | null): Table | undefined {
    return title === null ? undefined : this.named.get(title)?.table;
  }

  private indexesOf(table: Table): Named['indexes'] {
    const rows = this.rowsOf.get(table.title) ?? [];
    const present = table.namedBy.filter((property) => this.hasColumn(table, property));
    return present.map((property) => ({ property, rows: firstBy(rows, property) }));
  }

  private brokenLinksOf({ table, rows, present }: Reading): BrokenLink[] {
    const broken: BrokenLink[] = [];
    for (const [property, column] of Object.entries(table.columns)) {
      const target = this.targetOf(column.target);
      if (target === undefined || !present.has(property)) continue;
      for (const row of rows) {
        const value = row[property] as string | null;
        if (value === null || this.find(target, value) !== undefined) continue;
        (row.faults ??= new Map()).set(property, value);
        broken.push({ table, row, property, target });
      }
    }
    return broken;
  }
}

/** Whether a cell was filled but can't be read or names no row: no other rule looks at it. */
export function isFaulty(row: RowPlace, property: string): boolean {
  return row.faults?.has(property) === true;
}

function firstBy(rows: readonly AnyRow[], property: string): Index {
  const first = new Map<string, AnyRow>();
  for (const row of rows) {
    const value = row[property] as string | null;
    if (value !== null && !first.has(value)) first.set(value, row);
  }
  return first;
}
