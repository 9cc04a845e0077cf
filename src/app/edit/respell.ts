import type { Respelling } from '../../areas/edited-rows';
import type { Cell } from '../../sheet/kinds';
import { tableOf } from '../../areas/tables';
import type { Rows } from './mark-rows';

/** More runs of cells are left as they are typed: whatever reads them, reads them right. */
const MOST_RUNS = 8;

/** Cells below each other in a column; among them may be some that are written as they are. */
interface Run {
  readonly column: number;
  readonly format: string;
  readonly row: number;
  readonly values: (string | number)[];
  /** How many are spelt anew. */
  count: number;
}

/** Looks which cells hold formulas, which stay; answers with what puts spellings right, and how many cells that are. */
export function respell(rows: Rows, respellings: readonly Respelling[]): { count: number; write: () => void } {
  if (respellings.length === 0) return { count: 0, write: () => undefined };
  const { block, layout, firstRow: first, sheet, table, cells } = rows;
  const formulas = block.getFormulas();
  const runs: Run[] = [];
  for (const { row, property, value } of respellings) {
    const column = layout.at.get(property);
    const kind = tableOf(table).columns[property]?.kind;
    if (column === undefined || kind === undefined || typeof value === 'boolean' || value === null) continue;
    const hasFormula = (each: number): boolean => (formulas[each - first]?.[column] ?? '') !== '';
    if (hasFormula(row)) continue;
    const last = runs[runs.length - 1];
    const next = last?.column === column ? last.row + last.values.length : row;
    const between = Array.from({ length: row - next }, (_, index) => next + index);
    const kept = between.map((each) =>
      hasFormula(each) ? null : asItIs(cells.get(property)?.[each - first], kind.format),
    );
    if (last?.column === column && kept.every((each) => each !== null)) {
      last.values.push(...kept, value);
      last.count += 1;
    } else runs.push({ column, row, format: kind.format, values: [value], count: 1 });
  }
  const written = runs.slice(0, MOST_RUNS);
  return {
    count: written.reduce((sum, { count }) => sum + count, 0),
    write: () => {
      for (const { column, row, format, values } of written) {
        const run = sheet.getRange(row, column + 1, values.length, 1);
        // First the format: in a column of texts a telephone number keeps its nought.
        if (format !== 'General') run.setNumberFormat(format);
        run.setValues(values.map((value) => [value]));
      }
    },
  };
}

/** A cell as it can be written without becoming another, such as a formula or a date; null where it can't. */
function asItIs(cell: Cell | undefined, format: string): string | number | null {
  if (cell === undefined || cell === null || cell === '') return '';
  if (typeof cell === 'number') return format === '@' ? null : cell;
  const stays = format === '@' ? /^[^=+'-]/ : /^\p{L}/u;
  return typeof cell === 'string' && stays.test(cell) ? cell : null;
}
