import { date, text, type Cell } from '../../sheet/kinds';
import { cellFor } from '../../sheet/typed';
import { PEOPLE } from '../../roster/people';
import { clean } from '../../text/spelling';
import type { Values } from '../../judging/plan';
import { findHeader, guessFields, headersAt, type ListField } from './columns';

/** A row of somebody's list: its number there, from 1, and what it says of a person; blank cells are left out. */
export interface Listed {
  readonly row: number;
  readonly values: Values;
}

/** A list as it was read, its header found. */
export interface List {
  readonly headers: readonly string[];
  /** What stands below the header. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly Cell[] }[];
}

/** Finds a list among the cells of a sheet; null where there is none. */
export function listIn(cells: readonly (readonly Cell[])[]): List | null {
  const at = findHeader(cells);
  if (at === null) return null;
  const { headers, below } = headersAt(cells, at);
  return { headers, rows: cells.map((row, index) => ({ row: index + 1, cells: row })).slice(at + 1 + below) };
}

/** What the columns of a list probably stand for, by their headers and by what stands below Họ và tên. */
export function guessList({ headers, rows }: List): (ListField | null)[] {
  const fields = guessFields(headers);
  const full = fields.indexOf('fullName');
  const beside = fields.includes('givenName') ? fields.indexOf('givenName') : full + 1;
  if (full < 0 || (fields[beside] !== 'givenName' && headers[beside] !== '')) return fields;
  // One header over two columns: Nguyễn Văn | An. A given name that the full one ends with is there for sorting.
  const names = rows
    .map(({ cells }) => [clean(String(cells[full] ?? '')), clean(String(cells[beside] ?? ''))] as const)
    .filter(([name, given]) => name !== '' && given !== '');
  const cut = names.filter(([name, given]) => !name.endsWith(given)).length;
  if (cut * 2 <= names.length) return fields;
  return fields.map((field, at) => (at === full ? 'familyName' : at === beside ? 'givenName' : field));
}

/** A cell of a column of dates that has the month first, so that others of the column may have it too. */
export interface MonthFirst {
  readonly header: string;
  readonly row: number;
  readonly written: string;
}

const MONTH_FIRST = /^(?:0?[1-9]|1[0-2])[/.-](?:1[3-9]|2\d|3[01])[/.-]\d{4}$/;

/** The first cell of each column of dates that can only be read month first: 12/31/2006. */
export function monthsFirst({ headers, rows }: List, fields: readonly (ListField | null)[]): MonthFirst[] {
  return fields.flatMap((field, at) => {
    if (field === null || !(field in PEOPLE.columns)) return [];
    if (!PEOPLE.columns[field as keyof typeof PEOPLE.columns].kind.name.endsWith('date')) return [];
    const first = rows.find(({ cells }) => MONTH_FIRST.test(clean(String(cells[at] ?? ''))));
    const written = clean(String(first?.cells[at] ?? ''));
    return first === undefined ? [] : [{ header: headers[at] ?? '', row: first.row, written }];
  });
}

/**
 * The rows of a list as records, by what its columns stand for. `left` are the numbers of rows that say something and
 * name nobody: a group's title, the sum below, who signed it.
 */
export function recordsOf({ rows }: List, fields: readonly (ListField | null)[]): { listed: Listed[]; left: number[] } {
  const listed: Listed[] = [];
  const left: number[] = [];
  for (const { row, cells } of rows) {
    const values = valuesOf(cells, fields);
    const said = Object.keys(values).length;
    if (said > 1) listed.push({ row, values });
    else if (said > 0 || cells.some((cell) => cell !== null && cell !== '')) left.push(row);
  }
  return { listed, left };
}

function valuesOf(cells: readonly Cell[], fields: readonly (ListField | null)[]): Values {
  const values: Record<string, Cell> = {};
  const name = { familyName: '', givenName: '' };
  for (const [index, field] of fields.entries()) {
    const cell = cells[index] ?? '';
    if (field === null || cell === '') continue;
    if (field === 'familyName' || field === 'givenName') {
      name[field] = String(cell);
      continue;
    }
    // A branch may be named, and one that is to be founded keeps its spelling.
    const kind = field === 'unit' ? text : PEOPLE.columns[field].kind;
    const value = kind === date && isNoDay(cell) ? String(cell) : cellFor(kind, cell);
    if (value !== null) values[field] = value;
  }
  const joined = clean(`${name.familyName} ${name.givenName}`);
  return joined === '' || 'fullName' in values ? values : { ...values, fullName: joined };
}

/** A year, or a day or month in a column of its own: as a date, the number 2006 would be in 1905. */
function isNoDay(cell: Cell): boolean {
  return typeof cell === 'number' && cell <= 2100;
}
