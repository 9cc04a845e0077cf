/** A rectangle of cells: zero-based, ends excluded. `undefined` leaves that side open, as in A2:C or 1:1. */
export interface GridRange {
  startRow?: number;
  endRow?: number;
  startColumn?: number;
  endColumn?: number;
}

/** A rectangle with all four sides known: zero-based, ends excluded. */
export type Box = Required<GridRange>;

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A → 0, Z → 25, AA → 26; either case. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** (0, 0) → A1. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A box as A1:C3; a single cell as A1. */
export function boxName(box: Box): string {
  const first = cellName(box.startRow, box.startColumn);
  const last = cellName(box.endRow - 1, box.endColumn - 1);
  return first === last ? first : `${first}:${last}`;
}

const ENDPOINT = /^\$?([A-Za-z]{1,3})?\$?([1-9][0-9]{0,7})?$/;

/** Reads A1, $A$1, A1:C3, C3:A1, A:C, 2:5, A2:C. `undefined` where the text is no range. */
export function parseRange(text: string): GridRange | undefined {
  const ends = text.split(':');
  if (ends.length > 2) return undefined;
  const from = parseEndpoint(ends[0] ?? '');
  const to = ends.length === 2 ? parseEndpoint(ends[1] ?? '') : from;
  if (!from || !to) return undefined;
  if (ends.length === 1 && (from.row === undefined || from.column === undefined)) return undefined;
  const rows = span(from.row, to.row);
  const columns = span(from.column, to.column);
  return {
    ...(rows.start === undefined ? {} : { startRow: rows.start }),
    ...(rows.end === undefined ? {} : { endRow: rows.end }),
    ...(columns.start === undefined ? {} : { startColumn: columns.start }),
    ...(columns.end === undefined ? {} : { endColumn: columns.end }),
  };
}

function parseEndpoint(text: string): { row: number | undefined; column: number | undefined } | undefined {
  const match = ENDPOINT.exec(text);
  if (!match || text === '') return undefined;
  const [, letters, digits] = match;
  return {
    row: digits === undefined ? undefined : Number(digits) - 1,
    column: letters === undefined ? undefined : columnIndex(letters),
  };
}

function span(a: number | undefined, b: number | undefined): { start: number | undefined; end: number | undefined } {
  if (a === undefined) return { start: b, end: undefined };
  if (b === undefined) return { start: a, end: undefined };
  return { start: Math.min(a, b), end: Math.max(a, b) + 1 };
}

/** `Sheet1!A1:B2`, `'It''s'!A1`, `A1` or a bare sheet title, split; which of the last two it is, the caller knows. */
export function splitReference(text: string): { title: string | undefined; range: string } {
  const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/s.exec(text);
  if (quoted) return { title: (quoted[1] ?? '').replaceAll("''", "'"), range: quoted[2] ?? '' };
  const mark = text.lastIndexOf('!');
  return mark < 0 ? { title: undefined, range: text } : { title: text.slice(0, mark), range: text.slice(mark + 1) };
}

/** A title as it stands before the `!` of a reference. */
export function quoteTitle(title: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) && !parseRange(title);
  return plain ? title : `'${title.replaceAll("'", "''")}'`;
}
