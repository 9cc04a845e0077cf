import { describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { csvOf, scratch } from './support/books';
import { FAULTS, FAULTS_FOUND } from './support/faults';
import { check, issuesOf, line } from './support/run';

const { folder, xlsx } = scratch();

/** The codes of the contract; wrong-locale needs a locale, which no file has. */
const CODES = [
  'required',
  'missing-column',
  'bad-date',
  'bad-number',
  'bad-choice',
  'bad-email',
  'bad-phone',
  'date-imprecise',
  'date-in-future',
  'duplicate-key',
  'unknown-ref',
  'unit-cycle',
  'unit-root',
  'unit-level',
  'age-range',
  'joined-too-young',
  'over-30-active',
  'possible-duplicate',
  'stale-row',
  'left-without-date',
  'off-campus-address',
  'unit-closed',
  'recruiter-not-member',
  'self-recruit',
  'already-member',
  'admitted-without-date',
  'admitted-without-proof',
  'double-credit',
  'credited-not-in-roster',
  'done-without-date',
  'date-order',
  'nominee-not-member',
  'nominee-rating',
  'stage-without-date',
  'stage-skipped',
  'stage-behind',
  'votes-arithmetic',
  'votes-quorum',
  'votes-majority',
  'certificate-expired',
  'nominated-twice',
  'renominated',
  'online-forbidden',
  'attendance-not-member',
  'transfer-late',
  'temporary-long',
  'post-vacant',
  'term-over',
  'two-secretaries',
  'post-twice',
  'barred-by-discipline',
];

describe('a book with a fault for every rule', () => {
  test('knows them all', () => {
    const codes = new Set(FAULTS_FOUND.map((found) => found.split(' ')[1]));
    expect(CODES.filter((code) => !codes.has(code))).toEqual([]);
  });

  test('as a file of ours', async () => {
    const { issues, counts } = await check(await xlsx('faults', FAULTS));
    expect(issues.map(line)).toEqual(FAULTS_FOUND);
    expect(counts).toEqual({
      errors: FAULTS_FOUND.filter((found) => found.startsWith('error')).length,
      warnings: FAULTS_FOUND.filter((found) => found.startsWith('warning')).length,
    });
  });

  test('as a folder of .csv: a mark, semicolons, dates as they are typed, names in NFD', async () => {
    const files = Object.entries(FAULTS).map(([title, rows]) => [
      `${title}.csv`.normalize('NFD'),
      `\ufeff${csvOf(rows, ';')}\r\n`,
    ]);
    const path = folder('csv', Object.fromEntries(files) as Record<string, string>);
    expect(await issuesOf(path)).toEqual(FAULTS_FOUND);
  });

  // The file of ours, opened and saved by LibreOffice: soffice --headless --convert-to xlsx.
  test('as LibreOffice saves it', async () => {
    expect(await issuesOf(join(__dirname, '../fixtures/books/faults-libreoffice.xlsx'))).toEqual(FAULTS_FOUND);
  });

  test('every message is one line of Vietnamese that ends, with no blank left unfilled', async () => {
    const { issues } = await check(await xlsx('faults', FAULTS));
    const odd = issues.filter(
      ({ message }) => !/^[^\n]{15,}[.?]$/.test(message) || /undefined|null|NaN|\[object/.test(message),
    );
    expect(odd).toEqual([]);
  });
});
