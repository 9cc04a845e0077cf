import type { View, ViewCell, ViewRow } from '../../../src/sheet/view';
import type { Cell } from '../../../src/sheet/kinds';

/** The values of a view, as a person sees them row by row; trailing blanks left out. */
export function valuesOf(rows: readonly ViewRow[]): Cell[][] {
  return rows.map((row) => {
    const values = row.map((cell) => cell?.value ?? '');
    while (values.length > 0 && values[values.length - 1] === '') values.pop();
    return values;
  });
}

/** The values of some columns of the row whose first cell (of those columns) is a text. */
export function rowAt(view: View, first: string, column = 0): Cell[] {
  const row = view.rows.find((each) => each[column]?.value === first);
  if (row === undefined) throw new Error(`no row ${first}`);
  return valuesOf([row.slice(column)])[0] ?? [];
}

/** The cells of a view that are filled. */
export function cellsOf(view: View): ViewCell[] {
  return view.rows.flatMap((row) => row.filter((cell) => cell !== null && cell.value !== null)) as ViewCell[];
}

/** The table by unit: its total, then each line with its level. */
export function unitLines(view: View, width: number): { level: number; numbers: (number | null)[] }[] {
  const first = view.frozenRows;
  const isLine = (row: ViewRow | undefined): row is ViewRow => row?.[0]?.style !== 'remark' && row?.[0] != null;
  const lines: { level: number; numbers: (number | null)[] }[] = [];
  for (let index = first; isLine(view.rows[index]); index++) {
    const [name, ...values] = (view.rows[index] ?? []).slice(0, width + 1);
    const numbers = values.map((cell) => (cell?.as === 'number' && typeof cell.value === 'number' ? cell.value : null));
    lines.push({ level: name?.style === 'total' ? -1 : (name?.level ?? 0), numbers });
  }
  return lines;
}
