import { KNOWN_SETTINGS } from '../../areas/all';
import { nameColumnOf } from '../../areas/names';
import { defaultRow } from '../../areas/settings/defaults';
import { REGISTER_ADDRESS } from '../../areas/settings/settings';
import { bookId, bookUrl } from '../../local/files/book-id';
import type { Cell } from '../../sheet/kinds';
import { TABLE_NAMES, TABLES, type TableName } from '../../areas/tables';
import type { Day } from '../../text/calendar';
import { careRows, concernRows, consentRows, disciplineRows, restrictedConsentRows } from './care';
import { activityRows, projectRows } from './activities';
import { ballotRows } from './ballots';
import { RECORDS_END } from './days';
import { attendanceRows, makeMeetings, meetingRows } from './meetings';
import { followUpRows, makeNominees, nominationRows } from './nominations';
import { courseRows, makePosts, officerRows, successionRows } from './officers';
import { addEvents, makePeople } from './people';
import { peopleRows } from './people-rows';
import { documentRows, planRows } from './plans';
import { criterionRows, scorecardRows, targetRows } from './scorecards';
import { proposalRows } from './proposals';
import { randomOf } from './random';
import { feeRows, ratingRows, trainingRows, unitRatingRows } from './ratings';
import { makeAttempts, recruitmentRows } from './recruitment';
import type { SampleRow } from './rows';
import { Scene } from './scene';
import { transferRows } from './transfers';
import { makeUnits, unitRows } from './units';

export interface SampleOptions {
  /** Union members on 31/08/2026; at least 1. */
  readonly members: number;
  readonly seed: string | number;
  /** Nothing later is told, but for deadlines and planned meetings. */
  readonly today: Day;
}

export const DEFAULT_MEMBERS = 1000;
const MEMBERS_PER_BRANCH = 25;

type SampleFile = 'register' | 'committee' | 'restricted';

const TITLE: Readonly<Record<SampleFile, string>> = {
  register: 'Sổ Đoàn',
  committee: 'Sổ Ban Thường vụ',
  restricted: 'Sổ riêng',
};
const XLSX = '.xlsx';
/** The files' names. */
export const SAMPLE_FILES = Object.values(TITLE).map((title) => title + XLSX);

/** The rows of one sheet, cells by the properties of its table. */
interface SampleTable {
  readonly name: TableName;
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

/** One of the three files. */
export interface SampleBook {
  readonly file: SampleFile;
  readonly title: string;
  readonly fileName: string;
  /** In the order of the contract. */
  readonly tables: readonly SampleTable[];
}

type Rows = { readonly [N in TableName]: readonly SampleRow<N>[] };

/**
 * A synthetic branch as it stands on a day: invented people only, with the records of the school years 2024-2025 and
 * 2025-2026. The same options give the same rows.
 * @throws {RangeError} when `members` is no whole number from 1.
 */
export function makeSample({ members, seed, today }: SampleOptions): SampleBook[] {
  if (!Number.isInteger(members) || members < 1) throw new RangeError('members must be a whole number from 1.');
  const units = makeUnits(Math.max(1, Math.round(members / MEMBERS_PER_BRANCH)));
  const people = makePeople(units, members, randomOf(seed, 'people'));
  addEvents(people, units, members, randomOf(seed, 'events'));
  const scene = new Scene(units, people, members, seed, Math.min(today, RECORDS_END));
  const rows = withNames(rowsOf(scene, today));
  const consents = { restricted: restrictedConsentRows(rows.concerns), committee: [], register: rows.consents };
  const settings = rows.settings.map(registerAddress);
  return [
    book('register', TITLE.register, rows, consents.register),
    book('committee', TITLE.committee, { ...rows, settings }, consents.committee),
    book('restricted', TITLE.restricted, { ...rows, settings }, consents.restricted),
  ];
}

function rowsOf(scene: Scene, today: Day): Rows {
  const posts = makePosts(scene);
  const nominees = makeNominees(scene);
  const meetings = makeMeetings(scene);
  const attendance = attendanceRows(scene, meetings);
  const nominated = new Set(nominees.map(({ person }) => person));
  const engaged = new Set([...posts.map(({ person }) => person), ...nominated]);
  return {
    units: unitRows(scene.units, scene.now),
    people: peopleRows(scene),
    ratings: ratingRows(scene, nominated),
    unitRatings: unitRatingRows(scene),
    trainingProgrammes: trainingRows(scene),
    transfers: transferRows(scene),
    recruitment: recruitmentRows(scene, makeAttempts(scene)),
    nominations: nominationRows(scene, nominees),
    followUps: followUpRows(scene, nominees),
    meetings: meetingRows(scene, meetings, today),
    attendance,
    activities: activityRows(scene),
    plans: planRows(scene),
    projects: projectRows(scene),
    officers: officerRows(scene, posts),
    succession: successionRows(scene, posts),
    courses: courseRows(scene, posts),
    proposals: proposalRows(scene),
    fees: feeRows(scene),
    documents: documentRows(scene),
    scorecards: scorecardRows(scene),
    confirmed: [],
    templates: [],
    suggestions: [],
    importSources: [],
    consents: consentRows(scene),
    concerns: concernRows(scene),
    care: careRows(scene),
    discipline: disciplineRows(scene, engaged),
    settings: settingRows(),
    criteria: criterionRows(),
    ballots: ballotRows(scene, meetings, attendance),
    targets: targetRows(scene),
  };
}

/** Cấu hình: the defaults, so that officers see what they may change. */
function settingRows(): SampleRow<'settings'>[] {
  return KNOWN_SETTINGS.settings.map((setting) => ({ code: setting.code, ...defaultRow(setting) }));
}

/** Where the other two files find the register, as long as it lies on a computer under its name. */
function registerAddress(row: SampleRow<'settings'>): SampleRow<'settings'> {
  return row.code === REGISTER_ADDRESS.code ? { ...row, value: bookUrl(bookId(TITLE.register + XLSX)) } : row;
}

/** Rows with the names that stand beside their references. */
function withNames(rows: Rows): Rows {
  const nameOf = new Map(
    rows.people.flatMap(({ key, studentId, fullName }) => [
      [studentId, fullName],
      [key, fullName],
    ]),
  );
  const entries = TABLE_NAMES.map((name) => {
    const column = nameColumnOf(TABLES[name]);
    const own: readonly Readonly<Record<string, Cell>>[] = rows[name];
    if (column === null) return [name, own];
    const { property, reference } = column;
    return [name, own.map((row) => ({ ...row, [property]: nameOf.get(row[reference] ?? null) ?? '' }))];
  });
  return Object.fromEntries(entries) as Rows;
}

function book(file: SampleFile, title: string, rows: Rows, consents: readonly SampleRow<'consents'>[]): SampleBook {
  const content: Rows = { ...rows, consents };
  const names = TABLE_NAMES.filter((name) => TABLES[name].home === file || TABLES[name].home === 'every');
  return { file, title, fileName: title + XLSX, tables: names.map((name) => ({ name, rows: content[name] })) };
}
