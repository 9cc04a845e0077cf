import type { Day } from '../../text/calendar';
import { known, on, SCHOOL_YEARS } from './days';
import { keyAt, keyed, type SampleRow } from './rows';
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

interface Task {
  readonly subject: string;
  readonly field: string;
  /** Days from the first of September. */
  readonly start: number;
  readonly due: number;
  readonly target: string;
}

const TASKS: readonly Task[] = [
  {
    subject: 'Rà soát danh sách đoàn viên, thanh niên đầu năm học',
    field: 'Quản lý đoàn viên',
    start: 5,
    due: 45,
    target: '100% chi đoàn',
  },
  { subject: 'Đại hội chi đoàn', field: 'Tổ chức', start: 20, due: 60, target: '100% chi đoàn' },
  {
    subject: 'Phân công đoàn viên vận động thanh niên theo chủ trương “1+1”',
    field: '1+1',
    start: 25,
    due: 75,
    target: 'Mỗi đoàn viên 01 thanh niên',
  },
  {
    subject: 'Thăm nơi ở của đoàn viên ngoại trú',
    field: 'Chăm lo',
    start: 60,
    due: 200,
    target: '30% đoàn viên ngoại trú',
  },
  {
    subject: 'Tổ chức Tháng Thanh niên',
    field: 'Phong trào',
    start: 170,
    due: 215,
    target: 'Mỗi chi đoàn 01 công trình, phần việc',
  },
  {
    subject: 'Giới thiệu đoàn viên ưu tú cho Đảng',
    field: 'Xây dựng Đảng',
    start: 90,
    due: 300,
    target: '07 đoàn viên',
  },
  {
    subject: 'Đánh giá, xếp loại đoàn viên và chi đoàn',
    field: 'Tổ chức',
    start: 265,
    due: 310,
    target: '100% chi đoàn',
  },
  { subject: 'Chiến dịch tình nguyện hè', field: 'Phong trào', start: 290, due: 350, target: '02 đội hình' },
];

/** Kế hoạch: a programme of the campus each year, a plan of each faculty, and their tasks. */
export function planRows(scene: Scene): SampleRow<'plans'>[] {
  const random = scene.random('plans');
  const { root, faculties } = scene.units;
  const rows: SampleRow<'plans'>[] = [];
  for (const [index, year] of SCHOOL_YEARS.entries()) {
    const party = `Nghị quyết năm học ${year.name} của Đảng ủy Phân hiệu`;
    const add = (
      unit: Unit,
      type: string,
      number: string,
      subject: string,
      start: Day,
      basis: string,
    ): string | null => {
      if (start > scene.now) return null;
      const isDone = year.end <= scene.now;
      rows.push({
        unit: unit.code,
        type,
        basis,
        document: number,
        subject,
        owner: 'Ban Thường vụ',
        start,
        due: year.end,
        status: isDone ? 'Hoàn thành' : 'Đang làm',
        done: isDone ? year.end : null,
      });
      return keyAt('plans', rows.length - 1);
    };
    add(
      root,
      'Chương trình hành động',
      `0${index + 2}-CTr/ĐTN`,
      `Chương trình hành động thực hiện Nghị quyết của Đảng ủy, năm học ${year.name}`,
      year.start + 10,
      party,
    );
    for (const unit of [root, ...faculties]) {
      const isRoot = unit === root;
      const name = isRoot ? 'Chương trình công tác Đoàn và phong trào thanh niên' : 'Kế hoạch công tác Đoàn';
      const type = isRoot ? 'Chương trình công tác năm' : 'Kế hoạch';
      const number = isRoot ? `0${index + 4}-CTr/ĐTN` : `0${index + 1}-KH/ĐTN`;
      const basis = isRoot ? party : 'Chương trình công tác năm của Đoàn Phân hiệu';
      const partOf = add(unit, type, number, `${name} năm học ${year.name}`, year.start + (isRoot ? 14 : 24), basis);
      for (const task of isRoot ? TASKS : random.sample(TASKS, 4))
        rows.push(...taskRow(scene, unit, partOf, task, year.start));
    }
  }
  return keyed('plans', rows);

  function taskRow(of: Scene, unit: Unit, partOf: string | null, task: Task, first: Day): SampleRow<'plans'>[] {
    const { subject, field, target } = task;
    const [start, due] = [first + task.start + 20, first + task.due + 10];
    const done = random.chance(0.06) ? null : due + (random.chance(0.15) ? random.int(1, 25) : -random.int(0, 12));
    if (start > of.now || partOf === null) return [];
    const doneBy = known(done === null ? null : Math.max(start, done), of.now);
    const status = doneBy !== null ? 'Hoàn thành' : start + 15 > of.now ? 'Chưa làm' : 'Đang làm';
    const result = doneBy === null ? null : 'Đạt chỉ tiêu';
    return [
      {
        unit: unit.code,
        type: 'Nhiệm vụ',
        partOf,
        field,
        subject,
        owner: 'Ủy viên BCH phụ trách',
        start,
        due,
        target,
        result,
        status,
        done: doneBy,
      },
    ];
  }
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

const DOCUMENTS: readonly (readonly [number: string, type: string, date: Day, summary: string])[] = [
  ['02-CTr/ĐTN', 'Chương trình', on('2024-09-11'), 'Chương trình hành động năm học 2024-2025'],
  ['11-KH/ĐTN', 'Kế hoạch', on('2024-10-08'), 'Thực hiện chủ trương “1+1” năm học 2024-2025'],
  ['15-HD/ĐTN', 'Hướng dẫn', on('2025-05-20'), 'Đánh giá, xếp loại đoàn viên năm học 2024-2025'],
  ['31-QĐ/ĐTN', 'Quyết định', on('2025-07-17'), 'Công nhận kết quả xếp loại các chi đoàn năm học 2024-2025'],
  ['08-BC/ĐTN', 'Báo cáo', on('2025-08-20'), 'Tổng kết công tác Đoàn năm học 2024-2025'],
  ['03-CTr/ĐTN', 'Chương trình', on('2025-09-11'), 'Chương trình hành động năm học 2025-2026'],
  ['24-KH/ĐTN', 'Kế hoạch', on('2025-10-06'), 'Thực hiện chủ trương “1+1” năm học 2025-2026'],
  ['26-KH/ĐTN', 'Kế hoạch', on('2026-02-12'), 'Tổ chức Tháng Thanh niên năm 2026'],
  ['19-HD/ĐTN', 'Hướng dẫn', on('2026-05-19'), 'Đánh giá, xếp loại đoàn viên năm học 2025-2026'],
  ['58-QĐ/ĐTN', 'Quyết định', on('2026-07-17'), 'Công nhận kết quả xếp loại các chi đoàn năm học 2025-2026'],
  ['12-BC/ĐTN', 'Báo cáo', on('2026-08-21'), 'Tổng kết công tác Đoàn năm học 2025-2026'],
];

/** Văn bản. */
export function documentRows(scene: Scene): SampleRow<'documents'>[] {
  return DOCUMENTS.filter(([, , date]) => date <= scene.now).map(([number, type, date, summary]) => ({
    number,
    type,
    date,
    unit: scene.units.root.code,
    summary,
  }));
}

const CRITERIA = [
  'Chủ động thực hiện quản lý đoàn viên và chăm lo, nắm bắt tình hình thanh niên',
  'Chủ động xây dựng và thực hiện kế hoạch công tác',
  'Chủ động tham mưu với cấp ủy, phối hợp với các tổ chức liên quan',
];

/** Đánh giá 3 chủ động: the campus judges itself in July, the superior in August. */
export function scorecardRows(scene: Scene): SampleRow<'scorecards'>[] {
  return SCHOOL_YEARS.flatMap((year) => {
    if (year.end - 40 > scene.now) return [];
    const isJudged = year.end - 10 <= scene.now;
    return CRITERIA.map((criterion): SampleRow<'scorecards'> => ({
      unit: scene.units.root.code,
      period: year.name,
      criterion,
      ownScore: 'Đạt',
      result: isJudged ? 'Đạt' : null,
      recognised: isJudged ? 'Có' : null,
      decision: isJudged ? `${year.name === '2024-2025' ? '112' : '145'}-QĐ/ĐTN` : null,
    }));
  });
}
