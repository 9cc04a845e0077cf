import { choice, date, display, email, key, mobile, openChoice, ref, studentId, text, yesNo } from '../../sheet/kinds';
import { column, nameColumn, table, type RowOf } from '../../sheet/table';

export const RECRUITMENT_STATUSES = [
  'Khảo sát',
  'Đang vận động',
  'Đã nộp đơn',
  'Đã kết nạp',
  'Không thành công',
] as const;

const REASONS = ['Không có nguyện vọng', 'Chưa đủ điều kiện', 'Chuyển nơi học', 'Không liên lạc được', 'Khác'];

/** 1+1: who brings which young person into the Union or the Association. */
export const RECRUITMENT = table({
  name: 'recruitment',
  title: '1+1',
  home: 'register',
  sheetId: 1201,
  area: 'people',
  counted: true,
  key: 'key',
  prefix: 'VD',
  order: [['contacted', 'admitted']],
  columns: {
    key: column('Mã lượt', key, { system: true }),
    recruiter: column('Người vận động', ref, {
      required: true,
      target: 'ĐVTN',
      mayBeEmpty: (row) => !needsRecruiter(row['status'] as string | null),
    }),
    youthName: column('Họ và tên thanh niên', text, { required: true }),
    youthStudentId: column('MSSV thanh niên', studentId),
    youthBirthDate: column('Ngày sinh thanh niên', date, { figured: true }),
    youthPhone: column('Điện thoại thanh niên', mobile),
    youthEmail: column('Email thanh niên', email),
    organisation: column('Tổ chức', choice(['Đoàn', 'Hội']), { required: true }),
    contacted: column('Ngày vận động', date, { required: true, past: true }),
    status: column('Trạng thái', choice(RECRUITMENT_STATUSES), { required: true }),
    admitted: column('Ngày kết nạp', date, { past: true, figured: true }),
    proof: column('Minh chứng', text),
    failure: column('Lý do không thành công', openChoice([], REASONS)),
    admittedPerson: column('ĐVTN được kết nạp', ref, { target: 'ĐVTN' }),
    confirmed: column('Ngày xác nhận', date),
    confirmedBy: column('Người xác nhận', text),
    counts: column('Được tính', yesNo, { system: true }),
    reason: column('Lý do không tính', text, { system: true }),
    source: column('Nguồn', openChoice([], ['Biểu mẫu', 'Cán bộ', 'Nhập tệp']), { system: true }),
    note: column('Ghi chú', text),
    recruiterName: nameColumn('recruiter', display, 'Họ và tên người vận động'),
  },
});
export type Recruitment = RowOf<typeof RECRUITMENT>;

/** Whether somebody must be named who recruits: not while the youth is only surveyed; without a status nobody can tell. */
export function needsRecruiter(status: string | null): boolean {
  return status !== 'Khảo sát' && status !== null;
}
