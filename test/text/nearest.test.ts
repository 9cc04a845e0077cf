import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nearest } from '../../src/text/nearest';
import { fold } from '../../src/text/spelling';
import { vietnamese, word } from './arbitraries';

describe('nearest', () => {
  const headers = ['Họ và tên', 'Ngày sinh', 'Điện thoại', 'Email'];
  const codes = ['CD01', 'CD09', 'KT01'];
  const cases: { what: string; written: string; among: string[]; apart?: number; expected: string | null }[] = [
    { what: 'accents', written: 'Ho va ten', among: headers, expected: 'Họ và tên' },
    { what: 'case and spaces', written: ' EMAIL ', among: headers, expected: 'Email' },
    { what: 'a letter', written: 'Ngày sin', among: headers, expected: 'Ngày sinh' },
    { what: 'three letters of a long word', written: 'Điện thoạixyz', among: headers, expected: 'Điện thoại' },
    { what: 'four letters', written: 'Điện thoạiwxyz', among: headers, expected: null },
    { what: 'the nearest of several', written: 'KT1', among: codes, expected: 'KT01' },
    { what: 'the first of equally near ones', written: 'CD99', among: codes, expected: 'CD09' },
    { what: 'a third of a short code, rounded down', written: 'CDAB', among: codes, expected: null },
    { what: 'one letter of a very short one', written: 'A1', among: ['B1', 'XYZ'], expected: 'B1' },
    { what: 'nothing near', written: 'Sở thích', among: headers, expected: null },
    { what: 'nothing there', written: 'Email', among: [], expected: null },
    { what: 'as many letters as asked for', written: 'Ngày sinhxx', among: headers, apart: 1, expected: null },
    { what: 'within what is asked for', written: 'Ngày sinhx', among: headers, apart: 1, expected: 'Ngày sinh' },
    { what: 'accents are free', written: 'Ngay sinh', among: headers, apart: 0, expected: 'Ngày sinh' },
  ];
  test.each(cases)('$what', ({ written, among, apart, expected }) => {
    expect(nearest(written, among, apart)).toBe(expected);
  });

  test('what differs in accents only is found, and always one of the candidates', () => {
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 8 }), vietnamese, (meant, others, written) => {
        expect(fold(nearest(fold(meant), [...others, meant]) ?? '')).toBe(fold(meant));
        const found = nearest(written, others);
        expect(found === null || others.includes(found)).toBe(true);
      }),
    );
  });
});
