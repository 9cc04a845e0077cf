import type { Area } from '../../counting/area';
import { PAPER_PLACE, SUPERIOR_NAME } from './settings';

export const PAPER_AREA: Area = { rules: [], settings: [SUPERIOR_NAME, PAPER_PLACE] };
