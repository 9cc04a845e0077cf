import { date, ref, text } from '../../sheet/kinds';
import { column, table } from '../../sheet/table';

/** Đồng ý: consents to the use of personal data (Luật 91/2025/QH15); every file has its own. */
export const CONSENTS = table({
  name: 'consents',
  title: 'Đồng ý',
  home: 'every',
  sheetId: 1108,
  area: 'people',
  columns: {
    person: column('Mã ĐVTN', ref, { required: true, target: 'ĐVTN' }),
    purpose: column('Mục đích', text, { required: true }),
    data: column('Loại dữ liệu', text, { required: true }),
    version: column('Bản nội dung', text, { required: true }),
    way: column('Cách đồng ý', text, { required: true }),
    date: column('Ngày', date, { required: true }),
    withdrawn: column('Ngày rút', date),
  },
});
