import type { MonthFirst } from '../domain/import/records';
import { number, quote } from '../text/format';

/** Words for fields of lists that are no columns of ours. */
export const LIST_WORDS = { familyName: 'Họ và tên đệm', givenName: 'Tên', left: 'Bỏ qua' } as const;

/** Why a row of a list is not clear, or what it repeats. */
export const LIKENESS = {
  'other-name': 'Cùng MSSV hoặc mã nhưng khác tên và ngày sinh',
  'same-name': 'Cùng tên, cùng ngày sinh, khác chi đoàn',
  'like-name': 'Tên giống nhau khi bỏ dấu',
  'other-number': 'Cùng tên, cùng ngày sinh nhưng khác MSSV',
  'same-phone': 'Cùng số điện thoại',
  gone: 'Trong sổ người này đã rời đơn vị',
} as const;

export const IMPORT = {
  action: 'Nhập danh sách',
  intake: 'Nhận khóa mới',
  noList: (title: string): string =>
    `Không thấy danh sách người trong trang tính ${quote(title)}. Cần một dòng tiêu đề có cột Họ và tên và ít nhất một cột nữa (MSSV, Ngày sinh, Lớp …).`,
  otherLists: (title: string, others: readonly string[]): string =>
    `Chỉ nhập trang tính ${quote(title)}; tệp còn danh sách ở ${others.map(quote).join(', ')}. Chọn bằng --sheet.`,
  noSheet: (title: string): string => `Không còn trang tính ${quote(title)}. Mở lại bảng để chọn danh sách.`,
  noName: 'Chưa có cột nào là Họ và tên. Chọn lại các cột.',
  twice: (header: string): string => `Hai cột cùng là ${quote(header)}. Chọn lại các cột.`,
  noRoster: 'Tệp này không có trang tính ĐVTN. Nhập danh sách vào Sổ Đoàn.',
  moved: 'Danh sách hoặc sổ vừa thay đổi so với bản xem trước. Xem lại rồi nhập.',
  badDay: (text: string): string =>
    `${quote(text)} không phải là ngày hợp lệ. Nhập theo dạng ngày/tháng/năm, ví dụ 05/09/2026.`,
  noParent: (text: string): string => `Không có đơn vị ${quote(text)} để chi đoàn mới trực thuộc. Chọn lại đơn vị.`,
  monthFirst: ({ header, row, written }: MonthFirst): string =>
    `Cột ${quote(header)} có ô ghi tháng trước ngày: ${quote(written)} (dòng ${number(row)}). Xem lại cả cột: ở đây 03/04/2006 là ngày 3 tháng 4.`,
  repeats: (row: number): string => `Trùng với dòng ${number(row)} của danh sách nhưng khác nội dung`,
} as const;
