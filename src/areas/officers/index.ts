import type { Area } from '../../counting/area';
import type { Counting, Figures } from '../../counting/counting';
import { officerFigures, successionFigures } from './figures';
import { checkOfficers, OFFICER_RULES } from './rules';

export { COURSES, OFFICERS, type Officer, SUCCESSION } from './tables';

export { inOffice } from './posts';

const figures = (counting: Counting): Figures => ({ ...officerFigures(counting), ...successionFigures(counting) });

/** Cán bộ Đoàn: who holds which post. */
export const OFFICER_AREA: Area = { rules: OFFICER_RULES, check: checkOfficers, figures };
