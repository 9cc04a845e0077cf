import type { Area } from '../../counting/area';
import { DUTY_FIGURES } from './figures';

/** Rèn luyện, Đoàn phí and moving on: what a year asks of members. */
export const DUTY_AREA: Area = { rules: [], figures: [DUTY_FIGURES] };
