import { expect, test } from '@jest/globals';
import { textTable } from '../../src/cli/text-table';

test('a cell of 50,000 signs makes no table of 50,000 columns', () => {
  const long = 'ă'.repeat(50_000);
  const lines = textTable([
    ['2', long, 'mới'],
    ['3', 'Lê Ân', long],
  ]).split('\n');
  expect(lines[0]).toBe(`  2  ${'ă'.repeat(79)}…  mới`);
  expect(lines[1]?.length).toBe(2 + 1 + 2 + 80 + 2 + 1000);
});

test('signs beyond the first plane are not cut in two', () => {
  expect(textTable([['😀'.repeat(90), 'x']])).toBe(`  ${'😀'.repeat(79)}…  x`);
});
