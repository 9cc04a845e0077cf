import type { Area } from '../../counting/area';
import { PLAN_FIGURES } from './figures';
import { checkPlans, PLAN_RULES } from './rules';
import { PROGRAMME_MONTHS } from './settings';

export { PROGRAMME_MONTHS };
export { PLANS } from './table';

/** Kế hoạch: programmes, plans and their tasks. */
export const PLAN_AREA: Area = {
  rules: PLAN_RULES,
  check: checkPlans,
  settings: [PROGRAMME_MONTHS],
  figures: [PLAN_FIGURES],
};
