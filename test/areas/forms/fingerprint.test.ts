import { expect, test } from '@jest/globals';
import { fingerprint } from '../../../src/areas/forms/fingerprint';

// Fingerprints stand in answer sheets and drafts of imports: another one for the same text takes an answer for a new one.
test.each([
  ['', 'ztntfp15z3edo'],
  ['Sổ Đoàn', 'dp38no1nvbir7'],
  ['[["KT01",1,null]]', '24azvnhzb3xs'],
])('of %j stays what it is', (text, expected) => {
  expect(fingerprint(text)).toBe(expected);
});
