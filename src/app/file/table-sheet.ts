import { display, type Cell, type Kind } from '../../sheet/kinds';
import { layoutOf, type Layout } from '../../sheet/layout';
import { column, type Columns, type Table } from '../../sheet/table';

/** A sheet of a file, as far as it is known without its cells. */
export interface SheetInfo {
  readonly title: string;
  readonly id: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly chartIds: number[];
  readonly protectedRangeIds: number[];
}

/** A sheet that rows are written to, as it was read: of people's tables, of the system's, or of a form's answers. */
export interface TableSheet {
  /** The definition; where a whole sheet was read, with a column for each that is none of ours. */
  readonly table: Table;
  readonly info: SheetInfo;
  readonly layout: Layout;
  /** Cells by property, header first; what was not read is not in it. */
  readonly cells: ReadonlyMap<string, readonly Cell[]>;
}

/** A sheet that the same batch makes, of a table's own columns; `id` where a blank sheet is dressed. */
export function madeSheet(table: Table, id = table.sheetId): TableSheet {
  const info = { title: table.title, id, rowCount: 0, columnCount: 0, chartIds: [], protectedRangeIds: [] };
  const headers = Object.values(table.columns).map(({ header }) => header);
  return { table, info, layout: layoutOf(table, headers), cells: new Map() };
}

/** What a cell held when its sheet was read; '' for nothing. `row` is the sheet's row number. */
export function cellOf(sheet: TableSheet, property: string, row: number): Cell {
  return sheet.cells.get(property)?.[row - 1] ?? '';
}

/** What the header row is to say above a column. */
export function headerOf({ table }: TableSheet, property: string): string {
  return table.columns[property]?.header ?? '';
}

export function kindOf({ table }: TableSheet, property: string): Kind {
  const kind = table.columns[property]?.kind;
  if (kind === undefined) throw new Error(`No column ${property} in ${table.title}.`);
  return kind;
}

/** How many rows were read, the header among them. */
export function lengthOf({ cells }: TableSheet): number {
  let length = 0;
  for (const each of cells.values()) length = Math.max(length, each.length);
  return length;
}

/**
 * A sheet that was read as a whole, by rows: every column has a property, those that are none of the table's by their
 * place. `made` are the columns that set-up made, where any name people.
 */
export function wholeSheet(
  table: Table,
  info: SheetInfo,
  rows: readonly (readonly Cell[])[],
  made?: ReadonlySet<number>,
): TableSheet {
  const headers = rows[0] ?? [];
  const own = Object.entries(table.columns).filter(([property]) => !isForeign(property));
  const definition: Table = { ...table, columns: Object.fromEntries(own) };
  const { at, faults } = layoutOf(definition, headers, made);
  const ours = new Set(at.values());
  const width = Math.max(0, ...rows.map((row) => row.length));
  const foreign = Array.from({ length: width }, (_, index) => index).filter((index) => !ours.has(index));
  const named = foreign.map((index) => [foreignName(index), index] as const);
  const columns: Columns = {
    ...definition.columns,
    ...Object.fromEntries(named.map(([name, index]) => [name, column(String(headers[index] ?? ''), display)])),
  };
  const layout: Layout = { at: new Map([...at, ...named]), faults };
  const cells = new Map([...layout.at].map(([property, index]) => [property, rows.map((row) => row[index] ?? '')]));
  return { table: { ...definition, columns }, info, layout, cells };
}

/** No property of a definition is named so. */
function foreignName(index: number): string {
  return `#${String(index)}`;
}

/** Whether a column is none of the definition's. */
export function isForeign(property: string): boolean {
  return property.startsWith('#');
}
