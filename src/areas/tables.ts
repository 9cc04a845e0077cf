import type { Table } from '../sheet/table';
import { CARE, CONCERNS, DISCIPLINE } from './care/tables';
import { IMPORT_SOURCES } from './import/table';
import { ATTENDANCE, BALLOTS, MEETINGS } from './meetings/tables';
import { FOLLOW_UPS, NOMINATIONS } from './nominations/tables';
import { SUCCESSION, COURSES, OFFICERS } from './officers/tables';
import { PROPOSALS } from './advice/table';
import { CONSENTS } from './people/table';
import { TRAINING_PROGRAMMES, FEES } from './duties/tables';
import { PEOPLE } from '../roster/people';
import { RATINGS, UNIT_RATINGS } from './ratings/tables';
import { TRANSFERS } from '../roster/transfers';
import { CONFIRMED, DOCUMENTS, TEMPLATES } from './records/tables';
import { CRITERIA, SCORECARDS, TARGETS } from './scorecard/tables';
import { SETTINGS } from '../judging/settings-table';
import { RECRUITMENT } from './recruitment/table';
import { SUGGESTIONS } from './forms/table';
import { UNITS } from '../roster/units';
import { ACTIVITIES } from './activities/table';
import { PLANS } from './plans/table';
import { PROJECTS } from './projects/table';

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
  criteria: CRITERIA,
  ballots: BALLOTS,
  targets: TARGETS,
} as const;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

export const NAME_BY_TITLE: ReadonlyMap<string, TableName> = new Map(
  TABLE_NAMES.map((name) => [TABLES[name].title, name]),
);

/** A table by its name, seen without the types of its columns; throws where there is none. */
export function tableOf(name: string): Table {
  const table = (TABLES as Readonly<Record<string, Table>>)[name];
  if (table === undefined) throw new Error(`No table is called ${name}.`);
  return table;
}
