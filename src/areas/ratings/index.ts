import type { Area } from '../../counting/area';
import { RATING_FIGURES } from './figures';
import { MONTHS_BEFORE_RATING, RATING_DEADLINE } from './settings';

export { ratingDeadline } from './figures';
export { RATINGS } from './tables';

/** Xếp loại: the yearly classification. */
export const RATING_AREA: Area = {
  rules: [],
  settings: [MONTHS_BEFORE_RATING, RATING_DEADLINE],
  figures: [RATING_FIGURES],
};
