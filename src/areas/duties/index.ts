import type { Area } from '../../counting/area';
import { followingPeople } from '../../counting/counting';
import { dutyFigures, transferFigures } from './figures';

/** Rèn luyện, Đoàn phí and moving on: what a year asks of members. */
export const DUTY_AREA: Area = {
  rules: [],
  figures: (counting) => followingPeople(counting, { ...dutyFigures(counting), ...transferFigures(counting) }),
};
