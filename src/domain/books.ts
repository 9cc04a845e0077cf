import type { Reading } from '../sheet/read';
import type { Columns, Row, RowPlace } from '../sheet/table';
import { NAME_BY_TITLE, TABLE_NAMES, TABLES, type RowOfTable, type TableName } from '../tables/all';
import type { Meeting } from '../tables/meetings';
import type { Person, Transfer } from '../tables/people';
import type { Unit } from '../tables/units';
import type { Day } from '../text/calendar';
import type { Settings } from './settings/settings';

/** A table as it was read from one file. */
export interface ReadTable {
  readonly name: TableName;
  readonly reading: Reading;
}

/** A row of any table, seen by its properties. */
export type AnyRow = Row<Columns>;

/** A reference that names no row. */
export interface BrokenLink {
  readonly name: TableName;
  readonly row: AnyRow;
  readonly property: string;
}

/** What a reference to a table may be written as: the key, and for people the student number too. */
function namesOf(name: TableName): string[] {
  const key = TABLES[name].key;
  return [...(key === null ? [] : [key]), ...(name === 'people' ? ['studentId'] : [])];
}

/** The set of books that is judged and counted: every table that was read, with its references resolved. */
export class Books {
  readonly brokenLinks: readonly BrokenLink[];
  private readonly rowsByName = new Map<TableName, AnyRow[]>();
  private readonly indexes = new Map<TableName, ReadonlyMap<string, AnyRow>>();
  private studentIds: ReadonlyMap<string, Person> | null = null;
  private transfersOf: ReadonlyMap<Person, readonly Transfer[]> | null = null;

  constructor(
    readonly tables: readonly ReadTable[],
    readonly settings: Settings,
    readonly today: Day,
  ) {
    for (const { name, reading } of tables) {
      this.rowsByName.set(name, [...(this.rowsByName.get(name) ?? []), ...reading.rows]);
    }
    for (const name of TABLE_NAMES) {
      const index = this.indexOf(name);
      if (index !== null) this.indexes.set(name, index);
    }
    this.brokenLinks = tables.flatMap((table) => this.brokenLinksOf(table));
  }

  /** Whether a table is there at all: rules whose answer depends on one that isn't stay silent. */
  has(name: TableName): boolean {
    return this.rowsByName.has(name);
  }

  rows<N extends TableName>(name: N): readonly RowOfTable<N>[] {
    return (this.rowsByName.get(name) ?? []) as unknown as readonly RowOfTable<N>[];
  }

  /** The person whom a reference names, by key or student number. */
  person(reference: string | null): Person | undefined {
    return this.find<Person>('people', reference);
  }

  /** The first person with a student number. */
  personByStudentId(studentId: string): Person | undefined {
    this.studentIds ??= firstBy(this.rows('people'), (person) => person.studentId);
    return this.studentIds.get(studentId);
  }

  unit(reference: string | null): Unit | undefined {
    return this.find<Unit>('units', reference);
  }

  meeting(reference: string | null): Meeting | undefined {
    return this.find<Meeting>('meetings', reference);
  }

  /** The row that a reference to a table names; undefined where there is none or the table isn't there. */
  find<R>(name: TableName, reference: string | null): R | undefined {
    return reference === null ? undefined : (this.indexes.get(name)?.get(reference) as R | undefined);
  }

  /**
   * By what two references are found to mean the same: the row that they name, the text where the table isn't there; null
   * where they name none.
   */
  identity(name: TableName, reference: string | null): string | null {
    if (reference === null || !this.indexes.has(name)) return reference;
    const row = this.find<AnyRow>(name, reference);
    return row === undefined ? null : `#${String(row.row)}`;
  }

  /** Every way in which rows of a table may be named, or null where references to it can't be judged. */
  namesIn(name: TableName): ReadonlyMap<string, AnyRow> | null {
    return this.indexes.get(name) ?? null;
  }

  /** The moves within the unit's own branches, latest first. */
  internalTransfers(person: Person): readonly Transfer[] {
    this.transfersOf ??= this.groupTransfers();
    return this.transfersOf.get(person) ?? [];
  }

  private groupTransfers(): Map<Person, Transfer[]> {
    const groups = new Map<Person, Transfer[]>();
    for (const transfer of this.rows('transfers')) {
      const person = this.person(transfer.person);
      if (transfer.type !== 'Nội bộ' || transfer.date === null || person === undefined) continue;
      groups.set(person, [...(groups.get(person) ?? []), transfer]);
    }
    for (const group of groups.values()) group.sort((a, b) => (b.date ?? 0) - (a.date ?? 0) || b.row - a.row);
    return groups;
  }

  /** First row wins; a key wins over a student number that looks like it. */
  private indexOf(name: TableName): Map<string, AnyRow> | null {
    const readings = this.tables.filter((table) => table.name === name);
    const properties = namesOf(name).filter((property) =>
      readings.some(({ reading }) => reading.present.has(property)),
    );
    if (properties.length === 0) return null;
    const index = new Map<string, AnyRow>();
    for (const property of properties) {
      for (const row of this.rowsByName.get(name) ?? []) {
        const value = row[property] as string | null;
        if (value !== null && !index.has(value)) index.set(value, row);
      }
    }
    return index;
  }

  private brokenLinksOf({ name, reading }: ReadTable): BrokenLink[] {
    const broken: BrokenLink[] = [];
    for (const [property, column] of Object.entries(reading.table.columns)) {
      const index = column.target === null ? undefined : this.indexes.get(NAME_BY_TITLE.get(column.target) ?? name);
      if (index === undefined || !reading.present.has(property)) continue;
      for (const row of reading.rows) {
        const value = row[property] as string | null;
        if (value === null || index.has(value)) continue;
        (row.faults ??= new Map()).set(property, value);
        broken.push({ name, row, property });
      }
    }
    return broken;
  }
}

/** Whether a cell was filled but can't be read or names no row: no other rule looks at it. */
export function isFaulty(row: RowPlace, property: string): boolean {
  return row.faults?.has(property) === true;
}

function firstBy<R>(rows: readonly R[], valueOf: (row: R) => string | null): Map<string, R> {
  const first = new Map<string, R>();
  for (const row of rows) {
    const value = valueOf(row);
    if (value !== null && !first.has(value)) first.set(value, row);
  }
  return first;
}
