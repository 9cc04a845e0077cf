import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { reportOf } from '../../src/areas/report';
import { rootOf } from '../../src/roster/tree';
import { oracleCheck, oracleFigures, type Sheets as OracleSheets } from '../oracle/oracle';
import { books, TODAY } from './random-books';
import { day, open, shown } from './sheets';

/** The same books each time; `ORACLE_RUNS=5000` tries as many new ones. */
const MORE = process.env['ORACLE_RUNS'];
const RUNS = MORE === undefined ? { numRuns: 150, seed: 20261122 } : { numRuns: Number(MORE) };

test('every issue is found where a naive second reading of the contract finds it, and no other', () => {
  fc.assert(
    fc.property(books, (sheets) => {
      const { found } = open(sheets, TODAY);
      expect(shown(found.issues())).toEqual(shown(oracleCheck(sheets as OracleSheets, TODAY)));
    }),
    RUNS,
  );
});

test('every figure has the value and the keys that a naive second reading counts', () => {
  fc.assert(
    fc.property(books, fc.constantFrom(null, 'PH', 'LA', 'B1'), (sheets, unit) => {
      const { books: read, found } = open(sheets, TODAY);
      const period = { from: day('2025-09-01'), to: day('2026-08-31') };
      const report = reportOf(read, found, period, unit);
      if (report === null) return;
      // The root stands for the whole books, with what belongs to no unit.
      const isRoot = report.unit === rootOf(read);
      const expected = oracleFigures(sheets as OracleSheets, '2025-09-01', '2026-08-31', TODAY, isRoot ? null : unit);
      expect({ excluded: report.excluded, figures: sorted(report.figures) }).toEqual({
        excluded: expected.excluded,
        figures: sorted(expected.figures),
      });
    }),
    RUNS,
  );
});

/** Figures with their keys in one order, and only what both readings have. */
function sorted(figures: object): unknown {
  const names = Object.entries(figures as Record<string, { value: unknown }>)
    .filter(([name]) => name !== 'profilesComplete')
    .map(([name, figure]): [string, object] => [name, figure.value === null ? { value: null } : figure]);
  return JSON.parse(
    JSON.stringify(Object.fromEntries(names.sort(([a], [b]) => (a < b ? -1 : 1))), (_key, value: unknown) =>
      Array.isArray(value) ? value.map((each) => JSON.stringify(each)).sort() : value,
    ),
  );
}
