import { choice, date, key, openChoice, ref, text } from '../../sheet/kinds';
import { column, table, type RowOf } from '../../sheet/table';

const POSTS = ['Phó Bí thư Thường trực', 'Phó Bí thư', 'Ủy viên BTV', 'Ủy viên BCH', 'Ủy viên UBKT'];

/** Cán bộ Đoàn: who holds which post, from when to when. */
export const OFFICERS = table({
  title: 'Cán bộ Đoàn',
  home: 'register',
  sheetId: 1401,
  area: 'advice',
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
  },
});
export type Officer = RowOf<typeof OFFICERS>;

/** Bồi dưỡng: courses of officers; the Party class stands in the nomination only. */
export const COURSES = table({
  title: 'Bồi dưỡng',
  home: 'register',
  sheetId: 1402,
  area: 'advice',
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
  },
});

/** Tham mưu, phối hợp: proposals to the Party committee and work with others. */
export const PROPOSALS = table({
  title: 'Tham mưu, phối hợp',
  home: 'register',
  sheetId: 1403,
  area: 'advice',
  key: 'key',
  prefix: 'TM',
  order: [['sent', 'answered']],
  columns: {
    key: column('Mã', key, { system: true }),
    type: column('Loại', choice(['Tham mưu cấp ủy', 'Phối hợp']), { required: true }),
    field: column(
      'Lĩnh vực',
      openChoice([], ['Cơ chế, nội dung công tác Đoàn', 'Công tác cán bộ', 'Giới thiệu đoàn viên ưu tú', 'Khác']),
    ),
    unit: column('Đơn vị', ref, { required: true, target: 'Đơn vị' }),
    partner: column('Cấp ủy, tổ chức', text, { required: true }),
    subject: column('Nội dung', text, { required: true }),
    document: column('Số văn bản', text),
    sent: column('Ngày gửi', date, { required: true }),
    answered: column('Ngày trả lời', date, { figured: true }),
    result: column('Kết quả', choice(['Chờ ý kiến', 'Chấp thuận', 'Không chấp thuận', 'Đã thực hiện']), {
      required: true,
    }),
    note: column('Ghi chú', text),
  },
});
