import type { Books } from '../../judging/books';
import { rowKey } from '../../judging/row-key';
import type { Waiting } from '../../areas/nominations/figures';
import { unitOn } from '../../roster/membership';
import type { Report } from '../../counting/report';
import type { Place } from '../../sheet/write';
import type { View, ViewCell, ViewChart, ViewRow } from '../../sheet/view';
import { NOMINATIONS, STAGES, type Nomination, type Stage } from '../../areas/nominations/tables';
import type { Day } from '../../text/calendar';
import { compareNames } from '../../text/collation';
import { number } from '../../text/format';
import { NEXT_STEP } from '../../areas/nominations/stages';
import type { FiguresJson } from '../json';
import {
  beside,
  blank,
  choiceOf,
  count,
  dayCell,
  heading,
  heads,
  numberOf,
  placed,
  PROTECTION,
  remarks,
  text,
  UNKNOWN_MARK,
  wide,
  type Occasion,
  type PlaceOf,
} from './cells';
import { unitHeads, unitRows, unitTable, type UnitColumn } from './units';
import { PEOPLE } from '../../roster/people';

/** The sheet Tổng hợp giới thiệu vào Đảng, in the committee's file. */
export const NOMINATION_SUMMARY = { title: 'Tổng hợp giới thiệu vào Đảng', sheetId: 9202 } as const;

const TITLE = 'TỔNG HỢP GIỚI THIỆU ĐOÀN VIÊN ƯU TÚ VÀO ĐẢNG';

/** Stages as narrow heads call them. */
const STAGE_HEADS: Readonly<Partial<Record<Stage, string>>> = {
  'Đã học lớp bồi dưỡng nhận thức về Đảng': 'Đã học lớp nhận thức',
};

function headOf(stage: Stage): string {
  return STAGE_HEADS[stage] ?? stage;
}

const COLUMNS: readonly UnitColumn[] = [
  ...STAGES.map((stage): UnitColumn => ({
    head: headOf(stage),
    note: `Hồ sơ đến bước “${stage}” trong kỳ, kể cả khi nay đã qua bước khác.`,
    as: 'number',
    read: (figures) => choiceOf(figures, 'nominationsByStage', stage),
  })),
  people('introducedToParty', 'Được giới thiệu', 'Số người có Ngày nghị quyết giới thiệu trong kỳ.'),
  people('admittedToParty', 'Được kết nạp', 'Số người có Ngày kết nạp Đảng trong kỳ.'),
  people('nominationsWaiting', 'Hồ sơ đang chờ', 'Hồ sơ chưa xong vào ngày cuối kỳ.'),
];

function people(name: string, head: string, note: string): UnitColumn {
  return { head, note, as: 'number', read: (figures) => numberOf(figures, name) };
}

const NARROW = 78;
const LEFT_WIDTHS = [270, ...COLUMNS.map(() => NARROW)];
const RIGHT_WIDTHS = [200, 80, 80];
const RIGHT = LEFT_WIDTHS.length + 1;
const CHART_WIDTH = RIGHT_WIDTHS.reduce((sum, width) => sum + width, 0);
const CHART_ROWS = 17;
const ROW_HEIGHT = 21;

/** Names the people behind nominations, and leads to their rows. */
interface Register {
  readonly books: Books;
  readonly endDay: Day;
  readonly byKey: ReadonlyMap<string, Nomination>;
  readonly linkTo: (row: Nomination) => Place | null;
}

/** Tổng hợp giới thiệu vào Đảng: who came how far in a period and who waits for whom, for printing; with names. */
export function nominationsView(report: Report, books: Books, occasion: Occasion, placeOf: PlaceOf): View {
  const register = registerOf(books, occasion, placeOf);
  const table = unitTable(report, COLUMNS, (_unit, values) => values.some((value) => value !== 0));
  const head = [...heading(TITLE, report.unit?.name ?? null, occasion), ...headlines(report.figures)];
  const hidden = table.hidden === 0 ? [] : [`${number(table.hidden)} đơn vị không có hồ sơ nên không ghi trong bảng.`];
  const left = [unitHeads(table), ...unitRows(table), ...remarks(report.excluded, hidden)];
  const waiting = waitingOf(report.figures);
  const right = [heads(['Giai đoạn', 'Trong kỳ', 'Đang chờ']), ...stages(report.figures, waiting)];
  const chart = stageChart(head.length, right.length);
  const blocks = beside(left, [...right, ...blank(CHART_ROWS)], RIGHT);
  return {
    ...NOMINATION_SUMMARY,
    frozenRows: head.length + 1,
    frozenColumns: 1,
    columnWidths: [...LEFT_WIDTHS, 24, ...RIGHT_WIDTHS],
    rows: [...head, ...blocks, [], ...introduced(report.figures, register), [], ...waitingList(waiting, register)],
    charts: [chart],
    forPrint: true,
    protection: PROTECTION,
  };
}

function registerOf(books: Books, { period }: Occasion, placeOf: PlaceOf): Register {
  const byKey = new Map(books.rows(NOMINATIONS).map((row) => [rowKey(NOMINATIONS, row), row]));
  const linkTo = (row: Nomination): Place | null => {
    const place = placeOf(NOMINATIONS.title, row.row, NOMINATIONS.columns.key.header);
    return place === null ? null : { ...place, row: row.row - 1 };
  };
  return { books, endDay: Math.min(period.to, books.today), byKey, linkTo };
}

function headlines(figures: FiguresJson): ViewRow[] {
  const shown = [
    [0, 'introducedToParty', 'đoàn viên được giới thiệu cho Đảng'],
    [1, 'admittedToParty', 'đoàn viên được kết nạp Đảng'],
    [5, 'nominationsWaiting', 'hồ sơ đang chờ'],
  ] as const;
  return [
    [],
    placed(Object.fromEntries(shown.map(([column, name]) => [column, count(numberOf(figures, name), 'headline')]))),
    placed(Object.fromEntries(shown.map(([column, , words]) => [column, text(words, 'subtitle')]))),
    [],
  ];
}

function waitingOf(figures: FiguresJson): readonly Waiting[] {
  const waiting: object | undefined = figures['nominationsWaiting'];
  return waiting !== undefined && 'items' in waiting ? (waiting.items as readonly Waiting[]) : [];
}

/** How many came to each stage in the period, and how many stand there now. */
function stages(figures: FiguresJson, waiting: readonly Waiting[]): ViewRow[] {
  const isKnown = numberOf(figures, 'nominationsWaiting') !== null;
  return STAGES.map((stage): ViewRow => {
    const ends = NEXT_STEP[stage].next === '';
    const here = waiting.filter((item) => item.stage === stage).length;
    const now = ends ? text(null) : count(isKnown ? here : null);
    return [text(headOf(stage)), count(choiceOf(figures, 'nominationsByStage', stage)), now];
  });
}

function stageChart(top: number, lines: number): ViewChart {
  return {
    type: 'BAR',
    title: 'Hồ sơ theo giai đoạn',
    rows: { head: top, end: top + lines },
    domain: RIGHT,
    series: [RIGHT + 1, RIGHT + 2],
    anchor: { row: top + lines, column: RIGHT },
    width: CHART_WIDTH,
    height: CHART_ROWS * ROW_HEIGHT,
  };
}

/** How many columns each cell of the lists takes. */
const INTRODUCED_SPANS = [1, 4, 2, 2, 3];
const WAITING_SPANS = [1, 4, 5, 1, 3, 2];

function spread(cells: readonly ViewCell[], spans: readonly number[]): ViewRow {
  return cells.flatMap((cell, index) => wide(cell, spans[index] ?? 1));
}

function list(title: string, words: readonly ViewCell[], rows: readonly ViewCell[][], spans: readonly number[]) {
  const none = spread([text('Không có.'), ...words.slice(1).map(() => text(null))], spans);
  return [
    [text(title, 'section')],
    spread(words, spans),
    ...(rows.length === 0 ? [none] : rows.map((cells) => spread(cells, spans))),
  ];
}

function introduced(figures: FiguresJson, register: Register): ViewRow[] {
  const keys = figures['introducedToParty']?.rows ?? [];
  const rows = (Array.isArray(keys) ? keys : []).flatMap((key: string) => register.byKey.get(key) ?? []);
  const named = rows
    .map((row) => ({ row, who: personOf(row, register) }))
    .sort((a, b) => (a.row.resolved ?? 0) - (b.row.resolved ?? 0) || compareNames(a.who.name, b.who.name));
  const words = ['Họ và tên', 'Chi đoàn', 'MSSV', 'Ngày nghị quyết', 'Số nghị quyết'];
  return list(
    'Đoàn viên được giới thiệu trong kỳ',
    words.map((word) => text(word, 'listHead')),
    named.map(({ row, who }) => [
      nameCell(row, who.name, register),
      text(who.unit),
      text(who.studentId),
      dayCell(row.resolved),
      text(row.resolution ?? UNKNOWN_MARK),
    ]),
    INTRODUCED_SPANS,
  );
}

/** The longest waiting first. */
function waitingList(waiting: readonly Waiting[], register: Register): ViewRow[] {
  const named = waiting
    .flatMap((item) => {
      const row = register.byKey.get(item.key);
      return row === undefined ? [] : [{ item, row, who: personOf(row, register) }];
    })
    .sort((a, b) => b.item.days - a.item.days || compareNames(a.who.name, b.who.name));
  const words = ['Họ và tên', 'Chi đoàn', 'Giai đoạn', 'Số ngày', 'Việc tiếp theo', 'Đến lượt'];
  return list(
    'Hồ sơ đang chờ',
    words.map((word) => text(word, 'listHead', word === 'Số ngày' ? { as: 'plainNumber' } : {})),
    named.map(({ item, row, who }) => [
      nameCell(row, who.name, register),
      text(who.unit),
      text(item.stage),
      text(null, 'plain', { value: item.days, as: 'plainNumber' }),
      text(NEXT_STEP[item.stage].next),
      text(NEXT_STEP[item.stage].turn),
    ]),
    WAITING_SPANS,
  );
}

function nameCell(row: Nomination, name: string, { linkTo }: Register): ViewCell {
  const link = linkTo(row);
  return text(name, 'plain', link === null ? {} : { link });
}

/** Who is nominated; by the reference alone where the roster isn't there. */
function personOf(row: Nomination, { books, endDay }: Register): { name: string; unit: string; studentId: string } {
  const person = books.find(PEOPLE, row.person);
  if (person === undefined) return { name: row.person ?? UNKNOWN_MARK, unit: UNKNOWN_MARK, studentId: UNKNOWN_MARK };
  const unit = unitOn(books, person, endDay);
  return {
    name: person.fullName ?? row.person ?? UNKNOWN_MARK,
    unit: unit?.name ?? person.unit ?? UNKNOWN_MARK,
    studentId: person.studentId ?? UNKNOWN_MARK,
  };
}
