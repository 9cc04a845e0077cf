import type { Area } from '../../counting/area';
import { UNIT_FIGURES } from './figures';
import { checkUnits, UNIT_RULES } from './rules';

/** Đơn vị: the tree of units. */
export const UNIT_AREA: Area = { rules: UNIT_RULES, check: checkUnits, figures: [UNIT_FIGURES] };
