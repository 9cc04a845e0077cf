import type { PersonColumn, ListField } from './fields';
import { columnOf } from './fields';
import { fieldOf, isBarred, likeness } from './headers';
import type { List } from './list';
import type { Fields } from './records';

/** Why a column whose header is known is left out. */
export type LeftOut = 'barred' | 'twice' | 'absent' | 'years';

/** A column of a list and what it stands for. */
export interface ListColumn {
  readonly header: string;
  readonly field: ListField | null;
  readonly why: LeftOut | null;
  /** What the header may mean: offered, never taken by itself. */
  readonly like: ListField | null;
  /** Whether anything stands below it. */
  readonly isFilled: boolean;
}

/** The columns under a header row of a list. @param has whether the register has a column. */
export function columnsOf(
  list: List,
  layout: number,
  fields: Fields,
  has: (column: PersonColumn) => boolean,
): ListColumn[] {
  const chosen = fields[layout] ?? [];
  const rows = list.rows.filter((row) => row.layout === layout);
  return (list.layouts[layout]?.headers ?? []).map((header, at) => {
    const field = chosen[at] ?? null;
    const isFilled = rows.some(({ cells }) => (cells[at] ?? '') !== '');
    if (field !== null) return { header, field, why: null, like: null, isFilled };
    const why = leftOut(header, chosen, has);
    const like = header === '' || why !== null ? null : likeness(header);
    const isOffered = like !== null && !chosen.includes(like) && has(columnOf(like));
    return { header, field, why, like: isOffered ? like : null, isFilled };
  });
}

function leftOut(
  header: string,
  chosen: readonly (ListField | null)[],
  has: (column: PersonColumn) => boolean,
): LeftOut | null {
  if (isBarred(header)) return 'barred';
  const known = fieldOf(header);
  if (known === null) return null;
  if (!has(columnOf(known))) return 'absent';
  if (chosen.some((field) => field !== null && columnOf(field) === columnOf(known))) return 'twice';
  return known === 'birthDate' ? 'years' : null;
}

/** The columns that the register has room for. */
export function withinRegister(fields: Fields, has: (column: PersonColumn) => boolean): Fields {
  return fields.map((each) => each.map((field) => (field !== null && has(columnOf(field)) ? field : null)));
}
