import { expect, jest, test } from '@jest/globals';
import { runInNewContext } from 'node:vm';

const { shareTexts } = jest.requireActual<{ readonly shareTexts: (code: string) => string }>(
  '../../scripts/build/shared-texts.mjs',
);

test('declares a text that comes up often once, under a name that is free', () => {
  expect(shareTexts('var a=(()=>{let $0=1;return["Chi đoàn","Chi đoàn",$0]})();')).toBe(
    'var a=(()=>{const $1="Chi đoàn"; let $0=1;return[$1,$1,$0]})();',
  );
});

test('leaves texts that would not get shorter', () => {
  const code = 'var a=(()=>{return["a","a","Chi đoàn"]})();';
  expect(shareTexts(code)).toBe(code);
});

test.each([
  ['names of properties', 'return{"Chi đoàn":1,"x":[{"Chi đoàn":2}]}'],
  ['looking up', 'var o={};o["Chi đoàn"]=1;return o["Chi đoàn"]'],
  ['what engines know of types', 'return[typeof 1=="number",typeof 2=="number",typeof 3=="number",typeof 4=="number"]'],
  ['directives', '"use strict";return(()=>{"use strict";return(()=>{"use strict";return this})()})()===undefined'],
])('leaves %s', (_, body) => {
  expect(shareTexts(`var a=(()=>{${body}})();`)).toContain(body);
});

test('keeps words of the language apart', () => {
  const body = 'for(var k of["Chi đoàn"])return"Chi đoàn"in{[k]:1}?"Chi đoàn":"Chi đoàn"';
  const shared = shareTexts(`var a=(()=>{${body}})();`);
  expect(shared).toContain('return $0 in{');
  expect(runInNewContext(`${shared}a`)).toBe('Chi đoàn');
});
