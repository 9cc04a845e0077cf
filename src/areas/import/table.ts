import { moment, text } from '../../sheet/kinds';
import { column, table } from '../../sheet/table';

/** Mẫu nhập: which columns of a list stood for which of ours, so that the next one of its kind needs no choosing. */
export const IMPORT_SOURCES = table({
  name: 'importSources',
  title: 'Mẫu nhập',
  home: 'register',
  sheetId: 1602,
  area: 'system',
  columns: {
    source: column('Nguồn', text),
    headers: column('Các cột', text, { required: true }),
    matches: column('Khớp với', text, { required: true }),
    usedAt: column('Dùng lúc', moment, { system: true }),
  },
});
