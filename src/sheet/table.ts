import type { Kind } from './kinds';

/** One column of a table. `T` is the type of its values. */
export interface Column<T = unknown> {
  readonly header: string;
  readonly kind: Kind<T>;
  /** A row needs a value here. */
  readonly required: boolean;
  /** Written by the system (⚙): officers leave it alone, and an empty cell is no fault. */
  readonly system: boolean;
  /** No two rows may share a value. */
  readonly unique: boolean;
  /** The table whose rows a reference names. */
  readonly target: string | null;
  /** A date that can't lie in the future. */
  readonly past: boolean;
  /** Rows whose date may lie in the future all the same; the column is then not `past` as a whole. */
  readonly mayBeAhead: ((row: Row) => boolean) | null;
  /** Rows in which a required cell may be empty. */
  readonly mayBeEmpty: ((row: Row) => boolean) | null;
  /** A date, state or number that figures read: a row that is wrong here counts in none. */
  readonly figured: boolean;
  /**
   * The reference beside it whose person it names, so that a row is read by eye. Such a column is ours only where set-up
   * made it; one of that header that was there before is the officers' own.
   */
  readonly namesPerson: string | null;
  /** In pixels, where the header and the kind say too little of how long its values are. */
  readonly width: number | null;
}

type Options = Partial<Omit<Column, 'header' | 'kind'>>;

export function column<T>(header: string, kind: Kind<T>, options: Options = {}): Column<T> {
  return {
    header,
    kind,
    required: false,
    system: false,
    unique: kind.name === 'key',
    target: null,
    past: false,
    mayBeAhead: null,
    mayBeEmpty: null,
    figured: false,
    namesPerson: null,
    width: null,
    ...options,
  };
}

/** *Họ và tên*, at the right end of a table whose rows name a person by a reference. */
export function nameColumn(reference: string, kind: Kind<string>, header = 'Họ và tên'): Column<string> {
  return column(header, kind, { system: true, namesPerson: reference });
}

export type Columns = Readonly<Record<string, Column>>;

/** Where a table lives; `every` file has its own. */
export type Home = 'register' | 'committee' | 'restricted' | 'every';

/** The definition of a sheet: from it come reading, checks, drop-downs, formats, panels and forms. */
export interface Table<C extends Columns = Columns> {
  /** What plans, messages and code call it: no two tables share one. */
  readonly name: string;
  /** The sheet's name: a contract. */
  readonly title: string;
  readonly home: Home;
  /** The id that set-up gives to a new sheet, so that a renamed one is still found. */
  readonly sheetId: number;
  readonly columns: C;
  /** The column that names a row. */
  readonly key: string | null;
  /** The columns by which references name a row: the key, and for people the student number. */
  readonly namedBy: readonly string[];
  /** The letters that keys of this table begin with: `DV` of DV000001. */
  readonly prefix: string | null;
  /** The columns that name a row together, where there is no key. */
  readonly composite: readonly string[];
  /** Chains of dates that must not go back, each by column names; equal days are allowed. */
  readonly order: readonly (readonly string[])[];
  readonly area: Area;
  /** Whether figures count its rows: those that errors keep out are told. */
  readonly counted: boolean;
}

/** What a tab's colour says. */
export type Area = 'people' | 'work' | 'advice' | 'system';

export type ValueOf<C> = C extends Column<infer T> ? T : never;

/** A row as read: empty and unreadable cells are null. */
export type Row<C extends Columns = Columns> = {
  -readonly [K in keyof C]: ValueOf<C[K]> | null;
} & RowPlace;

export interface RowPlace {
  /** The sheet's row number; the header is row 1. */
  readonly row: number;
  /** What stands in the cells that can't be read or name no row, by property. */
  faults: Map<string, string> | null;
}

export type RowOf<T extends Table> = T extends Table<infer C> ? Row<C> : never;

type Spec<C extends Columns> = Pick<Table<C>, 'name' | 'title' | 'home' | 'sheetId' | 'area' | 'columns'> &
  Partial<{
    readonly key: keyof C & string;
    readonly prefix: string;
    readonly composite: readonly (keyof C & string)[];
    readonly namedBy: readonly (keyof C & string)[];
    readonly order: readonly (readonly (keyof C & string)[])[];
    readonly counted: boolean;
  }>;

export function table<C extends Columns>(spec: Spec<C>): Table<C> {
  const namedBy = spec.key === undefined ? [] : [spec.key];
  return { key: null, prefix: null, namedBy, composite: [], order: [], counted: false, ...spec };
}
