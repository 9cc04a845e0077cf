import type { RowOf, Table } from '../sheet/table';
import { CARE, CONCERNS, DISCIPLINE } from './care/tables';
import { IMPORT_SOURCES } from './import/table';
import { ATTENDANCE, MEETINGS } from './meetings/tables';
import { FOLLOW_UPS, NOMINATIONS, SUCCESSION } from './nominations/tables';
import { COURSES, OFFICERS, PROPOSALS } from './officers/tables';
import { CONSENTS, FEES, PEOPLE, RATINGS, TRAINING_PROGRAMMES, TRANSFERS } from '../roster/people';
import { CONFIRMED, DOCUMENTS, SCORECARDS, SETTINGS, TEMPLATES } from './records/tables';
import { RECRUITMENT } from './recruitment/table';
import { SUGGESTIONS } from './forms/table';
import { UNITS, UNIT_RATINGS } from '../roster/units';
import { ACTIVITIES, PLANS, PROJECTS } from './plans/table';

/** Every table of the three files, in the order of the contract: issues are listed in it. */
export const TABLES = {
  units: UNITS,
  people: PEOPLE,
  ratings: RATINGS,
  unitRatings: UNIT_RATINGS,
  trainingProgrammes: TRAINING_PROGRAMMES,
  transfers: TRANSFERS,
  recruitment: RECRUITMENT,
  nominations: NOMINATIONS,
  followUps: FOLLOW_UPS,
  meetings: MEETINGS,
  attendance: ATTENDANCE,
  activities: ACTIVITIES,
  plans: PLANS,
  projects: PROJECTS,
  officers: OFFICERS,
  succession: SUCCESSION,
  courses: COURSES,
  proposals: PROPOSALS,
  fees: FEES,
  documents: DOCUMENTS,
  scorecards: SCORECARDS,
  confirmed: CONFIRMED,
  templates: TEMPLATES,
  suggestions: SUGGESTIONS,
  importSources: IMPORT_SOURCES,
  consents: CONSENTS,
  concerns: CONCERNS,
  care: CARE,
  discipline: DISCIPLINE,
  settings: SETTINGS,
} as const;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];
export type RowOfTable<N extends TableName> = RowOf<(typeof TABLES)[N]>;

export const NAME_BY_TITLE: ReadonlyMap<string, TableName> = new Map(
  TABLE_NAMES.map((name) => [TABLES[name].title, name]),
);

/** A table by its name, seen without the types of its columns. */
export function tableOf(name: TableName): Table {
  return TABLES[name];
}
