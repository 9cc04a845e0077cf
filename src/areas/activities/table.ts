import { date, int, key, link, openChoice, ref, text } from '../../sheet/kinds';
import { column, table } from '../../sheet/table';

const FIELDS = ['Chính trị, tư tưởng', 'Kinh tế', 'Văn hóa, xã hội', 'Quốc phòng, an ninh', 'Xây dựng Đoàn, Hội'];

/** Hoạt động: activities for members and youth. */
export const ACTIVITIES = table({
  name: 'activities',
  title: 'Hoạt động',
  home: 'register',
  sheetId: 1303,
  area: 'work',
  counted: true,
  key: 'key',
  prefix: 'HD',
  columns: {
    key: column('Mã', key, { system: true }),
    unit: column('Đơn vị', ref, { required: true, target: 'Đơn vị' }),
    date: column('Ngày', date, { required: true }),
    name: column('Tên', text, { required: true }),
    field: column('Lĩnh vực', openChoice([], FIELDS), { required: true }),
    participants: column('Số ĐVTN tham gia', int, { figured: true }),
    partners: column('Phối hợp với', text),
    pictures: column('Hình ảnh', link),
    note: column('Ghi chú', text),
  },
});
