import { text, type Cell } from '../../sheet/kinds';
import { cellFor } from '../../sheet/typed';
import { PEOPLE } from '../../tables/people';
import { clean } from '../../text/spelling';
import type { Values } from '../plan';
import { findHeader, headersIn, type ListField } from './columns';

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
  const rows = cells.map((row, index) => ({ row: index + 1, cells: row })).slice(at + 1);
  return { headers: headersIn(cells[at] ?? []), rows };
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
    const value = cellFor(kind, cell);
    if (value !== null) values[field] = value;
  }
  const joined = clean(`${name.familyName} ${name.givenName}`);
  return joined === '' || 'fullName' in values ? values : { ...values, fullName: joined };
}
