import { describe, expect, test } from '@jest/globals';
import {
  amount,
  choice,
  date,
  decimal,
  display,
  email,
  emails,
  impreciseDate,
  int,
  key,
  link,
  mobile,
  moment,
  money,
  openChoice,
  openChoices,
  partsOf,
  pattern,
  phone,
  ref,
  studentId,
  text,
  Unreadable,
  withChoices,
  yesNo,
  type Cell,
  type Kind,
} from '../../src/sheet/kinds';
import { grade, month, quarter, schoolYear, timeOfDay } from '../../src/sheet/patterns';

type Filled = Exclude<Cell, null>;
type Reading = readonly [cell: Filled, expected: unknown];

/** The value, or the fault's code. */
function read(kind: Kind, cell: Filled): unknown {
  const value = kind.read(cell);
  return value instanceof Unreadable ? value.fault : value;
}

const NOT_DATES: Reading[] = [
  ['31/02/2005', 'bad-date'],
  ['hôm qua', 'bad-date'],
  [true, 'bad-date'],
  [0, 'bad-date'],
  [1, 'bad-date'],
  [73416, 'bad-date'],
  ['46341', 'bad-date'],
];
const DATES: Reading[] = [
  [46341, 46341],
  [46341.99, 46341],
  ['15/11/2026', 46341],
  ['2026-11-15', 46341],
];
const NUMBERS: Reading[] = [
  [0, 0],
  [1200, 1200],
  [-5, -5],
  ['1200', 1200],
  ['1.200', 1200],
  ['1.234.567', 1234567],
  ['1 234 567', 1234567],
  ['- 5', -5],
  ['+5', 5],
  [2.5, 'bad-number'],
  ['2,5', 'bad-number'],
  ['1,200', 'bad-number'],
  ['1.20', 'bad-number'],
  ['1234.567', 'bad-number'],
  ['.500', 'bad-number'],
  ['1.200đ', 'bad-number'],
  ['mười', 'bad-number'],
  ['1e3', 'bad-number'],
  [true, 'bad-number'],
  [2 ** 53, 'bad-number'],
  ['9007199254740993', 'bad-number'],
];

const kinds: { name: string; kind: Kind; readings: Reading[] }[] = [
  {
    name: 'text',
    kind: text,
    readings: [
      ['Ánh', 'Ánh'],
      [12, '12'],
      [true, 'TRUE'],
      [false, 'FALSE'],
      ['=1+1', '=1+1'],
    ],
  },
  { name: 'link', kind: link, readings: [['https://example.edu.vn/a?b=c', 'https://example.edu.vn/a?b=c']] },
  { name: 'display', kind: display, readings: [[0.5, '0.5']] },
  {
    name: 'key',
    kind: key,
    readings: [
      ['dv000001', 'DV000001'],
      [12, '12'],
      ['đ1', 'Đ1'],
    ],
  },
  { name: 'ref', kind: ref, readings: [['kt01', 'KT01']] },
  {
    name: 'student number',
    kind: studentId,
    readings: [
      ['ab1001', 'AB1001'],
      [20110456, '20110456'],
    ],
  },
  {
    name: 'date',
    kind: date,
    readings: [...DATES, ...NOT_DATES, [2022, 2022], ['2022', 'bad-date'], ['03/2022', 'bad-date']],
  },
  {
    name: 'imprecise date',
    kind: impreciseDate,
    readings: [...DATES, ...NOT_DATES, [2022, 44562], ['2022', 44562], ['03/2022', 44621]],
  },
  {
    name: 'moment',
    kind: moment,
    readings: [
      ...DATES,
      ...NOT_DATES,
      ['15/11/2026 10:30', 46341],
      ['2026-11-15T10:30:59', 46341],
      ['15/11/2026 sáng', 'bad-date'],
      ['10:30', 'bad-date'],
    ],
  },
  { name: 'int', kind: int, readings: NUMBERS },
  { name: 'money', kind: money, readings: [...NUMBERS, ['24.000.000', 24000000]] },
  {
    name: 'yes/no',
    kind: yesNo,
    readings: [
      [true, true],
      [false, false],
      ['TRUE', true],
      ['False', false],
      ['Có', true],
      ['KHÔNG', false],
      ['x', true],
      ['X', true],
      [1, true],
      ['1', true],
      [0, false],
      ['0', false],
      ['co', 'bad-choice'],
      ['yes', 'bad-choice'],
      [2, 'bad-choice'],
    ],
  },
  {
    name: 'choice',
    kind: choice(['Đang sinh hoạt', 'Tốt nghiệp']),
    readings: [
      ['Tốt nghiệp', 'Tốt nghiệp'],
      ['TỐT NGHIỆP', 'Tốt nghiệp'],
      ['Tot nghiep', 'bad-choice'],
      ['Tốt', 'bad-choice'],
      ['Tốt nghiệp; Đang sinh hoạt', 'bad-choice'],
      [1, 'bad-choice'],
    ],
  },
  {
    name: 'open choice',
    kind: openChoice(['Nội trú'], ['Nhà trọ']),
    readings: [
      ['nội trú', 'Nội trú'],
      ['nhà TRỌ', 'Nhà trọ'],
      ['Khác', 'bad-choice'],
    ],
  },
  {
    name: 'choices',
    kind: openChoices(['Kết nạp'], ['Khác', 'Phóng sự, video']),
    readings: [
      ['Kết nạp', ['Kết nạp']],
      ['khác;kết nạp', ['Khác', 'Kết nạp']],
      ['Khác ; ; Khác;', ['Khác']],
      ['Phóng sự, video', ['Phóng sự, video']],
      ['Khác, Kết nạp', 'bad-choice'],
      ['Khác; Gì đó', 'bad-choice'],
      [';', 'bad-choice'],
    ],
  },
  {
    name: 'pattern',
    kind: pattern(/^\d{2}$/, '12'),
    readings: [
      ['12', '12'],
      [12, '12'],
      ['1', 'bad-choice'],
    ],
  },
  {
    name: 'school year',
    kind: schoolYear,
    readings: [
      ['2025-2026', '2025-2026'],
      ['1999-2000', '1999-2000'],
      ['2025-2027', 'bad-choice'],
      ['2026-2025', 'bad-choice'],
      ['2025 - 2026', 'bad-choice'],
      ['2025–2026', 'bad-choice'],
      ['25-26', 'bad-choice'],
      [2025, 'bad-choice'],
    ],
  },
  {
    name: 'quarter',
    kind: quarter,
    readings: [
      ['Q1-2026', 'Q1-2026'],
      ['Q4-2026', 'Q4-2026'],
      ['Q0-2026', 'bad-choice'],
      ['Q5-2026', 'bad-choice'],
      ['1-2026', 'bad-choice'],
    ],
  },
  {
    name: 'time of day',
    kind: timeOfDay,
    readings: [
      ['00:00', '00:00'],
      ['23:59', '23:59'],
      ['24:00', 'bad-choice'],
      ['7:30', 'bad-choice'],
      ['07:60', 'bad-choice'],
      [0.5, 'bad-choice'],
    ],
  },
  {
    name: 'month',
    kind: month,
    readings: [
      ['09/2025', '09/2025'],
      ['12/2025', '12/2025'],
      ['13/2025', 'bad-choice'],
      ['00/2025', 'bad-choice'],
      ['9/2025', 'bad-choice'],
    ],
  },
  {
    name: 'grade',
    kind: grade,
    readings: [
      ['hoàn thành Xuất Sắc nhiệm vụ', 'Hoàn thành xuất sắc nhiệm vụ'],
      ['Không xếp loại', 'Không xếp loại'],
      ['A', 'bad-choice'],
    ],
  },
  {
    name: 'mobile',
    kind: mobile,
    readings: [
      [912345678, '0912345678'],
      ['+84 912 345 678', '0912345678'],
      ['0123', 'bad-phone'],
      ['02838123456', 'bad-phone'],
      [true, 'bad-phone'],
    ],
  },
  {
    name: 'phone',
    kind: phone,
    readings: [
      [912345678, '0912345678'],
      ['02838123456', '02838123456'],
      [2838123456, '02838123456'],
      ['113', 'bad-phone'],
    ],
  },
  {
    name: 'e-mail',
    kind: email,
    readings: [
      ['a@b.vn', 'a@b.vn'],
      ['a@b.vn; c@d.vn', 'bad-email'],
      ['a@', 'bad-email'],
      [1, 'bad-email'],
    ],
  },
  {
    name: 'e-mails',
    kind: emails,
    readings: [
      ['a@b.vn', ['a@b.vn']],
      ['a@b.vn ;c@d.vn;', ['a@b.vn', 'c@d.vn']],
      ['a@b.vn; c@', 'bad-email'],
      ['a@b.vn, c@d.vn', 'bad-email'],
      [';', 'bad-email'],
    ],
  },
];

describe.each(kinds)('$name', ({ kind, readings }) => {
  test.each(readings)('%p', (cell, expected) => {
    expect(read(kind, cell)).toEqual(expected);
  });
});

test('a date that is known only roughly deserves a word', () => {
  const doubts = [2022, '2022', '03/2022', '26/03/2022', 44646].map((cell) => impreciseDate.doubt?.(cell));
  expect(doubts).toEqual(['date-imprecise', 'date-imprecise', 'date-imprecise', null, null]);
  expect(date.doubt).toBeUndefined();
});

test('what looks like a number or a formula stays a text', () => {
  const formats = [
    text,
    link,
    key,
    ref,
    studentId,
    mobile,
    phone,
    email,
    emails,
    schoolYear,
    choice(['a']),
    display,
    date,
    moment,
    int,
    money,
  ];
  expect(formats.map(({ format }) => format)).toEqual(
    Array<string>(11).fill('@').concat(['General', 'dd/MM/yyyy', 'dd/MM/yyyy HH:mm', '#,##0', '#,##0']),
  );
});

describe('withChoices', () => {
  test('changes the changeable words only, of one choice and of several', () => {
    const one = withChoices(openChoice(['Nội trú'], ['Nhà trọ']), ['Ký túc xá']);
    expect(['nội trú', 'ký túc xá', 'Nhà trọ'].map((cell) => read(one, cell))).toEqual([
      'Nội trú',
      'Ký túc xá',
      'bad-choice',
    ]);
    const several = withChoices(openChoices(['Kết nạp'], ['Khác']), ['Góp ý']);
    expect(['góp ý; Kết nạp', 'Khác'].map((cell) => read(several, cell))).toEqual([['Góp ý', 'Kết nạp'], 'bad-choice']);
    expect([one.fixed, one.more, one.name, several.name]).toEqual([['Nội trú'], ['Ký túc xá'], 'choice', 'choices']);
  });
});

test('the parts of a list are cleaned, empty ones left out', () => {
  expect(partsOf(' a ;; b\u00a0c;\u200b; d ')).toEqual(['a', 'b c', 'd']);
  expect(partsOf('')).toEqual([]);
});

describe('numbers that need not be whole', () => {
  test.each([
    [4, 4],
    [2.5, 2.5],
    ['2,5', 2.5],
    ['1.234,5', 1234.5],
    ['1 000', 1000],
    ['-3', -3],
    ['1.23', null],
    ['2.5.1', null],
    ['50%', null],
    ['9'.repeat(400), null],
    [true, null],
  ])('decimal %p', (cell, value) => {
    const read = decimal.read(cell);
    expect(read instanceof Unreadable ? null : read).toBe(value);
  });

  test.each([
    ['50%', 0.5],
    ['95 %', 0.95],
    ['12,5%', 0.125],
    ['680', 680],
    [0.5, 0.5],
    ['%', null],
    ['một nửa', null],
  ])('amount %p', (cell, value) => {
    const read = amount.read(cell);
    expect(read instanceof Unreadable ? null : read).toBe(value);
  });
});
