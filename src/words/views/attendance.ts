import type { AttendanceGrid } from '../../areas/meetings/attendance-grid';
import type { View } from '../../sheet/view';
import { number } from '../../text/format';
import { blank, count, heading, heads, PROTECTION, share, text, type Occasion } from './cells';

export const ATTENDANCE_GRID = { title: 'Dự sinh hoạt', sheetId: 9204 } as const;

const WORDS = {
  title: 'THEO DÕI DỰ SINH HOẠT CHI ĐOÀN',
  heads: ['STT', 'Họ và tên'],
  sums: ['Phải dự', 'Có mặt', 'Tỷ lệ', 'Cần nhắc'],
  twice: 'Vắng 2 buổi liền',
  legend: 'C có mặt · P vắng có lý do · K vắng không có lý do · dấu chấm: chưa ghi, tính là vắng.',
  total: 'Cả chi đoàn',
  nobody: 'Chưa có buổi nào được điểm danh trong năm học này.',
  meetings: (held: number, counted: number): string =>
    `${number(held)} buổi đã họp, ${number(counted)} buổi có điểm danh.`,
  forms: (forms: AttendanceGrid['forms']): string =>
    `Hình thức: ${forms.map(([form, meetings]) => `${form} ${number(meetings)}`).join(', ')}.`,
} as const;

/** Dự sinh hoạt: members × months of a branch, for printing. */
export function attendanceView(unit: string, grid: AttendanceGrid, occasion: Occasion): View {
  const { months, members, held, counted, forms } = grid;
  const head = [...heading(WORDS.title, unit, occasion), ...blank(1)];
  const sum = (of: 'due' | 'present'): number => members.reduce((total, member) => total + member[of], 0);
  const [due, present] = [sum('due'), sum('present')];
  const rows = members.map((member, index) => {
    const style = member.missedTwice ? 'warning' : 'plain';
    return [
      count(index + 1),
      text(member.name, style),
      ...member.months.map((signs) => text(signs)),
      count(member.due),
      count(member.present),
      share(member.present / member.due),
      text(member.missedTwice ? WORDS.twice : '', style),
    ];
  });
  const total = [
    text('', 'total'),
    text(WORDS.total, 'total'),
    ...months.map(() => text('', 'total')),
    count(due, 'total'),
    count(present, 'total'),
    share(due === 0 ? null : present / due, 'total'),
    text('', 'total'),
  ];
  const monthHeads = months.map((month) => `${month.slice(5)}/${month.slice(0, 4)}`);
  return {
    ...ATTENDANCE_GRID,
    frozenRows: head.length + 1,
    frozenColumns: 2,
    columnWidths: [40, 190, ...months.map(() => 58), 60, 60, 60, 110],
    rows: [
      ...head,
      heads([...WORDS.heads, ...monthHeads, ...WORDS.sums]),
      ...rows,
      total,
      ...[
        ...(members.length === 0 ? [WORDS.nobody] : []),
        WORDS.meetings(held, counted),
        ...(forms.length === 0 ? [] : [WORDS.forms(forms)]),
        WORDS.legend,
      ].map((words) => [text(words, 'remark')]),
    ],
    charts: [],
    forPrint: true,
    protection: PROTECTION,
  };
}
