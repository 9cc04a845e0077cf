import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type View, type ViewState } from '../../../src/sheet/view';
import { viewRequests } from '../../../src/sheet/view-requests';
import { findingsView } from '../../../src/words/views/findings';
import { nominationsView } from '../../../src/words/views/nominations';
import { recruitmentView } from '../../../src/words/views/recruitment';
import { reportOf } from '../../../src/areas/report';
import { admission, nomination, person, sheetsOf, TODAY, transfer, unit, UNITS, type Book } from '../../areas/book';
import { day, open } from '../../areas/sheets';
import { book as spreadsheet } from '../../local/books';
import { cellsOf, unitLines } from './reading';

const TREE = [
  ...UNITS,
  unit({ 'Mã đơn vị': 'KT03', 'Tên đơn vị': '=KT03', 'Trực thuộc': 'PH' }),
  unit({ 'Mã đơn vị': 'LXD', 'Tên đơn vị': 'Liên chi đoàn Xây dựng', Cấp: 'Liên chi đoàn', 'Trực thuộc': 'PH' }),
  unit({ 'Mã đơn vị': 'XD01', 'Tên đơn vị': '+XD01', 'Trực thuộc': 'LXD', 'Ngày kết thúc': '01/08/2026' }),
];
const branch = fc.constantFrom('KT01', 'KT02', 'KT03', 'XD01', 'KT99');
const who = fc.integer({ min: 0, max: 11 }).map((number) => `DV${String(number)}`);

const books: fc.Arbitrary<Book> = fc.record({
  'Đơn vị': fc.constant(TREE),
  ĐVTN: fc
    .array(fc.record({ branch, name: fc.constantFrom('Vũ Chín', '=HYPERLINK("x")', '') }), { maxLength: 12 })
    .map((people) =>
      people.map(({ branch: code, name }, index) =>
        person({
          'Mã ĐVTN': `DV${String(index)}`,
          MSSV: '',
          'Chi đoàn': code,
          'Họ và tên': name,
          'Ngày vào Đoàn': '26/03/2022',
        }),
      ),
    ),
  'Chuyển sinh hoạt': fc
    .array(fc.record({ who, from: fc.constantFrom('LKT', 'LXD', 'PH', 'KT02') }), { maxLength: 3 })
    .map((moves) =>
      moves.map(({ who: key, from }, index) =>
        transfer({ Mã: `CS${String(index)}`, 'Mã ĐVTN': key, 'Từ đơn vị': from, Ngày: '01/12/2026' }),
      ),
    ),
  '1+1': fc.array(fc.record({ who, organisation: fc.constantFrom('Đoàn', 'Hội') }), { maxLength: 12 }).map((recruits) =>
    recruits.map(({ who: key, organisation }, index) =>
      admission({
        'Mã lượt': `VD${String(index)}`,
        'Người vận động': key,
        'Tổ chức': organisation,
        'Họ và tên thanh niên': `Lê ${String(index)}`,
      }),
    ),
  ),
  'Giới thiệu vào Đảng': fc
    .array(who, { maxLength: 8 })
    .map((keys) => keys.map((key, index) => nomination({ 'Mã hồ sơ': `GT${String(index)}`, 'Mã ĐVTN': key }))),
});

/** The three views of a set of books. */
function viewsOf(book: Book): View[] {
  const { books: opened, found } = open(sheetsOf(book), TODAY);
  const period = { from: day('2026-09-01'), to: day('2027-08-31') };
  const updatedAt = { day: day(TODAY), time: '10:30' };
  const report = reportOf(opened, found, period, null);
  if (report === null) throw new Error('no report');
  const placeOf = () => ({ sheetId: 0, column: 2 });
  return [
    recruitmentView(report, { period, updatedAt }),
    nominationsView(report, opened, { period, updatedAt }, placeOf),
    findingsView(found.issues(), placeOf, updatedAt),
  ];
}

interface SheetAnswer {
  readonly properties: {
    readonly sheetId: number;
    readonly gridProperties: { readonly rowCount: number; readonly columnCount: number };
  };
  readonly charts?: readonly { readonly chartId: number }[];
  readonly protectedRanges?: readonly { readonly protectedRangeId: number }[];
}

function stateOf(sheet: SheetAnswer): ViewState {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  return {
    exists: true,
    rowCount,
    columnCount,
    chartIds: (sheet.charts ?? []).map(({ chartId }) => chartId),
    protectedRangeIds: (sheet.protectedRanges ?? []).map(({ protectedRangeId }) => protectedRangeId),
  };
}

const NEW: ViewState = { exists: false, rowCount: 0, columnCount: 0, chartIds: [], protectedRangeIds: [] };

describe('whatever the books', () => {
  test('a unit’s counts are the sums of those below it', () => {
    fc.assert(
      fc.property(books, (book) => {
        const widths = [8, 11];
        for (const [index, view] of viewsOf(book).slice(0, 2).entries()) {
          const lines = unitLines(view, widths[index] ?? 0);
          lines.forEach(({ level, numbers }, at) => {
            const end = lines.findIndex((line, later) => later > at && line.level <= level);
            const below = lines.slice(at + 1, end < 0 ? lines.length : end);
            const children = below.filter((line) => line.level === level + 1);
            if (children.length === 0) return;
            const sums = numbers.map((value, column) =>
              value === null ? null : children.reduce((sum, child) => sum + (child.numbers[column] ?? 0), 0),
            );
            expect(sums).toEqual(numbers);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  test('no text is written as a formula, every number is a number', () => {
    fc.assert(
      fc.property(books, (book) => {
        for (const view of viewsOf(book)) {
          const requests = viewRequests(view, NEW);
          expect(JSON.stringify(requests)).not.toContain('formulaValue');
          for (const { value, as, style } of cellsOf(view)) {
            if (as === undefined) expect(typeof value).toBe('string');
            else if (value !== '–' && style !== 'listHead') expect(typeof value).toBe('number');
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('charts show filled cells of their own view, under heads', () => {
    fc.assert(
      fc.property(books, (book) => {
        for (const { charts, rows, columnWidths } of viewsOf(book)) {
          for (const { rows: place, domain, series, anchor } of charts) {
            for (const column of [domain, ...series]) {
              expect(rows[place.head]?.[column]?.style).toBe('head');
              const names = rows.slice(place.head + 1, place.end).map((row) => row[column]);
              expect(names).not.toContain(undefined);
              expect(names).not.toContain(null);
            }
            expect(anchor.column).toBeLessThan(columnWidths.length);
            expect(rows.slice(anchor.row, anchor.row + 2).flatMap((row) => row.slice(anchor.column))).toEqual([]);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('a view that is written twice is the same sheet', () => {
    fc.assert(
      fc.property(books, books, (one, other) => {
        const { api, batch } = spreadsheet();
        const snapshot = (): unknown => api.get('book', { includeGridData: true });
        const write = (views: readonly View[]): void => {
          const { sheets } = api.get('book') as { sheets: readonly SheetAnswer[] };
          for (const view of views) {
            const sheet = sheets.find(({ properties }) => properties.sheetId === view.sheetId);
            batch(...viewRequests(view, sheet === undefined ? NEW : stateOf(sheet)));
          }
        };
        write(viewsOf(one));
        const first = snapshot();
        write(viewsOf(one));
        expect(snapshot()).toEqual(first);
        write(viewsOf(other));
        write(viewsOf(one));
        expect(snapshot()).toEqual(first);
      }),
      { numRuns: 8 },
    );
  });

  test('no row is wider than its sheet', () => {
    fc.assert(
      fc.property(books, (book) => {
        for (const { rows, columnWidths } of viewsOf(book)) {
          expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(columnWidths.length);
        }
      }),
      { numRuns: 30 },
    );
  });
});
