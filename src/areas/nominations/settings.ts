import { setting, whole } from '../../judging/setting';

export const CERTIFICATE_YEARS = setting<number>({
  code: 'Số năm hiệu lực chứng nhận',
  read: whole(1),
  fallback: 5,
  written: '5',
  basis: 'Hướng dẫn về lớp bồi dưỡng nhận thức về Đảng',
  purpose: 'Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng có giá trị số năm này.',
});
