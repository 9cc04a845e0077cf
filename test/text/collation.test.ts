import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareNames, nameSortKey } from '../../src/text/collation';
import { name, vietnamese, word } from './arbitraries';

function sorted(names: readonly string[]): string[] {
  return [...names].sort(compareNames);
}

describe('compareNames', () => {
  const rosters: { what: string; expected: string[] }[] = [
    { what: 'letters before tones', expected: ['An', 'Ánh', 'Ăn', 'Ân'] },
    { what: 'ngang, huyền, hỏi, ngã, sắc, nặng', expected: ['Ba', 'Bà', 'Bả', 'Bã', 'Bá', 'Bạ'] },
    { what: 'd before đ', expected: ['Dũng', 'Dương', 'Đan', 'Đức'] },
    {
      what: 'every letter of the alphabet in its place',
      expected: ['A', 'Ă', 'Â', 'B', 'C', 'D', 'Đ', 'E', 'Ê', 'G', 'H', 'I', 'K', 'L', 'M', 'N'].concat([
        'O',
        'Ô',
        'Ơ',
        'P',
        'Q',
        'R',
        'S',
        'T',
        'U',
        'Ư',
        'V',
        'X',
        'Y',
      ]),
    },
    { what: 'the given name first', expected: ['Vũ An', 'Trần Bình', 'An Văn Cường'] },
    { what: 'then the middle names', expected: ['Trần Ánh', 'Trần Minh Ánh', 'Lê Thị Ánh', 'Bùi Thị Kim Ánh'] },
    { what: 'then the family name', expected: ['Đỗ Thị Ánh', 'Lê Thị Ánh', 'Trần Thị Ánh'] },
    { what: 'a tone of the given name before the middle names', expected: ['Vũ Văn Hoa', 'An Thị Hòa', 'Trần Hoá'] },
    { what: 'the two placements of a tone together', expected: ['Lê Thị Hoà', 'Lê Văn Hòa', 'Lê Xuân Hoà'] },
    { what: 'a shorter word first', expected: ['Lê Ha', 'Lê Hai', 'Lê Han'] },
    { what: 'one word is a given name', expected: ['Anh', 'Lê Bình', 'Cường'] },
  ];
  test.each(rosters)('$what', ({ expected }) => {
    expect(sorted([...expected].reverse())).toEqual(expected);
    expect(sorted([...expected.slice(1), ...expected.slice(0, 1)])).toEqual(expected);
  });

  test('case, NFD and strange spaces move nobody', () => {
    for (const same of ['TRẦN THỊ ÁNH', 'trần  thị ánh ', 'Trần\u00a0Thị Ánh\u200b'.normalize('NFD')]) {
      expect(nameSortKey(same)).toBe(nameSortKey('Trần Thị Ánh'));
    }
    expect(compareNames(' Lê  Ân', 'Lê Ân'.normalize('NFD'))).toBe(0);
    expect(compareNames('', '')).toBe(0);
    expect(compareNames('', 'An')).toBe(-1);
  });

  test('is a total order', () => {
    const any = fc.oneof(name, vietnamese);
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(Math.sign(compareNames(a, b))).toBe(-Math.sign(compareNames(b, a)) + 0);
        expect(compareNames(a, a)).toBe(0);
        const [first = '', second = '', third = ''] = sorted([a, b, c]);
        expect(compareNames(first, second)).toBeLessThanOrEqual(0);
        expect(compareNames(second, third)).toBeLessThanOrEqual(0);
        expect(compareNames(first, third)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('does not depend on the order that it is given', () => {
    const names = fc.uniqueArray(name, { maxLength: 12 });
    fc.assert(
      fc.property(
        names.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(sorted(shuffled)).toEqual(sorted(list));
        },
      ),
    );
  });

  test('agrees with ICU’s "vi" on single words', () => {
    const icu = new Intl.Collator('vi');
    expect(icu.resolvedOptions().locale).toBe('vi');
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect([a, b, Math.sign(compareNames(a, b))]).toEqual([a, b, Math.sign(icu.compare(a, b))]);
      }),
      { numRuns: 1000 },
    );
  });
});
