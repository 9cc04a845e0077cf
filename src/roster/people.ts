import {
  choice,
  date,
  email,
  impreciseDate,
  key,
  mobile,
  moment,
  money,
  openChoice,
  ref,
  studentId,
  text,
  yesNo,
} from '../sheet/kinds';
import { column, table, type RowOf } from '../sheet/table';
import { grade, month, schoolYear } from '../sheet/patterns';

const STATUSES = [
  'Đang sinh hoạt',
  'Sinh hoạt tạm thời nơi khác',
  'Đã chuyển sinh hoạt',
  'Tốt nghiệp',
  'Thôi sinh hoạt',
] as const;

/** ĐVTN: union members and young people, one row each. */
export const PEOPLE = table({
  title: 'ĐVTN',
  home: 'register',
  sheetId: 1102,
  area: 'people',
  key: 'key',
  prefix: 'DV',
  order: [['arrived', 'left']],
  columns: {
    key: column('Mã ĐVTN', key, { system: true }),
    studentId: column('MSSV', studentId, { unique: true }),
    fullName: column('Họ và tên', text, { required: true }),
    sex: column('Giới tính', openChoice([], ['Nam', 'Nữ', 'Khác'])),
    birthDate: column('Ngày sinh', date, { required: true, past: true }),
    unit: column('Chi đoàn', ref, { required: true, target: 'Đơn vị' }),
    phone: column('Điện thoại', mobile),
    email: column('Email', email),
    joinedUnion: column('Ngày vào Đoàn', impreciseDate, { past: true, figured: true }),
    unionCard: column('Số thẻ đoàn viên', text),
    unionBook: column('Sổ đoàn', openChoice([], ['Đã nộp', 'Chưa nộp', 'Thất lạc', 'Điện tử'])),
    joinedAssociation: column('Ngày vào Hội', date, { past: true, figured: true }),
    associationBranch: column('Chi hội', text),
    associationCard: column('Số thẻ hội viên', text),
    status: column('Tình trạng', choice(STATUSES), { required: true }),
    arrived: column('Ngày về đơn vị', date, { figured: true }),
    left: column('Ngày rời đơn vị', date, { figured: true }),
    leftUnion: column('Ngày ra khỏi Đoàn', date, { figured: true }),
    leftUnionReason: column('Lý do ra khỏi Đoàn', openChoice(['Trưởng thành', 'Xóa tên'], ['Khác']), { figured: true }),
    leftAssociation: column('Ngày ra khỏi Hội', date, { figured: true }),
    stayUntil: column('Gia hạn đến', date),
    residence: column('Nơi ở', openChoice(['Nội trú'], ['Ở cùng gia đình', 'Nhà người thân', 'Nhà trọ', 'Nhà riêng']), {
      figured: true,
    }),
    address: column('Địa chỉ', text),
    ward: column('Xã/phường', text),
    province: column('Tỉnh/thành', text),
    registeredStay: column('Đã đăng ký tạm trú', yesNo),
    synced: column('Cập nhật phần mềm QLĐV', date, { figured: true }),
    updatedAt: column('Cập nhật lúc', moment, { system: true, figured: true }),
    updatedBy: column('Người cập nhật', text, { system: true }),
    note: column('Ghi chú', text),
  },
});
export type Person = RowOf<typeof PEOPLE>;

/** Xếp loại: a member's yearly classification. */
export const RATINGS = table({
  title: 'Xếp loại',
  home: 'register',
  sheetId: 1103,
  area: 'people',
  composite: ['person', 'schoolYear'],
  columns: {
    person: column('Mã ĐVTN', ref, { required: true, target: 'ĐVTN' }),
    schoolYear: column('Năm học', schoolYear, { required: true }),
    grade: column('Xếp loại', grade, { required: true }),
    meetingDate: column('Ngày họp', date, { figured: true }),
    note: column('Ghi chú', text),
  },
});

/** Rèn luyện: chương trình rèn luyện đoàn viên. */
export const TRAINING_PROGRAMMES = table({
  title: 'Rèn luyện',
  home: 'register',
  sheetId: 1105,
  area: 'people',
  composite: ['person', 'schoolYear'],
  columns: {
    person: column('Mã ĐVTN', ref, { required: true, target: 'ĐVTN' }),
    schoolYear: column('Năm học', schoolYear, { required: true }),
    registered: column('Ngày đăng ký', date, { figured: true }),
    result: column('Kết quả', text),
    note: column('Ghi chú', text),
  },
});

/** Chuyển sinh hoạt: moves between units, in, out and for a time. */
export const TRANSFERS = table({
  title: 'Chuyển sinh hoạt',
  home: 'register',
  sheetId: 1106,
  area: 'people',
  key: 'key',
  prefix: 'CS',
  order: [['date', 'until']],
  columns: {
    key: column('Mã', key, { system: true }),
    person: column('Mã ĐVTN', ref, { required: true, target: 'ĐVTN' }),
    type: column('Loại', choice(['Nội bộ', 'Chuyển đi', 'Chuyển đến', 'Tạm thời']), { required: true }),
    from: column('Từ đơn vị', text),
    to: column('Đến đơn vị', text),
    date: column('Ngày', date, { required: true }),
    until: column('Hạn', date, { figured: true }),
    slip: column('Số giấy giới thiệu', text),
    note: column('Ghi chú', text),
  },
});
export type Transfer = RowOf<typeof TRANSFERS>;

/** Đoàn phí: fees by school year. */
export const FEES = table({
  title: 'Đoàn phí',
  home: 'register',
  sheetId: 1107,
  area: 'people',
  composite: ['person', 'schoolYear'],
  columns: {
    person: column('Mã ĐVTN', ref, { required: true, target: 'ĐVTN' }),
    schoolYear: column('Năm học', schoolYear, { required: true }),
    paidUntil: column('Đã đóng đến tháng', month, { figured: true }),
    amount: column('Số tiền', money),
    collected: column('Ngày thu', date, { figured: true }),
  },
});

/** Đồng ý: consents to the use of personal data (Luật 91/2025/QH15); every file has its own. */
export const CONSENTS = table({
  title: 'Đồng ý',
  home: 'every',
  sheetId: 1108,
  area: 'people',
  columns: {
    person: column('Mã ĐVTN', ref, { required: true, target: 'ĐVTN' }),
    purpose: column('Mục đích', text, { required: true }),
    data: column('Loại dữ liệu', text, { required: true }),
    version: column('Bản nội dung', text, { required: true }),
    way: column('Cách đồng ý', text, { required: true }),
    date: column('Ngày', date, { required: true }),
    withdrawn: column('Ngày rút', date),
  },
});
