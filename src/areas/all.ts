import type { Area } from '../counting/area';
import { ACTIVITY_AREA } from './activities';
import { ADVICE_AREA } from './advice';
import { DUTY_AREA } from './duties';
import { CARE_AREA } from './care';
import { LETTER_AREA } from './letters';
import { MEETING_AREA } from './meetings';
import { NOMINATION_AREA } from './nominations';
import { OFFICER_AREA } from './officers';
import { PAPER_AREA } from './papers';
import { PEOPLE_AREA } from './people';
import { PLAN_AREA } from './plans';
import { PROJECT_AREA } from './projects';
import { RATING_AREA } from './ratings';
import { RECRUITMENT_AREA } from './recruitment';
import { SCORECARD_AREA } from './scorecard';
import { FILE_AREA } from './settings';
import { UNIT_AREA } from './units';
import type { KnownSettings } from '../judging/settings';
import { TABLES } from './tables';

/** Every area, in the order in which reports show their figures. Their tables stand in `tables.ts`. */
export const AREAS: readonly Area[] = [
  UNIT_AREA,
  PEOPLE_AREA,
  RECRUITMENT_AREA,
  NOMINATION_AREA,
  RATING_AREA,
  DUTY_AREA,
  MEETING_AREA,
  ACTIVITY_AREA,
  PLAN_AREA,
  PROJECT_AREA,
  OFFICER_AREA,
  ADVICE_AREA,
  CARE_AREA,
  SCORECARD_AREA,
  LETTER_AREA,
  PAPER_AREA,
  FILE_AREA,
];

/** What Cấu hình may say. */
export const KNOWN_SETTINGS: KnownSettings = {
  settings: AREAS.flatMap(({ settings }) => settings ?? []),
  tables: Object.values(TABLES),
};
