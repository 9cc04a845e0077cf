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
    code: column('Mã', text, { required: true, width: 240 }),
    value: column('Giá trị', text, { required: true, mayBeEmpty: ({ note }) => isDefault('', note as string | null) }),
    from: column('Hiệu lực từ', date),
    basis: column('Căn cứ', text, { width: 340 }),
    note: column('Ghi chú', text, { width: 720 }),
  },
});

const NOTHING = '(trống)';

/**
 * What set-up writes into Ghi chú of a row that it adds: that it was set-up, which default it wrote, and what the setting
 * is for. A row whose Giá trị is still that default was touched by nobody.
 */
export function defaultNote(written: string, later: string, purpose: string): string {
  return `Mặc định ${written === '' ? NOTHING : written}${later}: ${purpose}`;
}

/** Whether the note of a row says that set-up wrote this value there. */
export function isDefault(value: string, note: string | null): boolean {
  return [':', ';'].some((end) => note?.startsWith(defaultNote(value, '', '').replace(/: $/, end)) === true);
}

export type SettingRow = RowOf<typeof SETTINGS>;
