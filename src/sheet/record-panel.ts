import type { Columns, Row, Table } from './table';

/** How rows of a table are listed, opened and saved in a side panel: plain data, of which page and script read the same. */
export interface RecordPanel {
  readonly table: Table;
  /** What the window and the menu call it. */
  readonly title: string;
  /** What one row is called within a sentence: "công trình". */
  readonly one: string;
  /** The column that a row is known by, and those that tell more of it in the list. */
  readonly name: string;
  readonly details: readonly string[];
  /** The day by which rows are listed, the latest first. */
  readonly date: string;
  /** Whether nothing is left to do about a row: it stands behind a fold. */
  readonly isOver: (row: Row) => boolean;
  /** The fields that are asked first; all others that officers fill stand behind *Thêm thông tin*. */
  readonly main: readonly string[];
  /** What the fields of a new row begin with; `today` where it is the day's date. */
  readonly initial: Readonly<Record<string, string>>;
  /** The names of figures of the school year that stand above the list. */
  readonly figures: readonly string[];
}

type Spec<C extends Columns> = Pick<RecordPanel, 'title' | 'one' | 'figures'> & {
  readonly name: keyof C & string;
  readonly details: readonly (keyof C & string)[];
  readonly date: keyof C & string;
  readonly isOver: (row: Row<C>) => boolean;
  readonly main: readonly (keyof C & string)[];
  readonly initial?: { readonly [K in keyof C]?: string };
};

/** The panel of a table, its columns held by the types of the definition. */
export function recordPanel<C extends Columns>(table: Table<C>, spec: Spec<C>): RecordPanel {
  const isOver = (row: Row): boolean => spec.isOver(row as unknown as Row<C>);
  return { table, initial: {}, ...spec, isOver } as RecordPanel;
}

/** In `initial`: the day on which the row is added. */
export const TODAY = 'today';

/** The columns that an officer fills, those asked first apart. */
export function furtherColumns({ table, main }: RecordPanel): string[] {
  return Object.entries(table.columns).flatMap(([property, { system }]) =>
    system || main.includes(property) ? [] : [property],
  );
}
