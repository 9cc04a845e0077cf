import type { Area } from '../../counting/area';
import { OFFICER_FIGURES, SUCCESSION_FIGURES } from './figures';
import { checkOfficers, OFFICER_RULES } from './rules';

export { COURSES, OFFICERS, type Officer, SUCCESSION } from './tables';

export { inOffice } from './posts';

/** Cán bộ Đoàn: who holds which post. */
export const OFFICER_AREA: Area = {
  rules: OFFICER_RULES,
  check: checkOfficers,
  figures: [OFFICER_FIGURES, SUCCESSION_FIGURES],
};
