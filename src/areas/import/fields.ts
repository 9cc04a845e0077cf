import { PEOPLE } from '../../roster/people';

export type PersonColumn = keyof typeof PEOPLE.columns;

/** Columns of lists that hold a part of one of ours, and of which one. */
const PART_OF = {
  familyName: 'fullName',
  givenName: 'fullName',
  male: 'sex',
  female: 'sex',
  maleBirthDate: 'birthDate',
  femaleBirthDate: 'birthDate',
  birthDay: 'birthDate',
  birthMonth: 'birthDate',
  birthYear: 'birthDate',
} as const satisfies Readonly<Record<string, PersonColumn>>;

export type PartField = keyof typeof PART_OF;

/** What a column of a list may stand for: a column of ĐVTN, or a part of one. */
export type ListField = PersonColumn | PartField;

export function isPart(field: ListField): field is PartField {
  return field in PART_OF;
}

/** The column of ĐVTN that a column of a list fills, or helps to fill. */
export function columnOf(field: ListField): PersonColumn {
  return isPart(field) ? PART_OF[field] : field;
}

/** The fields that a list may fill, in the order in which an officer is shown them. */
export const LIST_FIELDS: readonly ListField[] = [
  'key',
  'studentId',
  'fullName',
  'familyName',
  'givenName',
  ...(Object.keys(PEOPLE.columns) as PersonColumn[]).filter(
    (property) => !PEOPLE.columns[property].system && property !== 'studentId' && property !== 'fullName',
  ),
  'male',
  'female',
  'maleBirthDate',
  'femaleBirthDate',
  'birthDay',
  'birthMonth',
  'birthYear',
];
