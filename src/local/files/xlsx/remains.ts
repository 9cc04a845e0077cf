import { isDeepStrictEqual } from 'node:util';
import type { Box } from '../../spreadsheet/a1';
import type { Layer } from '../../spreadsheet/layer';

/** What an .xlsx doesn't give back as it was, and where it stood. */
export type Remains<T> = [kept: T, boxes: Box[]][];

/** Each value with the runs of rows that it covers, column by column. */
export function areas<T>(layer: Layer<T>, rowCount: number, columnCount: number): Remains<T> {
  const found = new Map<T, Box[]>();
  const height = Math.min(layer.height, rowCount);
  for (let column = 0; column < columnCount; column++) {
    for (let start = 0; start < height;) {
      const value = layer.get(start, column);
      let end = start + 1;
      while (end < height && layer.get(end, column) === value) end++;
      if (value !== undefined) {
        const boxes = found.get(value) ?? [];
        boxes.push({ startRow: start, endRow: end, startColumn: column, endColumn: column + 1 });
        found.set(value, boxes);
      }
      start = end;
    }
  }
  return [...found];
}

/** `again` is what the file gives back for a value. */
export function remainsOf<T>(all: Remains<T>, again: (value: T) => T | undefined): Remains<T> {
  return all.filter(([value]) => !isDeepStrictEqual(again(value), value));
}

/** Puts back what was kept, wherever the file still says what was written: what another program changed stays changed. */
export function takeRemains<T>(layer: Layer<T>, remains: Remains<T>, again: (value: T) => T | undefined): void {
  for (const [kept, boxes] of remains) {
    const expected = again(kept);
    const put = (now: T | undefined): T | undefined => (isDeepStrictEqual(now, expected) ? kept : now);
    for (const box of boxes) layer.update(box, put);
  }
}
