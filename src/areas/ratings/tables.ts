import { date, display, ref, text } from '../../sheet/kinds';
import { grade, schoolYear } from '../../sheet/patterns';
import { column, nameColumn, table } from '../../sheet/table';

/** Xếp loại: a member's yearly classification. */
export const RATINGS = table({
  name: 'ratings',
  title: 'Xếp loại',
  home: 'register',
  sheetId: 1103,
  area: 'people',
  counted: true,
  composite: ['person', 'schoolYear'],
  columns: {
    person: column('Mã ĐVTN', ref, { required: true, target: 'ĐVTN' }),
    schoolYear: column('Năm học', schoolYear, { required: true }),
    grade: column('Xếp loại', grade, { required: true }),
    meetingDate: column('Ngày họp', date, { figured: true }),
    note: column('Ghi chú', text),
    personName: nameColumn('person', display),
  },
});

/** Xếp loại đơn vị. */
export const UNIT_RATINGS = table({
  name: 'unitRatings',
  title: 'Xếp loại đơn vị',
  home: 'register',
  sheetId: 1104,
  area: 'people',
  columns: {
    unit: column('Đơn vị', ref, { required: true, target: 'Đơn vị' }),
    schoolYear: column('Năm học', schoolYear, { required: true }),
    grade: column('Xếp loại', grade, { required: true }),
    decision: column('Số quyết định', text),
    note: column('Ghi chú', text),
  },
});
