import type { Cell } from '../sheet/kinds';
import { placeKey } from '../sheet/marks';
import { cellOf, type CellChange } from './changes';
import type { ReadFile, ReadSheet } from './spreadsheet-store';

/**
 * What puts changes right that were written while rows or columns moved: a cell that was hit by mistake and still holds
 * our value gets back what its row held, and the row that was meant gets the value if it is still there. Nothing where
 * all is well. Rows are known again by the cells that nothing was written to.
 */
export function repairs(changes: readonly CellChange[], now: ReadFile): CellChange[] {
  return [...new Set(changes.map(({ sheet }) => sheet))].flatMap((before) => {
    const present = now.sheets.find(({ name }) => name === before.name);
    const ours = changes.filter(({ sheet }) => sheet === before);
    return present === undefined ? [] : repairsOf(before, present, ours);
  });
}

function repairsOf(before: ReadSheet, present: ReadSheet, changes: readonly CellChange[]): CellChange[] {
  const properties = new Map([...present.layout.at].map(([property, column]) => [column, property]));
  const hitBy = ({ property }: CellChange): string | undefined => properties.get(before.layout.at.get(property) ?? -1);
  const written = new Set(changes.flatMap((change) => [change.property, hitBy(change) ?? '']));
  const pairs = pairRows(before, present, written);
  const nowOf = new Map([...pairs].map(([row, was]) => [was, row]));

  const wanted = new Map<string, CellChange>();
  const want = (row: number, property: string, value: Cell): void => {
    const place = { sheetId: present.info.id, row, column: present.layout.at.get(property) ?? 0 };
    wanted.set(placeKey(place), { sheet: present, row, property, value });
  };
  for (const change of changes) {
    const hit = hitBy(change);
    if (hit === undefined || cellOf(present, hit, change.row) !== (change.value ?? '')) continue;
    const was = pairs.get(change.row);
    want(change.row, hit, was === undefined ? null : cellOf(before, hit, was));
  }
  for (const { row, property, value } of changes) {
    const at = nowOf.get(row);
    if (at !== undefined && present.layout.at.has(property)) want(at, property, value);
  }
  return [...wanted.values()].filter(({ row, property, value }) => cellOf(present, property, row) !== (value ?? ''));
}

/** For each row of now the row that it was; equal rows in their order, and an edited one by its place. */
function pairRows(before: ReadSheet, present: ReadSheet, written: ReadonlySet<string>): Map<number, number> {
  const properties = [...present.cells.keys()].filter((each) => !written.has(each) && before.cells.has(each));
  const waiting = new Map<string, number[]>();
  const left = new Set<number>();
  for (const [row, print] of fingerprints(before, properties)) {
    waiting.set(print, [...(waiting.get(print) ?? []), row]);
    left.add(row);
  }
  const pairs = new Map<number, number>();
  const unknown: number[] = [];
  for (const [row, print] of fingerprints(present, properties)) {
    const was = waiting.get(print)?.shift();
    if (was === undefined) unknown.push(row);
    else {
      pairs.set(row, was);
      left.delete(was);
    }
  }
  for (const row of unknown) if (left.has(row)) pairs.set(row, row);
  return pairs;
}

/** Rows with the text of some of their cells; empty ones are left out. */
function fingerprints(sheet: ReadSheet, properties: readonly string[]): [number, string][] {
  const length = Math.max(0, ...[...sheet.cells.values()].map((cells) => cells.length));
  return Array.from({ length }, (_, index) => index + 1).flatMap((row): [number, string][] => {
    const cells = properties.map((property) => cellOf(sheet, property, row));
    return row === 1 || cells.every((cell) => cell === '') ? [] : [[row, JSON.stringify(cells)]];
  });
}
