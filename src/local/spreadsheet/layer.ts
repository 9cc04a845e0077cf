/** A layer as JSON. */
export interface LayerJson<T> {
  values: readonly T[];
  /** Rows that differ: the number of a value in each cell, counted from 1; 0 where there is none. */
  rows: readonly (readonly number[])[];
  /** From row 0 on: the index of a row, -1 for one that holds nothing, and how often it follows itself. */
  runs: readonly (readonly [row: number, count: number])[];
}

/**
 * What hangs on cells besides their values: formats, rules, notes, formulas. A row is an array of ids into a table of
 * distinct values, and equal rows are one array, so a rule on a column of 100,000 rows costs 100,000 pointers.
 */
export class Layer<T> {
  private rows: (readonly number[] | undefined)[];

  private constructor(
    rows: (readonly number[] | undefined)[],
    private readonly table: T[],
    private readonly ids: Map<string, number>,
    private readonly known: Map<string, readonly number[]>,
  ) {
    this.rows = rows;
  }

  static empty<T>(): Layer<T> {
    return new Layer<T>([], [], new Map(), new Map());
  }

  /** @throws {TypeError} where it is not what {@link toJSON} gave. */
  static from<T>({ values, rows, runs }: LayerJson<T>): Layer<T> {
    const layer = Layer.empty<T>();
    const known = rows.map((ids) => layer.shared(ids.map((id) => layer.idOf(id === 0 ? undefined : values[id - 1]))));
    layer.rows = runs.flatMap(([row, count]) =>
      new Array<readonly number[] | undefined>(count).fill(row === -1 ? undefined : known[row]),
    );
    return layer;
  }

  toJSON(): LayerJson<T> {
    const rows: (readonly number[])[] = [];
    const indices = new Map<readonly number[] | undefined, number>([[undefined, -1]]);
    const runs: [row: number, count: number][] = [];
    for (const ids of this.rows) {
      const row = indices.get(ids) ?? (ids ? rows.push(ids) - 1 : -1);
      indices.set(ids, row);
      const last = runs.at(-1);
      if (last?.[0] === row) last[1]++;
      else runs.push([row, 1]);
    }
    return { values: this.table, rows, runs };
  }

  /** A copy that may be written without touching this one. */
  copy(): Layer<T> {
    return new Layer(this.rows.slice(), this.table, this.ids, this.known);
  }

  get(row: number, column: number): T | undefined {
    const id = this.rows[row]?.[column] ?? 0;
    return id === 0 ? undefined : this.table[id - 1];
  }

  /** The number of rows up to the last one that holds anything. */
  get height(): number {
    return this.rows.length;
  }

  set(row: number, column: number, value: T | undefined): void {
    const old = this.rows[row] ?? [];
    const id = this.idOf(value);
    if ((old[column] ?? 0) === id) return;
    const ids = padded(old, column + 1);
    ids[column] = id;
    this.put(row, this.shared(ids));
  }

  /** Puts `change(old)` in every cell of the box. `change` is asked once for each distinct row, not for each cell. */
  update(
    box: { startRow: number; endRow: number; startColumn: number; endColumn: number },
    change: (old: T | undefined) => T | undefined,
  ): void {
    if (box.endRow - box.startRow === 1 && box.endColumn - box.startColumn === 1) {
      this.set(box.startRow, box.startColumn, change(this.get(box.startRow, box.startColumn)));
      return;
    }
    const done = new Map<readonly number[] | undefined, readonly number[] | undefined>();
    for (let row = box.startRow; row < box.endRow; row++) {
      const old = this.rows[row];
      if (!done.has(old)) done.set(old, this.changed(old, box.startColumn, box.endColumn, change));
      this.put(row, done.get(old));
    }
  }

  /** Takes whole rows from row 0; equal values should be one object, which is looked up once. */
  load(rows: readonly (readonly (T | undefined)[] | undefined)[]): void {
    const ids = new Map<T | undefined, number>();
    this.rows = rows.map((values) => {
      if (!values) return undefined;
      const row = Array.from(values, (value) => {
        const id = ids.get(value) ?? this.idOf(value);
        ids.set(value, id);
        return id;
      });
      return this.shared(row);
    });
  }

  /** Calls back for every cell that holds something, row by row. */
  forEach(visit: (value: T, row: number, column: number) => void): void {
    for (let row = 0; row < this.rows.length; row++) {
      const ids = this.rows[row];
      if (!ids) continue;
      for (let column = 0; column < ids.length; column++) {
        const value = this.table[(ids[column] ?? 0) - 1];
        if (value !== undefined) visit(value, row, column);
      }
    }
  }

  /** Whether two rows hold the same in every cell; cheap, because equal rows are one array. */
  sameRow(a: number, b: number): boolean {
    return this.rows[a] === this.rows[b];
  }

  /** Whether a row holds the same in a copy of this layer, or in what this is a copy of. */
  isSameRow(copy: Layer<T> | undefined, row: number): boolean {
    return this.rows[row] === copy?.rows[row];
  }

  insertRows(start: number, count: number): void {
    if (start < this.rows.length) this.rows.splice(start, 0, ...new Array<undefined>(count).fill(undefined));
  }

  deleteRows(start: number, count: number): void {
    this.rows.splice(start, count);
  }

  insertColumns(start: number, count: number): void {
    this.mapRows((ids) => [
      ...padded(ids.slice(0, start), start),
      ...new Array<number>(count).fill(0),
      ...ids.slice(start),
    ]);
  }

  deleteColumns(start: number, count: number): void {
    this.mapRows((ids) => [...ids.slice(0, start), ...ids.slice(start + count)]);
  }

  /** Cells of columns `from`..`to` of row `order[i]` move to row `start + i`. */
  reorder(start: number, order: readonly number[], from: number, to: number): void {
    const before = order.map((row) => this.rows[row]);
    order.forEach((_, offset) => {
      const ids = padded(this.rows[start + offset] ?? [], to);
      const moved = before[offset] ?? [];
      for (let column = from; column < to; column++) ids[column] = moved[column] ?? 0;
      this.put(start + offset, this.shared(ids));
    });
  }

  /** Column `order[i]` moves to column `i`. */
  reorderColumns(order: readonly number[]): void {
    this.mapRows((ids) => order.map((column) => ids[column] ?? 0));
  }

  /** In rows `from`..`to`, cells of column `order[i]` move to column `start + i`. */
  reorderCells(start: number, order: readonly number[], from: number, to: number): void {
    for (let row = from; row < Math.min(to, this.rows.length); row++) {
      const old = this.rows[row] ?? [];
      const ids = padded(old, start + order.length);
      order.forEach((column, offset) => (ids[start + offset] = old[column] ?? 0));
      this.put(row, this.shared(ids));
    }
  }

  private mapRows(change: (ids: readonly number[]) => number[]): void {
    const done = new Map<readonly number[], readonly number[] | undefined>();
    this.rows = this.rows.map((ids) => {
      if (!ids) return undefined;
      if (!done.has(ids)) done.set(ids, this.shared(change(ids)));
      return done.get(ids);
    });
  }

  private changed(
    old: readonly number[] | undefined,
    from: number,
    to: number,
    change: (old: T | undefined) => T | undefined,
  ): readonly number[] | undefined {
    const ids = padded(old ?? [], to);
    for (let column = from; column < to; column++) {
      const id = ids[column] ?? 0;
      ids[column] = this.idOf(change(id === 0 ? undefined : this.table[id - 1]));
    }
    return this.shared(ids);
  }

  private put(row: number, ids: readonly number[] | undefined): void {
    if (ids === undefined && row >= this.rows.length) return;
    while (this.rows.length < row) this.rows.push(undefined);
    this.rows[row] = ids;
  }

  private idOf(value: T | undefined): number {
    if (value === undefined) return 0;
    const key = JSON.stringify(value);
    const id = this.ids.get(key) ?? this.table.push(value);
    this.ids.set(key, id);
    return id;
  }

  private shared(ids: number[]): readonly number[] | undefined {
    let length = ids.length;
    while (length > 0 && (ids[length - 1] ?? 0) === 0) length--;
    if (length === 0) return undefined;
    ids.length = length;
    const key = ids.join();
    const known = this.known.get(key);
    if (known) return known;
    this.known.set(key, ids);
    return ids;
  }
}

function padded(ids: readonly number[], length: number): number[] {
  const copy = ids.slice();
  while (copy.length < length) copy.push(0);
  return copy;
}
