import { formatDay, parseDay } from '../text/calendar';
import { FIGURES } from '../areas/report';
import { REPORT_WORDS } from '../words/figures';
import { number, percent } from '../text/format';
import type { FiguresJson, ReportJson, WaitingJson } from '../words/json';
import { textTable } from './text-table';

/** What the bundle answers: the report, and what the codes of units stand for. */
export interface AnsweredReport {
  readonly report: ReportJson;
  readonly names: Readonly<Record<string, string>>;
}

const SHARES = new Set(FIGURES.filter(({ nature }) => nature === 'share').map(({ name }) => name));

/** A report as a person reads it in a terminal. */
export function reportPage({ report, names }: AnsweredReport): string {
  const { figures, byUnit, excluded } = report;
  const head = headOf(report, names);
  const sections = [head, textTable(figureRows(figures))];
  if (byUnit.length > 0) sections.push(`${REPORT_WORDS.byUnit}\n${textTable(unitRows(report, names))}`);
  const waiting = waitingOf(figures);
  if (waiting.length > 0) sections.push(`${REPORT_WORDS.waiting}\n${textTable(waitingRows(waiting))}`);
  if (excluded > 0) sections.push(REPORT_WORDS.excluded(number(excluded)));
  return sections.join('\n\n');
}

const HEADLINES = [
  'members',
  'membersInAssociation',
  'recruitersWithCredit',
  'coverage',
  'recruitedIntoUnion',
  'recruitedIntoAssociation',
  'introducedToParty',
  'nominationsWaiting',
];

/** The figures that everybody asks for first. */
export function headlines({ report, names }: AnsweredReport): string {
  const chosen = HEADLINES.flatMap((name) => {
    const figure = report.figures[name];
    return figure === undefined ? [] : [[name, figure] as const];
  });
  return [headOf(report, names), textTable(figureRows(Object.fromEntries(chosen)))].join('\n\n');
}

function headOf({ unit, period }: ReportJson, names: AnsweredReport['names']): string {
  const [from, to] = [period.from, period.to].map((iso) => formatDay(parseDay(iso) ?? 0));
  return [
    REPORT_WORDS.title,
    unit === null ? REPORT_WORDS.wholeBooks : unitName(unit, names),
    REPORT_WORDS.period(from ?? '', to ?? ''),
  ].join('\n');
}

function unitName(code: string, names: Readonly<Record<string, string>>): string {
  const name = names[code] ?? '';
  return name === '' ? code : `${name} (${code})`;
}

function figureRows(figures: FiguresJson): string[][] {
  const rows: string[][] = [[REPORT_WORDS.figure, REPORT_WORDS.value]];
  for (const { name, label: words } of FIGURES) {
    const figure = figures[name];
    if (figure === undefined) continue;
    if (figure.value !== null && typeof figure.value === 'object') {
      rows.push([words, '']);
      for (const [choice, value] of Object.entries(figure.value)) rows.push([`  ${choice}`, number(value)]);
    } else rows.push([words, shown(name, figure.value), beside(figure)]);
  }
  return rows;
}

function shown(name: string, value: number | null): string {
  if (value === null) return REPORT_WORDS.unknown;
  return SHARES.has(name) ? percent(value) : number(value);
}

function beside(figure: object): string {
  if (!('of' in figure) || !('unknown' in figure)) return '';
  return REPORT_WORDS.ofJudged(number(Number(figure.of)), number(Number(figure.unknown)));
}

const UNIT_COLUMNS = [
  ['members', FIGURES.find(({ name }) => name === 'members')?.label ?? ''],
  ['membersInAssociation', REPORT_WORDS.bothShort],
  ['recruitersWithCredit', REPORT_WORDS.creditedShort],
  ['coverage', REPORT_WORDS.coverageShort],
  ['recruitedIntoUnion', REPORT_WORDS.unionShort],
  ['recruitedIntoAssociation', REPORT_WORDS.associationShort],
  ['introducedToParty', REPORT_WORDS.introducedShort],
] as const;

function unitRows({ byUnit }: ReportJson, names: Readonly<Record<string, string>>): string[][] {
  const header = [REPORT_WORDS.unit, ...UNIT_COLUMNS.map(([, words]) => words)];
  const rows = byUnit.map(({ unit, figures }) => [
    unitName(unit ?? '', names),
    ...UNIT_COLUMNS.map(([name]) => {
      const value = figures[name]?.value;
      return typeof value === 'number' ? shown(name, value) : '–';
    }),
  ]);
  return [header, ...rows];
}

function waitingOf(figures: FiguresJson): readonly WaitingJson[] {
  const waiting = figures['nominationsWaiting'];
  return waiting !== undefined && 'items' in waiting ? (waiting['items'] as readonly WaitingJson[]) : [];
}

function waitingRows(waiting: readonly WaitingJson[]): string[][] {
  const { key, stage, days, next, turn } = REPORT_WORDS;
  const longestFirst = [...waiting].sort((a, b) => b.days - a.days);
  const rows = longestFirst.map((item) => [item.key, item.stage, number(item.days), item.next, item.turn]);
  return [[key, stage, days, next, turn], ...rows];
}
