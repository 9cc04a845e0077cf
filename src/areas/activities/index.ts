import type { Area } from '../../counting/area';
import { ACTIVITY_FIGURES, FIELDS_IN_FORCE } from './figures';

export { ACTIVITIES } from './table';

/** Hoạt động: activities for members and youth. */
export const ACTIVITY_AREA: Area = { rules: [], figures: [ACTIVITY_FIGURES, FIELDS_IN_FORCE] };
