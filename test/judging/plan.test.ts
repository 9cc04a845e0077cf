import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RATINGS } from '../../src/areas/ratings/tables';
import { PEOPLE } from '../../src/roster/people';
import { KeyGiver } from '../../src/judging/plan';
import { person, sheetsOf, TODAY, type Line } from '../areas/book';
import { open } from '../areas/sheets';

const booksOf = (people: readonly Line[]) => open(sheetsOf({ ĐVTN: people }), TODAY).books;

describe('a key', () => {
  test.each([
    ['after the highest there is', ['DV000003', 'DV000009'], {}, 'DV000010'],
    ['after the highest that was given before', ['DV000003'], { DV: 12 }, 'DV000013'],
    ['the first', [], {}, 'DV000001'],
    ['whatever else stands there', ['AB', 'DVx', 'DV000002'], {}, 'DV000003'],
  ])('is %s', (_which, keys, last, next) => {
    const people = keys.map((key) => person({ 'Mã ĐVTN': key }));
    expect(new KeyGiver(booksOf(people), last).next(PEOPLE)).toBe(next);
  });

  test('is never given twice, and what was given last is remembered', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(500), { maxLength: 20 }),
        fc.nat(500),
        fc.integer({ min: 1, max: 30 }),
        (there, last, count) => {
          const keys = there.map((number) => `DV${String(number).padStart(6, '0')}`);
          const giver = new KeyGiver(booksOf(keys.map((key) => person({ 'Mã ĐVTN': key }))), { DV: last });
          const given = Array.from({ length: count }, () => giver.next(PEOPLE));
          expect(new Set([...given, ...keys]).size).toBe(count + new Set(keys).size);
          expect(giver.last['DV']).toBe(Number(given.at(-1)?.slice(2)));
        },
      ),
    );
  });

  test('is not for tables without', () => {
    expect(() => new KeyGiver(booksOf([]), {}).next(RATINGS)).toThrow('ratings');
  });
});
