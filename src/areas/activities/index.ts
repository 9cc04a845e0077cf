import type { Area } from '../../counting/area';
import { activityFigures } from './figures';

export { ACTIVITIES } from './table';

/** Hoạt động: activities for members and youth. */
export const ACTIVITY_AREA: Area = { rules: [], figures: activityFigures };
