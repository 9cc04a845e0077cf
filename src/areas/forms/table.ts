import { choice, email, key, moment, ref, text } from '../../sheet/kinds';
import { column, table, type RowOf } from '../../sheet/table';

/** Đề nghị: what members sent by forms. What anyone could have typed in another's name waits here for an officer. */
export const SUGGESTIONS = table({
  name: 'suggestions',
  title: 'Đề nghị',
  home: 'register',
  sheetId: 1601,
  area: 'people',
  key: 'key',
  prefix: 'DN',
  columns: {
    key: column('Mã', key, { system: true }),
    kind: column('Loại', choice(['1+1', 'Thông tin cá nhân'])),
    person: column('Mã ĐVTN', ref, { target: 'ĐVTN' }),
    content: column('Nội dung', text),
    email: column('Thư của người gửi', email),
    sentAt: column('Gửi lúc', moment),
    state: column('Trạng thái', choice(['Chờ duyệt', 'Đã nhận', 'Từ chối'])),
    decidedAt: column('Duyệt lúc', moment, { system: true }),
    decidedBy: column('Người duyệt', text, { system: true }),
    result: column('Mã kết quả', text, { system: true }),
    // What accepting writes: cells by property as JSON.
    data: column('Dữ liệu', text, { system: true }),
    revision: column('Dấu câu trả lời', text, { system: true }),
  },
});
export type Suggestion = RowOf<typeof SUGGESTIONS>;
