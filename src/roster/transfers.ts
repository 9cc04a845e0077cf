import { choice, date, display, key, ref, text } from '../sheet/kinds';
import { column, nameColumn, table, type RowOf } from '../sheet/table';

/** Chuyển sinh hoạt: moves between units, in, out and for a time. */
export const TRANSFERS = table({
  name: 'transfers',
  title: 'Chuyển sinh hoạt',
  home: 'register',
  sheetId: 1106,
  area: 'people',
  counted: true,
  key: 'key',
  prefix: 'CS',
  order: [['date', 'until']],
  columns: {
    key: column('Mã', key, { system: true }),
    person: column('Mã ĐVTN', ref, { required: true, target: 'ĐVTN' }),
    type: column('Loại', choice(['Nội bộ', 'Chuyển đi', 'Chuyển đến', 'Tạm thời']), { required: true }),
    from: column('Từ đơn vị', text),
    to: column('Đến đơn vị', text),
    date: column('Ngày', date, { required: true }),
    until: column('Hạn', date, { figured: true }),
    slip: column('Số giấy giới thiệu', text),
    note: column('Ghi chú', text),
    personName: nameColumn('person', display),
  },
});
export type Transfer = RowOf<typeof TRANSFERS>;
