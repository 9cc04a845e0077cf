import {
  choice,
  date,
  display,
  displayShare,
  int,
  key,
  link,
  moment,
  openChoice,
  openChoices,
  ref,
  text,
} from '../../sheet/kinds';
import { column, table, type RowOf } from '../../sheet/table';
import { timeOfDay } from '../../sheet/patterns';

const FORMS = [
  'Thường kỳ',
  'Chuyên đề',
  'Sinh nhật đoàn viên',
  'Dã ngoại',
  'Kỹ năng',
  'Sân khấu hóa',
  'Phóng sự, video',
  'Hình ảnh trực quan',
  'Khác',
];

/** What may not be decided online (20-HD/TWĐTN-BTC, on online meetings). */
const NOT_ONLINE = [
  'Xếp loại',
  'Kết nạp',
  'Xóa tên',
  'Công tác cán bộ',
  'Kỷ luật',
  'Kiểm tra, giám sát',
  'Bỏ phiếu kín',
] as const;

/** Sinh hoạt: meetings of a unit. */
export const MEETINGS = table({
  name: 'meetings',
  title: 'Sinh hoạt',
  home: 'register',
  sheetId: 1301,
  area: 'work',
  counted: true,
  key: 'key',
  prefix: 'SH',
  columns: {
    key: column('Mã buổi', key, { system: true }),
    unit: column('Đơn vị', ref, { required: true, target: 'Đơn vị' }),
    date: column('Ngày', date, {
      required: true,
      mayBeAhead: (row) => row['status'] === 'Dự kiến' || row.faults?.has('status') === true,
    }),
    time: column('Giờ', timeOfDay),
    status: column('Trạng thái', choice(['Dự kiến', 'Đã họp', 'Hoãn']), { figured: true }),
    forms: column('Hình thức', openChoices([], FORMS), { required: true }),
    mode: column('Cách tổ chức', choice(['Trực tiếp', 'Trực tuyến', 'Kết hợp']), { required: true }),
    subject: column('Nội dung', text, { required: true }),
    votes: column('Nội dung biểu quyết', openChoices(NOT_ONLINE, ['Giới thiệu đoàn viên ưu tú', 'Khác'])),
    place: column('Địa điểm', text),
    guests: column('Khách mời', text),
    chair: column('Chủ trì', text),
    secretary: column('Thư ký', text),
    conclusion: column('Kết luận', text),
    onlinePermit: column('Văn bản cho phép họp trực tuyến', text),
    minutes: column('Biên bản', link),
    pictures: column('Hình ảnh', link),
    due: column('Số phải dự', display, { system: true }),
    present: column('Số có mặt', display, { system: true }),
    share: column('Tỷ lệ', displayShare, { system: true }),
    note: column('Ghi chú', text),
  },
});
export type Meeting = RowOf<typeof MEETINGS>;

/** Điểm danh: who came to a meeting. */
export const ATTENDANCE = table({
  name: 'attendance',
  title: 'Điểm danh',
  home: 'register',
  sheetId: 1302,
  area: 'work',
  counted: true,
  composite: ['meeting', 'person'],
  columns: {
    meeting: column('Mã buổi', ref, { required: true, target: 'Sinh hoạt' }),
    person: column('Mã ĐVTN', ref, { required: true, target: 'ĐVTN' }),
    presence: column('Tham dự', choice(['Có mặt', 'Vắng có lý do', 'Vắng không có lý do']), { required: true }),
    reason: column('Lý do', openChoice([], ['Học, thi', 'Việc gia đình', 'Công tác', 'Khác'])),
    recordedAt: column('Ghi lúc', moment, { system: true }),
  },
});

/** Biểu quyết: what a meeting voted on, and how. */
export const BALLOTS = table({
  name: 'ballots',
  title: 'Biểu quyết',
  home: 'register',
  sheetId: 1306,
  area: 'work',
  columns: {
    meeting: column('Mã buổi', ref, { required: true, target: 'Sinh hoạt' }),
    subject: column('Nội dung', text, { required: true }),
    person: column('Mã ĐVTN', ref, { target: 'ĐVTN' }),
    due: column('Số phải dự', int),
    present: column('Số có mặt', int),
    votesFor: column('Tán thành', int),
    against: column('Không tán thành', int),
    conclusion: column('Kết luận', text),
  },
});
