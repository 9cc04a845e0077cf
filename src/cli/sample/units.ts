import type { Day } from '../../text/calendar';
import { known, on } from './days';
import type { Random } from './random';
import type { SampleRow } from './rows';

export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly level: 'Đoàn cơ sở' | 'Liên chi đoàn' | 'Chi đoàn';
  readonly parent: Unit | null;
  readonly founded: Day;
  readonly closed: Day | null;
  readonly emails: string;
  /** The year in which a class began; null for staff and for units above. */
  readonly entry: number | null;
}

/** The tree of units: those that are open at the end of the records, and classes that have graduated since. */
export interface Units {
  readonly root: Unit;
  readonly faculties: readonly Unit[];
  /** In the order of their codes. */
  readonly branches: readonly Unit[];
  readonly staff: Unit | null;
}

interface Faculty {
  readonly code: string;
  readonly name: string;
  readonly majors: readonly string[];
}

const FACULTIES: readonly Faculty[] = [
  { code: 'CN', name: 'Công nghệ', majors: ['Công nghệ thông tin', 'Điện tử', 'Cơ khí'] },
  { code: 'KT', name: 'Kinh tế', majors: ['Kế toán', 'Quản trị kinh doanh', 'Tài chính'] },
  { code: 'NN', name: 'Ngoại ngữ', majors: ['Ngôn ngữ Anh', 'Ngôn ngữ Trung Quốc', 'Ngôn ngữ Nhật'] },
  { code: 'DL', name: 'Du lịch', majors: ['Lữ hành', 'Khách sạn'] },
  { code: 'LU', name: 'Luật', majors: ['Luật', 'Luật kinh tế'] },
  { code: 'SP', name: 'Sư phạm', majors: ['Tiểu học', 'Toán học'] },
  { code: 'XD', name: 'Xây dựng', majors: ['Dân dụng', 'Cầu đường'] },
  { code: 'MT', name: 'Môi trường', majors: ['Quản lý tài nguyên', 'Kỹ thuật môi trường'] },
  { code: 'DT', name: 'Điện', majors: ['Kỹ thuật điện', 'Tự động hóa'] },
  { code: 'NL', name: 'Nông nghiệp', majors: ['Khoa học cây trồng', 'Chăn nuôi'] },
  { code: 'KH', name: 'Khoa học cơ bản', majors: ['Hóa học', 'Sinh học'] },
  { code: 'XH', name: 'Khoa học xã hội', majors: ['Văn học', 'Lịch sử'] },
];

/** Classes that are still there at the end of the records began in these years. */
const OPEN_ENTRIES = [2023, 2024, 2025];
/** The campus grew: of the classes that have graduated there were fewer. */
const GRADUATED = [
  { entry: 2022, share: 0.15 },
  { entry: 2021, share: 0.1 },
];
const STAFF_FROM = 8;
const CLASSES_PER_FACULTY = 67;

/** A Đoàn cơ sở with Liên chi đoàn and so many Chi đoàn that are open at the end of the records. */
export function makeUnits(openBranches: number): Units {
  const root: Unit = {
    code: 'PH',
    name: 'Đoàn Phân hiệu Hải Vân',
    level: 'Đoàn cơ sở',
    parent: null,
    founded: on('2015-03-26'),
    closed: null,
    emails: 'doanphanhieu@example.edu.vn; vanphongdoan@example.edu.vn',
    entry: null,
  };
  const hasStaff = openBranches >= STAFF_FROM;
  const classes = openBranches - (hasStaff ? 1 : 0);
  const count = Math.min(FACULTIES.length, classes, Math.max(3, Math.ceil(classes / CLASSES_PER_FACULTY)));
  const chosen = FACULTIES.slice(0, count).sort((a, b) => (a.code < b.code ? -1 : 1));
  const faculties = chosen.map((faculty) => facultyUnit(faculty, root));
  const staff = hasStaff ? staffBranch(root) : null;
  const entries = Array.from({ length: classes }, (_, index) => OPEN_ENTRIES[index % OPEN_ENTRIES.length] ?? 2023);
  for (const { entry, share } of GRADUATED) {
    for (let left = Math.round(openBranches * share); left > 0; left--) entries.push(entry);
  }
  const given = new Map<string, number>();
  const student = entries.map((entry, index) => {
    // Each three classes of one entry year go to the next three faculties.
    const at = Math.floor(index / OPEN_ENTRIES.length + (index >= classes ? index : 0)) % count;
    const [faculty, parent] = [chosen[at], faculties[at]];
    if (faculty === undefined || parent === undefined) throw new RangeError('There is no faculty.');
    const group = `${faculty.code}${String(entry % 100)}`;
    const number = (given.get(group) ?? 0) + 1;
    given.set(group, number);
    return classBranch(faculty, parent, entry, number);
  });
  const branches = [...(staff === null ? [] : [staff]), ...student].sort((a, b) => (a.code < b.code ? -1 : 1));
  return { root, faculties, branches, staff };
}

function facultyUnit({ code, name }: Faculty, parent: Unit): Unit {
  return {
    code: `L${code}`,
    name: `Liên chi đoàn Khoa ${name}`,
    level: 'Liên chi đoàn',
    parent,
    founded: on('2016-10-15'),
    closed: null,
    emails: `lcd.${code.toLowerCase()}@example.edu.vn`,
    entry: null,
  };
}

function staffBranch(parent: Unit): Unit {
  return {
    code: 'CBGV',
    name: 'Chi đoàn Cán bộ, giảng viên',
    level: 'Chi đoàn',
    parent,
    founded: on('2016-03-26'),
    closed: null,
    emails: 'chidoan.cbgv@example.edu.vn',
    entry: null,
  };
}

function classBranch(faculty: Faculty, parent: Unit, entry: number, number: number): Unit {
  const code = `${faculty.code}${String(entry % 100)}-${String(number).padStart(2, '0')}`;
  const major = faculty.majors[(number - 1) % faculty.majors.length] ?? faculty.name;
  return {
    code,
    name: `Chi đoàn ${code} ${major}`,
    level: 'Chi đoàn',
    parent,
    founded: on(`${entry}-09-05`),
    closed: OPEN_ENTRIES.includes(entry) ? null : on(`${entry + 4}-07-31`),
    emails: `chidoan.${code.toLowerCase()}@example.edu.vn`,
    entry,
  };
}

/** Whether a unit exists on a day. */
export function isOpen(unit: Unit, day: Day): boolean {
  return unit.founded <= day && (unit.closed === null || day < unit.closed);
}

/** Đơn vị: the root, then each unit followed by those below it. */
export function unitRows({ root, faculties, branches, staff }: Units, now: Day): SampleRow<'units'>[] {
  const order = [
    root,
    ...(staff === null ? [] : [staff]),
    ...faculties.flatMap((faculty) => [faculty, ...branches.filter(({ parent }) => parent === faculty)]),
  ];
  return order.filter(({ founded }) => founded <= now).map((unit) => unitRow(unit, now));
}

function unitRow({ code, name, level, parent, emails, founded, closed, entry }: Unit, now: Day): SampleRow<'units'> {
  const isOver = known(closed, now) !== null;
  return {
    code,
    name,
    level,
    parent: parent?.code ?? null,
    cohort: entry === null ? null : `K${String(entry % 100)}`,
    reportEmails: isOver ? null : emails,
    founded,
    closed: known(closed, now),
    graduation: entry === null ? null : on(`${entry + 4}-07-31`),
    meetingCycle: entry === null && level === 'Chi đoàn' ? 3 : null,
    note: isOver ? 'Kết thúc do sinh viên tốt nghiệp' : null,
  };
}

/** How many union members each open branch has at the end, together exactly `members`. */
export function sizesOf(units: Units, members: number, random: Random): Map<Unit, number> {
  const open = units.branches.filter(({ closed, entry }) => closed === null && entry !== null);
  const ofStaff = units.staff === null ? 0 : Math.min(60, Math.max(6, Math.round(members * 0.012)));
  const left = members - ofStaff;
  const sizes = open.map((_, index) => Math.floor(left / open.length) + (index < left % open.length ? 1 : 0));
  // Classes are not of one size: what one has more, its neighbour has less.
  for (let index = 0; index + 1 < sizes.length; index += 2) {
    const [one, other] = [sizes[index] ?? 0, sizes[index + 1] ?? 0];
    const shift = random.int(0, Math.floor(Math.min(one, other) / 4));
    sizes[index] = one + shift;
    sizes[index + 1] = other - shift;
  }
  const result = new Map(open.map((unit, index) => [unit, sizes[index] ?? 0]));
  if (units.staff !== null) result.set(units.staff, ofStaff);
  return result;
}
