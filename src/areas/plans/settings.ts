import { setting, whole } from '../../judging/setting';

export const PROGRAMME_MONTHS = setting<number>({
  code: 'Hạn ban hành chương trình',
  read: whole(0),
  fallback: 2,
  written: '2',
  basis: 'Quy ước của đơn vị',
  purpose: 'Chương trình hành động, chương trình công tác năm phải ban hành trong số tháng này, tính từ đầu kỳ.',
});
