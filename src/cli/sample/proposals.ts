import type { Day } from '../../text/calendar';
import { on } from './days';
import { keyed, type SampleRow } from './rows';
import type { Scene } from './scene';

interface Proposal {
  readonly type: 'Tham mưu cấp ủy' | 'Phối hợp';
  readonly field: string;
  readonly partner: string;
  readonly subject: string;
  readonly sent: Day;
  readonly answered: Day | null;
  readonly result: string;
}

const PARTY = 'Đảng ủy Phân hiệu';
const PROPOSALS: readonly Proposal[] = [
  {
    type: 'Tham mưu cấp ủy',
    field: 'Cơ chế, nội dung công tác Đoàn',
    partner: PARTY,
    subject: 'Chương trình công tác Đoàn và phong trào thanh niên năm học 2024-2025',
    sent: on('2024-09-16'),
    answered: on('2024-09-27'),
    result: 'Đã thực hiện',
  },
  {
    type: 'Phối hợp',
    field: 'Khác',
    partner: 'Hội Sinh viên Phân hiệu',
    subject: 'Kế hoạch phối hợp thực hiện chủ trương “1+1” năm học 2024-2025',
    sent: on('2024-10-03'),
    answered: on('2024-10-08'),
    result: 'Đã thực hiện',
  },
  {
    type: 'Tham mưu cấp ủy',
    field: 'Công tác cán bộ',
    partner: PARTY,
    subject: 'Kiện toàn Ban Chấp hành các Liên chi đoàn',
    sent: on('2024-11-12'),
    answered: on('2024-11-29'),
    result: 'Chấp thuận',
  },
  {
    type: 'Tham mưu cấp ủy',
    field: 'Giới thiệu đoàn viên ưu tú',
    partner: PARTY,
    subject: 'Danh sách đoàn viên ưu tú đợt 1 năm 2025',
    sent: on('2025-03-28'),
    answered: on('2025-04-25'),
    result: 'Chấp thuận',
  },
  {
    type: 'Phối hợp',
    field: 'Khác',
    partner: 'Phòng Công tác sinh viên',
    subject: 'Phối hợp thăm nơi ở của sinh viên ngoại trú',
    sent: on('2025-05-06'),
    answered: on('2025-05-12'),
    result: 'Đã thực hiện',
  },
  {
    type: 'Tham mưu cấp ủy',
    field: 'Cơ chế, nội dung công tác Đoàn',
    partner: PARTY,
    subject: 'Chương trình công tác Đoàn và phong trào thanh niên năm học 2025-2026',
    sent: on('2025-09-15'),
    answered: on('2025-09-26'),
    result: 'Đã thực hiện',
  },
  {
    type: 'Phối hợp',
    field: 'Khác',
    partner: 'Hội Sinh viên Phân hiệu',
    subject: 'Kế hoạch phối hợp thực hiện chủ trương “1+1” năm học 2025-2026',
    sent: on('2025-09-29'),
    answered: on('2025-10-06'),
    result: 'Đã thực hiện',
  },
  {
    type: 'Tham mưu cấp ủy',
    field: 'Công tác cán bộ',
    partner: PARTY,
    subject: 'Quy hoạch cán bộ Đoàn nhiệm kỳ 2027-2030',
    sent: on('2025-11-24'),
    answered: on('2025-12-19'),
    result: 'Chấp thuận',
  },
  {
    type: 'Tham mưu cấp ủy',
    field: 'Giới thiệu đoàn viên ưu tú',
    partner: PARTY,
    subject: 'Danh sách đoàn viên ưu tú đợt 1 năm 2026',
    sent: on('2026-03-30'),
    answered: on('2026-04-29'),
    result: 'Chấp thuận',
  },
  {
    type: 'Phối hợp',
    field: 'Khác',
    partner: 'Đoàn phường Liên Chiểu',
    subject: 'Phối hợp tổ chức Chiến dịch tình nguyện hè 2026',
    sent: on('2026-05-18'),
    answered: on('2026-05-25'),
    result: 'Đã thực hiện',
  },
  {
    type: 'Tham mưu cấp ủy',
    field: 'Cơ chế, nội dung công tác Đoàn',
    partner: PARTY,
    subject: 'Đề xuất kinh phí hoạt động Đoàn năm học 2026-2027',
    sent: on('2026-08-12'),
    answered: null,
    result: 'Chờ ý kiến',
  },
];

/** Tham mưu, phối hợp. */
export function proposalRows(scene: Scene): SampleRow<'proposals'>[] {
  const rows = PROPOSALS.filter(({ sent }) => sent <= scene.now).map((proposal, index): SampleRow<'proposals'> => {
    const answered = scene.known(proposal.answered);
    return {
      ...proposal,
      unit: scene.units.root.code,
      document: `${String(index + 11)}-${proposal.type === 'Phối hợp' ? 'KH' : 'TTr'}/ĐTN`,
      answered,
      result: answered === null ? 'Chờ ý kiến' : proposal.result,
    };
  });
  return keyed('proposals', rows);
}
