import type { Reading } from '../sheet/read';
import type { Row, RowPlace } from '../sheet/table';
import { NAME_BY_TITLE, TABLE_NAMES, TABLES, type RowOfTable, type TableName } from '../areas/tables';
import type { Meeting } from '../areas/meetings/tables';
import type { Person, Transfer } from '../roster/people';
import type { Unit } from '../roster/units';
import type { Day } from '../text/calendar';
import type { Settings } from './settings';

/** A table as it was read from one file. */
export interface ReadTable {
  readonly name: TableName;
  readonly reading: Reading;
}

/** A row of any table, seen by its properties. */
export type AnyRow = Row;

/** A reference that names no row. */
export interface BrokenLink {
  readonly name: TableName;
  readonly row: AnyRow;
  readonly property: string;
}

/** What a reference to a table may be written as: the key, and for people the student number too. */
export function namingColumns(name: TableName): string[] {
  const key = TABLES[name].key;
  return [...(key === null ? [] : [key]), ...(name === 'people' ? ['studentId'] : [])];
}

/** Rows by a value that names them; the first row wins. */
type Index = ReadonlyMap<string, AnyRow>;

const NO_TRANSFERS: readonly Transfer[] = [];
const NO_INDEX: readonly Index[] = [];

/** The set of books that is judged and counted: every table that was read, with its references resolved. */
export class Books {
  readonly brokenLinks: readonly BrokenLink[];
  private readonly rowsByName = new Map<TableName, AnyRow[]>();
  /** Of each table those of its naming columns; a key wins over a student number that looks like it. */
  private readonly indexes: Partial<Record<TableName, readonly Index[]>> = {};
  private readonly studentIds: Index;
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
      const indexes = this.indexesOf(name);
      if (indexes.length > 0) this.indexes[name] = indexes;
    }
    this.studentIds = firstBy(this.rowsByName.get('people') ?? [], 'studentId');
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
    return this.find('people', reference) as Person | undefined;
  }

  /** The first person with a student number. */
  personByStudentId(studentId: string): Person | undefined {
    return this.studentIds.get(studentId) as Person | undefined;
  }

  unit(reference: string | null): Unit | undefined {
    return this.find('units', reference) as Unit | undefined;
  }

  meeting(reference: string | null): Meeting | undefined {
    return this.find('meetings', reference) as Meeting | undefined;
  }

  /** The row that a reference to a table names; undefined where there is none or the table isn't there. */
  find(name: TableName, reference: string | null): AnyRow | undefined {
    if (reference === null) return undefined;
    for (const index of this.indexes[name] ?? NO_INDEX) {
      const row = index.get(reference);
      if (row !== undefined) return row;
    }
    return undefined;
  }

  /**
   * By what two references are found to mean the same: the row that they name, the text where the table isn't there; null
   * where they name none.
   */
  identity(name: TableName, reference: string | null): string | null {
    if (reference === null || this.indexes[name] === undefined) return reference;
    const row = this.find(name, reference);
    return row === undefined ? null : `#${String(row.row)}`;
  }

  /** Every name that rows of a table go by. */
  namesIn(name: TableName): string[] {
    return (this.indexes[name] ?? []).flatMap((index) => [...index.keys()]);
  }

  /** The moves within the unit's own branches, latest first. */
  internalTransfers(person: Person): readonly Transfer[] {
    this.transfersOf ??= this.groupTransfers();
    return this.transfersOf.get(person) ?? NO_TRANSFERS;
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

  private indexesOf(name: TableName): Index[] {
    const readings = this.tables.filter((table) => table.name === name);
    const present = namingColumns(name).filter((property) =>
      readings.some(({ reading }) => reading.present.has(property)),
    );
    return present.map((property) => firstBy(this.rowsByName.get(name) ?? [], property));
  }

  private brokenLinksOf({ name, reading }: ReadTable): BrokenLink[] {
    const broken: BrokenLink[] = [];
    for (const [property, column] of Object.entries(reading.table.columns)) {
      const target = NAME_BY_TITLE.get(column.target ?? '');
      if (target === undefined || this.indexes[target] === undefined || !reading.present.has(property)) continue;
      for (const row of reading.rows) {
        const value = row[property] as string | null;
        if (value === null || this.find(target, value) !== undefined) continue;
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

function firstBy(rows: readonly AnyRow[], property: string): Index {
  const first = new Map<string, AnyRow>();
  for (const row of rows) {
    const value = row[property] as string | null;
    if (value !== null && !first.has(value)) first.set(value, row);
  }
  return first;
}
