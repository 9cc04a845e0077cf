import type { Area } from '../../counting/area';
import { DONE_WITHOUT_DATE } from '../../judging/state-rules';
import { BRANCH_FIGURES, PROJECT_FIGURES } from './figures';
import { checkProjects } from './rules';

export { PROJECTS } from './table';

/** Công trình: youth projects and pieces of work. */
export const PROJECT_AREA: Area = {
  rules: [DONE_WITHOUT_DATE],
  check: checkProjects,
  figures: [BRANCH_FIGURES, PROJECT_FIGURES],
};
