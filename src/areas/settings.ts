import { emails, int, partsOf, Unreadable, type Fault } from '../sheet/kinds';
import { PEOPLE } from '../roster/people';
import { dayOf } from '../text/calendar';
import { caseless } from '../text/spelling';
import { USUAL_START, type YearDay } from '../text/school-year';

/** A share in whole numbers, so that a count is never compared with a rounded one. */
export interface Fraction {
  readonly of: number;
  readonly parts: number;
}

/** Another spreadsheet; '' where none is named. */
export interface Address {
  readonly id: string;
}

/** A setting that officers may change in Cấu hình: its code there, how its value is read and its default. */
export interface Setting<T> {
  readonly code: string;
  readonly read: (value: string) => T | Fault;
  readonly fallback: T;
  /** The default as an officer would write it. */
  readonly written: string;
}

function whole(least: number) {
  return (value: string): number | Fault => {
    const number = int.read(value);
    return number instanceof Unreadable || number < least ? 'bad-number' : number;
  };
}

function fraction(value: string): Fraction | Fault {
  const match = /^(\d{1,3}) ?\/ ?(\d{1,3})$/.exec(value);
  const [of, parts] = [Number(match?.[1]), Number(match?.[2])];
  return match && parts > 0 && of <= parts ? { of, parts } : 'bad-number';
}

function months(value: string): readonly number[] | Fault {
  const numbers = partsOf(value).map(Number);
  return numbers.every((month) => Number.isInteger(month) && month >= 1 && month <= 12) ? numbers : 'bad-number';
}

function peopleColumns(value: string): readonly string[] | Fault {
  const properties = partsOf(value).map((header) =>
    Object.keys(PEOPLE.columns).find(
      (property) => caseless(PEOPLE.columns[property as keyof typeof PEOPLE.columns].header) === caseless(header),
    ),
  );
  return properties.every((property) => property !== undefined) ? properties : 'bad-choice';
}

function addresses(value: string): readonly string[] | Fault {
  if (value === '') return [];
  const read = emails.read(value);
  return read instanceof Unreadable ? 'bad-email' : read;
}

/** A day of every year, written `31/08`. */
function yearDay(value: string): YearDay | Fault {
  const match = /^(\d{1,2})[/.-](\d{1,2})$/.exec(value);
  const [date, month] = [Number(match?.[1]), Number(match?.[2])];
  // A common year, so that every year has the day.
  return match && dayOf(2001, month, date) !== null ? { month, date } : 'bad-date';
}

function setting<T>(definition: Setting<T>): Setting<T> {
  return definition;
}

/** The id of a spreadsheet, from its address or written alone. */
function address(value: string): Address | Fault {
  if (value === '') return { id: '' };
  const id = /\/d\/([\w-]{10,})/.exec(value)?.[1] ?? /^[\w-]{10,}$/.exec(value)?.[0];
  return id === undefined ? 'bad-choice' : { id };
}

/** Every setting that a rule or figure reads, by the name that code uses. */
export const SETTING = {
  youngest: setting<number>({
    code: 'Tuổi tối thiểu',
    read: whole(0),
    fallback: 15,
    written: '15',
  }),
  oldest: setting<number>({
    code: 'Tuổi tối đa',
    read: whole(0),
    fallback: 35,
    written: '35',
  }),
  joiningAge: setting<number>({
    code: 'Tuổi vào Đoàn',
    read: whole(0),
    fallback: 15,
    written: '15',
  }),
  maturityAge: setting<number>({
    code: 'Tuổi trưởng thành Đoàn',
    read: whole(0),
    fallback: 30,
    written: '30',
  }),
  staleMonths: setting<number>({
    code: 'Số tháng phải cập nhật',
    read: whole(1),
    fallback: 12,
    written: '12',
  }),
  recruitsPerMember: setting<number>({
    code: 'Chỉ tiêu 1+1',
    read: whole(1),
    fallback: 1,
    written: '1',
  }),
  quorum: setting<Fraction>({
    code: 'Tỷ lệ dự họp giới thiệu',
    read: fraction,
    fallback: { of: 2, parts: 3 },
    written: '2/3',
  }),
  certificateYears: setting<number>({
    code: 'Số năm hiệu lực chứng nhận',
    read: whole(1),
    fallback: 5,
    written: '5',
  }),
  schoolYearStart: setting<YearDay>({
    code: 'Ngày bắt đầu năm học',
    read: yearDay,
    fallback: USUAL_START,
    written: '01/09',
  }),
  monthsBeforeRating: setting<number>({
    code: 'Số tháng trước khi xếp loại',
    read: whole(0),
    fallback: 6,
    written: '6',
  }),
  ratingDeadline: setting<YearDay>({
    code: 'Hạn xếp loại',
    read: yearDay,
    fallback: { month: 8, date: 31 },
    written: '31/08',
  }),
  programmeMonths: setting<number>({
    code: 'Hạn ban hành chương trình',
    read: whole(0),
    fallback: 2,
    written: '2',
  }),
  monthsOff: setting<readonly number[]>({
    code: 'Tháng nghỉ',
    read: months,
    fallback: [],
    written: '',
  }),
  profileColumns: setting<readonly string[]>({
    code: 'Cột hồ sơ đầy đủ',
    read: peopleColumns,
    fallback: ['studentId', 'sex', 'birthDate', 'phone', 'email', 'residence'],
    written: 'MSSV; Giới tính; Ngày sinh; Điện thoại; Email; Nơi ở',
  }),
  mailAllowed: setting<readonly string[]>({
    code: 'Thư được phép gửi tới',
    read: addresses,
    fallback: [],
    written: '',
  }),
  mailReserve: setting<number>({
    code: 'Số thư dành cho bản tổng hợp',
    read: whole(0),
    fallback: 20,
    written: '20',
  }),
  committeeMail: setting<readonly string[]>({
    code: 'Email nhận hồ sơ chờ',
    read: addresses,
    fallback: [],
    written: '',
  }),
  registerAddress: setting<Address>({
    code: 'Địa chỉ Sổ Đoàn',
    read: address,
    fallback: { id: '' },
    written: '',
  }),
};

export type SettingName = keyof typeof SETTING;
export const SETTING_NAMES = Object.keys(SETTING) as SettingName[];
export type SettingValue<N extends SettingName> = (typeof SETTING)[N] extends Setting<infer T> ? T : never;
