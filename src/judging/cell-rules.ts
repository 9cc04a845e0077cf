import type { Fault, Kind } from '../sheet/kinds';
import type { CellFault, Reading } from '../sheet/read';
import type { Table } from '../sheet/table';
import { list, quote } from '../text/format';
import { isFaulty, type AnyRow, type Books } from './books';
import type { Findings } from './findings';
import { error, warning } from './rule';

interface Written {
  /** What stands in the cell. */
  readonly written: string;
}

export const REQUIRED = error({ code: 'required', says: ({ header }: { header: string }) => `Chưa nhập ${header}.` });

export const BAD_DATE = error({
  code: 'bad-date',
  says: ({ written, imprecise }: Written & { imprecise: boolean }) =>
    `${quote(written)} không phải là ngày hợp lệ. Nhập theo dạng ngày/tháng/năm, ví dụ 28/02/2005` +
    (imprecise ? ', hoặc chỉ tháng/năm hay năm.' : '.'),
});

export const BAD_NUMBER = error({
  code: 'bad-number',
  says: ({ written, header }: Written & { header: string }) =>
    `${quote(written)} không phải là số hợp lệ cho ${header}. Nhập số nguyên, ví dụ 1.200.`,
});

interface BadChoice extends Written {
  readonly header: string;
  readonly allowed: readonly string[];
  readonly example: string | null;
}

export const BAD_CHOICE = error({
  code: 'bad-choice',
  says: ({ written, header, allowed, example }: BadChoice) =>
    `${quote(written)} không hợp lệ cho ${header}. ${choiceHint(allowed, example)}`,
});

function choiceHint(allowed: readonly string[], example: string | null): string {
  if (example !== null) return `Nhập theo mẫu ${example}.`;
  return allowed.length === 0 ? 'Xem cách ghi trong tài liệu.' : `Chọn một trong: ${list(allowed, 9)}.`;
}

const BAD_EMAIL = error({
  code: 'bad-email',
  says: ({ written }: Written) => `Địa chỉ thư ${quote(written)} chưa đúng. Nhập theo dạng ten@truong.edu.vn.`,
});

const BAD_PHONE = error({
  code: 'bad-phone',
  says: ({ written }: Written) =>
    `Số điện thoại ${quote(written)} chưa đúng. Số di động có 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09.`,
});

const DATE_IMPRECISE = warning({
  code: 'date-imprecise',
  says: ({ written }: Written) =>
    `${quote(written)} chưa có đủ ngày, tháng; tạm tính từ ngày đầu. Bổ sung ngày đầy đủ khi có.`,
});

export const CELL_RULES = [REQUIRED, BAD_DATE, BAD_NUMBER, BAD_CHOICE, BAD_EMAIL, BAD_PHONE, DATE_IMPRECISE];

/** Cells that can't be read as their kind, and required ones that are empty. */
export function checkCells(books: Books, { table, rows, faults, present }: Reading, found: Findings): void {
  const byNumber = new Map(rows.map((row) => [row.row, row]));
  for (const fault of faults) {
    const row = byNumber.get(fault.row);
    if (row !== undefined) addCellFault(books, table, row, fault, found);
  }
  for (const [property, { header, required, mayBeEmpty }] of Object.entries(table.columns)) {
    if (!required || !present.has(property)) continue;
    for (const row of rows) {
      if (row[property] !== null || isFaulty(row, property) || mayBeEmpty?.(row) === true) continue;
      found.add(REQUIRED, table, row, property, { header });
    }
  }
}

function addCellFault(books: Books, table: Table, row: AnyRow, fault: CellFault, found: Findings): void {
  const { code, column: property, written } = fault;
  const column = table.columns[property];
  if (column === undefined) return;
  const { header, kind } = column;
  switch (code) {
    case 'bad-date':
      found.add(BAD_DATE, table, row, property, { written, imprecise: kind.name === 'imprecise-date' });
      break;
    case 'bad-number':
      found.add(BAD_NUMBER, table, row, property, { written, header });
      break;
    case 'bad-choice': {
      const allowed = allowedIn(kind, books.settings.wordsOn(books.today, table, column));
      found.add(BAD_CHOICE, table, row, property, { written, header, allowed, example: kind.example ?? null });
      break;
    }
    case 'bad-email':
      found.add(BAD_EMAIL, table, row, property, { written });
      break;
    case 'bad-phone':
      found.add(BAD_PHONE, table, row, property, { written });
      break;
    case 'date-imprecise':
      found.add(DATE_IMPRECISE, table, row, property, { written });
      break;
  }
}

function allowedIn(kind: Kind, words: readonly string[]): readonly string[] {
  return kind.name === 'yes-no' ? ['Có', 'Không'] : words;
}

/** A filled cell that can't be read: what stands there, and what its column takes. */
export interface UnreadCell {
  readonly written: string;
  readonly header: string;
  readonly kind: Kind;
  /** The words of a choice. */
  readonly words: readonly string[];
}

/** The sentence for a cell that can't be read as its kind, where there is a cell and no issue yet. */
export function unreadable(fault: Fault, { written, header, kind, words }: UnreadCell): string {
  switch (fault) {
    case 'bad-date':
      return BAD_DATE.says({ written, imprecise: kind.name === 'imprecise-date' });
    case 'bad-number':
      return BAD_NUMBER.says({ written, header });
    case 'bad-choice':
      return BAD_CHOICE.says({ written, header, allowed: allowedIn(kind, words), example: kind.example ?? null });
    case 'bad-email':
      return BAD_EMAIL.says({ written });
    case 'bad-phone':
      return BAD_PHONE.says({ written });
  }
}
