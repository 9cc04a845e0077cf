import { whole, setting } from '../../judging/setting';

export const RECRUITS_PER_MEMBER = setting<number>({
  code: 'Chỉ tiêu 1+1',
  read: whole(1),
  fallback: 1,
  written: '1',
  basis: 'Chủ trương “1+1”',
  purpose: 'Số thanh niên mỗi đoàn viên cần vận động được trong kỳ.',
});
