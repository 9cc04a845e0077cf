import { describe, expect, test } from '@jest/globals';
import { figureIn, issuesIn, person, unit, UNITS, type Line, type Verdict } from '../book';

const [ROOT = {}, FACULTY = {}, BRANCH = {}] = UNITS;
const SUPERIOR = unit({ 'Mã đơn vị': 'TD', 'Tên đơn vị': 'Thành đoàn', Cấp: 'Đoàn cấp trên', 'Trực thuộc': '' });

function tree(...units: Line[]): Verdict['book'] {
  return { 'Đơn vị': units, ĐVTN: [] };
}

describe('unit-root', () => {
  const cases: Verdict[] = [
    { when: 'one unit stands under nothing', book: tree(...UNITS), expected: [] },
    {
      when: 'more than one does: each after the first, in sheet order',
      book: tree(ROOT, FACULTY, { ...BRANCH, 'Trực thuộc': '' }, unit({ 'Trực thuộc': ' ' })),
      expected: ['unit-root Đơn vị!4 Trực thuộc (KT01)', 'unit-root Đơn vị!5 Trực thuộc (KT09)'],
    },
    {
      when: 'a parent is not there: that is all',
      book: tree(ROOT, FACULTY, { ...BRANCH, 'Trực thuộc': 'LXX' }),
      expected: ['unknown-ref Đơn vị!4 Trực thuộc (KT01)'],
    },
  ];
  test.each(cases)('$when', ({ book, expected }) => {
    expect(issuesIn(book)).toEqual(expected);
  });
});

describe('unit-cycle', () => {
  const under = (code: string, parent: string): Line =>
    unit({ 'Mã đơn vị': code, Cấp: code.startsWith('L') ? 'Liên chi đoàn' : 'Chi đoàn', 'Trực thuộc': parent });
  const cycles = (book: Verdict['book']): string[] => issuesIn(book).filter((issue) => issue.startsWith('unit-cycle'));
  const cases: Verdict[] = [
    {
      when: 'a unit stands under itself',
      book: tree(ROOT, under('A', 'a')),
      expected: ['unit-cycle Đơn vị!3 Trực thuộc (A)'],
    },
    {
      when: 'two stand under each other; the one below them lies on no cycle',
      book: tree(ROOT, under('A', 'B'), under('B', 'A'), under('C', 'B')),
      expected: ['unit-cycle Đơn vị!3 Trực thuộc (A)', 'unit-cycle Đơn vị!4 Trực thuộc (B)'],
    },
    {
      when: 'three do',
      book: tree(under('A', 'B'), under('B', 'C'), under('C', 'A')),
      expected: [
        'unit-cycle Đơn vị!2 Trực thuộc (A)',
        'unit-cycle Đơn vị!3 Trực thuộc (B)',
        'unit-cycle Đơn vị!4 Trực thuộc (C)',
      ],
    },
  ];
  test.each(cases)('$when', ({ book, expected }) => {
    expect(cycles(book)).toEqual(expected);
  });
});

describe('unit-level', () => {
  const pairs: { child: string; allowed: string[] }[] = [
    { child: 'Chi đoàn', allowed: ['Đoàn cơ sở', 'Liên chi đoàn'] },
    { child: 'Liên chi đoàn', allowed: ['Đoàn cơ sở'] },
    { child: 'Đoàn cơ sở', allowed: ['Đoàn cấp trên'] },
    { child: 'Đoàn cấp trên', allowed: [] },
  ];
  test.each(pairs)('a $child may stand under $allowed', ({ child, allowed }) => {
    for (const level of ['Đoàn cấp trên', 'Đoàn cơ sở', 'Liên chi đoàn', 'Chi đoàn']) {
      const book = tree({ ...SUPERIOR, Cấp: level }, unit({ Cấp: child, 'Trực thuộc': 'TD' }));
      const expected = allowed.includes(level) ? [] : ['unit-level Đơn vị!3 Trực thuộc (KT09)'];
      expect({ level, issues: issuesIn(book) }).toEqual({ level, issues: expected });
    }
  });

  test.each(['Đoàn cấp trên', 'Đoàn cơ sở', 'Liên chi đoàn', 'Chi đoàn'])('a root may be a %s', (level) => {
    expect(issuesIn(tree({ ...ROOT, Cấp: level }))).toEqual([]);
  });

  test('a parent whose level can’t be read judges nobody, but a Đoàn cấp trên stands under nothing', () => {
    const unread = { ...SUPERIOR, Cấp: 'Tổng' };
    const bad = 'bad-choice Đơn vị!2 Cấp (TD)';
    expect(issuesIn(tree(unread, unit({ 'Trực thuộc': 'TD' })))).toEqual([bad]);
    expect(issuesIn(tree(unread, unit({ Cấp: 'Đoàn cấp trên', 'Trực thuộc': 'TD' })))).toEqual([
      bad,
      'unit-level Đơn vị!3 Trực thuộc (KT09)',
    ]);
  });

  const homes: { home: string; expected: string[] }[] = [
    { home: 'KT02', expected: [] },
    { home: 'LKT', expected: ['unit-level ĐVTN!2 Chi đoàn (DV000009)'] },
    { home: 'PH', expected: ['unit-level ĐVTN!2 Chi đoàn (DV000009)'] },
  ];
  test.each(homes)('a person of $home', ({ home, expected }) => {
    expect(issuesIn({ ĐVTN: [person({ 'Chi đoàn': home })] })).toEqual(expected);
  });

  test('a person of a unit whose level can’t be read', () => {
    const book = { 'Đơn vị': [ROOT, unit({ Cấp: 'Tổ', 'Trực thuộc': 'PH' })], ĐVTN: [person({ 'Chi đoàn': 'KT09' })] };
    expect(issuesIn(book)).toEqual(['bad-choice Đơn vị!3 Cấp (KT09)']);
  });
});

describe('unitsByLevel', () => {
  const closing = (changes: Line): Line => unit({ ...BRANCH, ...changes });
  const branches = (book: Verdict['book'], to?: string): unknown =>
    (figureIn('unitsByLevel', book, to === undefined ? {} : { to, from: '2025-09-01' }) as { rows: Line }).rows[
      'Chi đoàn'
    ];

  test('every level has a number, and its keys', () => {
    expect(figureIn('unitsByLevel', {})).toEqual({
      value: { 'Đoàn cấp trên': 0, 'Đoàn cơ sở': 1, 'Liên chi đoàn': 1, 'Chi đoàn': 2 },
      rows: { 'Đoàn cấp trên': [], 'Đoàn cơ sở': ['PH'], 'Liên chi đoàn': ['LKT'], 'Chi đoàn': ['KT01', 'KT02'] },
    });
    expect(figureIn('unitsByLevel', {}, { unit: 'lkt' })).toMatchObject({
      value: { 'Đoàn cấp trên': 0, 'Đoàn cơ sở': 0, 'Liên chi đoàn': 1, 'Chi đoàn': 2 },
    });
    expect(figureIn('unitsByLevel', { 'Đơn vị': null })).toEqual({ value: null, rows: {} });
  });

  const days: { when: string; changes: Line; expected: string[] }[] = [
    { when: 'founded on the end day', changes: { 'Ngày thành lập': '31/08/2026' }, expected: ['KT01'] },
    { when: 'founded the day after', changes: { 'Ngày thành lập': '01/09/2026' }, expected: [] },
    { when: 'closed on the end day', changes: { 'Ngày kết thúc': '31/08/2026' }, expected: [] },
    { when: 'closed the day after', changes: { 'Ngày kết thúc': '01/09/2026' }, expected: ['KT01'] },
    { when: 'closed on no day that can be read', changes: { 'Ngày kết thúc': 'x' }, expected: [] },
    { when: 'with a fault that no figure minds', changes: { 'Email nhận báo cáo': 'x' }, expected: ['KT01'] },
  ];
  test.each(days)('a branch $when', ({ changes, expected }) => {
    expect(branches(tree(ROOT, FACULTY, closing(changes)), '2026-08-31')).toEqual(expected);
  });

  test('units on a cycle, second roots and misplaced ones count nowhere', () => {
    const book = tree(
      ROOT,
      unit({ 'Mã đơn vị': 'A', 'Trực thuộc': 'B' }),
      unit({ 'Mã đơn vị': 'B', Cấp: 'Liên chi đoàn', 'Trực thuộc': 'A' }),
      unit({ 'Mã đơn vị': 'C', 'Trực thuộc': '' }),
      unit({ 'Mã đơn vị': 'D', 'Trực thuộc': 'PH' }),
    );
    expect(branches(book)).toEqual(['D']);
  });
});
