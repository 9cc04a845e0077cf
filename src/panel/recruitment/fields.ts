/** What is asked of a contact first: what the officer knows first. */
export const CONTACT_FIELDS = ['recruiter', 'youthName', 'organisation', 'contacted', 'status'];
export const CONTACT_MORE = ['youthStudentId', 'youthBirthDate', 'youthPhone', 'youthEmail', 'note'];

/** What may be changed while it is on its way; admission is a step of its own. */
export const CHANGE_FIELDS = [
  'status',
  'failure',
  'contacted',
  'recruiter',
  'youthName',
  'organisation',
  ...CONTACT_MORE,
];

/** What is said by its own step alone. */
export const ADMITTED = ['Đã kết nạp'];
