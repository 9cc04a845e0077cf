import { choice, date, int, key, link, money, openChoice, ref, text } from '../../sheet/kinds';
import { column, table } from '../../sheet/table';

const FIELDS = ['Chính trị, tư tưởng', 'Kinh tế', 'Văn hóa, xã hội', 'Quốc phòng, an ninh', 'Xây dựng Đoàn, Hội'];

/** Hoạt động: activities for members and youth. */
export const ACTIVITIES = table({
  title: 'Hoạt động',
  home: 'register',
  sheetId: 1303,
  area: 'work',
  key: 'key',
  prefix: 'HD',
  columns: {
    key: column('Mã', key, { system: true }),
    unit: column('Đơn vị', ref, { required: true, target: 'Đơn vị' }),
    date: column('Ngày', date, { required: true }),
    name: column('Tên', text, { required: true }),
    field: column('Lĩnh vực', openChoice([], FIELDS), { required: true }),
    participants: column('Số ĐVTN tham gia', int, { figured: true }),
    partners: column('Phối hợp với', text),
    pictures: column('Hình ảnh', link),
    note: column('Ghi chú', text),
  },
});

/** Kế hoạch: programmes, plans and their tasks. */
export const PLANS = table({
  title: 'Kế hoạch',
  home: 'register',
  sheetId: 1304,
  area: 'work',
  key: 'key',
  prefix: 'KH',
  order: [
    ['start', 'due'],
    ['start', 'done'],
  ],
  columns: {
    key: column('Mã', key, { system: true }),
    unit: column('Đơn vị', ref, { required: true, target: 'Đơn vị' }),
    type: column('Loại', choice(['Chương trình hành động', 'Chương trình công tác năm', 'Kế hoạch', 'Nhiệm vụ']), {
      required: true,
    }),
    partOf: column('Thuộc', ref, { target: 'Kế hoạch' }),
    basis: column('Căn cứ', text),
    document: column('Số văn bản', text),
    field: column('Lĩnh vực', text),
    subject: column('Nội dung', text, { required: true }),
    owner: column('Phụ trách', text),
    start: column('Từ ngày', date, { figured: true }),
    due: column('Hạn', date, { required: true }),
    target: column('Chỉ tiêu', text),
    result: column('Kết quả', text),
    status: column('Trạng thái', choice(['Chưa làm', 'Đang làm', 'Hoàn thành', 'Hủy']), { required: true }),
    done: column('Ngày hoàn thành', date, { figured: true }),
    proof: column('Minh chứng', text),
    note: column('Ghi chú', text),
  },
});

/** Công trình: youth projects and pieces of work, recognised by the superior. */
export const PROJECTS = table({
  title: 'Công trình',
  home: 'register',
  sheetId: 1305,
  area: 'work',
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
