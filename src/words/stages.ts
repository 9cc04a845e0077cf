import type { Stage } from '../areas/nominations/tables';

/** What a nomination waits for at a stage, and whose turn it is (30-HD/TWĐTN-BTC). */
export const NEXT_STEP: Readonly<Record<Stage, { readonly next: string; readonly turn: string }>> = {
  'Đoàn viên ưu tú': { next: 'Gửi danh sách đoàn viên ưu tú', turn: 'Ban Chấp hành Đoàn' },
  'Đã gửi danh sách': { next: 'Công nhận đối tượng kết nạp Đảng', turn: 'Cấp ủy' },
  'Đối tượng kết nạp Đảng': { next: 'Cử đi học lớp bồi dưỡng nhận thức về Đảng', turn: 'Cấp ủy' },
  'Đã học lớp bồi dưỡng nhận thức về Đảng': {
    next: 'Họp chi đoàn và ra nghị quyết giới thiệu',
    turn: 'Ban Chấp hành Đoàn',
  },
  'Nghị quyết giới thiệu': { next: 'Xem xét kết nạp', turn: 'Cấp ủy' },
  'Kết nạp Đảng': { next: 'Nhận xét khi hết thời gian dự bị', turn: 'Chi đoàn' },
  'Đảng viên chính thức': { next: '', turn: '' },
  'Dừng giới thiệu': { next: '', turn: '' },
};
