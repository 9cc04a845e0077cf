import type { Area } from '../../counting/area';
import { ADVICE_FIGURES } from './figures';

export { PROPOSALS } from './table';

/** Tham mưu, phối hợp: proposals to the Party committee, and work with others. */
export const ADVICE_AREA: Area = { rules: [], figures: [ADVICE_FIGURES] };
