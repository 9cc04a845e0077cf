import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  amount,
  date,
  decimal,
  email,
  impreciseDate,
  int,
  key,
  mobile,
  openChoice,
  openChoices,
  text,
  yesNo,
  type Cell,
  type Kind,
} from '../../src/sheet/kinds';
import { cellFor, sameCell, textFor } from '../../src/sheet/typed';

const STAGE = openChoice(['Đoàn'], ['Hội']);

describe('what an officer types becomes a cell', () => {
  test.each<[Kind, string, Cell]>([
    [text, '  Lê   Ân ', 'Lê Ân'],
    [text, '   ', null],
    [text, '=1+1', '=1+1'],
    [date, '5/6/2005', 38_508],
    [date, '2005-06-05', 38_508],
    [date, '31/02/2005', '31/02/2005'],
    [impreciseDate, '26/3/2022', 44_646],
    [impreciseDate, '2022', '2022'],
    [impreciseDate, '03/2022', '03/2022'],
    [int, '1.200', 1200],
    [int, 'nhiều', 'nhiều'],
    [mobile, '+84 912 345 678', '0912345678'],
    [mobile, '0123', '0123'],
    [email, 'a@b.vn', 'a@b.vn'],
    [key, ' dv000001', 'DV000001'],
    [decimal, '2,5', 2.5],
    [decimal, '9'.repeat(20), '9'.repeat(20)],
    [amount, '50 %', '50 %'],
    [yesNo, 'x', 'Có'],
    [STAGE, 'ĐOÀN', 'Đoàn'],
    [STAGE, 'Khác', 'Khác'],
    [openChoices(['A'], ['B']), 'b;a', 'B; A'],
  ])('of kind $name: %j', (kind, typed, cell) => {
    expect(cellFor(kind, typed)).toBe(cell);
  });

  test.each<[Kind, Cell, string]>([
    [decimal, 2.5, '2,5'],
    [int, 1200, '1200'],
    [amount, 0.5, '0,5'],
  ])('of kind $name shows %j as %j', (kind, cell, shown) => {
    expect(textFor(kind, cell)).toBe(shown);
  });

  test('and shows as what makes the same cell', () => {
    const cells = fc.oneof(fc.constant(null), fc.string(), fc.integer({ min: 2101, max: 73_000 }), fc.boolean());
    const kinds = fc.constantFrom<Kind>(text, date, impreciseDate, int, mobile, key, yesNo, STAGE);
    fc.assert(
      fc.property(kinds, cells, (kind, cell) => {
        const shown = textFor(kind, cell);
        expect(sameCell(kind, shown, textFor(kind, cellFor(kind, shown)))).toBe(true);
      }),
    );
  });
});
