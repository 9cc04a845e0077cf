import { date, display, key, openChoice, ref, text } from '../../sheet/kinds';
import { column, nameColumn, table, type RowOf } from '../../sheet/table';

const POSTS = ['Phó Bí thư Thường trực', 'Phó Bí thư', 'Ủy viên BTV', 'Ủy viên BCH', 'Ủy viên UBKT'];

/** Cán bộ Đoàn: who holds which post, from when to when. */
export const OFFICERS = table({
  name: 'officers',
  title: 'Cán bộ Đoàn',
  home: 'register',
  sheetId: 1401,
  area: 'advice',
  counted: true,
  key: 'key',
  prefix: 'CB',
  order: [
    ['start', 'termEnd'],
    ['start', 'ended'],
  ],
  columns: {
    key: column('Mã', key, { system: true }),
    person: column('Mã ĐVTN', ref, { required: true, target: 'ĐVTN' }),
    unit: column('Đơn vị', ref, { required: true, target: 'Đơn vị' }),
    post: column('Chức vụ', openChoice(['Bí thư'], POSTS), { required: true }),
    term: column('Nhiệm kỳ', text),
    way: column('Hình thức', openChoice([], ['Bầu', 'Chỉ định', 'Lâm thời'])),
    decision: column('Số quyết định', text),
    start: column('Từ ngày', date, { required: true }),
    termEnd: column('Ngày hết nhiệm kỳ', date, { figured: true }),
    ended: column('Ngày thôi giữ chức', date, { figured: true }),
    whyEnded: column('Lý do thôi giữ chức', text),
    note: column('Ghi chú', text),
    personName: nameColumn('person', display),
  },
});
export type Officer = RowOf<typeof OFFICERS>;

/** Bồi dưỡng: courses of officers; the Party class stands in the nomination only. */
export const COURSES = table({
  name: 'courses',
  title: 'Bồi dưỡng',
  home: 'register',
  sheetId: 1402,
  area: 'advice',
  counted: true,
  key: 'key',
  prefix: 'BD',
  order: [['start', 'end']],
  columns: {
    key: column('Mã', key, { system: true }),
    person: column('Mã ĐVTN', ref, { required: true, target: 'ĐVTN' }),
    name: column('Tên lớp, khóa', text, { required: true }),
    organiser: column('Nơi tổ chức', text),
    start: column('Từ ngày', date, { required: true }),
    end: column('Đến ngày', date),
    certificate: column('Số chứng nhận', text),
    note: column('Ghi chú', text),
    personName: nameColumn('person', display),
  },
});

/** Quy hoạch: the succession plan. */
export const SUCCESSION = table({
  name: 'succession',
  title: 'Quy hoạch',
  home: 'committee',
  sheetId: 2103,
  area: 'advice',
  counted: true,
  key: 'key',
  prefix: 'QH',
  columns: {
    key: column('Mã', key, { system: true }),
    person: column('Mã ĐVTN', ref, { required: true, target: 'ĐVTN' }),
    unit: column('Đơn vị', ref, { required: true, target: 'Đơn vị' }),
    post: column('Chức vụ quy hoạch', text, { required: true }),
    term: column('Giai đoạn', text, { required: true }),
    approved: column('Ngày phê duyệt', date, { figured: true }),
    review: column('Kết quả rà soát', text),
    note: column('Ghi chú', text),
    personName: nameColumn('person', display),
  },
});
