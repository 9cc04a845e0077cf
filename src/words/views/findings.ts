import { type Issue, messageOf } from '../../judging/issue';
import { type Severity, SEVERITY_WORDS } from '../../judging/rule';
import { letters } from '../../sheet/layout';
import type { View, ViewCell, ViewRow } from '../../sheet/view';
import { FINDINGS } from '../../sheet/system-tables';
import { CHECK_WORDS } from '../figures';
import { kindOf } from '../issue-kinds';
import { number } from '../../text/format';
import { PROTECTION, text, updatedWords, type PlaceOf, type UpdatedAt } from './cells';

/** More rows help nobody, and cost time at each check. */
const MOST = 2000;

type Property = keyof typeof FINDINGS.columns;

const PROPERTIES = Object.keys(FINDINGS.columns) as Property[];
const WIDTHS: Readonly<Record<Property, number>> = {
  severity: 84,
  sheet: 130,
  row: 56,
  key: 110,
  column: 130,
  message: 480,
  link: 90,
  kind: 115,
  code: 90,
};

/** Lỗi dữ liệu: one row for each issue, with a link to the cell to mend. */
export function findingsView(issues: readonly Issue[], placeOf: PlaceOf, updatedAt: UpdatedAt): View {
  const shown = chosen(issues);
  const more = issues.length - shown.length;
  const rows = shown.map((issue) => rowOf(issue, placeOf));
  if (issues.length === 0) rows.push(only(CHECK_WORDS.clean));
  if (more > 0) rows.push(only(`Còn ${number(more)} mục khác, sẽ hiện khi các mục trên đã được sửa.`));
  return {
    sheetId: FINDINGS.sheetId,
    title: FINDINGS.title,
    frozenRows: 1,
    frozenColumns: 0,
    columnWidths: PROPERTIES.map((property) => WIDTHS[property]),
    rows: [headRow(updatedAt), ...rows],
    charts: [],
    forPrint: false,
    protection: PROTECTION,
  };
}

/** Errors come before warnings where there is no room for all; their order stays. */
function chosen(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length <= MOST) return issues;
  const of = (severity: Severity): Issue[] => issues.filter((issue) => issue.severity === severity);
  const first = new Set([...of('error'), ...of('warning')].slice(0, MOST));
  return issues.filter((issue) => first.has(issue));
}

function headRow(updatedAt: UpdatedAt): ViewRow {
  return PROPERTIES.map((property) => ({
    value: FINDINGS.columns[property].header,
    style: 'head',
    ...(property === 'severity' ? { note: `${updatedWords(updatedAt)}.` } : {}),
  }));
}

function rowOf(issue: Issue, placeOf: PlaceOf): ViewRow {
  const { severity, table, row, key, column, code } = issue;
  const place = table === null || row === null ? null : placeOf(table, row, column);
  const link = place === null || row === null ? null : { ...place, row: row - 1 };
  const cells: Readonly<Record<Property, ViewCell>> = {
    severity: text(SEVERITY_WORDS[severity], severity),
    sheet: text(table ?? CHECK_WORDS.wholeFile),
    row: { value: row, style: 'plain', as: 'plainNumber' },
    key: text(key),
    column: text(column),
    message: text(messageOf(issue), 'message'),
    kind: text(kindOf(code)),
    code: text(code),
    link: link === null ? text(null) : text(`Mở ô ${letters(link.column)}${link.row + 1}`, 'plain', { link }),
  };
  return PROPERTIES.map((property) => cells[property]);
}

function only(message: string): ViewRow {
  return PROPERTIES.map((property) => text(property === 'message' ? message : null));
}
