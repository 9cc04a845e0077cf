import type { Area } from '../../counting/area';
import { RECRUITMENT_FIGURES } from './figures';
import { checkCredits, checkRecruitment, RECRUITMENT_RULES } from './rules';
import { RECRUITS_PER_MEMBER } from './settings';
import { recruitmentCells } from './system-cells';

export { RECRUITMENT, type Recruitment } from './table';

/** 1+1: who brings which young person in. */
export const RECRUITMENT_AREA: Area = {
  rules: RECRUITMENT_RULES,
  check: checkRecruitment,
  checkLast: checkCredits,
  settings: [RECRUITS_PER_MEMBER],
  figures: [RECRUITMENT_FIGURES],
  systemCells: recruitmentCells,
};
