import { choice, date, key, money, openChoice, phone, ref, text } from '../../sheet/kinds';
import { column, table, type RowOf } from '../../sheet/table';

const CHANNELS = ['Biểu mẫu', 'Sinh hoạt', 'Gặp gỡ', 'Dư luận trên mạng, báo chí (chung của đơn vị)'];

/** Tâm tư, nguyện vọng: what members chose to say, or topics of a whole unit. The restricted file. */
export const CONCERNS = table({
  name: 'concerns',
  title: 'Tâm tư, nguyện vọng',
  home: 'restricted',
  sheetId: 3101,
  area: 'people',
  counted: true,
  key: 'key',
  prefix: 'TT',
  columns: {
    key: column('Mã', key, { system: true }),
    unit: column('Đơn vị', ref, { required: true, target: 'Đơn vị' }),
    scope: column('Phạm vi', choice(['Cá nhân', 'Tập thể', 'Ẩn danh']), { required: true }),
    person: column('Mã ĐVTN', ref, { target: 'ĐVTN' }),
    channel: column('Kênh', openChoice([], CHANNELS), { required: true }),
    topic: column('Chủ đề', text, { required: true }),
    urgency: column('Mức độ', openChoice([], ['Bình thường', 'Sớm', 'Khẩn']), { required: true }),
    content: column('Nội dung', text),
    handler: column('Người xử lý', text),
    received: column('Ngày nhận', date, { required: true }),
    due: column('Hạn trả lời', date, { required: true }),
    status: column('Trạng thái', choice(['Mới', 'Đang xử lý', 'Đã trả lời', 'Đã đóng']), { required: true }),
    answer: column('Trả lời', text),
    answered: column('Ngày trả lời', date, { figured: true }),
    closed: column('Ngày đóng', date, { figured: true }),
  },
});
export type Concern = RowOf<typeof CONCERNS>;

/** Chăm lo: visits and help. The restricted file. */
export const CARE = table({
  name: 'care',
  title: 'Chăm lo',
  home: 'restricted',
  sheetId: 3102,
  area: 'people',
  counted: true,
  key: 'key',
  prefix: 'CL',
  columns: {
    key: column('Mã', key, { system: true }),
    person: column('Mã ĐVTN', ref, { required: true, target: 'ĐVTN' }),
    type: column('Loại', openChoice(['Thăm nơi ở'], ['Gặp gỡ', 'Hỗ trợ', 'Tặng quà']), { required: true }),
    date: column('Ngày', date, { required: true }),
    doneBy: column('Người thực hiện', text),
    contact: column('Người liên hệ', text),
    contactPhone: column('Điện thoại liên hệ', phone),
    amount: column('Giá trị', money),
  },
});

/** Kỷ luật: measures in force, for the bar on posts (20-HD/TWĐTN-BTC). The restricted file. */
export const DISCIPLINE = table({
  name: 'discipline',
  title: 'Kỷ luật',
  home: 'restricted',
  sheetId: 3103,
  area: 'people',
  columns: {
    person: column('Mã ĐVTN', ref, { required: true, target: 'ĐVTN' }),
    effective: column('Ngày hiệu lực', date, { required: true }),
    lapsed: column('Ngày hết hiệu lực', date),
  },
});
