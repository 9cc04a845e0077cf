import { choice, date, int, key, money, ref, text } from '../../sheet/kinds';
import { column, table, type RowOf } from '../../sheet/table';

/** Công trình: youth projects and pieces of work, recognised by the superior. */
export const PROJECTS = table({
  name: 'projects',
  title: 'Công trình',
  home: 'register',
  sheetId: 1305,
  area: 'work',
  counted: true,
  key: 'key',
  prefix: 'CT',
  order: [
    ['start', 'end'],
    ['start', 'recognised'],
  ],
  columns: {
    key: column('Mã', key, { system: true }),
    type: column('Loại', choice(['Công trình thanh niên', 'Phần việc thanh niên']), { required: true }),
    unit: column('Đơn vị', ref, { required: true, target: 'Đơn vị' }),
    name: column('Tên', text, { required: true }),
    subject: column('Nội dung', text),
    place: column('Địa điểm', text),
    start: column('Từ ngày', date, { figured: true }),
    end: column('Đến ngày', date),
    status: column('Trạng thái', choice(['Đăng ký', 'Đang thực hiện', 'Hoàn thành', 'Được công nhận', 'Hủy']), {
      required: true,
    }),
    decision: column('Số quyết định', text),
    recognised: column('Ngày công nhận', date, { figured: true }),
    participants: column('Số ĐVTN tham gia', int, { figured: true }),
    amount: column('Giá trị', money, { figured: true }),
    workDays: column('Ngày công', int),
    funds: column('Nguồn kinh phí', text),
    beneficiaries: column('Đối tượng thụ hưởng', text),
    proof: column('Minh chứng', text),
    note: column('Ghi chú', text),
  },
});
export type Project = RowOf<typeof PROJECTS>;
