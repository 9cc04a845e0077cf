import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { byUnit, copyOf, treesOf, yearOf, type Plan } from '../../../src/areas/plans/tree';
import { parseDay } from '../../../src/text/calendar';

const day = (text: string): number => parseDay(text) ?? 0;
/** A Sunday: what is due on it is the last of its week. */
const SUNDAY = day('22/11/2026');

const row = (ref: string, fields: Readonly<Record<string, string>> = {}) => ({
  ref,
  fields: { unit: 'KT01', type: 'Nhiệm vụ', subject: ref, status: 'Chưa làm', due: '01/12/2026', ...fields },
});
const named = (trees: readonly Plan[]): unknown => trees.map(({ ref, children }) => [ref, named(children)]);

describe('the tree of plans', () => {
  test('stands by Thuộc, the earliest due first', () => {
    const rows = [
      row('T2', { partOf: 'k1', due: '02/12/2026' }),
      row('T1', { partOf: 'K1' }),
      row('K1', { type: 'Kế hoạch', partOf: 'C1' }),
      row('C1', { type: 'Chương trình công tác năm' }),
    ];
    expect(named(treesOf(rows, SUNDAY))).toEqual([
      [
        'C1',
        [
          [
            'K1',
            [
              ['T1', []],
              ['T2', []],
            ],
          ],
        ],
      ],
    ]);
  });

  test('a plan below itself and a task whose plan was removed stand at the top, and nothing is lost', () => {
    const rows = [
      row('A', { partOf: 'B' }),
      row('B', { partOf: 'A' }),
      row('C', { partOf: 'A' }),
      row('D', { partOf: 'X' }),
    ];
    expect(named(treesOf(rows, SUNDAY))).toEqual([
      ['A', [['C', []]]],
      ['B', []],
      ['D', []],
    ]);
  });

  test('counts tasks that are done, late, and due by Sunday; cancelled ones are none', () => {
    const rows = [
      row('C', { type: 'Kế hoạch', due: '01/01/2020' }),
      row('late', { partOf: 'C', due: '21/11/2026' }),
      row('today', { partOf: 'C', due: '22/11/2026' }),
      row('next', { partOf: 'C', due: '23/11/2026' }),
      row('done', { partOf: 'C', due: '01/11/2026', status: 'Hoàn thành' }),
      row('off', { partOf: 'C', due: '01/11/2026', status: 'Hủy' }),
    ];
    const [tree] = treesOf(rows, SUNDAY);
    expect([tree?.tasks, tree?.done, tree?.overdue, tree?.thisWeek]).toEqual([4, 1, 1, 1]);
    const [later] = treesOf(rows, SUNDAY + 1);
    expect([later?.overdue, later?.thisWeek]).toEqual([2, 1]);
    expect(byUnit(rows, SUNDAY)).toEqual([{ unit: 'KT01', tasks: 4, done: 1, overdue: 1 }]);
  });

  test('every row stands in exactly one place, whatever Thuộc says', () => {
    const refs = ['A', 'B', 'C', 'D', 'E'];
    const parents = fc.array(fc.constantFrom(...refs, '', 'X'), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(parents, (all) => {
        const trees = treesOf(
          all.map((partOf, index) => row(refs[index] ?? '', { partOf })),
          SUNDAY,
        );
        const flat = (some: readonly Plan[]): string[] => some.flatMap((each) => [each.ref, ...flat(each.children)]);
        expect(flat(trees).sort()).toEqual(refs);
      }),
    );
  });
});

test('a copy has its days a year later, its years moved on, its references among itself, and nothing done', () => {
  const rows = [
    row('C', {
      type: 'Chương trình công tác năm',
      subject: 'Chương trình năm học 2025-2026',
      basis: 'Nghị quyết 05 năm 2025',
      document: '04-CTr/ĐTN',
      start: '15/09/2025',
      due: '31/08/2026',
      status: 'Hoàn thành',
      done: '31/08/2026',
    }),
    row('T', {
      partOf: 'C',
      start: '',
      due: '29/02/2028',
      status: 'Hoàn thành',
      done: '01/02/2026',
      proof: 'x',
      owner: 'BCH',
    }),
    row('off', { partOf: 'C', status: 'Hủy' }),
  ];
  const [tree] = treesOf(rows, SUNDAY);
  if (tree === undefined) throw new Error('no tree');
  expect([yearOf(tree), copyOf(tree)]).toEqual([
    '2025-2026',
    [
      expect.objectContaining({
        partOf: '',
        subject: 'Chương trình năm học 2026-2027',
        basis: 'Nghị quyết 05 năm 2025',
        start: '15/09/2026',
        due: '31/08/2027',
        status: 'Chưa làm',
      }),
      expect.objectContaining({ partOf: '@1', start: '', due: '28/02/2029', status: 'Chưa làm', owner: 'BCH' }),
    ],
  ]);
  expect(copyOf(tree).some((copied) => ['done', 'proof', 'result', 'document'].some((each) => each in copied))).toBe(
    false,
  );
});
