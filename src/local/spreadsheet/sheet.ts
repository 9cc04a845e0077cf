import type { Box } from './a1';
import type { Chart } from './chart';
import type { CellFormat, Validation } from './format';
import { Layer, type LayerJson } from './layer';

/** A cell's value. Dates are serial numbers, day 0 = 1899-12-30. `null` is an empty cell. */
export type CellValue = string | number | boolean | null;

/** What a row or a column carries besides cells. */
export interface DimensionProperties {
  /** In pixels. */
  size?: number;
  hidden?: boolean;
}

/** A basic filter: which texts of which of its columns are out of sight. */
export interface Filter {
  box: Box;
  /** By column, counted from 0 in the sheet. */
  hidden: Readonly<Record<number, readonly string[]>>;
}

/** A sheet's own data; what {@link Sheet} starts from. */
export interface SheetProperties {
  id: number;
  title: string;
  hidden: boolean;
  frozenRows: number;
  frozenColumns: number;
  hideGridlines?: boolean;
  /** Six hex digits without #. */
  tabColor?: string;
  rowCount: number;
  columnCount: number;
}

/** A sheet as JSON. */
export interface SheetJson {
  properties: SheetProperties;
  merges: Box[];
  charts: Chart[];
  filter: Filter | null;
  columns: [index: number, properties: DimensionProperties][];
  rowProperties: [index: number, properties: DimensionProperties][];
  formats: LayerJson<CellFormat>;
  validations: LayerJson<Validation>;
  notes: LayerJson<string>;
  formulas: LayerJson<string>;
  /** Null for one that was never written. */
  rows: (CellValue[] | null)[];
}

/** One sheet: plain row arrays for the values, one {@link Layer} each for what hangs on cells besides. */
export class Sheet {
  merges: Box[] = [];
  charts: Chart[] = [];
  filter: Filter | undefined;
  columns = new Map<number, DimensionProperties>();
  rowProperties = new Map<number, DimensionProperties>();
  formats = Layer.empty<CellFormat>();
  validations = Layer.empty<Validation>();
  notes = Layer.empty<string>();
  formulas = Layer.empty<string>();
  /** How often rows or columns with data changed places. */
  moves = 0;
  private rows: (CellValue[] | undefined)[] = [];
  private own = new Set<CellValue[]>();

  constructor(public properties: SheetProperties) {}

  /** @throws {TypeError} where it is not what {@link toJSON} gave. */
  static from(json: SheetJson): Sheet {
    const sheet = new Sheet(json.properties);
    sheet.merges = json.merges;
    sheet.charts = json.charts;
    sheet.filter = json.filter ?? undefined;
    sheet.columns = new Map(json.columns);
    sheet.rowProperties = new Map(json.rowProperties);
    sheet.formats = Layer.from(json.formats);
    sheet.validations = Layer.from(json.validations);
    sheet.notes = Layer.from(json.notes);
    sheet.formulas = Layer.from(json.formulas);
    sheet.rows = json.rows.map((row) => row ?? undefined);
    return sheet;
  }

  toJSON(): SheetJson {
    const { properties, merges, charts, filter, columns, rowProperties, formats, validations, notes, formulas } = this;
    return {
      properties,
      merges,
      charts,
      filter: filter ?? null,
      columns: [...columns],
      rowProperties: [...rowProperties],
      formats: formats.toJSON(),
      validations: validations.toJSON(),
      notes: notes.toJSON(),
      formulas: formulas.toJSON(),
      rows: Array.from(this.rows, (row) => row ?? null),
    };
  }

  /** A copy that may be written without touching this sheet; rows are copied when they are first written. */
  copy(): Sheet {
    const copy = new Sheet({ ...this.properties });
    copy.merges = this.merges.slice();
    copy.charts = this.charts.slice();
    copy.filter = this.filter;
    copy.columns = new Map(this.columns);
    copy.rowProperties = new Map(this.rowProperties);
    copy.formats = this.formats.copy();
    copy.validations = this.validations.copy();
    copy.notes = this.notes.copy();
    copy.formulas = this.formulas.copy();
    copy.moves = this.moves;
    copy.rows = this.rows.slice();
    return copy;
  }

  /** Takes over all of another sheet but its id, its title and its charts. */
  become(other: Sheet): void {
    const { id, title } = this.properties;
    Object.assign(this, other.copy(), {
      properties: { ...other.properties, id, title },
      charts: [],
      own: new Set(),
      moves: this.moves + 1,
    });
  }

  /** Takes rows as they are, without a copy: the caller gives them up. The grid grows to hold them. */
  load(rows: CellValue[][]): void {
    this.rows = rows;
    this.properties.rowCount = Math.max(this.properties.rowCount, rows.length);
    for (const row of rows) {
      if (row.length > this.properties.columnCount) this.properties.columnCount = row.length;
    }
  }

  /** The cached value, where the cell holds a formula. */
  value(row: number, column: number): CellValue {
    return this.rows[row]?.[column] ?? null;
  }

  /** The values of a row up to its last written cell; not to be written. */
  row(row: number): readonly CellValue[] {
    return this.rows[row] ?? [];
  }

  /** The number of rows down to the last one that was ever written. */
  get height(): number {
    return Math.max(this.rows.length, this.formulas.height);
  }

  setValue(row: number, column: number, value: CellValue): void {
    if (this.formulas.get(row, column) !== undefined) this.formulas.set(row, column, undefined);
    this.put(row, column, value);
  }

  /** `cached` null says that nobody has computed the formula yet. */
  setFormula(row: number, column: number, formula: string, cached: CellValue): void {
    this.formulas.set(row, column, formula);
    this.put(row, column, cached);
  }

  /** Whether the cell holds a formula whose value nobody has computed. */
  isUncomputed(row: number, column: number): boolean {
    return this.formulas.get(row, column) !== undefined && this.value(row, column) === null;
  }

  /** Whether the cell holds a value or a formula. */
  isFilled(row: number, column: number): boolean {
    return this.value(row, column) !== null || this.formulas.get(row, column) !== undefined;
  }

  /** The row after the last one that holds data; a FALSE is data, a format is not. */
  get lastDataRow(): number {
    for (let row = this.height - 1; row >= 0; row--) {
      if (this.row(row).some((value) => value !== null) || this.hasFormula(row)) return row + 1;
    }
    return 0;
  }

  /** Whether a row holds the same here and in an earlier or later copy of this sheet; cheap: rows are compared by identity. */
  isSameRow(other: Sheet, row: number): boolean {
    const others = other.layers();
    return (
      this.rows[row] === other.rows[row] && this.layers().every((layer, index) => layer.isSameRow(others[index], row))
    );
  }

  insertRows(start: number, count: number): void {
    if (start < this.height) this.moves++;
    if (start < this.rows.length) this.rows.splice(start, 0, ...new Array<undefined>(count).fill(undefined));
    for (const layer of this.layers()) layer.insertRows(start, count);
    this.rowProperties = shifted(this.rowProperties, start, 0, count);
    this.moveBoxes((box) => insertedInto(box, 'startRow', 'endRow', start, count));
    this.properties.rowCount += count;
  }

  deleteRows(start: number, count: number): void {
    if (start < this.height) this.moves++;
    this.rows.splice(start, count);
    for (const layer of this.layers()) layer.deleteRows(start, count);
    this.rowProperties = shifted(this.rowProperties, start, count, 0);
    this.moveBoxes((box) => deletedFrom(box, 'startRow', 'endRow', start, count));
    this.properties.rowCount -= count;
    this.properties.frozenRows = Math.min(this.properties.frozenRows, this.properties.rowCount - 1);
  }

  insertColumns(start: number, count: number): void {
    if (start < this.properties.columnCount) this.moves++;
    this.rows = this.rows.map((row) => {
      if (!row || row.length <= start) return row;
      return this.owned([...row.slice(0, start), ...new Array<null>(count).fill(null), ...row.slice(start)]);
    });
    for (const layer of this.layers()) layer.insertColumns(start, count);
    this.columns = shifted(this.columns, start, 0, count);
    this.moveBoxes((box) => insertedInto(box, 'startColumn', 'endColumn', start, count));
    this.filter = this.filter && { ...this.filter, hidden: shiftedRecord(this.filter.hidden, start, 0, count) };
    this.properties.columnCount += count;
  }

  deleteColumns(start: number, count: number): void {
    this.moves++;
    this.rows = this.rows.map((row) => {
      if (!row || row.length <= start) return row;
      return this.owned([...row.slice(0, start), ...row.slice(start + count)]);
    });
    for (const layer of this.layers()) layer.deleteColumns(start, count);
    this.columns = shifted(this.columns, start, count, 0);
    this.moveBoxes((box) => deletedFrom(box, 'startColumn', 'endColumn', start, count));
    this.filter = this.filter && { ...this.filter, hidden: shiftedRecord(this.filter.hidden, start, count, 0) };
    this.properties.columnCount -= count;
    this.properties.frozenColumns = Math.min(this.properties.frozenColumns, this.properties.columnCount - 1);
  }

  /** Rows or columns from `start` on get the formats, the rules and the size of another. */
  dress(isRows: boolean, start: number, count: number, like: number): void {
    const { rowCount, columnCount } = this.properties;
    if (like >= (isRows ? rowCount : columnCount)) return;
    const order = Array.from({ length: isRows ? count : columnCount }, (_, index) =>
      isRows || (index >= start && index < start + count) ? like : index,
    );
    for (const layer of [this.formats, this.validations]) {
      if (isRows) layer.reorder(start, order, 0, columnCount);
      else layer.reorderColumns(order);
    }
    const known = isRows ? this.rowProperties : this.columns;
    const size = known.get(like)?.size;
    for (let index = start; size !== undefined && index < start + count; index++) known.set(index, { size });
  }

  /** Cells of columns `from`..`to` of row `order[i]` move to row `start + i`, with all that hangs on them. */
  reorderRows(start: number, order: readonly number[], from: number, to: number): void {
    this.moves++;
    const before = order.map((row) => this.row(row).slice(from, to));
    order.forEach((_, offset) => {
      for (let column = from; column < to; column++) {
        this.put(start + offset, column, before[offset]?.[column - from] ?? null);
      }
    });
    for (const layer of this.layers()) layer.reorder(start, order, from, to);
  }

  /** Column `order[i]` moves to column `i`, with all that hangs on it and its width. */
  reorderColumns(order: readonly number[]): void {
    this.moves++;
    this.rows = this.rows.map((row) => row && this.owned(order.map((column) => row[column] ?? null)));
    for (const layer of this.layers()) layer.reorderColumns(order);
    this.columns = new Map(
      order.flatMap((column, index) => {
        const properties = this.columns.get(column);
        return properties ? [[index, properties] as const] : [];
      }),
    );
  }

  /** In rows `from`..`to`, cells of column `order[i]` move to column `start + i`, with all that hangs on them. */
  reorderCells(start: number, order: readonly number[], from: number, to: number): void {
    this.moves++;
    for (let row = from; row < Math.min(to, this.rows.length); row++) {
      const before = this.row(row).slice();
      order.forEach((column, offset) => this.put(row, start + offset, before[column] ?? null));
    }
    for (const layer of this.layers()) layer.reorderCells(start, order, from, to);
  }

  private moveBoxes(move: (box: Box) => Box): void {
    this.merges = this.merges.map(move).filter(isMerge);
    const filter = this.filter && move(this.filter.box);
    this.filter = filter && sizeOf(filter) > 0 ? { hidden: {}, ...this.filter, box: filter } : undefined;
  }

  private layers(): Layer<unknown>[] {
    return [this.formats, this.validations, this.notes, this.formulas];
  }

  private hasFormula(row: number): boolean {
    for (let column = 0; column < this.properties.columnCount; column++) {
      if (this.formulas.get(row, column) !== undefined) return true;
    }
    return false;
  }

  private owned(row: CellValue[]): CellValue[] {
    this.own.add(row);
    return row;
  }

  private put(row: number, column: number, value: CellValue): void {
    if (value === null && column >= (this.rows[row]?.length ?? 0)) return;
    while (this.rows.length <= row) this.rows.push(undefined);
    let cells = this.rows[row];
    if (!cells || !this.own.has(cells)) {
      cells = this.owned(cells?.slice() ?? []);
      this.rows[row] = cells;
    }
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }
}

function isMerge(box: Box): boolean {
  return sizeOf(box) > 1;
}

function sizeOf(box: Box): number {
  return (box.endRow - box.startRow) * (box.endColumn - box.startColumn);
}

function shiftedRecord<T>(
  record: Readonly<Record<number, T>>,
  start: number,
  removed: number,
  added: number,
): Record<number, T> {
  const map = new Map(Object.entries(record).map(([index, value]) => [Number(index), value]));
  return Object.fromEntries(shifted(map, start, removed, added));
}

function shifted<T>(map: Map<number, T>, start: number, removed: number, added: number): Map<number, T> {
  const result = new Map<number, T>();
  for (const [index, value] of map) {
    if (index < start) result.set(index, value);
    else if (index >= start + removed) result.set(index - removed + added, value);
  }
  return result;
}

type Side = 'Row' | 'Column';

/** A box after rows or columns were put in before `start`. */
export function insertedInto(box: Box, from: `start${Side}`, to: `end${Side}`, start: number, count: number): Box {
  const first = box[from] >= start ? box[from] + count : box[from];
  return { ...box, [from]: first, [to]: box[to] > start ? box[to] + count : box[to] };
}

/** A box after `count` rows or columns from `start` were taken out; empty where it lay among them. */
export function deletedFrom(box: Box, from: `start${Side}`, to: `end${Side}`, start: number, count: number): Box {
  const less = (edge: number): number => (edge <= start ? edge : Math.max(start, edge - count));
  return { ...box, [from]: less(box[from]), [to]: less(box[to]) };
}
