import type { Area } from '../../counting/area';
import { NOMINATION_FIGURES } from './figures';
import { checkNominations, NOMINATION_RULES } from './rules';
import { CERTIFICATE_YEARS } from './settings';
import { nominationCells } from './system-cells';
import { QUORUM, OF_SUMMONED, VOTE_RULES } from '../../judging/vote-rules';

export { NOMINATIONS } from './tables';

export { candidatesOf } from './candidates';
export { waitingOn } from './stages';

/** Giới thiệu vào Đảng: outstanding members on their way to the Party. */
export const NOMINATION_AREA: Area = {
  rules: [...NOMINATION_RULES, ...VOTE_RULES],
  check: checkNominations,
  settings: [QUORUM, OF_SUMMONED, CERTIFICATE_YEARS],
  figures: [NOMINATION_FIGURES],
  systemCells: nominationCells,
};
