import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Layer } from '../../../src/local/spreadsheet/layer';

const box = (startRow: number, endRow: number, startColumn: number, endColumn: number) => ({
  startRow,
  endRow,
  startColumn,
  endColumn,
});

function cells(layer: Layer<string>): [number, number, string][] {
  const found: [number, number, string][] = [];
  layer.forEach((value, row, column) => found.push([row, column, value]));
  return found;
}

describe('a layer', () => {
  test('keeps what was set, and nothing beside it', () => {
    const layer = Layer.empty<string>();
    layer.set(2, 1, 'a');
    layer.update(box(1, 3, 0, 1), () => 'b');
    expect(cells(layer)).toEqual([
      [1, 0, 'b'],
      [2, 0, 'b'],
      [2, 1, 'a'],
    ]);
    layer.set(2, 1, undefined);
    expect(layer.get(2, 1)).toBeUndefined();
  });

  test('asks once for a column of equal rows', () => {
    const layer = Layer.empty<string>();
    let asked = 0;
    layer.update(box(0, 100_000, 3, 4), () => {
      asked++;
      return 'date';
    });
    expect(asked).toBe(1);
    expect(layer.get(99_999, 3)).toBe('date');
    expect(layer.sameRow(0, 99_999)).toBe(true);
  });

  test('a copy is written without touching the first', () => {
    const layer = Layer.empty<string>();
    layer.set(0, 0, 'a');
    const copy = layer.copy();
    copy.set(0, 0, 'b');
    expect([layer.get(0, 0), copy.get(0, 0)]).toEqual(['a', 'b']);
  });

  test('rows and columns put in and taken out again leave it as it was', () => {
    const area = fc.tuple(fc.nat(6), fc.nat(6), fc.constantFrom('x', 'y'));
    fc.assert(
      fc.property(fc.array(area), fc.nat(7), fc.integer({ min: 1, max: 3 }), (writes, start, count) => {
        const layer = Layer.empty<string>();
        for (const [row, column, value] of writes) layer.set(row, column, value);
        const before = cells(layer);
        layer.insertRows(start, count);
        layer.insertColumns(start, count);
        layer.deleteColumns(start, count);
        layer.deleteRows(start, count);
        expect(cells(layer)).toEqual(before);
      }),
    );
  });
});
