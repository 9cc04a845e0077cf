import { choice, date, display, int, key, openChoice, ref, text } from '../../sheet/kinds';
import { quarter } from '../../sheet/patterns';
import { column, nameColumn, table, type RowOf } from '../../sheet/table';

const WHY_STOPPED = ['Chuyển đơn vị', 'Trưởng thành Đoàn', 'Theo nguyện vọng', 'Chưa đủ điều kiện', 'Khác'];

/** The stages in their order, each with the property of its own date (30-HD/TWĐTN-BTC, five steps). */
export const STAGE_DATES = {
  'Đoàn viên ưu tú': 'chosen',
  'Đã gửi danh sách': 'listSent',
  'Đối tượng kết nạp Đảng': 'recognised',
  'Đã học lớp bồi dưỡng nhận thức về Đảng': 'classTaken',
  'Nghị quyết giới thiệu': 'resolved',
  'Kết nạp Đảng': 'admitted',
  'Đảng viên chính thức': 'official',
  'Dừng giới thiệu': 'stopped',
} as const;
export type Stage = keyof typeof STAGE_DATES;
export const STAGES = Object.keys(STAGE_DATES) as Stage[];

const stageDate = { past: true, figured: true };
const otherDate = { past: true };

/** Giới thiệu vào Đảng: outstanding members on their way to the Party. The committee's file. */
export const NOMINATIONS = table({
  name: 'nominations',
  title: 'Giới thiệu vào Đảng',
  home: 'committee',
  sheetId: 2101,
  area: 'advice',
  counted: true,
  key: 'key',
  prefix: 'GT',
  order: [
    ['chosen', 'listSent', 'recognised', 'resolved', 'admitted', 'official'],
    ['branchMet', 'committeeMet', 'resolved'],
    ['classTaken', 'admitted'],
    ['chosen', 'stopped'],
    ['listSent', 'stopped'],
    ['recognised', 'stopped'],
    ['classTaken', 'stopped'],
    ['branchMet', 'stopped'],
    ['committeeMet', 'stopped'],
    ['resolved', 'stopped'],
    ['filesSent', 'stopped'],
    ['admitted', 'stopped'],
    ['official', 'stopped'],
  ],
  columns: {
    key: column('Mã hồ sơ', key, { system: true }),
    person: column('Mã ĐVTN', ref, { required: true, target: 'ĐVTN' }),
    stage: column('Giai đoạn', choice(STAGES), { required: true }),
    chosen: column('Ngày bình chọn', date, stageDate),
    listSent: column('Ngày gửi danh sách', date, stageDate),
    recognised: column('Ngày công nhận đối tượng', date, stageDate),
    classTaken: column('Ngày học lớp nhận thức', date, stageDate),
    certificate: column('Số chứng nhận', text),
    branchMet: column('Ngày họp chi đoàn', date, otherDate),
    branchMembers: column('Số đoàn viên', int),
    branchPresent: column('Số có mặt', int),
    branchFor: column('Số tán thành', int),
    branchAgainst: column('Số không tán thành', int),
    committeeMet: column('Ngày họp BCH', date, otherDate),
    resolvedBy: column('Cấp ra nghị quyết', openChoice([], ['BCH', 'BTV', 'Chi đoàn cơ sở'])),
    committeeMembers: column('Tổng số ủy viên BCH', int),
    committeeFor: column('BCH tán thành', int),
    committeeAgainst: column('BCH không tán thành', int),
    resolution: column('Số nghị quyết', text),
    resolved: column('Ngày nghị quyết', date, stageDate),
    filesSent: column('Ngày gửi hồ sơ', date, otherDate),
    receivedBy: column('Cấp ủy tiếp nhận', text),
    admitted: column('Ngày kết nạp Đảng', date, stageDate),
    official: column('Ngày chính thức', date, stageDate),
    stopped: column('Ngày dừng', date, stageDate),
    whyStopped: column('Lý do dừng', openChoice([], WHY_STOPPED)),
    next: column('Việc tiếp theo', display, { system: true }),
    waiting: column('Số ngày chờ', display, { system: true }),
    note: column('Ghi chú', text),
    personName: nameColumn('person', display),
  },
});
export type Nomination = RowOf<typeof NOMINATIONS>;

/** Theo dõi ĐVƯT: the quarterly comment on who is on the way. */
export const FOLLOW_UPS = table({
  name: 'followUps',
  title: 'Theo dõi ĐVƯT',
  home: 'committee',
  sheetId: 2102,
  area: 'advice',
  columns: {
    nomination: column('Mã hồ sơ', ref, { required: true, target: 'Giới thiệu vào Đảng' }),
    quarter: column('Quý', quarter, { required: true }),
    comment: column('Nhận xét', text, { required: true }),
    date: column('Ngày', date),
  },
});
