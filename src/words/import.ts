import type { CellFault } from '../areas/import/cell';
import type { LeftOut } from '../areas/import/columns';
import type { ListField } from '../areas/import/fields';
import type { OldText } from '../areas/import/list';
import type { Note } from '../areas/import/notes';
import type { FaultyCell } from '../areas/import/records';
import { fieldHeader, type FieldWords } from '../areas/import/sources';
import type { DoubtfulDates } from '../areas/import/turned-dates';
import { list, number, quote } from '../text/format';

/** Words for fields of lists that are no columns of ours. */
export const LIST_WORDS: FieldWords = {
  familyName: 'Họ và tên đệm',
  givenName: 'Tên',
  male: 'Giới tính (cột Nam)',
  female: 'Giới tính (cột Nữ)',
  maleBirthDate: 'Ngày sinh (cột Nam)',
  femaleBirthDate: 'Ngày sinh (cột Nữ)',
  birthDay: 'Ngày sinh (cột Ngày)',
  birthMonth: 'Ngày sinh (cột Tháng)',
  birthYear: 'Ngày sinh (cột Năm)',
  left: 'Bỏ qua',
};

/** A field as officers read it. */
export function fieldText(field: ListField): string {
  return fieldHeader(field, LIST_WORDS);
}

/** Why a row of a list is not clear, or what it repeats. */
export const LIKENESS = {
  'two-people': 'Mã ĐVTN, MSSV, mã định danh của dòng này không phải của một người',
  'other-name': 'Cùng MSSV hoặc mã nhưng khác tên và ngày sinh',
  'same-name': 'Cùng tên, cùng ngày sinh, khác chi đoàn',
  'like-name': 'Tên giống nhau khi bỏ dấu',
  'other-number': 'Cùng tên, cùng ngày sinh nhưng khác MSSV hoặc mã định danh',
  'same-phone': 'Cùng số điện thoại',
  gone: 'Trong sổ người này đã rời đơn vị',
} as const;

/** Why a column is left out, where that is not for want of a header. */
export const LEFT_OUT: Readonly<Record<LeftOut, string>> = {
  barred: 'không nhập vào sổ',
  twice: 'đã có cột khác',
  absent: 'sổ không có cột này',
  years: 'chỉ có năm, chưa đủ ngày sinh',
};

const FAULTS: Readonly<Record<CellFault, (written: string) => string>> = {
  'lost-digits': (written) =>
    `${quote(written)} đã mất chữ số. Định dạng cột thành văn bản, nhập lại số đầy đủ rồi nhập danh sách.`,
};

/** Why a cell can't be taken. */
export function faultText({ code, header, written }: FaultyCell): string {
  return `${header}: ${FAULTS[code](written)}`;
}

/** More rows than these are counted. */
const ROWS = 12;

function rowsText(rows: readonly string[]): string {
  return `dòng ${list(rows, ROWS)}`;
}

const NOTES: Readonly<Record<Note['code'], (subject: string, rows: string, written: string, count: number) => string>> =
  {
    'error-value': (subject, rows, written) =>
      `Cột ${quote(subject)}: ô lỗi ${written} (${rows}) được coi là ô trống. Sửa công thức ở danh sách nếu cần giá trị.`,
    'no-value': (subject, rows) =>
      `Cột ${quote(subject)}: công thức chưa có giá trị (${rows}) được coi là ô trống. Mở danh sách bằng Excel hoặc LibreOffice, lưu lại rồi nhập.`,
    'blank-word': (subject, rows, written) => `Cột ${quote(subject)}: ${written} (${rows}) được coi là ô trống.`,
    'not-yet': (subject, rows, written) => `Cột ${quote(subject)}: ${written} (${rows}) được hiểu là chưa có ngày.`,
    'time-dropped': (subject, rows) => `Cột ${quote(subject)}: chỉ lấy ngày, bỏ giờ (${rows}).`,
    'more-phones': (subject, rows) =>
      `Cột ${quote(subject)}: số đầu vào Điện thoại, các số khác vào Ghi chú (${rows}).`,
    'no-list': (subject) =>
      `Trang tính ${quote(subject)} không có dòng tiêu đề nào đọc được nên không nhập. Kiểm tra lại trang tính này.`,
    'one-mark': (subject, rows) => `Cột ${quote(subject)}: ô trống (${rows}) không ghi Giới tính.`,
    'filled-down': (subject, rows) => `Cột ${quote(subject)}: ô trống lấy theo ô phía trên (${rows}).`,
    'class-title': (subject, rows) => `Tiêu đề ${quote(subject)} là chi đoàn của ${rows}.`,
    'unknown-key': (subject, rows, written) =>
      `Cột ${quote(subject)}: sổ không có mã ${written} (${rows}); đã tìm theo MSSV, họ tên và ngày sinh. Mã này không được ghi.`,
    'hidden-rows': (_, rows, __, count) => `${number(count)} dòng đang ẩn trong danh sách vẫn được đọc: ${rows}.`,
    'hidden-column': (subject) => `Cột đang ẩn ${quote(subject)} vẫn được đọc.`,
    'no-header': (subject, rows, written) => `Cột ${subject} không có tiêu đề nên không nhập ${written} (${rows}).`,
  };

/** What is said of a list beside its rows. */
export function noteText({ code, subject, rows, written }: Note): string {
  return NOTES[code](subject, rowsText(rows), list(written.map(quote), 6), rows.length);
}

export const IMPORT = {
  action: 'Nhập danh sách',
  moreWarnings: (count: string): string =>
    `Còn ${count} cảnh báo khác. Nhập xong, chạy Kiểm tra dữ liệu để xem đủ ở trang tính Lỗi dữ liệu.`,
  intake: 'Nhận khóa mới',
  noList: (title: string): string =>
    `Không thấy danh sách người trong trang tính ${quote(title)}. Cần một dòng tiêu đề có cột Họ và tên và ít nhất một cột nữa (MSSV, Ngày sinh, Lớp …).`,
  nobody: (title: string): string =>
    `Trang tính ${quote(title)} có dòng tiêu đề nhưng không có dòng nào ghi một người. Kiểm tra lại danh sách.`,
  otherLists: (titles: readonly string[], others: readonly string[]): string =>
    `Chỉ nhập trang tính ${titles.map(quote).join(', ')}; tệp còn danh sách ở ${others.map(quote).join(', ')}. Chọn bằng --sheet, hoặc lấy tất cả bằng --all-sheets.`,
  hiddenLists: (others: readonly string[]): string =>
    `Tệp còn danh sách ở trang tính ẩn ${others.map(quote).join(', ')}, không nhập. Chọn bằng --sheet nếu cần.`,
  unseenList: (titles: readonly string[]): string => `Trang tính đang ẩn ${titles.map(quote).join(', ')} vẫn được đọc.`,
  noSheet: (title: string): string => `Không còn trang tính ${quote(title)}. Mở lại bảng để chọn danh sách.`,
  noName: 'Chưa có cột nào là Họ và tên. Chọn lại các cột.',
  twice: (header: string): string => `Hai cột cùng là ${quote(header)}. Chọn lại các cột.`,
  noRoster: 'Tệp này không có trang tính ĐVTN. Nhập danh sách vào Sổ Đoàn.',
  noHeader: (header: string): string =>
    `Danh sách không có cột ${quote(header)}. Ghi đúng tiêu đề như trong danh sách.`,
  noField: (word: string): string => `Sổ không có cột ${quote(word)} để nhập. Ghi đúng tên cột của ĐVTN.`,
  badColumns: (text: string): string => `${quote(text)} chưa đúng. Nhập dạng "Tiêu đề=Cột của sổ; Tiêu đề=".`,
  moved: 'Danh sách hoặc sổ vừa thay đổi so với bản xem trước. Xem lại rồi nhập.',
  badDay: (text: string): string =>
    `${quote(text)} không phải là ngày hợp lệ. Nhập theo dạng ngày/tháng/năm, ví dụ 05/09/2026.`,
  noParent: (text: string): string => `Không có đơn vị ${quote(text)} để chi đoàn mới trực thuộc. Chọn lại đơn vị.`,
  repeats: (where: string): string => `Trùng với dòng ${where} của danh sách nhưng khác nội dung`,
  like: (header: string, field: string): string =>
    `Cột ${quote(header)} có thể là ${quote(field)}, chưa nhập. Chọn nếu đúng.`,
} as const;

/** What keeps rows waiting until somebody has answered. */
export const QUESTIONS = {
  letters: (examples: readonly OldText[]): string =>
    `Danh sách dùng mã chữ cũ: ${examples
      .map(({ code, written, converted }) => `${quote(written)} (${code}) được đọc là ${quote(converted)}`)
      .join('; ')}.`,
  turned: ({ header, written, row, turned }: DoubtfulDates): string =>
    `Cột ${quote(header)}: ngày và tháng có thể bị đảo. Dòng ${number(row)} đang là ${written}, nếu đảo lại là ${turned}.`,
  monthFirst: ({ header, written, row }: DoubtfulDates): string =>
    `Cột ${quote(header)} có ô ghi tháng trước ngày: ${quote(written)} (dòng ${number(row)}). Chưa rõ thứ tự ngày, tháng của cả cột.`,
  unit: (sheet: string, unit: string): string =>
    `Trang tính ${quote(sheet)}: theo tên trang tính, các dòng không ghi lớp thuộc chi đoàn ${unit}.`,
} as const;

/** Why a row waits. */
export const WAITS = {
  letters: 'Chờ xác nhận mã chữ cũ',
  dates: 'Chờ xác nhận thứ tự ngày, tháng',
  'sheet-unit': 'Chờ xác nhận chi đoàn theo tên trang tính',
} as const;
