import type { Stage } from '../../areas/nominations/tables';

/** The fields that a stage asks for, its own date first (30-HD/TWĐTN-BTC, five steps). */
export const STAGE_FIELDS: Readonly<Record<Stage, readonly string[]>> = {
  'Đoàn viên ưu tú': ['chosen'],
  'Đã gửi danh sách': ['listSent'],
  'Đối tượng kết nạp Đảng': ['recognised'],
  'Đã học lớp bồi dưỡng nhận thức về Đảng': ['classTaken', 'certificate'],
  'Nghị quyết giới thiệu': [
    'branchMet',
    'branchMembers',
    'branchPresent',
    'branchFor',
    'branchAgainst',
    'committeeMet',
    'resolvedBy',
    'committeeMembers',
    'committeeFor',
    'committeeAgainst',
    'resolution',
    'resolved',
    'filesSent',
    'receivedBy',
  ],
  'Kết nạp Đảng': ['admitted'],
  'Đảng viên chính thức': ['official'],
  'Dừng giới thiệu': ['stopped', 'whyStopped'],
};
