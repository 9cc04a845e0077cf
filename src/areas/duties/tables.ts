import { date, display, money, ref, text } from '../../sheet/kinds';
import { month, schoolYear } from '../../sheet/patterns';
import { column, nameColumn, table } from '../../sheet/table';

/** Rèn luyện: chương trình rèn luyện đoàn viên. */
export const TRAINING_PROGRAMMES = table({
  name: 'trainingProgrammes',
  title: 'Rèn luyện',
  home: 'register',
  sheetId: 1105,
  area: 'people',
  counted: true,
  composite: ['person', 'schoolYear'],
  columns: {
    person: column('Mã ĐVTN', ref, { required: true, target: 'ĐVTN' }),
    schoolYear: column('Năm học', schoolYear, { required: true }),
    registered: column('Ngày đăng ký', date, { figured: true }),
    result: column('Kết quả', text),
    note: column('Ghi chú', text),
    personName: nameColumn('person', display),
  },
});

/** Đoàn phí: fees by school year. */
export const FEES = table({
  name: 'fees',
  title: 'Đoàn phí',
  home: 'register',
  sheetId: 1107,
  area: 'people',
  counted: true,
  composite: ['person', 'schoolYear'],
  columns: {
    person: column('Mã ĐVTN', ref, { required: true, target: 'ĐVTN' }),
    schoolYear: column('Năm học', schoolYear, { required: true }),
    paidUntil: column('Đã đóng đến tháng', month, { figured: true }),
    amount: column('Số tiền', money),
    collected: column('Ngày thu', date, { figured: true }),
    personName: nameColumn('person', display),
  },
});
