import { date, text } from '../sheet/kinds';
import { column, table, type RowOf } from '../sheet/table';

/** Cấu hình: settings, with the day from which each holds and its legal basis. */
export const SETTINGS = table({
  name: 'settings',
  title: 'Cấu hình',
  home: 'every',
  sheetId: 1505,
  area: 'system',
  columns: {
    code: column('Mã', text, { required: true }),
    value: column('Giá trị', text, { required: true }),
    from: column('Hiệu lực từ', date),
    basis: column('Căn cứ', text),
    note: column('Ghi chú', text),
  },
});
export type SettingRow = RowOf<typeof SETTINGS>;
