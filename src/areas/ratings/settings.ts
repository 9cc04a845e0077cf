import { setting, whole, yearDay } from '../../judging/setting';
import type { YearDay } from '../../text/school-year';

export const MONTHS_BEFORE_RATING = setting<number>({
  code: 'Số tháng trước khi xếp loại',
  read: whole(0),
  fallback: 6,
  written: '6',
  basis: '30-HD/TWĐTN-BTC ngày 31/12/2023',
  purpose: 'Đoàn viên vào Đoàn chưa đủ số tháng này thì chưa xếp loại.',
});

export const RATING_DEADLINE = setting<YearDay>({
  code: 'Hạn xếp loại',
  read: yearDay,
  fallback: { month: 8, date: 31 },
  written: '31/08',
  basis: 'Quy ước của đơn vị',
  purpose: 'Ngày cuối cùng để họp xếp loại đoàn viên của năm học, viết ngày/tháng.',
});
