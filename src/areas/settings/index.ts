import type { Area } from '../../counting/area';
import { SCHOOL_YEAR_START } from '../../judging/setting';
import { REGISTER_ADDRESS } from './settings';

/** What the files know of each other. */
export const FILE_AREA: Area = { rules: [], settings: [SCHOOL_YEAR_START, REGISTER_ADDRESS] };
