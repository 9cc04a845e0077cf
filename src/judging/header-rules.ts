import type { LayoutFault } from '../sheet/layout';
import type { Table } from '../sheet/table';
import { quote } from '../text/format';
import type { Findings } from './findings';
import { error, warning } from './rule';

const MISSING_COLUMN = error({
  code: 'missing-column',
  says: ({ header, nearest, isHeaderRow }: { header: string; nearest: string | null; isHeaderRow: boolean }) =>
    isHeaderRow
      ? `Thiếu cột ${quote(header)} ở dòng tiêu đề. ` +
        (nearest === null ? 'Thêm cột này vào trang tính.' : `Có phải cột ${quote(nearest)}? Sửa lại tiêu đề cho đúng.`)
      : `Thiếu cột ${quote(header)}. Dòng 1 phải là dòng tiêu đề: xóa các dòng ở trên nó, hoặc nhập lại tiêu đề.`,
});

const MISSPELT_COLUMN = warning({
  code: 'misspelt-column',
  says: ({ header, written }: { header: string; written: string }) =>
    `Cột ${quote(written)} không được đọc. Có phải cột ${quote(header)}? Sửa lại tiêu đề cho đúng.`,
});

const DUPLICATE_COLUMN = error({
  code: 'duplicate-column',
  says: ({ header, at }: { header: string; at: readonly string[] }) =>
    `Tiêu đề ${quote(header)} có ở nhiều cột (${at.join(', ')}); chỉ cột ${at[0] ?? ''} được đọc. Đổi tên hoặc xóa cột thừa.`,
});

export const HEADER_RULES = [MISSING_COLUMN, MISSPELT_COLUMN, DUPLICATE_COLUMN];

/** Faults of a header row. */
export function checkHeaders(table: Table, faults: readonly LayoutFault[], found: Findings): void {
  for (const fault of faults) {
    const { column } = fault;
    const header = table.columns[column]?.header ?? column;
    switch (fault.code) {
      case 'missing-column': {
        const { nearest, isHeaderRow } = fault;
        found.addHeader(MISSING_COLUMN, table, column, { header, nearest, isHeaderRow });
        break;
      }
      case 'misspelt-column':
        found.addHeader(MISSPELT_COLUMN, table, column, { header, written: fault.written });
        break;
      case 'duplicate-column':
        found.addHeader(DUPLICATE_COLUMN, table, column, { header, at: fault.at });
        break;
    }
  }
}
