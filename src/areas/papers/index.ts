import type { Area } from '../../counting/area';
import { PAPER_PLACE, SUPERIOR_NAME, TERM_BEGIN } from './settings';

export const PAPER_AREA: Area = { rules: [], settings: [SUPERIOR_NAME, PAPER_PLACE, TERM_BEGIN] };
