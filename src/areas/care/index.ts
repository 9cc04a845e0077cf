import type { Area } from '../../counting/area';
import { checkDiscipline, DISCIPLINE_RULES } from './rules';

export { CONCERNS, type Concern } from './tables';

/** Tâm tư, Chăm lo, Kỷ luật: the restricted file. */
export const CARE_AREA: Area = { rules: DISCIPLINE_RULES, check: checkDiscipline };
