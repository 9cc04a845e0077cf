/** What is asked of a new person first, and what may wait. */
export const ADD_FIELDS = [
  'fullName',
  'birthDate',
  'unit',
  'arrived',
  'studentId',
  'phone',
  'joinedUnion',
  'joinedAssociation',
];
export const MORE_FIELDS = [
  'sex',
  'email',
  'status',
  'residence',
  'address',
  'ward',
  'province',
  'registeredStay',
  'unionCard',
  'unionBook',
  'associationBranch',
  'associationCard',
  'unionCode',
  'admission',
  'note',
];

/** Where somebody lives. */
export const RESIDENCE_FIELDS = ['residence', 'address', 'ward', 'province', 'registeredStay', 'phone'];

/** What may be changed later: moving and leaving are steps of their own. */
export const CHANGE_FIELDS = [
  'fullName',
  'birthDate',
  'studentId',
  'sex',
  'phone',
  'email',
  'joinedUnion',
  'joinedAssociation',
];
export const CHANGE_MORE = [
  'unionCard',
  'unionBook',
  'associationBranch',
  'associationCard',
  'arrived',
  'stayUntil',
  'synced',
  'unionCode',
  'admission',
  'note',
];
