import type { Cell } from '../../sheet/kinds';
import { headerKey } from '../../sheet/layout';
import { cellOf, headerOf, isForeign, lengthOf, type TableSheet } from '../file/table-sheet';
import { bySheet, type CellChange, type NewRow, type Writes } from './writes';

/** A cell that was overwritten and whose content nobody knows: a column of the officers' own. */
export interface Lost {
  readonly sheet: TableSheet;
  readonly row: number;
  readonly header: string;
}

/** What puts a batch right. */
export interface Repair {
  readonly changes: readonly CellChange[];
  readonly lost: readonly Lost[];
  /** Whether all that was written stands where it was meant to, or is gone. */
  readonly isRight: boolean;
  /** Whether something that was written has no column any more. */
  readonly isHomeless: boolean;
}

/** Whether what was written is written anew where it belongs, or only taken back. */
export type Mode = 'again' | 'back';

/**
 * What puts right what a batch wrote while columns and rows moved: a cell that was hit and still holds our value gets
 * what was there, and what was meant gets it. Rows are known again by the cells that nothing was written to, columns by
 * their headers.
 * @param wholeOf a sheet as it is now, every column of it; null where it is gone.
 * @param headersOf the header row as it was when the batch was applied; null where its answer was lost.
 */
export function repair(
  { changes, rows }: Writes,
  mode: Mode,
  wholeOf: (sheet: TableSheet) => TableSheet | null,
  headersOf: (sheet: TableSheet) => readonly Cell[] | null,
): Repair {
  const [changed, added] = [bySheet(changes), bySheet(rows)];
  const parts = [...new Set([...changed.keys(), ...added.keys()])].map((sheet): Repair => {
    const now = wholeOf(sheet);
    const written = { changes: changed.get(sheet) ?? [], rows: added.get(sheet) ?? [] };
    if (now === null) return { changes: [], lost: [], isRight: false, isHomeless: true };
    return new SheetRepair(sheet, now, headersOf(sheet), mode).of(written);
  });
  return {
    changes: parts.flatMap((part) => part.changes),
    lost: parts.flatMap((part) => part.lost),
    isRight: parts.every((part) => part.isRight),
    isHomeless: parts.some((part) => part.isHomeless),
  };
}

/** Where the columns of a sheet are now: columns by their places when a batch was applied, or by its properties. */
type ColumnOf = (property: string) => string | undefined;

/** One sheet before and after; properties are those of the sheet as it is now, but where `was` stands in a name. */
class SheetRepair {
  private readonly nameAt: ReadonlyMap<number, string>;
  /** By header: of a property before, the column that has its header now. */
  private readonly byHeader = new Map<string, string>();
  /** Of a column now, the property before. */
  private readonly wasOf = new Map<string, string>();
  private readonly wanted = new Map<string, CellChange>();
  private readonly lost: Lost[] = [];
  private isRight = true;
  private isHomeless = false;

  constructor(
    private readonly before: TableSheet,
    private readonly now: TableSheet,
    private readonly hitHeaders: readonly Cell[] | null,
    private readonly mode: Mode,
  ) {
    this.nameAt = new Map([...now.layout.at].map(([property, index]) => [index, property]));
    const headers = uniqueHeaders(now);
    for (const property of before.layout.at.keys()) {
      const there = headers.get(headerKey(headerOf(before, property)));
      if (there === undefined) continue;
      this.byHeader.set(property, there);
      this.wasOf.set(there, property);
    }
  }

  of({ changes, rows }: Writes): Repair {
    const byPlace = this.byPlace();
    this.restoreHeaders(
      changes.filter(({ row }) => row === 1),
      byPlace,
    );
    const added = this.restoreRows(rows, byPlace);
    this.restoreCells(
      changes.filter(({ row }) => row > 1),
      byPlace,
      added,
    );
    const changed = [...this.wanted.values()].filter(
      ({ row, property, value }) => cellOf(this.now, property, row) !== (value ?? ''),
    );
    return { changes: changed, lost: this.lost, isRight: this.isRight, isHomeless: this.isHomeless };
  }

  /** Columns by their places: as the headers then tell, else at the same place. */
  private byPlace(): ColumnOf {
    const { before, now, hitHeaders, nameAt } = this;
    const headers = uniqueHeaders(now);
    const shiftAt = (index: number): number | undefined => {
      const there = headers.get(headerKey(hitHeaders?.[index]));
      const place = there === undefined ? undefined : now.layout.at.get(there);
      return place === undefined ? undefined : place - index;
    };
    return (property) => {
      const index = before.layout.at.get(property) ?? 0;
      let left = index;
      while (left >= 0 && shiftAt(left) === undefined) left -= 1;
      return nameAt.get(index + (shiftAt(left) ?? 0));
    };
  }

  private want(row: number, property: string, value: Cell): void {
    this.wanted.set(`${String(row)} ${property}`, { sheet: this.now, row, property, value });
  }

  /** Headers of ours go, or come where they belong; one of somebody else's that was hit comes back. */
  private restoreHeaders(changes: readonly CellChange[], byPlace: ColumnOf): void {
    const { before, now } = this;
    const hit = changes.map((change) => byPlace(change.property) ?? '');
    const missing = [...before.layout.at].filter(
      ([property]) => !this.byHeader.has(property) && !changes.some((change) => change.property === property),
    );
    for (const [property, index] of missing) {
      const left = [...before.layout.at]
        .filter(([other, place]) => place < index && this.byHeader.has(other))
        .sort(([, a], [, b]) => b - a)[0];
      const shift = left === undefined ? 0 : (now.layout.at.get(this.byHeader.get(left[0]) ?? '') ?? 0) - left[1];
      const there = this.nameAt.get(index + shift) ?? '';
      if (!hit.includes(there)) continue;
      this.want(1, there, headerOf(before, property));
      this.wasOf.set(there, property);
      this.isRight = false;
      // Where our own headers belong, the next draft tells.
      this.isHomeless = true;
    }
    if (this.mode === 'again' && !this.isHomeless) return;
    for (const [index, { value }] of changes.entries()) {
      const there = hit[index] ?? '';
      if (cellOf(now, there, 1) === (value ?? '') && !this.wanted.has(`1 ${there}`)) this.want(1, there, null);
    }
  }

  /** Empties the rows that were added, wherever they are, and fills them as was meant; answers with those found. */
  private restoreRows(rows: readonly NewRow[], byPlace: ColumnOf): ReadonlySet<number> {
    const byHeader: ColumnOf = (property) => this.byHeader.get(property);
    const isKnown = this.hitHeaders !== null;
    const finder = new RowFinder(this.now);
    for (const { values } of rows) {
      const filled = Object.entries(values).filter(
        ([property, value]) => this.before.layout.at.has(property) && value !== null && value !== '',
      );
      const found = finder.find(filled, this.before.table.key, isKnown ? [byPlace, byHeader] : [byHeader, byPlace]);
      if (found === null) continue;
      const ours = filled.flatMap(([property, value]) => {
        const there = found.by(property);
        return there !== undefined && cellOf(this.now, there, found.row) === value ? [there] : [];
      });
      for (const there of ours) this.want(found.row, there, null);
      for (const [property, value] of filled) {
        const meant = byHeader(property);
        if (meant !== found.by(property)) this.isRight = false;
        if (meant === undefined) this.isHomeless = true;
        // What somebody has typed there meanwhile is theirs.
        else if (this.mode === 'again' && (ours.includes(meant) || cellOf(this.now, meant, found.row) === ''))
          this.want(found.row, meant, value);
      }
    }
    return finder.found;
  }

  private restoreCells(changes: readonly CellChange[], byPlace: ColumnOf, added: ReadonlySet<number>): void {
    const { before, now } = this;
    const written = new Set(
      changes.flatMap(({ property }) => [this.byHeader.get(property) ?? '', byPlace(property) ?? '']),
    );
    const hitRows = new Set(changes.map(({ row }) => row));
    const pairs = pairRows(before, now, { wasOf: this.wasOf, written, added, hit: hitRows });
    const nowOf = new Map([...pairs].map(([row, was]) => [was, row]));
    const intended = new Set(
      changes.map(({ row, property }) => `${String(nowOf.get(row) ?? 0)} ${this.byHeader.get(property) ?? ''}`),
    );
    const restore = (row: number, there: string): boolean => {
      const was = this.wasOf.get(there);
      const rowWas = pairs.get(row);
      const isUnknown = was === undefined || !before.cells.has(was);
      const value = isUnknown || rowWas === undefined ? '' : cellOf(before, was, rowWas);
      if (cellOf(now, there, row) === value) return false;
      const header = headerOf(now, there);
      if (isUnknown && header !== '' && rowWas !== undefined) this.lost.push({ sheet: now, row, header });
      this.want(row, there, value);
      return true;
    };
    for (const { row, property, value } of changes) {
      const [hit, meant] = [byPlace(property), this.byHeader.get(property)];
      const isHit = hit !== undefined && cellOf(now, hit, row) === (value ?? '') && !added.has(row);
      if (isHit && !intended.has(`${String(row)} ${hit}`) && restore(row, hit)) this.isRight = false;
      const at = nowOf.get(row);
      if (meant === undefined) this.isHomeless ||= at !== undefined && (value ?? '') !== '';
      else if (at !== undefined && this.mode === 'back' && cellOf(now, meant, at) === (value ?? '')) restore(at, meant);
    }
    if (this.mode === 'back') return;
    for (const { row, property, value } of changes) {
      const [meant, at] = [this.byHeader.get(property), nowOf.get(row)];
      if (meant !== undefined && at !== undefined) this.want(at, meant, value);
    }
  }
}

/** Columns by their headers; a header that stands twice tells nothing, unless it is one of ours. */
function uniqueHeaders(sheet: TableSheet): Map<string, string> {
  const found = new Map<string, string | null>();
  for (const property of sheet.layout.at.keys()) {
    const header = headerKey(headerOf(sheet, property));
    const isOurs = !isForeign(property);
    if (header === '') continue;
    if (isOurs || !found.has(header)) found.set(header, property);
    else if (isForeign(found.get(header) ?? '')) found.set(header, null);
  }
  return new Map([...found].flatMap(([header, property]) => (property === null ? [] : [[header, property]])));
}

/** Finds rows by what was written into them; each is found once, the lowest first. */
class RowFinder {
  readonly found = new Set<number>();
  private readonly indexes = new Map<string, Map<string, number[]>>();

  constructor(private readonly sheet: TableSheet) {}

  /** By all cells that were filled, else by the key alone: somebody may have gone on with the row. */
  find(
    filled: readonly (readonly [property: string, value: Cell])[],
    key: string | null,
    ways: readonly ColumnOf[],
  ): { readonly row: number; readonly by: ColumnOf } | null {
    const named = filled.filter(([property]) => property === key);
    for (const cells of [filled, named]) {
      for (const by of ways) {
        const known = cells.flatMap(([property, value]) => {
          const there = by(property);
          return there === undefined ? [] : [[there, value] as const];
        });
        const row = known.length === 0 ? undefined : this.take(known);
        if (row !== undefined) return { row, by };
      }
    }
    return null;
  }

  private take(cells: readonly (readonly [property: string, value: Cell])[]): number | undefined {
    const properties = cells.map(([property]) => property);
    const rows = this.index(properties).get(JSON.stringify(cells.map(([, value]) => value)));
    let row = rows?.pop();
    while (row !== undefined && this.found.has(row)) row = rows?.pop();
    if (row !== undefined) this.found.add(row);
    return row;
  }

  private index(properties: readonly string[]): Map<string, number[]> {
    const name = properties.join(' ');
    const known = this.indexes.get(name);
    if (known !== undefined) return known;
    const rows = new Map<string, number[]>();
    for (let row = 2; row <= lengthOf(this.sheet); row++) {
      const contents = JSON.stringify(properties.map((property) => cellOf(this.sheet, property, row)));
      const alike = rows.get(contents);
      if (alike === undefined) rows.set(contents, [row]);
      else alike.push(row);
    }
    this.indexes.set(name, rows);
    return rows;
  }
}

/** What is known of how rows stand to each other. */
interface Pairing {
  /** Of a column now, the property before. */
  readonly wasOf: ReadonlyMap<string, string>;
  /** Columns of now that may hold something of ours. */
  readonly written: ReadonlySet<string>;
  /** Rows that were added, and that were written to. */
  readonly added: ReadonlySet<number>;
  readonly hit: ReadonlySet<number>;
}

/**
 * For each row of now the row that it was: by all that is known of it, else by what nothing was written to, else by its
 * place; what then was hit, in order. Equal rows in their order.
 */
function pairRows(before: TableSheet, now: TableSheet, { wasOf, written, added, hit }: Pairing): Map<number, number> {
  const known = [...wasOf].filter(([, was]) => before.cells.has(was));
  const untouched = known.filter(([there]) => !written.has(there));
  const pairs = new Map<number, number>();
  const taken = new Set<number>(added);
  const used = new Set<number>();
  const pair = (row: number, was: number): void => {
    pairs.set(row, was);
    taken.add(row);
    used.add(was);
  };
  for (const columns of [known, untouched]) {
    const waiting = new Map<string, number[]>();
    const names = columns.map(([, was]) => was);
    for (const [row, contents] of fingerprints(before, names)) {
      const alike = waiting.get(contents);
      if (used.has(row)) continue;
      if (alike === undefined) waiting.set(contents, [row]);
      else alike.push(row);
    }
    const present = columns.map(([there]) => there);
    for (const [row, contents] of fingerprints(now, present)) {
      const was = taken.has(row) ? undefined : waiting.get(contents)?.shift();
      if (was !== undefined) pair(row, was);
    }
  }
  const names = known.map(([, was]) => was);
  const left = new Set(fingerprints(before, names).flatMap(([row]) => (used.has(row) ? [] : [row])));
  const open = Array.from({ length: lengthOf(now) }, (_, index) => index + 1).filter(
    (row) => row > 1 && !taken.has(row),
  );
  for (const row of open) if (left.delete(row)) pair(row, row);
  // Where everything of them was written over, by elimination.
  const others = untouched.length === 0 ? [...left] : [];
  for (const row of hit) {
    const was = taken.has(row) ? undefined : others.shift();
    if (was !== undefined) pair(row, was);
  }
  return pairs;
}

/** Rows with the text of some of their cells; empty ones are left out. */
function fingerprints(sheet: TableSheet, properties: readonly string[]): [number, string][] {
  return Array.from({ length: lengthOf(sheet) }, (_, index) => index + 1).flatMap((row): [number, string][] => {
    const cells = properties.map((property) => cellOf(sheet, property, row));
    return row === 1 || cells.every((cell) => cell === '') ? [] : [[row, JSON.stringify(cells)]];
  });
}
