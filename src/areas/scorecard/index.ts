import type { Area } from '../../counting/area';
import { AREA_SHARE, MANDATORY_SHARE, MOST_BONUS, SCORE_BANDS } from './settings';

export { defaultCriteria } from './default-criteria';
export type { JudgedCriterion } from './judge';
export { scorecardOf, type Scorecard } from './scorecard';

/** Đánh giá “3 chủ động”: criteria, targets, and a unit's year judged by them. */
export const SCORECARD_AREA: Area = {
  rules: [],
  settings: [AREA_SHARE, MANDATORY_SHARE, MOST_BONUS, SCORE_BANDS],
};
