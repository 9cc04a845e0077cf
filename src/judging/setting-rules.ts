import { quote } from '../text/format';
import type { Books } from './books';
import { BAD_CHOICE, BAD_NUMBER } from './cell-rules';
import type { Findings } from './findings';
import { warning } from './rule';
import { SETTINGS } from './settings-table';

const UNKNOWN_SETTING = warning({
  code: 'unknown-setting',
  says: ({ written, nearest }: { written: string; nearest: string | null }) =>
    `Cấu hình không có mã ${quote(written)} nên dòng này không có tác dụng.` +
    (nearest === null ? ' Xem danh sách mã trong tài liệu.' : ` Có phải ${quote(nearest)}?`),
});

export const SETTING_RULES = [UNKNOWN_SETTING];

/** Rows of Cấu hình that say nothing the system understands. */
export function checkSettings({ settings }: Books, found: Findings): void {
  for (const fault of settings.faults) {
    const { row } = fault;
    const [written, header] = [row.value ?? '', row.code ?? ''];
    switch (fault.code) {
      case 'unknown-setting':
        found.add(UNKNOWN_SETTING, SETTINGS, row, 'code', { written: header, nearest: fault.nearest });
        break;
      case 'bad-number':
        found.add(BAD_NUMBER, SETTINGS, row, 'value', { written, header });
        break;
      default:
        found.add(BAD_CHOICE, SETTINGS, row, 'value', { written, header, allowed: [], example: null });
    }
  }
}
