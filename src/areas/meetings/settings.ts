import { months, setting } from '../../judging/setting';

export const MONTHS_OFF = setting<readonly number[]>({
  code: 'Tháng nghỉ',
  read: months,
  fallback: [],
  written: '',
  basis: 'Kế hoạch năm học',
  purpose: 'Các tháng không phải sinh hoạt chi đoàn, cách nhau bằng dấu chấm phẩy, ví dụ 7; 8.',
});
