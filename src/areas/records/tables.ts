import { date, key, link, moment, ref, text } from '../../sheet/kinds';
import { column, table } from '../../sheet/table';

/** Văn bản: documents issued. */
export const DOCUMENTS = table({
  name: 'documents',
  title: 'Văn bản',
  home: 'register',
  sheetId: 1501,
  area: 'work',
  columns: {
    number: column('Số', text, { required: true }),
    type: column('Loại', text, { required: true }),
    date: column('Ngày', date, { required: true }),
    unit: column('Đơn vị', ref, { required: true, target: 'Đơn vị' }),
    summary: column('Trích yếu', text, { required: true }),
    link: column('Liên kết', link),
  },
});

/** Kỳ đã chốt: figures of confirmed periods, which do not move. Written by the system, every column of it. */
export const CONFIRMED = table({
  name: 'confirmed',
  title: 'Kỳ đã chốt',
  home: 'register',
  sheetId: 1503,
  area: 'system',
  columns: {
    period: column('Kỳ', text, { system: true }),
    unit: column('Đơn vị', text, { system: true }),
    figure: column('Chỉ số', text, { system: true }),
    value: column('Giá trị', text, { system: true }),
    confirmedAt: column('Chốt lúc', moment, { system: true }),
    confirmedBy: column('Người chốt', text, { system: true }),
  },
});

/** Mẫu văn bản: texts with `{{placeholders}}`. */
export const TEMPLATES = table({
  name: 'templates',
  title: 'Mẫu văn bản',
  home: 'register',
  sheetId: 1504,
  area: 'system',
  key: 'code',
  columns: {
    code: column('Mã', key, { required: true }),
    name: column('Tên', text),
    content: column('Nội dung', text),
  },
});
