import { choice, date, key, ref, text } from '../../sheet/kinds';
import { column, table, type RowOf } from '../../sheet/table';

/** Kế hoạch: programmes, plans and their tasks. */
export const PLANS = table({
  name: 'plans',
  title: 'Kế hoạch',
  home: 'register',
  sheetId: 1304,
  area: 'work',
  counted: true,
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
export type Plan = RowOf<typeof PLANS>;
