import { STAGE_DATES, STAGES, type Nomination, type Stage } from './tables';
import type { Day } from '../../text/calendar';

/** The day on which a nomination reached a stage, as far as it is known. */
export function dateOf(nomination: Nomination, stage: Stage): Day | null {
  return nomination[STAGE_DATES[stage]];
}

/** Stages at which nothing is waited for any more. */
const ENDED = new Set<Stage | null>(['Đảng viên chính thức', 'Dừng giới thiệu']);

/** Whether a nomination is still on its way; false where its stage can't be read. */
export function isOpen(nomination: Nomination): boolean {
  return nomination.stage !== null && !ENDED.has(nomination.stage);
}

/** The stages before one, in their order; none for Dừng, which may come at any time. */
export function stagesBefore(stage: Stage): readonly Stage[] {
  return stage === 'Dừng giới thiệu' ? [] : STAGES.slice(0, STAGES.indexOf(stage));
}

export function stagesAfter(stage: Stage): readonly Stage[] {
  return STAGES.slice(STAGES.indexOf(stage) + 1);
}

/** The stage that a nomination stood at on a day, or null where it had not begun. */
export function stageOn(nomination: Nomination, day: Day): Stage | null {
  const { stage } = nomination;
  if (stage === null) return null;
  const reached = (each: Stage): boolean => (dateOf(nomination, each) ?? Infinity) <= day;
  if (reached(stage)) return stage;
  return [...STAGES.slice(0, STAGES.indexOf(stage))].reverse().find(reached) ?? null;
}

/** Whether a nomination waited for somebody on a day, and since when. */
export function waitingOn(nomination: Nomination, day: Day): { stage: Stage; days: number } | null {
  const stage = stageOn(nomination, day);
  if (stage === null || ENDED.has(stage)) return null;
  return { stage, days: day - (dateOf(nomination, stage) ?? day) };
}

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
