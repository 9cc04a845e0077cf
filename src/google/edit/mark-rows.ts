import type { Issue } from '../../judging/issue';
import type { Cell } from '../../sheet/kinds';
import type { Layout } from '../../sheet/layout';
import { FILLS, isOurFill, isOurNote, noteOf } from '../../sheet/marks';
import type { MarkedCell } from '../../sheet/state';
import { tableOf, type TableName } from '../../areas/tables';
import { messageOf } from '../../words/issues';
import { rememberHints } from './hint-marks';

/** The rows that were edited, in their sheet. */
export interface Rows {
  readonly table: TableName;
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  /** From the first column to the last of ours. */
  readonly block: GoogleAppsScript.Spreadsheet.Range;
  readonly layout: Layout;
  readonly first: number;
  readonly edited: ReadonlySet<string>;
  /** By property, down the rows. */
  readonly cells: ReadonlyMap<string, readonly Cell[]>;
}

const NONE = () => undefined;
const WHITE = '#ffffff';

/**
 * Reads what marks the rows have, and answers with what marks them anew: every fault that the rows show, and nothing
 * where an edited cell or a date beside it is mended. The officer's own notes and colours stay.
 */
export function markRows(rows: Rows, issues: readonly Issue[]): () => void {
  const { table, block, layout, first } = rows;
  const { columns } = tableOf(table);
  const wanted = new Map<string, { note: string; fill: string }>();
  for (const issue of issues) {
    const property = Object.keys(columns).find((each) => columns[each]?.header === issue.column) ?? '';
    const column = layout.at.get(property);
    if (column === undefined || issue.row === null) continue;
    const place = `${String(issue.row - first)} ${String(column)}`;
    const before = wanted.get(place);
    const note = before === undefined ? noteOf(messageOf(issue)) : `${before.note}\n${messageOf(issue)}`;
    wanted.set(place, { note, fill: FILLS[issue.severity] });
  }
  const notes = block.getNotes();
  const judged = judgedColumns(rows);
  const isStale = (row: number, column: number): boolean =>
    judged.has(column) && isOurNote(notes[row]?.[column] ?? '') && !wanted.has(`${String(row)} ${String(column)}`);
  const stale = notes.flatMap((line, row) =>
    line.flatMap((_, column) => (isStale(row, column) ? [[row, column]] : [])),
  );
  if (stale.length === 0 && wanted.size === 0) return NONE;

  // White is what cells have that nobody coloured; null is how they get it back.
  const fills: (string | null)[][] = block
    .getBackgrounds()
    .map((line) => line.map((color) => (color === WHITE ? null : color)));
  for (const [row = 0, column = 0] of stale) set(row, column, '', '');
  for (const [place, { note, fill }] of wanted) {
    const [row = 0, column = 0] = place.split(' ').map(Number);
    set(row, column, note, fill);
  }
  return () => {
    block.setNotes(notes);
    block.setBackgrounds(fills);
    rememberHints(markedIn(rows, [...wanted.keys()]));
  };

  /** '' takes a mark away. */
  function set(row: number, column: number, note: string, fill: string): void {
    const noteLine = notes[row];
    const fillLine = fills[row];
    if (noteLine === undefined || fillLine === undefined) return;
    const before = noteLine[column] ?? '';
    if (before === '' || isOurNote(before)) noteLine[column] = note;
    const color = fillLine[column] ?? null;
    if (color === null || isOurFill(color.slice(1))) fillLine[column] = fill === '' ? null : `#${fill}`;
  }
}

/** Columns that are judged whole: those that were edited, and dates, whose order an edit may mend. */
function judgedColumns({ table, layout, edited }: Rows): Set<number> {
  const inOrder = new Set(tableOf(table).order.flat());
  return new Set(
    [...layout.at].flatMap(([property, column]) => (edited.has(property) || inOrder.has(property) ? [column] : [])),
  );
}

/** Cells by `row column` from the rows' first cell, named so that they are found again. */
function markedIn({ table, layout, first, cells }: Rows, places: readonly string[]): MarkedCell[] {
  const { title, columns, key } = tableOf(table);
  const keys = cells.get(key ?? '') ?? [];
  const headers = new Map([...layout.at].map(([property, column]) => [column, columns[property]?.header ?? '']));
  return places.map((place) => {
    const [row = 0, column = 0] = place.split(' ').map(Number);
    return { title, key: String(keys[row] ?? ''), header: headers.get(column) ?? '', row: first + row };
  });
}
