import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { caseless, clean, fold, foldName, keyOf } from '../../src/text/spelling';
import { vietnamese } from './arbitraries';

describe('clean', () => {
  const cases: { what: string; input: string; expected: string }[] = [
    { what: 'nothing to do', input: 'Trần Thị Ánh', expected: 'Trần Thị Ánh' },
    { what: 'empty', input: '', expected: '' },
    { what: 'NFD', input: 'Nguye\u0302\u0303n', expected: 'Nguyễn' },
    { what: 'marks in another order', input: 'Nguye\u0303\u0302n'.normalize('NFD'), expected: 'Nguyẽ\u0302n' },
    { what: 'half composed', input: 'Nguy\u00ea\u0303n', expected: 'Nguyễn' },
    { what: 'đ has no decomposition', input: 'Đoàn'.normalize('NFD'), expected: 'Đoàn' },
    { what: 'zero-width space', input: 'AB\u200b1001', expected: 'AB1001' },
    { what: 'zero-width joiners, BOM, word joiner', input: '\ufeffA\u200cB\u200d1\u20600', expected: 'AB10' },
    { what: 'soft hyphen', input: 'Chi\u00ad đoàn', expected: 'Chi đoàn' },
    {
      what: 'marks and isolates of direction, as phones copy them',
      input: '\u202a0912\u202c \u2068345\u2069 678\u200e',
      expected: '0912 345 678',
    },
    { what: 'a zero-width between a letter and its mark', input: 'e\u200b\u0302', expected: 'ê' },
    { what: 'NBSP', input: 'Trần\u00a0Thị\u00a0 Ánh', expected: 'Trần Thị Ánh' },
    { what: 'other white space', input: '\tTrần\u2003Thị\r\n\u3000Ánh ', expected: 'Trần Thị Ánh' },
    { what: 'blank', input: ' \u00a0\u200b\t', expected: '' },
    { what: 'case and tone placement stay', input: 'HOÀ Hòa', expected: 'HOÀ Hòa' },
    { what: 'Icelandic eth', input: 'Ðặng Văn ðức, Chi Ðoàn', expected: 'Đặng Văn đức, Chi Đoàn' },
    { what: 'African D', input: 'Ɖào ɖi', expected: 'Đào đi' },
    { what: 'a caron for a breve', input: 'Vǎn Ǎn V\u0061\u030cn', expected: 'Văn Ăn Văn' },
    { what: 'an i without its dot', input: 'Th\u0131\u0323', expected: 'Thị' },
    { what: 'a d with a stroke', input: 'D\u0335\u1eb7ng d\u0336i', expected: 'Đặng đi' },
    { what: 'the sign of the đồng in a word, not behind a sum', input: '₫ặng 200.000₫', expected: 'đặng 200.000₫' },
    { what: 'signs stay', input: '=1+1 “Ánh” – a;b @ +84', expected: '=1+1 “Ánh” – a;b @ +84' },
  ];
  test.each(cases)('$what', ({ input, expected }) => {
    expect(clean(input)).toBe(expected);
  });

  test('is what is left of NFC, invisible characters and white space, however a text begins', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const expected = text
          .replace(/[\u00ad\u200b\u200c\u200d\u2060\ufeff]/g, '')
          .normalize('NFC')
          .replace(/[ \t\n\u00a0]+/g, ' ')
          .replace(/^ | $/g, '');
        expect(clean(text)).toBe(expected);
      }),
    );
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, fc.string({ unit: 'binary' })), (text) => {
        expect(clean(clean(text))).toBe(clean(text));
      }),
    );
  });
});

describe('what is compared', () => {
  const cases: { input: string; lower: string; upper: string; folded: string; name: string }[] = [
    { input: ' Họ  và tên ', lower: 'họ và tên', upper: 'HỌ VÀ TÊN', folded: 'ho va ten', name: 'hovaten' },
    { input: 'đvtn ĐƠN', lower: 'đvtn đơn', upper: 'ĐVTN ĐƠN', folded: 'dvtn don', name: 'dvtndon' },
    { input: 'Hoà', lower: 'hoà', upper: 'HOÀ', folded: 'hoa', name: 'hoa' },
    { input: 'Hòa', lower: 'hòa', upper: 'HÒA', folded: 'hoa', name: 'hoa' },
    {
      input: 'Nguyễn Thị Thuý'.normalize('NFD'),
      lower: 'nguyễn thị thuý',
      upper: 'NGUYỄN THỊ THUÝ',
      folded: 'nguyen thi thuy',
      name: 'nguyenthithuy',
    },
    { input: 'ab\u200b1001', lower: 'ab1001', upper: 'AB1001', folded: 'ab1001', name: 'ab1001' },
    { input: 'Ưng Ơn Ắt', lower: 'ưng ơn ắt', upper: 'ƯNG ƠN ẮT', folded: 'ung on at', name: 'ungonat' },
  ];
  test.each(cases)('$input', ({ input, lower, upper, folded, name }) => {
    expect([caseless(input), keyOf(input), fold(input), foldName(input)]).toEqual([lower, upper, folded, name]);
  });

  test('a stroke is found behind another mark', () => {
    expect(clean('d\u0301\u0335')).toBe(clean('d\u0335\u0301'));
    expect(clean(clean('d\u0301\u0335'))).toBe(clean('d\u0301\u0335'));
  });

  test('headers and keys are not folded: an accent makes another word', () => {
    expect(caseless('Hoà')).not.toBe(caseless('Hòa'));
    expect(keyOf('Đ1')).not.toBe(keyOf('D1'));
  });

  test('each is the same the second time, and for NFD, case and spaces', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        for (const each of [caseless, keyOf, fold, foldName]) {
          expect(each(each(text))).toBe(each(text));
          expect(each(text.normalize('NFD'))).toBe(each(text));
          expect(each(text.toUpperCase())).toBe(each(text));
          expect(each(`\u00a0${text}\u200b `)).toBe(each(text));
        }
        expect(fold(text)).toMatch(/^[a-z ]*$/);
      }),
    );
  });
});
