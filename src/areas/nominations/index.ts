import type { Area } from '../../counting/area';
import { NOMINATION_FIGURES } from './figures';
import { checkNominations, NOMINATION_RULES } from './rules';
import { CERTIFICATE_YEARS, QUORUM } from './settings';
import { nominationCells } from './system-cells';
import { VOTE_RULES } from './votes';

export { NOMINATIONS } from './tables';

export { waitingOn } from './stages';

/** Giới thiệu vào Đảng: outstanding members on their way to the Party. */
export const NOMINATION_AREA: Area = {
  rules: [...NOMINATION_RULES, ...VOTE_RULES],
  check: checkNominations,
  settings: [QUORUM, CERTIFICATE_YEARS],
  figures: [NOMINATION_FIGURES],
  systemCells: nominationCells,
};
