import type { EditedRows } from '../../areas/edited-rows';
import { tableOf } from '../../areas/tables';
import type { Issue } from '../../judging/issue';
import type { Layout } from '../../sheet/layout';
import { FILLS, isOurFill, isOurNote, noteOf } from '../../sheet/marks';
import type { MarkedCell } from '../../sheet/state';
import { messageOf } from '../../judging/issue';
import type { OpenSheet, SheetRange } from '../ports/open-spreadsheet';
import { hintMarks, rememberHints } from './hint-marks';

/** The rows that were edited, in their sheet. */
export interface Rows extends EditedRows {
  readonly sheet: OpenSheet;
  /** From the first column to the last of ours. */
  readonly block: SheetRange;
  readonly layout: Layout;
}

const WHITE = '#ffffff';

/** What marks rows, and how many reads it took to know. */
interface Marking {
  readonly reads: number;
  readonly write: () => void;
}

/** What is to stand at a cell; rows and columns count from the first cell of the rows. */
interface Wanted {
  readonly row: number;
  readonly column: number;
  readonly messages: readonly string[];
  readonly severity: Issue['severity'];
}

/**
 * Reads what marks the rows have, and answers with what marks them anew: every fault that was found, and nothing where
 * one is mended. In a column that was not edited the check may know more: what it has said there stays. The officer's
 * own notes and colours stay.
 */
export function markRows(rows: Rows, issues: readonly Issue[]): Marking {
  const { block } = rows;
  const wanted = wantedIn(rows, issues);
  const notes = block.getNotes();
  const stale = staleIn(rows, notes, wanted);
  if (stale.length === 0 && wanted.size === 0) return { reads: 1, write: () => undefined };

  const judged = judgedColumns(rows);
  // Cells without a colour are read as white; written as null they stay without one.
  const fills: (string | null)[][] = block
    .getBackgrounds()
    .map((line) => line.map((color) => (color === WHITE ? null : color)));
  for (const { row, column } of stale) set(row, column, '', '');
  for (const { row, column, messages, severity } of wanted.values()) {
    const before = notes[row]?.[column] ?? '';
    const known = judged.has(column) || !isOurNote(before) ? '' : before;
    const news = messages.filter((message) => !known.includes(message)).join('\n');
    const note = known === '' ? noteOf(news) : [known, news].filter((part) => part !== '').join('\n');
    const isKnownError = known !== '' && fills[row]?.[column] === `#${FILLS.error}`;
    set(row, column, note, FILLS[isKnownError ? 'error' : severity]);
  }
  return {
    reads: 2,
    write: () => {
      block.setNotes(notes);
      block.setBackgrounds(fills);
      rememberHints(markedIn(rows, [...wanted.values()]));
    },
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

function keyOfPlace({ row, column }: Pick<Wanted, 'row' | 'column'>): string {
  return `${String(row)} ${String(column)}`;
}

/** One mark a cell: an error outweighs warnings, and every message is in the note. */
function wantedIn({ table, layout, firstRow }: Rows, issues: readonly Issue[]): Map<string, Wanted> {
  const { columns } = tableOf(table);
  const wanted = new Map<string, Wanted>();
  for (const issue of issues) {
    const property = Object.keys(columns).find((each) => columns[each]?.header === issue.column) ?? '';
    const column = layout.at.get(property);
    if (column === undefined || issue.row === null) continue;
    const place = { row: issue.row - firstRow, column };
    const before = wanted.get(keyOfPlace(place));
    wanted.set(keyOfPlace(place), {
      ...place,
      messages: [...(before?.messages ?? []), messageOf(issue)],
      severity: before?.severity === 'error' ? 'error' : issue.severity,
    });
  }
  return wanted;
}

/** Marks of ours that nothing asks for any more: where cells were edited, and elsewhere those that an edit has made. */
function staleIn(rows: Rows, notes: readonly (readonly string[])[], wanted: ReadonlyMap<string, Wanted>) {
  const judged = judgedColumns(rows);
  const unasked = notes.flatMap((line, row) =>
    line.flatMap((note, column) =>
      isOurNote(note) && !wanted.has(keyOfPlace({ row, column })) ? [{ row, column }] : [],
    ),
  );
  if (unasked.every(({ column }) => judged.has(column))) return unasked;
  const hinted = new Set(hintMarks().map(nameOfMark));
  return unasked.filter(
    (place) => judged.has(place.column) || markedIn(rows, [place]).some((mark) => hinted.has(nameOfMark(mark))),
  );
}

/** Rows move: one with a key is known by it. */
function nameOfMark({ title, key, header, row }: MarkedCell): string {
  return [title, header, key === '' ? String(row) : key].join('\t');
}

/** Columns that are judged whole: those that were edited, and dates, whose order an edit may mend. */
function judgedColumns({ table, layout, edited }: Rows): Set<number> {
  const inOrder = new Set(tableOf(table).order.flat());
  return new Set(
    [...layout.at].flatMap(([property, column]) => (edited.has(property) || inOrder.has(property) ? [column] : [])),
  );
}

/** Cells of the rows, named so that they are found again. */
function markedIn(
  { table, layout, firstRow, cells }: Rows,
  places: readonly Pick<Wanted, 'row' | 'column'>[],
): MarkedCell[] {
  const { title, columns, key } = tableOf(table);
  const keys = cells.get(key ?? '') ?? [];
  const headers = new Map([...layout.at].map(([property, column]) => [column, columns[property]?.header ?? '']));
  return places.map(({ row, column }) => ({
    title,
    key: String(keys[row] ?? ''),
    header: headers.get(column) ?? '',
    row: firstRow + row,
  }));
}
