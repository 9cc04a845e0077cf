import { describe, expect, test } from '@jest/globals';
import { admission, ANH, figureIn, issuesIn, issuesOf, MAI, person, recruit, TU, type Book, type Line } from '../book';

const FAULTS = [
  'recruiter-not-member',
  'self-recruit',
  'already-member',
  'admitted-without-date',
  'admitted-without-proof',
];

describe('recruiter-not-member: on Ngày vận động, neither in Đoàn nor in Hội', () => {
  const fires = ['recruiter-not-member 1+1!2 Người vận động (VD000001)'];
  const cases: { when: string; changes: Line; expected: string[] }[] = [
    { when: 'in the Union', changes: { 'Ngày vào Đoàn': '26/03/2022' }, expected: [] },
    { when: 'in the Association', changes: { 'Ngày vào Hội': '26/03/2022' }, expected: [] },
    { when: 'in neither', changes: {}, expected: fires },
    { when: 'joined on that day', changes: { 'Ngày vào Đoàn': '10/10/2026' }, expected: [] },
    { when: 'joined the day after', changes: { 'Ngày vào Đoàn': '11/10/2026' }, expected: fires },
    {
      when: 'was put out on that day',
      changes: { 'Ngày vào Đoàn': '26/03/2022', 'Ngày ra khỏi Đoàn': '10/10/2026' },
      expected: fires,
    },
    {
      when: 'was put out the day after',
      changes: { 'Ngày vào Đoàn': '26/03/2022', 'Ngày ra khỏi Đoàn': '11/10/2026' },
      expected: [],
    },
    {
      when: 'left on that day',
      changes: { 'Ngày vào Đoàn': '26/03/2022', 'Tình trạng': 'Tốt nghiệp', 'Ngày rời đơn vị': '10/10/2026' },
      expected: fires,
    },
    {
      when: 'has left since',
      changes: { 'Ngày vào Đoàn': '26/03/2022', 'Tình trạng': 'Tốt nghiệp', 'Ngày rời đơn vị': '11/10/2026' },
      expected: [],
    },
    {
      when: 'came the day after',
      changes: { 'Ngày vào Đoàn': '26/03/2022', 'Ngày về đơn vị': '11/10/2026' },
      expected: fires,
    },
  ];
  test.each(cases)('$when', ({ changes, expected }) => {
    const book = { ĐVTN: [person(changes)], '1+1': [recruit({ 'Người vận động': 'DV000009' })] };
    expect(issuesIn(book)).toEqual(expected);
  });
});

describe('the youth of a row', () => {
  const self = ['self-recruit 1+1!2 Người vận động (VD000001)'];
  const likeAnh = { 'Họ và tên thanh niên': 'trần  thị ánh', 'Ngày sinh thanh niên': '05/05/2005' };
  const cases: { when: string; row: Line; people?: readonly Line[]; expected: string[] }[] = [
    { when: 'is the recruiter by key', row: { 'ĐVTN được kết nạp': 'dv000001' }, expected: self },
    {
      when: 'is the recruiter, named by student number there and by key here',
      row: { 'Người vận động': 'AB1001', 'ĐVTN được kết nạp': 'DV000001' },
      expected: self,
    },
    { when: 'is the recruiter by student number', row: { 'MSSV thanh niên': 'ab1001' }, expected: self },
    { when: 'is the recruiter by name and birth date', row: likeAnh, expected: self },
    {
      when: 'is called like the recruiter, without accents',
      row: { ...likeAnh, 'Họ và tên thanh niên': 'Tran Thi Anh' },
      expected: [],
    },
    {
      when: 'has the recruiter’s name, but no birth date',
      row: { ...likeAnh, 'Ngày sinh thanh niên': '' },
      expected: [],
    },
    { when: 'has another birth date', row: { ...likeAnh, 'Ngày sinh thanh niên': '06/05/2005' }, expected: [] },
    { when: 'has another student number', row: { ...likeAnh, 'MSSV thanh niên': 'ZZ9' }, expected: [] },
    {
      when: 'is another person’s student number, whatever the name',
      row: { ...likeAnh, 'MSSV thanh niên': 'AB1003' },
      expected: [],
    },
    {
      when: 'is named by a key, whatever the rest says',
      row: { ...likeAnh, 'MSSV thanh niên': 'AB1001', 'ĐVTN được kết nạp': 'DV000003' },
      expected: [],
    },
    {
      when: 'may be one of two',
      row: likeAnh,
      people: [
        ANH,
        { ...ANH, 'Mã ĐVTN': 'DV7', MSSV: 'AB7', 'Tình trạng': 'Tốt nghiệp', 'Ngày rời đơn vị': '01/01/2026' },
      ],
      expected: [],
    },
  ];
  test.each(cases)('$when', ({ row, people = [ANH, TU, MAI], expected }) => {
    expect(issuesOf(FAULTS, { ĐVTN: people, '1+1': [recruit({ ...row, 'Ngày vận động': '01/10/2025' })] })).toEqual(
      expected,
    );
  });
});

describe('already-member: joined strictly before Ngày vận động', () => {
  const fires = ['already-member 1+1!2 Ngày vận động (VD000001)'];
  const cases: { when: string; row: Line; expected: string[] }[] = [
    { when: 'the day before', row: { 'Ngày vận động': '21/10/2025' }, expected: fires },
    { when: 'on the day', row: { 'Ngày vận động': '20/10/2025' }, expected: [] },
    { when: 'in the other organisation', row: { 'Ngày vận động': '21/10/2025', 'Tổ chức': 'Đoàn' }, expected: [] },
    {
      when: 'whatever the state',
      row: { 'Ngày vận động': '21/10/2025', 'Trạng thái': 'Không thành công' },
      expected: fires,
    },
  ];
  test.each(cases)('$when', ({ row, expected }) => {
    expect(issuesIn({ '1+1': [recruit({ 'MSSV thanh niên': 'AB1003', ...row })] })).toEqual(expected);
  });
});

describe('admissions', () => {
  const cases: { when: string; row: Line; expected: string[] }[] = [
    { when: 'complete', row: {}, expected: [] },
    {
      when: 'without a day',
      row: { 'Ngày kết nạp': '' },
      expected: ['admitted-without-date 1+1!2 Ngày kết nạp (VD000001)'],
    },
    {
      when: 'without proof',
      row: { 'Minh chứng': '' },
      expected: ['admitted-without-proof 1+1!2 Minh chứng (VD000001)'],
    },
    { when: 'not yet', row: { 'Trạng thái': 'Đã nộp đơn', 'Ngày kết nạp': '', 'Minh chứng': '' }, expected: [] },
  ];
  test.each(cases)('$when', ({ row, expected }) => {
    expect(issuesOf(FAULTS, { '1+1': [admission(row)] })).toEqual(expected);
  });
});

describe('double-credit: of one youth and organisation the first counts', () => {
  const of = (key: string, changes: Line = {}): Line =>
    admission({ 'Mã lượt': key, 'MSSV thanh niên': 'N1', ...changes });
  const doubled = (row: number, key: string): string =>
    `double-credit 1+1!${String(row)} Họ và tên thanh niên (${key})`;
  const cases: { when: string; rows: Line[]; expected: string[] }[] = [
    {
      when: 'by Ngày kết nạp, of all time',
      rows: [
        of('VD1', { 'Ngày kết nạp': '02/11/2026' }),
        of('VD2'),
        of('VD3', { 'Ngày vận động': '01/10/2023', 'Ngày kết nạp': '01/11/2023' }),
      ],
      expected: [doubled(2, 'VD1'), doubled(3, 'VD2')],
    },
    {
      when: 'then by Ngày vận động',
      rows: [of('VD1', { 'Ngày vận động': '11/10/2026' }), of('VD2')],
      expected: [doubled(2, 'VD1')],
    },
    { when: 'then by key', rows: [of('VD2'), of('VD1')], expected: [doubled(2, 'VD2')] },
    { when: 'each organisation by itself', rows: [of('VD1'), of('VD2', { 'Tổ chức': 'Đoàn' })], expected: [] },
    {
      when: 'not by rows that are no admission',
      rows: [of('VD1', { 'Trạng thái': 'Đã nộp đơn' }), of('VD2')],
      expected: [],
    },
    {
      when: 'not by rows that don’t count',
      rows: [of('VD1', { 'Người vận động': 'DV99' }), of('VD2')],
      expected: [],
    },
    {
      when: 'a person of the roster, named in three ways',
      rows: [
        of('VD1', { 'MSSV thanh niên': '', 'ĐVTN được kết nạp': 'DV000003' }),
        of('VD2', { 'MSSV thanh niên': 'AB1003' }),
        of('VD3', { 'MSSV thanh niên': '', 'Họ và tên thanh niên': 'Phạm Mai', 'Ngày sinh thanh niên': '07/07/2006' }),
      ].map((row) => ({ ...row, 'Tổ chức': 'Đoàn' })),
      expected: [doubled(3, 'VD2'), doubled(4, 'VD3')],
    },
    {
      when: 'a stranger by folded name and birth date',
      rows: [
        of('VD1', { 'MSSV thanh niên': '', 'Họ và tên thanh niên': 'Lê Hoà', 'Ngày sinh thanh niên': '01/01/2006' }),
        of('VD2', { 'MSSV thanh niên': '', 'Họ và tên thanh niên': 'le hoa', 'Ngày sinh thanh niên': '01/01/2006' }),
      ],
      expected: [doubled(3, 'VD2')],
    },
    {
      when: 'two filled, different student numbers are two people',
      rows: [
        of('VD1', { 'Họ và tên thanh niên': 'Lê Hoà', 'Ngày sinh thanh niên': '01/01/2006' }),
        of('VD2', { 'MSSV thanh niên': 'N2', 'Họ và tên thanh niên': 'Lê Hoà', 'Ngày sinh thanh niên': '01/01/2006' }),
      ],
      expected: [],
    },
    {
      when: 'one name without a birth date may be two people',
      rows: [of('VD1', { 'MSSV thanh niên': '' }), of('VD2', { 'MSSV thanh niên': '' })],
      expected: [],
    },
  ];
  test.each(cases)('$when', ({ rows, expected }) => {
    expect(issuesOf(['double-credit'], { '1+1': rows })).toEqual(expected);
  });
});

describe('credited-not-in-roster', () => {
  const fires = ['credited-not-in-roster 1+1!2 ĐVTN được kết nạp (VD000001)'];
  const cases: { when: string; row: Line; expected: string[] }[] = [
    { when: 'nobody of that name', row: {}, expected: fires },
    {
      when: 'there, in the Association',
      row: { 'MSSV thanh niên': 'AB1003', 'Ngày vận động': '01/10/2025' },
      expected: [],
    },
    { when: 'there, not in the Union', row: { 'MSSV thanh niên': 'AB1003', 'Tổ chức': 'Đoàn' }, expected: fires },
    { when: 'not admitted yet', row: { 'Trạng thái': 'Đã nộp đơn' }, expected: [] },
    {
      when: 'a row that doesn’t count',
      row: { 'Người vận động': 'DV000001', 'ĐVTN được kết nạp': 'DV000001' },
      expected: [],
    },
  ];
  test.each(cases)('$when', ({ row, expected }) => {
    expect(issuesOf(['credited-not-in-roster'], { '1+1': [admission(row)] })).toEqual(expected);
  });

  test('only the row that gets the credit is asked about', () => {
    const rows = [admission({ 'MSSV thanh niên': 'N1' }), admission({ 'Mã lượt': 'VD2', 'MSSV thanh niên': 'N1' })];
    expect(issuesIn({ '1+1': rows })).toEqual([...fires, 'double-credit 1+1!3 Họ và tên thanh niên (VD2)']);
  });
});

describe('figures of 1+1', () => {
  const rows = [
    admission({ 'Mã lượt': 'VD1', 'Ngày kết nạp': '01/11/2026', 'MSSV thanh niên': 'N1' }),
    admission({
      'Mã lượt': 'VD2',
      'Ngày kết nạp': '02/11/2026',
      'MSSV thanh niên': 'N1',
      'Người vận động': 'DV000002',
    }),
    admission({ 'Mã lượt': 'VD3', 'Tổ chức': 'Đoàn', 'Minh chứng': '', 'MSSV thanh niên': 'N1' }),
    admission({
      'Mã lượt': 'VD4',
      'Ngày vận động': '31/08/2026',
      'Ngày kết nạp': '31/08/2026',
      'Người vận động': 'DV000002',
    }),
    admission({ 'Mã lượt': 'VD5', 'Ngày kết nạp': '16/11/2026', 'Người vận động': 'DV000002' }),
    admission({ 'Mã lượt': 'VD6', 'Người vận động': 'AB1003', 'MSSV thanh niên': 'N6' }),
    recruit({ 'Mã lượt': 'VD7', 'Trạng thái': 'Khảo sát', 'Người vận động': '', 'Ngày vận động': '01/09/2026' }),
    recruit({ 'Mã lượt': 'VD8', 'ĐVTN được kết nạp': 'DV000001' }),
  ];
  const book: Book = { '1+1': rows };

  test('credited recruits of the period, by organisation; the rows are 1+1 keys', () => {
    expect(figureIn('recruitedIntoAssociation', book)).toEqual({ value: 2, rows: ['VD1', 'VD6'] });
    expect(figureIn('recruitedIntoUnion', book)).toEqual({ value: 1, rows: ['VD3'] });
    expect(figureIn('recruitedIntoAssociation', book, { from: '2025-09-01', to: '2026-08-31' })).toEqual({
      value: 1,
      rows: ['VD4'],
    });
  });

  test('recruiters with credit are members of the Union, and the share is of all of them', () => {
    expect(figureIn('recruitersWithCredit', book)).toEqual({ value: 1, rows: ['DV000001'] });
    expect(figureIn('coverage', book)).toEqual({ value: 0.5, of: 2, rows: ['DV000001'] });
    expect(figureIn('coverage', { ...book, ĐVTN: [MAI] })).toEqual({ value: null, of: 0, rows: [] });
    expect(figureIn('recruitersWithCredit', { ...book, ĐVTN: [MAI] })).toEqual({ value: 0, rows: [] });
  });

  test('a setting says how many recruits are asked of each', () => {
    const target = (value: number): Book => ({ ...book, 'Cấu hình': [{ Mã: 'Chỉ tiêu 1+1', 'Giá trị': value }] });
    expect(figureIn('recruitersWithCredit', target(2))).toEqual({ value: 1, rows: ['DV000001'] });
    expect(figureIn('recruitersWithCredit', target(3))).toEqual({ value: 0, rows: [] });
  });

  test('the funnel is of what began in the period, zeros included; rows with errors are not in it', () => {
    expect(figureIn('recruitmentFunnel', book)).toEqual({
      value: { 'Khảo sát': 1, 'Đang vận động': 0, 'Đã nộp đơn': 0, 'Đã kết nạp': 5, 'Không thành công': 0 },
      rows: {
        'Khảo sát': ['VD7'],
        'Đang vận động': [],
        'Đã nộp đơn': [],
        'Đã kết nạp': ['VD1', 'VD2', 'VD3', 'VD5', 'VD6'],
        'Không thành công': [],
      },
    });
  });

  test('recruits follow the recruiter', () => {
    expect(figureIn('recruitedIntoAssociation', book, { unit: 'KT01' })).toEqual({ value: 1, rows: ['VD1'] });
    expect(figureIn('recruitedIntoAssociation', book, { unit: 'KT02' })).toEqual({ value: 1, rows: ['VD6'] });
    expect(figureIn('recruitedIntoAssociation', book, { unit: 'LKT' })).toEqual({ value: 2, rows: ['VD1', 'VD6'] });
  });

  test('without the sheet nothing is known; an empty one says zero', () => {
    for (const name of ['recruitersWithCredit', 'coverage', 'recruitedIntoUnion', 'retained3m', 'retained6m']) {
      expect(figureIn(name, {})).toMatchObject({ value: null, rows: [] });
    }
    expect(figureIn('recruitmentFunnel', {})).toEqual({ value: null, rows: {} });
    expect(figureIn('recruitedIntoUnion', { '1+1': [] })).toEqual({ value: 0, rows: [] });
    expect(figureIn('coverage', { '1+1': [] })).toEqual({ value: 0, of: 2, rows: [] });
    expect(figureIn('coverage', {})).toEqual({ value: null, of: null, rows: [] });
  });
});

describe('retained: who was still a member so many months later', () => {
  const youth = (changes: Line): Line => person({ 'Ngày vào Hội': '15/08/2026', ...changes });
  const row = admission({ 'Ngày vận động': '15/08/2026', 'Ngày kết nạp': '15/08/2026', 'MSSV thanh niên': 'AB1009' });
  const asked = { from: '2026-08-01', to: '2027-07-31' };
  const retained = (changes: Line, today?: string): unknown =>
    figureIn(
      'retained3m',
      { ĐVTN: [ANH, youth(changes)], '1+1': [row] },
      today === undefined ? asked : { ...asked, today },
    );
  const stayed = { value: 1, rows: ['VD000001'], of: 1, unknown: 0 };
  const lost = { value: 0, rows: [], of: 1, unknown: 0 };
  const cases: { when: string; changes: Line; today?: string; expected: object }[] = [
    { when: 'still here', changes: {}, expected: stayed },
    {
      when: 'too early to tell',
      changes: {},
      today: '2026-11-14',
      expected: { value: null, rows: [], of: 0, unknown: 0 },
    },
    { when: 'out of the Association on that day', changes: { 'Ngày ra khỏi Hội': '15/11/2026' }, expected: lost },
    { when: 'out of it the day after', changes: { 'Ngày ra khỏi Hội': '16/11/2026' }, expected: stayed },
    { when: 'left the unit', changes: { 'Tình trạng': 'Tốt nghiệp', 'Ngày rời đơn vị': '01/10/2026' }, expected: lost },
    {
      when: 'out of the Union only',
      changes: { 'Ngày vào Đoàn': '26/03/2024', 'Ngày ra khỏi Đoàn': '01/10/2026' },
      expected: stayed,
    },
    { when: 'in the roster, never in the Association', changes: { 'Ngày vào Hội': '' }, expected: lost },
    { when: 'not in the roster', changes: { MSSV: 'AB1010' }, expected: { value: null, rows: [], of: 0, unknown: 1 } },
  ];
  test.each(cases)('$when', ({ changes, today, expected }) => {
    expect(retained(changes, today)).toEqual(expected);
  });

  test('by calendar months, the last day where a month is short; by the end day of the period', () => {
    const short = { ...row, 'Ngày vận động': '30/11/2025', 'Ngày kết nạp': '30/11/2025' };
    const book: Book = { ĐVTN: [ANH, youth({ 'Ngày vào Hội': '30/11/2025' })], '1+1': [short] };
    const to = (end: string): unknown => figureIn('retained3m', book, { from: '2025-09-01', to: end });
    expect(to('2026-02-27')).toMatchObject({ of: 0 });
    expect(to('2026-02-28')).toEqual(stayed);
    expect(figureIn('retained6m', book, { from: '2025-09-01', to: '2026-05-29' })).toMatchObject({ of: 0 });
    expect(figureIn('retained6m', book, { from: '2025-09-01', to: '2026-05-30' })).toEqual(stayed);
  });
});
