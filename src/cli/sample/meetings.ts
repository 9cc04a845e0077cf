import { dayOf, partsOf, type Day } from '../../text/calendar';
import { moment, RECORDS_END, SCHOOL_YEARS } from './days';
import { isMember, type Person } from './person';
import type { Random } from './random';
import { keyAt, keyed, type SampleRow } from './rows';
import type { Scene } from './scene';
import { isOpen, type Unit } from './units';

interface Meeting {
  readonly unit: Unit;
  readonly date: Day;
  readonly status: 'Đã họp' | 'Hoãn' | null;
  readonly row: SampleRow<'meetings'>;
  /** Attendance is kept of some meetings only. */
  readonly counted: boolean;
}

const FORMS: readonly (readonly [forms: string, weight: number])[] = [
  ['Thường kỳ', 34],
  ['Thường kỳ; Sinh nhật đoàn viên', 22],
  ['Chuyên đề', 10],
  ['Thường kỳ; Kỹ năng', 8],
  ['Kỹ năng', 6],
  ['Phóng sự, video', 6],
  ['Dã ngoại', 5],
  ['Chuyên đề; Hình ảnh trực quan', 5],
  ['Sân khấu hóa', 4],
];
const SUBJECTS: Readonly<Record<number, string>> = {
  1: 'Ôn tập, chuẩn bị thi học kỳ; kế hoạch đón xuân',
  2: 'Kế hoạch Tháng Thanh niên',
  3: 'Kỷ niệm Ngày thành lập Đoàn 26/3; đăng ký công trình thanh niên',
  4: 'Kỹ năng thuyết trình, làm việc nhóm',
  5: 'Học tập và làm theo lời Bác; bình chọn đoàn viên ưu tú',
  6: 'Đánh giá, xếp loại chất lượng đoàn viên cuối năm học',
  7: 'Chiến dịch tình nguyện hè',
  8: 'Chuẩn bị năm học mới',
  9: 'Kế hoạch năm học; phân công nhiệm vụ “1+1”',
  10: 'Đại hội chi đoàn, đăng ký chương trình rèn luyện đoàn viên',
  11: 'Chào mừng Ngày Nhà giáo Việt Nam; vận động thanh niên vào Đoàn, Hội',
  12: 'Sơ kết học kỳ; tìm hiểu về lịch sử Đoàn',
};
const PLACES = ['Phòng A201', 'Phòng A305', 'Phòng B102', 'Hội trường nhỏ', 'Sân ký túc xá', 'Nhà văn hóa sinh viên'];

/** A meeting a month in every branch, from the second week on; in summer only where people are there. */
export function makeMeetings(scene: Scene): Meeting[] {
  const random = scene.random('meetings');
  const meetings: Meeting[] = [];
  for (const unit of scene.units.branches) {
    for (let index = 0; index < 24; index++) {
      const [year, month] = [2024 + Math.floor((8 + index) / 12), ((8 + index) % 12) + 1];
      const isSummer = month === 7 || month === 8;
      const everyThird = unit.entry === null && month % 3 !== 0;
      const date = dayOf(year, month, random.int(13, 26)) ?? RECORDS_END;
      const happens = random.chance(isSummer ? 0.35 : 0.96) && !everyThird;
      if (happens && isOpen(unit, date) && date - unit.founded > 7) meetings.push(meetingOf(unit, date, random));
    }
  }
  return meetings.sort((a, b) => a.date - b.date || (a.unit.code < b.unit.code ? -1 : 1));
}

function meetingOf(unit: Unit, date: Day, random: Random): Meeting {
  const { month } = partsOf(date);
  const status = random.chance(0.015) ? 'Hoãn' : random.chance(0.1) ? null : 'Đã họp';
  const votes = votesOf(month, random);
  const online = votes === null && random.chance(0.05);
  const isLate = date >= (SCHOOL_YEARS[1]?.start ?? 0);
  return {
    unit,
    date,
    status,
    counted: status !== 'Hoãn' && random.chance(isLate ? 0.45 : 0.2),
    row: {
      unit: unit.code,
      date,
      time: random.pick(['07:30', '14:00', '15:30', '17:30', '18:00', '19:00']),
      status,
      forms: random.weighted(FORMS),
      mode: online ? random.pick(['Trực tuyến', 'Kết hợp']) : 'Trực tiếp',
      subject: SUBJECTS[month] ?? 'Sinh hoạt thường kỳ',
      votes,
      place: online ? null : random.pick(PLACES),
      guests: random.chance(0.15) ? 'Đại diện Ban Chấp hành Liên chi đoàn' : null,
      chair: 'Bí thư chi đoàn',
      secretary: random.chance(0.7) ? 'Ủy viên BCH chi đoàn' : null,
      conclusion: status === 'Hoãn' ? null : 'Thống nhất nội dung, phân công thực hiện trong tháng',
      onlinePermit: online ? `${String(random.int(10, 60))}-CV/ĐTN` : null,
      note: status === 'Hoãn' ? 'Trùng lịch thi' : null,
    },
  };
}

function votesOf(month: number, random: Random): string | null {
  if (month === 6) return 'Xếp loại';
  if (month === 10) return 'Công tác cán bộ; Bỏ phiếu kín';
  if (month === 5) return 'Giới thiệu đoàn viên ưu tú';
  return random.chance(0.07) ? 'Kết nạp' : null;
}

/** Sinh hoạt up to now, and a few meetings that are planned for the days ahead. */
export function meetingRows(scene: Scene, meetings: readonly Meeting[], today: Day): SampleRow<'meetings'>[] {
  const random = scene.random('planned meetings');
  const held = meetings.filter(({ date }) => date <= scene.now).map(({ row }) => row);
  const open = scene.units.branches.filter((unit) => isOpen(unit, scene.now));
  const planned = random.sample(open, Math.min(open.length, 8)).map((unit): SampleRow<'meetings'> => ({
    unit: unit.code,
    date: today + random.int(2, 18),
    time: '17:30',
    status: 'Dự kiến',
    forms: 'Thường kỳ',
    mode: 'Trực tiếp',
    subject: 'Sinh hoạt chi đoàn thường kỳ',
    place: random.pick(PLACES),
    chair: 'Bí thư chi đoàn',
  }));
  planned.sort((a, b) => Number(a.date) - Number(b.date));
  return keyed('meetings', [...held.map(minuted), ...planned]);
}

/** Of most meetings the minutes are at hand; now and then somebody forgot. */
function minuted(row: SampleRow<'meetings'>, index: number): SampleRow<'meetings'> {
  if (row.status === 'Hoãn' || index % 9 === 4) return row;
  return { ...row, minutes: `https://example.edu.vn/bien-ban/${keyAt('meetings', index)}` };
}

/** Điểm danh of the members that a branch had on the day. */
export function attendanceRows(scene: Scene, meetings: readonly Meeting[]): SampleRow<'attendance'>[] {
  const random = scene.random('attendance');
  const rows: SampleRow<'attendance'>[] = [];
  meetings.forEach(({ unit, date, counted }, index) => {
    if (!counted || date > scene.now) return;
    const meeting = keyAt('meetings', index);
    for (const person of scene.inBranch(unit, date)) {
      if (isMember(person, 'Đoàn', date)) rows.push(presenceOf(scene, meeting, person, date, random));
    }
  });
  return rows;
}

function presenceOf(scene: Scene, meeting: string, person: Person, date: Day, random: Random): SampleRow<'attendance'> {
  const isAway = person.away !== null && person.away.day <= date && date <= (person.away.until ?? RECORDS_END);
  const presence = isAway
    ? 'Vắng có lý do'
    : random.weighted([
        ['Có mặt', 88],
        ['Vắng có lý do', 9],
        ['Vắng không có lý do', 3],
      ]);
  const reason = isAway
    ? 'Công tác'
    : random.weighted([
        ['Học, thi', 6],
        ['Việc gia đình', 3],
        ['Khác', 1],
      ]);
  return {
    meeting,
    person: scene.keyOf(person),
    presence,
    reason: presence === 'Vắng có lý do' ? reason : null,
    recordedAt: moment(date, 18, random.int(0, 59)),
  };
}
