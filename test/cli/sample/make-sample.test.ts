import { expect, test } from '@jest/globals';
import { makeSample, type SampleBook } from '../../../src/cli/sample/make-sample';
import { TABLES, tableOf, type TableName } from '../../../src/areas/tables';
import { compareNames } from '../../../src/text/collation';
import { day, judge } from './judge';

type Cells = Readonly<Record<string, unknown>>;

function rowsOf(sample: readonly SampleBook[], name: TableName): readonly Cells[] {
  return sample.flatMap(({ tables }) => tables.filter((table) => table.name === name)).flatMap(({ rows }) => rows);
}

test('the same seed gives the same branch, another one another', () => {
  const today = day('2026-08-31');
  const first = makeSample({ members: 100, seed: 7, today });
  expect(makeSample({ members: 100, seed: 7, today })).toEqual(first);
  expect(makeSample({ members: 100, seed: 8, today })).not.toEqual(first);
});

test.each([
  ['1', '2026-08-31'],
  ['2', '2026-08-31'],
  ['Hải Vân', '2026-11-22'],
  ['4', '2027-06-30'],
])('seed %s on %s: 1,000 members, 680 in the Association and 7 introduced, counted', (seed, today) => {
  const { issues, report } = judge({ members: 1000, seed, today });
  const { members, membersInAssociation, introducedToParty, unitsByLevel } = report.figures;
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect([members?.value, membersInAssociation?.value, introducedToParty?.value]).toEqual([1000, 680, 7]);
  expect(unitsByLevel?.value).toEqual({ 'Đoàn cấp trên': 0, 'Đoàn cơ sở': 1, 'Liên chi đoàn': 3, 'Chi đoàn': 40 });
  expect(report.excluded).toBe(0);
});

test.each(['2026-08-31', '2026-11-22'])('on %s there is little to mend', (today) => {
  const warnings = judge({ members: 1000, seed: 1, today }).issues;
  expect(warnings.length).toBeGreaterThan(10);
  expect(warnings.length).toBeLessThan(40);
});

test.each([
  [50, 34, 0],
  [200, 136, 1],
  [3000, 2040, 21],
])('%i members: figures in proportion, no errors', (members, inAssociation, introduced) => {
  const { issues, report } = judge({ members, seed: 3, today: '2026-09-15' });
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { figures } = report;
  expect([figures['members']?.value, figures['membersInAssociation']?.value]).toEqual([members, inAssociation]);
  expect(figures['introducedToParty']?.value).toBe(introduced);
});

const TODAYS = ['2025-01-01', '2025-06-15', '2025-09-04', '2025-09-10', '2025-12-31', '2026-03-01', '2026-07-31'];

test.each(TODAYS)('no errors on %s, whatever the size and the seed', (today) => {
  for (const [members, seed] of [
    [1, 5],
    [7, 6],
    [50, 1],
    [50, 2],
    [200, 3],
    [400, 4],
  ] as const) {
    const { issues } = judge({ members, seed, today });
    expect({ members, errors: issues.filter(({ severity }) => severity === 'error') }).toEqual({ members, errors: [] });
  }
});

/** Dates of what is meant to happen. */
const AHEAD = new Set([
  'units.graduation',
  'people.stayUntil',
  'transfers.until',
  'plans.due',
  'officers.termEnd',
  'concerns.due',
]);
const DATES = new Set(['date', 'imprecise-date', 'moment']);

test.each(['2025-01-01', '2025-12-31', '2026-08-31', '2026-11-22'])('nothing is told that lies after %s', (today) => {
  const sample = makeSample({ members: 300, seed: 9, today: day(today) });
  const later = sample.flatMap(({ tables }) =>
    tables.flatMap(({ name, rows }) =>
      Object.entries(tableOf(name).columns)
        .filter(([property, { kind }]) => DATES.has(kind.name) && !AHEAD.has(`${name}.${property}`))
        .flatMap(([property]) =>
          rows
            .filter((row) => typeof row[property] === 'number' && row[property] >= day(today) + 1)
            .filter((row) => name !== 'meetings' || row['status'] !== 'Dự kiến')
            .map((row) => `${name}.${property} ${JSON.stringify(row)}`),
        ),
    ),
  );
  expect(later).toEqual([]);
});

test('what happened earlier is told alike on every day', () => {
  const studentIds = (today: string): unknown[] =>
    rowsOf(makeSample({ members: 200, seed: 4, today: day(today) }), 'people').map((row) => row['studentId']);
  const later = new Set(studentIds('2026-08-31'));
  expect(studentIds('2025-03-01').filter((studentId) => !later.has(studentId))).toEqual([]);
});

test('keys go on without a gap; keys and student numbers are given once', () => {
  const sample = makeSample({ members: 1000, seed: 2, today: day('2026-08-31') });
  for (const [name, { prefix }] of Object.entries(TABLES)) {
    const keys = rowsOf(sample, name as TableName).map((row) => row['key']);
    if (prefix === null) continue;
    expect(keys).toEqual(keys.map((_, index) => `${prefix}${String(index + 1).padStart(6, '0')}`));
  }
  const people = rowsOf(sample, 'people');
  const given = (property: string): unknown[] => people.map((row) => row[property]).filter((value) => value !== null);
  expect(new Set(given('studentId')).size).toBe(given('studentId').length);
  // Two of one family may have one phone.
  expect(given('phone').length - new Set(given('phone')).size).toBeLessThanOrEqual(2);
});

test('the roster stands by branch and, within it, by given name', () => {
  const people = rowsOf(makeSample({ members: 300, seed: 5, today: day('2026-08-31') }), 'people');
  const places = people.map((row) => [String(row['unit']), String(row['fullName'])] as const);
  const sorted = [...places].sort((a, b) => (a[0] === b[0] ? compareNames(a[1], b[1]) : a[0] < b[0] ? -1 : 1));
  expect(places).toEqual(sorted);
});

test('each file has its own tables, and those of which every file has one', () => {
  const sample = makeSample({ members: 50, seed: 1, today: day('2026-08-31') });
  expect(sample.map(({ title }) => title)).toEqual(['Sổ Đoàn', 'Sổ Ban Thường vụ', 'Sổ riêng']);
  const names = (file: string): TableName[] =>
    sample.filter((book) => book.file === file).flatMap(({ tables }) => tables.map(({ name }) => name));
  expect(names('committee')).toEqual(['nominations', 'followUps', 'succession', 'consents', 'settings']);
  expect(names('restricted')).toEqual(['consents', 'concerns', 'care', 'discipline', 'settings']);
  expect(new Set(sample.flatMap(({ tables }) => tables.map(({ name }) => name))).size).toBe(Object.keys(TABLES).length);
});

test('addresses and numbers are nobody’s', () => {
  const people = rowsOf(makeSample({ members: 200, seed: 1, today: day('2026-08-31') }), 'people');
  const texts = (property: string): string[] =>
    people.map((row) => row[property]).filter((value) => typeof value === 'string');
  expect(texts('email').length).toBeGreaterThan(100);
  expect(texts('email').filter((email) => !email.endsWith('@example.edu.vn'))).toEqual([]);
  expect(texts('phone').length).toBeGreaterThan(100);
  expect(texts('phone').filter((phone) => !/^0(30|31|53|7[1-5])\d{7}$/.test(phone))).toEqual([]);
});

test.each([0, -1, 1.5, NaN])('%d members are refused', (members) => {
  expect(() => makeSample({ members, seed: 1, today: day('2026-08-31') })).toThrow(RangeError);
});
