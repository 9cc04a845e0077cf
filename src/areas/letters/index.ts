import type { Area } from '../../counting/area';
import { COMMITTEE_MAIL, MAIL_ALLOWED, MAIL_RESERVE } from './settings';

/** Letters that leave by themselves. */
export const LETTER_AREA: Area = { rules: [], settings: [MAIL_ALLOWED, MAIL_RESERVE, COMMITTEE_MAIL] };
