import type { Day } from '../../text/calendar';
import { known, SCHOOL_YEARS } from './days';
import { keyed, type SampleRow } from './rows';
import type { Scene } from './scene';
import { isOpen, type Unit } from './units';

const ACTIVITIES: readonly (readonly [name: string, field: string, partners: string | null])[] = [
  ['Ngày hội hiến máu tình nguyện', 'Văn hóa, xã hội', 'Hội Chữ thập đỏ'],
  ['Diễn đàn “Thanh niên với khởi nghiệp”', 'Kinh tế', 'Câu lạc bộ Khởi nghiệp'],
  ['Thi tìm hiểu lịch sử Đoàn', 'Chính trị, tư tưởng', null],
  ['Ngày Chủ nhật xanh', 'Văn hóa, xã hội', 'Đoàn phường Liên Chiểu'],
  ['Giải bóng đá sinh viên', 'Văn hóa, xã hội', 'Hội Sinh viên Phân hiệu'],
  ['Hành trình về nguồn', 'Chính trị, tư tưởng', null],
  ['Tuyên truyền phòng cháy, chữa cháy', 'Quốc phòng, an ninh', 'Công an phường Liên Chiểu'],
  ['Chào tân sinh viên', 'Xây dựng Đoàn, Hội', 'Hội Sinh viên Phân hiệu'],
  ['Tập huấn kỹ năng thuyết trình', 'Xây dựng Đoàn, Hội', null],
  ['Xuân tình nguyện', 'Văn hóa, xã hội', 'Hội Sinh viên Phân hiệu'],
  ['Phiên chợ sinh viên', 'Kinh tế', null],
];

/** Hoạt động of the campus, its faculties and some branches. */
export function activityRows(scene: Scene): SampleRow<'activities'>[] {
  const random = scene.random('activities');
  const { root, faculties, branches } = scene.units;
  const rows: (SampleRow<'activities'> & { date: Day })[] = [];
  for (const year of SCHOOL_YEARS) {
    const hosts = [
      ...fill(root, 12),
      ...faculties.flatMap((unit) => fill(unit, 5)),
      ...random.sample(branches, scene.some(20)),
    ];
    for (const unit of hosts) {
      const date = year.start + random.int(15, 340);
      const [name, field, partners] = random.pick(ACTIVITIES);
      const share = unit.level === 'Đoàn cơ sở' ? 0.3 : unit.level === 'Liên chi đoàn' ? 0.1 : 0.02;
      const participants = Math.max(3, Math.round(scene.members * share * (0.5 + random.next())));
      if (date <= scene.now && isOpen(unit, date))
        rows.push({ unit: unit.code, date, name, field, participants, partners });
    }
  }
  rows.sort((a, b) => a.date - b.date);
  return keyed('activities', rows);
}

function fill(unit: Unit, count: number): Unit[] {
  return new Array<Unit>(count).fill(unit);
}

const PROJECTS: readonly (readonly [name: string, beneficiaries: string])[] = [
  ['Góc học tập xanh', 'Sinh viên ký túc xá'],
  ['Tủ sách dùng chung', 'Sinh viên Phân hiệu'],
  ['Vườn cây thanh niên', 'Phân hiệu'],
  ['Thắp sáng lối đi ký túc xá', 'Sinh viên nội trú'],
  ['Lớp học cuối tuần cho thiếu nhi', 'Thiếu nhi phường Hải Vân'],
  ['Số hóa sổ sách chi đoàn', 'Các chi đoàn'],
  ['Sân chơi từ vật liệu tái chế', 'Thiếu nhi xã Bà Nà'],
];

/** Công trình: registered in winter, recognised in summer; some are still on their way. */
export function projectRows(scene: Scene): SampleRow<'projects'>[] {
  const random = scene.random('projects');
  const { root, faculties, branches } = scene.units;
  const rows: (SampleRow<'projects'> & { start: Day })[] = [];
  for (const year of SCHOOL_YEARS) {
    const hosts = [root, ...faculties, ...random.sample(branches, scene.some(18))];
    for (const unit of hosts) {
      const start = year.start + random.int(120, 210);
      const ends = start + random.int(30, 100);
      const recognised = random.chance(0.7) ? ends + random.int(15, 40) : null;
      const isCancelled = random.chance(0.05);
      const [name, beneficiaries] = random.pick(PROJECTS);
      const isLarge = unit.level !== 'Chi đoàn';
      const [participants, amount] = [random.int(8, isLarge ? 90 : 25), random.int(5, isLarge ? 150 : 30) * 100_000];
      if (start > scene.now || !isOpen(unit, start)) continue;
      const [end, day] = [known(ends, scene.now), known(recognised, scene.now)];
      const last =
        day !== null
          ? 'Được công nhận'
          : end !== null
            ? 'Hoàn thành'
            : start + 14 > scene.now
              ? 'Đăng ký'
              : 'Đang thực hiện';
      rows.push({
        type: isLarge ? 'Công trình thanh niên' : 'Phần việc thanh niên',
        unit: unit.code,
        name,
        start,
        end: isCancelled ? null : end,
        status: isCancelled ? 'Hủy' : last,
        decision: isCancelled || day === null ? null : `${String(rows.length + 40)}-QĐ/ĐTN`,
        recognised: isCancelled ? null : day,
        participants,
        amount,
        workDays: participants * 2,
        funds: 'Vận động, tự đóng góp',
        beneficiaries,
      });
    }
  }
  rows.sort((a, b) => a.start - b.start);
  return keyed('projects', rows);
}
