import { describe, expect, test } from '@jest/globals';
import type { Issue } from '../../../src/judging/issue';
import { readRows } from '../../../src/sheet/read';
import { viewRequests } from '../../../src/sheet/view-requests';
import { FINDINGS } from '../../../src/sheet/system-tables';
import { WRONG_LOCALE } from '../../../src/judging/file-rules';
import { findingsView } from '../../../src/words/views/findings';
import { ANH, person, sheetsOf, TODAY, UNITS, type Book } from '../../areas/book';
import { day, open } from '../../areas/sheets';
import { valuesOf } from './reading';

const AT = { day: day(TODAY), time: '10:30' };
const HEADERS = ['Mức', 'Trang tính', 'Dòng', 'Mã', 'Cột', 'Nội dung', 'Liên kết', 'Loại lỗi', 'Mã lỗi'];

/** Điện thoại is the seventh column of a roster that is as set-up makes it. */
const placeOf = (table: string, _row: number, column: string | null) =>
  table === 'ĐVTN' && column === 'Điện thoại' ? { sheetId: 1102, column: 6 } : null;

function issuesIn(book: Book): Issue[] {
  return open(sheetsOf(book), TODAY).found.issues();
}

const WRONG_PHONE: Book = { 'Đơn vị': UNITS, ĐVTN: [{ ...ANH, 'Điện thoại': '0123' }] };

describe('Lỗi dữ liệu', () => {
  test('has a row for each issue, with a link to the cell', () => {
    const view = findingsView(issuesIn(WRONG_PHONE), placeOf, AT);
    expect(valuesOf(view.rows)).toEqual([
      HEADERS,
      [
        'Lỗi',
        'ĐVTN',
        2,
        'DV000001',
        'Điện thoại',
        'Số điện thoại “0123” chưa đúng. Số di động có 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09.',
        'Mở ô G2',
        'Sai định dạng',
        'bad-phone',
      ],
    ]);
    expect(view.rows[1]?.[6]?.link).toEqual({ sheetId: 1102, row: 1, column: 6 });
    expect(view.rows[1]?.map((cell) => cell?.style)[0]).toBe('error');
    expect(view.rows[0]?.[0]?.note).toBe('Cập nhật lúc 10:30 ngày 15/11/2026.');
  });

  test('is a table that can be read again', () => {
    const view = findingsView(issuesIn(WRONG_PHONE), placeOf, AT);
    const columns = Object.keys(FINDINGS.columns).map(
      (property, index): [string, (string | number | boolean | null)[]] => [
        property,
        view.rows.map((row) => row[index]?.value ?? null),
      ],
    );
    const { rows, faults } = readRows(FINDINGS, new Map(columns));
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([{ severity: 'Lỗi', sheet: 'ĐVTN', row: 2, code: 'bad-phone', link: 'Mở ô G2' }]);
  });

  test('a fault that has no place in this file has no link', () => {
    const [issue] = issuesIn(WRONG_PHONE);
    const view = findingsView(issue === undefined ? [] : [issue], () => null, AT);
    expect(view.rows[1]?.[6]).toMatchObject({ value: null });
  });

  test('a fault of the whole file names the file', () => {
    const facts = { file: 'Sổ Đoàn', locale: 'en_US', timeZone: 'Asia/Ho_Chi_Minh' };
    const where = { table: null, row: null, key: null, column: null };
    const view = findingsView(
      [{ rule: WRONG_LOCALE, code: 'wrong-locale', severity: 'warning', ...where, facts }],
      placeOf,
      AT,
    );
    expect(valuesOf(view.rows.slice(1))[0]?.slice(0, 2)).toEqual(['Cảnh báo', 'Cả tệp']);
    expect(view.rows[1]?.[0]?.style).toBe('warning');
  });

  test('says so where there is nothing', () => {
    const [, row, ...others] = valuesOf(findingsView([], placeOf, AT).rows);
    expect(row?.filter((value) => value !== '')).toEqual(['Không có lỗi, không có cảnh báo.']);
    expect(others).toEqual([]);
  });

  test('ends after 2,000 issues, errors first, says how many more there are, and fits a commit', () => {
    const NEW = { exists: false, rowCount: 0, columnCount: 0, chartIds: [], protectedRangeIds: [] };
    const people = Array.from({ length: 1500 }, (_, index) =>
      person({ 'Mã ĐVTN': `DV${String(index)}`, MSSV: '', 'Ngày sinh': '01/01/1950', 'Họ và tên': '' }),
    );
    const issues = issuesIn({ 'Đơn vị': UNITS, ĐVTN: people }).filter(({ table }) => table === 'ĐVTN');
    const errors = issues.filter(({ severity }) => severity === 'error').length;
    const view = findingsView(issues, placeOf, AT);
    expect(view.rows).toHaveLength(2002);
    expect(view.rows.filter(([first]) => first?.value === 'Lỗi')).toHaveLength(errors);
    const last = valuesOf(view.rows.slice(-1))[0]?.filter((value) => value !== '');
    expect(last).toEqual(['Còn 1.000 mục khác, sẽ hiện khi các mục trên đã được sửa.']);
    expect(issues).toHaveLength(3000);
    expect(JSON.stringify(viewRequests(view, NEW)).length).toBeLessThan(3_500_000);
  });
});
