import type { Day } from '../../text/calendar';
import { known, on, SCHOOL_YEARS } from './days';
import { keyAt, keyed, type SampleRow } from './rows';
import type { Scene } from './scene';
import type { Unit } from './units';

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
