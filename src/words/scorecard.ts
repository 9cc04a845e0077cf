import type { JudgedCriterion, Scorecard } from '../areas/scorecard';

/** A criterion as other programs get it: points are null where it was not judged. */
export interface CriterionJson {
  readonly code: string;
  readonly area: number;
  readonly name: string;
  readonly value: number | null;
  readonly target: number | null;
  /** Whether value and target are parts of a whole, from 0 to 1. */
  readonly isShare: boolean;
  readonly points: number | null;
  readonly weight: number;
  readonly mandatory: boolean;
  readonly mark: string;
  readonly rows: readonly string[] | null;
}

/** A scorecard as other programs get it; all null for a unit of a level that has no criteria. */
export interface ScorecardJson {
  readonly unit: string | null;
  readonly year: string;
  readonly criteria: readonly CriterionJson[];
  readonly areas: Scorecard['areas'];
  readonly points: number | null;
  readonly judged: number | null;
  readonly met: boolean | null;
  readonly band: number | null;
}

/** A scorecard with the name and level of its unit. */
export interface TitledScorecard {
  readonly scorecard: ScorecardJson;
  readonly name: string;
  readonly level: string;
}

export function scorecardJson({ unit, schoolYear, criteria, ...totals }: Scorecard): ScorecardJson {
  return { unit: unit.code, year: schoolYear, criteria: criteria.map(tellCriterion), ...totals };
}

function tellCriterion({ criterion, value, target, isShare, points, mark, rows }: JudgedCriterion): CriterionJson {
  const { code, area, name, weight, mandatory } = criterion;
  return { code, area, name, value, target, isShare, points, weight, mandatory, mark, rows };
}

/** The words around a scorecard. */
export const SCORECARD_WORDS = {
  title: (level: string, unit: string, year: string): string =>
    `${level === 'Chi đoàn' ? 'ĐÁNH GIÁ CHI ĐOÀN' : 'ĐÁNH GIÁ “3 CHỦ ĐỘNG”'}\n${unit}\nNăm học ${year}`,
  columns: ['Mã', 'Tiêu chí', 'Đạt được', 'Mục tiêu', 'Điểm', 'Tối đa', 'Kết luận'],
  mandatory: (name: string): string => `${name} (bắt buộc)`,
  areas: ['Mặt', 'Điểm', 'Xét được', 'Kết luận'],
  /** What the areas of each level are called (08-HD/TWĐTN-BTC; Chi đoàn mạnh). */
  areaNames: {
    'Đoàn cơ sở': [
      'Chủ động quản lý đoàn viên, chăm lo và nắm bắt tình hình thanh niên',
      'Chủ động xây dựng và thực hiện kế hoạch công tác',
      'Chủ động tham mưu cấp ủy, phối hợp với các tổ chức',
    ],
    'Chi đoàn': ['Tư tưởng chính trị', 'Tổ chức hoạt động', 'Xây dựng tổ chức'],
  } as Readonly<Record<string, readonly string[]>>,
  met: (met: boolean): string => (met ? 'Đạt' : 'Chưa đạt'),
  total: (points: string, judged: string, band: string): string =>
    `Tổng: ${points} trên ${judged} điểm xét được${band === '' ? '' : `, khung từ ${band}%`}. Điểm chỉ để xếp thứ tự; việc công nhận do cấp trên quyết định.`,
  noCriteria:
    'Không có tiêu chí nào cho cấp của đơn vị này. Chỉ Đoàn cơ sở và Chi đoàn được đánh giá, theo các dòng ở trang tính Tiêu chí.',
} as const;
