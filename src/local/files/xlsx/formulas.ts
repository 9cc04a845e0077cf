import { columnIndex, columnName } from '../../spreadsheet/a1';

// A text, a quoted sheet title, or a name (which may be a function's) is passed over; a cell reference is caught.
const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})(?![\w(.])|[\p{L}_][\p{L}\p{N}_.]*/gu;

/** A shared formula as it reads `rows` further down and `columns` further right: what is not fixed by $ moves along. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(PARTS, (part: string, fixColumn?: string, column?: string, fixRow?: string, row?: string) => {
    if (column === undefined || row === undefined) return part;
    const movedColumn = fixColumn === '$' ? column : columnName(columnIndex(column) + columns);
    const movedRow = fixRow === '$' ? row : String(Number(row) + rows);
    return `${fixColumn ?? ''}${movedColumn}${fixRow ?? ''}${movedRow}`;
  });
}
