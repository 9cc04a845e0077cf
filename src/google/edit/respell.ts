import type { Respelling } from '../../domain/edit/judge-edit';
import { tableOf } from '../../tables/all';
import type { Rows } from './mark-rows';

/** More runs of cells are left as they are typed: whatever reads them, reads them right. */
const MOST_RUNS = 3;

/** Cells below each other in a column. */
interface Run {
  readonly column: number;
  readonly format: string;
  readonly row: number;
  readonly values: (string | number | boolean)[];
}

/** Looks which cells hold formulas, which stay; answers with what puts spellings right, and how many cells that are. */
export function respell(rows: Rows, respellings: readonly Respelling[]): { count: number; write: () => void } {
  if (respellings.length === 0) return { count: 0, write: () => undefined };
  const { block, layout, first, sheet, table } = rows;
  const formulas = block.getFormulas();
  const runs: Run[] = [];
  for (const { row, property, value } of respellings) {
    const column = layout.at.get(property);
    const kind = tableOf(table).columns[property]?.kind;
    if (column === undefined || kind === undefined || value === null) continue;
    if ((formulas[row - first]?.[column] ?? '') !== '') continue;
    const last = runs[runs.length - 1];
    if (last?.column === column && last.row + last.values.length === row) last.values.push(value);
    else runs.push({ column, row, format: kind.format, values: [value] });
  }
  const written = runs.slice(0, MOST_RUNS);
  return {
    count: written.reduce((sum, { values }) => sum + values.length, 0),
    write: () => {
      for (const { column, row, format, values } of written) {
        const cells = sheet.getRange(row, column + 1, values.length, 1);
        // First the format: in a column of texts a telephone number keeps its nought.
        if (format !== 'General') cells.setNumberFormat(format);
        cells.setValues(values.map((value) => [value]));
      }
    },
  };
}
