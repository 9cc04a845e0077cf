import type { Area } from '../../counting/area';
import { DUTY_FIGURES } from './figures';
import { KEPT_SHARE, MONTHLY_FEE } from './settings';

/** Rèn luyện, Đoàn phí and moving on: what a year asks of members. */
export const DUTY_AREA: Area = { rules: [], settings: [MONTHLY_FEE, KEPT_SHARE], figures: [DUTY_FIGURES] };
