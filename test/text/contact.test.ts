import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isEmail, parseMobile, parsePhone } from '../../src/text/contact';

const mobiles = fc
  .tuple(fc.constantFrom('3', '5', '7', '8', '9'), fc.stringMatching(/^\d{8}$/))
  .map(([prefix, rest]) => prefix + rest);

describe('mobile numbers', () => {
  const spellings: [text: string, number: string | null][] = [
    ['0912345678', '0912345678'],
    ['912345678', '0912345678'],
    ['0912 345 678', '0912345678'],
    ['0912.345.678', '0912345678'],
    ['0912-345-678', '0912345678'],
    ['+84912345678', '0912345678'],
    ['+84 912 345 678', '0912345678'],
    ['84912345678', '0912345678'],
    ['84 91.234-5678', '0912345678'],
    ['0084912345678', '0912345678'],
    ['0312345678', '0312345678'],
    ['0512345678', '0512345678'],
    ['0712345678', '0712345678'],
    ['0812345678', '0812345678'],
    ['841234567', '0841234567'],
    ['84841234567', '0841234567'],
    ['0112345678', null],
    ['0212345678', null],
    ['0412345678', null],
    ['0612345678', null],
    ['0012345678', null],
    ['0123', null],
    ['091234567', null],
    ['09123456789', null],
    ['91234567', null],
    ['8491234567', null],
    ['849123456789', null],
    ['+85912345678', null],
    ['++84912345678', null],
    ['00840912345678', null],
    ['0912345678a', null],
    ['0912345678/0987654321', null],
    ['0912 345 678 (mẹ)', null],
    ['02838123456', null],
    ['', null],
  ];
  test.each(spellings)('“%s”: %s', (text, number) => {
    expect(parseMobile(text)).toBe(number);
  });

  test('every spelling of a number is that number, and reading it again changes nothing', () => {
    const gap = fc.constantFrom('', ' ', '.', '-');
    fc.assert(
      fc.property(mobiles, fc.constantFrom('0', '+84', '84', '0084', ''), gap, gap, (digits, head, first, second) => {
        const written = `${head}${first}${digits.slice(0, 3)}${second}${digits.slice(3)}`;
        expect(parseMobile(written)).toBe(`0${digits}`);
        expect(parsePhone(written)).toBe(`0${digits}`);
        expect(parseMobile(`0${digits}`)).toBe(`0${digits}`);
      }),
    );
  });
});

describe('numbers of landlines too', () => {
  const spellings: [text: string, number: string | null][] = [
    ['0912345678', '0912345678'],
    ['02838123456', '02838123456'],
    ['028 3812 3456', '02838123456'],
    ['+842838123456', '02838123456'],
    ['842838123456', '02838123456'],
    ['2838123456', '02838123456'],
    ['0241234567', '0241234567'],
    ['241234567', '0241234567'],
    ['028381234567', null],
    ['024123456', null],
    ['0412345678', null],
    ['113', null],
  ];
  test.each(spellings)('“%s”: %s', (text, number) => {
    expect(parsePhone(text)).toBe(number);
  });
});

describe('e-mail: one address', () => {
  const good = ['a@b.vn', 'tran.thi.anh@hcmute.edu.vn', "o'neill+1@x-y.example", 'A_B-C@EXAMPLE.COM', '1@2.vn'];
  const bad = ['', 'a', 'a@', '@b.vn', 'a@b', 'a@b.v', 'a b@c.vn', 'a@b.vn, c@d.vn', 'a@b.vn;c@d.vn', 'a@b.vn;'].concat(
    ['a@@b.vn', '.a@b.vn', 'a.@b.vn', 'a..b@c.vn', 'a@-b.vn', 'a@b-.vn', 'a@b..vn', 'a@.vn', 'a@b.vn.', 'Ánh@b.vn'],
    ['<a@b.vn>', 'a@b.vn (Ánh)', 'mailto:a@b.vn', 'a@b.vn\n', 'a@123.123'],
  );
  test.each(good)('%s', (text) => expect(isEmail(text)).toBe(true));
  test.each(bad)('not “%s”', (text) => expect(isEmail(text)).toBe(false));
});
