import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addMonths,
  ageOn,
  birthday,
  dayOf,
  dayOfSerial,
  formatDay,
  isoDay,
  parseDay,
  parseImpreciseDay,
  parseStamp,
  partsOf,
} from '../../src/text/calendar';

const FIRST = 2; // 01/01/1900
const LAST = 73415; // 31/12/2100
const days = fc.integer({ min: FIRST, max: LAST });

/** What the engine's own calendar says, counted in UTC so that no time zone of the machine matters. */
function byEngine(day: number): { year: number; month: number; date: number } {
  const at = new Date(Date.UTC(1899, 11, 30) + day * 86_400_000);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

describe('serial numbers', () => {
  const known: { day: number; shown: string; iso: string }[] = [
    { day: FIRST, shown: '01/01/1900', iso: '1900-01-01' },
    { day: 60, shown: '28/02/1900', iso: '1900-02-28' },
    { day: 61, shown: '01/03/1900', iso: '1900-03-01' },
    { day: 25569, shown: '01/01/1970', iso: '1970-01-01' },
    { day: 36585, shown: '29/02/2000', iso: '2000-02-29' },
    { day: 45351, shown: '29/02/2024', iso: '2024-02-29' },
    { day: 46341, shown: '15/11/2026', iso: '2026-11-15' },
    { day: 73109, shown: '28/02/2100', iso: '2100-02-28' },
    { day: 73110, shown: '01/03/2100', iso: '2100-03-01' },
    { day: LAST, shown: '31/12/2100', iso: '2100-12-31' },
  ];
  test.each(known)('$day is $shown', ({ day, shown, iso }) => {
    expect([formatDay(day), isoDay(day), parseDay(shown), parseDay(iso)]).toEqual([shown, iso, day, day]);
  });

  test('every day is the engine’s day, and comes back from every way of writing it', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, date } = byEngine(day);
        expect(partsOf(day)).toEqual({ year, month, date });
        expect(dayOf(year, month, date)).toBe(day);
        expect(parseDay(formatDay(day))).toBe(day);
        expect(parseDay(isoDay(day))).toBe(day);
        expect(parseDay(`${String(date)}-${String(month)}-${String(year)}`)).toBe(day);
        expect(parseImpreciseDay(formatDay(day))).toEqual({ day, precision: 'day' });
      }),
      { numRuns: 1000 },
    );
  });

  test('no day is skipped and none comes twice, over both centuries', () => {
    let previous = '1899-12-31';
    for (let day = FIRST; day <= LAST; day++) {
      const iso = isoDay(day);
      if (iso <= previous || dayOf(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8))) !== day) {
        throw new Error(`${iso} after ${previous}`);
      }
      previous = iso;
    }
    expect(previous).toBe('2100-12-31');
  });

  const serials: { serial: number; expected: number | null }[] = [
    { serial: 1, expected: null },
    { serial: FIRST, expected: FIRST },
    { serial: 46341.75, expected: 46341 },
    { serial: LAST + 0.999, expected: LAST },
    { serial: LAST + 1, expected: null },
    { serial: 0, expected: null },
    { serial: -1, expected: null },
    { serial: 20261115, expected: null },
    { serial: NaN, expected: null },
    { serial: Infinity, expected: null },
  ];
  test.each(serials)('$serial as a day', ({ serial, expected }) => {
    expect(dayOfSerial(serial)).toBe(expected);
  });
});

describe('parseDay guesses nothing', () => {
  const read: [text: string, iso: string][] = [
    ['1/9/2025', '2025-09-01'],
    ['01/09/2025', '2025-09-01'],
    ['1-9-2025', '2025-09-01'],
    ['01.09.2025', '2025-09-01'],
    ['2025-09-01', '2025-09-01'],
    ['12/11/2026', '2026-11-12'],
    ['29/02/2024', '2024-02-29'],
    ['29/2/2000', '2000-02-29'],
    ['31/12/2100', '2100-12-31'],
  ];
  test.each(read)('%s', (text, iso) => {
    expect(isoDay(parseDay(text) ?? 0)).toBe(iso);
  });

  const refused = [
    '29/02/2023',
    '29/02/1900',
    '29/02/2100',
    '31/02/2005',
    '31/04/2025',
    '0/1/2025',
    '32/01/2025',
    '1/0/2025',
  ]
    .concat(['11/15/2026', '01/01/1899', '01/01/2101', '1899-12-31', '2101-01-01', '1/9/25', '1/9-2025', '1.9/2025'])
    .concat([
      '2025/09/01',
      '2025-9-1',
      '20250901',
      '46341',
      '1/9',
      '9/2025',
      '2025',
      'hôm qua',
      '',
      ' 1/9/2025',
      '1/9/2025 10:00',
    ])
    .concat(['01/09/02025', '001/09/2025', '1 / 9 / 2025', '１/９/2025', '2025-09-01T00:00']);
  test.each(refused)('not “%s”', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  test('no text but a date of the calendar is one', () => {
    const part = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(part, part, fc.integer({ min: 1890, max: 2110 }), (date, month, year) => {
        const at = new Date(Date.UTC(year, month - 1, date));
        const real = at.getUTCMonth() === month - 1 && at.getUTCDate() === date && year >= 1900 && year <= 2100;
        const expected = real ? (at.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000 : null;
        expect(parseDay(`${String(date)}/${String(month)}/${String(year)}`)).toBe(expected);
        expect(dayOf(year, month, date)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('parseImpreciseDay: a year or a month counts as its first day', () => {
  const cases: { cell: string | number; expected: [iso: string, precision: string] | null }[] = [
    { cell: 2022, expected: ['2022-01-01', 'year'] },
    { cell: '2022', expected: ['2022-01-01', 'year'] },
    { cell: 1900, expected: ['1900-01-01', 'year'] },
    { cell: 2100, expected: ['2100-01-01', 'year'] },
    { cell: '1899', expected: null },
    { cell: '2101', expected: null },
    { cell: 1899, expected: ['1905-03-13', 'day'] },
    { cell: 2101, expected: ['1905-10-01', 'day'] },
    { cell: 2022.5, expected: ['1905-07-14', 'day'] },
    { cell: '03/2022', expected: ['2022-03-01', 'month'] },
    { cell: '12/2022', expected: ['2022-12-01', 'month'] },
    { cell: '13/2022', expected: null },
    { cell: '00/2022', expected: null },
    { cell: '03-2022', expected: null },
    { cell: '03/1899', expected: null },
    { cell: '26/03/2022', expected: ['2022-03-26', 'day'] },
    { cell: 44646, expected: ['2022-03-26', 'day'] },
    { cell: '31/02/2022', expected: null },
    { cell: 'năm 2022', expected: null },
    { cell: '2022-03', expected: null },
    { cell: 1, expected: null },
  ];
  test.each(cases)('$cell', ({ cell, expected }) => {
    const read = parseImpreciseDay(cell);
    expect(read === null ? null : [isoDay(read.day), read.precision]).toEqual(expected);
  });
});

describe('terms and ages', () => {
  const terms: { from: string; months: number; expected: string }[] = [
    { from: '2026-01-31', months: 1, expected: '2026-02-28' },
    { from: '2024-01-31', months: 1, expected: '2024-02-29' },
    { from: '2026-08-31', months: 1, expected: '2026-09-30' },
    { from: '2026-12-15', months: 1, expected: '2027-01-15' },
    { from: '2026-01-15', months: -1, expected: '2025-12-15' },
    { from: '2026-03-31', months: -1, expected: '2026-02-28' },
    { from: '2026-01-31', months: -13, expected: '2024-12-31' },
    { from: '2024-02-29', months: 12, expected: '2025-02-28' },
    { from: '2024-02-29', months: 48, expected: '2028-02-29' },
    { from: '2026-11-15', months: 0, expected: '2026-11-15' },
  ];
  test.each(terms)('$from and $months months: $expected', ({ from, months, expected }) => {
    expect(isoDay(addMonths(parseDay(from) ?? 0, months))).toBe(expected);
  });

  test('a term keeps the day of the month where the month has it, and never leaves the month', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -240, max: 240 }), (day, months) => {
        const [from, to] = [partsOf(day), partsOf(addMonths(day, months))];
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
        const lastOfMonth = new Date(Date.UTC(to.year, to.month, 0)).getUTCDate();
        expect(to.date).toBe(Math.min(from.date, lastOfMonth));
      }),
    );
  });

  const ages: { born: string; on: string; expected: number }[] = [
    { born: '2005-11-15', on: '2026-11-14', expected: 20 },
    { born: '2005-11-15', on: '2026-11-15', expected: 21 },
    { born: '2005-12-31', on: '2026-01-01', expected: 20 },
    { born: '2005-01-01', on: '2026-12-31', expected: 21 },
    { born: '2004-02-29', on: '2023-02-27', expected: 18 },
    { born: '2004-02-29', on: '2023-02-28', expected: 19 },
    { born: '2004-02-29', on: '2024-02-28', expected: 19 },
    { born: '2004-02-29', on: '2024-02-29', expected: 20 },
    { born: '2005-11-15', on: '2005-11-15', expected: 0 },
  ];
  test.each(ages)('born $born, on $on: $expected', ({ born, on, expected }) => {
    expect(ageOn(parseDay(born) ?? 0, parseDay(on) ?? 0)).toBe(expected);
  });

  test('an age is completed on the birthday, and not the day before', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: 55000 }), fc.integer({ min: 1, max: 40 }), (birth, years) => {
        expect(ageOn(birth, birthday(birth, years))).toBe(years);
        expect(ageOn(birth, birthday(birth, years) - 1)).toBe(years - 1);
      }),
    );
  });
});

test('neither a clock nor the time zone of the machine is asked', () => {
  const engine = globalThis.Date;
  globalThis.Date = new Proxy(engine, {
    construct: () => {
      throw new Error('a Date was made');
    },
  });
  try {
    const day = parseDay('15/11/2026') ?? 0;
    expect([formatDay(day), isoDay(addMonths(day, 3)), ageOn(day, day + 400)]).toEqual(['15/11/2026', '2027-02-15', 1]);
  } finally {
    globalThis.Date = engine;
  }
});

describe('a date with a time of day', () => {
  const known: [string, string | null, boolean | null][] = [
    ['2006-05-04 00:00:00', '2006-05-04', false],
    ['2006-07-06T00:00:00.000Z', '2006-07-06', false],
    ['05/06/2006 00:00:00', '2006-06-05', false],
    ['5/6/2006 0:00', '2006-06-05', false],
    ['05/06/2006 12:00:00 SA', '2006-06-05', false],
    ['05/06/2006 12:00 PM', '2006-06-05', true],
    ['20/05/2026 23:59', '2026-05-20', true],
    ['2026-05-20 23:59:59', '2026-05-20', true],
    ['2006-05-04T07:00:00+07:00', '2006-05-04', true],
    ['2006/05/04', '2006-05-04', false],
    ['2006/05/04 00:00:00', '2006-05-04', false],
    ['04/05/2006', '2006-05-04', false],
    // Half past midnight here on the 5th, or the 4th elsewhere.
    ['2006-05-04T17:30:00Z', null, null],
    ['2006-05-04 24:00:00', null, null],
    ['2006-05-04 10:60', null, null],
    ['31/02/2006 00:00', null, null],
    ['4.5.06 00:00', null, null],
    ['00:00:00', null, null],
    ['hôm nay', null, null],
  ];
  test.each(known)('%s', (written, iso, hasTime) => {
    const stamp = parseStamp(written);
    expect([stamp && isoDay(stamp.day), stamp && stamp.hasTime]).toEqual([iso, hasTime]);
  });
});
