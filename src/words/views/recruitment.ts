import type { Report } from '../../counting/report';
import type { View, ViewCell, ViewChart, ViewRow } from '../../sheet/view';
import { RECRUITMENT_STATUSES } from '../../areas/recruitment/table';
import type { Unit } from '../../roster/units';
import { number } from '../../text/format';
import type { FiguresJson } from '../json';
import {
  beside,
  besideOf,
  blank,
  choiceOf,
  count,
  heading,
  heads,
  numberOf,
  partOf,
  placed,
  PROTECTION,
  remarks,
  share,
  sumOf,
  text,
  type Occasion,
} from './cells';
import { unitHeads, unitRows, unitTable, type UnitColumn, type UnitTable } from './units';

/** The sheet Tổng hợp 1+1. */
export const RECRUITMENT_SUMMARY = { title: 'Tổng hợp 1+1', sheetId: 9201 } as const;

const TITLE = 'TỔNG HỢP KẾT QUẢ THỰC HIỆN CHỦ TRƯƠNG “1+1”';

function counted(name: string, head: string, note: string): UnitColumn {
  return { head, note, as: 'number', read: (figures) => numberOf(figures, name) };
}

function onTheWay(status: string): UnitColumn {
  const note = `Lượt có Ngày vận động trong kỳ, trạng thái “${status}”.`;
  return { head: status, note, as: 'number', read: (figures) => choiceOf(figures, 'recruitmentFunnel', status) };
}

const COVERAGE: UnitColumn = {
  head: 'Tỷ lệ',
  note: 'Đoàn viên vận động thành công trên tổng số đoàn viên.',
  as: 'percent',
  read: (figures) => numberOf(figures, 'coverage'),
};

const INTO_UNION = counted('recruitedIntoUnion', 'Kết nạp vào Đoàn', 'Thanh niên được kết nạp vào Đoàn trong kỳ.');
const INTO_ASSOCIATION = counted(
  'recruitedIntoAssociation',
  'Kết nạp vào Hội',
  'Thanh niên được kết nạp vào Hội trong kỳ.',
);

const COLUMNS: readonly UnitColumn[] = [
  counted('members', 'Đoàn viên', 'Đoàn viên đang sinh hoạt vào ngày cuối kỳ.'),
  counted('membersInAssociation', 'Đoàn viên trong Hội', 'Đoàn viên đồng thời là hội viên vào ngày cuối kỳ.'),
  counted(
    'recruitersWithCredit',
    'Vận động thành công',
    'Đoàn viên vận động được đủ số thanh niên theo quy định và được kết nạp trong kỳ.',
  ),
  COVERAGE,
  INTO_UNION,
  INTO_ASSOCIATION,
  onTheWay('Đang vận động'),
  onTheWay('Đã nộp đơn'),
];

const LEFT_WIDTHS = [270, 76, 76, 80, 72, 76, 76, 80, 76];
const GAP = 24;
const RIGHT_WIDTHS = [210, 72, 72, 72, 72];
/** The column where the right block begins. */
const RIGHT = LEFT_WIDTHS.length + 1;
const CHART_WIDTH = RIGHT_WIDTHS.reduce((sum, width) => sum + width, 0);
const ROW_HEIGHT = 21;

/** Tổng hợp 1+1: what came of it in a period, by unit, for printing. */
export function recruitmentView(report: Report, occasion: Occasion): View {
  const table = unitTable(report, COLUMNS, isWorthALine(occasion));
  const head = [...heading(TITLE, report.unit?.name ?? null, occasion), ...headlines(report.figures)];
  const left = [unitHeads(table), ...unitRows(table), ...remarks(report.excluded)];
  const right = rightBlock(report.figures, table, head.length);
  return {
    ...RECRUITMENT_SUMMARY,
    frozenRows: head.length + 1,
    frozenColumns: 1,
    columnWidths: [...LEFT_WIDTHS, GAP, ...RIGHT_WIDTHS],
    rows: [...head, ...beside(left, right.rows, RIGHT)],
    charts: right.charts,
    forPrint: true,
    protection: PROTECTION,
  };
}

/** Units that were closed before the period or founded after it stay away, unless something counts there. */
function isWorthALine({ period }: Occasion) {
  return ({ founded, closed }: Unit, values: readonly (number | null)[]): boolean => {
    const outside = (closed !== null && closed <= period.from) || (founded !== null && founded > period.to);
    return !outside || values.some((value) => value !== null && value !== 0);
  };
}

/** The three figures that everybody asks for first. */
function headlines(figures: FiguresJson): ViewRow[] {
  const known = (name: string): string => shown(numberOf(figures, name));
  const [union, association] = ['recruitedIntoUnion', 'recruitedIntoAssociation'].map((name) =>
    numberOf(figures, name),
  );
  const [first, second, third] = [0, 2, 6];
  const labels = {
    [first]: `đoàn viên vận động thành công (${known('recruitersWithCredit')}/${known('recruiters')})`,
    [second]: `thanh niên được kết nạp (Đoàn: ${shown(union ?? null)}, Hội: ${shown(association ?? null)})`,
    [third]: 'đoàn viên tham gia tổ chức Hội',
  };
  return [
    [],
    placed({
      [first]: share(numberOf(figures, 'coverage'), 'headline'),
      [second]: count(sumOf(union ?? null, association ?? null), 'headline'),
      [third]: count(numberOf(figures, 'membersInAssociation'), 'headline'),
    }),
    placed(Object.fromEntries(Object.entries(labels).map(([column, words]) => [column, text(words, 'subtitle')]))),
    [],
  ];
}

function shown(value: number | null): string {
  return value === null ? '–' : number(value);
}

/** Small tables, each with its chart under it. */
function rightBlock(figures: FiguresJson, table: UnitTable, top: number): { rows: ViewRow[]; charts: ViewChart[] } {
  const rows: ViewRow[] = [];
  const charts: ViewChart[] = [];
  const chartOf = (
    title: string,
    first: number,
    lines: number,
    series: readonly number[],
    height: number,
  ): ViewChart => ({
    type: 'BAR',
    title,
    stacked: true,
    rows: { head: top + first, end: top + first + 1 + lines },
    domain: RIGHT,
    series: series.map((column) => RIGHT + column),
    anchor: { row: top + rows.length, column: RIGHT },
    width: CHART_WIDTH,
    height: height * ROW_HEIGHT,
  });
  if (table.top.length > 0) {
    rows.push(heads(['Đơn vị trực thuộc', 'Vào Đoàn', 'Vào Hội', 'Cộng', 'Tỷ lệ']), ...recruitsByUnit(table));
    const height = Math.max(8, table.top.length + 5);
    charts.push(chartOf('Thanh niên được kết nạp theo đơn vị', 0, table.top.length, [1, 2], height));
    rows.push(...blank(height + 1));
  }
  const funnelAt = rows.length + (rows.length > 0 ? 1 : 0);
  if (rows.length > 0) rows.push([text('Lượt vận động trong kỳ (theo Ngày vận động)', 'section')]);
  rows.push(heads(['Trạng thái', 'Số lượt', 'Tỷ lệ']), ...funnel(figures));
  charts.push(chartOf('Lượt vận động theo trạng thái', funnelAt, RECRUITMENT_STATUSES.length, [1], 9));
  rows.push(...blank(10), [text('Thanh niên được kết nạp còn sinh hoạt', 'section')], ...retention(figures));
  return { rows, charts };
}

function recruitsByUnit({ columns, top, total }: UnitTable): ViewRow[] {
  const [union, association, coverage] = [INTO_UNION, INTO_ASSOCIATION, COVERAGE].map((each) => columns.indexOf(each));
  return [...top, total].map(({ name, style, values }): ViewRow => {
    const look = style === 'total' ? style : 'plain';
    const [into, and, part] = [union, association, coverage].map((at) => values[at ?? -1] ?? null);
    const [inUnion, inAssociation] = [into ?? null, and ?? null];
    return [
      text(name, look),
      count(inUnion, look),
      count(inAssociation, look),
      count(sumOf(inUnion, inAssociation), look),
      share(part ?? null, look),
    ];
  });
}

function funnel(figures: FiguresJson): ViewRow[] {
  const steps = RECRUITMENT_STATUSES.map((status) => choiceOf(figures, 'recruitmentFunnel', status));
  const whole = steps.reduce(sumOf, 0);
  const rows = RECRUITMENT_STATUSES.map((status, index): ViewRow => {
    const step = steps[index] ?? null;
    return [text(status), count(step), share(partOf(step, whole))];
  });
  return [...rows, [text('Tổng cộng', 'total'), count(whole, 'total'), share(partOf(whole, whole), 'total')]];
}

const RETAINED = [
  ['Sau 3 tháng', 'retained3m'],
  ['Sau 6 tháng', 'retained6m'],
] as const;

const RETENTION_HEADS: readonly ViewCell[] = [
  text('Mốc tính từ ngày kết nạp', 'head'),
  text('Đã xét', 'head', { note: 'Người đã đến mốc và có trong trang tính ĐVTN.' }),
  text('Còn lại', 'head', { note: 'Người còn là đoàn viên (hội viên) vào ngày đến mốc.' }),
  text('Tỷ lệ', 'head'),
  text('Chưa rõ', 'head', { note: 'Người đã đến mốc nhưng chưa có trong trang tính ĐVTN.' }),
];

function retention(figures: FiguresJson): ViewRow[] {
  return [
    RETENTION_HEADS,
    ...RETAINED.map(([words, name]): ViewRow => {
      const [judged, stayed] = [besideOf(figures, name, 'of'), numberOf(figures, name)];
      const unknown = besideOf(figures, name, 'unknown');
      return [text(words), count(judged), count(stayed), share(partOf(stayed, judged)), count(unknown)];
    }),
  ];
}
