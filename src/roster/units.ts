import { choice, date, emails, key, positiveInt, ref, text } from '../sheet/kinds';
import { column, table, type RowOf } from '../sheet/table';

export const LEVELS = ['Đoàn cấp trên', 'Đoàn cơ sở', 'Liên chi đoàn', 'Chi đoàn'] as const;

/** Đơn vị: the union's tree of units. */
export const UNITS = table({
  name: 'units',
  title: 'Đơn vị',
  home: 'register',
  sheetId: 1101,
  area: 'people',
  counted: true,
  key: 'code',
  order: [['founded', 'closed']],
  columns: {
    code: column('Mã đơn vị', key, { required: true }),
    name: column('Tên đơn vị', text, { required: true }),
    level: column('Cấp', choice(LEVELS), { required: true }),
    parent: column('Trực thuộc', ref, { target: 'Đơn vị' }),
    cohort: column('Khóa', text),
    reportEmails: column('Email nhận báo cáo', emails),
    founded: column('Ngày thành lập', date, { figured: true }),
    closed: column('Ngày kết thúc', date, { figured: true }),
    graduation: column('Dự kiến ra trường', date),
    successor: column('Đơn vị kế tiếp', ref, { target: 'Đơn vị' }),
    meetingCycle: column('Chu kỳ sinh hoạt', positiveInt, { figured: true }),
    note: column('Ghi chú', text),
  },
});
export type Unit = RowOf<typeof UNITS>;
