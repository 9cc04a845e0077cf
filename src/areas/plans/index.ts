import type { Area } from '../../counting/area';
import { DONE_WITHOUT_DATE } from '../../judging/state-rules';
import { PLAN_FIGURES } from './figures';
import { checkPlans } from './rules';
import { PROGRAMME_MONTHS } from './settings';

export { PROGRAMME_MONTHS };
export { PLANS } from './table';

/** Kế hoạch: programmes, plans and their tasks. */
export const PLAN_AREA: Area = {
  rules: [DONE_WITHOUT_DATE],
  check: checkPlans,
  settings: [PROGRAMME_MONTHS],
  figures: [PLAN_FIGURES],
};
