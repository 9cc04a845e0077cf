import type { PersonColumn } from './fields';

/** Words of lists for our own choices, by column: each is compared without case, and without accents where it has none. */
export const VALUE_ALIASES: Readonly<Partial<Record<PersonColumn, Readonly<Record<string, readonly string[]>>>>> = {
  sex: {
    Nam: ['M', 'Male', 'Trai', 'Nam giới'],
    Nữ: ['F', 'Female', 'Gái', 'Nữ giới'],
  },
  residence: {
    'Nội trú': ['KTX', 'Ký túc xá', 'Kí túc xá', 'Ở KTX', 'Ở ký túc xá', 'Ở nội trú'],
    'Ở cùng gia đình': ['Gia đình', 'Ở nhà', 'Cùng gia đình', 'Ở với gia đình', 'Ở cùng bố mẹ', 'Ở với bố mẹ'],
    'Nhà người thân': ['Người thân', 'Ở nhà người thân', 'Ở với người thân'],
    'Nhà trọ': ['Trọ', 'Ở trọ', 'Thuê trọ', 'Phòng trọ'],
  },
  unionBook: {
    'Đã nộp': ['Nộp rồi', 'Đã nộp sổ'],
    'Chưa nộp': ['Chưa nộp sổ'],
    'Thất lạc': ['Mất', 'Bị mất', 'Mất sổ'],
  },
  status: {
    'Tốt nghiệp': ['Đã tốt nghiệp', 'Ra trường', 'Đã ra trường'],
    'Đã chuyển sinh hoạt': ['Đã chuyển', 'Chuyển đi', 'Đã chuyển đi'],
  },
  registeredStay: {
    Có: ['Rồi', 'Đã đăng ký', 'Đã đăng kí', 'v', '✓', '✔'],
    Không: ['Chưa', 'Chưa đăng ký', 'Chưa đăng kí'],
  },
};

/** What stands in a cell where somebody had nothing to write, by any column but names. */
export const BLANK_WORDS = ['NULL', '(null)', 'N/A', 'NA', 'NaN', 'None', 'nil', 'undefined', '(trống)', 'trống'];
/** What stands in a column of dates for something that has not been. */
export const NOT_YET = [
  'Chưa',
  'Không',
  'Chưa vào',
  'Chưa có',
  'Chưa kết nạp',
  'Không có',
  'Chưa vào Đoàn',
  'Chưa vào Hội',
  'Chưa phải đoàn viên',
];
/** What marks a column of one choice: Nữ ✓. */
export const MARKS = ['x', '✓', '✔', 'v', '1', 'có', 'TRUE'];
